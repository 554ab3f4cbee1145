"""Sound handed on without holes, so that its length is its time."""

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE, AudioListener

_PIECE = SAMPLE_RATE


class Delivery:
    """Hands frames to a listener in order, with silence for every sample that never came.

    Parameters
    ----------
    listener
        None: only counts.
    """

    def __init__(self, listener: AudioListener | None) -> None:
        self._listener = listener
        self.end = 0
        """Number of the next sample to be delivered."""

    def deliver(self, first: int, frames: npt.NDArray[np.float32]) -> None:
        """Hand on `frames`, shape (n, 2), from sample number `first` on, without what was delivered before."""
        self.fill(first)
        fresh = frames[max(0, self.end - first) :]
        if len(fresh):
            self._hand_on(fresh)

    def fill(self, end: int) -> None:
        """Hand on silence up to the sample before `end`, in pieces of at most a second."""
        while self.end < end:
            self._hand_on(np.zeros((min(_PIECE, end - self.end), 2), dtype=np.float32))

    def _hand_on(self, frames: npt.NDArray[np.float32]) -> None:
        if self._listener is not None:
            self._listener(self.end, frames)
        self.end += len(frames)

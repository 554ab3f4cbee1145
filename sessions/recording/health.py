"""How the program itself fares while a session runs, once a second: the stream `Sospiro-Health`."""

import sys
from pathlib import Path

import numpy as np

from sessions.recording.own_streams import HEALTH
from sessions.recording.recorder import Recorder

EVERY = 1.0


class Health:
    """Takes how each tick went and records the worst of every second.

    Parameters
    ----------
    now
        LSL seconds.
    """

    def __init__(self, recorder: Recorder, now: float) -> None:
        self._recorder = recorder
        self._stream = recorder.open_stream(HEALTH)
        self._next = now + EVERY
        self._late = self._longest = 0.0

    def ticked(self, now: float, late: float, took: float, sound_ahead: float | None) -> None:
        """Take one tick.

        Parameters
        ----------
        now
            LSL seconds at its end.
        late, took
            Seconds it began after its time, and seconds it needed.
        sound_ahead
            Seconds of sound that are ready to be heard; None while nothing plays.
        """
        self._late, self._longest = max(self._late, late), max(self._longest, took)
        if now < self._next:
            return
        self._next = max(self._next + EVERY, now)
        ahead = np.nan if sound_ahead is None else 1000.0 * sound_ahead
        recorder = self._recorder
        row = (1000.0 * self._late, 1000.0 * self._longest, ahead, recorder.waiting, recorder.disk_free, memory())
        recorder.samples(self._stream, np.array([now]), np.array([row], np.float64))
        self._late = self._longest = 0.0


def memory() -> float:
    """Return the bytes of memory this process uses; NaN where that cannot be told."""
    if sys.platform != "linux":
        return np.nan
    import resource

    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return float(int(pages) * resource.getpagesize())

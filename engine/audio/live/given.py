"""A sound that was given to the card, past the ring of the music, and may fade before its end."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from engine.audio.tones import fall
from engine.output import SAMPLE_RATE

Frames = npt.NDArray[np.float32]

MARGIN = round(0.05 * SAMPLE_RATE)
"""Samples that the card may be about to take while a fade is written: it begins behind them."""


class Given:
    """A sound on its way.

    Parameters
    ----------
    frames
        Shape (n, 2); the very memory that the card reads, which it goes on reading while a fade is written into it.
    sounded
        Tells when it began to sound, LSL seconds; None until that is known.
    taken
        Tells how many of its samples the card has taken.
    """

    def __init__(self, frames: Frames, sounded: Callable[[], float | None], taken: Callable[[], int]) -> None:
        self._frames, self._taken = frames, taken
        self.sounded = sounded

    @property
    def taken(self) -> int:
        """How many of its samples the card has taken."""
        return self._taken()

    def write(self, first: int, frames: Frames) -> None:
        """Write a part of it, from its sample `first` on, before the card takes that."""
        self._frames[first : first + len(frames)] = frames

    def fade(self, samples: int) -> int:
        """Let it fall silent within so many samples, as soon as can be; return on which of its samples that begins."""
        begins = min(len(self._frames), self._taken() + MARGIN)
        falling = self._frames[begins : begins + samples]
        falling *= fall(samples)[: len(falling), None]
        self._frames[begins + samples :] = 0.0
        return begins

"""The door to the sound: one protocol for the live process, the file renderer and the twin without sound."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from engine.guidance import Direction, OutputReport
from engine.strike import Strike

SAMPLE_RATE = 48_000
BLOCK_SIZE = 256

AudioListener = Callable[[int, npt.NDArray[np.float32]], None]
"""Takes (number of the first sample, frames of shape (n, 2)) in order; must not block."""


class Output(Protocol):
    """Something that plays the guide and the music.

    `Direction`s are taken at the next block; rate, inhale share and beats of the guide at its next breath boundary.
    """

    def send(self, direction: Direction) -> None:
        """Replace the direction in force. Never blocks."""
        ...

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Let strokes sound beside the music, each at its time or at once; cues tell when they do. Never blocks.

        None at all announces that some are coming, so that the sound that is kept has the first of them too.
        """
        ...

    def poll(self, now: float) -> OutputReport:
        """Return what is new. A renderer without a thread of its own renders up to `now` (LSL seconds) here."""
        ...

    def close(self, fade: float = 2.0) -> OutputReport:
        """Fade out over `fade` seconds, end the sound, return the last report. Blocks for about the fade when live."""
        ...

"""Puts the strokes that sounded beside the music into the sound that is kept of it."""

from collections import deque

import numpy as np
import numpy.typing as npt

from engine.audio.mix.weighting import BesideMeter
from engine.audio.strikes import Strikes, Struck
from engine.output import SAMPLE_RATE, AudioListener

HELD = SAMPLE_RATE
"""Samples of music kept back once there are strokes: it is rendered before it sounds, and a stroke is told after."""


class Overlay:
    """An `AudioListener` before another one, which gets the music with the strokes in it.

    Until the first stroke is announced everything passes at once.
    """

    def __init__(self, listener: AudioListener) -> None:
        self._listener = listener
        self._strikes = Strikes()
        self._held: deque[tuple[int, npt.NDArray[np.float32]]] = deque()
        self._samples = self._keeps = 0
        self._meter = BesideMeter()

    @property
    def weighted_db(self) -> float:
        """Level of what was added in the second handed on last, dB(A) re full scale."""
        return self._meter.level_db

    def expect(self) -> None:
        """Note that strokes are coming."""
        self._keeps = HELD

    def add(self, struck: Struck) -> None:
        """Take a stroke; the part of it that was handed on already is lost."""
        self._strikes.add(struck)

    def release(self, key: int, after: int) -> None:
        """Let the note `key` fade from so many samples after its first on."""
        self._strikes.release(key, after)

    def __call__(self, first: int, frames: npt.NDArray[np.float32]) -> None:
        """Take frames, shape (n, 2), in order, and hand on what has waited long enough."""
        self._held.append((first, frames))
        self._samples += len(frames)
        self._hand_on(self._keeps)

    def flush(self) -> None:
        """Hand on everything."""
        self._hand_on(0)

    def _hand_on(self, keeps: int) -> None:
        while self._held and self._samples - len(self._held[0][1]) >= keeps:
            first, frames = self._held.popleft()
            self._samples -= len(frames)
            if self._keeps:
                music, frames = frames, np.array(frames, dtype=np.float32)
                self._strikes.mix(first, frames)
                self._meter.take(frames - music)
            self._listener(first, frames)

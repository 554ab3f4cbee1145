"""Finds claps and taps in sound: sudden, and over at once, which is what tells them from a voice that begins."""

import math
from collections import deque

import numpy as np

from sensors.stream import Floats

STEP = 0.001
"""Seconds; how exactly a clap is placed."""

RISE = 10.0
"""How many times the energy of the 60 ms before has to be reached within one step: 10 dB."""

SLOW = 0.06
DECAYS = (6, 16)
"""Steps after the top in which the sound has to have fallen by half; in a voice the next period is as strong."""

FALLEN = 0.5
REFRACTORY = 0.12
"""Seconds within which a clap is one clap, whatever the room makes of it."""

LOUD_DB, SOFT_DB = -10.0, -60.0
"""Peaks of the full and of no strength, dB of full scale; softer ones are no claps."""


class KnockFinder:
    """Takes sound in order, in pieces of whole steps, and tells each clap 16 ms after its top.

    Parameters
    ----------
    rate
        Samples per second.
    """

    def __init__(self, rate: float) -> None:
        self._size = max(1, round(rate * STEP))
        self._weight = self._size / rate / SLOW
        self._before = 0.0
        self._slow: float | None = None
        self._steps: deque[tuple[float, float, float]] = deque(maxlen=DECAYS[1] + 1)
        self._taken = 0
        self._last = -math.inf
        self._rate = rate

    def take(self, sound: Floats) -> list[tuple[float, float]]:
        """Return the claps found: seconds from the first sample ever taken, and strength (0–1)."""
        sharp = np.diff(sound, prepend=self._before)
        self._before = float(sound[-1])
        count = len(sound) // self._size
        pieces = sharp[: count * self._size].reshape(count, self._size)
        heights = np.abs(sound[: count * self._size]).reshape(count, self._size).max(axis=1)
        found = []
        for energy, height in zip((pieces**2).mean(axis=1).tolist(), heights.tolist(), strict=True):
            clap = self._step(energy, height)
            if clap is not None:
                found.append(clap)
        return found

    def _step(self, energy: float, height: float) -> tuple[float, float] | None:
        slow = energy if self._slow is None else self._slow
        self._steps.append((energy, slow, height))
        self._slow = slow + self._weight * (energy - slow)
        self._taken += 1
        if len(self._steps) < DECAYS[1] + 1:
            return None
        return self._judge()

    def _judge(self) -> tuple[float, float] | None:
        """Look at the step that lies as far back as a clap takes to fall."""
        energy, slow, _ = self._steps[0]
        time = (self._taken - len(self._steps)) * self._size / self._rate
        if energy < RISE * slow or time < self._last + REFRACTORY:
            return None
        top = max(one[0] for one in list(self._steps)[: DECAYS[0]])
        after = max(one[0] for one in list(self._steps)[DECAYS[0] :])
        peak = max(one[2] for one in list(self._steps)[: DECAYS[0]])
        strength = (20.0 * math.log10(max(peak, 1e-9)) - SOFT_DB) / (LOUD_DB - SOFT_DB)
        if after > FALLEN * top or strength <= 0.0:
            return None
        self._last = time
        return time, min(1.0, strength)

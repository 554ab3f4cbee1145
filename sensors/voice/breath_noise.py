"""The respiration rate from the noise of the breath, where it can be told at all.

Breathing in and breathing out both make noise, so a breath is heard twice, and who hears one swell cannot know whether
it is a breath or half of one. Only where swells differ in turns, louder and softer, is the rate told, and never with
much confidence.
"""

from collections import deque

import numpy as np

from sensors.stream import Floats
from sensors.voice.frame import FRAME_RATE

PER_SECOND = 5
AT_ONCE = FRAME_RATE // PER_SECOND
SECONDS = 40
FEWEST_SECONDS, FEWEST_SHARE = 30, 0.8
SHORTEST, LONGEST = 2.5, 15.0
"""Seconds of a breath: 24 to 4 a minute."""

SWING_DB = 4.0
ALIKE, APART = 0.5, 0.08
HALVES = (0.3, 0.7)
SURE = 0.6
"""The most that is ever trusted."""

STEADY = 0.1
SMOOTH = 5


class BreathNoise:
    """Takes the level of the breath's band, 50 times a second."""

    def __init__(self) -> None:
        self._piece: list[float] = []
        self._usable = 0
        self._levels: deque[float] = deque(maxlen=SECONDS * PER_SECOND)
        self._told: tuple[float | None, float | None] = (None, None)
        self._before: float | None = None
        self._taken = 0

    def take(self, _time: float, level: float, usable: bool) -> None:
        """Take a frame's level (dB); one in which a voice or music was heard is not usable."""
        self._taken += 1
        if usable:
            self._piece.append(level)
        if self._taken % AT_ONCE == 0:
            known = len(self._piece) >= AT_ONCE // 2
            self._levels.append(float(np.mean(self._piece)) if known else float("nan"))
            self._piece = []
        if self._taken % FRAME_RATE == 0:
            self._told = self._judge()

    def rate(self) -> tuple[float | None, float | None]:
        """Return breaths per minute and the confidence in them, 0–1; both None while they cannot be told."""
        return self._told

    def _judge(self) -> tuple[float | None, float | None]:
        """Return rate and confidence, where two looks a second apart agree."""
        before, found = self._before, self._period()
        self._before = None if found is None else found[0]
        if found is None or before is None or abs(found[0] / before - 1.0) > STEADY:
            return None, None
        return 60.0 / found[0], SURE * found[1]

    def _period(self) -> tuple[float, float] | None:
        levels = np.array(self._levels)
        known = np.isfinite(levels)
        if levels.size < FEWEST_SECONDS * PER_SECOND or known.mean() < FEWEST_SHARE:
            return None
        places = np.arange(levels.size)
        whole = np.interp(places, places[known], levels[known])
        whole = np.convolve(whole, np.hanning(SMOOTH + 2)[1:-1] / np.hanning(SMOOTH + 2).sum(), "valid")
        if float(np.percentile(whole, 90) - np.percentile(whole, 10)) < SWING_DB:
            return None
        return _alternating(whole - np.polyval(np.polyfit(np.arange(whole.size), whole, 1), np.arange(whole.size)))


def _alternating(swing: Floats) -> tuple[float, float] | None:
    """Return the period (s) at which `swing` is like itself, and how much, where half of it is less so."""
    alike = _autocorrelation(swing, round(LONGEST * PER_SECOND) + 2)
    peaks = [k for k in range(1, alike.size - 1) if alike[k - 1] < alike[k] >= alike[k + 1]]
    strong = [k for k in peaks if SHORTEST <= k / PER_SECOND <= LONGEST and alike[k] >= ALIKE]
    if not strong:
        return None
    best = max(alike[k] for k in strong)
    lag = min(k for k in strong if alike[k] >= best - APART)
    halves = [alike[k] for k in peaks if HALVES[0] * lag <= k <= HALVES[1] * lag]
    if not halves or max(halves) > alike[lag] - APART or max(halves) < 0.0:
        return None
    return _top(alike, lag) / PER_SECOND, float(min(1.0, alike[lag]))


def _autocorrelation(swing: Floats, most: int) -> Floats:
    """Return how alike `swing` is to itself some samples later, for 0 to `most`, each by the energy of both parts."""
    told = [1.0]
    for lag in range(1, min(most, swing.size // 2) + 1):
        one, other = swing[:-lag], swing[lag:]
        told.append(float(one @ other) / max(1e-12, float(np.sqrt((one @ one) * (other @ other)))))
    return np.array(told)


def _top(values: Floats, place: int) -> float:
    """Return where the parabola through a peak and its neighbours has its top."""
    before, here, after = values[place - 1 : place + 2].tolist()
    bend = before - 2.0 * here + after
    return place + (0.5 * (before - after) / bend if bend < 0.0 else 0.0)

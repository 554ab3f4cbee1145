"""Where in the present breath a person is, from the time since it began and from how far the lungs have filled."""

import math
from collections import deque

import numpy as np

from sensors.breath.habits import Extreme, Habits
from sensors.stream import Floats

USUAL_SHARE = 0.4
LONGEST_PREDICTION = 0.15
REMEMBERED = 6
LEVELS = np.linspace(0.0, 1.0, 11)
COSINE = np.arccos(1 - 2 * LEVELS) / np.pi
RISE_SPREAD = (0.03, 0.5)
FALL_SPREAD = (0.05, 0.1)
DEEP, DEPTH_TELLS = 1.2, 0.3
STILL_FILLING = 0.15
FROM, UP_TO, FADE = 0.05, 0.85, 0.2
SHAPE_SPREAD = 0.02
TIME_SPREAD = (0.03, 0.04)
EMPTY, FURTHEST_AHEAD = 0.2, 0.08
INHALE_TELLS = 0.45
LAST = 0.999
LATEST = 10.0


class Shape:
    """How far in time a person's half breaths usually are at each level of their way: medians of the last six."""

    def __init__(self) -> None:
        self._crossings: deque[Floats] = deque(maxlen=REMEMBERED)
        self._usual = COSINE

    def learn(self, values: Floats) -> None:
        """Take the signal over a finished half breath, shape (n,)."""
        if values.size < 2 or values[-1] == values[0]:
            return
        way = np.maximum.accumulate((values - values[0]) / (values[-1] - values[0]))
        first = np.searchsorted(way, LEVELS, side="left")
        self._crossings.append(np.minimum(first, values.size - 1) / (values.size - 1))
        self._usual = np.median(np.array(self._crossings), axis=0)

    def part(self, level: float) -> float:
        """Return the usual share of the half breath's time, 0–1, that is over at `level` (0–1) of its way."""
        return float(np.interp(level, LEVELS, self._usual))

    def forget(self) -> None:
        """Take half breaths for cosines again."""
        self._crossings.clear()
        self._usual = COSINE


class PhaseEstimator:
    """Blends two estimates of the phase, weighted by how much the level tells: most half way up or down.

    By time: since the inhale onset, in units of the breath expected: that is the usual one, made longer or shorter once
    the inhale is over by the power 0.45 of how much longer or shorter that was. By level: when this person's breaths
    usually are at this level (`Shape`).
    """

    def __init__(self) -> None:
        self.rise, self.fall = Shape(), Shape()

    def learn(self, inhale: Floats, exhale: Floats) -> None:
        """Take the signal over the two halves of a finished breath, each of shape (n,)."""
        self.rise.learn(inhale)
        self.fall.learn(exhale)

    def forget(self) -> None:
        """Begin anew."""
        self.rise.forget()
        self.fall.forget()

    def at(
        self, now: float, value: float, slope: float, inhale: Extreme, exhale: Extreme | None, habits: Habits
    ) -> float:
        """Return the phase at `now` (s), 0–1, of the breath that began with `inhale`; `value` is the signal."""
        depth = habits.high - habits.low
        share = habits.inhale_share or USUAL_SHARE
        if exhale is None:
            end = inhale.value + depth * (1 if inhale.rising else -1)
            filling = slope * (1 if inhale.rising else -1) * share * habits.period > STILL_FILLING * depth
            latest = share if filling else share + (1 - share) * LONGEST_PREDICTION
            by_time = min((now - inhale.time) / habits.period, latest)
            level = _way(value, inhale.value, end)
            by_level = share * self.rise.part(level)
            if level < EMPTY:
                by_time = min(by_time, by_level + FURTHEST_AHEAD)
            spread = share * _spread(level, RISE_SPREAD)
        else:
            inhaled = exhale.time - inhale.time
            length = habits.period * (inhaled / (share * habits.period)) ** INHALE_TELLS
            if depth > 0:
                length *= max(1.0, abs(exhale.value - inhale.value) / (DEEP * depth)) ** DEPTH_TELLS
            turned = inhaled / length
            by_time = (now - inhale.time) / length
            level = _way(value, exhale.value, habits.low if inhale.rising else habits.high)
            by_level = turned + (1 - turned) * self.fall.part(level)
            spread = (1 - turned) * _spread(level, FALL_SPREAD)
        by_time = min(LATEST, max(-LATEST, by_time))
        time_variance = TIME_SPREAD[0] ** 2 + (TIME_SPREAD[1] * by_time) ** 2
        weight = time_variance / (time_variance + spread**2 + SHAPE_SPREAD**2)
        weight *= min(1.0, max(0.0, (level - FROM) / FADE)) * min(1.0, max(0.0, (UP_TO - level) / FADE))
        return min(LAST, max(0.0, weight * by_level + (1 - weight) * by_time))


def _way(value: float, start: float, end: float) -> float:
    return min(1.0, max(0.0, (value - start) / (end - start))) if end != start else 0.0


def _spread(level: float, scatter: tuple[float, float]) -> float:
    """Return how uncertain the time is at a `level` that is itself uncertain by a fixed part and by one that grows."""
    return (scatter[0] + scatter[1] * level) / (math.pi * math.sqrt(max(1e-3, level * (1 - level))))

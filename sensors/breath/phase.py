"""Where in the present breath a person is, from the time since it began and from how far the lungs have filled."""

import math
from collections import deque

import numpy as np

from sensors.breath.habits import Extreme, Habits
from sensors.breath.motion import SOONEST, Motion, deeper, part
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
    usually are at this level (`Shape`). A breath in that fills faster at its level than usual ones will be a deep one,
    and is no further than its own way and speed show (`sensors.breath.motion`).
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

    def at(self, now: float, motion: Motion, inhale: Extreme, exhale: Extreme | None, habits: Habits) -> float:
        """Return the phase at `now` (s), 0–1, of the breath that began with `inhale`."""
        if exhale is not None:
            return _blend(*self._out(now, motion.value, inhale, exhale, habits))
        onward = 1 if inhale.rising else -1
        motion = Motion(onward * (motion.value - inhale.value), onward * motion.slope, motion.age)
        phase = _blend(*self._in(now - inhale.time, motion, habits))
        return _held_back(phase, now - inhale.time, motion, habits)

    def _in(self, elapsed: float, way: Motion, habits: Habits) -> tuple[float, float, float, float]:
        """Return phases by time and by level, the level, and how uncertain its phase is, of a breath in."""
        depth, share = habits.high - habits.low, habits.inhale_share or USUAL_SHARE
        filling = way.slope * share * habits.period > STILL_FILLING * depth
        latest = share if filling else share + (1 - share) * LONGEST_PREDICTION
        by_time = min(elapsed / habits.period, latest)
        level = _way(way.value, 0.0, depth)
        by_level = share * self.rise.part(level)
        if level < EMPTY:
            by_time = min(by_time, by_level + FURTHEST_AHEAD)
        return by_time, by_level, level, share * _spread(level, RISE_SPREAD)

    def _out(
        self, now: float, value: float, inhale: Extreme, exhale: Extreme, habits: Habits
    ) -> tuple[float, float, float, float]:
        """Return the same of a breath out."""
        depth, share = habits.high - habits.low, habits.inhale_share or USUAL_SHARE
        inhaled = exhale.time - inhale.time
        length = habits.period * (inhaled / (share * habits.period)) ** INHALE_TELLS
        if depth > 0:
            length *= max(1.0, abs(exhale.value - inhale.value) / (DEEP * depth)) ** DEPTH_TELLS
        turned = inhaled / length
        level = _way(value, exhale.value, habits.low if inhale.rising else habits.high)
        by_level = turned + (1 - turned) * self.fall.part(level)
        return (now - inhale.time) / length, by_level, level, (1 - turned) * _spread(level, FALL_SPREAD)


def _blend(by_time: float, by_level: float, level: float, spread: float) -> float:
    by_time = min(LATEST, max(-LATEST, by_time))
    time_variance = TIME_SPREAD[0] ** 2 + (TIME_SPREAD[1] * by_time) ** 2
    weight = time_variance / (time_variance + spread**2 + SHAPE_SPREAD**2)
    weight *= min(1.0, max(0.0, (level - FROM) / FADE)) * min(1.0, max(0.0, (UP_TO - level) / FADE))
    return min(LAST, max(0.0, weight * by_level + (1 - weight) * by_time))


def _held_back(phase: float, elapsed: float, way: Motion, habits: Habits) -> float:
    """Return `phase` of a breath in, or less where it will be deeper than usual."""
    depth, share, before = habits.high - habits.low, habits.inhale_share or USUAL_SHARE, elapsed - way.age
    if depth <= 0 or before < SOONEST:
        return phase
    deep = deeper(_way(way.value, 0.0, depth), way.slope * share * habits.period / depth)
    by_motion = share * part(way.value - way.age * way.slope, way.slope, before) * elapsed / before
    return phase - deep * max(0.0, phase - by_motion)


def _way(value: float, start: float, end: float) -> float:
    return min(1.0, max(0.0, (value - start) / (end - start))) if end != start else 0.0


def _spread(level: float, scatter: tuple[float, float]) -> float:
    """Return how uncertain the time is at a `level` that is itself uncertain by a fixed part and by one that grows."""
    return (scatter[0] + scatter[1] * level) / (math.pi * math.sqrt(max(1e-3, level * (1 - level))))

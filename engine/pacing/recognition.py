"""Getting to know a person's own breathing before the guide begins."""

import math
from dataclasses import dataclass

import numpy as np

from engine.limits import clamp_rate
from sensors.state import Breath

BREATHS_NEEDED = 8
FEWEST_BREATHS = 3
MOST_BREATHS = 40
"""About 3 minutes: over 8 breaths the median is off by 5 % and more, and a guide may never play faster than it."""
SPREAD_LIMIT = 0.35
SHORTEST, LONGEST = 1.5, 30.0


@dataclass(frozen=True, slots=True)
class OwnBreathing:
    """A person's own breathing: median `period` (s), median `inhale_share`, `spread` (IQR of the period / median)."""

    period: float
    inhale_share: float
    spread: float

    @property
    def rate(self) -> float:
        """Breaths per minute, within what a guide may play."""
        return clamp_rate(60.0 / self.period)

    @property
    def steady(self) -> bool:
        """Whether the spread is small enough to build a guide on."""
        return self.spread <= SPREAD_LIMIT


def valid(breath: Breath) -> bool:
    """Tell whether a breath is of a length people breathe (1.5–30 s) with an inhale inside it."""
    return SHORTEST <= breath.period <= LONGEST and 0.05 < breath.inhale_share < 0.95


class Recognition:
    """Listens to valid breaths; knows the person's own breathing from three of them, trusts it from eight."""

    def __init__(self) -> None:
        self._breaths: list[tuple[float, float]] = []
        self._usual: list[tuple[float, float]] = []
        self._last_end: float | None = None
        self._own: OwnBreathing | None = None

    def add(self, breath: Breath) -> None:
        """Take a finished breath."""
        if valid(breath):
            self._last_end = breath.end
            self._take(breath.period, breath.inhale_share)

    def add_rate(self, rate: float, inhale_share: float) -> None:
        """Take one breath that is known by its rate (breaths/min) alone, with the inhale share to assume for it."""
        if SHORTEST <= 60.0 / rate <= LONGEST:
            self._take(60.0 / rate, inhale_share)

    @property
    def count(self) -> int:
        """Number of valid breaths heard, at most 8: older ones make room."""
        return len(self._breaths)

    @property
    def complete(self) -> bool:
        """Whether eight valid breaths were heard."""
        return self.count >= BREATHS_NEEDED

    def own(self) -> OwnBreathing | None:
        """Return the breathing of the last valid breaths; None before three of them."""
        return self._own

    def usual(self) -> OwnBreathing | None:
        """Return the breathing over up to 40 valid breaths; None before three of them."""
        return _measured(self._usual)

    def forget_usual(self) -> None:
        """Let what is usual be what comes from here on: a guide that led until now is silent."""
        self._usual.clear()

    def next_inhale(self, after: float) -> float | None:
        """Predict the first inhale onset from `after` (s) on by the median period, whenever the last one heard was."""
        own, last = self.own(), self._last_end
        if own is None or last is None:
            return None
        return last + own.period * math.ceil((after - last) / own.period)

    def _take(self, period: float, inhale_share: float) -> None:
        self._breaths = [*self._breaths, (period, inhale_share)][-BREATHS_NEEDED:]
        self._usual = [*self._usual, (period, inhale_share)][-MOST_BREATHS:]
        self._own = _measured(self._breaths)


def _measured(breaths: list[tuple[float, float]]) -> OwnBreathing | None:
    if len(breaths) < FEWEST_BREATHS:
        return None
    periods, shares = np.array(breaths).T
    low, median, high = np.percentile(periods, [25, 50, 75])
    return OwnBreathing(float(median), float(np.median(shares)), float((high - low) / median))

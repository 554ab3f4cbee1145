"""Tells a belt that moved from a person who breathes deeper."""

import math
from collections import deque
from collections.abc import Sequence
from statistics import median, pstdev

from engine.limits import clamp
from sensors.state import Breath

BEFORE, AFTER = 5, 4
"""Breaths that are compared; sighs among those before do not count."""
FEWEST = 3
STEP = 1.5
"""Change of depth, up or down, from which a step is looked for."""
CLEARLY = 2.5
"""Times the scatter of the breaths on either side that a step must reach, all of it in logarithms."""
SAME_PACE = 1.2
"""A belt does not change the pace; who goes over to slower or faster breathing does change the depth."""
UNBELIEVABLE = 4.0
"""Change of depth × rate, up or down, that is a change of scale at any pace."""
SMALLEST, LARGEST = 1e-9, 1e9
"""Bounds of the factor, far beyond any change of units."""


class DepthScale:
    """By what factor the depth of a breath must be divided to be comparable with the baseline.

    A belt that moves changes all depths by one factor from one breath to the next, and the pace not at all. People
    change over several breaths, or change their pace with it; and who was asked for easy breaths may come back to the
    usual depth at once, so a step counts only when it leads away from the baseline. (Ours; no published rule is known
    to us.)

    Attributes
    ----------
    factor
        1 until a step is found.
    """

    def __init__(self) -> None:
        self.factor = 1.0
        self._breaths: deque[Breath] = deque(maxlen=BEFORE + AFTER)

    def begin(self) -> None:
        """Take depths as they come from now on for comparable."""
        self.factor = 1.0
        self._breaths.clear()

    def add(self, breath: Breath, ventilation: float) -> float | None:
        """Take a breath of a depth above 0; return the change of depth that four breaths show by now, else None.

        Parameters
        ----------
        ventilation
            Depth × rate of the baseline, above 0.
        """
        self._breaths.append(breath)
        kept = list(self._breaths)
        before, after = [b for b in kept[:-AFTER] if not b.sigh], kept[-AFTER:]
        if len(before) < FEWEST or not _is_step(before, after):
            return None
        usual = ventilation * self.factor
        if _off(after, usual) <= _off(before, usual):
            return None
        change = _depth(after) / _depth(before)
        self.factor = clamp(self.factor * change, SMALLEST, LARGEST)
        self._breaths.clear()
        self._breaths.extend(after)
        return change


def _is_step(before: Sequence[Breath], after: Sequence[Breath]) -> bool:
    ratio = _depth(after) / _depth(before)
    size = max(ratio, 1.0 / ratio)
    if size < STEP or math.log(size) < CLEARLY * max(_scatter(before), _scatter(after)):
        return False
    up = ratio > 1.0
    lower, upper = (before, after) if up else (after, before)
    apart = max(b.depth for b in lower) < min(b.depth for b in upper)
    at_once = after[0].depth / before[-1].depth
    pace = median(b.period for b in after) / median(b.period for b in before)
    same_pace = max(pace, 1.0 / pace) <= SAME_PACE
    air = _air(after) / _air(before)
    scale = same_pace or max(air, 1.0 / air) >= UNBELIEVABLE
    return apart and max(at_once, 1.0 / at_once) >= size**0.5 and scale


def _off(breaths: Sequence[Breath], usual: float) -> float:
    return abs(math.log(_air(breaths) / usual))


def _air(breaths: Sequence[Breath]) -> float:
    return median(b.depth * b.rate for b in breaths)


def _scatter(breaths: Sequence[Breath]) -> float:
    return pstdev(math.log(b.depth) for b in breaths)


def _depth(breaths: Sequence[Breath]) -> float:
    return median(b.depth for b in breaths)

"""How far a group goes together: with the guide, and with each other."""

import cmath
import math
from collections import deque
from collections.abc import Sequence
from statistics import fmean, median

WINDOW = 60.0
"""Seconds over which the phase coherence is averaged: six breaths at 6/min."""

EVERY = 0.25
FEWEST = 2


def group_synchrony(each: Sequence[float | None]) -> float | None:
    """Return the median of the synchronies of those that have one, 0–1; None where nobody has."""
    known = [one for one in each if one is not None and math.isfinite(one)]
    return median(known) if known else None


def order_parameter(phases: Sequence[float | None]) -> float | None:
    """Return the length of the mean of the phases as unit vectors (Kuramoto's r), 0 scattered to 1 all alike.

    Parameters
    ----------
    phases
        Where in their breath people are, 0–1 each; None for one who is not heard. Fewer than two give None.
    """
    known = [one for one in phases if one is not None and math.isfinite(one)]
    if len(known) < FEWEST:
        return None
    return abs(sum(cmath.exp(2j * math.pi * phase) for phase in known)) / len(known)


class PhaseCoherence:
    """The mean of the order parameter over the last minute.

    People who breathe each on their own reach about 0.89/√n (the mean length of n random unit vectors is √(π/n)/2).
    """

    def __init__(self) -> None:
        self._found: deque[tuple[float, float]] = deque()
        self._next = -math.inf

    def update(self, now: float, phases: Sequence[float | None]) -> None:
        """Take where everybody is in their breath at `now` (LSL s)."""
        if now < self._next:
            return
        self._next = now + EVERY
        found = order_parameter(phases)
        if found is not None:
            self._found.append((now, found))
        while self._found and self._found[0][0] < now - WINDOW:
            self._found.popleft()

    @property
    def value(self) -> float | None:
        """0–1; None before anything was heard of two people at once."""
        return fmean(value for _, value in self._found) if self._found else None

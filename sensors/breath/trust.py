"""How much a row of turns looks like somebody breathing."""

from collections.abc import Sequence
from itertools import pairwise
from math import log
from statistics import median

from sensors.breath.habits import Extreme

JUDGED = 13
FEWEST = 7
DEPTH_WEIGHT, PERIOD_WEIGHT = 0.5, 1.3
REGULAR, IRREGULAR = 0.45, 1.05
ADAPTS = 0.15
TINY = 1e-300


class Regularity:
    """Follows how much the last breaths differ from one another.

    Summed up are the median change from breath to breath of the half breaths' depth (as a logarithm, half its size), of
    the period (as a logarithm, times 1.3), and of the level at one end, whichever is the steadier, in units of the
    depth: lungs come back to where they rest. In the last six breaths of a person that is 0.2 to 0.6; in noise of
    0.05–0.5 Hz, the breathing band, 0.7 to 1.3. It is averaged over about seven turns.
    """

    def __init__(self) -> None:
        self._variety = 0.0
        self._turns = 0

    @property
    def value(self) -> float:
        """0–1; 1 before three breaths."""
        return min(1.0, max(0.0, (IRREGULAR - self._variety) / (IRREGULAR - REGULAR))) if self._turns else 1.0

    def forget(self) -> None:
        """Begin anew."""
        self._variety, self._turns = 0.0, 0

    def add(self, extremes: Sequence[Extreme]) -> None:
        """Take the extremes so far, one of them new, oldest first."""
        recent = list(extremes)[-JUDGED:]
        if len(recent) < FEWEST:
            return
        self._turns += 1
        self._variety += max(ADAPTS, 1 / self._turns) * (variety(recent) - self._variety)


def variety(extremes: Sequence[Extreme]) -> float:
    """Return how much these turns, five or more of them, differ from one another (`Regularity`)."""
    depths = [abs(after.value - before.value) + TINY for before, after in pairwise(extremes)]
    times = [extreme.time for extreme in extremes]
    periods = [end - start for start, end in zip(times, times[2:], strict=False)][::2]
    ends = ([extreme.value for extreme in extremes if extreme.rising is rising] for rising in (True, False))
    # After a wild value a turn of one kind may follow another of the same kind, and leave the other end bare.
    level = min(_change(values) for values in ends if len(values) > 1) / median(depths)
    return DEPTH_WEIGHT * _log_change(depths) + PERIOD_WEIGHT * _log_change(periods) + level


def _change(values: Sequence[float]) -> float:
    return median(abs(after - before) for before, after in pairwise(values))


def _log_change(values: Sequence[float]) -> float:
    return _change([log(value) for value in values])

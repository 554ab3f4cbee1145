"""Counts knocks: moments in which a slow signal leaps away and is back at once."""

from collections import deque
from statistics import median

import numpy as np

from sensors.stream import Floats

GRAIN = 0.06
KEPT = 120
ONE_KNOCK = 4
SHARE, USUAL = 0.4, 4.0
MANY, FEW = 4, 2


class Knocks:
    """Tells a signal full of *knocks*, as loose plugs, pacing pulses and wrapped counts leave them.

    A knock is out and back within 0.12 s, beyond all that was in 0.06 s before and is in 0.06 s after: by 40 % of the
    range of the last 30 s, where the fastest breath moves 28 % one way, and by four times as much as noise does in
    most blocks. Those within a second are one. A few do no harm: the signal is full of them with four in the last
    30 s, until there are two.

    Parameters
    ----------
    per_block
        Samples of a block of 0.25 s.
    rate
        Samples per second.
    """

    def __init__(self, per_block: int, rate: float) -> None:
        grain = min(per_block, max(1, round(GRAIN * rate)))
        self._starts = np.arange(per_block // grain) * grain
        self._highs = self._lows = np.zeros(0)
        self._heights: deque[float] = deque(maxlen=KEPT)
        self._many = False

    def take(self, block: Floats, span: float) -> bool:
        """Tell whether the signal is full of knocks now that `block`, shape (n,), was heard; it moves within `span`."""
        self._highs = np.concatenate([self._highs[-3:], np.maximum.reduceat(block, self._starts)])
        self._lows = np.concatenate([self._lows[-3:], np.minimum.reduceat(block, self._starts)])
        if self._highs.size < 4:
            return False
        highs = np.maximum(self._highs[:-1], self._highs[1:])
        lows = np.minimum(self._lows[:-1], self._lows[1:])
        above = highs[1:-1] - np.maximum(self._highs[:-3], self._highs[3:])
        below = np.minimum(self._lows[:-3], self._lows[3:]) - lows[1:-1]
        self._heights.append(max(0.0, float(above.max()), float(below.max())))
        least = max(SHARE * span, USUAL * median(self._heights))
        self._many = self._count(least) > (FEW if self._many else MANY - 1)
        return self._many

    def _count(self, least: float) -> int:
        """Return how many knocks of the last 30 s were higher than `least`."""
        count, quiet = 0, ONE_KNOCK
        for height in self._heights:
            knocked = height > least
            count += knocked and quiet >= ONE_KNOCK
            quiet = 0 if knocked else quiet + 1
        return count

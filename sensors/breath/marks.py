"""What is remarkable about a breath: a sigh, a pause."""

from collections.abc import Sequence
from statistics import median

import numpy as np

from sensors.state import Breath
from sensors.stream import Floats

SIGH = 2.0
FEWEST_BEFORE = 3
STILL_SHARE = 0.1
STILL_ANYWAY = 0.22
SHORTEST_PAUSE = 0.5
ENDS_OVER = 5


def is_sigh(depth: float, before: Sequence[Breath]) -> bool:
    """Tell a breath at least twice as deep as the breaths before it (median); never before three of them.

    Twice the tidal volume of the baseline: Perez-Padilla, West & Kryger, Sleep 6:234 (1983).
    """
    return len(before) >= FEWEST_BEFORE and depth >= SIGH * median(breath.depth for breath in before)


def pause(exhale: Floats, rate: float) -> float:
    """Return how long (s) the breath stood still at the end of `exhale`, shape (n,), sampled at `rate` (Hz).

    Still is what stays within a tenth of the depth of the end. An exhale without a pause is there for about the last
    22 % of its time; that is taken off. Less than 0.5 s is none and gives 0 (no definition of a pause is agreed upon,
    these are ours).
    """
    if exhale.size <= ENDS_OVER:
        return 0.0
    away = np.abs(exhale - np.median(exhale[-ENDS_OVER:]))
    moving = np.flatnonzero(away > STILL_SHARE * away[0])
    still = exhale.size - 1 - (int(moving[-1]) if moving.size else 0)
    seconds = (still - STILL_ANYWAY * exhale.size) / (1 - STILL_ANYWAY) / rate
    return float(seconds) if seconds >= SHORTEST_PAUSE else 0.0

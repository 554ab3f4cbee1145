"""One arm against another on the same people: the mean difference with its confidence interval, seed by seed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLED = 10_000
LEVEL = 0.95


@dataclass(frozen=True, slots=True)
class Contest:
    """By how much the first arm is above the second, paired by seed.

    Attributes
    ----------
    first, second
        Means of the two arms.
    difference, low, high
        Mean difference and the ends of its 95 % interval.
    pairs
        On how many people it rests.
    """

    first: float
    second: float
    difference: float
    low: float
    high: float
    pairs: int


def contest(first: Sequence[float], second: Sequence[float], seed: int = 0) -> Contest:
    """Compare two arms whose values stand in the order of the same people.

    The interval is the percentile bootstrap over people (Efron and Tibshirani 1993, chapter 13), 10,000 times.
    """
    one, other = np.asarray(first, dtype=float), np.asarray(second, dtype=float)
    apart = one - other
    drawn = np.random.default_rng(seed).integers(apart.size, size=(RESAMPLED, apart.size))
    low, high = np.quantile(apart[drawn].mean(axis=1), [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Contest(
        float(one.mean()), float(other.mean()), float(apart.mean()), float(low), float(high), int(apart.size)
    )

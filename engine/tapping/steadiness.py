"""How near the beat and how evenly somebody taps."""

from dataclasses import dataclass

import numpy as np

from engine.tapping.pairing import Paired
from sensors.stream import Floats

FEWEST = 8
"""Taps below which nothing is told of their spread; an engineering choice."""


@dataclass(frozen=True, slots=True)
class Steadiness:
    """Of the taps of one stage; None where there are too few.

    Attributes
    ----------
    beats, taps, extra
        How many beats sounded, how many got a tap, how many taps belong to none.
    asynchrony, asynchrony_sd
        Mean and standard deviation of tap minus beat, s. People who tap to a metronome come early on average: expect
        the mean below zero (Repp 2005).
    variation
        Coefficient of variation of the intervals from tap to tap, each as a share of the interval of its beats, so
        that music which slows does not count as unevenness.
    lag_one
        Autocorrelation of those intervals at lag 1: below zero where a long one is followed by a short one
        (Wing & Kristofferson 1973).
    """

    beats: int
    taps: int
    extra: int
    asynchrony: float | None = None
    asynchrony_sd: float | None = None
    variation: float | None = None
    lag_one: float | None = None

    @property
    def on_the_beat(self) -> float | None:
        """Share of the beats that got a tap; None without beats."""
        return self.taps / self.beats if self.beats else None


def steadiness(paired: Paired) -> Steadiness:
    """Return how near and how even the taps are."""
    known, counts = paired.tapped, (paired.beats.size, paired.tapped.size, paired.extra)
    if known.size < FEWEST:
        return Steadiness(*counts)
    shares = [_shares(beats, asynchronies) for beats, asynchronies in paired.runs()]
    every = np.concatenate(shares) if shares else np.empty(0)
    mean, spread = float(known.mean()), float(known.std(ddof=1))
    if every.size < FEWEST:
        return Steadiness(*counts, mean, spread)
    return Steadiness(*counts, mean, spread, float(every.std(ddof=1) / every.mean()), _lag_one(shares, every))


def _shares(beats: Floats, asynchronies: Floats) -> Floats:
    """Return each interval between taps as a share of that between its beats."""
    shares: Floats = np.diff(beats + asynchronies) / np.diff(beats)
    return shares


def _lag_one(shares: list[Floats], every: Floats) -> float | None:
    """Return the autocorrelation at lag 1, over pairs within a run; None for what does not vary or has no pairs."""
    mean, variance = every.mean(), every.var()
    products = np.concatenate([(run[1:] - mean) * (run[:-1] - mean) for run in shares])
    if variance <= 1e-12 or products.size < FEWEST - 1:
        return None
    return float(products.mean() / variance)

"""What is believed of the breathing rate, carried on from one look at the heartbeats to the next."""

import numpy as np

from sensors.breath.ecg_features import HEIGHT, RR, SLOPE
from sensors.breath.ecg_spectrum import RATES, Evidence
from sensors.stream import Floats

STEP = 2.0
"""Seconds from one look to the next."""

MEMORY = 16.0
RATE_DRIFT = 0.02
CHANGE = 0.02
WEIGHTS = {HEIGHT: 0.5, SLOPE: 0.5, RR: 1.0}
MOST_CREDENCE = {HEIGHT: 0.98, SLOPE: 0.98, RR: 0.9}
MAYER_RATE, MAYER_EDGE = 9.5, 0.45
NEAR = 0.12
ALIKE = 6

_LOG_STEP = float(np.log(RATES[1] / RATES[0]))
_UNLIKE_MAYER: Floats = 1.0 / (1.0 + np.exp(-(RATES - MAYER_RATE) / MAYER_EDGE))


def _normal(probability: Floats) -> Floats:
    normal: Floats = probability / probability.sum()
    return normal


def _drift() -> Floats:
    """Return how a rate spreads over its neighbours within one step: a random walk of its logarithm."""
    spread = RATE_DRIFT * STEP**0.5 / _LOG_STEP
    reach = np.arange(-int(4 * spread) - 1, int(4 * spread) + 2)
    kernel: Floats = np.exp(-0.5 * (reach / spread) ** 2)
    return _normal(kernel)


_DRIFT = _drift()
_ALIKE = np.ones(2 * ALIKE + 1)


class RateBelief:
    """A probability for each of `RATES`, filtered forward in time (a hidden Markov model of the rate).

    From look to look the rate drifts by a few per cent or, rarely, becomes any other. Each feature then votes with
    what it says, mixed with what it would say if the breath were not in it, so none can veto the others. Looks overlap,
    so each counts only as the share of the memory that is new. Height and slope of one R wave are no two witnesses and
    weigh less. Below about 9.5/min the RR interval is not heard: the waves of blood pressure (Mayer, near 6/min)
    swing it just as the breath does.

    Attributes
    ----------
    probability
        Of each of `RATES`; sums to 1.
    agreement
        0–1: how likely the R wave and the RR interval, each by itself, tell rates within about 10 % of each other.
    """

    def __init__(self) -> None:
        self.probability: Floats = np.full(RATES.size, 1.0 / RATES.size)
        self.agreement = 0.0

    @property
    def rate(self) -> float:
        """The most likely rate, breaths per minute."""
        return float(RATES[self.probability.argmax()])

    def confidence(self, rate: float) -> float:
        """Return how likely the true rate is within 12 % of `rate`."""
        near = np.abs(RATES - rate) < NEAR * rate
        return min(1.0, float(self.probability[near].sum()))

    def update(self, told: Evidence, fresh: float, steps: int) -> None:
        """Take what the newest window told, `fresh` seconds of it new, `steps` steps of time after the last one."""
        for _ in range(steps):
            self._carry_on()
        votes = [_vote(told, feature) for feature in (HEIGHT, SLOPE, RR)]
        heard = votes[HEIGHT] + votes[SLOPE] + WEIGHTS[RR] * np.log(_vote_beyond_mayer(told))
        self.probability = _normal(self.probability * np.exp(heard * min(1.0, fresh / MEMORY)))
        alike = _alike(_normal(np.exp(votes[HEIGHT] + votes[SLOPE])), _normal(np.exp(votes[RR])))
        self.agreement += min(1.0, fresh / MEMORY) * (alike - self.agreement)

    def _carry_on(self) -> None:
        spread = _normal(np.convolve(self.probability, _DRIFT, "same"))
        self.probability = (1.0 - CHANGE) * spread + CHANGE / RATES.size


def _vote(told: Evidence, feature: int) -> Floats:
    """Return the weighted log-likelihood of each of `RATES`, 0 on average where the feature tells nothing."""
    credence = min(float(told.credence[feature]), MOST_CREDENCE[feature])
    vote: Floats = WEIGHTS[feature] * np.log(credence * told.shares[feature] * RATES.size + 1.0 - credence)
    return vote


def _vote_beyond_mayer(told: Evidence) -> Floats:
    """Return the likelihood of each of `RATES` by the RR interval, silent about all that may be a Mayer wave."""
    credence = min(float(told.credence[RR]), MOST_CREDENCE[RR])
    breath = told.shares[RR] * _UNLIKE_MAYER
    vote: Floats = credence * breath * RATES.size + (1.0 - credence * float(breath.sum()))
    return vote


def _alike(first: Floats, second: Floats) -> float:
    return min(1.0, float(first @ np.convolve(second, _ALIKE, "same")))

"""A heart whose rate swings with the breath, most near 0.1 Hz.

Heart rate = base − relaxation + gain·(vagal + baroreflex) + slow drift. The vagal path follows lung volume through a
low-pass of 0.9 s; the baroreflex is a damped resonator in band-pass form (in phase with the breath at its resonance),
which noise drives too (Mayer waves). Heartbeats are the whole numbers crossed by the integral of the rate (IPFM).
The shape of the resonance follows Vaschillo et al. (2002) and Lehrer et al. (2000); the parameters are not fitted.
"""

import math

import numpy as np

from sensors.simulation.breathing import STEP

_GAIN = 7.0
_VAGAL_SHARE, _VAGAL_TIME = 0.55, 0.9
_DAMPING = 0.28
_MAYER_NOISE = 0.42
_DRIFT, _DRIFT_TIME = 1.35, 60.0
_SLOWEST = 38.0


class Heart:
    """Heartbeats, in steps of `STEP`.

    Parameters
    ----------
    rate
        Beats per minute at rest.
    noise
        Scale of the irregularity; 1 is a person at rest.
    resonance_rate
        Breaths per minute at which the baroreflex resonates.
    rsa_gain
        Scale of what the breath does to the heart rate.
    """

    def __init__(
        self,
        rate: float,
        noise: float,
        random: np.random.Generator,
        resonance_rate: float = 5.7,
        rsa_gain: float = 1.0,
    ) -> None:
        self._resonance = 2 * math.pi * resonance_rate / 60.0
        self._rsa_gain = rsa_gain
        self._base = rate
        self._noise = noise
        self._random = random
        self._vagal = 0.0
        self._reflex = 0.0
        self._reflex_sum = 0.0
        self._drift = 0.0
        self._cycle = float(random.uniform())

    def step(self, time: float, volume: float, depth: float, breaths_per_min: float) -> float | None:
        """Move on from `time` by `STEP`; return the time of the R-peak that fell into it, if one did."""
        rate = self._rate(self._rsa_gain * (volume - 0.5 * depth), breaths_per_min) / 60.0
        self._cycle += STEP * rate
        if self._cycle < 1.0:
            return None
        self._cycle -= 1.0
        return time + STEP - self._cycle / rate

    def _rate(self, swing: float, breaths_per_min: float) -> float:
        mayer, drift, flutter = (float(value) for value in self._noise * self._random.standard_normal(3))
        self._vagal += (swing - self._vagal) * STEP / _VAGAL_TIME
        driven = 2 * _DAMPING * self._resonance * (swing + _MAYER_NOISE * mayer - self._reflex)
        self._reflex += STEP * (driven - self._resonance**2 * self._reflex_sum)
        self._reflex_sum += STEP * self._reflex
        self._drift += _DRIFT * math.sqrt(2 * STEP / _DRIFT_TIME) * drift - self._drift * STEP / _DRIFT_TIME
        relaxation = 3.0 * min(1.0, max(0.0, (15.0 - breaths_per_min) / 9.0))
        swings = _GAIN * (_VAGAL_SHARE * self._vagal + self._reflex)
        return max(_SLOWEST, self._base - relaxation + swings + self._drift + 0.25 * flutter)

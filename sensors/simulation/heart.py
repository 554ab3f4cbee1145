"""A heart whose rate swings with the breath, most near 0.1 Hz.

Heart rate = base + gain·(vagal + baroreflex) + slow drift. The vagal path follows lung volume through a low-pass; the
baroreflex is a damped resonator in band-pass form that answers late and that noise drives too (Mayer waves); both stand
in `sensors.simulation.resonance`. Heartbeats are the whole numbers crossed by the integral of the rate (IPFM). The
gains are plausible, not fitted.
"""

import math
from collections import deque

import numpy as np

from sensors.simulation.draws import Draws
from sensors.simulation.ear import STEP
from sensors.simulation.resonance import VAGAL_SHARE, VAGAL_TIME, tuned
from sensors.simulation.settings import PersonSettings

_GAIN = 7.0
_MAYER_NOISE = 0.42
_DRIFT, _DRIFT_TIME = 1.35, 60.0
_DRIFT_STEP = _DRIFT * math.sqrt(2 * STEP / _DRIFT_TIME)
_FLUTTER = 0.25
_SLOWEST = 38.0


class Heart:
    """Heartbeats of the sinus node, in steps of `STEP`."""

    def __init__(self, person: PersonSettings, random: np.random.Generator) -> None:
        natural = tuned(person.resonance_rate, person.damping, person.baroreflex_delay)
        self._natural = 2 * math.pi * natural / 60.0
        self._drag = 2 * person.damping * self._natural
        self._base, self._gain, self._noise = person.heart_rate, _GAIN * person.rsa_gain, person.noise
        self._cycle = float(random.uniform())
        self._normal = Draws(random)
        self._vagal = self._reflex = self._reflex_sum = 0.0
        self._mayer = self._mayer_sum = 0.0
        self._under_way = deque([0.0] * round(person.baroreflex_delay / STEP))
        self._drift = 0.0

    def step(self, time: float, swing: float, calm: float) -> float | None:
        """Move on from `time` by `STEP`; return the time of the sinus beat that fell into it, if one did.

        Parameters
        ----------
        swing
            Lung volume around the middle of the breath under way.
        calm
            Beats/min to add for the arousal.
        """
        rate = self._rate(swing, calm) / 60.0
        self._cycle += STEP * rate
        if self._cycle < 1.0:
            return None
        self._cycle -= 1.0
        return time + STEP - self._cycle / rate

    def _rate(self, swing: float, calm: float) -> float:
        noise = self._noise
        self._vagal += (swing - self._vagal) * STEP / VAGAL_TIME
        square = self._natural**2
        self._reflex += STEP * (self._drag * (swing - self._reflex) - square * self._reflex_sum)
        self._reflex_sum += STEP * self._reflex
        # Driven apart from the breath's, so that a heart which breathing does not move keeps its own waves.
        driven = self._drag * (_MAYER_NOISE * noise * self._normal() - self._mayer)
        self._mayer += STEP * (driven - square * self._mayer_sum)
        self._mayer_sum += STEP * self._mayer
        self._under_way.append(self._reflex)
        self._drift += noise * _DRIFT_STEP * self._normal() - self._drift * STEP / _DRIFT_TIME
        swings = self._gain * (VAGAL_SHARE * self._vagal + self._under_way.popleft()) + _GAIN * self._mayer
        return max(_SLOWEST, self._base + calm + swings + self._drift + _FLUTTER * noise * self._normal())

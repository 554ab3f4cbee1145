"""How far a simulated person goes along with what they hear, from moment to moment.

    w = c²·(1 − T)²,   dT/dt = s / stamina − (1 − s)·T / recovery,   s = log₂(own rate / rate now), 0 to 1

c the coupling (squared, as half-hearted listening follows less than half as well), T the tiredness (0–1), s the strain
of breathing slower than one's own rate. In a lapse and in sleep w is 0. The model is ours.
"""

import math

import numpy as np

from sensors.simulation.settings import Attention

_MINUTE = 60.0


class Willingness:
    """Reconsidered once a second; `now` is the willingness, 0–1."""

    def __init__(self, coupling: float, attention: Attention, random: np.random.Generator) -> None:
        self._full = coupling**2
        self._attention = attention
        self._random = random
        self._tired = 0.0
        self._lapse_from = self._lapse_to = 0.0
        self._plan_lapse(0.0)
        self.asleep = False
        self.now = self._full

    def reconsider(self, time: float, own_rate: float, rate: float, seconds: float) -> None:
        """Go on by `seconds` to `time` (s), breathing at `rate` where `own_rate` is the person's own."""
        attention = self._attention
        self.asleep = attention.asleep_after is not None and time >= attention.asleep_after * _MINUTE
        if attention.stamina is not None:
            strain = 0.0 if self.asleep else min(1.0, max(0.0, math.log2(own_rate / rate)))
            rest = (1 - strain) * self._tired / attention.recovery
            self._tired = min(1.0, max(0.0, self._tired + (strain / attention.stamina - rest) * seconds / _MINUTE))
        if time >= self._lapse_to:
            self._plan_lapse(time)
        away = self.asleep or time >= self._lapse_from
        self.now = 0.0 if away else self._full * (1 - self._tired) ** 2

    def _plan_lapse(self, after: float) -> None:
        per_min = self._attention.lapses_per_min
        if not per_min:
            self._lapse_from = self._lapse_to = math.inf
            return
        self._lapse_from = after + self._random.exponential(_MINUTE / per_min)
        self._lapse_to = self._lapse_from + self._random.exponential(self._attention.lapse_seconds)

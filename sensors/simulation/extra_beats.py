"""Extra beats out of the ventricles: early, wide, and followed by a pause that is fully made up for.

The sinus node goes on undisturbed; the beat that meets the ventricles after an extra one is lost, so the two RR
intervals around it add up to two of the ordinary ones: the *compensatory pause* of any textbook of cardiology.
"""

import math

import numpy as np

from sensors.simulation import settings

_EARLY, _SCATTER = 0.58, 0.03
"""The extra beat comes after this share of an RR interval."""


class ExtraBeats:
    """Told of each sinus beat; says whether an extra one follows."""

    def __init__(self, asked: settings.ExtraBeats, random: np.random.Generator) -> None:
        self._asked = asked
        self._random = random
        self._every = 2
        self._since = 0
        self._lost = False
        self._bout_from = self._bout_to = 0.0
        self._plan_bout(0.0, asked.first_bout * 60.0)

    def loses(self) -> bool:
        """Tell whether the sinus beat now due meets ventricles that cannot answer."""
        lost, self._lost = self._lost, False
        return lost

    def after(self, beat: float, rr: float) -> float | None:
        """Return the time of the extra beat that follows the sinus beat at `beat` (s), if one does.

        Parameters
        ----------
        rr
            Seconds from one sinus beat to the next.
        """
        if beat >= self._bout_to:
            self._plan_bout(beat, math.inf)
        self._since += 1
        chance, scatter = self._random.uniform(), self._random.standard_normal()
        in_bout = beat >= self._bout_from
        if not (self._since >= self._every - 1 if in_bout else chance < self._asked.lone_share):
            return None
        self._since, self._lost = 0, True
        return beat + rr * (_EARLY + _SCATTER * min(2.0, max(-2.0, scatter)))

    def _plan_bout(self, after: float, latest: float) -> None:
        per_hour = self._asked.bouts_per_hour
        if not per_hour:
            self._bout_from = self._bout_to = math.inf
            return
        self._bout_from = min(latest, after + self._random.exponential(3600.0 / per_hour))
        self._bout_to = self._bout_from + max(30.0, self._random.exponential(self._asked.bout_seconds))
        self._every = int(self._random.integers(2, 4))

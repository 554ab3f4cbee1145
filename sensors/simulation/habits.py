"""What a simulated person does with single breaths: sighs, breaths put off, and the breaths of speech.

In speech a quick breath in is followed by a long one out, by no rhythm: Winkworth et al. (1995, *J. Speech Hear. Res.*
38:124) found breaths in of about 0.6 s and out of about 3.5 s, widely scattered.
"""

import math
from typing import NamedTuple

import numpy as np

from sensors.simulation import settings

_SIGH_DEPTH, _SIGH_LENGTH = 2.0, 1.35
_SPEECH_IN, _SPEECH_OUT, _SPEECH_SCATTER = 0.6, 3.5, 0.4
_SPEECH_DEPTH = 1.2


class Turn(NamedTuple):
    """What is special about the breath that begins.

    Attributes
    ----------
    wait
        Breaths for which it is put off.
    deeper, longer
        Factors of depth and length.
    spoken
        Its seconds in and out while talking; None for a breath that is not spoken on.
    """

    wait: float = 0.0
    deeper: float = 1.0
    longer: float = 1.0
    spoken: tuple[float, float] | None = None


ORDINARY = Turn()


class Habits:
    """Asked once per breath."""

    def __init__(self, habits: settings.Habits, random: np.random.Generator) -> None:
        self._habits = habits
        self._random = random
        self._talk_from = self._talk_to = 0.0
        self._plan_talk(0.0)

    def turn(self, time: float, period: float) -> Turn:
        """Return what is special about the breath that begins at `time` (s) and would last `period` (s)."""
        if time >= self._talk_to:
            self._plan_talk(time)
        chance, wait, speech = self._random.uniform(), self._random.uniform(0.5, 1.0), self._random.standard_normal()
        if time >= self._talk_from:
            long = _SPEECH_OUT * math.exp(_SPEECH_SCATTER * speech)
            return Turn(deeper=_SPEECH_DEPTH, spoken=(_SPEECH_IN * (0.75 + 0.5 * wait), long))
        sigh = self._habits.sighs_per_hour / 3600.0 * period
        if chance < sigh:
            return Turn(deeper=_SIGH_DEPTH, longer=_SIGH_LENGTH)
        return Turn(wait=wait) if chance < sigh + self._habits.missed_share else ORDINARY

    def _plan_talk(self, after: float) -> None:
        per_min = self._habits.talks_per_min
        if not per_min:
            self._talk_from = self._talk_to = math.inf
            return
        self._talk_from = after + self._random.exponential(60.0 / per_min)
        self._talk_to = self._talk_from + self._random.exponential(self._habits.talk_seconds)

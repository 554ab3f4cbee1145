"""Arousal: it falls in minutes with slow breathing, and takes heart rate and resting rate along.

    da/dt = (a₀·(1 − calming·slow) − a) / τ,   slow = (1 − rate / resting rate) / 0.6, 0 to 1

The direction is that of Laborde et al. (2022, *Neurosci. Biobehav. Rev.* 138:104711), who review what slow breathing
does to the heart; the sizes are ours: 12 beats/min and 30 % of the resting rate over the whole range.
"""

_TIME = 180.0
_HEART, _BREATH = 12.0, 0.30
_SLOWEST = 0.6
_ASLEEP = 0.3


class Arousal:
    """Reconsidered once a second.

    Attributes
    ----------
    heart
        Beats/min to add to the person's resting heart rate.
    pace
        What the resting breath rate is to be multiplied by.
    """

    def __init__(self, start: float, calming: float) -> None:
        self._start = self._now = start
        self._calming = calming
        self.heart, self.pace = 0.0, 1.0

    def reconsider(self, resting_rate: float, rate: float, asleep: bool, seconds: float) -> None:
        """Go on by `seconds`, breathing at `rate`."""
        slow = min(1.0, max(0.0, (1 - rate / resting_rate) / _SLOWEST))
        aim = self._start * (_ASLEEP if asleep else 1 - self._calming * slow)
        self._now += (aim - self._now) * seconds / _TIME
        self.heart = _HEART * (self._now - self._start)
        self.pace = 1.0 + _BREATH * (self._now - self._start)

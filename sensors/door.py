"""The door every sample comes in by: from here on all values are finite and near the others."""

import math

PHYSICAL_LIMIT = 1e12
SPIKE = 50.0
LONGEST_SPIKE = 0.1
SETTLING = 1.0


class Door:
    """Holds the last good value in place of one that cannot be: no number, beyond 1e12, or a spike.

    A spike lies 50 times further from the running mean than anything in the last seconds. What stays out there for
    more than 0.1 s is believed: then the gain was changed.

    Parameters
    ----------
    rate
        Samples per second.

    Attributes
    ----------
    replaced
        How many samples were replaced so far.
    """

    def __init__(self, rate: float) -> None:
        self.replaced = 0
        self._longest = max(1, round(LONGEST_SPIKE * rate))
        self._settling = max(2, round(SETTLING * rate))
        self._weight = 1 / self._settling
        self._fading = 1 - 1 / (5 * rate + 1)
        self._seen = 0
        self._out = 0
        self._value = 0.0
        self._mean = 0.0
        self._reach = 0.0

    def step(self, value: float) -> float:
        """Return `value`, or the last good one (0 before the first)."""
        if not -PHYSICAL_LIMIT <= value <= PHYSICAL_LIMIT:
            return self._refuse()
        distance = math.fabs(value - self._mean)
        if distance > SPIKE * self._reach > 0 and self._seen > self._settling:
            if self._out < self._longest:
                self._out += 1
                return self._refuse()
            self._seen = 0
        if not self._seen:
            self._mean, self._reach, distance = value, 0.0, 0.0
        self._out = 0
        self._seen += 1
        self._mean += (self._weight if self._seen > self._settling else 1 / self._seen) * (value - self._mean)
        self._reach *= self._fading
        if distance > self._reach:
            self._reach = distance
        self._value = value
        return value

    def _refuse(self) -> float:
        self.replaced += 1
        return self._value

"""The door every sample comes in by: from here on all values are finite and near the others."""

import math

PHYSICAL_LIMIT = 1e12
SPIKE = 50.0
LONGEST_SPIKE = 0.1
SETTLING = 1.0
FADING = 5.0


class Door:
    """Holds the last good value in place of one that cannot be: no number, beyond 1e12, or a spike.

    A spike lies 50 times further from the running mean than anything in the last seconds. What stays out there for
    more than 0.1 s is believed: then the gain was changed. Mean and reach are renewed every 0.1 s, counted in samples,
    so how the samples are cut into chunks cannot matter.

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
        self._weight = min(0.5, self._longest / (SETTLING * rate))
        self._fading = 0.5 ** (self._longest / (FADING * rate))
        self._out = 0
        self._value = 0.0
        self._begin()

    def take(self, values: list[float]) -> tuple[list[float], list[int]]:
        """Return `values`, with the last good one (0 before the first) in place of the bad, and which were replaced."""
        if 0 < len(values) < self._longest - len(self._block) and self._suits(values):
            self._block += values
            self._value, self._out = values[-1], 0
            return values, []
        passed: list[float] = []
        replaced: list[int] = []
        while len(passed) < len(values):
            piece = values[len(passed) : len(passed) + self._longest - len(self._block)]
            if self._suits(piece):
                self._block += piece
                passed += piece
                self._value, self._out = piece[-1], 0
            else:
                before, good = self.replaced, self._step(values[len(passed)])
                if self.replaced > before:
                    replaced.append(len(passed))
                passed.append(good)
            if len(self._block) == self._longest:
                self._renew()
        return passed, replaced

    def _suits(self, piece: list[float]) -> bool:
        # NaN may slip through min and max, but never through the sum.
        return self._low <= min(piece) and max(piece) <= self._high and math.isfinite(sum(piece))

    def _step(self, value: float) -> float:
        if not -PHYSICAL_LIMIT <= value <= PHYSICAL_LIMIT:
            return self._refuse()
        if not self._low <= value <= self._high:
            if self._out < self._longest:
                self._out += 1
                return self._refuse()
            self._begin()
        self._block.append(value)
        self._value, self._out = value, 0
        return value

    def _refuse(self) -> float:
        self.replaced += 1
        return self._value

    def _begin(self) -> None:
        self._block: list[float] = []
        self._renewals = 0
        self._mean = self._reach = 0.0
        self._low, self._high = -PHYSICAL_LIMIT, PHYSICAL_LIMIT

    def _renew(self) -> None:
        low, high = min(self._block), max(self._block)
        self._renewals += 1
        mean = math.fsum(self._block) / self._longest
        self._mean += max(self._weight, 1 / self._renewals) * (mean - self._mean)
        self._reach = max(self._fading * self._reach, high - self._mean, self._mean - low)
        self._block = []
        if self._renewals * self._weight > 1 and self._reach > 0:
            self._low = max(-PHYSICAL_LIMIT, self._mean - SPIKE * self._reach)
            self._high = min(PHYSICAL_LIMIT, self._mean + SPIKE * self._reach)

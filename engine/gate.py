"""The gate before the synthesiser: only finite, clamped and slew-limited numbers pass.

One NaN, infinity or 1e30 crashes pyo or leaves its filters poisoned for good, so nothing else may set a number there.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from numbers import Real


@dataclass(frozen=True, slots=True)
class Limit:
    """Range of a parameter and how fast it may move.

    Attributes
    ----------
    initial
        Value before anything is set.
    slew
        Largest change per second in units of the parameter; infinite for a parameter that is latched elsewhere.
    """

    low: float
    high: float
    initial: float
    slew: float = math.inf

    def __post_init__(self) -> None:
        if not self.low <= self.initial <= self.high or not self.slew > 0:
            raise ValueError(f"a limit needs low <= initial <= high and a slew above 0, not {self}")


class ParameterGate:
    """Holds the target and the present value of each declared parameter.

    Parameters
    ----------
    limits
        Every parameter by name; setting any other name raises `KeyError`.
    """

    def __init__(self, limits: Mapping[str, Limit]) -> None:
        self._limits = dict(limits)
        self._values = {name: limit.initial for name, limit in limits.items()}
        self._targets = dict(self._values)
        self.rejected = 0
        """How many values were not finite numbers and were left out."""

    def set(self, name: str, value: object) -> None:
        """Head for `value`, clamped. Anything but a finite number keeps the last good one; never raises."""
        limit = self._limits[name]
        number = finite(value)
        if number is None:
            self.rejected += 1
        else:
            self._targets[name] = min(limit.high, max(limit.low, number))

    def step(self, seconds: float) -> dict[str, float]:
        """Move every value towards its target for `seconds`; return those that changed."""
        changed = {}
        for name, target in self._targets.items():
            value = self._values[name]
            if value != target:
                slew = self._limits[name].slew
                reach = slew * seconds if math.isfinite(slew) else math.inf  # infinity times zero is no number
                self._values[name] = changed[name] = min(value + reach, max(value - reach, target))
        return changed

    def value(self, name: str) -> float:
        """Return the present value."""
        return self._values[name]


def finite(value: object) -> float | None:
    """Return `value` as a float when it is a real, finite number, else None; never raises."""
    if type(value) is float:  # nearly always, and a tenth of the time
        return value if math.isfinite(value) else None
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):
        return None
    return number if math.isfinite(number) else None

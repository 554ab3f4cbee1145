"""What every measure gives: a number or the reason why there is none, never a zero that stands for "not known"."""

import math
from dataclasses import dataclass

ENOUGH = 0.9
"""Share of a window that must be known; an engineering choice."""

TOO_LITTLE = "not enough data yet: "
"""How a reason begins that ends by itself when more has come."""


@dataclass(frozen=True, slots=True)
class MeasureKind:
    """What a measure is, the same for panel, recording and report.

    Attributes
    ----------
    name, title
        As a key of the recording, and for people.
    unit
        Empty for a plain number or a share of 1.
    window
        What it looks back on, in words.
    sentence
        Plain language for one who has never heard of it.
    """

    name: str
    title: str
    unit: str
    window: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure at one moment.

    Attributes
    ----------
    value
        Finite, in `unit`; None while there is not enough to tell.
    window_seconds
        Length of what it was computed from, or would be; 0 when that is counted in breaths and there is none.
    age
        Seconds since the newest event in it; None before the first.
    reason
        Why there is no value; empty when there is one.
    label
        What the number must be read with ("paced", "2:1"); may be empty.
    """

    kind: MeasureKind
    value: float | None
    window_seconds: float
    age: float | None
    reason: str = ""
    label: str = ""

    @property
    def enough(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    @property
    def unit(self) -> str:
        """Unit of the value."""
        return self.kind.unit

    @property
    def sentence(self) -> str:
        """What the measure tells, in plain language."""
        return self.kind.sentence


def known(kind: MeasureKind, value: float, window_seconds: float, age: float, label: str = "") -> Measure:
    """Return a measure with a value; one that is not finite becomes none at all."""
    if not math.isfinite(value):
        return unknown(kind, "cannot be computed from these numbers", window_seconds, age)
    return Measure(kind, value, window_seconds, max(0.0, age), label=label)


def unknown(kind: MeasureKind, reason: str, window_seconds: float = 0.0, age: float | None = None) -> Measure:
    """Return a measure without a value, and why."""
    return Measure(kind, None, window_seconds, None if age is None else max(0.0, age), reason)


def too_little(have: float, need: float, what: str) -> str:
    """Return the reason "not enough data yet: 34 of 60 s"; `have` is rounded down, so it is never the whole."""
    return f"{TOO_LITTLE}{min(math.floor(have), math.ceil(need) - 1)} of {need:.0f} {what}"

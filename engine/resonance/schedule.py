"""When which step of an assessment runs, by the clock alone."""

from dataclasses import dataclass

from engine.protocols.protocol import ResonancePlan

SETTLING = 30.0
"""Seconds of a step in which heart and breath find together, and which do not count; ours."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rate (breaths/min) held from `begins` to `ends` (LSL s); `number` counts from 1.

    What is measured begins at `settled`.
    """

    number: int
    rate: float
    begins: float
    settled: float
    ends: float


@dataclass(frozen=True, slots=True)
class StepView:
    """Where an assessment stands, for people to see.

    Attributes
    ----------
    number, of
        Counted from 1: steps, or breaths of a slide.
    rate
        Breaths/min of this step, or of the next one while `resting`.
    since, ends
        LSL seconds; of the rest while `resting`.
    """

    number: int
    of: int
    rate: float
    since: float
    ends: float
    resting: bool = False


def steps_of(plan: ResonancePlan, started: float) -> tuple[Step, ...]:
    """Return the steps of a plan that begins at `started` (LSL s)."""
    length, every = 60.0 * plan.step_minutes, 60.0 * (plan.step_minutes + plan.rest_minutes)
    begins = [started + every * k for k in range(len(plan.rates))]
    return tuple(
        Step(k + 1, rate, at, at + SETTLING, at + length)
        for k, (rate, at) in enumerate(zip(plan.rates, begins, strict=True))
    )


def slide_periods(plan: ResonancePlan) -> tuple[float, ...]:
    """Return the length of every breath of a slide, s: from the first rate to the last, each `longer_ms` longer.

    A plan whose last rate is the quicker one slides upward, each breath as much shorter.
    """
    first, last = 60.0 / plan.rates[0], 60.0 / plan.rates[-1]
    step = 1e-3 * plan.longer_ms
    count = int(abs(last - first) / step + 1e-9) + 1
    return tuple(first + (step if last > first else -step) * k for k in range(count))

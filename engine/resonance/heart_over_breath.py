"""Heart rate over the breath: the breaths of a step laid on each other, as people look at a resonance."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from engine.measures.spectrum import evenly
from engine.resonance.evidence import Evidence
from engine.resonance.schedule import Step
from sensors.stream import Floats

POINTS = 48


@dataclass(frozen=True, slots=True)
class HeartOverBreath:
    """The breaths of a step.

    Attributes
    ----------
    phase
        Breath phase 0–1, shape (48,).
    heart_rate
        Beats/min, shape (breaths, 48).
    inhale_share
        Median share of the breath spent breathing in, 0–1.
    """

    phase: Floats
    heart_rate: Floats
    inhale_share: float


def heart_over_breath(evidence: Evidence, step: Step) -> HeartOverBreath | None:
    """Return heart rate over the whole breaths of a step; None where there is no breath with a heart."""
    breaths = evidence.breaths(step.settled, step.ends)
    times, rr_ms = evidence.rr.around(step.settled, step.ends)
    heard = [b for b in breaths if len(times) > 1 and times[0] <= b.inhale_onset and b.end <= times[-1]]
    if not heard:
        return None
    phase = np.linspace(0.0, 1.0, POINTS)
    middles = times - 0.5e-3 * rr_ms
    at = np.concatenate([b.inhale_onset + phase * b.period for b in heard])
    rates = evenly(middles, 60_000.0 / rr_ms, at).reshape(len(heard), POINTS)
    return HeartOverBreath(phase, rates, float(np.median([b.inhale_share for b in heard])))


def shared_limits(traces: Sequence[HeartOverBreath]) -> tuple[float, float]:
    """Return the lowest and highest heart rate of all, beats/min, a little widened."""
    low = min(float(trace.heart_rate.min()) for trace in traces)
    high = max(float(trace.heart_rate.max()) for trace in traces)
    return low - 1.0, high + 1.0

"""What one step of an assessment came to."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from engine.measures.heart_phase import heart_breath_phase
from engine.resonance.criteria import Criteria, criteria_of
from engine.resonance.evidence import Evidence
from engine.resonance.gates import Quality, quality_of, why_not
from engine.resonance.schedule import Step

ENDED_EARLY = "it was ended early"
SHOWN_OF_QUALITY = ("coverage", "breath_coverage", "corrected", "breaths", "plv")


@dataclass(frozen=True, slots=True)
class Swing:
    """What the heart did in one breath from `onset` to `end` (LSL s).

    Attributes
    ----------
    amplitude
        Peak-to-trough, beats/min.
    depth
        Of the breath, in the unit of its signal; 1 where that is not known.
    phase
        Lead of heart rate over lung volume within this breath, radians; None where it cannot be told.
    """

    onset: float
    end: float
    amplitude: float
    depth: float = 1.0
    phase: float | None = None

    @property
    def rate(self) -> float:
        """Breaths/min."""
        return 60.0 / (self.end - self.onset)


@dataclass(frozen=True, slots=True)
class StepResult:
    """A step with its breaths and all six criteria, and why it does not count; `reason` is empty when it does."""

    step: Step
    quality: Quality
    criteria: Criteria
    swings: tuple[Swing, ...]
    reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether it passed every gate."""
        return not self.reason

    @property
    def swing(self) -> float:
        """Median peak-to-trough, beats/min; 0 without any."""
        return self.criteria.peak_to_trough or 0.0

    def record(self) -> dict[str, Any]:
        """Return it in JSON's own types, without its single breaths."""
        quality = asdict(self.quality)
        return {
            **asdict(self.step),
            "counts": self.counts,
            "reason": self.reason,
            "measured_rate": self.quality.rate,
            **{name: quality[name] for name in SHOWN_OF_QUALITY},
            **asdict(self.criteria),
        }


def result_of(evidence: Evidence, step: Step, cut_short: bool = False) -> StepResult:
    """Return what `step` came to, by what is known now; one that was `cut_short` does not count."""
    quality = quality_of(evidence, step.settled, step.ends, step.rate)
    criteria = criteria_of(evidence, step.settled, step.ends)
    reason = ENDED_EARLY if cut_short else why_not(quality, step.rate)
    if not reason and criteria.peak_to_trough is None:
        reason = "no breath has enough heartbeats in it"
    return StepResult(step, quality, criteria, swings_of(evidence, step.settled, step.ends), reason)


def swings_of(evidence: Evidence, start: float, end: float) -> tuple[Swing, ...]:
    """Return the swing of every whole breath between `start` and `end` (LSL s)."""
    times, rr_ms = evidence.rr.around(start, end)
    measured = {breath.inhale_onset: breath for breath in evidence.breaths(start, end)}
    found = []
    for swing in evidence.swings(start, end):
        breath = measured.get(swing.onset)
        turned = heart_breath_phase(times, rr_ms, [breath]) if breath else None
        depth = breath.depth if breath and math.isfinite(breath.depth) and breath.depth > 0.0 else 1.0
        phase = math.radians(turned.degrees) if turned else None
        found.append(Swing(swing.onset, swing.end, swing.amplitude, depth, phase))
    return tuple(found)


def all_swings(steps: Sequence[StepResult]) -> list[list[float]]:
    """Return the peak-to-trough of every breath, step by step, beats/min."""
    return [[swing.amplitude for swing in step.swings] for step in steps]

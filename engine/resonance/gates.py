"""Whether a step counts: was it heard, and was it followed (the figures are ours)."""

from dataclasses import dataclass
from statistics import median

from engine.entrainment import phase_locking_value, relative_phases
from engine.measures.measure import ENOUGH
from engine.resonance.evidence import Evidence

CORRECTED_MOST = 0.05
BREATHS_FEWEST = 6
RATE_APART = 0.3
LOCKED = 0.8
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Quality:
    """How a step was heard and followed.

    Attributes
    ----------
    coverage, breath_coverage
        Share of its settled time for which heart and breath are known, 0–1.
    corrected
        Share of its heartbeats that had to be corrected, 0–1.
    breaths
        Whole breaths.
    rate
        Measured, breaths/min, 60 over the median period; None without a breath.
    plv
        Phase locking of breath and guide, 0–1; None where they did not meet.
    """

    coverage: float
    breath_coverage: float
    corrected: float
    breaths: int
    rate: float | None
    plv: float | None


def quality_of(evidence: Evidence, start: float, end: float, rate: float) -> Quality:
    """Return how the stretch from `start` to `end` (LSL s) at `rate` (breaths/min) was heard and followed."""
    breaths = evidence.breaths(start, end)
    phases = relative_phases(breaths, evidence.guide, start, end) if breaths else []
    return Quality(
        coverage=evidence.heard(start, end),
        # the breath that the end cuts in two is known only when it is over
        breath_coverage=evidence.breathed(start, end - 60.0 / rate),
        corrected=evidence.corrected(start, end),
        breaths=len(breaths),
        rate=60.0 / median(b.period for b in breaths) if breaths else None,
        plv=phase_locking_value(phases),
    )


def why_not(quality: Quality, rate: float) -> str:
    """Return in words why a step at `rate` (breaths/min) does not count; empty when it does."""
    if quality.coverage < ENOUGH - ROUNDING:
        return f"heartbeats are known for {quality.coverage:.0%} of the time, {ENOUGH:.0%} are needed"
    if quality.corrected > CORRECTED_MOST + ROUNDING:
        return f"{quality.corrected:.0%} of the heartbeats were corrected, {CORRECTED_MOST:.0%} may be"
    if quality.rate is None:
        return "no breath was measured"
    if quality.plv is None:
        return "the guide did not play"
    if quality.breaths < BREATHS_FEWEST:
        return f"{quality.breaths} whole breaths, {BREATHS_FEWEST} are needed"
    if quality.breath_coverage < ENOUGH - ROUNDING:
        return f"breaths are known for {quality.breath_coverage:.0%} of the time, {ENOUGH:.0%} are needed"
    if abs(quality.rate - rate) > RATE_APART + ROUNDING:
        return f"not followed: breathing at {quality.rate:.1f}/min"
    if quality.plv < LOCKED - ROUNDING:
        return f"not followed: phase locking {quality.plv:.2f}, {LOCKED} is needed"
    return ""

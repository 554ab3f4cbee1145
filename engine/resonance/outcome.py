"""What an assessment came to: ranked by peak-to-trough, told with its doubts, and never a hidden score.

A step counts when it passes every gate; among those the largest median peak-to-trough comes first. Swings differ by
less between neighbouring steps than they scatter, so the rate told is the top of the curve through all of them
(`engine.resonance.response`), with its standard error; the ranking stands beside it.
"""

from dataclasses import dataclass
from enum import StrEnum
from statistics import median
from typing import Any

from engine.measures.heart_phase import CLEAR
from engine.protocols.targets import NO_RESONANCE
from engine.resonance.response import ResponseCurve, response_curve
from engine.resonance.scatter import chance_of, response_points
from engine.resonance.step_result import StepResult, all_swings

FEWEST = 3
"""Steps without which no top can be told from a slope."""
TIED_BEATS, TIED_SHARE = 0.5, 0.10
FLAT_BEATS = 1.0
BY_CHANCE = 0.01
LEAST_SAID = 0.1
WITHOUT_FIGURES = str.maketrans("", "", "0123456789.")
EDGE = 0.05
"""Breaths/min from the first or last rate within which a top is no top but an end."""


class OutcomeKind(StrEnum):
    """How an assessment can end."""

    RATE = "rate"
    TIED = "tied"
    FLAT = "flat"
    BOUNDARY = "boundary"
    INCONCLUSIVE = "inconclusive"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an assessment came to.

    Attributes
    ----------
    steps
        All of them, in the order they were played.
    ranked
        Numbers of those that count, the largest peak-to-trough first.
    sentence
        The outcome in plain words.
    rate, error
        Estimated rate of the largest swing and its standard error, breaths/min; None where none can be told. At a
        boundary the end itself, without an error.
    low, high
        The steps between which all are tied with the best, breaths/min; None where it stands alone.
    """

    kind: OutcomeKind
    steps: tuple[StepResult, ...]
    ranked: tuple[int, ...]
    sentence: str
    rate: float | None = None
    error: float | None = None
    low: float | None = None
    high: float | None = None
    curve: ResponseCurve | None = None

    def target_rate(self) -> float:
        """Return the rate (breaths/min) that "resonance" means from now on; 6 where nothing was found."""
        return NO_RESONANCE if self.rate is None else self.rate

    def record(self) -> dict[str, Any]:
        """Return it in JSON's own types, without the curve."""
        return {
            "kind": str(self.kind),
            "rate": self.rate,
            "error": self.error,
            "low": self.low,
            "high": self.high,
            "target_rate": self.target_rate(),
            "sentence": self.sentence,
            "ranked": list(self.ranked),
            "steps": [step.record() for step in self.steps],
        }


def outcome_of(steps: tuple[StepResult, ...], planned: int, stopped: bool = False) -> Outcome:
    """Return what the steps of an assessment came to.

    Parameters
    ----------
    planned
        How many rates were to be tried: a plan of two needs both, any other at least three.
    stopped
        Somebody ended it before its time.
    """
    ranked = sorted((step for step in steps if step.counts), key=lambda step: -step.swing)
    numbers = tuple(step.step.number for step in ranked)
    if len(ranked) < min(FEWEST, planned):
        return _too_few(steps, numbers, stopped)
    flat = _why_flat(ranked)
    if flat:
        return Outcome(OutcomeKind.FLAT, steps, numbers, f"{flat}; 6/min is as good as any rate tried.")
    return _found(steps, ranked, numbers)


def _too_few(steps: tuple[StepResult, ...], numbers: tuple[int, ...], stopped: bool) -> Outcome:
    reasons = [step.reason for step in steps if step.reason]
    # alike but for their figures
    kinds = [reason.translate(WITHOUT_FIGURES) for reason in reasons]
    common = f" (mostly such as: {reasons[kinds.index(max(kinds, key=kinds.count))]})" if reasons else ""
    told = f"{len(numbers)} of {len(steps)} steps count{common}, too few to tell"
    if stopped:
        return Outcome(OutcomeKind.STOPPED, steps, numbers, f"Stopped early: {told}; 6/min stands.")
    return Outcome(OutcomeKind.INCONCLUSIVE, steps, numbers, f"Inconclusive: {told}; 6/min stands.")


def _why_flat(ranked: list[StepResult]) -> str:
    """Return why the swing does not depend on the rate, empty when it does."""
    spread = ranked[0].swing - ranked[-1].swing
    if spread < FLAT_BEATS:
        return f"Flat: the largest and the smallest swing are {spread:.1f} beats/min apart"
    if median(step.criteria.phase_share or 0.0 for step in ranked) < CLEAR:
        return "Flat: the heart rate hardly swings with the breath at any of the rates"
    if len(_tied(ranked)) == len(ranked) and chance_of(all_swings(ranked)) > BY_CHANCE:
        return "Flat: the swing differs no more between the rates than from breath to breath"
    return ""


def _tied(ranked: list[StepResult]) -> list[float]:
    """Return the rates of the steps that are tied with the best, itself among them."""
    best = ranked[0].swing
    return [step.step.rate for step in ranked if best - step.swing <= max(TIED_BEATS, TIED_SHARE * best)]


def _found(steps: tuple[StepResult, ...], ranked: list[StepResult], numbers: tuple[int, ...]) -> Outcome:
    best = ranked[0]
    rates = [step.step.rate for step in ranked]
    points = response_points(ranked)
    curve = response_curve(points) if len(points) == len(ranked) >= FEWEST else None
    top = curve.top if curve else best.step.rate
    at_end = best.step.rate in (min(rates), max(rates))
    if at_end and (curve is None or min(top - curve.rates[0], curve.rates[-1] - top) < EDGE):
        where = "slowest" if best.step.rate == min(rates) else "quickest"
        told = f"the {where} rate that counts, {best.step.rate:.1f}/min ({best.swing:.1f} beats/min)"
        sentence = f"At the boundary: the heart rate swings most at {told}; it may swing more beyond."
        return Outcome(OutcomeKind.BOUNDARY, steps, numbers, sentence, best.step.rate, curve=curve)
    error = curve.error if curve else None
    told = f"The heart rate swings most near {top:.1f}/min" + (
        f" (± {max(LEAST_SAID, error):.1f})" if error is not None else ""
    )
    tied = _tied(ranked)
    if len(tied) > 1:
        sentence = f"{told}; the steps from {min(tied):.1f} to {max(tied):.1f}/min are as good as tied."
        return Outcome(OutcomeKind.TIED, steps, numbers, sentence, top, error, min(tied), max(tied), curve)
    sentence = f"{told}; the best step is {best.step.rate:.1f}/min with {best.swing:.1f} beats/min."
    return Outcome(OutcomeKind.RATE, steps, numbers, sentence, top, error, curve=curve)

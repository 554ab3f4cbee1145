"""How a protocol would go for somebody who follows at once: the guide's rate over the minutes."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.limits import QUICKENING_MAX, clamp_rate, next_rate
from engine.pacing.loop import MATCH_LONGEST
from engine.protocols.protocol import Protocol, baseline_factor
from engine.protocols.stage import ResonancePlan, Stage, StageKind
from engine.protocols.targets import resolved
from engine.resonance.schedule import slide_periods, steps_of
from engine.settings import SLOWING_PER_MINUTE, PacingSettings

USUAL_RATE = 14.0
"""Breaths/min of the person who is thought of: nobody's own is known before the session."""

OPEN_MINUTES = 5.0
"""How long a stage is drawn that only a person ends, once its target is reached."""

AMBIENT_SHARE = 0.75
UNGUIDED = (StageKind.BASELINE, StageKind.SILENCE, StageKind.FREE)

Points = tuple[tuple[float, float | None], ...]


@dataclass(frozen=True, slots=True)
class Leg:
    """One stage of the course.

    Attributes
    ----------
    begins, ends
        Minutes since the session begins.
    open
        Nobody can say when it ends: a person ends it.
    points
        Minute and guide rate (breaths/min; None: no guide plays), in order of time.
    """

    stage: Stage
    begins: float
    ends: float
    open: bool
    points: Points


def planned_course(protocol: Protocol, settings: PacingSettings, own_rate: float = USUAL_RATE) -> tuple[Leg, ...]:
    """Return the legs of a session for somebody who breathes `own_rate` times a minute and follows at once.

    An estimate for the eye: a real session waits for the person.
    """
    legs: list[Leg] = []
    minute, rate = 0.0, own_rate
    for stage in protocol.stages:
        leg = _leg(stage, protocol, settings, minute, rate, own_rate)
        legs.append(leg)
        played = [value for _, value in leg.points if value is not None]
        minute, rate = leg.ends, played[-1] if played else rate
    return tuple(legs)


def _leg(
    stage: Stage, protocol: Protocol, settings: PacingSettings, minute: float, rate: float, own_rate: float
) -> Leg:
    if stage.resonance is not None:
        return _assessment(stage, stage.resonance, minute)
    if stage.kind in UNGUIDED:
        length = OPEN_MINUTES if stage.minutes is None else stage.minutes
        return Leg(stage, minute, minute + length, _is_open(stage), ((minute, None), (minute + length, None)))
    if stage.start is not None:
        rate = _rate(stage.start, settings, own_rate)
    wanted = _wanted(stage, protocol, settings, rate, own_rate)
    slowing = SLOWING_PER_MINUTE[stage.lead or settings.lead]
    way = list(_way(rate, wanted, slowing))
    length = _length(stage, way[-1][0])
    points = [(minute + at, value) for at, value in way if at <= length]
    return Leg(stage, minute, minute + length, _is_open(stage), (*points, (minute + length, points[-1][1])))


def _is_open(stage: Stage) -> bool:
    return stage.minutes is None and stage.until == "therapist"


def _length(stage: Stage, arrived: float) -> float:
    """Return the minutes a stage takes when its target is reached after `arrived` minutes."""
    longest = float("inf") if stage.minutes is None else stage.minutes
    if stage.until == "matched":
        return min(longest, MATCH_LONGEST / 60.0)
    if stage.until == "arrived":
        return min(longest, max(arrived, 0.5))
    return arrived + OPEN_MINUTES if stage.minutes is None else stage.minutes


def _wanted(stage: Stage, protocol: Protocol, settings: PacingSettings, rate: float, own_rate: float) -> float:
    if stage.kind is StageKind.RETURN:
        return own_rate if protocol.sensors else rate
    if stage.kind is StageKind.AMBIENT:
        return _rate(stage.target, settings, own_rate) if stage.target else AMBIENT_SHARE * own_rate
    if stage.kind is StageKind.MATCH:
        return own_rate
    if stage.target is not None:
        return _rate(stage.target, settings, own_rate)
    return settings.target_rate if stage.kind is StageKind.LEAD else rate


def _rate(target: float | str, settings: PacingSettings, own_rate: float) -> float:
    factor = baseline_factor(target) if isinstance(target, str) else None
    return clamp_rate(factor * own_rate) if factor is not None else resolved(target, None, settings.resonance_rate, 0.0)


def _way(rate: float, wanted: float, slowing: float) -> Iterator[tuple[float, float]]:
    """Yield minute and rate of each breath from one rate to another, the last one where it is reached."""
    minute = 0.0
    yield minute, rate
    while abs(rate - wanted) > 0.01:
        minute += 1.0 / rate
        rate = next_rate(rate, wanted, slowing, QUICKENING_MAX)
        yield minute, rate


def _assessment(stage: Stage, plan: ResonancePlan, minute: float) -> Leg:
    points: list[tuple[float, float | None]] = []
    if plan.form == "steps":
        for step in steps_of(plan, 60.0 * minute):
            points += [(step.begins / 60.0, step.rate), (step.ends / 60.0, step.rate), (step.ends / 60.0, None)]
        points.pop()
    else:
        at = minute
        for period in slide_periods(plan):
            points.append((at, 60.0 / period))
            at += period / 60.0
        points.append((at, points[-1][1]))
    return Leg(stage, minute, points[-1][0], False, tuple(points))

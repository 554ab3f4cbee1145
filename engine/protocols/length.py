"""How long a protocol takes: the least and the most, as far as a file can tell."""

from dataclasses import dataclass

from engine.protocols.protocol import Protocol
from engine.protocols.stage import ResonancePlan, Stage
from engine.resonance.schedule import slide_periods, steps_of


@dataclass(frozen=True, slots=True)
class Length:
    """Minutes it takes at least and at most; None where only a person or their breathing ends it."""

    least: float
    most: float | None

    def __str__(self) -> str:
        least = _minutes(self.least)
        if self.most is None:
            return f"at least {least} min" if self.least else "open"
        if self.least == self.most:
            return f"{least} min"
        return f"{least} to {_minutes(self.most)} min" if self.least else f"up to {_minutes(self.most)} min"


def stage_length(stage: Stage) -> Length:
    """Return how long a stage takes; what "matched", "arrived" or the therapist ends may be over at once."""
    if stage.resonance is not None:
        minutes = _plan_seconds(stage.resonance) / 60.0
        return Length(minutes, minutes)
    ends_itself = stage.until == "time" and stage.minutes is not None
    return Length(stage.minutes or 0.0 if ends_itself else 0.0, stage.minutes)


def protocol_length(protocol: Protocol) -> Length:
    """Return how long all stages take."""
    lengths = [stage_length(stage) for stage in protocol.stages]
    mosts = [length.most for length in lengths if length.most is not None]
    least = sum(length.least for length in lengths)
    return Length(least, sum(mosts) if len(mosts) == len(lengths) else None)


def _plan_seconds(plan: ResonancePlan) -> float:
    return steps_of(plan, 0.0)[-1].ends if plan.form == "steps" else sum(slide_periods(plan))


def _minutes(minutes: float) -> str:
    return f"{round(minutes, 1):g}"

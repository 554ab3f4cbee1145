"""The plan of a session: ordered stages, what each asks of guide and music, and the arms of a study."""

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from engine.limits import INHALE_SHARE_MAX, INHALE_SHARE_MIN, RATE_MAX, RATE_MIN
from engine.pacing.order import LeadSpeed
from engine.settings import LayerName

FORMAT = 1
MOST_STAGES, MOST_PROMPTS, MOST_ARMS = 60, 200, 16
LONGEST_MINUTES = 240.0
_OF_BASELINE = re.compile(r"(\d{1,2}(?:\.\d{1,4})?)\s*[×x*]\s*baseline")

Minutes = Annotated[float, Field(gt=0.0, le=LONGEST_MINUTES, allow_inf_nan=False)]
Rate = Annotated[float, Field(ge=RATE_MIN, le=RATE_MAX, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=INHALE_SHARE_MIN, le=INHALE_SHARE_MAX, allow_inf_nan=False)]


class StageKind(StrEnum):
    """What a stage is for."""

    BASELINE = "baseline"
    MATCH = "match"
    LEAD = "lead"
    HOLD = "hold"
    AMBIENT = "ambient"
    RESONANCE = "resonance"
    SILENCE = "silence"
    FREE = "free"
    RETURN = "return"


def baseline_factor(target: str) -> float | None:
    """Return 0.75 for "0.75 × baseline" (or x, or *); None for anything else."""
    found = _OF_BASELINE.fullmatch(target.strip())
    return float(found[1]) if found else None


def _as_target(value: float | str) -> float | str:
    if isinstance(value, str):
        factor = baseline_factor(value)
        if value.strip() != "resonance" and not (factor is not None and 0.2 <= factor <= 1.5):
            raise ValueError('must be breaths/min, "resonance", or a share as in "0.75 × baseline" (0.2 to 1.5)')
    elif not RATE_MIN <= value <= RATE_MAX:
        raise ValueError(f"must be {RATE_MIN:g} to {RATE_MAX:g} breaths/min")
    return value


Target = Annotated[float | str, AfterValidator(_as_target)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Prompt(_Part):
    """A sentence for the person or the therapist: `at` seconds after the stage begins."""

    at: float = Field(default=0.0, ge=0.0, le=LONGEST_MINUTES * 60, allow_inf_nan=False)
    text: str = Field(min_length=1, max_length=400)
    to: Literal["person", "therapist"] = "person"


class ResonancePlan(_Part):
    """How a resonance stage looks for the rate at which the heart swings most (science.md section 4).

    Attributes
    ----------
    form
        "steps" holds each of `rates` for `step_minutes` with `rest_minutes` of free breathing between; "sliding" goes
        from the first of `rates` to the last, each breath `longer_ms` longer than the one before.
    """

    form: Literal["steps", "sliding"] = "steps"
    rates: tuple[Rate, ...] = Field(default=(6.5, 6.0, 5.5, 5.0, 4.5), min_length=2, max_length=12)
    step_minutes: float = Field(default=2.5, ge=1.5, le=10.0, allow_inf_nan=False)
    rest_minutes: float = Field(default=2.0, ge=0.0, le=10.0, allow_inf_nan=False)
    longer_ms: float = Field(default=67.0, gt=0.0, le=500.0, allow_inf_nan=False)


class Stage(_Part):
    """One part of a session.

    Attributes
    ----------
    minutes
        Its longest duration; None only where something else ends it (`until` of "matched", "arrived" or "therapist",
        or a resonance plan, whose length follows from the plan).
    until
        What ends it before: "time" nothing does; "matched" 6 breaths in sync, or 60 s of matching; "arrived" the
        target is reached and followed; "therapist" nothing but a person's Next.
    target
        Breaths/min, "resonance" (what the resonance stage before it found, else 6/min), or "0.75 × baseline".
    start
        Breaths/min (or a share of the baseline) at which the guide begins where none played; None for the person's own.
    guide
        "follow" leads as fast as the person follows, "timed" by the clock alone (no sensor needed).
    texture
        Level of layers in this stage, 0–1; those not named stay as they are set.
    style
        Name of the style to go over to; empty for none.
    prompts, ratings
        Sentences at their times; items asked at its beginning ("pain", "anxiety" … ), 0–10.
    """

    kind: StageKind
    name: str = Field(default="", max_length=60)
    minutes: Minutes | None = None
    until: Literal["time", "matched", "arrived", "therapist"] = "time"
    target: Target | None = None
    start: Target | None = None
    inhale_share: Share | None = None
    lead: LeadSpeed | None = None
    guide: Literal["follow", "timed"] = "follow"
    texture: dict[LayerName, Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]] = Field(default_factory=dict)
    style: str = Field(default="", max_length=1024)
    prompts: tuple[Prompt, ...] = Field(default=(), max_length=MOST_PROMPTS)
    ratings: tuple[Annotated[str, Field(min_length=1, max_length=40)], ...] = Field(default=(), max_length=12)
    resonance: ResonancePlan | None = None

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        if self.kind is StageKind.RESONANCE:
            if self.minutes is not None:
                raise ValueError("a resonance stage lasts as long as its plan: leave 'minutes' out")
        elif self.minutes is None and self.until == "time":
            raise ValueError("a stage needs 'minutes', or an 'until' that ends it")
        if self.resonance is not None and self.kind is not StageKind.RESONANCE:
            raise ValueError('only a stage of kind "resonance" has a resonance plan')
        return self


class ArmKind(StrEnum):
    """Study conditions (science.md section 8)."""

    CONTINGENT = "contingent"
    OPEN_LOOP = "open_loop"
    YOKED = "yoked"
    NONCONTINGENT_RATE = "noncontingent_rate"
    MUSIC_ONLY = "music_only"
    NATURE_ONLY = "nature_only"
    SILENCE = "silence"
    GAIN_PERTURBED = "gain_perturbed"


class Arm(_Part):
    """One condition of a study.

    Attributes
    ----------
    rate
        Of a noncontingent_rate arm: breaths/min, or "1.0 × baseline".
    session
        Of a yoked arm: folder or ID of the recorded session whose guide and texture are played.
    gains
        Of a gain_perturbed arm: the factors from which one is drawn for each `block_seconds`, by the seed.
    """

    kind: ArmKind
    rate: Target | None = None
    session: str = Field(default="", max_length=4096)
    gains: tuple[Annotated[float, Field(ge=0.0, le=4.0, allow_inf_nan=False)], ...] = Field(
        default=(0.5, 1.0, 2.0), min_length=2, max_length=16
    )
    block_seconds: float = Field(default=60.0, ge=10.0, le=600.0, allow_inf_nan=False)

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.kind is ArmKind.YOKED) != bool(self.session):
            raise ValueError("'session' names what a yoked arm replays, and belongs to no other arm")
        if self.rate is not None and self.kind is not ArmKind.NONCONTINGENT_RATE:
            raise ValueError("'rate' belongs to a noncontingent_rate arm alone")
        return self


class Protocol(_Part):
    """The plan of a session.

    Attributes
    ----------
    sensors
        False: works without any; the guide goes by the clock alone.
    arms
        Conditions by name; empty for a plan that is no study. A session plays exactly one of them.
    """

    format: Literal[1] = 1
    name: str = Field(min_length=1, max_length=60)
    summary: str = Field(default="", max_length=400)
    sensors: bool = True
    stages: tuple[Stage, ...] = Field(min_length=1, max_length=MOST_STAGES)
    arms: dict[Annotated[str, Field(pattern=r"^[a-z][a-z0-9_\-]{0,31}$")], Arm] = Field(
        default_factory=dict, max_length=MOST_ARMS
    )


OPEN_SESSION = Protocol(
    name="Open session",
    summary="Listens, matches and leads to the target that is set, until somebody ends it.",
    stages=(Stage(kind=StageKind.LEAD, until="therapist"),),
)
"""What is played where no protocol is asked for."""

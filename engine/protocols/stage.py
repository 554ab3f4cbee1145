"""One part of a session: what a stage asks of guide, music and person, and when it ends."""

from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    FailFast,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
    model_validator,
)

from engine.pacing.order import LeadSpeed
from engine.playing.settings import NotesMode
from engine.protocols.fields import (
    LONGEST_MINUTES,
    Level,
    Line,
    Minutes,
    Rate,
    ScriptName,
    Share,
    StyleName,
    Target,
    Words,
    number_of,
    one_of,
)
from engine.settings import LayerName
from sensors.toml_mistake import misplaced

MOST_PROMPTS, MOST_RATINGS, MOST_RATES = 200, 12, 12


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
    TAP = "tap"
    DRUM = "drum"
    IMAGERY = "imagery"
    PLAY = "play"


TAPPED = (StageKind.TAP, StageKind.DRUM)
"""Where the person plays along with their hands, and is measured by it."""

_STEERING = ("target", "start", "inhale_share", "lead", "guide")
MEANINGLESS = {
    StageKind.BASELINE: _STEERING,
    StageKind.SILENCE: _STEERING,
    StageKind.FREE: _STEERING,
    StageKind.RETURN: _STEERING,
    StageKind.MATCH: ("target", "start", "guide"),
    StageKind.AMBIENT: ("start", "guide"),
    StageKind.RESONANCE: (*_STEERING, "minutes", "until"),
}
"""What no stage of this kind could heed: a key that changes nothing would be a silent mistake."""
LATER = {"script": "", "notes": None, "follow": None}
"""Keys that came after format 1, and what they say where they say nothing."""
_ENDS = {
    "matched": (StageKind.MATCH,),
    "arrived": (StageKind.LEAD, StageKind.HOLD, *TAPPED, StageKind.PLAY),
    "told": (StageKind.IMAGERY,),
}


class Part(BaseModel):
    """A table of a protocol: nothing in it can be changed, and no key is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def _refuse(self, names: tuple[str, ...], why: str) -> None:
        """Raise for the first of these fields that says anything but its default."""
        for name in names:
            if getattr(self, name) != type(self).model_fields[name].get_default(call_default_factory=True):
                raise misplaced(why, name)


class Prompt(Part):
    """A sentence for the person or the therapist, shown `at` seconds after the stage begins."""

    at: Annotated[float, number_of("seconds"), Field(ge=0.0, le=LONGEST_MINUTES * 60, allow_inf_nan=False)] = 0.0
    text: Words = Field(max_length=400)
    to: Literal["person", "therapist"] = "person"


class ResonancePlan(Part):
    """How a resonance stage looks for the rate at which the heart swings most (after Shaffer & Meehan 2020).

    Attributes
    ----------
    form
        "steps" holds each of `rates` for `step_minutes` with `rest_minutes` of free breathing between; "sliding" goes
        from the first of `rates` to the last, each breath `longer_ms` longer than the one before.
    rates
        Breaths/min, in their order.
    """

    form: Literal["steps", "sliding"] = "steps"
    rates: tuple[Rate, ...] = Field(default=(6.5, 6.0, 5.5, 5.0, 4.5), min_length=2, max_length=MOST_RATES)
    step_minutes: Annotated[float, number_of("minutes"), Field(ge=1.5, le=10.0, allow_inf_nan=False)] = 2.5
    rest_minutes: Annotated[float, number_of("minutes"), Field(ge=0.0, le=10.0, allow_inf_nan=False)] = 2.0
    longer_ms: Annotated[float, number_of("milliseconds"), Field(gt=0.0, le=500.0, allow_inf_nan=False)] = 67.0

    @model_validator(mode="after")
    def _is_of_one_form(self) -> Self:
        if self.form == "steps":
            self._refuse(("longer_ms",), 'belongs to the form "sliding" alone')
        else:
            self._refuse(("step_minutes", "rest_minutes"), 'belongs to the form "steps" alone')
        if len(set(self.rates)) < len(self.rates):
            raise misplaced("must not name a rate twice", "rates")
        return self


Item = Annotated[Words, Field(max_length=40)]


def _in_order(prompts: tuple[Prompt, ...]) -> tuple[Prompt, ...]:
    times = [prompt.at for prompt in prompts]
    twice = next((at for at in times if times.count(at) > 1), None)
    if twice is not None:
        raise ValueError(f"must not show two at {twice:g} s")
    return tuple(sorted(prompts, key=lambda prompt: prompt.at))


def _all_different(items: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(items)) < len(items):
        raise ValueError("must not ask for anything twice")
    return items


class Stage(Part):
    """One part of a session.

    Attributes
    ----------
    minutes
        Its longest duration; None only where something else ends it (`until` of "matched", "arrived" or "therapist",
        or a resonance plan, whose length follows from the plan).
    until
        What ends it before: "time" nothing does; "matched" 6 breaths in sync, or 60 s of matching; "arrived" the
        target is reached and followed; "told" the script is; "therapist" nothing but a person's Next.
    target
        Breaths/min, "resonance" (what the resonance stage before it found, else 6/min), or "0.75 × baseline"; None
        for the settings' target in a stage that leads, 0.75 of the baseline in an ambient one, else the rate that is.
    start
        Breaths/min (or a share of the baseline) at which the guide begins where none played; None for the person's own.
    guide
        "follow" leads as fast as the person follows, "timed" by the clock alone (no sensor needed).
    texture
        Level of layers in this stage, 0–1; those not named stay as they are set.
    style
        Name of the style to go over to; empty for none.
    prompts, ratings
        Sentences at their times, in the order of these; items asked at its beginning ("pain", "anxiety" … ), 0–10.
    resonance
        Of a resonance stage, and there always set.
    script
        Name of what an imagery stage tells; empty in any other.
    notes, follow
        Of a play stage: how played notes are taken, and whether the guide follows the therapist's playing; None as the
        settings say.
    """

    kind: Annotated[StageKind, one_of(StageKind)]
    name: Line = Field(default="", max_length=60)
    minutes: Minutes | None = None
    until: Literal["time", "matched", "arrived", "told", "therapist"] = "time"
    target: Target | None = None
    start: Target | None = None
    inhale_share: Share | None = None
    lead: LeadSpeed | None = None
    guide: Literal["follow", "timed"] = "follow"
    texture: dict[LayerName, Level] = Field(default_factory=dict)
    style: StyleName = ""
    prompts: Annotated[tuple[Prompt, ...], FailFast(), Field(max_length=MOST_PROMPTS), AfterValidator(_in_order)] = ()
    ratings: Annotated[tuple[Item, ...], Field(max_length=MOST_RATINGS), AfterValidator(_all_different)] = ()
    resonance: ResonancePlan | None = None
    script: ScriptName = ""
    notes: Annotated[NotesMode | None, one_of(NotesMode)] = None
    follow: bool | None = None

    @model_serializer(mode="wrap")
    def _written(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what came after format 1 and says nothing, so that an older plan keeps its text and its hash."""
        written: dict[str, Any] = write(self)
        return {key: value for key, value in written.items() if key not in LATER or value != LATER[key]}

    @model_validator(mode="before")
    @classmethod
    def _plan_written_out(cls, values: Any) -> Any:
        """Two files that mean the same plan, one by leaving it out, are to be the same."""
        if isinstance(values, dict) and values.get("kind") == "resonance" and values.get("resonance") is None:
            return {**values, "resonance": ResonancePlan()}
        return values

    @model_validator(mode="after")
    def _is_heeded(self) -> Self:
        self._refuse(MEANINGLESS.get(self.kind, ()), f'changes nothing where kind is "{self.kind}": leave it out')
        if self.kind is not StageKind.RESONANCE:
            self._refuse(("resonance",), 'belongs to a stage of kind "resonance" alone')
        if self.kind is not StageKind.PLAY:
            self._refuse(("notes", "follow"), 'belongs to a stage of kind "play" alone')
        if self.kind is not StageKind.IMAGERY:
            self._refuse(("script",), 'belongs to a stage of kind "imagery" alone')
        elif not self.script:
            raise misplaced("needs 'script', the name of what is told, as 'sospiro scripts list' gives it")
        return self

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        kinds = _ENDS.get(self.until, tuple(StageKind))
        if self.kind not in kinds:
            raise misplaced(f'can be "{self.until}" only where kind is {" or ".join(kinds)}', "until")
        if self.minutes is None and self.until == "time" and self.kind is not StageKind.RESONANCE:
            raise misplaced(f"needs 'minutes' where kind is \"{self.kind}\", or an 'until' that ends it")
        if self.minutes is not None and self.prompts and self.prompts[-1].at >= self.minutes * 60.0:
            raise misplaced(f"has one at {self.prompts[-1].at:g} s, when its stage is over", "prompts")
        return self

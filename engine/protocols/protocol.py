"""The plan of a session: ordered stages, what each asks of guide and music, and the arms of a study."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Self

from pydantic import FailFast, Field, model_validator

from engine.protocols.fields import (
    RESONANCE,
    ArmName,
    Format,
    Line,
    SessionName,
    Target,
    Words,
    baseline_factor,
    number_of,
    one_of,
)
from engine.protocols.stage import Part, Prompt, ResonancePlan, Stage, StageKind
from sensors.toml_mistake import misplaced

__all__ = ["OPEN_SESSION", "Arm", "ArmKind", "Prompt", "Protocol", "ResonancePlan", "Stage", "StageKind", "Target",
           "baseline_factor"]  # fmt: skip

MOST_STAGES, MOST_ARMS = 60, 16
NEED_SENSORS = (StageKind.BASELINE, StageKind.MATCH, StageKind.RESONANCE)


class ArmKind(StrEnum):
    """Study conditions (`docs/research.md`)."""

    CONTINGENT = "contingent"
    OPEN_LOOP = "open_loop"
    YOKED = "yoked"
    NONCONTINGENT_RATE = "noncontingent_rate"
    MUSIC_ONLY = "music_only"
    NATURE_ONLY = "nature_only"
    SILENCE = "silence"
    GAIN_PERTURBED = "gain_perturbed"


WITHOUT_GUIDE = (ArmKind.MUSIC_ONLY, ArmKind.NATURE_ONLY, ArmKind.SILENCE)


class Arm(Part):
    """One condition of a study.

    Attributes
    ----------
    rate
        Of a noncontingent_rate arm: breaths/min, or "1 × baseline"; None for the person's own.
    session
        Of a yoked arm: folder or ID of the recorded session whose guide and texture are played.
    gains
        Of a gain_perturbed arm: the factors from which one is drawn for each `block_seconds`, by the seed.
    """

    kind: Annotated[ArmKind, one_of(ArmKind)]
    rate: Target | None = None
    session: SessionName = ""
    gains: tuple[Annotated[float, number_of("0 to 4"), Field(ge=0.0, le=4.0, allow_inf_nan=False)], ...] = Field(
        default=(0.5, 1.0, 2.0), min_length=2, max_length=16
    )
    block_seconds: Annotated[float, number_of("seconds"), Field(ge=10.0, le=600.0, allow_inf_nan=False)] = 60.0

    @model_validator(mode="after")
    def _is_heeded(self) -> Self:
        for kind, names in (
            (ArmKind.NONCONTINGENT_RATE, ("rate",)),
            (ArmKind.YOKED, ("session",)),
            (ArmKind.GAIN_PERTURBED, ("gains", "block_seconds")),
        ):
            if self.kind is not kind:
                self._refuse(names, f'belongs to an arm of kind "{kind}" alone')
        if self.kind is ArmKind.YOKED and not self.session:
            raise misplaced("needs 'session', the ID or folder of the session that it replays")
        if self.rate == RESONANCE:
            raise misplaced("must be breaths/min, or a share of the baseline", "rate")
        return self


class Protocol(Part):
    """The plan of a session.

    Attributes
    ----------
    sensors
        False: works without any; the guide goes by the clock alone.
    arms
        Conditions by name; empty for a plan that is no study. A session plays exactly one of them.
    """

    format: Format = 1
    name: Words = Field(max_length=60)
    summary: Line = Field(default="", max_length=400)
    sensors: bool = True
    stages: Annotated[tuple[Stage, ...], FailFast()] = Field(min_length=1, max_length=MOST_STAGES)
    arms: dict[ArmName, Arm] = Field(default_factory=dict, max_length=MOST_ARMS)

    @model_validator(mode="after")
    def _can_know_its_baseline(self) -> Self:
        """A target that nobody can know would silently become another."""
        for number, key, target in self._targets():
            where = ("stages", number, key) if getattr(self.stages[number], key) else ("stages", number)
            if not self.sensors and isinstance(target, str):
                raise misplaced("needs breaths/min to go to where sensors = false", *where)
            if isinstance(target, str) and target != RESONANCE and (number == 0 or self._led_at_once()):
                raise misplaced("needs a stage before it in which the baseline is measured", *where)
        return self

    @model_validator(mode="after")
    def _ends_in_every_arm(self) -> Self:
        silent = next((name for name, arm in self.arms.items() if arm.kind in WITHOUT_GUIDE), None)
        for number, stage in enumerate(self.stages):
            if silent is not None and stage.minutes is None and stage.until in ("matched", "arrived"):
                why = f"needs 'minutes': no guide plays in the arm \"{silent}\", so nothing else ends it there"
                raise misplaced(why, "stages", number)
        return self

    @model_validator(mode="after")
    def _can_do_without_sensors(self) -> Self:
        if self.sensors:
            return self
        for number, stage in enumerate(self.stages):
            if stage.kind in NEED_SENSORS:
                raise misplaced(f'cannot be "{stage.kind}" where sensors = false', "stages", number, "kind")
        for name, arm in self.arms.items():
            if arm.kind in (ArmKind.CONTINGENT, ArmKind.GAIN_PERTURBED):
                raise misplaced(f'cannot be "{arm.kind}" where sensors = false', "arms", name, "kind")
        return self

    def _led_at_once(self) -> bool:
        """Whether a guide plays from the first moment, so that no baseline is ever heard."""
        first = self.stages[0]
        return first.guide == "timed" or first.kind in (StageKind.AMBIENT, StageKind.RESONANCE)

    def _targets(self) -> Iterator[tuple[int, str, float | str | None]]:
        for number, stage in enumerate(self.stages):
            usual = "0.75 × baseline" if stage.kind is StageKind.AMBIENT else None
            yield number, "target", usual if stage.target is None else stage.target
            yield number, "start", stage.start


OPEN_SESSION = Protocol(
    name="Open session",
    summary="Listens, matches and leads to the target that is set, until somebody ends it.",
    stages=(Stage(kind=StageKind.LEAD, until="therapist"),),
)
"""What is played where no protocol is asked for."""

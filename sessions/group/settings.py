"""Who is in a group, and by what their streams are known."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from engine.group.music import SEATS
from sessions.folder import PARTICIPANT_RULE, is_participant

FEWEST = 2
MOST_NAMES = 4


def _as_names(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


def _checked(people: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    for person in people:
        if not is_participant(person):
            raise ValueError(f"must name everybody by {PARTICIPANT_RULE}, not '{person[:40]}'")
    if people and not FEWEST <= len(people) <= SEATS:
        raise ValueError(f"must name {FEWEST} to {SEATS} people, not {len(people)}")
    if len({person.casefold() for person in people}) < len(people):
        raise ValueError("must name people whose IDs differ by more than their case")
    return people


Name = Annotated[str, Field(min_length=1, max_length=256)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_as_names), Field(min_length=1, max_length=MOST_NAMES)]


class GroupSettings(BaseModel):
    """The table `[group]`.

    Attributes
    ----------
    people
        Participant ID → what the streams of this person are known by, one or a list: a name, a source id or a
        computer; `NAME@COMPUTER` where the same name is sent by several.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    people: Annotated[dict[str, Names], AfterValidator(_checked)] = Field(default_factory=dict)

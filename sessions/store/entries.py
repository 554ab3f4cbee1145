"""What is kept of a person and of a session, entry by entry. Every text is kept as it was typed, harmless or not:
whoever shows it makes it harmless for the place where it is shown.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from sensors.toml_mistake import misplaced

SCALE = (0.0, 10.0)
ATTAINMENT = (-2.0, 2.0)
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


def _typable(text: str) -> str:
    # half of a surrogate pair, as a terminal of another encoding gives it, could not be written
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("holds letters that are no Unicode") from None
    if "\0" in text:
        raise ValueError("holds a zero byte")
    return text


def _one_line(text: str) -> str:
    # all that any program takes for the end of a line: a title must not become two rows of a table
    if set(text) & set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"):
        raise ValueError("must be one line")
    return text


def _plausible(day: date) -> date:
    if not EARLIEST <= day <= LATEST:
        raise ValueError(f"must lie between {EARLIEST} and {LATEST}")
    return day


Text = Annotated[str, Field(min_length=1, max_length=10_000), AfterValidator(_typable)]
Line = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_typable), AfterValidator(_one_line)]
Remark = Annotated[str, Field(max_length=400), AfterValidator(_typable), AfterValidator(_one_line)]
Day = Annotated[date, AfterValidator(_plausible)]
Number = Annotated[float, Field(allow_inf_nan=False)]


class Entry(BaseModel):
    """One entry; `id` is its own among those of its kind and never given again."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1, max_length=80)


class Domain(StrEnum):
    """What a goal is about."""

    PAIN = "pain"
    SLEEP = "sleep"
    MOBILITY = "mobility"
    MEDICATION = "medication"
    COPING = "coping"


class Goal(Entry):
    """Something a person wants to reach.

    Attributes
    ----------
    kind
        "scale": an own item, rated 0 to 10 (not a validated scale); "attainment": goal attainment scaling, -2 to +2.
    better
        Which way a scale improves; attainment always improves upwards.
    levels
        What -2, -1, 0, +1 and +2 mean, in this order; empty for a scale.
    closed
        The last day on which it was pursued; None while it is.
    """

    domain: Domain
    title: Line
    kind: Literal["scale", "attainment"]
    better: Literal["lower", "higher"] = "higher"
    levels: tuple[Line, ...] = ()
    created: Day
    closed: Day | None = None

    @model_validator(mode="after")
    def _levels_fit(self) -> Self:
        if len(self.levels) != (5 if self.kind == "attainment" else 0):
            raise misplaced("must be five for goal attainment, from -2 to +2, and none for a scale", "levels")
        return self

    @property
    def range(self) -> tuple[float, float]:
        """Lowest and highest value."""
        return SCALE if self.kind == "scale" else ATTAINMENT


class GoalEntry(Entry):
    """How a goal (its `id`) stood on a day."""

    goal: str
    on: Day
    value: Number
    remark: Remark = ""


class Note(Entry):
    """What somebody wrote, and when it was written; an edit keeps the time and stands in the history."""

    utc: AwareDatetime
    text: Text


class Medication(Entry):
    """What a person takes, as they say; never advice.

    Attributes
    ----------
    times
        In words: "morning and evening", "08:00, 20:00", "as needed".
    start, end
        First and last day; None when unknown, or when it goes on.
    """

    name: Line
    dose: Number | None = Field(default=None, gt=0)
    unit: Remark = ""
    times: Remark = ""
    start: Day | None = None
    end: Day | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.start and self.end and self.end < self.start:
            raise misplaced(f"must not lie before the first day, {self.start}", "end")
        return self

    @property
    def amount(self) -> str:
        """Dose with its unit; empty where none was told."""
        return "" if self.dose is None else f"{self.dose:g} {self.unit}".strip()


class When(StrEnum):
    """When something was rated, seen from the session."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Rating(Entry):
    """How a person rated an item.

    Attributes
    ----------
    item
        "pain", "anxiety", "relaxation", "discomfort", or any other.
    value
        0 to 10; None when they were asked and skipped it.
    when
        Before and after a session it was entered by hand; during it, the session itself asked.
    seconds
        Since the session began; None before and after it.
    stage
        Number (from 1) of the stage of the protocol in which it was asked; None before and after, or when unknown.
    """

    item: Line
    value: Number | None = Field(default=None, ge=SCALE[0], le=SCALE[1])
    when: When
    utc: AwareDatetime
    seconds: float | None = None
    stage: int | None = None

    @property
    def skipped(self) -> bool:
        """Whether it was asked and not answered."""
        return self.value is None


class Filled(Entry):
    """A questionnaire that was filled in, or the scores of one that was filled in elsewhere.

    Attributes
    ----------
    questionnaire, edition
        Its key and edition, as shipped.
    answers
        By the item's key; None for one that was left out. Empty when only scores were entered.
    scores
        By the scale's key; None where items were missing.
    session
        Session to which it belongs, empty for none; known from where it is kept.
    """

    questionnaire: str = Field(max_length=40)
    edition: int
    on: Day
    utc: AwareDatetime
    answers: Mapping[str, int | None] = {}
    scores: Mapping[str, Number | None] = {}
    session: str = ""


class Change(BaseModel):
    """One edit: who did it when, and what stood there before (None where nothing did)."""

    model_config = ConfigDict(frozen=True)

    utc: AwareDatetime
    user: str
    version: str
    what: str
    before: Any = None


def now() -> datetime:
    """Return this moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)

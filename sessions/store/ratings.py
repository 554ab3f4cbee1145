"""Ratings of a session: what the session asked while it ran, and what was entered by hand before and after it."""

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.recording.journal import read_journal
from sessions.session_file import read_record
from sessions.span import start_of
from sessions.store.answers import Answers, answers_of, edit_answers
from sessions.store.entries import Rating, When, now

ITEMS = ("pain", "anxiety", "relaxation", "discomfort")
"""Those that are asked for by themselves; a protocol may ask for others."""
ORDER = tuple(When)


class BeforeAfter(NamedTuple):
    """The first and the last answer to an item; None where there is none. Each tells by `when` where it comes from."""

    before: Rating | None
    after: Rating | None

    @property
    def change(self) -> float | None:
        """After minus before."""
        if self.before is None or self.after is None or self.before.value is None or self.after.value is None:
            return None
        return self.after.value - self.before.value


def ratings_of(folder: SessionFolder) -> list[Rating]:
    """Return every rating of a session, skipped ones too: before, during (in order of time), after.

    They lie open in a masked session as well.

    Raises
    ------
    SospiroError
        BAD_FILE when the session's record or its answers are damaged.
    """
    found = [*answers_of(folder).ratings, *_asked(folder)]
    return sorted(found, key=lambda one: (ORDER.index(one.when), one.seconds or 0.0))


def before_and_after(ratings: list[Rating]) -> dict[str, BeforeAfter]:
    """Return the first and the last answer to each item, by the item's name.

    What was entered by hand before or after comes first; else it is the first and the last answer during the session,
    as a protocol asks them in its first and last stages. One answer alone is a before.
    """
    items = dict.fromkeys(one.item for one in ratings)
    return {item: _pair([one for one in ratings if one.item == item and not one.skipped]) for item in items}


def rate(folder: SessionFolder, when: When, values: dict[str, float | None]) -> Answers:
    """Enter ratings before or after a session; None is a skip. One of the same item and time is replaced.

    Raises
    ------
    SospiroError
        BAD_SETTING for no item or a value beyond 0 to 10; as `edit_answers`.
    """
    if when is When.DURING:
        raise SospiroError(Reason.BAD_SETTING, "Ratings during a session are the session's own: enter before or after.")
    given = [_rating(item, value, when) for item, value in values.items()]
    new = {one.id for one in given}

    def change(kept: Answers) -> Answers:
        others = tuple(one for one in kept.ratings if one.id not in new)
        return kept.model_copy(update={"ratings": (*others, *given)})

    return edit_answers(folder, change)


def _rating(item: str, value: float | None, when: When) -> Rating:
    name = " ".join(item.split()).casefold()
    if not 1 <= len(name) <= 40 or not name.isprintable():
        raise SospiroError(Reason.BAD_SETTING, f"{item[:40]!r} is no item: take 1 to 40 letters, such as pain.")
    if value is not None and not 0.0 <= value <= 10.0:
        raise SospiroError(Reason.BAD_SETTING, f"{name} cannot be {value:g}: rate it from 0 to 10.")
    return Rating(id=f"{when}/{name}", item=name, value=value, when=when, utc=now())


def _pair(answers: list[Rating]) -> BeforeAfter:
    # they come in order of time, and what was entered by hand frames the session
    before = next(iter(answers), None)
    after = answers[-1] if len(answers) > 1 else None
    if before is not None and before.when is When.AFTER:
        return BeforeAfter(None, before)
    return BeforeAfter(before, after)


def _asked(folder: SessionFolder) -> list[Rating]:
    """Return what the session asked while it ran."""
    record = read_record(folder)
    began, started = start_of(record), _moment(record)
    stage: int | None = None
    found: list[Rating] = []
    # lines of an opened masked session stand behind those that lay open, with times of their own
    lines = [line for line in read_journal(folder.journal) if _is_line(line)]
    for line in sorted(lines, key=lambda line: float(line["time"])):
        data = line["data"]
        if line.get("kind") == "stage":
            number = data.get("number")
            stage = number if isinstance(number, int) else None
        elif line.get("kind") == "command" and data.get("command") == "rating" and data.get("text"):
            found.append(_during(len(found), data, line["time"] - began, started, stage))
    return found


def _is_line(line: dict[str, Any]) -> bool:
    return isinstance(line.get("time"), int | float) and isinstance(line.get("data"), dict)


def _during(number: int, data: dict[str, Any], seconds: float, started: datetime, stage: int | None) -> Rating:
    value = data.get("value")
    known = isinstance(value, int | float) and 0.0 <= value <= 10.0
    # a protocol may ask for items that nobody may enter by hand: they are shown as they are
    return Rating.model_construct(
        id=f"during/{number + 1}",
        item=str(data["text"]).strip().casefold(),
        value=float(value) if known and value is not None else None,
        when=When.DURING,
        utc=started + timedelta(seconds=seconds),
        seconds=seconds,
        stage=stage,
    )


def _moment(record: dict[str, Any]) -> datetime:
    try:
        return datetime.fromisoformat(str(record["clock"]["utc"]))
    except (KeyError, ValueError):
        return now()

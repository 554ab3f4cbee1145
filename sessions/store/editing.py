"""Adds, changes and takes away what is kept of a person or a session; each edit is in the history and in the audit."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked
from sessions.folder import SessionFolder
from sessions.store.answers import FILE as ANSWERS_FILE
from sessions.store.answers import Answers, answers_of, edit_answers
from sessions.store.audit import audit
from sessions.store.document import Document, erase_history
from sessions.store.entries import Domain, Entry, Filled, Goal, GoalEntry, Medication, Note, When, now
from sessions.store.participants import FILE as PERSON_FILE
from sessions.store.participants import (
    Participant,
    create_participant,
    edit_participant,
    participant_of,
    person_folder,
)
from sessions.store.ratings import rate

NAMES = {"goals": "goal", "goal_entries": "entry of a goal", "medication": "row", "notes": "note"}
PREFIX = {"goals": "g", "goal_entries": "e", "medication": "m", "notes": "n", "questionnaires": "q"}

Kind = TypeVar("Kind", bound=Entry)
Owner = str | SessionFolder
"""A participant's ID, or a session."""


def new_participant(data_dir: Path, participant: str, keep_until: date | None = None) -> None:
    """Enter a person; errors as `create_participant`."""
    create_participant(data_dir, participant, keep_until)
    audit(data_dir, "create", participant=participant, what="participant")


def keep_until(data_dir: Path, participant: str, day: date | None) -> None:
    """Set the day after which a person's data is to be deleted, None for what the settings say."""
    _edited(data_dir, participant, lambda _: {"keep_until": day}, "keep_until")


def add_goal(
    data_dir: Path, participant: str, domain: Domain, title: str, levels: Sequence[str] = (), better: str = "higher"
) -> str:
    """Add a goal and return its id; with five levels, from -2 to +2, it is one of goal attainment scaling.

    Raises
    ------
    SospiroError
        BAD_SETTING for what makes no goal; as `edit_participant`.
    """
    values = {
        "domain": domain,
        "title": title,
        "kind": "attainment" if levels else "scale",
        "better": better,
        "levels": tuple(levels),
        "created": now().date(),
    }
    return _add(data_dir, participant, "goals", Goal, values)


def close_goal(data_dir: Path, participant: str, goal: str, day: date) -> None:
    """End a goal with a day, its last; errors as `add_goal`."""
    kept = participant_of(data_dir, participant)
    found = _found(kept.goals, goal, "goals")
    _replace(data_dir, participant, "goals", checked(Goal, found.model_dump() | {"closed": day}))


def rate_goal(data_dir: Path, participant: str, goal: str, value: float, on: date, remark: str = "") -> str:
    """Enter how a goal stood on a day, and return the entry's id.

    Raises
    ------
    SospiroError
        BAD_SETTING for an unknown goal, or a value that its scale does not have.
    """
    found = _found(participant_of(data_dir, participant).goals, goal, "goals")
    low, high = found.range
    if not low <= value <= high or (found.kind == "attainment" and value != round(value)):
        steps = "a whole number from" if found.kind == "attainment" else "from"
        sentence = f"Goal {goal} cannot be rated {value:g}: it takes {steps} {low:g} to {high:g}."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    values = {"goal": goal, "on": on, "value": value, "remark": remark}
    return _add(data_dir, participant, "goal_entries", GoalEntry, values)


def add_medication(data_dir: Path, participant: str, values: Mapping[str, Any]) -> str:
    """Add a row to the medication table and return its id; `values` are the fields of `Medication`."""
    return _add(data_dir, participant, "medication", Medication, _with_unit(values))


def edit_medication(data_dir: Path, participant: str, row: str, values: Mapping[str, Any]) -> None:
    """Change fields of a row of the medication table."""
    found = _found(participant_of(data_dir, participant).medication, row, "medication")
    changed = _with_unit(found.model_dump() | dict(values))
    _replace(data_dir, participant, "medication", checked(Medication, changed))


def add_note(data_dir: Path, owner: Owner, text: str) -> str:
    """Add a note on a person or on a session, and return its id."""
    return _add(data_dir, owner, "notes", Note, {"utc": now(), "text": _worded(text)})


def edit_note(data_dir: Path, owner: Owner, note: str, text: str) -> None:
    """Change the words of a note."""
    found = _found(_notes(data_dir, owner), note, "notes")
    _replace(data_dir, owner, "notes", checked(Note, found.model_dump() | {"text": _worded(text)}))


def add_ratings(data_dir: Path, folder: SessionFolder, when: When, values: dict[str, float | None]) -> None:
    """Enter ratings before or after a session, None for a skip; errors as `sessions.store.ratings.rate`."""
    rate(folder, when, values)
    _audit(data_dir, folder, f"ratings {when}")


def add_questionnaire(data_dir: Path, owner: Owner, filled: Filled) -> str:
    """Keep a filled questionnaire with a person or with a session, and return its id."""
    return _add(data_dir, owner, "questionnaires", Filled, filled.model_dump(exclude={"id"}))


def remove(data_dir: Path, owner: Owner, kind: str, entry: str) -> None:
    """Take an entry away; the history keeps it. `kind` is a field such as "notes"."""

    def change(kept: Document) -> dict[str, Any]:
        found = _found(getattr(kept, kind), entry, kind)
        return {kind: tuple(one for one in getattr(kept, kind) if one is not found)}

    _edited(data_dir, owner, change, f"{kind} {entry}")


def erase(data_dir: Path, owner: Owner, kind: str, entry: str) -> None:
    """Take an entry away and out of the history too, as for a name that was typed into a note by mistake."""
    remove(data_dir, owner, kind, entry)
    if isinstance(owner, str):
        erase_history(person_folder(data_dir, owner) / PERSON_FILE, Participant, f"{kind} {entry}")
    else:
        erase_history(owner.path / ANSWERS_FILE, Answers, f"{kind} {entry}")


def _worded(text: str) -> str:
    if not text.strip():
        raise SospiroError(Reason.BAD_SETTING, "A note without words is not kept: write what is to be remembered.")
    return text


def _with_unit(values: Mapping[str, Any]) -> Mapping[str, Any]:
    if values.get("dose") is not None and not str(values.get("unit") or "").strip():
        sentence = f"A dose of {values['dose']:g} needs its unit, such as --unit mg: nobody could read it without."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return values


def _notes(data_dir: Path, owner: str | SessionFolder) -> tuple[Note, ...]:
    if isinstance(owner, str):
        return participant_of(data_dir, owner).notes
    return answers_of(owner).notes


def _add(data_dir: Path, owner: Owner, kind: str, model: type[Kind], values: Mapping[str, Any]) -> str:
    given: list[str] = []

    def change(kept: Document) -> dict[str, Any]:
        given.append(_next_id(kept, kind))
        entry = checked(model, {**values, "id": given[-1]})
        return {kind: (*getattr(kept, kind), entry)}

    # before the file is locked or made: what is wrong leaves no trace
    checked(model, {**values, "id": "new"})
    _edited(data_dir, owner, change, kind)
    return given[-1]


def _replace(data_dir: Path, owner: Owner, kind: str, entry: Entry) -> None:
    def change(kept: Document) -> dict[str, Any]:
        return {kind: tuple(entry if one.id == entry.id else one for one in getattr(kept, kind))}

    _edited(data_dir, owner, change, f"{kind} {entry.id}")


def _edited(data_dir: Path, owner: Owner, change: Callable[[Document], dict[str, Any]], what: str) -> None:
    """Change the fields that `change` returns, and enter it in the audit."""
    if isinstance(owner, str):
        edit_participant(data_dir, owner, lambda kept: kept.model_copy(update=change(kept)))
    else:
        edit_answers(owner, lambda kept: kept.model_copy(update=change(kept)))
    _audit(data_dir, owner, what)


def _audit(data_dir: Path, owner: Owner, what: str) -> None:
    """Enter an edit; a session outside the data folder is no business of its audit."""
    if isinstance(owner, str):
        audit(data_dir, "edit", participant=owner, what=what)
    elif owner.path.is_relative_to(data_dir.resolve()):
        audit(data_dir, "edit", participant=owner.path.parent.name, session=owner.path.name, what=what)


def _next_id(kept: Document, kind: str) -> str:
    """Return an id that no entry has or ever had."""
    # an id that came back would join two histories
    used = [entry.id for entry in getattr(kept, kind)]
    used += [change.what.removeprefix(f"{kind} ") for change in kept.history if change.what.startswith(f"{kind} ")]
    numbers = [int(name[1:]) for name in used if name[1:].isdecimal()]
    return f"{PREFIX[kind]}{max(numbers, default=0) + 1}"


def _found(entries: Sequence[Kind], wanted: str, kind: str) -> Kind:
    found = next((entry for entry in entries if entry.id == wanted), None)
    if found is None:
        known = ", ".join(entry.id for entry in entries) or "none yet"
        raise SospiroError(
            Reason.BAD_SETTING, f"There is no {NAMES.get(kind, kind)} {wanted[:40]!r}; there are {known}."
        )
    return found

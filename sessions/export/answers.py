"""What a person answered beside the sound: questionnaires and goals, of the session and of the person, one table."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sensors.errors import SospiroError
from sessions.folder import ANONYMOUS, SessionFolder
from sessions.store.answers import answers_of
from sessions.store.document import read_document
from sessions.store.entries import Domain, Filled
from sessions.store.participants import FILE, Participant
from sessions.store.questionnaire import questionnaires

COLUMNS = {
    "kind": "answer: to one item of a questionnaire; score: of a scale of it; goal: how a goal stood on a day.",
    "name": "Key of the questionnaire; what the goal is about.",
    "item": "Key of the item or of the scale; the goal in its own words.",
    "value": "The number; empty where an item was left out or no score can be told.",
    "on": "The day it is of.",
    "belongs_to": "session: filled in with this session; person: without one, and the same in all of their sessions.",
    "detail": "Of a questionnaire its edition; of a goal what was remarked.",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """One row; the columns are those of `COLUMNS`."""

    kind: str
    name: str
    item: str
    value: float | None
    on: date
    belongs_to: str
    detail: str = ""


def answered_of(folder: SessionFolder) -> tuple[tuple[Answered, ...], str]:
    """Return the rows of a session and its person, and a sentence where those of the person cannot be read.

    Raises
    ------
    SospiroError
        BAD_FILE when the answers of the session are damaged.
    """
    own = tuple(_rows(answers_of(folder).questionnaires, "session"))
    if folder.path.parent.name == ANONYMOUS:
        return own, ""
    try:
        person = read_document(folder.path.parent / FILE, Participant) or Participant()
    except SospiroError:
        return own, f"Goals and questionnaires of the person: {FILE} is damaged."
    return (*own, *_rows(person.questionnaires, "person"), *_goals(person)), ""


def without_words(rows: Iterable[Answered], days: int) -> tuple[Answered, ...]:
    """Return rows in which only words of Sospiro's own are left, `days` whole days earlier; goals become numbers."""
    known = {one.key: {*(i.key for i in one.items), *(s.key for s in one.scales)} for one in questionnaires()}
    goals: dict[str, int] = {}
    kept = []
    for row in rows:
        moved = replace(row, on=row.on - timedelta(days=days))
        if row.kind == "goal" and row.name in tuple(Domain):
            number = goals.setdefault(row.item, len(goals) + 1)
            kept.append(replace(moved, item=f"goal {number}", detail=""))
        elif row.item in known.get(row.name, ()):
            kept.append(moved)
    return tuple(kept)


def _rows(filled: Iterable[Filled], whose: str) -> Iterator[Answered]:
    for one in filled:
        edition = f"edition {one.edition}"
        for key, answer in one.answers.items():
            value = None if answer is None else float(answer)
            yield Answered("answer", one.questionnaire, key, value, one.on, whose, edition)
        for key, score in one.scores.items():
            yield Answered("score", one.questionnaire, key, score, one.on, whose, edition)


def _goals(person: Participant) -> Iterator[Answered]:
    goals = {goal.id: goal for goal in person.goals}
    for entry in sorted(person.goal_entries, key=lambda entry: entry.on):
        if entry.goal in goals:
            goal = goals[entry.goal]
            yield Answered("goal", str(goal.domain), goal.title, entry.value, entry.on, "person", entry.remark)

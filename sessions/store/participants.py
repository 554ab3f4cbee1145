"""People, by pseudonym: `participant.json` in each one's folder, with what is kept of them beside their sessions."""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pydantic import AwareDatetime

from sensors.errors import Reason, SospiroError
from sessions.folder import (
    ANONYMOUS,
    SessionFolder,
    check_no_twin,
    check_participant,
    folder_error,
    is_participant,
    make_private,
    people_folder,
)
from sessions.store.answers import answers_of
from sessions.store.document import Document, edit_document, read_document
from sessions.store.entries import Day, Filled, Goal, GoalEntry, Medication, Note, now

FILE = "participant.json"
NUMBERED = re.compile(r"([A-Za-z][A-Za-z0-9_-]*?)([0-9]{1,9})")
"""A pseudonym that ends in a number, such as P07."""


class Participant(Document):
    """What is kept of one person.

    Attributes
    ----------
    created
        None for a person who only has sessions so far.
    keep_until
        The day after which their data is to be deleted; None: as the setting `keep_years` says.
    """

    created: AwareDatetime | None = None
    keep_until: Day | None = None
    goals: tuple[Goal, ...] = ()
    goal_entries: tuple[GoalEntry, ...] = ()
    medication: tuple[Medication, ...] = ()
    notes: tuple[Note, ...] = ()
    questionnaires: tuple[Filled, ...] = ()


def next_free(known: Iterable[str]) -> str:
    """Return a pseudonym that nobody has yet: the next number after those of the same form as most, else P01."""
    found = [match for one in known if (match := NUMBERED.fullmatch(one))]
    if not found:
        return "P01"
    prefixes = [match[1].casefold() for match in found]
    usual = max(prefixes, key=prefixes.count)
    alike = [match for match in found if match[1].casefold() == usual]
    last = max(alike, key=lambda match: int(match[2]))
    return f"{last[1]}{int(last[2]) + 1:0{len(last[2])}}"


def participants(data_dir: Path) -> list[str]:
    """Return the pseudonyms of all who have a folder, sorted; the anonymous participant is among them."""
    try:
        return sorted(
            path.name for path in people_folder(data_dir).iterdir() if path.is_dir() and is_participant(path.name)
        )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise SospiroError(Reason.DATA_FOLDER, f"{data_dir} cannot be read ({error.strerror}).") from error


def person_folder(data_dir: Path, participant: str) -> Path:
    """Return the folder of a person, which need not exist; `SospiroError` (BAD_SETTING) if the ID can name none."""
    return people_folder(data_dir) / check_participant(participant)


def participant_of(data_dir: Path, participant: str) -> Participant:
    """Return what is kept of a person.

    Raises
    ------
    SospiroError
        BAD_SETTING for an ID that cannot be, or that nobody has; BAD_FILE when the file is damaged.
    """
    folder = person_folder(data_dir, participant)
    if not folder.is_dir():
        sentence = f"There is no participant {participant}: 'sospiro participants list' shows them."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return read_document(folder / FILE, Participant) or Participant()


def create_participant(data_dir: Path, participant: str, keep_until: Day | None = None) -> Participant:
    """Enter a person, who may have sessions already.

    Raises
    ------
    SospiroError
        BAD_SETTING for an ID that cannot be, is the anonymous one, or is taken; DATA_FOLDER or DISK_FULL.
    """
    folder = person_folder(data_dir, participant)
    # goals and notes of many people in one file would be wrong of each
    if participant == ANONYMOUS:
        raise SospiroError(Reason.BAD_SETTING, f"{ANONYMOUS!r} is many people: take another pseudonym, such as P07.")
    if (folder / FILE).exists():
        raise SospiroError(Reason.BAD_SETTING, f"There is a participant {participant} already: take another ID.")
    check_no_twin(data_dir, participant)
    try:
        make_private(folder)
    except OSError as error:
        raise folder_error(error, folder) from error
    added = {"created": now(), "keep_until": keep_until}
    return edit_document(folder / FILE, Participant, lambda kept: kept.model_copy(update=added))


def edit_participant(data_dir: Path, participant: str, change: Callable[[Participant], Participant]) -> Participant:
    """Change what is kept of a person, and keep in the history what stood there before.

    Raises
    ------
    SospiroError
        As `participant_of` and `edit_document`; BAD_SETTING for the anonymous participant.
    """
    folder = person_folder(data_dir, participant)
    if participant == ANONYMOUS:
        raise SospiroError(Reason.BAD_SETTING, f"{ANONYMOUS!r} is many people, of whom nothing more is kept.")
    participant_of(data_dir, participant)
    return edit_document(folder / FILE, Participant, change)


def goals_of(data_dir: Path, participant: str) -> list[tuple[Goal, list[GoalEntry]]]:
    """Return each goal with its entries, oldest first; errors as `participant_of`."""
    kept = participant_of(data_dir, participant)
    ordered = sorted(kept.goal_entries, key=lambda entry: entry.on)
    return [(goal, [entry for entry in ordered if entry.goal == goal.id]) for goal in kept.goals]


def attainment_t(goals: Sequence[tuple[Goal, Sequence[GoalEntry]]]) -> float | None:
    """Return the T-score of goal attainment: 50 when every goal stands where it was expected, at 0.

    It is taken over the newest entry of each goal of attainment scaling that has one, all of equal weight and with a
    correlation of 0.3 among them (Kiresuk and Sherman 1968); None when there is none.
    """
    newest = [entries[-1].value for goal, entries in goals if goal.kind == "attainment" and entries]
    count = len(newest)
    return 50.0 + 10.0 * sum(newest) / math.sqrt(0.7 * count + 0.3 * count**2) if newest else None


def medication_of(data_dir: Path, participant: str) -> list[Medication]:
    """Return the medication table in the order of its first days, unknown ones first; errors as `participant_of`."""
    kept = participant_of(data_dir, participant).medication
    return sorted(kept, key=lambda one: (one.start is not None, one.start, one.id))


def notes_of(data_dir: Path, participant: str) -> list[Note]:
    """Return the notes on a person (those on a session are in `answers_of`), oldest first; errors as above."""
    return sorted(participant_of(data_dir, participant).notes, key=lambda note: note.utc)


def questionnaires_of(data_dir: Path, participant: str) -> list[Filled]:
    """Return what a person filled in, with a session or without one, oldest first; errors as `participant_of`.

    A session whose answers are damaged is left out: `answers_of` tells of it.
    """
    found = list(participant_of(data_dir, participant).questionnaires)
    for path in sessions_of(data_dir, participant):
        found += session_questionnaires(SessionFolder(path))
    return sorted(found, key=lambda filled: (filled.on, filled.utc))


def session_questionnaires(folder: SessionFolder) -> list[Filled]:
    """Return what was filled in with one session, oldest first; empty when its file is damaged."""
    try:
        kept = answers_of(folder).questionnaires
    except SospiroError:
        # one damaged file must not hide the questionnaires of all other sessions
        return []
    return sorted((one.model_copy(update={"session": folder.path.name}) for one in kept), key=lambda one: one.utc)


def sessions_of(data_dir: Path, participant: str) -> list[Path]:
    """Return the session folders of a person, oldest first; empty for nobody."""
    folder = person_folder(data_dir, participant)
    return sorted(path.resolve() for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []

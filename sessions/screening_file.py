"""A person's screening: `screening.json` in the participant's folder, with every version of it that was kept."""

from pathlib import Path

from engine.safety.screening import QUESTIONS, Screening
from sensors.errors import Reason, SospiroError
from sessions.kept_file import Kept, read_kept, write_kept
from sessions.participant_file import make_place, participant_file

FILE = "screening.json"
FORMAT = 1
MOST_KEPT = 200


class _Content(Kept):
    screenings: tuple[Screening, ...]


def read_screening(data_dir: Path, participant: str) -> Screening | None:
    """Return the newest screening; None when there is none.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder, or the anonymous one.
    """
    kept = _read(_place(data_dir, participant))
    return kept[-1] if kept else None


def keep_screening(data_dir: Path, participant: str, screening: Screening) -> None:
    """Add a screening to those kept of this person.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder, or the anonymous one; DATA_FOLDER or DISK_FULL when it
        cannot be written.
    """
    path = _place(data_dir, participant)
    make_place(path)
    content = _Content(format=FORMAT, screenings=(*_read(path), screening)[-MOST_KEPT:])
    if not write_kept(path, content, "the screening"):
        raise SospiroError(Reason.DATA_FOLDER, f"The screening cannot be written to {path}: check that folder.")


def check_screening(data_dir: Path, participant: str) -> str:
    """Return the notice for the therapist before a session of this person; empty when there is nothing to say.

    Raises
    ------
    SospiroError
        BAD_SETTING when a question was answered yes and no reason to begin in spite of it is kept.
    """
    if participant_file(data_dir, participant, FILE) is None:
        return ""
    screening, ask = read_screening(data_dir, participant), f"'sospiro screening {participant}'"
    if screening is None:
        return f"Screening of {participant} is missing; {ask} asks nine questions."
    if screening.uncovered:
        keys = ", ".join(question.key for question in screening.uncovered)
        raise SospiroError(
            Reason.BAD_SETTING,
            f"Screening of {participant} has a yes ({keys}): {ask} and the page Session show what it advises; with a "
            "reason sessions may begin.",
        )
    if screening.open:
        return f"Screening of {participant} lacks {len(screening.open)} of {len(QUESTIONS)} answers; {ask} asks them."
    if screening.yes and screening.override:
        keys = ", ".join(question.key for question in screening.yes)
        return f"Screening of {participant} has a yes ({keys}), set aside: {screening.override.reason}"
    return ""


def _place(data_dir: Path, participant: str) -> Path:
    path = participant_file(data_dir, participant, FILE)
    if path is None:
        raise SospiroError(Reason.BAD_SETTING, "An anonymous person has no screening: give a pseudonym, such as P07.")
    return path


def _read(path: Path) -> tuple[Screening, ...]:
    content = read_kept(path, _Content, FORMAT, "the screening counts as missing")
    return content.screenings if content else ()

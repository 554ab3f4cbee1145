"""Telling an arm: the reason goes into the log, the arm is told, the participant's sessions are opened."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.session_file import read_record
from sessions.study.opening import belongs_to, masked_sessions, open_session
from sessions.study.study import Study


@dataclass(frozen=True, slots=True)
class Told:
    """What was told of a participant.

    Attributes
    ----------
    opened
        Names of the sessions that were opened.
    notes
        Why one stayed closed or is not whole, a sentence each.
    """

    participant: str
    code: str
    arm: str = field(repr=False)
    opened: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def unmask(data_dir: Path, study: Study, participant: str, reason: str, now: datetime) -> Told:
    """Log who wants to know and why, then tell the arm of a participant and open their sessions.

    What keeps a session closed is noted, and keeps nobody from knowing the arm that was logged as told.

    Raises
    ------
    SospiroError
        What `Study.unmask` raises; nothing is logged or told then.
    """
    place = study.unmask(participant, reason, now)
    folders = masked_sessions(data_dir, study.name, participant)
    done = [(folder.path.name, *open_noted(data_dir, study, folder)) for folder in folders]
    opened = tuple(name for name, is_open, _ in done if is_open)
    return Told(participant, place.code, place.arm_name, opened, tuple(note for *_, note in done if note))


def open_later(data_dir: Path, study: Study, folder: SessionFolder) -> tuple[bool, str]:
    """Open a session that lies elsewhere or came after its participant was unmasked, as `open_noted` does.

    Raises
    ------
    SospiroError
        BAD_SETTING when it is no masked session of the study, or its participant is masked.
    """
    participant = str(read_record(folder)["participant"])
    if not belongs_to(folder, study.name, participant):
        sentence = f"Session {folder.path.name} is no masked session of study {study.name}."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    if participant not in study.log.unmasked():
        sentence = f"{participant} is masked: 'sospiro study unmask' logs why, and opens their sessions."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return open_noted(data_dir, study, folder)


def open_noted(data_dir: Path, study: Study, folder: SessionFolder) -> tuple[bool, str]:
    """Open a session; return whether it is open, and a sentence where that is not all."""
    index = SessionIndex(data_dir) if folder.path.is_relative_to(data_dir.resolve()) else None
    try:
        whole = open_session(folder, study.box(), index)
    except SospiroError as error:
        return False, error.sentence
    return True, "" if whole else f"Session {folder.path.name} was cut off: its sealed part ends half a second before."

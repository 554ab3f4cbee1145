"""Moves a session that was recorded under the wrong pseudonym to the person it belongs to."""

from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.dose_file import drop_dose, keep_dose
from sessions.folder import SessionFolder, folder_error
from sessions.index import SessionIndex
from sessions.session_file import RUNNING, summary_of, write_record
from sessions.store.audit import audit, code_of
from sessions.store.entries import now
from sessions.store.lock import locked
from sessions.store.participants import participant_of, person_folder
from sessions.store.standing import check_inside, check_still
from sessions.store.who import sospiro_version, user


def move_session(data_dir: Path, folder: SessionFolder, to: str, index: SessionIndex) -> SessionFolder:
    """Move a session with all that is kept of it to another person, and return its new folder.

    The recording and the journal stay as they are, byte for byte; the record says that it was moved.

    Raises
    ------
    SospiroError
        BAD_SETTING when it runs, is masked, has a damaged record, or when there is no such person; UNKNOWN_SESSION for
        one outside the data folder; DATA_FOLDER or DISK_FULL when the disk refuses.
    """
    origin = check_inside(data_dir, folder)
    participant_of(data_dir, to)
    record = check_still(folder)
    _check_movable(folder, record, origin, to)
    target = person_folder(data_dir, to).resolve() / folder.path.name
    with locked(data_dir):
        if target.exists():
            raise SospiroError(Reason.DATA_FOLDER, f"{to} has a session {target.name} already: it cannot be moved.")
        # before the move, so that this is also the first line of an audit that was missing
        audit(data_dir, "move", participant=to, from_participant=origin, session=folder.path.name)
        moved = _moved(record, to, target, code_of(data_dir, origin))
        # the folder says whose it is: a crash between the two leaves it where it was, and verify tells
        try:
            write_record(folder, moved)
            folder.path.rename(target)
        except OSError as error:
            raise folder_error(error, target) from error
        _carry_along(data_dir, SessionFolder(target), origin, to)
        index.erase([folder.path])
        if (summary := summary_of(SessionFolder(target), moved)) is not None:
            index.add(summary)
    return SessionFolder(target)


def _check_movable(folder: SessionFolder, record: dict[str, Any], origin: str, to: str) -> None:
    name = folder.path.name
    if origin == to:
        raise SospiroError(Reason.BAD_SETTING, f"Session {name} is in the folder of {to} already.")
    if not record:
        raise SospiroError(Reason.BAD_SETTING, f"The record of session {name} is damaged: it cannot be moved.")
    if record.get("status") == RUNNING:
        sentence = f"Session {name} was cut off: 'sospiro sessions list' makes it whole, then it can be moved."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    # codes and arms are given to people: under another pseudonym the sealed arm would be nobody's
    if record.get("masked"):
        study = (record.get("study") or {}).get("name", "")
        sentence = f"Session {name} is masked: its arm is that of {origin} in study {study}; unmask it first."
        raise SospiroError(Reason.BAD_SETTING, sentence)


def _moved(record: dict[str, Any], to: str, target: Path, origin_code: str) -> dict[str, Any]:
    """Return the record as it is now; where it came from stands as a code, so that a deleted name stays deleted."""
    line = {"utc": now().isoformat(), "user": user(), "version": sospiro_version(), "from": origin_code}
    settings = dict(record.get("settings") or {})
    if "participant" in settings:
        settings["participant"] = to
    summary = record.get("summary")
    if isinstance(summary, dict):
        summary = summary | {"session": str(target)}
    moved = [*(record.get("moved") or []), line]
    return record | {"participant": to, "settings": settings, "summary": summary, "moved": moved}


def _carry_along(data_dir: Path, folder: SessionFolder, origin: str, to: str) -> None:
    """Take what the session added to the person's dose of sound along."""
    if (entry := drop_dose(data_dir, origin, folder.path.name)) is not None:
        keep_dose(data_dir, to, entry)

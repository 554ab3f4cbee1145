"""Whether a session may be moved or deleted now."""

from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import PEOPLE, SessionFolder
from sessions.process import is_running
from sessions.session_file import RUNNING, read_record


def check_inside(data_dir: Path, folder: SessionFolder) -> str:
    """Return the participant in whose folder a session lies.

    Raises
    ------
    SospiroError
        UNKNOWN_SESSION when it does not lie below the data folder, so that nothing here keeps account of it.
    """
    # resolved: a link out of the data folder is not in it
    path, people = folder.path.resolve(), (data_dir / PEOPLE).resolve()
    if path.parent.parent == people and path.is_dir():
        return path.parent.name
    sentence = f"{folder.path} lies outside the data folder {data_dir}: nothing here keeps account of it."
    raise SospiroError(Reason.UNKNOWN_SESSION, sentence)


def check_still(folder: SessionFolder) -> dict[str, Any]:
    """Return the record of a session that nobody is recording, an empty one where it is missing or damaged.

    Raises
    ------
    SospiroError
        BAD_SETTING while it runs.
    """
    try:
        record = read_record(folder)
    except SospiroError:
        return {}
    process = record.get("process") or {}
    if record.get("status") == RUNNING and is_running(process.get("pid", 0), process.get("started", "")):
        raise SospiroError(Reason.BAD_SETTING, f"Session {folder.path.name} is running: wait until it has ended.")
    return record

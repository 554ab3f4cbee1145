"""Where the folder of a new session is made: in the data folder, or in another place while that takes nothing."""

import errno
import logging
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sensors.errors import SospiroError
from sessions.folder import SESSION_BYTES, SessionFolder, check_data_dir, create_folder_at, new_session_path
from sessions.recording.elsewhere import other_folders
from sessions.recording.recover import recover
from sessions.summary import SessionSummary

logger = logging.getLogger(__name__)

READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of a session that is about to begin.

    Attributes
    ----------
    meant
        Where it belongs and will be brought once that takes it; None when it is there.
    """

    folder: SessionFolder
    meant: Path | None = None

    @property
    def told(self) -> str:
        """What the person has to know; empty when the session is where it belongs."""
        if self.meant is None:
            return ""
        return (
            f"recording: the session is kept in {self.folder.path}, as {self.meant.parent} cannot be written to; the "
            "first start that can write there brings it home, but its dose of sound and what it found are not counted"
        )

    @property
    def record(self) -> dict[str, Any]:
        """What `session.json` says of it, so that the next start finds it."""
        return {} if self.meant is None else {"moved_from": str(self.meant), "moved_whole": True}


def place_for(data_dir: Path, started: datetime, participant: str) -> Place:
    """Make the folder of a session that begins at `started` (aware); a read-only data folder costs it only its place.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder; DISK_FULL; DATA_FOLDER when there is no such folder,
        as a mistyped one must not go unnoticed, or when no other place takes the session either.
    """
    path = new_session_path(data_dir, started, participant)
    try:
        check_data_dir(data_dir, SESSION_BYTES)
        return Place(create_folder_at(path))
    except SospiroError as error:
        elsewhere = other_folders(path) if _refuses(data_dir, error) else iter(())
        for folder in elsewhere:
            return Place(folder, path.resolve())
        raise


def recovered(data_dir: Path) -> list[SessionSummary]:
    """Make whole what a crash cut off; a data folder that is read-only keeps nobody from a session.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the index cannot be written for another reason.
    """
    try:
        return recover(data_dir)
    except SospiroError as error:
        if not _is_read_only(data_dir):
            raise
        logger.warning("%s", error.sentence)
        return []


def _is_read_only(data_dir: Path) -> bool:
    try:
        check_data_dir(data_dir)
    except SospiroError as error:
        return _refuses(data_dir, error)
    return False


def _refuses(data_dir: Path, error: SospiroError) -> bool:
    """Tell whether `error` says that the data folder is there and may be read, but not written."""
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno in READ_ONLY and data_dir.is_dir()

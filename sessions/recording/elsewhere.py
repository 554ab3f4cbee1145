"""When a running session leaves its folder for another place, and how it gets there."""

import logging
import tempfile
from collections.abc import Iterator
from pathlib import Path

from sensors.errors import SospiroError
from sessions.folder import FULL, SessionFolder, create_folder_at, default_data_dir
from sessions.recording.writing import Writing
from sessions.recording.xdf import MEMORY_LIMIT
from sessions.session_file import read_record, write_record

logger = logging.getLogger(__name__)

PATIENCE = 2.0
"""Seconds that a disk may refuse before the session goes on elsewhere; a full one is waited for as long as memory
lasts."""

ATTEMPTS = 10.0
"""Seconds between attempts when no other place takes the session."""

TEMPORARY = "sospiro-rescued-"
MOVED = "moved"
"""Status of what a session left behind where it began."""


class Refuge:
    """Watches over the folder of a session; only the thread that writes may use it.

    Attributes
    ----------
    told
        What happened, for the person; empty while the session is where it began.
    """

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._refused_since: float | None = None
        self._tried_at = -ATTEMPTS
        self.told = ""

    def due(self, now: float) -> bool:
        """Tell whether the session has to go on elsewhere: its folder has gone, or takes nothing for too long."""
        error = self._writing.error
        if error is None:
            self._refused_since = None
        elif self._refused_since is None:
            self._refused_since = now
        if now - self._tried_at < ATTEMPTS:
            return False
        if self._writing.vanished:
            return True
        if error is None or self._refused_since is None:
            return False
        if error.errno in FULL:
            return self._writing.held > MEMORY_LIMIT // 2
        return now - self._refused_since >= PATIENCE

    def leave_if_due(self, now: float) -> None:
        """Take the session elsewhere when it has to go on there."""
        if self.due(now):
            self.go(now)

    def go(self, now: float) -> bool:
        """Take the session elsewhere, with all that was written and held; False when no place takes it."""
        self._tried_at = now
        before = self._writing.folder
        for folder in other_folders(before.path, self._writing.vanished):
            try:
                whole = self._writing.move(folder)
            except OSError as error:
                logger.info("%s refuses the session as well: %s", folder.path, error)
                continue
            self.told = _sentence(before, folder, whole)
            self._writing.event("moved", now, {"from": str(before.path), "to": str(folder.path), "whole": whole})
            leave_word(before, folder)
            return True
        return False


def other_folders(refused: Path, vanished: bool = False) -> Iterator[SessionFolder]:
    """Make, one after the other, folders for a session whose own takes nothing; skips what fails.

    They lie on other disks, unless it was only the folder that `vanished`.
    """
    device = None if vanished else _device(refused)
    for temporary in (False, True):
        try:
            place = Path(tempfile.mkdtemp(prefix=TEMPORARY)) if temporary else default_data_dir() / "rescued"
            folder = create_folder_at(place / refused.name)
            if device is not None and folder.path.stat().st_dev == device:
                folder.path.rmdir()
                continue
            yield folder
        except (OSError, SospiroError):
            continue


def leave_word(before: SessionFolder, now: SessionFolder) -> None:
    """Write into the old folder, if it takes anything, where its session is now."""
    try:
        record = read_record(before)
        if record.get("status") != MOVED:
            write_record(before, record | {"status": MOVED, "moved_to": str(now.path), "summary": None})
    except (OSError, SospiroError):
        return  # the next start finds out by `moved_from`


def moved_sessions(data_dir: Path) -> list[tuple[SessionFolder, SessionFolder]]:
    """Return where sessions of a data folder began that went on elsewhere, and where they are now."""
    homes = [default_data_dir() / "rescued", *Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*")]
    found = []
    for path in sorted(path for home in homes if home.is_dir() for path in home.iterdir()):
        try:
            begun = Path(str(read_record(SessionFolder(path)).get("moved_from")))
        except SospiroError:
            continue
        if begun.is_relative_to(data_dir.resolve()):
            found.append((SessionFolder(begun), SessionFolder(path.resolve())))
    return found


def _device(path: Path) -> int | None:
    try:
        return path.stat().st_dev
    except OSError:
        return None


def _sentence(before: SessionFolder, now: SessionFolder, whole: bool) -> str:
    kept = "with all that was recorded before" if whole else f"from here on; what was before is in {before.path} only"
    return f"recording: the session goes on in {now.path}, {kept}, as {before.path} cannot be written to any more"

"""Brings a session that had to go on elsewhere back to where it began, once its disk takes it again."""

import logging
import os
import shutil
from pathlib import Path

from sensors.errors import SospiroError
from sessions.folder import SessionFolder, free_bytes, make_private
from sessions.recording.repair import repair_recording, repair_sound
from sessions.session_file import RUNNING, read_record, write_record
from sessions.store.lock import locked

logger = logging.getLogger(__name__)

LEFT = "left-behind"
"""Folder in a session that came home: what it had left where it began."""

COMING = "coming"
MARGIN = 50_000_000
"""Bytes that a disk must have beside those of the session."""


def bring_home(data_dir: Path, begun: SessionFolder, now: SessionFolder) -> bool:
    """Bring a session that ended in `now` back to `begun`; False while it runs, or the disk does not take it.

    What was left behind there stays inside, made whole for itself. It may be interrupted anywhere and called again.
    """
    try:
        if not (data_dir / "participants").is_dir():  # its disk is not here
            return False
        with locked(data_dir):
            record = read_record(now)
            if record.get("status") == RUNNING or _bytes(now.path) + MARGIN > free_bytes(data_dir):
                return False
            _move_in(data_dir / COMING, begun, now, record)
    except (OSError, SospiroError) as error:
        logger.info("%s stays in %s: %s", begun.path.name, now.path, error)
        return False
    return True


def _move_in(coming: Path, begun: SessionFolder, now: SessionFolder, record: dict[str, object]) -> None:
    copied, left = coming / begun.path.name, coming / f"{begun.path.name}.{LEFT}"
    make_private(coming)
    make_private(begun.path.parent)
    if copied.exists():
        shutil.rmtree(copied)
    shutil.copytree(now.path, copied)
    write_record(SessionFolder(copied), {k: v for k, v in record.items() if k != "moved_from"} | {"moved_home": True})
    _sync(copied)
    if begun.path.exists() and not left.exists():
        begun.path.rename(left)
    copied.rename(begun.path)
    if left.exists():
        repair_recording(SessionFolder(left))
        repair_sound(SessionFolder(left).sound)
        left.rename(begun.path / LEFT)
    shutil.rmtree(now.path)
    if not any(coming.iterdir()):
        coming.rmdir()


def _bytes(path: Path) -> int:
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())


def _sync(folder: Path) -> None:
    for path in folder.iterdir():
        file = os.open(path, os.O_RDWR)
        os.fsync(file)
        os.close(file)

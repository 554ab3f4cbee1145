"""Room on a full disk for the few lines of a deletion: taken from what is going to be deleted."""

import os
from collections.abc import Callable
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import FULL

ROOM = 262_144
"""Bytes that are cut off: for tombstone, audit and index with what the disk adds to them."""


def with_room(doomed: Path, work: Callable[[], object]) -> None:
    """Do `work`; where the disk is full, do it once more with room taken from the folder `doomed`.

    The end of its largest file goes first: whoever asked for the deletion gave it up, and should the program be killed
    before it is entered, the session is still there and known to be torn.

    Raises
    ------
    OSError, SospiroError
        What `work` raises, the second time when there was a second one.
    """
    try:
        work()
    except (OSError, SospiroError) as error:
        if not _is_full(error) or not _cut(doomed):
            raise
        work()


def _is_full(error: OSError | SospiroError) -> bool:
    return error.errno in FULL if isinstance(error, OSError) else error.reason is Reason.DISK_FULL


def _cut(doomed: Path) -> bool:
    """Cut the end off the largest file below a folder; return whether there was one."""
    files = [path for path in doomed.rglob("*") if path.is_file() and not path.is_symlink()]
    largest = max(files, key=lambda path: path.stat().st_size, default=None)
    if largest is None or largest.stat().st_size == 0:
        return False
    with largest.open("r+b") as file:
        file.truncate(max(0, largest.stat().st_size - ROOM))
        # a disk may keep what is free for itself until it has written that it is
        os.fsync(file.fileno())
    return True

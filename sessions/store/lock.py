"""One process at a time: a lock on what is being changed, let go by the system even after a crash."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error

LONGEST_WAIT = 10.0
RETRY = 0.02


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep every other process and thread out while the body runs; waits up to 10 s for them.

    Parameters
    ----------
    path
        What is locked: a folder, or a file, which is made if it is missing.

    Raises
    ------
    SospiroError
        DATA_FOLDER when it cannot be opened or stays taken; DISK_FULL.
    """
    try:
        file = _open(path)
    except OSError as error:
        raise folder_error(error, path if path.is_dir() else path.parent) from error
    try:
        _wait_for(file, path)
        try:
            yield
        finally:
            _let_go(file)
    finally:
        os.close(file)


def _wait_for(file: int, path: Path) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not _take(file):
        if time.monotonic() > end:
            sentence = f"Another program has been writing in {path.parent} for {LONGEST_WAIT:.0f} s: try again later."
            raise SospiroError(Reason.DATA_FOLDER, sentence)
        time.sleep(RETRY)


if sys.platform == "win32":
    import msvcrt

    def _open(path: Path) -> int:
        # Windows locks bytes against writing too, so it takes a file of its own
        beside = path / ".lock" if path.is_dir() else path.with_name(f"{path.name}.lock")
        return os.open(beside, os.O_RDWR | os.O_CREAT, 0o600)

    def _take(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _open(path: Path) -> int:
        return os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR | os.O_CREAT, 0o600)

    def _take(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

"""One process at a time: a lock on a file beside what is being changed, let go by the system even after a crash."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, private_opener

LONGEST_WAIT = 10.0
RETRY = 0.02


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep every other process and thread out while the body runs; waits up to 10 s for them.

    Parameters
    ----------
    path
        The lock itself, an empty file that stays; its folder must be there.

    Raises
    ------
    SospiroError
        DATA_FOLDER when the lock cannot be made or stays taken; DISK_FULL.
    """
    try:
        file = open(path, "ab", opener=private_opener)  # noqa: SIM115 - closed below, once the lock is let go
    except OSError as error:
        raise folder_error(error, path.parent) from error
    with file:
        _wait_for(file.fileno(), path)
        try:
            yield
        finally:
            _let_go(file.fileno())


def _wait_for(file: int, path: Path) -> None:
    end = time.monotonic() + LONGEST_WAIT
    while not _take(file):
        if time.monotonic() > end:
            sentence = f"Another program has been writing in {path.parent} for {LONGEST_WAIT:.0f} s: try again later."
            raise SospiroError(Reason.DATA_FOLDER, sentence)
        time.sleep(RETRY)


if sys.platform == "win32":
    import msvcrt

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

    def _take(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)

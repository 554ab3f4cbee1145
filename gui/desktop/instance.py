"""One panel for each data folder: a second start brings the first one to the front, says so and ends."""

import hashlib
import logging
import os
import stat
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from gui.desktop.lock import FileLock
from sensors.errors import Reason, SospiroError

log = logging.getLogger(__name__)

LOCK = ".panel.lock"


class Instance:
    """The one panel of a data folder while the body of `with` runs; another folder may have one of its own.

    Parameters
    ----------
    protocol
        A file to begin with; a panel that is there already opens it.

    Attributes
    ----------
    may_restart, restart
        Whether the panel may be started again from its settings, and whether that was asked.

    Raises
    ------
    SospiroError
        BUSY on entering when there is one; it has been brought to the front then, if it answered.
    """

    def __init__(self, data_dir: Path, protocol: Path | None = None) -> None:
        self.data_dir = data_dir
        self.protocol = protocol
        self.may_restart = self.restart = False
        self._held = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as held:
            for path in lock_files(self.data_dir):
                lock = FileLock(path)
                try:
                    free = lock.take()
                except OSError as error:
                    log.info("%s cannot be locked: %s", path, error)
                    continue
                if not free:
                    raise _busy(self.data_dir, self.protocol)
                held.callback(lock.release)
            self._held = held.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()


def lock_files(data_dir: Path) -> list[Path]:
    """Return the files to lock for `data_dir`.

    One lies in it, which also keeps out another user or machine; one in a folder of this user's, as the data folder
    may not be there before the first session, or take nothing.
    """
    inside = [data_dir / LOCK] if data_dir.is_dir() else []
    own = own_folder()
    return inside + ([own / f"{folder_key(data_dir)}.lock"] if own is not None else [])


def folder_key(data_dir: Path) -> str:
    """Return a short name that stands for `data_dir`, however it was written."""
    return hashlib.sha256(os.path.normcase(data_dir.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def own_folder() -> Path | None:
    """Return a folder that only this user can look into, made anew if need be; None where there is none."""
    from platformdirs import user_runtime_path

    user = str(os.getuid()) if hasattr(os, "getuid") else ""
    for folder in (user_runtime_path("sospiro", appauthor=False), Path(tempfile.gettempdir()) / f"sospiro-{user}"):
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if _is_private(folder):
                return folder
        except OSError as error:
            log.info("%s cannot be used: %s", folder, error)
    return None


def _is_private(folder: Path) -> bool:
    """Tell whether nobody else can put something into `folder`; it is no link to elsewhere."""
    if not hasattr(os, "getuid"):
        return True
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077


def _busy(data_dir: Path, protocol: Path | None) -> SospiroError:
    try:
        from gui.desktop.doorbell import ring

        answered = ring(data_dir, protocol)
    except ImportError as error:
        log.info("the other panel cannot be reached: %s", error)
        answered = False
    if not answered:
        sentence = (
            f"Sospiro is already open for {data_dir}, but its window does not answer: look for it among the open "
            "windows, or name another folder with --data-dir."
        )
    elif protocol is not None:
        sentence = f"Sospiro is already open for {data_dir}: its window, now in front, opens {protocol.name}."
    else:
        sentence = f"Sospiro is already open for {data_dir}: its window is in front now."
    return SospiroError(Reason.BUSY, sentence)

"""Finds session folders below any folder: a data folder, a participant's, a session's own."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder


def find_sessions(folders: Sequence[Path]) -> list[SessionFolder]:
    """Return every session in or below `folders`, each once, sorted by path. A session is told by its files.

    Raises
    ------
    SospiroError
        MISSING_FILE for a folder that is none; UNKNOWN_SESSION when there is no session below any of them.
    """
    for folder in folders:
        if not folder.is_dir():
            raise SospiroError(Reason.MISSING_FILE, f"{folder} is no folder: name folders that hold sessions.")
    found = sorted({path for folder in folders for path in _below(folder.resolve())})
    if not found:
        asked = ", ".join(str(folder) for folder in folders)
        raise SospiroError(Reason.UNKNOWN_SESSION, f"There is no session in {asked}: name a data folder or a session.")
    return [SessionFolder(path) for path in found]


def common_folder(sessions: Sequence[SessionFolder]) -> Path:
    """Return the innermost folder that holds all `sessions`, so that each has a short name below it."""
    return Path(os.path.commonpath([session.path.parent for session in sessions]))


def _below(folder: Path) -> Iterator[Path]:
    # links are not followed: one that leads upwards would never end
    for path, inner, files in os.walk(folder):
        if {"session.json", "recording.xdf"} & set(files):
            inner.clear()
            yield Path(path)

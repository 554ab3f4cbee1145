"""Keeps what each session came to in the folder of a cohort, so that a run that was ended goes on where it was."""

import hashlib
import json
from dataclasses import asdict
from pathlib import Path

from sessions.cohort.columns import SESSION_COLUMNS
from sessions.cohort.fingerprint import Recipe, code_hash
from sessions.cohort.measure_session import MeasuredSession, inputs_of
from sessions.folder import SessionFolder, make_private, out_error, private_opener

FOLDER = "cache"


class KeptSessions:
    """One file for each session, named by everything that its figures depend on.

    Parameters
    ----------
    out
        Folder of the cohort; made if missing.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL, here and in `keep`, when it cannot be written to.
    """

    def __init__(self, out: Path, recipe: Recipe) -> None:
        self._folder = out / FOLDER
        self._recipe = json.dumps([code_hash(), recipe.check, recipe.settings], sort_keys=True)
        self._names: dict[Path, str] = {}
        try:
            make_private(self._folder)
        except OSError as error:
            raise out_error(error, self._folder) from error

    def find(self, path: Path) -> MeasuredSession | None:
        """Return what the session in the folder `path`, as it is now, came to before; None when that is not known."""
        try:
            kept = json.loads(self._file(path).read_bytes())
            found = MeasuredSession(**kept)
        except (OSError, ValueError, TypeError):
            return None
        return found if list(found.row) == [column.name for column in SESSION_COLUMNS] else None

    def keep(self, path: Path, measured: MeasuredSession) -> None:
        """Keep what a session came to, as it was when `find` looked for it; a crash leaves no half of a file."""
        file = self._file(path)
        new = file.with_suffix(".new")
        try:
            new.unlink(missing_ok=True)
            with open(new, "x", encoding="utf-8", opener=private_opener) as opened:
                json.dump(asdict(measured), opened)
            new.replace(file)
        except OSError as error:
            raise out_error(error, self._folder) from error

    def _file(self, path: Path) -> Path:
        if path not in self._names:
            self._names[path] = self._name(path)
        return self._folder / self._names[path]

    def _name(self, path: Path) -> str:
        hashed = hashlib.sha256(f"{self._recipe}\n{path}\n".encode(errors="surrogateescape"))
        for file in inputs_of(SessionFolder(path)):
            found = file.stat()
            hashed.update(f"{file.name} {found.st_size} {found.st_mtime_ns}\n".encode(errors="surrogateescape"))
        return f"{hashed.hexdigest()}.json"

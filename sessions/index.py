"""The list of sessions: SQLite, made from the `session.json` of each folder and made again whenever it is damaged."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, folder_error, make_private, private_opener
from sessions.session_file import modification, read_record, summary_from, summary_of
from sessions.summarise import summary_from_recording
from sessions.summary import SessionSummary

FILE = "index.sqlite3"
VERSION = 1
TIMEOUT = 10.0
"""Seconds to wait for another process that is writing."""

TABLE = "CREATE TABLE IF NOT EXISTS sessions (folder TEXT PRIMARY KEY, id TEXT, started TEXT, summary TEXT)"
ADD = "INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?)"
NEWEST = "SELECT folder, summary FROM sessions ORDER BY started DESC, id DESC"

Result = TypeVar("Result")
Row = tuple[str, str]


class SessionIndex:
    """The sessions of a data folder; any thread, and several processes, may use it at once.

    Parameters
    ----------
    data_dir
        Made if missing.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL, here and in every call, when the index can be neither read nor written.
    """

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir
        self._path = data_dir / FILE
        try:
            make_private(data_dir)
            new = not self._path.exists()
            open(self._path, "ab", opener=private_opener).close()
        except OSError as error:
            raise folder_error(error, data_dir) from error
        if new or not self._run(_sound):
            self.rebuild()

    def add(self, summary: SessionSummary) -> None:
        """Enter a session, or replace its entry."""
        row = self._row(summary)
        self._run(lambda db: db.execute(ADD, row))

    def recent(self, count: int = 10) -> list[SessionSummary]:
        """Return the last sessions whose folders are still there, newest first."""
        found: list[SessionSummary] = []
        for row in self._run(lambda db: db.execute(NEWEST).fetchall()):
            if len(found) >= count:
                break
            found.extend(self._summary(row))
        return found

    def find(self, text: str) -> SessionSummary:
        """Return the session with this id, unique beginning of an id, or folder.

        Raises
        ------
        SospiroError
            UNKNOWN_SESSION when there is none, or several begin so.
        """
        if (by_path := _at_path(text)) is not None:
            return by_path
        sessions = self.recent(2**31)
        found = [s for s in sessions if s.id == text] or [s for s in sessions if text and s.id.startswith(text)]
        if len(found) == 1:
            return found[0]
        raise SospiroError(Reason.UNKNOWN_SESSION, _hint(text, found, sessions))

    def catch_up(self) -> None:
        """Enter the sessions on disk that it lacks: it could not be written when they ended."""
        root = self._data_dir.resolve()
        known = {root / folder for folder, _ in self._run(lambda db: db.execute(NEWEST).fetchall())}
        for path in session_folders(root):
            if path not in known:
                for summary in _recorded(path):
                    self.add(summary)

    def rebuild(self) -> int:
        """Read every session folder anew and return how many sessions there are."""
        rows = [self._row(summary) for summary in self._on_disk()]
        self._run(lambda db: _enter_all(db, rows))
        return len(self.recent(2**31))

    def _row(self, summary: SessionSummary) -> tuple[str, str, str, str]:
        path = Path(summary.session)
        inside = path.is_relative_to(self._data_dir.resolve())
        folder = str(path.relative_to(self._data_dir.resolve()) if inside else path)
        return folder, summary.id, summary.started, json.dumps(summary.as_dict())

    def _summary(self, row: Row) -> list[SessionSummary]:
        path = self._data_dir.resolve() / row[0]
        if not path.is_dir():
            return []
        try:
            kept = json.loads(row[1])
        except ValueError:
            kept = None
        summary = summary_from(kept | {"session": str(path)}) if isinstance(kept, dict) else None
        return [summary] if summary else _recorded(path)

    def _run(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            return self._once(work)
        except sqlite3.OperationalError as error:
            raise self._unusable(error) from error
        except sqlite3.DatabaseError:
            self._set_aside()
        try:
            self._once(lambda db: _enter_all(db, [self._row(s) for s in self._on_disk()]))
            return self._once(work)
        except sqlite3.DatabaseError as error:
            raise self._unusable(error) from error

    def _once(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        with closing(sqlite3.connect(self._path, timeout=TIMEOUT, isolation_level=None)) as db:
            db.text_factory = lambda raw: raw.decode(errors="replace")
            if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            db.execute(TABLE)
            return work(db)

    def _on_disk(self) -> Iterator[SessionSummary]:
        for folder in session_folders(self._data_dir):
            yield from _recorded(folder)

    def _set_aside(self) -> None:
        aside = f"{FILE}.corrupt-{modification(self._path)}"
        for suffix in ("", "-wal", "-shm"):
            part = self._path.with_name(FILE + suffix)
            if part.exists():
                part.replace(part.with_name(aside + suffix))
        open(self._path, "ab", opener=private_opener).close()

    def _unusable(self, error: sqlite3.Error) -> SospiroError:
        return SospiroError(
            Reason.DATA_FOLDER,
            f"The index of sessions {self._path} cannot be used ({error}): choose another --data-dir.",
        )


def session_folders(data_dir: Path) -> list[Path]:
    """Return every session folder below a data folder, oldest first."""
    return sorted(path for path in data_dir.glob("participants/*/*") if path.is_dir())


def _recorded(path: Path) -> list[SessionSummary]:
    """Return the summary kept in a folder, if it has one."""
    folder = SessionFolder(path.resolve())
    try:
        summary = summary_of(folder, read_record(folder))
    except SospiroError:
        return []
    return [summary] if summary else []


def _at_path(text: str) -> SessionSummary | None:
    try:
        folder = SessionFolder(Path(text).resolve())
        if not folder.record.is_file():
            return None
    except (OSError, ValueError):
        return None
    return summary_of(folder, read_record(folder)) or summary_from_recording(folder)


def _hint(text: str, found: list[SessionSummary], sessions: list[SessionSummary]) -> str:
    shown = text if len(text) <= 70 else f"{text[:70]}…"
    if found:
        names = ", ".join(session.id for session in found[:5])
        return f"{len(found)} sessions begin with {shown!r} ({names}): give more of the name."
    if not sessions:
        return f"No session is called {shown!r}: none is kept here yet; 'sospiro demo' makes one."
    return f"No session is called {shown!r}: 'sospiro sessions list' shows them; the newest is {sessions[0].id}."


def _sound(db: sqlite3.Connection) -> bool:
    """Tell whether the index is whole and of this version."""
    checked = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if checked != "ok":
        raise sqlite3.DatabaseError(checked)
    return bool(db.execute("PRAGMA user_version").fetchone()[0] == VERSION)


def _enter_all(db: sqlite3.Connection, rows: list[tuple[str, str, str, str]]) -> None:
    # nothing is deleted: another process may be adding, and rows whose folder has gone are left out by `recent`
    db.execute("BEGIN IMMEDIATE")
    db.executemany(ADD, rows)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")

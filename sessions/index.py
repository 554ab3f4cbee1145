"""The list of sessions and people: SQLite, made from their folders and made again whenever it is damaged.

It holds nothing that the folders do not: whoever deletes it loses time, no data.
"""

import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TypeVar

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, folder_error, make_private, private_opener
from sessions.session_file import modification, read_record, summary_of
from sessions.store.listed import (
    ADD,
    ADD_PERSON,
    ALL_PEOPLE,
    NEWEST,
    TABLES,
    Filter,
    ListedPerson,
    ListedSession,
    PersonRow,
    Row,
    file_changed,
    kept_summary,
    person_row,
    row_of,
)
from sessions.store.participants import participants
from sessions.summarise import summary_from_recording
from sessions.summary import SessionSummary

FILE = "index.sqlite3"
VERSION = 2
TIMEOUT = 10.0
"""Seconds to wait for another process that is writing."""
ALL = 2**31

Result = TypeVar("Result")


class SessionIndex:
    """The sessions and people of a data folder; any thread, and several processes, may use it at once.

    Parameters
    ----------
    data_dir
        Made if missing.
    in_memory
        Read the folders now and touch no file: for a folder that is read-only, or is not there.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL, here and in every call, when the index can be neither read nor written.
    """

    def __init__(self, data_dir: Path, in_memory: bool = False) -> None:
        self._data_dir = data_dir
        self._path = data_dir / FILE
        self._memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False) if in_memory else None
        self._alone = threading.Lock()
        new = in_memory or self._make_file()
        if new or not self._run(_sound):
            self.rebuild()

    @classmethod
    def reading(cls, data_dir: Path) -> "SessionIndex":
        """Return the index for somebody who only looks: it makes no folder and needs no disk that can be written.

        Raises
        ------
        SospiroError
            DATA_FOLDER when a file stands where the folder should be, or it cannot be read.
        """
        if not data_dir.exists():
            there = next(path for path in data_dir.absolute().parents if path.exists())
            if not there.is_dir():
                raise folder_error(NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR)), data_dir)
            return cls(data_dir, in_memory=True)
        try:
            return cls(data_dir)
        except SospiroError:
            if not data_dir.is_dir():
                raise
            return cls(data_dir, in_memory=True)

    @property
    def on_disk(self) -> bool:
        """Whether it is the file, not a picture in memory."""
        return self._memory is None

    def add(self, summary: SessionSummary) -> None:
        """Enter a session, or replace its entry."""
        row = self._row(summary)
        self._run(lambda db: db.execute(ADD, row))

    def recent(self, count: int = 10) -> list[SessionSummary]:
        """Return the last sessions whose folders are still there, newest first."""
        return [listed.summary for listed in self.sessions(count=count)]

    def sessions(self, wanted: Filter | None = None, count: int = ALL) -> list[ListedSession]:
        """Return the last sessions that are asked for and whose folders are still there, newest first."""
        condition, values = (wanted or Filter()).where()
        query = NEWEST.replace("TRUE", condition)
        found: list[ListedSession] = []
        for row in self._run(lambda db: db.execute(query, values).fetchall()):
            if len(found) >= count:
                break
            found.extend(self._listed(*row))
        return found

    def people(self) -> list[ListedPerson]:
        """Return everybody who has a folder, by pseudonym."""
        self._refresh_people()
        rows = self._run(lambda db: db.execute(ALL_PEOPLE).fetchall())
        kept = {row[0]: row for row in rows}
        by_person: dict[str, list[str]] = {}
        for listed in self.sessions():
            by_person.setdefault(listed.participant, []).append(listed.summary.started)
        people = participants(self._data_dir)
        return [_person(kept.get(person, (person, "", "", 0, 0)), by_person.get(person, [])) for person in people]

    def find(self, text: str) -> SessionSummary:
        """Return the session with this id, unique beginning of an id, or folder.

        Raises
        ------
        SospiroError
            UNKNOWN_SESSION when there is none, or several begin so.
        """
        if (by_path := _at_path(text)) is not None:
            return by_path
        sessions = self.recent(ALL)
        found = [s for s in sessions if s.id == text] or [s for s in sessions if text and s.id.startswith(text)]
        if len(found) == 1:
            return found[0]
        raise SospiroError(Reason.UNKNOWN_SESSION, _hint(text, found, sessions))

    def catch_up(self) -> None:
        """Enter the sessions on disk that it lacks: it could not be written when they ended."""
        root = self._data_dir.resolve()
        known = {
            root / folder for (folder,) in self._run(lambda db: db.execute("SELECT folder FROM sessions").fetchall())
        }
        for path in session_folders(root):
            if path not in known:
                for summary in _recorded(path):
                    self.add(summary)

    def rebuild(self) -> int:
        """Read every folder anew, leave out what is gone, and return how many sessions there are."""
        self._run(self._enter_all)
        return len(self.recent(ALL))

    def erase(self, folders: Iterable[Path] = (), person: str | None = None) -> None:
        """Leave nothing of these sessions and this person in any byte of the index, nor of its damaged copies.

        Raises
        ------
        SospiroError
            DATA_FOLDER when another program keeps reading what is to go.
        """
        gone = [(self._place(folder),) for folder in folders]
        self._run(lambda db: _erase(db, gone, person))
        for aside in self._data_dir.glob(f"{FILE}.corrupt-*"):
            aside.unlink(missing_ok=True)

    def _make_file(self) -> bool:
        """Return whether there was none."""
        try:
            make_private(self._data_dir)
            new = not self._path.exists()
            open(self._path, "ab", opener=private_opener).close()
        except OSError as error:
            raise folder_error(error, self._data_dir) from error
        return new

    def _row(self, summary: SessionSummary) -> Row:
        return row_of(summary, self._data_dir.resolve())

    def _place(self, folder: Path) -> str:
        root, path = self._data_dir.resolve(), folder.resolve()
        return str(path.relative_to(root) if path.is_relative_to(root) else path)

    def _listed(
        self, folder: str, summary: str, person: str, protocol: str, study: str, masked: int
    ) -> Iterator[ListedSession]:
        path = self._data_dir.resolve() / folder
        if not path.is_dir():
            return
        kept = kept_summary(summary, path)
        for found in [kept] if kept else _recorded(path):
            yield ListedSession(found, person, protocol, study, bool(masked))

    def _refresh_people(self) -> None:
        rows = self._run(lambda db: db.execute("SELECT id, changed FROM participants").fetchall())
        known, there = dict(rows), participants(self._data_dir)
        # people are edited by other programs too: the time of their file tells, no message does
        new = [person_row(self._data_dir, p) for p in there if known.get(p) != file_changed(self._data_dir, p)]
        if new:
            self._run(lambda db: db.executemany(ADD_PERSON, new))

    def _run(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        try:
            return self._once(work)
        except sqlite3.OperationalError as error:
            raise self._unusable(error) from error
        except sqlite3.DatabaseError:
            self._set_aside()
        try:
            self._once(self._enter_all)
            return self._once(work)
        except sqlite3.DatabaseError as error:
            raise self._unusable(error) from error

    def _once(self, work: Callable[[sqlite3.Connection], Result]) -> Result:
        if self._memory is not None:
            with self._alone:
                return _prepared(self._memory, work)
        with closing(sqlite3.connect(self._path, timeout=TIMEOUT, isolation_level=None)) as db:
            if db.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = FULL")
            # replaced summaries too are overwritten, not only left in free pages
            db.execute("PRAGMA secure_delete = ON")
            return _prepared(db, work)

    def _enter_all(self, db: sqlite3.Connection) -> None:
        found = [self._row(summary) for path in session_folders(self._data_dir) for summary in _recorded(path)]
        people = [person_row(self._data_dir, person) for person in participants(self._data_dir)]
        _enter(db, found, people, self._is_gone)

    def _is_gone(self, folder: str) -> bool:
        return not Path(folder).is_absolute() and not (self._data_dir / folder).is_dir()

    def _set_aside(self) -> None:
        try:
            aside = f"{FILE}.corrupt-{modification(self._path)}"
            for suffix in ("", "-wal", "-shm"):
                part = self._path.with_name(FILE + suffix)
                if part.exists():
                    part.replace(part.with_name(aside + suffix))
            open(self._path, "ab", opener=private_opener).close()
        except OSError as error:
            raise folder_error(error, self._data_dir) from error

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


def _person(row: tuple[str, str, str, int, int], started: list[str]) -> ListedPerson:
    person, created, until, goals, damaged = row
    keep = date.fromisoformat(until) if until else None
    return ListedPerson(person, created, keep, goals, len(started), max(started, default=""), bool(damaged))


def _prepared(db: sqlite3.Connection, work: Callable[[sqlite3.Connection], Result]) -> Result:
    db.text_factory = lambda raw: raw.decode(errors="replace")
    _make_tables(db)
    return work(db)


def _make_tables(db: sqlite3.Connection) -> None:
    for table in TABLES:
        db.execute(table)


def _sound(db: sqlite3.Connection) -> bool:
    """Tell whether the index is whole and of this version."""
    checked = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if checked != "ok":
        raise sqlite3.DatabaseError(checked)
    return bool(db.execute("PRAGMA user_version").fetchone()[0] == VERSION)


def _enter(
    db: sqlite3.Connection, sessions: list[Row], people: list[PersonRow], is_gone: Callable[[str], bool]
) -> None:
    # what another process has just added has a folder, so it stays
    db.execute("BEGIN IMMEDIATE")
    if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        db.execute("DROP TABLE sessions")
        db.execute("DROP TABLE participants")
        _make_tables(db)
    gone = [(folder,) for (folder,) in db.execute("SELECT folder FROM sessions").fetchall() if is_gone(folder)]
    db.executemany("DELETE FROM sessions WHERE folder = ?", gone)
    db.executemany(ADD, sessions)
    db.execute("DELETE FROM participants")
    db.executemany(ADD_PERSON, people)
    db.execute(f"PRAGMA user_version = {VERSION}")
    db.execute("COMMIT")


def _erase(db: sqlite3.Connection, folders: list[tuple[str]], person: str | None) -> None:
    db.executemany("DELETE FROM sessions WHERE folder = ?", folders)
    if person is not None:
        db.execute("DELETE FROM sessions WHERE participant = ?", (person,))
        db.execute("DELETE FROM participants WHERE id = ?", (person,))
    # what an older version or a crash left in free pages and in the log goes as well
    db.execute("VACUUM")
    if db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        raise sqlite3.OperationalError("another program is reading it: try again in a moment")

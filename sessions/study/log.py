"""What was done in a study, line by line: who was given a place, who opened what and why. Lines are never taken back.

Each line carries the hash of the one before, so a changed or missing line shows. Lines cut off the end show only to
somebody who kept the last hash: `sospiro study status` prints it.
"""

import getpass
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error
from sessions.recording.journal import Journal, last_hash, read_journal, verify

CREATED, GIVEN, UNMASKED = "created", "given", "unmasked"
FORGOTTEN = 60.0
"""Seconds after which the lock of a program that died is taken away."""


@dataclass(frozen=True, slots=True)
class Given:
    """A participant has place `number` (from 0) of a stratum, under a code; `utc` is when it was given."""

    participant: str
    stratum: str
    number: int
    code: str
    utc: str


class StudyLog:
    """The log of one study.

    Parameters
    ----------
    path
        Its file; it is made with the first line.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def alone(self, now: datetime) -> Iterator[None]:
        """Keep every other program out while the body reads the log and adds to it.

        Raises
        ------
        SospiroError
            DATA_FOLDER while another one is at it, or the folder cannot be written to; DISK_FULL.
        """
        lock = self._path.with_name("lock")
        try:
            if lock.exists() and now.timestamp() - lock.stat().st_mtime > FORGOTTEN:
                lock.unlink()
            os.close(os.open(lock, os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError as error:
            sentence = (
                f"Another program is giving or telling a place of {self._path.parent.name}: try again in a moment."
            )
            raise SospiroError(Reason.DATA_FOLDER, sentence) from error
        except OSError as error:
            raise folder_error(error, self._path.parent) from error
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)

    def add(self, kind: str, now: datetime, **data: Any) -> None:
        """Write a line and wait until the disk has it; whoever acts on it acts after.

        Raises
        ------
        SospiroError
            BAD_FILE when the log is damaged (it is left as it is); DATA_FOLDER or DISK_FULL when it cannot be written.
        """
        if kind != CREATED:
            self.check()
        try:
            journal = Journal(self._path, resume=self._path.exists())
        except OSError as error:
            raise folder_error(error, self._path.parent) from error
        utc = now.astimezone(UTC)
        journal.write(kind, utc.timestamp(), {"utc": utc.isoformat(timespec="seconds"), "user": _user(), **data})
        written = journal.flush(0.0)
        journal.close()
        if not written:
            raise folder_error(journal.error or OSError("the disk refused"), self._path.parent)

    def check(self) -> None:
        """Raise `SospiroError` (BAD_FILE) when lines were changed, the end is torn, or the log is gone."""
        if not verify(self._path).whole or not self.lines(CREATED):
            raise SospiroError(
                Reason.BAD_FILE,
                f"{self._path} is missing, damaged or was changed: keep it, and go on from a copy that holds.",
            )

    @property
    def head(self) -> str:
        """Hash of the last line, hex."""
        return last_hash(self._path)

    def goes_on_from(self, head: str) -> bool:
        """Tell whether the log still holds the line with this hash, and everything before it."""
        return head in {self.head, *(entry["prev"] for entry in read_journal(self._path)[1:])}

    def lines(self, kind: str) -> list[dict[str, Any]]:
        """Return what stands in the lines of a kind, oldest first."""
        return [entry["data"] for entry in read_journal(self._path) if entry["kind"] == kind]

    def given(self) -> list[Given]:
        """Return the places that were given, oldest first; of a log that does not hold none would be right.

        Raises
        ------
        SospiroError
            What `check` raises.
        """
        self.check()
        names = Given.__dataclass_fields__
        return [Given(**{name: line[name] for name in names}) for line in self.lines(GIVEN)]

    def unmasked(self) -> set[str]:
        """Return the participants whose arm was told."""
        return {line["participant"] for line in self.lines(UNMASKED)}


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # an account without a name
        return ""

"""Everything of one session that a report rests on, read once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from sensors.errors import SospiroError
from sensors.stream import Floats
from sessions.folder import SessionFolder
from sessions.recording.held import read_checked, unheld
from sessions.recording.journal import JournalCheck, read_journal
from sessions.recording.journal import verify as verify_journal
from sessions.recording.xdf_read import RecordedStream, decode
from sessions.recording.xdf_read import verify as verify_recording
from sessions.session_file import RUNNING, read_record, summary_of
from sessions.span import start_of
from sessions.summarise import figures
from sessions.summary import MeasureFigures, SessionSummary


@dataclass(frozen=True, slots=True)
class FileCheck:
    """A file as it lies there: its size in bytes, how many of them fit their checksums (None without any), SHA-256."""

    name: str
    size: int
    whole: int | None
    sha256: str


@dataclass(frozen=True)
class Evidence:
    """What was kept of one session.

    Attributes
    ----------
    recording
        Recorded streams by their number; empty when `trouble` says why it cannot be read.
    journal
        Its lines up to the first that does not hold.
    unheld
        What of the recording does not hold, in words; nothing is taken from there. Empty when all of it does.
    """

    folder: SessionFolder
    record: Mapping[str, Any]
    journal: tuple[Mapping[str, Any], ...]
    journal_check: JournalCheck
    recording: dict[int, RecordedStream]
    trouble: str = ""
    unheld: str = ""

    @property
    def name(self) -> str:
        """ID of the session."""
        return self.folder.path.name

    @property
    def participant(self) -> str:
        """Whose session it is, by pseudonym."""
        return str(self.record.get("participant") or "")

    @property
    def masked(self) -> bool:
        """Whether nobody may see yet which arm was played."""
        return bool(self.record.get("masked"))

    @property
    def running(self) -> bool:
        """Whether the session has not ended: all figures are those so far."""
        return self.record.get("status") == RUNNING

    @cached_property
    def dated(self) -> datetime:
        """When it began; the epoch where the record does not tell."""
        try:
            return datetime.fromisoformat(str(self.record.get("started"))).astimezone(UTC)
        except ValueError:
            return datetime.fromtimestamp(0, UTC)

    @cached_property
    def streams(self) -> dict[str, RecordedStream]:
        """Recorded streams by name; of two with one name the first, which is Sospiro's own."""
        return {recorded.stream.name: recorded for recorded in reversed(self.recording.values())}

    @cached_property
    def start(self) -> float:
        """LSL seconds of the first moment."""
        return start_of(self.record)

    @cached_property
    def summary(self) -> SessionSummary:
        """Its figures, computed anew from the recording where the record has none; all unknown without a recording."""
        kept = summary_of(self.folder, self.record)
        status = str(self.record.get("status", ""))
        if kept is not None:
            return kept
        if not self.trouble:
            return replace(figures(self.folder, self.record, self.recording), status=status)
        last = max((float(line["time"]) for line in self.journal), default=self.start)
        return SessionSummary(
            str(self.folder.path), self.name, self.dated.isoformat(), last - self.start, status=status
        )

    @property
    def seconds(self) -> float:
        """How long it lasted, or has lasted so far, as far as it is known."""
        return self.summary.seconds

    def measure(self, name: str) -> MeasureFigures | None:
        """Return a measure over the session; None when there was not enough to tell."""
        kept = self.summary.measures.get(name)
        return kept if kept is not None and kept.median is not None else None

    def since(self, stamps: Floats) -> Floats:
        """Return LSL seconds as seconds since the session began."""
        return stamps - self.start

    def entry(self, name: str) -> Mapping[str, Any]:
        """Return an entry of the record that is a table; an empty one where it is not there."""
        found = self.record.get(name)
        return found if isinstance(found, dict) else {}

    def setting(self, name: str) -> Mapping[str, Any]:
        """Return a group of the settings; an empty one where it is not there."""
        found = self.entry("settings").get(name)
        return found if isinstance(found, dict) else {}

    def events(self, *kinds: str) -> list[tuple[float, Mapping[str, Any]]]:
        """Return (seconds since the start, data) of the journal's lines of these kinds, oldest first."""
        found = [
            (float(line["time"]) - self.start, line["data"])
            for line in self.journal
            if line.get("kind") in kinds and isinstance(line.get("data"), dict)
        ]
        return sorted(found, key=lambda event: event[0])


def read_evidence(folder: SessionFolder) -> Evidence:
    """Return what was kept of a session. Blocks while it reads the recording.

    A recording that is missing or damaged is told of in `trouble`; the report is then made from the rest. Of one that
    is damaged further on, the part in front that fits its checksums is taken.

    Raises
    ------
    SospiroError
        BAD_FILE when the record of the session is missing or damaged.
    """
    record = read_record(folder)
    recording, trouble, rest = _recording(folder, record.get("status") == RUNNING)
    journal = tuple(read_journal(folder.journal))
    return Evidence(folder, record, journal, verify_journal(folder.journal), recording, trouble, rest)


def _recording(folder: SessionFolder, growing: bool) -> tuple[dict[int, RecordedStream], str, str]:
    """Return the streams that can be trusted, why there are none, and what of the file does not hold."""
    name = folder.recording.name
    try:
        data, held = read_checked(folder)
        rest = "" if growing or held == len(data) else unheld(folder, held, len(data))
        return decode(data if growing else data[:held]), "", rest
    except SospiroError as error:
        return {}, f"{name} is missing." if not folder.recording.exists() else error.sentence, ""
    except ValueError:
        return {}, f"{name} is damaged from its beginning on.", ""


def check_files(folder: SessionFolder) -> list[FileCheck]:
    """Return the files that the evidence rests on, checked; blocks while it reads them whole."""
    marks = folder.checksums.read_bytes() if folder.checksums.is_file() else None
    there = [path for path in (folder.recording, folder.journal, folder.record) if path.is_file()]
    return [_checked(path, marks if path == folder.recording else None) for path in there]


def _checked(path: Path, marks: bytes | None) -> FileCheck:
    data = path.read_bytes()
    whole = None if marks is None else verify_recording(data, marks)[0]
    return FileCheck(path.name, len(data), whole, hashlib.sha256(data).hexdigest())

"""The sessions of one person as a series: what each came to, oldest first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.recording.journal import read_journal
from sessions.session_file import read_record, summary_of
from sessions.store.participants import sessions_of
from sessions.store.ratings import BeforeAfter, before_and_after, ratings_of
from sessions.summary import SessionSummary

EPOCH = datetime.fromtimestamp(0, UTC)


@dataclass(frozen=True, slots=True)
class Visit:
    """One session.

    Attributes
    ----------
    summary
        None for one that runs, is damaged, or has not been recovered.
    state
        "complete", "recovered", "running", or "damaged" when its record cannot be read.
    ended_early
        Whether its protocol was not carried out to its end.
    ratings
        First and last answer by item; empty when its answers are damaged.
    """

    name: str
    started: datetime
    state: str
    protocol: str = ""
    masked: bool = False
    summary: SessionSummary | None = None
    ended_early: bool = False
    deviations: int = 0
    ratings: Mapping[str, BeforeAfter] = field(default_factory=dict)

    def measure(self, name: str) -> float | None:
        """Return the median of a measure over the session, if it is known."""
        kept = self.summary.measures.get(name) if self.summary is not None else None
        return kept.median if kept is not None else None

    def figure(self, of: Callable[[SessionSummary], float | None]) -> float | None:
        """Return a figure of its summary, if there is one."""
        return None if self.summary is None else of(self.summary)


def visits_of(data_dir: Path, participant: str) -> list[Visit]:
    """Return the sessions of a person, oldest first; one whose record cannot be read is told of as damaged.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder.
    """
    folders = [SessionFolder(path) for path in sessions_of(data_dir, participant)]
    return sorted((_visit(folder) for folder in folders), key=lambda one: (one.started, one.name))


def _visit(folder: SessionFolder) -> Visit:
    try:
        record = read_record(folder)
    except SospiroError:
        return Visit(folder.path.name, _named(folder.path.name), "damaged")
    protocol = record.get("protocol")
    deviations = [line["data"] for line in read_journal(folder.journal) if line["kind"] == "deviation"]
    return Visit(
        folder.path.name,
        _moment(record) or _named(folder.path.name),
        str(record.get("status", "")),
        str(protocol.get("name", "")) if isinstance(protocol, dict) else "",
        bool(record.get("masked")),
        summary_of(folder, record),
        any(data.get("what") == "ended_early" for data in deviations),
        len(deviations),
        _ratings(folder),
    )


def _ratings(folder: SessionFolder) -> Mapping[str, BeforeAfter]:
    try:
        return before_and_after(ratings_of(folder))
    except SospiroError:
        return {}


def _moment(record: Mapping[str, Any]) -> datetime | None:
    try:
        return datetime.fromisoformat(str(record.get("started"))).astimezone(UTC)
    except ValueError:
        return None


def _named(name: str) -> datetime:
    """Return the moment in the name of a session; the epoch where it has none."""
    try:
        return datetime.strptime(name[:16], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return EPOCH

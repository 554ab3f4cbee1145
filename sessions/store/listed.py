"""What the index knows of a session and of a person, and how they are filtered."""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sensors.errors import SospiroError
from sessions.folder import ANONYMOUS, PEOPLE, SessionFolder
from sessions.session_file import read_record, summary_from
from sessions.store.participants import FILE, Participant, participant_of
from sessions.summary import SessionSummary

TABLES = (
    "CREATE TABLE IF NOT EXISTS sessions (folder TEXT PRIMARY KEY, id TEXT, participant TEXT, started TEXT,"
    " status TEXT, protocol TEXT, study TEXT, masked INTEGER, summary TEXT)",
    "CREATE TABLE IF NOT EXISTS participants (id TEXT PRIMARY KEY, changed INTEGER, created TEXT, keep_until TEXT,"
    " goals INTEGER, damaged INTEGER)",
)
ADD = "INSERT OR REPLACE INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
ADD_PERSON = "INSERT OR REPLACE INTO participants VALUES (?, ?, ?, ?, ?, ?)"
NEWEST = (
    "SELECT folder, summary, participant, protocol, study, masked FROM sessions WHERE TRUE"
    " ORDER BY started DESC, id DESC"
)
ALL_PEOPLE = "SELECT id, created, keep_until, goals, damaged FROM participants"

Row = tuple[str, str, str, str, str, str, str, int, str]
PersonRow = tuple[str, int, str, str, int, int]


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session with what it can be found by.

    Attributes
    ----------
    participant
        The person in whose folder it lies.
    protocol, study
        Names; empty for none.
    masked
        Whether its arm is still sealed.
    """

    summary: SessionSummary
    participant: str
    protocol: str = ""
    study: str = ""
    masked: bool = False


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A person with what they can be found by.

    Attributes
    ----------
    created, last_session
        UTC, ISO 8601; empty when there was none.
    sessions
        How many there are.
    keep_until
        As it is set for this person; None when it is not.
    damaged
        Whether their file cannot be read.
    """

    id: str
    created: str = ""
    keep_until: date | None = None
    goals: int = 0
    sessions: int = 0
    last_session: str = ""
    damaged: bool = False

    def due(self, keep_years: float | None) -> date | None:
        """Return the day after which their data is to be deleted; None when nothing says so.

        Without a date of their own it is `keep_years` after the last session, or after they were entered.
        """
        last = self.last_session or self.created
        if self.keep_until is not None or keep_years is None or not last:
            return self.keep_until
        try:
            return date.fromisoformat(last[:10]) + timedelta(days=round(365.25 * keep_years))
        except (ValueError, OverflowError):
            return None


@dataclass(frozen=True, slots=True)
class Filter:
    """Which sessions are asked for; what is None asks for all.

    Attributes
    ----------
    since, until
        First and last day (UTC) on which they began.
    """

    participant: str | None = None
    protocol: str | None = None
    study: str | None = None
    status: str | None = None
    since: date | None = None
    until: date | None = None

    def where(self) -> tuple[str, list[str]]:
        """Return the condition and its values, for SQLite."""
        asked = {name: getattr(self, name) for name in ("participant", "protocol", "study", "status")}
        known = {f"{name} = ?": value for name, value in asked.items() if value is not None}
        if self.since is not None:
            known["started >= ?"] = self.since.isoformat()
        if self.until is not None:
            known["started < ?"] = (self.until + timedelta(days=1)).isoformat()
        return " AND ".join(known) or "TRUE", list(known.values())


def row_of(summary: SessionSummary, data_dir: Path) -> Row:
    """Return the row of a session; `data_dir` is resolved."""
    path = Path(summary.session)
    inside = path.is_relative_to(data_dir)
    folder = str(path.relative_to(data_dir) if inside else path)
    try:
        record = read_record(SessionFolder(path))
    except SospiroError:
        record = {}
    protocol, study = (str(_table(record.get(name)).get("name", "")) for name in ("protocol", "study"))
    # the folder, not the record: a record that was copied or damaged may say anything
    person = path.parent.name if inside else str(record.get("participant", ANONYMOUS))
    texts = (folder, summary.id, person, summary.started, summary.status, protocol, study)
    known = [text.encode(errors="replace").decode() for text in texts]  # half a letter is no text to SQLite
    place, name, whose, started, status, plan, trial = known
    kept = json.dumps(summary.as_dict())
    return place, name, whose, started, status, plan, trial, int(bool(record.get("masked"))), kept


def kept_summary(text: str, path: Path) -> SessionSummary | None:
    """Return the summary in a row, with its folder where it is now; None when the row is damaged."""
    try:
        kept = json.loads(text)
    except ValueError:
        return None
    return summary_from(kept | {"session": str(path)}) if isinstance(kept, dict) else None


def person_row(data_dir: Path, person: str) -> PersonRow:
    """Return the row of a person."""
    changed = file_changed(data_dir, person)
    try:
        kept, damaged = participant_of(data_dir, person), 0
    except SospiroError:
        kept, damaged = Participant(), 1
    created = kept.created.isoformat() if kept.created else ""
    until = kept.keep_until.isoformat() if kept.keep_until else ""
    return person, changed, created, until, sum(goal.closed is None for goal in kept.goals), damaged


def file_changed(data_dir: Path, person: str) -> int:
    """Return when the file of a person was last written, in ns; 0 when there is none."""
    try:
        return (data_dir / PEOPLE / person / FILE).stat().st_mtime_ns
    except OSError:
        return 0


def _table(entry: Any) -> dict[str, Any]:
    return entry if isinstance(entry, dict) else {}

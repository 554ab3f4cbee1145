"""`session.json`: what a session was and what it came to, written at its start and replaced whole at every change."""

import hashlib
import json
import os
import platform
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import engine
import sensors
from sensors.errors import Reason, SospiroError
from sessions.folder import ANONYMOUS, SessionFolder, private_opener
from sessions.process import process_start
from sessions.recording.journal import plain
from sessions.summary import MeasureFigures, SessionSummary

FORMAT = 1
PACKAGES = ("sospiro", "numpy", "scipy", "pylsl", "pyo")
RUNNING = "running"
FIGURES = (
    *("respiration_rate_start", "respiration_rate_end", "heart_rate_mean", "guide_rate_end"),
    *("synchrony", "entrainment", "time_below_10"),
)
"""Of a summary: those that may be missing."""
LARGEST = 1e15
CODE_DIGITS = 12


@dataclass(frozen=True, slots=True)
class SessionStart:
    """What is known when a session begins.

    Attributes
    ----------
    started, lsl
        The same moment as UTC (aware) and in seconds on the LSL clock: the one place where both stand together.
    seeds, settings
        Everything needed to do it again.
    liblsl
        Version of the library in use; empty when rendered.
    plan
        Further entries: the protocol with its hash, the arm that is played.
    """

    started: datetime
    lsl: float
    participant: str = ANONYMOUS
    seeds: Mapping[str, int] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)
    liblsl: str = ""
    plan: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StreamUse:
    """Which recorded stream was used for a signal, and why.

    Attributes
    ----------
    signal
        "ecg", "respiration" or "markers".
    stream_id
        Number of the stream in the recording, as `Recorder.open_stream` returned it.
    channel
        Index of the channel that was read.
    """

    signal: str
    stream_id: int
    channel: int
    name: str
    reason: str


def new_record(folder: SessionFolder, start: SessionStart) -> dict[str, Any]:
    """Return the record of a session that begins now, in this process."""
    return {
        "format": FORMAT,
        "id": folder.path.name,
        "participant": start.participant,
        "status": RUNNING,
        **beginning(start.started, start.lsl),
        "process": {"pid": os.getpid(), "started": process_start(os.getpid())},
        "versions": versions(start.liblsl),
        "seeds": plain(dict(start.seeds)),
        "settings": plain(dict(start.settings)),
        **plain(dict(start.plan)),
        "streams": [],
        "summary": None,
    }


def beginning(started: datetime, lsl: float) -> dict[str, Any]:
    """Return the entries that say when a session began: the same moment as UTC (`started`, aware) and in LSL s."""
    utc = started.astimezone(UTC).isoformat()
    return {"started": utc, "clock": {"utc": utc, "lsl": lsl}}


def versions(liblsl: str = "") -> dict[str, str]:
    """Return the versions of what makes the music and the record."""
    found = {"python": platform.python_version()} | ({"liblsl": liblsl} if liblsl else {})
    for package in PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found | {"code": code_hash()}


@cache
def code_hash() -> str:
    """Return the first digits of the SHA-256 of the code that listens and decides: two of one version may differ."""
    found = hashlib.sha256()
    for room in (sensors, engine):
        folder = Path(room.__file__ or "").parent
        for path in sorted(folder.rglob("*.py")):
            found.update(f"{path.relative_to(folder.parent).as_posix()}\0".encode() + path.read_bytes())
    return found.hexdigest()[:CODE_DIGITS]


def write_record(folder: SessionFolder, record: Mapping[str, Any]) -> None:
    """Replace `session.json` whole: whoever reads it meets the old or the new one. `OSError` if the disk refuses."""
    new = folder.record.with_suffix(".new")
    new.unlink(missing_ok=True)
    with open(new, "x", encoding="utf-8", opener=private_opener) as file:
        json.dump(plain(record), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder.record)


def read_record(folder: SessionFolder) -> dict[str, Any]:
    """Return the record.

    Raises
    ------
    SospiroError
        BAD_FILE when it is missing or not a record.
    """
    try:
        record = json.loads(folder.record.read_bytes())
        if isinstance(record, dict) and record.get("format") == FORMAT and isinstance(record["clock"]["lsl"], float):
            return record
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    raise SospiroError(Reason.BAD_FILE, f"{folder.record} is missing or damaged: it is not the record of a session.")


def summary_of(folder: SessionFolder, record: Mapping[str, Any]) -> SessionSummary | None:
    """Return the summary kept in a record, with its folder where it is now; None while the session has none."""
    kept = record.get("summary")
    if not isinstance(kept, dict):
        return None
    return summary_from(kept | {"session": str(folder.path)})


def summary_from(data: Mapping[str, Any]) -> SessionSummary | None:
    """Return a summary read back from JSON; None if it is not one."""
    names = {item.name for item in fields(SessionSummary)}
    known = {name: value for name, value in data.items() if name in names}
    try:
        states = tuple((float(time), str(state), str(reason)) for time, state, reason in known.pop("states", ()))
        files = tuple(str(name) for name in known.pop("files", ()))
        measures = {str(name): MeasureFigures(**kept) for name, kept in dict(known.pop("measures", {})).items()}
        summary = SessionSummary(**known, states=states, files=files, measures=measures)
    except (TypeError, ValueError):
        return None
    return summary if _sensible(summary) else None


def _sensible(summary: SessionSummary) -> bool:
    """Tell whether texts are texts and figures are figures: a damaged record must not end a whole list."""
    measured = summary.measures.values()
    texts = [summary.session, summary.id, summary.started, summary.status, *(one.unit for one in measured)]
    figures = [getattr(summary, name) for name in FIGURES]
    figures += [value for one in measured for value in (one.mean, one.median)]
    numbers = [summary.seconds, *(value for value in figures if value is not None)]
    return all(isinstance(text, str) for text in texts) and all(_is_number(value) for value in numbers)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and abs(value) < LARGEST


def streams_used(record: Mapping[str, Any]) -> list[StreamUse]:
    """Return which recorded streams served for what; entries that make no sense are left out."""
    found = []
    for entry in record.get("streams") or []:
        try:
            found.append(StreamUse(**{item.name: entry[item.name] for item in fields(StreamUse)}))
        except (KeyError, TypeError):
            continue
    return found


def modification(path: Path) -> str:
    """Return when a file was last written, in UTC, as it may stand in a file name."""
    return f"{datetime.fromtimestamp(path.stat().st_mtime, UTC):%Y%m%dT%H%M%SZ}"


def as_json(uses: list[StreamUse]) -> list[dict[str, Any]]:
    """Return stream uses as they stand in the record."""
    return [asdict(use) for use in uses]

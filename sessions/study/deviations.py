"""In which of its last sessions a study was deviated from: what people asked that the protocol did not."""

from dataclasses import dataclass
from pathlib import Path

from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.index import session_folders
from sessions.session_file import read_record
from sessions.story import story_of

LOOKED_THROUGH = 60
"""Newest sessions of the data folder among which those of a study are looked for."""


@dataclass(frozen=True, slots=True)
class Deviating:
    """A session of a study with its deviations, (seconds since it began, words), the oldest first.

    Attributes
    ----------
    started
        UTC, ISO 8601.
    status
        As `session.json` has it.
    """

    participant: str
    session: str
    started: str
    status: str
    deviations: tuple[tuple[float, str], ...]


def newest_folders(data_dir: Path) -> tuple[SessionFolder, ...]:
    """Return the newest sessions of a data folder, running ones too, the newest first."""
    # their names begin with the time
    paths = sorted(session_folders(data_dir), key=lambda path: path.name, reverse=True)
    return tuple(SessionFolder(path.resolve()) for path in paths[:LOOKED_THROUGH])


def last_deviations(data_dir: Path, study: str, count: int = 5) -> tuple[Deviating, ...]:
    """Return the last `count` sessions of a study, the newest first, each with its deviations."""
    found: list[Deviating] = []
    for folder in newest_folders(data_dir):
        told = _of_study(folder, study) if len(found) < count else None
        found += [told] if told is not None else []
    return tuple(found)


def _of_study(folder: SessionFolder, study: str) -> Deviating | None:
    try:
        record = read_record(folder)
    except SospiroError:
        return None
    about = record.get("study")
    if not isinstance(about, dict) or about.get("name") != study:
        return None
    deviations = tuple((time, words) for time, what, words in story_of(folder).events if what == "deviation")
    participant, started, status = (str(record.get(name) or "") for name in ("participant", "started", "status"))
    return Deviating(participant, folder.path.name, started, status, deviations)

"""What was planned for a session and how it went: protocol, arm, stages, deviations, what safety noted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.group.code import group_of
from sessions.recording.journal import read_journal
from sessions.session_file import read_record
from sessions.span import start_of

TOLD: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {
    "stage": lambda data: (f"stage {data['number']}, {data['name'] or data['stage']}", data["reason"]),
    "deviation": lambda data: ("deviation", _asked(data)),
    "refused": lambda data: ("refused", _asked(data)),
    "safety": lambda data: ("safety", data["text"]),
}


@dataclass(frozen=True, slots=True)
class Story:
    """What a session tells of its plan; of a masked one no more than lies open.

    Attributes
    ----------
    plan
        `protocol`, `sha256`, `arm`, `study`, `code`: those that are known.
    events
        (seconds since it began, what, words), oldest first.
    """

    plan: dict[str, str]
    events: tuple[tuple[float, str, str], ...]


def story_of(folder: SessionFolder) -> Story:
    """Return the story of a session, an empty one where its record is missing or damaged."""
    try:
        record = read_record(folder)
    except SospiroError:
        return Story({}, ())
    began = start_of(record)
    lines = [line for line in read_journal(folder.journal) if line["kind"] in TOLD]
    told = [(max(0.0, float(line["time"]) - began), *TOLD[line["kind"]](line["data"])) for line in lines]
    return Story(_plan(record), tuple(sorted(told, key=lambda one: one[0])))


def _plan(record: dict[str, Any]) -> dict[str, str]:
    protocol, arm, study = (_table(record.get(name)) for name in ("protocol", "arm", "study"))
    found = {
        "protocol": protocol.get("name"),
        "sha256": protocol.get("sha256"),
        "arm": arm.get("name"),
        "study": study.get("name"),
        "code": study.get("code"),
        "group": None if (group := group_of(record)) is None else f"{group[0]}, {group[2]} people",
    }
    return {name: str(value) for name, value in found.items() if value}


def _table(entry: Any) -> dict[str, Any]:
    return entry if isinstance(entry, dict) else {}


def _asked(data: dict[str, Any]) -> str:
    value = "" if data.get("value") is None else f"{data['value']:g}"
    return " ".join(word for word in (data["what"].replace("_", " "), data.get("text") or "", value) if word)

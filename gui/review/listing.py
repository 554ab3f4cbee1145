"""The list of sessions: who, when, how long, what the breathing did. Also those that no index has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from gui.language import mark, number, tr
from gui.language.figures import when
from gui.panel.words import UNKNOWN, clock_text, plain
from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.index import SessionIndex, session_folders
from sessions.session_file import RUNNING, read_record
from sessions.store.listed import ListedSession

DAMAGED = "damaged"
STATUS_WORDS = {
    "recovered": mark("RECOVERED"),
    "running": mark("NOT ENDED"),
    DAMAGED: mark("DAMAGED"),
    "failed": mark("FAILED"),
    "complete": mark("COMPLETE"),
}
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """A session in the list.

    Attributes
    ----------
    started
        UTC, ISO 8601; empty when it is unknown.
    status
        "complete", "recovered", "running", or "damaged" when its record cannot be read.
    words
        What the breathing did, or why that is not known.
    seconds
        Its length; None when it is unknown.
    """

    folder: SessionFolder
    participant: str
    started: str
    status: str
    words: str
    protocol: str = ""
    study: str = ""
    masked: bool = False
    seconds: float | None = None

    @property
    def when(self) -> str:
        """Its beginning on this machine's clock, in words."""
        try:
            return when(datetime.fromisoformat(self.started))
        except ValueError:
            return plain(self.folder.path.name, LONGEST_NAME)

    @property
    def title(self) -> str:
        """When and whose."""
        return f"{self.when}  ·  {plain(self.participant, LONGEST_NAME)}"

    @property
    def about(self) -> str:
        """What is unusual about it, how long it was, and of which protocol."""
        length = tr("{minutes} min", minutes=clock_text(self.seconds)) if self.seconds is not None else ""
        unusual = (
            [tr(STATUS_WORDS.get(self.status, self.status.upper()))] if self.status not in ("complete", "") else []
        )
        unusual += [tr("MASKED")] if self.masked else []
        told = (*(plain(word, 30) for word in unusual), length, plain(self.protocol, LONGEST_NAME))
        return "  ·  ".join(word for word in told if word)

    def fits(self, text: str, participant: str = "") -> bool:
        """Tell whether every word of `text` is found in what is known of it; `participant` empty asks for everybody."""
        known = (self.folder.path.name, self.title, self.about, self.words, self.study, self.started)
        everything = " ".join(known).casefold()
        whole = set(re.split(r"\W+", everything))
        # a day is a word of its own: 20 is not meant to be found in every 2026
        found = (
            word in whole if re.fullmatch(r"\d\d?", word) else word in everything for word in text.casefold().split()
        )
        return participant in ("", self.participant) and all(found)


def entries(data_dir: Path) -> list[Entry]:
    """Return every session of a data folder, newest first; reads the index, and the records of those it lacks.

    Raises
    ------
    SospiroError
        DATA_FOLDER when the folder cannot be read.
    """
    listed = [_listed(one) for one in SessionIndex.reading(data_dir).sessions()]
    known = {entry.folder.path.resolve() for entry in listed}
    others = [_unlisted(path) for path in session_folders(data_dir) if path.resolve() not in known]
    return sorted([*listed, *others], key=lambda one: (one.started, one.folder.path.name), reverse=True)


def people_in(found: Sequence[Entry]) -> list[str]:
    """Return who has sessions, by pseudonym."""
    return sorted({entry.participant for entry in found})


def place_of(found: Sequence[Entry], folder: Path | None) -> int:
    """Return where a session stands in the list; the newest where it is not there."""
    wanted = folder.resolve() if folder is not None else None
    return next((n for n, entry in enumerate(found) if entry.folder.path.resolve() == wanted), 0)


def _listed(one: ListedSession) -> Entry:
    summary = one.summary
    start, end = _rate(summary.respiration_rate_start), _rate(summary.respiration_rate_end)
    synchrony = UNKNOWN if summary.synchrony is None else f"{100.0 * summary.synchrony:.0f} %"
    words = tr("Breath {start} → {end}  ·  in sync {synchrony}", start=start, end=end, synchrony=synchrony)
    return Entry(
        SessionFolder(Path(summary.session)), one.participant, summary.started, summary.status, words,
        one.protocol, one.study, one.masked, summary.seconds,
    )  # fmt: skip


def _unlisted(path: Path) -> Entry:
    folder = SessionFolder(path.resolve())
    try:
        record = read_record(folder)
    except SospiroError:
        return Entry(folder, path.parent.name, _named(path.name), DAMAGED, tr("its record cannot be read"))
    status = str(record.get("status", ""))
    words = tr("not ended, or not yet recovered" if status == RUNNING else "without figures")
    return Entry(
        folder, path.parent.name, str(record.get("started", "")), status, words, masked=bool(record.get("masked"))
    )


def _named(name: str) -> str:
    """Return the moment in the name of a session, empty where it has none."""
    try:
        return datetime.strptime(f"{name[:15]}+0000", "%Y%m%dT%H%M%S%z").isoformat()
    except ValueError:
        return ""


def _rate(rate: float | None) -> str:
    return UNKNOWN if rate is None else number(rate, ".1f")

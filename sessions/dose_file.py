"""The dose of sound of a person's last seven days: `sound_dose.json` in the participant's folder."""

import math
from datetime import datetime, timedelta
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.safety.dose import REFERENCE, Listener, WeekBefore
from sessions.kept_file import Kept, read_kept, write_kept
from sessions.participant_file import make_place, participant_file

FILE = "sound_dose.json"
FORMAT = 1
WEEK = timedelta(days=7)
MOST_ENTRIES = 500


class DoseEntry(BaseModel):
    """What one session added.

    Attributes
    ----------
    session
        Its ID; a newer entry of the same session replaces the older one.
    until
        When it was heard last.
    percent
        % of a week's dose; None when the device was not calibrated.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    session: str = Field(min_length=1, max_length=200)
    until: AwareDatetime
    seconds: float = Field(ge=0.0, allow_inf_nan=False)
    percent: float | None = Field(default=None, ge=0.0, allow_inf_nan=False)
    listener: Listener = "adult"


class _Content(Kept):
    entries: tuple[DoseEntry, ...]


def week_before(data_dir: Path, participant: str, now: datetime, listener: Listener) -> WeekBefore | None:
    """Return what this person heard in the seven days before `now` (aware), counted as for `listener`.

    None for the anonymous participant. A damaged file is set aside, and nothing is then known.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder.
    """
    path = participant_file(data_dir, participant, FILE)
    if path is None:
        return None
    entries = _of_the_week(_read(path), now)
    known = [_as_heard_by(entry, listener) for entry in entries]
    unknown = sum(entry.seconds for entry in entries if entry.percent is None) / 3600.0
    return WeekBefore(sum(percent for percent in known if percent is not None), unknown)


def keep_dose(data_dir: Path, participant: str, entry: DoseEntry) -> bool:
    """Keep what a session added, in place of what it had added before; False when the disk refuses.

    Nothing is kept for the anonymous participant.
    """
    path = participant_file(data_dir, participant, FILE)
    if path is None:
        return True
    make_place(path)
    others = tuple(e for e in _of_the_week(_read(path), entry.until) if e.session != entry.session)
    content = _Content(format=FORMAT, entries=(*others, entry)[-MOST_ENTRIES:])
    return write_kept(path, content, "the dose of sound")


def dose_of(data_dir: Path, participant: str, session: str) -> DoseEntry | None:
    """Return what one session of this person added; None when that was not kept, or not for so long.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant that cannot name a folder.
    """
    path = participant_file(data_dir, participant, FILE)
    kept = () if path is None else _read(path)
    return next((entry for entry in kept if entry.session == session), None)


def drop_dose(data_dir: Path, participant: str, session: str) -> DoseEntry | None:
    """Forget what a session added and return it, None when nothing is known of it; copies set aside go as well."""
    path = participant_file(data_dir, participant, FILE)
    if path is None or not path.parent.is_dir():
        return None
    for aside in path.parent.glob(f"{FILE}.damaged-*"):
        aside.unlink(missing_ok=True)
    entries = _read(path)
    dropped = next((entry for entry in entries if entry.session == session), None)
    if dropped is not None:
        others = tuple(entry for entry in entries if entry.session != session)
        write_kept(path, _Content(format=FORMAT, entries=others), "the dose of sound")
    return dropped


def _read(path: Path) -> tuple[DoseEntry, ...]:
    content = read_kept(path, _Content, FORMAT, "the dose of sound begins anew")
    return content.entries if content else ()


def _of_the_week(entries: tuple[DoseEntry, ...], now: datetime) -> tuple[DoseEntry, ...]:
    # what lies ahead was written by a clock that was set wrong, and counts: too much is the safer mistake
    return tuple(entry for entry in entries if entry.until > now - WEEK)


def _as_heard_by(entry: DoseEntry, listener: Listener) -> float | None:
    if entry.percent is None:
        return None
    return entry.percent * math.pow(10.0, (REFERENCE[entry.listener] - REFERENCE[listener]) / 10.0)

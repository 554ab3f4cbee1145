"""One session of a cohort: its row, its breaths, its stretches of 10 s. This is what a worker does."""

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.cohort.again import hear_again
from sessions.cohort.fingerprint import Recipe
from sessions.cohort.row import Row, session_row
from sessions.cohort.stretches import Rows, breath_rows, window_rows
from sessions.folder import SessionFolder, is_participant
from sessions.recording.held import read_checked, unheld
from sessions.recording.xdf_read import decode
from sessions.session_file import RUNNING, read_record
from sessions.store.ratings import before_and_after, ratings_of
from sessions.summarise import figures


@dataclass(frozen=True, slots=True)
class MeasuredSession:
    """What one session came to; plain values, so that it can travel and be kept.

    Attributes
    ----------
    row
        By column; `session` and `folder` are entered where the tables are made.
    breaths, windows
        Values in the order of `BREATH_COLUMNS` and `WINDOW_COLUMNS`, without the keys; none of a masked session.
    input_sha256
        Of every file in the folder but the sound.
    """

    row: Row
    breaths: Rows = field(default_factory=list)
    windows: Rows = field(default_factory=list)
    input_sha256: str = ""


def measure_session(path: Path, recipe: Recipe, stopped: Callable[[], bool] = lambda: False) -> MeasuredSession:
    """Hear the session in the folder `path` again and return what it came to. Blocks for some seconds.

    Raises
    ------
    SospiroError
        MISSING_FILE or BAD_FILE when it cannot be read, or has not ended.
    Interrupted
        When `stopped` says so.
    """
    folder = SessionFolder(path)
    record, data = _read(folder)
    inputs = _hash_inputs(folder)
    try:
        again = hear_again(record, decode(data), stopped)
        summary = figures(folder, record, dict(enumerate(again.streams.values())))
    except SospiroError as error:
        raise SospiroError(error.reason, f"{folder.recording}: {error.sentence}") from error
    except ValueError as error:
        sentence = f"{folder.recording} is not a recording of Sospiro, or is damaged."
        raise SospiroError(Reason.BAD_FILE, sentence) from error
    more: Row = {
        "participant": _participant(path, record),
        "recording_sha256": hashlib.sha256(data).hexdigest(),
    }
    more |= {**_rated(folder), **_check(folder, recipe)}
    row = session_row(record, again, summary, more)
    if row["masked"]:
        return MeasuredSession(row, input_sha256=inputs)
    return MeasuredSession(row, breath_rows(again), window_rows(again), inputs)


def _participant(path: Path, record: dict[str, Any]) -> str:
    """Return whose session it is: in a data folder that of the folder's name, elsewhere that of the record."""
    whose = path.parent.name if path.parents[1].name == "participants" else ""
    return whose if is_participant(whose) else str(record["participant"])


def inputs_of(folder: SessionFolder) -> list[Path]:
    """Return the files that a session's figures may depend on: all but the sound."""
    return [folder.path / name for name in folder.files() if name != folder.sound.name]


def _hash_inputs(folder: SessionFolder) -> str:
    hashed = hashlib.sha256()
    for path in inputs_of(folder):
        hashed.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return hashed.hexdigest()


def _read(folder: SessionFolder) -> tuple[dict[str, Any], bytes]:
    """Return the record and the bytes of the recording."""
    record = read_record(folder)
    if record.get("status") == RUNNING:
        sentence = f"{folder.path} has not ended, or was cut off: 'sospiro sessions list' makes it whole."
        raise SospiroError(Reason.BAD_FILE, sentence)
    if not is_participant(str(record.get("participant"))) or not math.isfinite(record["clock"]["lsl"]):
        raise SospiroError(Reason.BAD_FILE, f"{folder.record} is damaged: participant or clock make no sense.")
    data, held = read_checked(folder)
    if held < len(data):
        # the figures of a part would stand in the table as those of a whole session
        sentence = f"{folder.recording} is damaged: nothing holds of {unheld(folder, held, len(data))}."
        raise SospiroError(Reason.BAD_FILE, sentence)
    return record, data


def _rated(folder: SessionFolder) -> Row:
    pairs = before_and_after(ratings_of(folder))
    return {
        f"{item}_{when}": one.value
        for item, pair in pairs.items()
        for when, one in zip(("before", "after"), pair, strict=True)
        if one is not None
    }


def _check(folder: SessionFolder, recipe: Recipe) -> Row:
    if not recipe.check:
        return {}
    from sessions.second_opinion import second_opinion

    return {f"check_{name}": value for name, value in second_opinion(folder).items()}

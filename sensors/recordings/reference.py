"""Reference times to score against: a list or table of text, or WFDB annotations."""

from pathlib import Path
from typing import Any

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import MOST_BYTES, bad_file, ending, labelled, no_column, unreadable
from sensors.recordings.opening import read_text
from sensors.recordings.table import Table, read_numbers
from sensors.stream import Floats

UNITS = ("samples", "seconds")
BEATS = frozenset("NLRBAaJSVrFejnE/fQ?")
"""The annotation codes of WFDB that stand for a heartbeat."""

_TABLES = ("csv", "tsv", "txt", "tab", "asc", "")
_SAMPLE_WORDS = ("sample", "index", "position")
_MILLISECOND_WORDS = ("[ms]", "(ms)", "_ms", "millisec")
_SECOND_WORDS = ("[s]", "(s)", "_s", "sec", "time", "onset")


def read_reference(
    path: Path | str, rate: float, seconds: float, unit: str | None = None, column: str | None = None
) -> Floats:
    """Read the times that events are scored against.

    Parameters
    ----------
    path
        A list or table of text (also .gz), or WFDB annotations (.atr, .qrs …), of which heartbeats alone are taken.
    rate, seconds
        Samples per second and length of the recording.
    unit
        Of a text: `samples` or `seconds`; None goes by the header, and without one by the numbers: whole ones that
        reach beyond the recording are samples.
    column
        Label or number (from 0) of the column of a table; the first of numbers unless given.

    Returns
    -------
    ndarray
        Shape (n,), rising, seconds from the first sample.

    Raises
    ------
    SospiroError
        MISSING_FILE, BAD_FILE or BAD_SETTING.
    """
    path = Path(path)
    if unit is not None and unit not in UNITS:
        raise SospiroError(
            Reason.BAD_SETTING, f"The unit of a reference is samples or seconds, but '{unit}' was given."
        )
    _check_there(path)
    if ending(path)[1] in _TABLES:
        table = read_numbers(path, read_text(path).splitlines())
        place = _place(path, table, column)
        times = _in_seconds(table, place, rate, seconds, unit)
    else:
        times = _annotations(path, rate)
    return _checked(path, times, seconds)


def _check_there(path: Path) -> None:
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as fault:
        raise SospiroError(Reason.MISSING_FILE, f"There is no reference at '{path}': check the path.") from fault
    if not path.is_file():
        raise SospiroError(Reason.BAD_FILE, f"'{path}' is a folder or device: give the file of the reference.")
    if not 0 < size <= MOST_BYTES:
        what = "is empty" if size == 0 else f"is bigger than {MOST_BYTES // 2**30} GiB"
        raise SospiroError(Reason.BAD_FILE, f"The reference '{path.name}' {what}: choose a file of times.")


def _place(path: Path, table: Table, column: str | None) -> int:
    labels = table.layout.labels
    if column is None:
        return table.layout.numeric[0]
    found = labelled(column, labels) or [i for i in range(len(labels)) if str(i) == column.strip()]
    if not found or found[0] not in table.layout.numeric:
        raise no_column(path, column, labels)
    return found[0]


def _in_seconds(table: Table, place: int, rate: float, seconds: float, unit: str | None) -> Floats:
    values = table.values[:, place]
    values = values[np.isfinite(values)]
    label = table.layout.labels[place].lower() if table.layout.named else ""
    if unit is None and label and not any(word in label for word in _SAMPLE_WORDS):
        if any(word in label for word in _MILLISECOND_WORDS):
            return values / 1000.0
        unit = "seconds" if any(word in label for word in _SECOND_WORDS) else None
    elif unit is None and label:
        unit = "samples"
    if unit is None:
        whole = bool((values == np.round(values)).all())
        unit = "samples" if whole and values.max(initial=0.0) > seconds else "seconds"
    return values / rate if unit == "samples" else values


def _annotations(path: Path, rate: float) -> Floats:
    import wfdb

    try:
        notes: Any = wfdb.rdann(str(path.with_suffix("")), path.suffix.lstrip("."))
        kept = [symbol in BEATS for symbol in notes.symbol]
        return np.asarray(notes.sample, dtype=np.float64)[kept] / float(notes.fs or rate)
    except (OSError, ValueError, TypeError, IndexError, KeyError, AttributeError, MemoryError) as fault:
        raise unreadable(path, fault) from fault


def _checked(path: Path, times: Floats, seconds: float) -> Floats:
    if not times.size:
        raise bad_file(path, "holds no time to score against")
    times = np.unique(times)
    if times[0] < 0:
        raise bad_file(path, f"tells a time before the recording ({times[0]:g} s)")
    beyond = float((times > seconds + 1.0).mean())
    if beyond > 0.5:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"Most times in '{path.name}' lie after the end of the recording ({seconds:.0f} s): say with "
            "--reference-unit whether they are samples or seconds, or choose the reference of this recording.",
        )
    return times

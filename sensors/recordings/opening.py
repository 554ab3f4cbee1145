"""Open a recording of any known format."""

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sensors.recordings.columns import only_column
from sensors.recordings.model import MOST_BYTES, RecordedStream, bad_file, check_rate, checked, ending, unreadable

FORMATS = ".xdf, .csv, .tsv, .txt, .npy (each also .gz), .npz, .mat, .hea or .dat (WFDB), .edf, .bdf"

_MAGIC = ((b"XDF:", "xdf"), (b"PK\x03\x04", "npz"), (b"\x93NUMPY", "npy"), (b"MATLAB 5.0", "mat"))
_TEXTS = ("csv", "tsv", "txt", "asc", "ascii", "tab", "log", "")


def open_recording(
    path: Path | str,
    rate: float | None = None,
    column: str | None = None,
    time_column: str | None = None,
    types: Sequence[str] = (),
) -> list[RecordedStream]:
    """Read a recording from disk.

    Parameters
    ----------
    path
        XDF (.xdf, .xdfz), a table (.csv, .tsv, .txt), WFDB (.hea or .dat), EDF, BDF, arrays (.npz with `fs`, .npy,
        .mat); texts, NPY and XDF may be packed with gzip. A file whose first bytes tell its format may have any name.
    rate
        Samples per second of a table or an array that does not say; goes before a time column.
    column
        Label or number in the file (from 0) of the one column to take; None takes all numbers.
    time_column
        Label or number of the column of a table that holds seconds; found by its name where not given.
    types
        Stream type for all streams, or one for each; where not given, names and labels decide ("ECG", "Respiration").

    Returns
    -------
    list of RecordedStream
        At least one, none of them empty; timestamps count from the earliest sample of all.

    Raises
    ------
    SospiroError
        MISSING_FILE, BAD_FILE (with the line of a table) or BAD_SETTING.
    """
    path = _existing(Path(path))
    if rate is not None:
        check_rate(path, rate)
    found = checked(path, _read(path, rate, time_column), types if column is None else ())
    return found if column is None else checked(path, [only_column(path, found, column)], types)


def _existing(path: Path) -> Path:
    try:
        # A WFDB record goes by its name without an ending.
        path = path if path.exists() else next((p for p in (path.with_name(path.name + ".hea"),) if p.exists()), path)
        size = path.stat().st_size
    except (OSError, ValueError) as fault:
        raise SospiroError(Reason.MISSING_FILE, f"There is no recording at '{path}': check the path.") from fault
    if not path.is_file():
        raise SospiroError(Reason.BAD_FILE, f"'{path}' is a folder or device: give the recording's file.")
    if size > MOST_BYTES:
        raise bad_file(path, f"is bigger than {MOST_BYTES // 2**30} GiB, more than Sospiro will load")
    if size == 0:
        raise bad_file(path, "is empty: choose a file that a recording was written to")
    return path


def _read(path: Path, rate: float | None, time_column: str | None) -> list[RecordedStream]:
    # Each reader brings its library along, some of which take a second to import.
    match _format(path):
        case "xdf" | "xdfz":
            from sensors.recordings.xdf import read_xdf

            return read_xdf(path, _bytes(path))
        case "hea" | "dat":
            from sensors.recordings.wfdb import read_wfdb

            return read_wfdb(path)
        case "edf" | "bdf":
            from sensors.recordings.edf import read_edf

            return read_edf(path)
        case "npz":
            from sensors.recordings.arrays import read_npz

            return read_npz(path, rate)
        case "npy":
            from sensors.recordings.arrays import read_npy

            return read_npy(path, _bytes(path), rate)
        case "mat":
            from sensors.recordings.arrays import read_mat

            return read_mat(path, _bytes(path), rate)
        case kind if kind in _TEXTS:
            from sensors.recordings.table import read_table

            return read_table(path, read_text(path), rate, time_column)
    raise bad_file(path, f"is of no known format; known are {FORMATS}")


def _format(path: Path) -> str:
    """Return the format by the ending; by the first bytes where it says nothing or WFDB's header is not there."""
    kind = ending(path)[1]
    beside = path.with_suffix(".hea").is_file()
    if kind == "mat" and beside:
        return "hea"
    if kind not in (*_TEXTS, "dat") or (kind == "dat" and beside):
        return kind
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as fault:
        raise unreadable(path, fault) from fault
    return next((known for magic, known in _MAGIC if start.startswith(magic)), kind)


def _bytes(path: Path) -> bytes:
    packed = path.suffix.lower() in (".gz", ".xdfz")
    try:
        with gzip.open(path) if packed else path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise unreadable(path, fault) from fault
    if len(data) > MOST_BYTES:
        raise bad_file(path, f"unpacks to more than {MOST_BYTES // 2**30} GiB, more than Sospiro will load")
    return data


def read_text(path: Path) -> str:
    """Return the text in a file, which may be packed with gzip; raise `SospiroError` (BAD_FILE) when it is none."""
    data = _bytes(path)
    coding = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return data.decode(coding)
    except UnicodeDecodeError:
        # A header of another age and country: 'µV' as one byte. Numbers are the same in both.
        text = data.decode("latin-1")
    if any(not letter.isprintable() and letter not in "\t\r\n\f" for letter in text[:4096]):
        raise bad_file(path, "is not text in UTF-8")
    return text

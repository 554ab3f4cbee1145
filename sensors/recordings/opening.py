"""Open a recording of any known format."""

import gzip
import zlib
from collections.abc import Sequence
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import MOST_BYTES, RecordedStream, bad_file, check_rate, checked, unreadable

FORMATS = ".xdf, .csv, .tsv, .txt (each also .gz), .hea or .dat (WFDB), .npz"


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
        XDF (.xdf, .xdfz), a table (.csv, .tsv, .txt, each also .gz), WFDB (.hea or .dat) or NPZ (arrays and `fs`).
    rate
        Samples per second of a table or an NPZ that does not say; goes before a time column.
    column
        Label or index (from 0) of the one column of a table to take; None takes all numbers.
    time_column
        Label or index of the column of a table that holds seconds; found by its name where not given.
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
    path = Path(path)
    _check_there(path)
    if rate is not None:
        check_rate(path, rate)
    return checked(path, _read(path, rate, column, time_column), types)


def _check_there(path: Path) -> None:
    try:
        size = path.stat().st_size
    except (OSError, ValueError) as fault:
        raise SospiroError(Reason.MISSING_FILE, f"There is no recording at '{path}': check the path.") from fault
    if not path.is_file():
        raise SospiroError(Reason.BAD_FILE, f"'{path}' is a folder or device: give the recording's file.")
    if size > MOST_BYTES:
        raise bad_file(path, f"is bigger than {MOST_BYTES // 2**30} GiB, more than Sospiro will load")
    if size == 0:
        raise bad_file(path, "is empty: choose a file that a recording was written to")


def _read(path: Path, rate: float | None, column: str | None, time_column: str | None) -> list[RecordedStream]:
    # Each reader brings its library along, some of which take a second to import.
    match path.name.lower().removesuffix(".gz").rpartition(".")[2]:
        case "xdf" | "xdfz":
            from sensors.recordings.xdf import read_xdf

            return read_xdf(path, _bytes(path))
        case "csv" | "tsv" | "txt":
            from sensors.recordings.table import read_table

            return read_table(path, _text(path), rate, column, time_column)
        case "hea" | "dat":
            from sensors.recordings.wfdb import read_wfdb

            return read_wfdb(path)
        case "npz":
            from sensors.recordings.npz import read_npz

            return read_npz(path, rate)
    raise bad_file(path, f"is of no known format; known are {FORMATS}")


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


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise bad_file(path, "is not text in UTF-8") from fault

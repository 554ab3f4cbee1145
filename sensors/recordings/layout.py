"""How a table of text is written: what parts its columns, what they are called, and where the numbers begin."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sensors.recordings.model import bad_file, stem

_OPENSIGNALS = re.compile(r'"(column|label|sensor)": \[([^\]]*)\]')
_COMMENTED_LABELS = re.compile(r"^#\s*labels?\s*:?=?\s*(.+)$", re.IGNORECASE | re.MULTILINE)
_COMMENTED_RATE = re.compile(r"sampling[ _]?(?:rate|frequency)[^0-9\n]{0,16}([0-9.]+)", re.IGNORECASE)
_UNIT = re.compile(r"\s*[\[(](?P<unit>[^\])]*)[\])]\s*$")
_QUOTES = " \t\"'[]"
_MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-"})
_COMMENTS = ("#", "%")


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written.

    Attributes
    ----------
    delimiter
        What parts the cells; None for blanks.
    labels, units
        One for each column; a unit is empty where none is told.
    numeric
        The columns of numbers; others hold text, such as a date.
    first
        Index of the first line of numbers.
    named
        The labels stand in the file.
    rate
        Samples per second that a comment tells; None where none does.
    """

    delimiter: str | None
    labels: list[str]
    units: list[str]
    numeric: list[int]
    first: int
    named: bool
    rate: float | None


def read_layout(path: Path, lines: Sequence[str]) -> Layout:
    """Return how the table in `lines` is written; raise `SospiroError` (BAD_FILE) when it holds no line of numbers."""
    start = next((i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith(_COMMENTS)), None)
    if start is None:
        raise bad_file(path, "holds no line of numbers")
    delimiter = next((sign for sign in ("\t", ";", ",") if sign in lines[start].strip(" \r")), None)
    comments = "\n".join(lines[:start])
    stated = _COMMENTED_RATE.search(comments)
    cells = split(lines[start], delimiter)
    named = any(number(cell, delimiter) is None for cell in cells)
    first, units = _after_header(lines, start, delimiter) if named else (start, [])
    labels = [cell.strip(_QUOTES) if _UNIT.search(cell) is None else cell.strip(" \t\"'") for cell in cells]
    if not named:
        labels = _told_labels(comments, [stem(path)] if len(cells) == 1 else [f"column {i}" for i in range(len(cells))])
    units = units or [match["unit"] if (match := _UNIT.search(label)) else "" for label in labels]
    numeric = _numeric(lines, first, delimiter, len(labels))
    return Layout(delimiter, labels, units, numeric, first, named, float(stated[1]) if stated else None)


def split(line: str, delimiter: str | None, columns: int | None = None) -> list[str]:
    """Return the cells of `line`; the empty one after a last delimiter is left out, unless it makes up `columns`."""
    if delimiter is None:
        return line.split()
    cells = line.rstrip("\r\n").split(delimiter)
    if not cells[-1].strip() and len(cells) > 1 and len(cells) != columns:
        cells.pop()
    return cells


def number(cell: str, delimiter: str | None) -> float | None:
    """Return the number in `cell`, NaN for a missing one, None for text."""
    text = cell.strip(" \t\"'")
    if text.lower() in _MISSING:
        return math.nan
    try:
        return float(text if delimiter == "," else text.replace(",", "."))
    except ValueError:
        return None


def moment(cell: str) -> float | None:
    """Return the seconds that a date with time (ISO 8601) or a time of day (h:m:s or m:s) stands for, else None."""
    text = cell.strip(_QUOTES)
    if re.fullmatch(r"(\d+:)?\d+:\d+([.,]\d+)?", text):
        parts = [float(part) for part in text.replace(",", ".").split(":")]
        return sum(part * 60.0**power for power, part in enumerate(reversed(parts)))
    try:
        found = datetime.fromisoformat(text.replace("/", "-"))
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).timestamp()


def _after_header(lines: Sequence[str], start: int, delimiter: str | None) -> tuple[int, list[str]]:
    """Return where the numbers begin after the header, and the units of a second line that holds nothing but such."""
    second = _next_line(lines, start + 1)
    third = _next_line(lines, second + 1)
    columns = len(split(lines[start], delimiter))
    cells = _cells_at(lines, second, delimiter)
    told = len(cells) == columns and not any(_is_value(cell, delimiter) for cell in cells)
    if told and any(_is_value(cell, delimiter) for cell in _cells_at(lines, third, delimiter)):
        return third, [cell.strip(_QUOTES + "()") for cell in cells]
    return start + 1, []


def _next_line(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at].strip():
        at += 1
    return at


def _cells_at(lines: Sequence[str], at: int, delimiter: str | None) -> list[str]:
    return split(lines[at], delimiter) if at < len(lines) else []


def _is_value(cell: str, delimiter: str | None) -> bool:
    value = number(cell, delimiter)
    return moment(cell) is not None if value is None else not math.isnan(value)


def _numeric(lines: Sequence[str], first: int, delimiter: str | None, columns: int) -> list[int]:
    """Return the columns that are not text in the first and the last line; all of them when each is."""
    rows = [i for i in (_next_line(lines, first), _last_line(lines)) if first <= i < len(lines)]
    cells = [split(lines[i], delimiter, columns) for i in rows]
    text = [
        all(column < len(row) and number(row[column], delimiter) is None for row in cells) for column in range(columns)
    ]
    return [i for i in range(columns) if not text[i] or all(text)]


def _last_line(lines: Sequence[str]) -> int:
    return next((i for i in range(len(lines) - 1, -1, -1) if lines[i].strip()), -1)


def _told_labels(comments: str, labels: list[str]) -> list[str]:
    """Return the labels that comments tell, of OpenSignals (JSON, sensors for ports) or plainly; else `labels`."""
    plain = _COMMENTED_LABELS.search(comments)
    if plain and len(told := re.split(r"[\t,;]+\s*", plain[1].strip())) == len(labels):
        return told
    found = {key: re.findall(r'"([^"]*)"', text) for key, text in _OPENSIGNALS.findall(comments)}
    columns = found.get("column", [])
    if len(columns) != len(labels):
        return labels
    sensors = dict(zip(found.get("label", []), found.get("sensor", []), strict=False))
    return [sensors.get(column, column) for column in columns]

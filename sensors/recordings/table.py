"""Tables of text: comma, semicolon, tab or blanks between the values, with a header or without."""

import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.recordings.model import RecordedStream, bad_file, check_rate, check_size, plain_stream, stem
from sensors.stream import Floats

_TIME = re.compile(r"(?:t|times?|timestamps?|seconds?|secs?)\s*(?:[\[(]?\s*(?P<unit>ms|msec|s|sec|seconds?)\s*[\])]?)?")
_UNIT = re.compile(r"\s*[\[(](?P<unit>[^\])]*)[\])]\s*$")
_OPENSIGNALS = re.compile(r'"(column|label|sensor)": \[([^\]]*)\]')
_COMMENTED_RATE = re.compile(r"sampling[ _]?rate[^0-9\n]{0,16}([0-9.]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the table is written; `first` is the index of the first line of numbers."""

    delimiter: str | None
    labels: list[str]
    first: int


def read_table(
    path: Path, text: str, rate: float | None, column: str | None, time_column: str | None
) -> list[RecordedStream]:
    """Return the table as one stream; parameters as in `open_recording`."""
    lines = text.splitlines()
    layout = _layout(path, lines)
    values = _numbers(path, lines, layout)
    check_size(path, values.size, values.shape[1])
    clock = _time_index(path, layout, time_column)
    stated = _COMMENTED_RATE.search("\n".join(lines[: layout.first]))
    if rate is None and clock is None and stated:
        rate = check_rate(path, float(stated[1]))
    times, found_rate = _times(path, values, layout, rate, clock)
    taken = _taken(path, layout, column, clock)
    labels = [_UNIT.sub("", layout.labels[i]) for i in taken]
    units = [match["unit"] if (match := _UNIT.search(layout.labels[i])) else "" for i in taken]
    return [RecordedStream(plain_stream(stem(path), labels, found_rate, units), values[:, taken], times)]


def _layout(path: Path, lines: list[str]) -> _Layout:
    first = next((i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")), None)
    if first is None:
        raise bad_file(path, "holds no line of numbers")
    delimiter = next((sign for sign in ("\t", ";", ",") if sign in lines[first].rstrip()), None)
    cells = _cells(lines[first], delimiter)
    if any(_number(cell, delimiter) is None for cell in cells):
        return _Layout(delimiter, [cell.strip().strip('"') for cell in cells], first + 1)
    labels = [stem(path)] if len(cells) == 1 else [f"column {i}" for i in range(len(cells))]
    return _Layout(delimiter, _opensignals_labels(lines[:first], labels), first)


def _opensignals_labels(comments: list[str], labels: list[str]) -> list[str]:
    """Return the labels that OpenSignals writes into a comment as JSON, sensors for ports; else `labels`."""
    found = {key: re.findall(r'"([^"]*)"', text) for key, text in _OPENSIGNALS.findall("\n".join(comments))}
    columns = found.get("column", [])
    if len(columns) != len(labels):
        return labels
    sensors = dict(zip(found.get("label", []), found.get("sensor", []), strict=False))
    return [sensors.get(column, column) for column in columns]


def _cells(line: str, delimiter: str | None) -> list[str]:
    # Some programs end each line with the delimiter.
    return line.strip().split() if delimiter is None else line.rstrip().removesuffix(delimiter).split(delimiter)


def _number(cell: str, delimiter: str | None) -> float | None:
    try:
        return float(cell.replace(",", ".") if delimiter == ";" else cell)
    except ValueError:
        return None


def _numbers(path: Path, lines: list[str], layout: _Layout) -> Floats:
    body = lines[layout.first :]
    if layout.delimiter == ";":
        body = [line.replace(",", ".") for line in body]
    if layout.delimiter is not None:
        body = [line.rstrip().removesuffix(layout.delimiter) for line in body]
    if not any(line.strip() for line in body):
        raise bad_file(path, "holds no line of numbers")
    try:
        values = np.loadtxt(body, delimiter=layout.delimiter, ndmin=2, comments=None)
    except ValueError as fault:
        raise _bad_line(path, lines, layout) from fault
    if values.shape[1] != len(layout.labels) or not np.isfinite(values).all():
        raise _bad_line(path, lines, layout)
    return values


def _bad_line(path: Path, lines: list[str], layout: _Layout) -> SospiroError:
    """Return the error that names the first line that cannot be used."""
    for number, line in enumerate(lines[layout.first :], layout.first + 1):
        cells = _cells(line, layout.delimiter)
        if line.strip() and len(cells) != len(layout.labels):
            what = f"has {len(cells)} columns in line {number} instead of {len(layout.labels)}"
            return bad_file(path, f"{what}: mend that line, or choose another file")
        for cell in cells if line.strip() else ():
            value = _number(cell, layout.delimiter)
            if value is None or not np.isfinite(value):
                what = f"has {cell.strip()[:40]!r} in line {number} where a number should be"
                return bad_file(path, f"{what}: mend that line, or choose another file")
    return bad_file(path, "cannot be read as a table of numbers: choose another file")


def _index(path: Path, layout: _Layout, wanted: str) -> int:
    for labels in (layout.labels, [label.strip() for label in layout.labels], [_bare(x) for x in layout.labels]):
        if wanted in labels:
            return labels.index(wanted)
    if wanted.isascii() and wanted.isdigit() and int(wanted) < len(layout.labels):
        return int(wanted)
    has = ", ".join(repr(label.strip()) for label in layout.labels[:16])
    raise SospiroError(Reason.BAD_SETTING, f"The recording '{path.name}' has no column '{wanted}'; it has {has}.")


def _bare(label: str) -> str:
    return _UNIT.sub("", label).strip()


def _time_index(path: Path, layout: _Layout, wanted: str | None) -> int | None:
    if wanted is not None:
        return _index(path, layout, wanted)
    return next((i for i, label in enumerate(layout.labels) if _TIME.fullmatch(label.strip().lower())), None)


def _taken(path: Path, layout: _Layout, column: str | None, clock: int | None) -> list[int]:
    if column is not None:
        return [_index(path, layout, column)]
    taken = [i for i in range(len(layout.labels)) if i != clock]
    if not taken:
        raise bad_file(path, "has a time column but no signal")
    return taken


def _times(path: Path, values: Floats, layout: _Layout, rate: float | None, clock: int | None) -> tuple[Floats, float]:
    """Return the timestamps (s) and the nominal rate: given, or measured where the steps are even, else 0."""
    if rate is not None:
        return np.arange(len(values)) / rate, rate
    if clock is None:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"The recording '{path.name}' has no time column: say how many samples per second it has with --rate.",
        )
    unit = _TIME.fullmatch(layout.labels[clock].strip().lower())
    times = values[:, clock] * (0.001 if unit and (unit["unit"] or "").startswith("ms") else 1.0)
    backward = np.diff(times) < 0
    if backward.any():
        raise bad_file(path, f"goes back in time near line {layout.first + int(np.argmax(backward)) + 2}")
    return _regular(path, times)


def _regular(path: Path, times: Floats) -> tuple[Floats, float]:
    """Return even timestamps and their rate when `times` differ from them by rounding only, else `times` and 0."""
    span = float(times[-1] - times[0])
    if span <= 0:
        return times, 0.0
    rate = (len(times) - 1) / span
    even = times[0] + np.arange(len(times)) / rate
    if float(np.abs(times - even).max()) * rate > 1.0:
        return times, 0.0
    return even, check_rate(path, float(round(rate)) if abs(rate - round(rate)) < 1e-4 * rate else rate)

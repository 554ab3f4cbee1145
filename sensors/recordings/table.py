"""Tables of text: comma, semicolon, tab or blanks between the values, with a header or without."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sensors.errors import Reason, SospiroError
from sensors.recordings.layout import Layout, moment, number, read_layout, split
from sensors.recordings.model import (
    RecordedStream,
    bad_file,
    bare,
    check_rate,
    check_size,
    labelled,
    no_column,
    plain_stream,
    stem,
)
from sensors.stream import Floats

_TIME = re.compile(
    r"(?:(?:elapsed|sensor|phone|device|lsl|unix|relative|rel|absolute|abs|recording|local)[ _]?)?"
    r"(?:t|times?|time ?stamps?|datetime|seconds?|secs?|millis|milliseconds?|msecs?)"
    r"[ _]*(?:[\[(]?\s*(?P<unit>ns|nsec|us|µs|μs|usec|ms|msec|s|secs?|seconds?)\s*[\])]?)?"
)
_SCALES = {"n": 1e-9, "u": 1e-6, "µ": 1e-6, "μ": 1e-6, "m": 1e-3, "s": 1.0}
_EPOCHS = ((1e17, 1e-9), (1e14, 1e-6), (1e11, 1e-3))
"""Seconds, milli-, micro- or nanoseconds since 1970 can only be told apart by their size."""


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a table, shape (lines, columns); NaN where one is missing or the column is text."""

    layout: Layout
    values: Floats


def read_table(path: Path, text: str, rate: float | None, time_column: str | None) -> list[RecordedStream]:
    """Return the table as one stream; parameters as in `open_recording`."""
    lines = text.splitlines()
    table = read_numbers(path, lines)
    layout = table.layout
    clock = _clock(path, table, time_column)
    taken = [i for i in layout.numeric if i != clock]
    if not taken:
        raise bad_file(path, "has a time column but no signal")
    stated = check_rate(path, layout.rate) if layout.rate is not None and clock is None and rate is None else rate
    times, found_rate = _times(path, lines, table, stated, clock)
    labels = [bare(layout.labels[i]) for i in taken]
    stream = plain_stream(stem(path), labels, found_rate, [layout.units[i] for i in taken])
    return [RecordedStream(stream, table.values[:, taken], times, tuple(taken))]


def read_numbers(path: Path, lines: Sequence[str]) -> Table:
    """Return the numbers in `lines`; raise `SospiroError` (BAD_FILE) with the first line that cannot be used."""
    layout = read_layout(path, lines)
    body = [line for line in lines[layout.first :] if line.strip()]
    if not body:
        raise bad_file(path, "holds no line of numbers")
    values = _quick(body, layout)
    if values is None:
        values = np.array([_row(path, layout, *row) for row in _rows(path, lines, layout)])
    check_size(path, values.size, values.shape[1])
    return Table(layout, values)


def _quick(body: Sequence[str], layout: Layout) -> Floats | None:
    """Return the numbers of a table without a missing or a text cell, None for any other."""
    if len(layout.numeric) < len(layout.labels):
        return None
    if layout.delimiter != ",":
        body = [line.replace(",", ".") for line in body]
    if layout.delimiter is not None:
        body = [line.rstrip().removesuffix(layout.delimiter) for line in body]
    try:
        values = np.loadtxt(body, delimiter=layout.delimiter, ndmin=2, comments=None)
    except ValueError:
        return None
    return values if values.shape[1] == len(layout.labels) else None


def _rows(path: Path, lines: Sequence[str], layout: Layout) -> Sequence[tuple[int, list[str]]]:
    """Return the number of each line and its cells."""
    columns = len(layout.labels)
    rows = [
        (i, split(line, layout.delimiter, columns)) for i, line in enumerate(lines[layout.first :], layout.first + 1)
    ]
    rows = [(i, cells) for i, cells in rows if any(cell.strip() for cell in cells)]
    for i, cells in rows:
        if len(cells) != columns:
            what = f"has {len(cells)} columns in line {i} instead of {columns}"
            raise bad_file(path, f"{what}: mend that line, or choose another file")
    return rows


def _row(path: Path, layout: Layout, line: int, cells: Sequence[str]) -> list[float]:
    values = [np.nan] * len(cells)
    for i in layout.numeric:
        value = number(cells[i], layout.delimiter)
        if value is None:
            what = f"has {cells[i].strip()[:40]!r} in line {line} where a number should be"
            raise bad_file(path, f"{what}: mend that line, or choose another file")
        values[i] = value
    return values


def _clock(path: Path, table: Table, wanted: str | None) -> int | None:
    """Return the column that holds the time: the one asked for, one named so, or an unnamed one that rises evenly."""
    layout = table.layout
    if wanted is not None:
        return _asked(path, wanted, layout.labels)
    named = [i for i, label in enumerate(layout.labels) if _TIME.fullmatch(label.strip().lower())]
    if named:
        return next((i for i in named if i in layout.numeric), named[0])
    if layout.named or len(layout.labels) < 2 or len(table.values) < 3:
        return None
    steps = np.diff(table.values[:, 0])
    usual = float(np.median(steps))
    return 0 if usual > 0 and bool((np.abs(steps - usual) < 0.5 * usual).all()) else None


def _asked(path: Path, wanted: str, labels: Sequence[str]) -> int:
    found = labelled(wanted, labels) or [i for i in range(len(labels)) if str(i) == wanted.strip()]
    if not found:
        raise no_column(path, wanted, labels)
    return found[0]


def _times(
    path: Path, lines: Sequence[str], table: Table, rate: float | None, clock: int | None
) -> tuple[Floats, float]:
    """Return the timestamps (s) and the nominal rate: given, or measured where the steps are even, else 0."""
    if rate is not None:
        return np.arange(len(table.values)) / rate, rate
    if clock is None:
        raise SospiroError(
            Reason.BAD_SETTING,
            f"The recording '{path.name}' has no time column: say how many samples per second it has with --rate.",
        )
    times = _seconds(table, clock) if clock in table.layout.numeric else _moments(path, lines, table.layout, clock)
    unknown = ~np.isfinite(times)
    if unknown.any():
        raise bad_file(path, f"has no time in line {table.layout.first + int(np.argmax(unknown)) + 1}")
    backward = np.diff(times) < 0
    if backward.any():
        raise bad_file(path, f"goes back in time near line {table.layout.first + int(np.argmax(backward)) + 2}")
    return _regular(path, times)


def _seconds(table: Table, clock: int) -> Floats:
    times = table.values[:, clock]
    label = table.layout.labels[clock].strip().lower()
    found = _TIME.fullmatch(label)
    unit = (found["unit"] if found else "") or table.layout.units[clock].lower() or ("ms" if "milli" in label else "")
    largest = float(np.nanmax(np.abs(times), initial=0.0))
    guessed = next((scale for least, scale in _EPOCHS if largest >= least), 1.0)
    return times * (60.0 if unit.startswith("min") else _SCALES.get(unit[:1], guessed))


def _moments(path: Path, lines: Sequence[str], layout: Layout, clock: int) -> Floats:
    found = [moment(cells[clock]) for _, cells in _rows(path, lines, layout)]
    return np.array([np.nan if seconds is None else seconds for seconds in found])


def _regular(path: Path, times: Floats) -> tuple[Floats, float]:
    """Return even timestamps and their rate when `times` differ from them by rounding only.

    Otherwise `times` as they are, with the rate of the steps that are alike (some are missing), or 0 where most differ.
    """
    span = float(times[-1] - times[0])
    if span <= 0:
        return times, 0.0
    rate = (len(times) - 1) / span
    even = times[0] + np.arange(len(times)) / rate
    if float(np.abs(times - even).max()) * rate <= 1.0:
        return even, check_rate(path, float(round(rate)) if abs(rate - round(rate)) < 1e-4 * rate else rate)
    steps = np.diff(times)
    usual = float(np.median(steps))
    alike = np.abs(steps - usual) <= 0.5 * usual
    if usual <= 0 or alike.mean() < 0.9:
        return times, 0.0
    return times, check_rate(path, 1.0 / float(steps[alike].mean()))

"""One session as tidy CSV: a table for each stream, one of all events, and a dictionary of every column.

UTF-8, a header, a comma between the cells, a point in the numbers, an empty cell for what is not known. Numbers are
written so that they read back the same.
"""

import csv
import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sessions.export.answers import COLUMNS as COLUMNS_ANSWERED
from sessions.export.answers import Answered
from sessions.export.arrays import SessionArrays, Track
from sessions.export.bids import session_labels
from sessions.export.choices import Choices
from sessions.export.descriptions import described
from sessions.export.events import COLUMNS, KINDS, Event, entry_of, events_of
from sessions.export.words import file_word, harmless

TIME, LSL = "time_s", "lsl_s"
SESSION_CLOCK = "session clock: 0 is the beginning of the session"
LSL_CLOCK = "LSL clock of the recording machine"
HEADER = ("file", "column", "unit", "description", "clock")

Line = tuple[str, str, str, str, str]


def write_csv(session: SessionArrays, folder: Path, _: Choices) -> None:
    """Write the tables of a session into a folder of its own below `folder`; `OSError` when the disk refuses."""
    target = folder / "_".join(session_labels(session))
    target.mkdir(parents=True)
    lines = [_dictionary_of("session.csv", "field", "", "What is told of the session."), *_event_lines("events.csv")]
    _write(target / "session.csv", ("field", "value"), _facts(session))
    write_events(target / "events.csv", events_of(session), session.lsl)
    for name, track in _file_names(session.tracks):
        lines += _write_track(track, target / name, session.lsl)
    if session.ratings:
        rows = ((r.when, r.item, "" if r.value is None else repr(r.value), _cell(r.seconds)) for r in session.ratings)
        _write(target / "ratings.csv", ("when", "item", "value", TIME), rows)
        lines.append(_dictionary_of("ratings.csv", "value", "0-10", "Answer; empty where it was skipped."))
    if session.answered:
        _write(target / "answers.csv", tuple(COLUMNS_ANSWERED), map(_answer_row, session.answered))
        lines += [_dictionary_of("answers.csv", name, "", words) for name, words in COLUMNS_ANSWERED.items()]
    _write(target / "dictionary.csv", HEADER, lines)


def _answer_row(row: Answered) -> list[str]:
    return [row.kind, row.name, row.item, _cell(row.value), row.on.isoformat(), row.belongs_to, row.detail]


def write_events(path: Path, events: Iterable[Event], lsl: float | None) -> None:
    """Write events; `lsl` is the beginning of the session on the LSL clock, None leaves that column out."""
    columns = (TIME, *((LSL,) if lsl is not None else ()), *COLUMNS[1:])
    _write(path, columns, (_event_row(event, lsl) for event in events))


def _event_row(event: Event, lsl: float | None) -> list[str]:
    moment = [_cell(event.onset)] + ([] if lsl is None else [_cell(event.onset + lsl)])
    return [*moment, _cell(event.duration), event.kind, event.name, _cell(event.value), event.detail]


def _write_track(track: Track, path: Path, lsl: float | None) -> list[Line]:
    """Write one stream and return its lines of the dictionary."""
    entries = [entry_of(text) for text in track.texts] if track.own and track.is_text else []
    if entries:
        names = list(dict.fromkeys(key for entry in entries if entry for key in entry)) or ["text"]
        rows: Iterable[Sequence[str]] = _entry_rows(track, entries, names)
        words = [(name, "", "") for name in names]
    elif track.is_text:
        rows, words = ([text] for text in track.texts), [("text", "", "As sent.")]
    else:
        rows, words = _number_rows(track), _channel_words(track)
    heads = (TIME, *((LSL,) if lsl is not None else ()), *(name for name, _, _ in words))
    times = zip(*((track.times + start).tolist() for start in ((0.0,) if lsl is None else (0.0, lsl))), strict=True)
    lines = ([*map(_cell, when), *row] for when, row in zip(times, rows, strict=True))
    _write(path, heads, lines, numbers=not track.is_text)
    clocks = [_dictionary_of(path.name, TIME, "s", "When the sample was, clocks synchronised.")]
    if lsl is not None:
        clocks.append((path.name, LSL, "s", "The same moment on the LSL clock.", LSL_CLOCK))
    return clocks + [_dictionary_of(path.name, *word) for word in words]


def _channel_words(track: Track) -> list[tuple[str, str, str]]:
    taken: dict[str, int] = {TIME: 1, LSL: 1}
    found = []
    for index, channel in enumerate(track.stream.channels, 1):
        label = channel.label or f"channel{index}"
        taken[label] = taken.get(label, 0) + 1
        found.append((label if taken[label] == 1 else f"{label}_{index}", *described(track, channel)))
    return found


def _number_rows(track: Track) -> Iterator[list[str]]:
    whole = track.values.dtype.kind in "iu"
    for row in track.values.tolist() if len(track.values) else ([] for _ in track.times):
        yield [str(value) if whole else _cell(value) for value in row]


def _entry_rows(track: Track, entries: list[dict[str, object] | None], names: list[str]) -> Iterator[list[str]]:
    for text, entry in zip(track.texts, entries, strict=True):
        if entry is None:
            yield [text, *[""] * (len(names) - 1)]
        else:
            yield ["" if entry.get(name) is None else _plain(entry[name]) for name in names]


def _plain(value: object) -> str:
    return _cell(value) if isinstance(value, float) else str(value)


def _cell(value: float | None) -> str:
    """Return a number that reads back the same; nothing for one that is not known."""
    return "" if value is None or not math.isfinite(value) else repr(float(value))


def _facts(session: SessionArrays) -> list[tuple[str, str]]:
    return [
        ("session", session.id),
        ("participant", session.participant),
        ("started_utc", session.started.isoformat()),
        ("seconds", _cell(session.seconds)),
        ("masked", str(session.masked).lower()),
        ("deidentified", str(session.deidentified).lower()),
        *session.plan.items(),
        *(("left_out", words) for words in session.left_out),
    ]


def _event_lines(file: str) -> list[Line]:
    words = " ".join(f"{kind}: {what}" for kind, what in KINDS.items())
    return [
        _dictionary_of(file, TIME, "s", "When it began."),
        _dictionary_of(file, "duration", "s", "How long it lasted; 0 for a moment."),
        _dictionary_of(file, "trial_type", "", words),
    ]


def _dictionary_of(file: str, column: str, unit: str, words: str) -> Line:
    return file, column, unit, words, SESSION_CLOCK


def _file_names(tracks: Sequence[Track]) -> Iterator[tuple[str, Track]]:
    taken = {"session", "events", "ratings", "answers", "dictionary"}
    for track in tracks:
        word = plain = file_word(track.name).lower()
        number = 1
        while word in taken:
            number += 1
            word = f"{plain}-{number}"
        taken.add(word)
        yield f"{word}.csv", track


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[str]], numbers: bool = False) -> None:
    """Write a table; of one that holds numbers only no cell has to be looked at."""
    with path.open("x", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([harmless(cell) for cell in header])
        if numbers:
            file.writelines(",".join(row) + "\n" for row in rows)
            return
        writer.writerows([cell if _is_number(cell) else harmless(cell) for cell in row] for row in rows)


def _is_number(cell: str) -> bool:
    """Tell whether a cell is a plain number, which no spreadsheet runs, also with a sign before it."""
    if cell[:1] not in "-0123456789":
        return False
    try:
        return math.isfinite(float(cell)) and "_" not in cell
    except ValueError:
        return False

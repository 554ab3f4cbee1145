"""One session as BIDS 1.11 behind `beh/`: signals as physio tables, everything that happened as events, XDF as source.

Signals of different rates stand in files of their own; a table has no header, its sidecar names the columns. Time 0 is
the beginning of the session, for signals and events alike.
"""

import gzip
import json
import re
from pathlib import Path
from typing import Any

from sessions.export.answers import COLUMNS as ANSWERED
from sessions.export.arrays import SessionArrays
from sessions.export.choices import Choices
from sessions.export.events import COLUMNS, KINDS, Event, events_of
from sessions.export.signals import Series, inputs_of, own_series_of
from sessions.export.source import write_source
from sessions.export.words import bids_label, number, one_line, seconds

NAME = re.compile(r"([0-9]{8}T[0-9]{6}Z)-([0-9a-f]{4})")
"""What a session is usually called."""

TASK, RUN = "breathing", "01"
DESCRIPTION = "Breathing led by music that follows the breath (Sospiro)."


def session_labels(session: SessionArrays) -> tuple[str, str]:
    """Return the labels of subject and session, as `sub-…` and `ses-…`."""
    usual = NAME.fullmatch(session.id)
    return (
        f"sub-{bids_label(session.participant)}",
        f"ses-{''.join(usual.groups()) if usual else bids_label(session.id)}",
    )


def write_bids(session: SessionArrays, folder: Path, _: Choices) -> None:
    """Write the session's part of a dataset below `folder`; `OSError` when the disk refuses."""
    subject, sitting = session_labels(session)
    stem = f"{subject}_{sitting}_task-{TASK}_run-{RUN}"
    beh = folder / subject / sitting / "beh"
    beh.mkdir(parents=True)
    for series in (*inputs_of(session), *own_series_of(session)):
        _write_physio(series, beh / f"{stem}_recording-{series.name}_physio")
    _write_events(session, beh / f"{stem}_events")
    if session.answered:
        _write_answers(session, beh / f"{stem}_beh")
    source = folder / "sourcedata" / subject / sitting
    source.mkdir(parents=True)
    write_source(session, source / f"{stem}_recording.xdf")


def write_json(path: Path, content: Any) -> None:
    """Write JSON for people to read."""
    path.write_text(json.dumps(content, indent=2, ensure_ascii=False, allow_nan=False) + "\n", encoding="utf-8")


def left_out(session: SessionArrays) -> dict[str, list[str]]:
    """Return what a session lacks as an entry of the file beside it; nothing of one that is whole."""
    return {"LeftOut": list(session.left_out)} if session.left_out else {}


def write_rows(path: Path, rows: list[list[str]]) -> None:
    """Write a table: tabs between the cells, a line for each row."""
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def _write_physio(series: Series, stem: Path) -> None:
    start, rate, samples = series.even()
    table = "\n".join("\t".join(number(value) for value in row) for row in samples.tolist()) + "\n"
    # neither name nor time in the header: the same session gives the same bytes
    with stem.with_suffix(".tsv.gz").open("xb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as file:
        file.write(table.encode())
    columns = {column.name: {"Description": column.words, "Units": column.unit} for column in series.columns}
    sidecar = {
        "SamplingFrequency": rate,
        "StartTime": round(start, 9),
        "Columns": [column.name for column in series.columns],
        "PhysioType": "generic",
        "TaskName": TASK,
        "TaskDescription": DESCRIPTION,
        **series.sampling(),
        **columns,
    }
    write_json(stem.with_suffix(".json"), sidecar)


def _write_events(session: SessionArrays, stem: Path) -> None:
    events = [_row(event) for event in _with_gaps(session)]
    write_rows(stem.with_suffix(".tsv"), [list(COLUMNS), *events])
    sidecar = {
        "TaskName": TASK,
        "TaskDescription": DESCRIPTION,
        "onset": {"Description": "Since the session began.", "Units": "s"},
        "duration": {"Description": "0 for a moment.", "Units": "s"},
        "trial_type": {"LongName": "Kind of event", "Description": "What happened.", "Levels": _levels()},
        "name": {"Description": "Which one of its kind."},
        "value": {"Description": "A number that belongs to it; trial_type says which."},
        "detail": {"Description": "A word that belongs to it; trial_type says which."},
        "StimulusPresentation": {"SoftwareName": "Sospiro"},
        **left_out(session),
    }
    write_json(stem.with_suffix(".json"), sidecar)


def _write_answers(session: SessionArrays, stem: Path) -> None:
    """Write questionnaires and goals: a table of `phenotype/` would have room for one answer of a person only."""
    rows = []
    for row in session.answered:
        words = map(one_line, (row.kind, row.name, row.item))
        rows.append([*words, number(row.value), row.on.isoformat(), row.belongs_to, one_line(row.detail)])
    write_rows(stem.with_suffix(".tsv"), [list(ANSWERED), *rows])
    columns = {name: {"Description": what} for name, what in ANSWERED.items()}
    write_json(stem.with_suffix(".json"), {"TaskName": TASK, "TaskDescription": DESCRIPTION, **columns})


def _levels() -> dict[str, str]:
    return KINDS | {"gap": "The signal `name` is missing."}


def _with_gaps(session: SessionArrays) -> list[Event]:
    """Return all events, and the gaps of the signals that the session read."""
    gaps = [
        Event(first, last - first, "gap", series.name)
        for series in inputs_of(session)
        for first, last in series.placed.gaps
    ]
    return sorted([*events_of(session), *gaps], key=lambda event: event.onset)


def _row(event: Event) -> list[str]:
    name, detail = one_line(event.name), one_line(event.detail)
    return [seconds(event.onset), seconds(event.duration), event.kind, name, number(event.value), detail]

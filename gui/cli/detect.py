"""`sospiro detect`: any recording heard through the live pipeline, one line per event."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Polarity, Shared, finish_json, printable
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sensors.stream import Signal

SIGNALS = ("ecg", "ppg", "respiration")

File = Annotated[Path, typer.Argument(metavar="FILE", help="CSV, text, NPZ, NPY, MAT, WFDB, XDF or EDF.")]
Rate = Annotated[float | None, typer.Option("--rate", metavar="HZ", help="Samples per second.")]
Column = Annotated[
    str | None, typer.Option("--column", metavar="NAME|INDEX", help="Name or number (from 0) of the column.")
]
WhichSignal = Annotated[
    str | None,
    typer.Option("--signal", metavar="ecg|ppg|respiration", help="What it is; told by the names if not given."),
]
FromEcg = Annotated[bool, typer.Option("--from-ecg", help="Hear the respiration in the ECG.")]
Inverted = Annotated[bool, typer.Option("--inverted", help="The same as --polarity inverted.")]
ChunkSize = Annotated[int | None, typer.Option("--chunk", metavar="N", help="Samples at a time; changes no event.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE.csv", help="Where the events go.")]
Reference = Annotated[Path | None, typer.Option("--reference", metavar="FILE", help="Times to score against.")]
ReferenceUnit = Annotated[
    str | None, typer.Option("--reference-unit", metavar="samples|seconds", help="What the reference counts in.")
]
ReferenceColumn = Annotated[
    str | None, typer.Option("--reference-column", metavar="NAME|INDEX", help="Column of the reference.")
]
TimeColumn = Annotated[str | None, typer.Option("--time-column", help="Column that holds seconds.")]


def detect(
    ctx: typer.Context,
    file: File,
    rate: Rate = None,
    column: Column = None,
    signal: WhichSignal = None,
    from_ecg: FromEcg = False,
    polarity: Polarity = None,
    inverted: Inverted = False,
    chunk: ChunkSize = None,
    out: Out = None,
    reference: Reference = None,
    reference_unit: ReferenceUnit = None,
    reference_column: ReferenceColumn = None,
    time_column: TimeColumn = None,
    as_json: Json = False,
) -> None:
    """Hear a recording as if it came in live, and write each event with when it was and when it was known.

    The events are CSV, on standard output or in --out; what is to be said about them goes to standard error.
    """
    asked, way = _signal(signal, from_ecg), _polarity(polarity, inverted)
    _check_chunk(chunk)
    _check_out(out, file)

    from gui.cli import heard as words
    from sensors.detection.choice import choose, measured_rate
    from sensors.detection.detect import detect as hear
    from sensors.detection.scoring import score
    from sensors.recordings import open_recording
    from sensors.recordings.reference import read_reference

    shared = Shared.of(ctx)
    recordings = open_recording(file, rate, time_column=time_column)
    heard = choose(file, recordings, asked, column, from_ecg, way, rate)
    _say(shared, words.choice(recordings, heard, column is not None))
    hz, seconds = measured_rate(heard.column), heard.column.seconds
    marks = read_reference(reference, hz, seconds, reference_unit, reference_column) if reference else None
    with shared.status("Listening …") as say:
        found = hear(heard, chunk, lambda share: say(f"Listening … {share:.0%}"))
    scored = score(heard.signal, found.events, marks, found.seconds) if marks is not None else None
    if out is not None:
        _save(out, words.csv(found))
    if as_json:
        return finish_json(words.as_dict(file, heard, found, scored, out))
    _say(shared, words.summary(heard, found))
    if out is None:
        _print(words.csv(found))
    if scored is not None:
        _say(shared, words.score_lines(scored), answer=out is not None)
    return None


def _signal(signal: str | None, from_ecg: bool) -> Signal | None:
    from sensors.stream import Signal

    if signal is not None and signal.lower() not in SIGNALS:
        raise SospiroError(Reason.BAD_SETTING, f"--signal is ecg, ppg or respiration, not '{signal}'.")
    if from_ecg and signal is not None and signal.lower() == "ppg":
        raise SospiroError(Reason.BAD_SETTING, "--from-ecg reads an ECG, so leave --signal ppg out.")
    return None if signal is None else Signal(signal.lower())


def _polarity(polarity: str | None, inverted: bool) -> str | None:
    wanted = None if polarity is None else polarity.lower()
    if inverted and wanted not in (None, "inverted"):
        raise SospiroError(Reason.BAD_SETTING, f"--inverted and --polarity {polarity} do not go together: give one.")
    return "inverted" if inverted else wanted


def _check_chunk(chunk: int | None) -> None:
    if chunk is not None and chunk < 1:
        raise SospiroError(Reason.BAD_SETTING, f"--chunk is a number of samples, at least 1, not {chunk}.")


def _check_out(out: Path | None, file: Path) -> None:
    """Refuse before the long work what could not be written after it."""
    if out is None:
        return
    try:
        if out.is_dir() or not out.absolute().parent.is_dir():
            raise SospiroError(Reason.BAD_SETTING, f"--out '{out}' is no file in a folder that is there: give another.")
        if out.exists() and file.exists() and out.samefile(file):
            raise SospiroError(Reason.BAD_SETTING, f"--out '{out}' is the recording itself: give another file.")
    except (OSError, ValueError) as fault:
        raise _unwritable(out, fault) from fault


def _unwritable(out: Path, fault: Exception) -> SospiroError:
    why = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
    return SospiroError(Reason.BAD_SETTING, f"--out '{out}' cannot be written ({why}): give another file.")


def _save(out: Path, text: str) -> None:
    try:
        out.write_text(text, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise _unwritable(out, fault) from fault


def _print(text: str) -> None:
    """Print to standard output; whoever reads it may have seen enough before the end."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end, which must find an open file.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(shared: Shared, lines: list[str], answer: bool = False) -> None:
    for line in lines:
        (shared.console if answer else shared.notes).print(printable(line))

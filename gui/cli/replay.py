"""`sospiro replay`: a recording on LSL, with its own timing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from gui.cli.common import Network, Seconds, Shared, interruptible, printable
from sensors.errors import Reason, SospiroError


def replay(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="XDF, CSV, WFDB, EDF, NPZ …; sent together.")],
    rate: Annotated[float | None, typer.Option("--rate", min=0.1, max=100_000.0, help="Samples per second.")] = None,
    column: Annotated[str | None, typer.Option("--column", help="Name or number (from 0) of the column.")] = None,
    time_column: Annotated[str | None, typer.Option("--time-column", help="Column that holds seconds.")] = None,
    types: Annotated[
        list[str] | None, typer.Option("--type", help="ECG, Respiration …; once, or once for each FILE.")
    ] = None,
    loop: Annotated[bool, typer.Option("--loop", help="Begin again at the end.")] = False,
    speed: Annotated[float, typer.Option("--speed", min=0.01, max=100.0, help="Times as fast as recorded.")] = 1.0,
    seconds: Seconds = None,
    network: Network = False,
) -> None:
    """Send recordings over LSL with their own timing, until they end, --seconds have passed or Ctrl-C is pressed."""
    from sensors import lsl
    from sensors.recordings import open_recording
    from sensors.replay import run_replay

    shared = Shared.of(ctx)
    recordings = [
        part
        for file, file_types in zip(files, types_of(files, types or []), strict=True)
        for part in open_recording(file, rate, column, time_column, file_types)
    ]
    lsl.configure(shared.settings({"lsl.scope": "network" if network else None}).lsl)
    names = printable(", ".join(part.stream.name for part in recordings))
    shared.notes.print(f"Replaying {names}; Ctrl-C ends it.")
    with interruptible() as stop:
        run_replay(recordings, speed, loop, seconds, stop)


def types_of(files: Sequence[Path], types: Sequence[str]) -> list[Sequence[str]]:
    """Return the stream types for each file: all of `types` for a single one, else one for all or one for each."""
    if len(files) == 1 or len(types) <= 1:
        return [types] * len(files)
    if len(types) == len(files):
        return [[word] for word in types]
    raise SospiroError(
        Reason.BAD_SETTING,
        f"--type was given {len(types)} times for {len(files)} files: give it once, or once for each file.",
    )

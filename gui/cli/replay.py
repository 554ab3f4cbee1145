"""`sospiro replay`: a recording on LSL, with its own timing."""

from pathlib import Path
from typing import Annotated

import typer

from gui.cli.common import Network, Seconds, Shared, interruptible


def replay(
    ctx: typer.Context,
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="XDF, CSV, WFDB or NPZ; sent together.")],
    rate: Annotated[float | None, typer.Option("--rate", min=0.1, max=100_000.0, help="Samples per second.")] = None,
    column: Annotated[str | None, typer.Option("--column", help="Name or number (from 0) of the column.")] = None,
    time_column: Annotated[str | None, typer.Option("--time-column", help="Column that holds seconds.")] = None,
    types: Annotated[list[str] | None, typer.Option("--type", help="ECG, Respiration …; once for each FILE.")] = None,
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
    recordings = [part for file in files for part in open_recording(file, rate, column, time_column, types)]
    lsl.configure(shared.settings({"lsl.scope": "network" if network else None}).lsl)
    shared.notes.print(f"Replaying {', '.join(part.stream.name for part in recordings)}; Ctrl-C ends it.", markup=False)
    with interruptible() as stop:
        run_replay(recordings, stop, speed=speed, loop=loop, seconds=seconds)

"""How the command line sits through a live session: a status line, Ctrl-C to stop, the summary at the end."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from gui.cli.answer import show_summary
from gui.cli.common import Shared, printable

if TYPE_CHECKING:
    from gui.desktop import Instance
    from sessions.live import LiveController
    from sessions.snapshot import Snapshot

LOOK_EVERY = 0.25
SAY_EVERY = 10.0
INTERRUPTED = 130
LOOKING = "Looking for streams …"


def tell_recovered(shared: Shared, controller: "LiveController") -> None:
    """Say which sessions of a crashed run are whole again."""
    for summary in controller.recovered:
        where = printable(summary.session)
        shared.notes.print(f"Recovered session {summary.id} ({summary.seconds / 60:.1f} min): {where}")


def sit_through(shared: Shared, controller: "LiveController", as_json: bool, heard: Callable[[], str] = str) -> None:
    """Start a session, show it until it ends or Ctrl-C ends it, and print what it came to.

    Parameters
    ----------
    heard
        Says which pedals and pads are heard; printed whenever that changes.

    Raises
    ------
    SospiroError
        Whatever kept the session from beginning or from being saved.
    """
    from sessions.commands import Command, CommandKind

    controller.post(Command(CommandKind.START, controller.now()))
    try:
        _watch(shared, controller, heard)
    except KeyboardInterrupt:
        shared.notes.print("Stopping: a session that has begun fades out and is saved …")
        controller.post(Command(CommandKind.STOP, controller.now()))
        controller.join()
    finish(shared, controller, as_json)


def finish(shared: Shared, controller: "LiveController", as_json: bool) -> None:
    """Print the summary of the last session, or raise what went wrong with it; exit 130 when none began."""
    if controller.error is not None:
        raise controller.error
    if controller.summary is None:
        shared.notes.print("Stopped before a session began; nothing was recorded.")
        raise typer.Exit(INTERRUPTED)
    show_summary(shared, controller.summary, as_json)


def _watch(shared: Shared, controller: "LiveController", heard: Callable[[], str]) -> None:
    said, hands = 0.0, ""
    if not shared.notes.is_terminal:
        shared.notes.print(LOOKING)
    with shared.status(LOOKING) as say:
        while not controller.join(LOOK_EVERY):
            snapshot = controller.snapshot()
            say(status_line(snapshot))
            if heard() not in ("", hands):
                hands = heard()
                shared.notes.print(printable(hands))
            if not shared.notes.is_terminal and snapshot.elapsed > said:
                shared.notes.print(status_line(snapshot))
                said += SAY_EVERY


def status_line(snapshot: "Snapshot") -> str:
    """Return a session in one line of words."""
    from gui.panel.stage_words import status_parts
    from gui.panel.words import is_masked

    body = snapshot.body
    stage, said, stop = status_parts(snapshot)
    parts = [
        f"{int(snapshot.elapsed) // 60}:{int(snapshot.elapsed) % 60:02}" if snapshot.elapsed else str(snapshot.phase),
        stop,
        stage,
        f"breathing {_figure(body.respiration_rate)}/min",
        f"guide {_figure(snapshot.guide.rate if snapshot.guide else None)}/min",
        f"heart {_figure(body.heart_rate, 0)}/min",
        ": ".join(filter(None, ("" if is_masked(snapshot) else snapshot.state.replace("_", " "), snapshot.reason))),
        said,
        *(notice.text for notice in snapshot.notices[:1]),
    ]
    return printable(" · ".join(part for part in parts if part))


def _figure(value: float | None, digits: int = 1) -> str:
    return "--" if value is None else f"{value:.{digits}f}"


def sit_at_panel(
    shared: Shared,
    controller: "LiveController",
    seconds: float | None,
    as_json: bool,
    data_dir: Path | None = None,
    client: bool = False,
    instance: "Instance | None" = None,
) -> None:
    """Start a session behind the panel, and print what the last one came to when the window has closed.

    Raises
    ------
    SospiroError
        Whatever kept the session from beginning or from being saved; NO_DISPLAY as `show_panel`.
    """
    from sessions.commands import Command, CommandKind

    controller.post(Command(CommandKind.START, controller.now()))
    code = show_panel(controller, seconds, data_dir, client, instance)
    if code and controller.error is None:
        raise typer.Exit(code)  # it has not ended: there is nothing to print yet, and the log has said so
    finish(shared, controller, as_json)


def show_panel(
    controller: "LiveController",
    seconds: float | None = None,
    data_dir: Path | None = None,
    client: bool = False,
    instance: "Instance | None" = None,
) -> int:
    """Show the panel until its window closes; return 1 when its session failed or could not be closed, else 0.

    Raises
    ------
    SospiroError
        NO_DISPLAY when there is no screen or Qt misses a system library.
    """
    from gui.panel import open_panel

    return open_panel(controller, seconds, data_dir, client, instance)

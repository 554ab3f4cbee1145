"""`sospiro review`: the window that shows what was kept, without a session behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gui.cli.common import Device, Shared
from sensors.errors import SospiroError

Which = Annotated[
    str | None,
    typer.Argument(metavar="[ID|FOLDER|last]", help="Session to begin with; else the newest.", show_default=False),
]


def review(ctx: typer.Context, which: Which = None, device: Device = None) -> None:
    """Look back: what happened in each session, its sound, trends and goals; report, export, move and delete."""
    from gui.panel.display import check_display
    from gui.review import open_review

    shared = Shared.of(ctx)
    settings = shared.settings({"sound.device": device})
    check_display()
    session = None if which is None else _folder(shared, which)
    raise typer.Exit(open_review(settings.data_dir, session, settings.sound.device))


def _folder(shared: Shared, which: str) -> Path:
    """Return the folder of a session; also of one that is running or damaged, which no index has."""
    from gui.cli.sessions import find_session
    from sessions.index import session_folders

    try:
        return Path(find_session(shared, which).session)
    except SospiroError:
        named = [path for path in session_folders(shared.settings().data_dir) if path.name == which]
        if named:
            return named[0]
        raise

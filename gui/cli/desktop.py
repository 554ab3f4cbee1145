"""`sospiro desktop`: in and out of the menu of a Linux desktop; and `sospiro open`, which the menu starts."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gui.cli.common import Json, Shared, counted, finish_json, printable

desktop = typer.Typer(no_args_is_help=True, help="Put Sospiro into your desktop's menu, or take it out again.")

OpenedFile = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE]",
        help="A protocol to begin with, or the file from your therapist (.sospiro-home).",
        show_default=False,
    ),
]
AtHome = Annotated[bool, typer.Option("--home", help="Open the window for sessions at home.")]


@desktop.command("install")
def install(ctx: typer.Context, as_json: Json = False) -> None:
    """Write menu entry, icon and file type for you alone (Linux); '*.sospiro.toml' files open with a double click."""
    from gui.desktop.install import install

    shared, written = Shared.of(ctx), install()
    if as_json:
        return finish_json({"written": written})
    shared.console.print(printable(f"Sospiro is in your menu now ({written[0]}); 'sospiro desktop remove' undoes it."))
    return None


@desktop.command("remove")
def remove(ctx: typer.Context, as_json: Json = False) -> None:
    """Take menu entry, icon and file type away again; sessions and settings stay."""
    from gui.desktop.install import remove

    shared, removed = Shared.of(ctx), remove()
    if as_json:
        return finish_json({"removed": removed})
    shared.console.print(f"{counted(len(removed), 'file')} taken away; your sessions stay where they are.")
    return None


def open_file(ctx: typer.Context, file: OpenedFile = None, home: AtHome = False) -> None:
    """Open the panel, with a protocol to begin with, or the window at home; one that is open comes to the front."""
    from gui.cli.home import open_window
    from gui.cli.run import open_panel_command
    from sessions.home.setup_file import SUFFIX

    if home or (file is not None and file.name.endswith(SUFFIX)):
        return open_window(Shared.of(ctx), file=file)
    return open_panel_command(Shared.of(ctx), file)

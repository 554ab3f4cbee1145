"""`sospiro home`: sessions alone at home, as the therapist has set them up; one window with large buttons."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Device, Json, Respiration, Shared, StyleName, Target, check_device, finish_json, printable
from gui.cli.panel_settings import with_panel_settings
from gui.cli.plan_options import ParticipantName

if TYPE_CHECKING:
    from sessions.home.setup_file import HomeSetup

GUIDE_ALONE = "Short flare-up"
WAIT, WAIT_FOR_SENSORS = 0.5, 4.0
"""Seconds for which Start looks for sensors that may not be there."""

home = typer.Typer(help="Sessions alone at home, as your therapist has set them up.")


@home.callback(invoke_without_command=True)
def start(ctx: typer.Context, device: Device = None) -> None:
    """Open the window for sessions at home: Start, Stop and the volume."""
    if ctx.invoked_subcommand is not None:
        return
    open_window(Shared.of(ctx), device)


def open_window(shared: Shared, device: str | None = None, file: Path | None = None) -> None:
    """Open the window, with what the therapist's `file` sets up; where nothing is set up yet, it asks for that file."""
    from gui.desktop import Instance
    from gui.panel.display import check_display
    from gui.pedals.unseen import UnseenHands
    from sessions.live import LiveController

    check_display()
    settings = with_panel_settings(shared.settings({"sound.device": device}), shared.config, {"sound.device": device})
    check_device(settings.sound.device)
    with Instance(settings.data_dir, file) as instance:
        from gui.home.first_window import set_up_or_asked

        ready = set_up_or_asked(settings, file)
        if ready is None:
            raise typer.Exit(0)
        setup, settings = ready
        seconds = None if setup.minutes is None else 60.0 * setup.minutes
        wait = WAIT_FOR_SENSORS if setup.alone is not None else WAIT
        controller = LiveController(settings, seconds, wait)
        with closing(controller), closing(UnseenHands(controller, settings.data_dir)) as hands:
            from gui.home.application import run

            hands.start()
            recovered = bool(controller.recovered)
            code = run(controller, setup, settings.data_dir, instance, recovered, hands.heard)
    raise typer.Exit(code)


@home.command("setup")
def setup(
    ctx: typer.Context,
    participant: ParticipantName = None,
    protocol: Annotated[
        str, typer.Option("--protocol", metavar="NAME|FILE", help="What is played at home; its whole text goes along.")
    ] = GUIDE_ALONE,
    alone: Annotated[
        str,
        typer.Option(
            "--alone",
            metavar="NAME|FILE",
            help="Played instead where the protocol listens to sensors and none is found; '' for nothing.",
        ),
    ] = GUIDE_ALONE,
    key: Annotated[
        str, typer.Option("--key", metavar="AGE1…", help="Public key that sessions are locked to; yours unless set.")
    ] = "",
    style: StyleName = None,
    target: Target = None,
    respiration: Respiration = None,
    minutes: Annotated[
        float | None, typer.Option("--minutes", min=1.0, max=60.0, help="Longest length of a session.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FILE", help="The file; PARTICIPANT.sospiro-home here unless set.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Write the one small file that somebody takes home (therapist)."""
    from sessions.home.prescribing import Wish, setup_of
    from sessions.home.setup_file import SUFFIX, write_setup

    shared = Shared.of(ctx)
    given: dict[str, object] = {"participant": participant, "sound.style": style, "pacing.target_rate": target}
    given["streams.respiration"] = respiration
    settings = shared.settings(given)
    made, said = setup_of(settings, Wish(protocol, alone, key, minutes))
    file = out or Path(f"{made.participant}{SUFFIX}")
    write_setup(made, file)
    if said:
        shared.notes.print(printable(said))
    if as_json:
        return finish_json({"file": str(file), **_told(made)})
    shared.console.print(printable(f"{file}: {_plan(made)} for {made.participant}, locked to {made.public_key[:12]}…"))
    shared.notes.print(printable(f"At home, once: sospiro home open {file.name}; then always: sospiro home"))
    return None


@home.command("open")
def open_file(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.sospiro-home", help="The file that your therapist gave you.")],
    as_json: Json = False,
) -> None:
    """Keep the file from your therapist (at home); 'sospiro home' plays it from then on."""
    from sessions.home.keeping import open_setup

    shared = Shared.of(ctx)
    opened = open_setup(file, shared.settings())
    if as_json:
        return finish_json(_told(opened))
    shared.console.print(printable(f"All is set up: {_plan(opened)}. 'sospiro home' opens the window."))
    return None


def _plan(setup: HomeSetup) -> str:
    alone = f", without a sensor {setup.alone.name}" if setup.alone is not None else ""
    minutes = f", at most {setup.minutes:g} min" if setup.minutes is not None else ""
    return f"{setup.protocol.name}{alone}{minutes}"


def _told(setup: HomeSetup) -> dict[str, object]:
    return {
        "participant": setup.participant,
        "protocol": setup.protocol.name,
        "sha256": setup.protocol.sha256,
        "alone": setup.alone.name if setup.alone is not None else None,
        "style": setup.style,
        "minutes": setup.minutes,
        "public_key": setup.public_key,
    }

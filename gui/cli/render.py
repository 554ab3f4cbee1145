"""`sospiro render`: a whole session as fast as the machine can, without device, sound card or screen."""

from pathlib import Path
from typing import Annotated

import typer

from gui.cli.answer import show_summary
from gui.cli.common import (
    Coupling,
    Json,
    Lead,
    OwnMusicFile,
    RestingRate,
    Seed,
    Shared,
    StyleName,
    Target,
    interruptible,
    own_music_path,
)

Minutes = Annotated[float, typer.Option("--minutes", min=0.5, max=240.0, help="Length of the session.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="New folder for the session.")]


def render(
    ctx: typer.Context,
    minutes: Minutes = 15.0,
    seed: Seed = 1,
    resting_rate: RestingRate = 14.0,
    coupling: Coupling = 0.8,
    target: Target = None,
    lead: Lead = None,
    style: StyleName = None,
    music: OwnMusicFile = None,
    out: Out = None,
    as_json: Json = False,
) -> None:
    """Render a session with a simulated person to a folder with its sound."""
    from sensors.simulation.person import PersonSettings
    from sessions.render import render_session

    shared = Shared.of(ctx)
    settings = shared.settings(
        {
            "sound.seed": seed,
            "sound.style": style,
            "sound.own_music": own_music_path(music),
            "pacing.target_rate": target,
            "pacing.lead": lead,
        }
    )
    person = PersonSettings(resting_rate=resting_rate, coupling=coupling, seed=seed)
    with shared.status("Rendering …") as say, interruptible() as stop:

        def progress(seconds: float) -> None:
            say(f"Rendering … {seconds / 60:.1f} of {minutes:g} min; Ctrl-C ends it and keeps what there is")

        summary = render_session(settings, person, minutes * 60.0, out, progress, stop)
    show_summary(shared, summary, as_json)

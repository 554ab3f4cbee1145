"""`sospiro render`: a whole session as fast as the machine can, without device, sound card or screen."""

from pathlib import Path
from typing import Annotated

import typer

from gui.cli.answer import show_summary
from gui.cli.common import (
    Json,
    Lead,
    OwnMusicFile,
    Seed,
    Shared,
    StyleName,
    Target,
    interruptible,
    own_music_path,
)
from gui.cli.plan_options import ArmName, ParticipantName, ProtocolName, StudyKey, StudyName, plan_settings
from gui.cli.who import Coupling, PersonaName, RestingRate, person_of

Minutes = Annotated[
    float | None,
    typer.Option("--minutes", min=0.5, max=240.0, help="Length: 15, or as long as the protocol lasts."),
]
USUAL_MINUTES = 15.0
Stems = Annotated[bool, typer.Option("--stems", help="Also write each layer of the music by itself, as FLAC.")]
Taps = Annotated[bool, typer.Option("--tapper", help="Let the simulated person tap and drum where they are asked to.")]
Plays = Annotated[
    bool, typer.Option("--player", help="Let a simulated therapist play an instrument where they are asked to.")
]
Hums = Annotated[
    float | None,
    typer.Option("--hum", metavar="HZ", min=75.0, max=800.0, help="Let the simulated person hum at this pitch."),
]
Out = Annotated[Path | None, typer.Option("--out", metavar="FOLDER", help="New folder for the session.")]


def render(
    ctx: typer.Context,
    minutes: Minutes = None,
    seed: Seed = 1,
    persona: PersonaName = None,
    resting_rate: RestingRate = None,
    coupling: Coupling = None,
    target: Target = None,
    lead: Lead = None,
    protocol: ProtocolName = None,
    arm: ArmName = None,
    participant: ParticipantName = None,
    study: StudyName = None,
    key: StudyKey = None,
    style: StyleName = None,
    music: OwnMusicFile = None,
    out: Out = None,
    stems: Stems = False,
    tapper: Taps = False,
    hum: Hums = None,
    player: Plays = False,
    as_json: Json = False,
) -> None:
    """Render a session with a simulated person to a folder with its sound."""
    from engine.protocols.protocol import OPEN_SESSION
    from sensors.simulation.hum import HumSettings
    from sensors.simulation.player import PlayerSettings
    from sensors.simulation.tapper import TapperSettings
    from sessions.render import render_session

    shared = Shared.of(ctx)
    settings = shared.settings(
        {
            "sound.seed": seed,
            **plan_settings(protocol, arm, participant, study, key),
            "sound.style": style,
            "sound.own_music": own_music_path(music),
            "pacing.target_rate": target,
            "pacing.lead": lead,
            "record.stems": stems or None,
            "voice.microphone": True if hum else None,
        }
    )
    if minutes is None and not settings.study and settings.plan() == OPEN_SESSION:
        minutes = USUAL_MINUTES
    person = person_of(persona, seed, resting_rate=resting_rate, coupling=coupling)
    with shared.status("Rendering …") as say, interruptible() as stop:

        def progress(seconds: float) -> None:
            of = "" if minutes is None else f" of {minutes:g}"
            say(f"Rendering … {seconds / 60:.1f}{of} min; Ctrl-C ends it and keeps what there is")

        hands = TapperSettings(seed=seed or 1) if tapper else None
        voice = HumSettings(hum, seed=seed or 1) if hum else None
        keys = PlayerSettings(seed=seed or 1) if player else None
        length = None if minutes is None else minutes * 60.0
        summary = render_session(settings, person, length, out, progress, stop, hands, voice, keys)
    show_summary(shared, summary, as_json)

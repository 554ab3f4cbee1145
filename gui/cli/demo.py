"""`sospiro demo`: a simulated person over real LSL, the engine live, and the panel if there is a screen."""

import uuid
from contextlib import closing, nullcontext
from typing import Annotated

import typer

from gui.cli.common import (
    Json,
    Lead,
    OwnMusicFile,
    Seed,
    Shared,
    StyleName,
    Target,
    own_music_path,
)
from gui.cli.plan_options import ArmName, ParticipantName, ProtocolName, StudyKey, StudyName, plan_settings
from gui.cli.sitting import sit_at_panel, sit_through, tell_recovered
from gui.cli.who import Coupling, PersonaName, RestingRate, person_of

DEMO_SECONDS = 180.0
Seconds = Annotated[float, typer.Option("--seconds", min=5.0, max=86_400.0, help="Length of the session.")]
Client = Annotated[bool, typer.Option("--client", help="Also show the client's breathing picture.")]
NoPanel = Annotated[bool, typer.Option("--no-panel", help="A status line instead of the panel.")]


def demo(
    ctx: typer.Context,
    seconds: Seconds = DEMO_SECONDS,
    no_panel: NoPanel = False,
    client: Client = False,
    seed: Seed = 1,
    persona: PersonaName = None,
    resting_rate: RestingRate = None,
    coupling: Coupling = None,
    target: Target = None,
    lead: Lead = "brisk",
    protocol: ProtocolName = None,
    arm: ArmName = None,
    participant: ParticipantName = None,
    study: StudyName = None,
    key: StudyKey = None,
    style: StyleName = None,
    music: OwnMusicFile = None,
    as_json: Json = False,
) -> None:
    """Hear music slow down the breathing of a simulated person; no device, sound card or screen is needed."""
    from gui.desktop import Instance
    from gui.panel.display import has_screen, missing_qt_libraries
    from sessions.companion import Companion
    from sessions.live import LiveController
    from sessions.sources import PersonPart

    shared = Shared.of(ctx)
    # a session ID of its own: neither a device in the room nor another demo is taken for this person
    meeting = f"sospiro-demo-{uuid.uuid4().hex[:12]}"
    settings = shared.settings(
        {
            "sound.seed": seed,
            **plan_settings(protocol, arm, participant, study, key),
            "sound.style": style,
            "sound.own_music": own_music_path(music),
            "pacing.target_rate": target,
            "pacing.lead": lead,
            "lsl.session_id": meeting,
            "streams.remember": False,
        }
    )
    person = person_of(persona, seed, resting_rate=resting_rate, coupling=coupling)
    panel = not no_panel and has_screen() and not missing_qt_libraries()
    with Instance(settings.data_dir) if panel else nullcontext() as instance:
        controller = LiveController(settings, seconds, wait=20.0, seeds={"person": seed})
        tell_recovered(shared, controller)
        # one ends after the other, whatever interrupts the first: a person left behind would keep this process waiting
        with closing(Companion(settings.lsl, PersonPart(person))), closing(controller):
            if panel:
                sit_at_panel(shared, controller, seconds, as_json, settings.data_dir, client, instance)
            else:
                sit_through(shared, controller, as_json)

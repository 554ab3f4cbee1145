"""`sospiro run`: a live session on whatever matching streams there are; and the panel, which is `sospiro` alone."""

from contextlib import closing, nullcontext
from pathlib import Path
from typing import Annotated

import typer

from gui.cli.common import (
    Device,
    Ecg,
    Eeg,
    Json,
    Lead,
    Network,
    OwnMusicFile,
    Polarity,
    Ppg,
    Respiration,
    Rr,
    Seconds,
    Shared,
    StyleName,
    Target,
    check_device,
    own_music_path,
    stream_settings,
)
from gui.cli.panel_settings import with_panel_settings
from gui.cli.plan_options import ArmName, ParticipantName, ProtocolName, StudyKey, StudyName, plan_settings
from gui.cli.screening import tell_screening
from gui.cli.sitting import show_panel, sit_at_panel, sit_through, tell_recovered

Panel = Annotated[bool, typer.Option("--panel", help="Show the panel and begin at once.")]
Client = Annotated[bool, typer.Option("--client", help="Also show the client's breathing picture; implies --panel.")]
LabRecorder = Annotated[
    str | None,
    typer.Option(
        "--lab-recorder",
        metavar="HOST[:PORT]",
        help="Tell a LabRecorder there to start and stop along; it never says whether it does.",
    ),
]
MidiOutName = Annotated[
    str | None,
    typer.Option("--midi-out", metavar="PORT", help="Send notes and clock to this MIDI port; 'virtual' makes one."),
]
OscPort = Annotated[
    int | None, typer.Option("--osc", metavar="PORT", min=1, max=65535, help="Send OSC to this port of this computer.")
]
Wait = Annotated[float, typer.Option("--wait", min=0.0, max=600.0, help="Seconds to wait for streams to appear.")]


def run(
    ctx: typer.Context,
    seconds: Seconds = None,
    panel: Panel = False,
    client: Client = False,
    ecg: Ecg = None,
    respiration: Respiration = None,
    ppg: Ppg = None,
    rr: Rr = None,
    polarity: Polarity = None,
    eeg: Eeg = None,
    target: Target = None,
    lead: Lead = None,
    protocol: ProtocolName = None,
    arm: ArmName = None,
    participant: ParticipantName = None,
    study: StudyName = None,
    key: StudyKey = None,
    style: StyleName = None,
    music: OwnMusicFile = None,
    device: Device = None,
    network: Network = False,
    wait: Wait = 5.0,
    lab_recorder: LabRecorder = None,
    midi_out: MidiOutName = None,
    osc: OscPort = None,
    as_json: Json = False,
) -> None:
    """Live a session on the streams that are there, until --seconds are over or Ctrl-C."""
    from gui.desktop import Instance
    from gui.panel.display import check_display
    from gui.pedals.unseen import UnseenHands
    from sessions.live import LiveController
    from sessions.studio.check import check_studio

    shared = Shared.of(ctx)
    given: dict[str, object] = {
        **stream_settings(ecg, respiration, ppg, rr, polarity, eeg),
        "pacing.target_rate": target,
        "pacing.lead": lead,
        **plan_settings(protocol, arm, participant, study, key),
        "sound.style": style,
        "sound.own_music": own_music_path(music),
        "sound.device": device,
        "lsl.scope": "network" if network else None,
        "record.lab_recorder": lab_recorder,
        "studio.midi_out": midi_out,
        "studio.osc_port": osc,
    }
    settings = shared.settings(given)
    panel = panel or client
    if panel:
        check_display()
    check_device(settings.sound.device)
    check_studio(settings.studio)
    if panel:
        settings = with_panel_settings(settings, shared.config, given)
    tell_screening(shared, settings)
    with Instance(settings.data_dir) if panel else nullcontext() as instance:
        controller = LiveController(settings, seconds, wait)
        tell_recovered(shared, controller)
        with closing(controller):
            if panel:
                sit_at_panel(shared, controller, seconds, as_json, settings.data_dir, client, instance)
            else:
                with closing(UnseenHands(controller, settings.data_dir)) as hands:
                    hands.start()
                    sit_through(shared, controller, as_json, hands.heard)


def open_panel_command(shared: Shared, protocol: Path | None = None) -> None:
    """Open the panel, perhaps with a protocol to begin with, and stay until it is closed."""
    from gui.desktop import Instance
    from gui.panel.display import check_display
    from sessions.live import LiveController

    check_display()
    settings = with_panel_settings(shared.settings(), shared.config)
    with Instance(settings.data_dir, protocol) as instance:
        # the check-list tells of the screening; a yes without a reason keeps a session from beginning, not the panel
        controller = LiveController(settings)
        tell_recovered(shared, controller)
        instance.may_restart = True
        with closing(controller):
            code = show_panel(controller, data_dir=settings.data_dir, instance=instance)
    if instance.restart:
        from gui.panel.again import start_again

        code = start_again()
    raise typer.Exit(code)

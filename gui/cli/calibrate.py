"""`sospiro calibrate`: noise for a sound level meter, beats to tap to, or a room to hear; what was measured is kept."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from gui.cli.common import Device, Json, Shared, check_device, finish_json, interruptible, printable, table

if TYPE_CHECKING:
    from engine.settings import SoundSettings
    from sessions.calibration import Calibration

What = Annotated[
    Literal["sound", "taps", "voice"],
    typer.Argument(help="How loud the sound is, how late taps are stamped, or how quiet the room is for a microphone."),
]
Reading = Annotated[float | None, typer.Option("--reading", metavar="DB", help="What the meter read, dB(A).")]
Volume = Annotated[str, typer.Option("--volume", metavar="TEXT", help="Where the volume stands, to find it again.")]
Length = Annotated[float, typer.Option("--seconds", min=2.0, max=600.0, help="How long the noise plays.")]
Show = Annotated[bool, typer.Option("--show", help="Show what is kept, and play nothing.")]

HOW = (
    "Pink noise plays now. Hold a sound level meter (A-weighted, slow) where the listener's ear will be, set the "
    "volume of system and device so that it reads about 60, and leave the volume there."
)
NEXT = "Now type in what it reads, as: sospiro calibrate"
SILENT = "Nothing could be heard: no sound card."


def calibrate(
    ctx: typer.Context,
    what: What = "sound",
    device: Device = None,
    reading: Reading = None,
    volume: Volume = "",
    seconds: Length = 60.0,
    show: Show = False,
    as_json: Json = False,
) -> None:
    """Play noise for a sound level meter, or keep its --reading; "taps": beats to tap to; "voice": hear the room."""
    shared = Shared.of(ctx)
    settings = shared.settings({"sound.device": device})
    check_device(settings.sound.device)
    if what == "taps":
        from gui.cli.calibrate_taps import calibrate_taps, tell_latencies

        if show:
            tell_latencies(shared, as_json)
        else:
            calibrate_taps(shared, settings.sound, as_json)
    elif what == "voice":
        from gui.cli.calibrate_voice import calibrate_voice, tell_floors

        if show:
            tell_floors(shared, as_json)
        else:
            calibrate_voice(shared, settings.sound, as_json)
    elif show:
        _tell_kept(shared, as_json)
    elif reading is not None:
        _keep(shared, settings.sound, reading, volume, as_json)
    else:
        _play(shared, settings.sound, seconds, as_json)


def _tell_kept(shared: Shared, as_json: bool) -> None:
    from sessions.calibration import read_calibrations

    known = read_calibrations(shared.settings().data_dir)
    if as_json:
        finish_json({"devices": [_fields(calibration) for calibration in known]})
    elif not known:
        shared.console.print("No device is calibrated: the dose of sound is unknown.")
    else:
        rows = [(c.device, f"{c.reading:.1f} dB(A)", c.volume, f"{c.measured:%Y-%m-%d}") for c in known]
        shared.console.print(table(("device", "reading", "volume at", "on"), rows))


def _keep(shared: Shared, sound: "SoundSettings", reading: float, volume: str, as_json: bool) -> None:
    from engine.audio.live.devices import audio_devices, find_device
    from sensors.errors import Reason, SospiroError
    from sessions.calibration import calibration_from, remember_calibration
    from sessions.folder import check_data_dir

    if sound.device == "none":
        raise SospiroError(Reason.AUDIO, "The device none plays nothing: choose a sound card to calibrate.")
    name = find_device(sound.device, audio_devices()).full_name
    found = calibration_from(name, reading, volume, datetime.now(UTC))
    folder = shared.settings().data_dir
    check_data_dir(folder)
    if not remember_calibration(folder, found):
        raise SospiroError(Reason.DATA_FOLDER, f"The reading cannot be written to {folder}: check that folder.")
    if as_json:
        finish_json(_fields(found))
        return
    shared.console.print(
        printable(
            f"Kept for {found.device}: music of −23 LUFS is {found.reading:.1f} dB(A) at the ear, as long as the "
            "volume of system and device, and the place, stay as they are."
        )
    )


def _play(shared: Shared, sound: "SoundSettings", seconds: float, as_json: bool) -> None:
    from engine.audio.live.supervisor import AudioProcess
    from sensors.lsl import LslClock
    from sessions.calibration import play_noise
    from sessions.recording.sound_memory import with_measured

    shared.notes.print(HOW)
    clock = LslClock()
    with interruptible() as stop:
        output = AudioProcess(with_measured(sound, shared.settings().data_dir), clock)
        report = play_noise(output, clock, seconds, stop)
    notice = report.notice or (SILENT if report.mode == "silent" else "")
    if as_json:
        finish_json({"mode": report.mode, "notice": notice})
    else:
        device = f' --device "{sound.device}"' if sound.device else ""
        shared.console.print(printable(notice or f"{NEXT}{device} --reading 60"))


def _fields(calibration: "Calibration") -> dict[str, Any]:
    return {**calibration.model_dump(mode="json"), "offset_db": calibration.offset_db}

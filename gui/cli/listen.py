"""`sospiro listen`: hear a style at a breath rate, or write it with its stems and cues; no session, no sensor."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import (
    Device,
    Json,
    OwnMusicFile,
    Shared,
    StyleName,
    check_device,
    finish_json,
    interruptible,
    own_music_path,
    printable,
)

if TYPE_CHECKING:
    from sessions.settings import Settings

Rate = Annotated[float, typer.Option("--rate", min=4.0, max=20.0, help="Breaths/min of the guide.")]
Synchrony = Annotated[float, typer.Option("--synchrony", min=0.0, max=1.0, help="How well the person goes along.")]
Seconds = Annotated[float | None, typer.Option("--seconds", min=1.0, max=14_400.0, help="Length; 60 in a file.")]
Seed = Annotated[int | None, typer.Option("--seed", min=0, max=2**31 - 1, help="Seed of the music.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write FLAC or WAV instead of playing.")]
Stems = Annotated[bool, typer.Option("--stems", help="Also write each layer by itself, beside --out.")]
Cues = Annotated[Path | None, typer.Option("--cues", metavar="FILE.csv", help="Write the cues, with --out.")]

FILE_SECONDS = 60.0


def listen(
    ctx: typer.Context,
    style: StyleName = None,
    music: OwnMusicFile = None,
    rate: Rate = 6.0,
    synchrony: Synchrony = 0.8,
    seconds: Seconds = None,
    seed: Seed = None,
    out: Out = None,
    stems: Stems = False,
    cues: Cues = None,
    device: Device = None,
    as_json: Json = False,
) -> None:
    """Play a style as it sounds to somebody who breathes with it; Ctrl-C fades it out."""
    from sensors.errors import Reason, SospiroError

    shared = Shared.of(ctx)
    if out is None and (stems or cues is not None):
        raise SospiroError(Reason.BAD_SETTING, "--stems and --cues go with a file: add --out FILE.flac.")
    settings = shared.settings(
        {
            "sound.style": style,
            "sound.own_music": own_music_path(music),
            "sound.seed": seed,
            "sound.device": device,
        }
    )
    if out is None:
        answer = _play(shared, settings, rate, synchrony, seconds)
    else:
        answer = _write(shared, settings, rate, synchrony, seconds or FILE_SECONDS, out, stems, cues)
    if as_json:
        finish_json(answer)
    elif out is not None:
        shared.console.print("\n".join(printable(str(path)) for path in answer["files"]))


def _play(shared: Shared, settings: "Settings", rate: float, synchrony: float, seconds: float | None) -> dict[str, Any]:
    from engine.audio.live.supervisor import AudioProcess
    from sensors.lsl import LslClock
    from sessions.listening import play_listening
    from sessions.recording.sound_memory import with_measured

    style = settings.music()
    sound = with_measured(settings.sound, settings.data_dir)
    check_device(sound.device)
    clock = LslClock()  # sets LSL up for the whole process: not for an input that is refused
    shared.notes.print(printable(f"{style.name} at {rate:g} breaths/min; Ctrl-C fades it out."))
    with interruptible() as stop:
        output = AudioProcess(sound, clock)
        report = play_listening(style, sound, rate, synchrony, seconds, output, clock, stop)
    heard = report.notice or ("nothing could be heard: no sound card" if report.mode == "silent" else "")
    if heard:
        shared.notes.print(printable(heard))
    return {"style": style.name, "rate": rate, "mode": report.mode, "gaps": report.gaps, "notice": report.notice}


def _write(
    shared: Shared,
    settings: "Settings",
    rate: float,
    synchrony: float,
    seconds: float,
    out: Path,
    stems: bool,
    cues: Path | None,
) -> dict[str, Any]:
    from sessions.listening import write_listening

    style = settings.music()
    with shared.status("Rendering …") as say, interruptible() as stop:

        def progress(done: float) -> None:
            say(f"Rendering … {done:.0f} of {seconds:g} s")

        paths = write_listening(
            style, settings.sound, rate, synchrony, seconds, out, stems, cues, progress=progress, stop=stop
        )
    whole = not stop.is_set()
    if not whole:
        shared.notes.print("Interrupted: what was rendered so far is kept, faded out.")
    files = [str(path) for path in paths]
    return {"style": style.name, "rate": rate, "seconds": seconds, "whole": whole, "files": files}

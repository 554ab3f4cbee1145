"""`sospiro doctor`: what is here, what is missing, and what of that would stop a session."""

import os
import platform
from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Device, Json, Shared, finish_json, table
from sensors.errors import SospiroError

if TYPE_CHECKING:
    from engine.settings import SoundSettings
    from sessions.studio.settings import StudioSettings


Audio = Annotated[bool, typer.Option("--audio", help="Measure how much sound each sound card needs kept ready.")]
Trial = Annotated[float, typer.Option("--seconds", min=0.5, max=600.0, help="Length of each step of --audio.")]


class Verdict(StrEnum):
    """What a finding means for a session."""

    OK = "ok"
    NOTE = "note"
    STOPS = "stops a session"


Answer = tuple[Verdict, str]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor's answer."""

    what: str
    verdict: Verdict
    text: str


def doctor(
    ctx: typer.Context, audio: Audio = False, device: Device = None, seconds: Trial = 3.0, as_json: Json = False
) -> None:
    """Look over this machine: Python, LSL, sound, screen, data folder, disk; with --audio, measure the sound cards.

    --audio plays silence to each sound card, or to the one named, with much and with little kept ready, while Python
    is held up and the machine is kept busy; what was found is used by later sessions. It takes half a minute for each.

    Exit code 1 when something would stop a session, or a sound card could not be measured.
    """
    shared = Shared.of(ctx)
    if audio or device is not None:
        from gui.cli.doctor_audio import measure_audio

        measure_audio(shared, device, seconds, as_json)
        return
    findings = examine(shared)
    well = all(finding.verdict is not Verdict.STOPS for finding in findings)
    if as_json:
        finish_json({"ok": well, "findings": [asdict(finding) for finding in findings]})
    else:
        rows = ((finding.what, finding.verdict.value, finding.text) for finding in findings)
        shared.console.print(table(("", "", ""), rows))
    if not well:
        raise typer.Exit(1)


def examine(shared: Shared) -> list[Finding]:
    """Return all findings; a check that fails is itself a finding. Raises `SospiroError` for bad settings only."""
    settings = shared.settings()
    checks: tuple[tuple[str, Callable[[], Answer]], ...] = (
        ("Sospiro", _sospiro),
        ("LSL", _lsl),
        ("sound", lambda: _sound(settings.sound)),
        ("MIDI", _midi),
        ("studio", lambda: _studio(settings.studio)),
        ("screen", _screen),
        ("data folder", lambda: _data_folder(settings.data_dir)),
        ("free disk", lambda: _free_disk(settings.data_dir)),
    )
    return [_finding(what, check) for what, check in checks]


def _finding(what: str, check: Callable[[], Answer]) -> Finding:
    try:
        return Finding(what, *check())
    except SospiroError as error:
        return Finding(what, Verdict.STOPS, error.sentence)
    except Exception as error:  # noqa: BLE001 - a broken library may fail in any way; the doctor says so and goes on
        return Finding(what, Verdict.STOPS, f"{type(error).__name__}: {error}")


def _sospiro() -> Answer:
    from importlib.metadata import version

    return Verdict.OK, f"{version('sospiro')} on Python {platform.python_version()}, {platform.platform(terse=True)}"


def _lsl() -> Answer:
    from sensors.lsl import liblsl_version

    return Verdict.OK, f"liblsl {liblsl_version()}"


def _sound(sound: "SoundSettings") -> Answer:
    from engine.audio.live.devices import audio_devices, find_device

    if sound.device == "none":
        return Verdict.NOTE, "silent mode, as the settings say: the music is still saved with the session"
    devices = audio_devices()
    if not devices and not sound.device:
        return Verdict.NOTE, "no sound card: silent mode, the music is still saved with the session"
    try:
        chosen = find_device(sound.device, devices)
    except SospiroError as error:
        return Verdict.NOTE, f"{error.sentence} Until then a session is silent."
    others = [device.name for device in devices if device != chosen]
    latency = f", whose loudspeaker is {sound.latency_ms:.0f} ms late" if sound.latency_ms else ""
    return Verdict.OK, f"{chosen.full_name}{latency}" + (f"; also {', '.join(others)}" if others else "")


def _midi() -> Answer:
    from sessions.studio.check import midi_system

    system = midi_system()
    if not system.library:
        return Verdict.NOTE, "sospiro[midi], and on Linux libasound2, are not installed: pedals and pads are not heard"
    if not system.reachable:
        return Verdict.NOTE, "this computer offers no MIDI at the moment"
    return Verdict.OK, f"heard: {_names(system.heard)}; can be played: {_names(system.played)}"


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


def _studio(studio: "StudioSettings") -> Answer:
    from sessions.studio.check import check_studio

    if not studio.wanted:
        return Verdict.OK, "nothing is sent to a studio, as nothing is set"
    try:
        check_studio(studio)
    except SospiroError as error:
        return Verdict.NOTE, error.sentence
    midi = f"MIDI to {studio.midi_out!r}" if studio.midi_out else ""
    osc = f"OSC to {studio.osc_host}:{studio.osc_port}" if studio.osc_port else ""
    said = (midi, osc, "the tempo of Ableton Link" if studio.link else "", "lights" if studio.lights else "")
    open_to = ", which others on the network can read" if studio.leaves_machine else ""
    return Verdict.OK, ", ".join(filter(None, said)) + open_to


def _screen() -> Answer:
    from gui.panel.display import check_display

    try:
        check_display()
    except SospiroError as error:
        return Verdict.NOTE, error.sentence
    return Verdict.OK, f"the panel can open ({os.environ.get('QT_QPA_PLATFORM') or 'default Qt platform'})"


def _data_folder(folder: Path) -> Answer:
    from sessions.folder import check_data_dir

    check_data_dir(folder)
    return Verdict.OK, f"{folder} can be written"


def _free_disk(folder: Path) -> Answer:
    from sessions.folder import SESSION_BYTES, free_bytes

    free = free_bytes(folder)
    verdict = Verdict.OK if free >= SESSION_BYTES else Verdict.STOPS
    return verdict, f"{free / 1e9:.1f} GB; a session needs {SESSION_BYTES / 1e9:.1f} GB"

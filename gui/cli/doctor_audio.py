"""`sospiro doctor --audio`: how much sound each sound card needs kept ready, measured and remembered."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import typer

from gui.cli.common import Shared, finish_json, table

if TYPE_CHECKING:
    from engine.audio.live.devices import OutputDevice
    from engine.audio.live.ladder import Trial

NO_CARD = "no sound card is there: nothing to measure, the music plays silently and is still saved"
COLUMNS = ("ring", "driver", "sounds after", "least left", "ran dry", "driver late", "")
LOUDSPEAKER = (
    "Bluetooth and HDMI add a delay that no driver tells, a Bluetooth headphone 100 to 300 ms. Put it into the "
    "settings as latency_ms of [sound]: then cues, guide and panel wait for the ear."
)


def measure_audio(shared: Shared, wanted: str | None, seconds: float, as_json: bool) -> None:
    """Measure the device called `wanted`, or all, print the steps and keep what was chosen.

    Exit code 1 when a device could not be measured.

    Raises
    ------
    SospiroError
        AUDIO: no device has this name, or several.
    """
    from engine.audio.live.devices import audio_devices, find_device

    settings = shared.settings()
    devices = audio_devices()
    if wanted is not None:
        devices = [find_device(wanted, devices)]
    answers = [_measure(shared, device, seconds, as_json) for device in devices]
    kept = _remember(shared, answers)
    if as_json:
        finish_json(
            {
                "ok": all(answer["chosen"] for answer in answers),
                "devices": answers,
                "remembered": kept,
                "latency_ms": settings.sound.latency_ms,
            }
        )
    elif not devices:
        shared.console.print(NO_CARD)
    else:
        shared.console.print(f"{LOUDSPEAKER} Now it is {settings.sound.latency_ms:.0f} ms.")
    if not all(answer["chosen"] for answer in answers):
        raise typer.Exit(1)


def _measure(shared: Shared, device: "OutputDevice", seconds: float, as_json: bool) -> dict[str, Any]:
    from engine.audio.live.ladder import attempts, busy_machine, climb

    trials: list[Trial] = []
    with shared.status(f"Playing silence to {device.full_name} …") as say, busy_machine():

        def told(trial: "Trial") -> None:
            trials.append(trial)
            say(f"{device.full_name}: ring {trial.ring_ms:.0f} ms, driver {trial.card_ms:.0f} ms")

        chosen = climb(attempts(device), seconds, told)
    if not as_json:
        shared.console.print(device.full_name)
        shared.console.print(table(COLUMNS, map(_row, trials)))
        shared.console.print(_verdict(chosen, trials))
    return {
        "device": device.full_name,
        "trials": [asdict(trial) | {"holds": trial.holds} for trial in trials],
        "chosen": chosen and {name: getattr(chosen, name) for name in ("ring_ms", "card_ms", "delay_ms")},
    }


def _row(trial: "Trial") -> tuple[str, ...]:
    asked = f"{trial.ring_ms:.0f} ms", f"{trial.card_ms:.0f} ms"
    if trial.fault:
        return *asked, "", "", "", "", trial.fault
    found = f"{trial.delay_ms:.0f} ms", f"{trial.lowest_ms:.0f} ms", str(trial.dry), str(trial.late)
    return *asked, *found, "holds" if trial.holds else "too little"


def _verdict(chosen: "Trial | None", trials: "list[Trial]") -> str:
    if chosen is not None:
        return (
            f"Chosen: ring {chosen.ring_ms:.0f} ms, driver {chosen.card_ms:.0f} ms; "
            f"the music sounds {chosen.delay_ms:.0f} ms after it is made.\n"
        )
    if trials and trials[-1].fault:
        return "It could not be measured; sessions use the cautious values.\n"
    return "No step holds on this machine; sessions use the cautious values. Close other programs and try again.\n"


def _remember(shared: Shared, answers: list[dict[str, Any]]) -> bool:
    from engine.settings import DeviceBuffer
    from sessions.folder import check_data_dir
    from sessions.recording.sound_memory import remember_buffers

    found = [
        DeviceBuffer(device=a["device"], ring_ms=a["chosen"]["ring_ms"], card_ms=a["chosen"]["card_ms"])
        for a in answers
        if a["chosen"]
    ]
    if not found:
        return False
    folder = shared.settings().data_dir
    check_data_dir(folder)
    return remember_buffers(folder, found)

"""Sound cards: which there are, and which one a name means."""

import json
import logging
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sensors.apart import child_environment
from sensors.errors import Reason, SospiroError
from sensors.sound_library import load_sounddevice

_log = logging.getLogger(__name__)
_PATIENCE = 20.0
_BEST_FIRST = ("WASAPI", "Core Audio", "JACK", "ALSA", "DirectSound", "MME", "WDM-KS")
_DIRECT = ("WASAPI", "JACK")
_MOST_NAMES = 12
_CUT_SHORT = 31
"""Letters to which the oldest driver of Windows cuts a name."""


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """A device that can play stereo.

    Attributes
    ----------
    index
        PortAudio's number of it, good until the list is made anew.
    api
        The driver through which it is reached; one device may be there through several.
    default
        Whether the system plays there by itself.
    """

    index: int
    name: str
    api: str
    default: bool = False

    @property
    def full_name(self) -> str:
        """Name and driver: what tells it from all others."""
        return f"{self.name}, {self.api}"


def audio_devices() -> list[OutputDevice]:
    """Return the output devices, the system's default first; empty means silent mode.

    Looks from a process of its own, because a driver may crash. Blocks for about half a second, 20 s at most.
    """
    try:
        return [OutputDevice(**fields) for fields in ask_apart("engine.audio.live.devices", _PATIENCE)]
    except (OSError, subprocess.TimeoutExpired, ValueError, TypeError, IndexError) as error:
        _log.info("no audio device could be asked for: %s", error)
        return []


def ask_apart(module: str, patience: float, *arguments: str) -> Any:
    """Return the JSON that `main` of a module prints last in a Python of its own, which a driver may crash.

    Raises
    ------
    OSError, subprocess.TimeoutExpired
        It does not start, or does not answer within `patience` seconds.
    ValueError, IndexError
        It ended without an answer.
    """
    answer = subprocess.run(
        [sys.executable, "-P", "-c", f"from {module} import main; main()", *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=patience,
        env=child_environment(),
        check=False,
    )
    return json.loads(answer.stdout.splitlines()[-1])


def main() -> None:
    """Print the devices as one line of JSON."""
    print(json.dumps([asdict(device) for device in output_devices()]))


def output_devices() -> list[OutputDevice]:
    """Return the output devices as PortAudio gives them in this process, the default first."""
    sounddevice = load_sounddevice()
    if sounddevice is None:
        return []
    apis = sounddevice.query_hostapis()
    # Windows names its oldest driver first, which adds a fifth of a second, and Linux a detour to a JACK server that
    # runs, which does not tell its delay
    direct = [api["default_output_device"] for api in apis if any(name in api["name"] for name in _DIRECT)]
    default = next((index for index in direct if index >= 0), sounddevice.default.device[1])
    devices = [
        OutputDevice(i, str(d["name"]), str(apis[d["hostapi"]]["name"]), i == default)
        for i, d in enumerate(sounddevice.query_devices())
        if d["max_output_channels"] >= 2
    ]
    return sorted(devices, key=lambda device: not device.default)


def find_device(wanted: str, devices: Sequence[OutputDevice]) -> OutputDevice:
    """Return the device that `wanted` means: a whole name, or a part that only one name has; empty for the default.

    One device that is there through several drivers is taken through the best of them.

    Raises
    ------
    SospiroError
        AUDIO: there is none, none of this name, or several.
    """
    if not devices:
        raise SospiroError(Reason.AUDIO, "No sound card is there; plug one in, or choose the device none.")
    text = wanted.strip().casefold()
    if not text:
        return devices[0]
    whole = [device for device in devices if text in (device.name.casefold(), device.full_name.casefold())]
    found = _told_apart(whole or [device for device in devices if text in device.full_name.casefold()])
    if len(found) == 1:
        return found[0]
    if found:
        raise SospiroError(
            Reason.AUDIO,
            f"The name {wanted!r} fits several sound cards ({_listed(found)}); give more of the name of one.",
        )
    raise SospiroError(
        Reason.AUDIO, f"No sound card is called {wanted!r}; there are {_listed(devices)}: give one of these names."
    )


def _told_apart(devices: Sequence[OutputDevice]) -> list[OutputDevice]:
    kept: list[OutputDevice] = []
    for device in sorted(devices, key=_rank):
        if not any(_same(device, known) for known in kept):
            kept.append(device)
    return kept


def _same(one: OutputDevice, other: OutputDevice) -> bool:
    return one.api != other.api and one.name[:_CUT_SHORT] == other.name[:_CUT_SHORT]


def _rank(device: OutputDevice) -> int:
    return next((i for i, api in enumerate(_BEST_FIRST) if api in device.api), len(_BEST_FIRST))


def _listed(devices: Sequence[OutputDevice]) -> str:
    names = [f"{device.name!r}" for device in devices[:_MOST_NAMES]]
    return ", ".join(names) + (", …" if len(devices) > _MOST_NAMES else "")

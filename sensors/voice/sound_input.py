"""The gate to microphones: which there are, which one a name means, and the sound of one, stamped at its beginning."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from sensors.sound_library import load_sounddevice, look_again
from sensors.stream import Floats
from sensors.voice.analysis import FASTEST, SLOWEST

Took = Callable[[Floats, float, bool], None]
"""Called in the driver's thread: mono sound, the LSL second of its first sample, whether some was lost before it."""

LATENCY = 0.1
"""Seconds of buffer asked of the driver: what it holds is handed over no later for that, and less overflows where the
machine is busy."""

BELIEVED = 2.0
"""Seconds by which a driver may say that sound is old; one that says more does not know."""

BUSY = (-9985, -9993)
"""Errors of PortAudio for a device that another program has, or that went while it was opened."""

NOT_HEARD_DIRECTLY = ("sysdefault", "monitor of")
"""Beginnings of names behind which there is no microphone of its own."""


class InputFault(StrEnum):
    """Why a microphone cannot be heard."""

    NO_LIBRARY = "no library"
    NO_PITCH = "no pitch library"
    NONE = "no microphone"
    UNKNOWN = "unknown name"
    SEVERAL = "several of this name"
    BUSY = "busy"
    REFUSED = "refused"
    LOST = "lost"
    MUTE = "mute"
    BAD_FILE = "bad file"


class InputError(Exception):
    """A fault, and what it is about: a name, or those there are."""

    def __init__(self, fault: InputFault, about: str = "") -> None:
        super().__init__(f"{fault}: {about}")
        self.fault, self.about = fault, about


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A microphone; `index` is PortAudio's number of it, `rate` what it gives by itself, samples per second."""

    index: int
    name: str
    api: str
    rate: float
    default: bool = False


def input_devices() -> list[InputDevice]:
    """Return the microphones, the system's default first.

    Raises
    ------
    InputError
        NO_LIBRARY when there is no PortAudio.
    """
    library = _library()
    apis = library.query_hostapis()
    default = library.default.device[0]
    found = [
        InputDevice(k, one["name"], apis[one["hostapi"]]["name"], float(one["default_samplerate"]), k == default)
        for k, one in enumerate(library.query_devices())
        if one["max_input_channels"] > 0
    ]
    real = [one for one in found if not one.name.casefold().startswith(NOT_HEARD_DIRECTLY)]
    return sorted(real, key=lambda one: not one.default)


def find_input(wanted: str, devices: Sequence[InputDevice]) -> InputDevice:
    """Return the microphone that a name, or a part of it, means; the first for an empty one.

    Raises
    ------
    InputError
        NONE, UNKNOWN or SEVERAL.
    """
    if not devices:
        raise InputError(InputFault.NONE)
    text = wanted.strip().casefold()
    if not text:
        return devices[0]
    whole = [one for one in devices if one.name.casefold() == text]
    found = whole or [one for one in devices if text in f"{one.name}, {one.api}".casefold()]
    names = list(dict.fromkeys(one.name for one in found))
    if not found:
        raise InputError(InputFault.UNKNOWN, wanted)
    if len(names) > 1:
        raise InputError(InputFault.SEVERAL, wanted)
    return found[0]


class SoundInput:
    """An open microphone; sound comes in a thread of the driver.

    Parameters
    ----------
    now
        LSL seconds.

    Raises
    ------
    InputError
        BUSY or REFUSED.
    """

    def __init__(self, device: InputDevice, took: Took, now: Callable[[], float]) -> None:
        self._library = _library()
        self._took, self._now = took, now
        self.rate = min(max(device.rate, 16_000.0), 48_000.0) if not SLOWEST <= device.rate <= FASTEST else device.rate
        wasapi = self._library.WasapiSettings(auto_convert=True) if "WASAPI" in device.api else None
        try:
            self._stream = self._library.InputStream(
                samplerate=self.rate,
                device=device.index,
                channels=1,
                dtype="float32",
                latency=LATENCY,
                callback=self._hear,
                extra_settings=wasapi,
            )
            self._stream.start()
        except self._library.PortAudioError as error:
            code = error.args[1] if len(error.args) > 1 else 0
            raise InputError(InputFault.BUSY if code in BUSY else InputFault.REFUSED, device.name) from error

    @property
    def active(self) -> bool:
        """Whether the driver still says that it listens."""
        return bool(self._stream.active)

    def close(self) -> None:
        """Listen no more; may block in the driver."""
        self._stream.abort(ignore_errors=True)
        self._stream.close(ignore_errors=True)

    def _hear(self, sound: Any, frames: int, time: Any, status: Any) -> None:
        now = self._now()
        begins = time.inputBufferAdcTime + now - time.currentTime
        if not frames / self.rate / 2 <= now - begins <= BELIEVED:  # a driver that does not know its own time
            begins = now - frames / self.rate - self._stream.latency
        self._took(np.array(sound[:, 0], dtype=np.float64), begins, bool(status.input_overflow))


def look_for_new() -> None:
    """Let PortAudio see what was plugged in or out; nothing may be open."""
    look_again(_library())


def _library() -> Any:
    library = load_sounddevice()
    if library is None:
        raise InputError(InputFault.NO_LIBRARY)
    return library

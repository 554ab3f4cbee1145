"""How loud each device plays: `loudness.json` in the data folder, and the noise that a meter is held into."""

import threading
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.guidance import Direction, Guidance, OutputReport
from engine.output import Output
from engine.safety.dose import LOUDEST_READING, NOISE_DB, QUIETEST_READING
from engine.settings import SoundSettings
from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "loudness.json"
FORMAT = 1
MOST_DEVICES = 64
TICK, FADE = 0.05, 1.0
NO_DEVICE = "none"


class Calibration(BaseModel):
    """What a sound level meter read of the noise on one device.

    Attributes
    ----------
    device
        Whole name of the device and its driver.
    reading
        dB(A) at the listener's ear.
    volume
        Where the volume of system and device stood, in the person's own words; it must not be moved afterwards.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(min_length=1, max_length=1024)
    reading: float = Field(ge=QUIETEST_READING, le=LOUDEST_READING, allow_inf_nan=False)
    volume: str = Field(default="", max_length=100)
    measured: AwareDatetime

    @property
    def offset_db(self) -> float:
        """DB(A) at the ear for 0 dB(A) re full scale."""
        return self.reading - NOISE_DB


class _Content(Kept):
    devices: tuple[Calibration, ...]


def calibration_from(device: str, reading: float, volume: str, measured: datetime) -> Calibration:
    """Return the calibration of a device by what the meter read, dB(A).

    Raises
    ------
    SospiroError
        BAD_SETTING for a reading that no room can have.
    """
    if not QUIETEST_READING <= reading <= LOUDEST_READING:
        what = "too quiet to be told from the room" if reading < QUIETEST_READING else "too loud to sit in"
        raise SospiroError(
            Reason.BAD_SETTING,
            f"A reading of {reading:g} dB(A) cannot be used, it is {what}: set the volume so that the meter reads "
            f"{QUIETEST_READING:g} to {LOUDEST_READING:g} dB(A), best about 60.",
        )
    return Calibration(device=device, reading=reading, volume=volume[:100], measured=measured)


def read_calibrations(data_dir: Path) -> tuple[Calibration, ...]:
    """Return what was read of each device, the newest first; a damaged file is set aside."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "no device counts as calibrated")
    return content.devices[:MOST_DEVICES] if content else ()


def remember_calibration(data_dir: Path, calibration: Calibration) -> bool:
    """Keep a calibration in place of the same device's older one; False when the disk refuses."""
    return _write(data_dir, (calibration, *_others(data_dir, calibration.device)))


def forget_calibration(data_dir: Path, device: str) -> bool:
    """Forget a device; False when it was not known, or the disk refuses."""
    others = _others(data_dir, device)
    return len(others) < len(read_calibrations(data_dir)) and _write(data_dir, others)


def offset_of(data_dir: Path, device: str) -> float | None:
    """Return dB(A) at the ear for 0 dB(A) re full scale on the device of this whole name; None: not calibrated."""
    return next((c.offset_db for c in read_calibrations(data_dir) if c.device == device), None)


def device_in_use(sound: SoundSettings) -> str | None:
    """Return the whole name of the device that these settings play on now, None for none.

    Blocks for about half a second.
    """
    from engine.audio.live.devices import audio_devices, find_device

    if sound.device == NO_DEVICE:
        return None
    try:
        return find_device(sound.device, audio_devices()).full_name
    except SospiroError:
        return None


def play_noise(output: Output, clock: Clock, seconds: float, stop: threading.Event) -> OutputReport:
    """Play the noise until `seconds` are over or `stop` is set, and return the last report; blocks."""
    end = clock.now() + seconds - FADE
    direction = Direction(Guidance(6.0), playing=False, calibrating=True)
    while clock.now() < end and not stop.wait(TICK):
        output.poll(clock.now())
        output.send(direction)
    return output.close(FADE)


def _others(data_dir: Path, device: str) -> tuple[Calibration, ...]:
    return tuple(known for known in read_calibrations(data_dir) if known.device != device)


def _write(data_dir: Path, devices: tuple[Calibration, ...]) -> bool:
    content = _Content(format=FORMAT, devices=devices[:MOST_DEVICES])
    return write_kept(data_dir / FILE, content, "how loud the device plays")

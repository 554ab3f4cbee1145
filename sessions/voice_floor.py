"""How loud a room is in a microphone, and how much of the loudspeaker it hears: `voice.json` in the data folder."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import numpy as np
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from engine.guidance import Direction, Guidance
from engine.output import Output
from sensors.clock import Clock
from sensors.errors import Reason, SospiroError
from sensors.stream import Chunk, Floats
from sensors.voice.frame import FRAME_RATE, Value
from sensors.voice.microphone import Microphone
from sensors.voice.settings import VoiceSettings
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "voice.json"
FORMAT = 1
MOST_DEVICES = 32
QUIET_SECONDS, NOISE_SECONDS, SETTLING = 5.0, 4.0, 1.5
FEWEST = 2 * FRAME_RATE
MUTE_DB, LOUD_DB = -130.0, -25.0
"""Levels of a microphone that gives nothing, and of a room in which nobody is quiet."""

HEARD_DB = 6.0
"""Above the room from which on the loudspeaker is heard by the microphone."""

ROOM_SHARE = 0.3
TICK = 0.02
READY = 8.0


class VoiceFloor(BaseModel):
    """What was measured with one microphone, dB of full scale.

    Attributes
    ----------
    floor_db
        The room while everybody is quiet.
    echo_db
        The room while noise as loud as the music plays; None where none was played.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(min_length=1, max_length=1024)
    floor_db: float = Field(ge=-140.0, le=0.0, allow_inf_nan=False)
    echo_db: float | None = Field(default=None, ge=-140.0, le=0.0, allow_inf_nan=False)
    measured: AwareDatetime

    @property
    def hears_loudspeaker(self) -> bool:
        """Whether the microphone hears what Sospiro plays, so that only headphones keep the two apart."""
        return self.echo_db is not None and self.echo_db > self.floor_db + HEARD_DB


class _Content(Kept):
    devices: tuple[VoiceFloor, ...]


def listen(
    microphone: Microphone, clock: Clock, seconds: float, stop: threading.Event, meanwhile: Callable[[], object]
) -> Floats:
    """Return the levels heard during `seconds`, dB of full scale; blocks, at most 8 s longer until it hears at all.

    Parameters
    ----------
    meanwhile
        Called every 20 ms.

    Raises
    ------
    SospiroError
        AUDIO with the microphone's own sentence while there is none.
    """
    found: list[float] = []
    deadline = clock.now() + READY
    while len(found) < seconds * FRAME_RATE and not stop.wait(TICK):
        meanwhile()
        for chunk in microphone.pull():
            if isinstance(chunk, Chunk):
                found += chunk.samples[:, Value.LEVEL].tolist()
        if clock.now() > deadline + seconds:
            raise SospiroError(Reason.AUDIO, microphone.notice or "The microphone gives no sound: check its plug.")
    return np.array(found)


def play_and_listen(output: Output, microphone: Microphone, clock: Clock, stop: threading.Event) -> Floats:
    """Play noise as loud as the music, and return the levels heard after it has settled; blocks."""
    noise = Direction(Guidance(6.0), playing=False, calibrating=True)

    def play() -> None:
        output.poll(clock.now())
        output.send(noise)

    listen(microphone, clock, SETTLING, stop, play)
    return listen(microphone, clock, NOISE_SECONDS, stop, play)


def floor_from(device: str, room: Floats, echo: Floats | None, measured: datetime) -> VoiceFloor:
    """Return what was measured.

    Raises
    ------
    SospiroError
        BAD_SETTING for too little that was heard, a microphone that is mute, or a room that was not quiet.
    """
    if room.size < FEWEST:
        raise SospiroError(Reason.BAD_SETTING, f"Too little was heard of '{device}': let it listen to the end.")
    floor = float(np.quantile(room, ROOM_SHARE))
    if floor <= MUTE_DB:
        sentence = f"The microphone '{device}' gives only silence: unmute it, or allow Sospiro to hear it."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    if floor >= LOUD_DB:
        sentence = f"It was loud before the microphone '{device}' ({floor:.0f} dB of full scale):"
        raise SospiroError(Reason.BAD_SETTING, f"{sentence} turn its gain down, or be quiet, and try again.")
    heard = None if echo is None or not echo.size else round(float(np.median(echo)), 1)
    return VoiceFloor(device=device, floor_db=round(floor, 1), echo_db=heard, measured=measured)


def read_floors(data_dir: Path) -> tuple[VoiceFloor, ...]:
    """Return what was measured with each microphone, the newest first; a damaged file is set aside."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "the room's noise is found while it is listened to")
    return content.devices[:MOST_DEVICES] if content else ()


def remember_floor(data_dir: Path, floor: VoiceFloor) -> bool:
    """Keep it in place of the same microphone's older one; False when the disk refuses."""
    others = (known for known in read_floors(data_dir) if known.device != floor.device)
    content = _Content(format=FORMAT, devices=(floor, *others)[:MOST_DEVICES])
    return write_kept(data_dir / FILE, content, "how loud the room is")


def with_floor(voice: VoiceSettings, data_dir: Path) -> VoiceSettings:
    """Return the settings with the room that was measured with this microphone, unless they say it."""
    if not voice.microphone or voice.floor_db is not None:
        return voice
    name = voice.device.strip().casefold()
    known = next((one for one in read_floors(data_dir) if name in one.device.casefold()), None)
    return voice if known is None else voice.model_copy(update={"floor_db": known.floor_db})

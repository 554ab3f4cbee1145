"""What can be set about pacing and sound; frozen, a new setting is a new object."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from engine.imagery.language import as_language_or_none

LayerName = Literal["guide", "mirror", "bed", "melody", "drum", "nature", "reward", "penalty"]

SLOWING_PER_MINUTE = {"gentle": 0.5, "standard": 1.0, "brisk": 2.0}
"""Slowing of the guide by lead speed, breaths/min per minute."""

MOST_BUFFERS = 64
"""Sound cards whose buffers are remembered."""


class PacingSettings(BaseModel):
    """Where the guide leads and how fast.

    Attributes
    ----------
    target_rate
        Breaths per minute the guide heads for.
    resting_rate
        Breaths per minute it glides to when no breath can be heard.
    resonance_rate
        Breaths per minute that "resonance" means until an assessment of the session itself ends; None: 6.
    inhale_share
        Share of the target breath spent breathing in.
    lead
        How fast the guide slows: gentle 0.5, standard 1, brisk 2 breaths/min per minute.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    target_rate: float = Field(default=6.0, ge=4.0, le=20.0, allow_inf_nan=False)
    resting_rate: float = Field(default=6.0, ge=4.0, le=20.0, allow_inf_nan=False)
    resonance_rate: float | None = Field(default=None, ge=4.0, le=20.0, allow_inf_nan=False)
    inhale_share: float = Field(default=0.4, ge=0.3, le=0.5, allow_inf_nan=False)
    lead: Literal["gentle", "standard", "brisk"] = "standard"


class ImagerySettings(BaseModel):
    """How scripts are told.

    Attributes
    ----------
    language
        Code of the language, as "de"; empty for the panel's, without one English. A script that does not have it is
        told in another.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    language: Annotated[str, AfterValidator(as_language_or_none)] = ""


class DeviceBuffer(BaseModel):
    """How much sound is kept ready for one device, as `sospiro doctor --audio` measured it.

    Attributes
    ----------
    device
        Whole name of the device and its driver.
    ring_ms
        Sound that waits in our own ring, ms.
    card_ms
        Latency asked of the driver, ms.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(default="", max_length=1024)
    ring_ms: float = Field(default=340.0, ge=20.0, le=1000.0, allow_inf_nan=False)
    card_ms: float = Field(default=100.0, ge=1.0, le=1000.0, allow_inf_nan=False)


class SoundSettings(BaseModel):
    """How the music is played.

    Attributes
    ----------
    device
        Part of the name of the output device; empty for the system's default, "none" for silent mode.
    volume_db
        The person's volume at the start, dB below full.
    latency_ms
        Delay of the loudspeaker path that the device does not report (Bluetooth), milliseconds.
    style
        The kind of music: the name of a style, or the path of its file.
    own_music
        Path of an audio file that is the bed; empty for none.
    answer
        When a hit is answered by a drum in the stages where the person taps or drums.
    seed
        Seed of everything random in the music.
    arousal
        How stirred up the person is at the start, 0–10, which the music meets first; None measures it.
    layers
        Level of a layer by its name, 0 (off) to 1; those not named play at 1, the penalty at 0.
    buffers
        What was measured of each device; any other gets the cautious values of `DeviceBuffer`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(default="", max_length=256)
    volume_db: float = Field(default=-6.0, ge=-60.0, le=0.0, allow_inf_nan=False)
    latency_ms: float = Field(default=0.0, ge=0.0, le=2000.0, allow_inf_nan=False)
    style: str = Field(default="Still pad", min_length=1, max_length=1024)
    own_music: str = Field(default="", max_length=4096)
    answer: Literal["off", "at once", "next sub-beat"] = "at once"
    seed: int = Field(default=1, ge=0, le=2**31 - 1)
    arousal: float | None = Field(default=None, ge=0.0, le=10.0, allow_inf_nan=False)
    layers: dict[LayerName, Annotated[float, Field(ge=0.0, le=1.0, allow_inf_nan=False)]] = Field(default_factory=dict)
    buffers: tuple[DeviceBuffer, ...] = Field(default=(), max_length=MOST_BUFFERS)

    def buffer(self, device: str) -> DeviceBuffer:
        """Return how much to keep ready for the device of this name."""
        return next((buffer for buffer in self.buffers if buffer.device == device), DeviceBuffer(device=device))

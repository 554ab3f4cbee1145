"""What can be set about pacing and sound; frozen, a new setting is a new object."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

SLOWING_PER_MINUTE = {"gentle": 0.5, "standard": 1.0, "brisk": 2.0}
"""Slowing of the guide by lead speed, breaths/min per minute (science.md section 1)."""


class PacingSettings(BaseModel):
    """Where the guide leads and how fast.

    Attributes
    ----------
    target_rate
        Breaths per minute the guide heads for.
    resting_rate
        Breaths per minute it glides to when no breath can be heard.
    inhale_share
        Share of the target breath spent breathing in.
    lead
        How fast the guide slows: gentle 0.5, standard 1, brisk 2 breaths/min per minute.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    target_rate: float = Field(default=6.0, ge=4.0, le=20.0, allow_inf_nan=False)
    resting_rate: float = Field(default=6.0, ge=4.0, le=20.0, allow_inf_nan=False)
    inhale_share: float = Field(default=0.4, ge=0.3, le=0.5, allow_inf_nan=False)
    lead: Literal["gentle", "standard", "brisk"] = "standard"


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
    seed
        Seed of everything random in the music.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: str = Field(default="", max_length=256)
    volume_db: float = Field(default=-6.0, ge=-60.0, le=0.0, allow_inf_nan=False)
    latency_ms: float = Field(default=0.0, ge=0.0, le=2000.0, allow_inf_nan=False)
    seed: int = Field(default=1, ge=0, le=2**31 - 1)

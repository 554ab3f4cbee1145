"""What can be set about the streams; frozen, a new setting is a new object."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class LslSettings(BaseModel):
    """How Lab Streaming Layer is used.

    Attributes
    ----------
    scope
        "machine" sees and shows streams on this computer only; "network" also the local network, where anyone can
        read what Sospiro sends: LSL has no password.
    session_id
        Streams of another session ID are not seen; against mix-ups between rooms, not a protection.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    scope: Literal["machine", "network"] = "machine"
    session_id: str = Field(default="default", pattern=r"^[A-Za-z0-9_.-]{1,64}$")


class StreamSettings(BaseModel):
    """Which stream is used for which signal; empty chooses automatically.

    Attributes
    ----------
    ecg, ppg, rr, respiration, eeg
        Each `NAME` or `NAME:CHANNEL`, with the stream's name, source id or uid, and a channel label or index from 0.
        An EEG is never chosen by itself: it moves the music, and may be there for other ends.
    respiration_polarity
        "upright" when the signal rises while breathing in, "inverted" when it falls; "auto" finds out from the heart
        rate, where there is one.
    remember
        Use what was chosen before for the sensors that are there, and remember what is chosen now.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ecg: str = Field(default="", max_length=256)
    ppg: str = Field(default="", max_length=256)
    rr: str = Field(default="", max_length=256)
    respiration: str = Field(default="", max_length=256)
    eeg: str = Field(default="", max_length=256)
    respiration_polarity: Literal["auto", "upright", "inverted"] = "auto"
    remember: bool = True

    @property
    def inverted(self) -> bool | None:
        """The polarity as `sensors.body.Body.attach` takes it; None for "auto"."""
        return None if self.respiration_polarity == "auto" else self.respiration_polarity == "inverted"

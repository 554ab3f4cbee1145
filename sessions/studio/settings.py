"""What can be set about the studio; all of it is off until a port is named."""

import ipaddress
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

VIRTUAL = "virtual"
"""Instead of the name of a MIDI port: one of our own, called "Sospiro", which other programs can choose."""

THIS_MACHINE = "127.0.0.1"
NoteLayer = Literal["melody", "reward", "drum", "answer", "pulse", "played", "drone"]
CHANNELS: dict[NoteLayer, int] = {"melody": 1, "reward": 2, "drum": 3, "answer": 4, "pulse": 4, "played": 5, "drone": 6}
Channel = Annotated[int, Field(ge=0, le=16)]


def _as_host(value: str) -> str:
    try:
        address = ipaddress.ip_address(value)
    except ValueError:
        if not value or any(not (c.isalnum() or c in "-_.") for c in value):
            raise ValueError("must be the name or the address of one computer") from None
        return value
    if address.is_multicast or address.is_unspecified or value == "255.255.255.255":
        raise ValueError("must be the address of one computer")
    return value


class StudioSettings(BaseModel):
    """Where notes, clock and messages go.

    Attributes
    ----------
    midi_out
        Part of the name of the MIDI port that notes and clock go to; "virtual" makes one of our own; empty for none.
    notes, clock
        What goes there: the notes of the music; MIDI clock, 24 to the quarter note, with start, stop and continue.
    channels
        MIDI channel of each layer, 1–16; 0 leaves it out.
    latency_ms
        How late what is played there sounds; it is sent that much earlier.
    lights, lights_channel
        Part of the name of the MIDI port, and the channel, on which the notes to be played next are lit; empty for
        none.
    osc_host, osc_port
        Where OSC goes; 0 for nowhere.
    link
        Lead the tempo of Ableton Link, which tells every computer on the network of itself.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    midi_out: str = Field(default="", max_length=256)
    notes: bool = True
    clock: bool = True
    channels: dict[NoteLayer, Channel] = Field(default_factory=dict)
    latency_ms: float = Field(default=0.0, ge=0.0, le=200.0, allow_inf_nan=False)
    lights: str = Field(default="", max_length=256)
    lights_channel: int = Field(default=1, ge=1, le=16)
    osc_host: Annotated[str, Field(max_length=255), AfterValidator(_as_host)] = THIS_MACHINE
    osc_port: int = Field(default=0, ge=0, le=65535)
    link: bool = False

    @model_validator(mode="after")
    def _lights_need_a_device(self) -> Self:
        if self.lights.strip().casefold() == VIRTUAL:
            raise ValueError("lights must name a port of a device: a port of our own has no lights")
        return self

    @property
    def wanted(self) -> bool:
        """Whether anything is to be sent at all."""
        return bool(self.midi_out or self.lights or self.osc_port or self.link)

    @property
    def leaves_machine(self) -> bool:
        """Whether other computers can hear of a session by it."""
        return self.link or (bool(self.osc_port) and not is_this_machine(self.osc_host))

    def channel(self, layer: str) -> int:
        """Return the MIDI channel of a layer, 0 for none."""
        return next((self.channels.get(known, usual) for known, usual in CHANNELS.items() if known == layer), 0)

    @property
    def layers(self) -> tuple[NoteLayer, ...]:
        """The layers that play notes."""
        return tuple(CHANNELS)

    @property
    def lead(self) -> float:
        """Seconds by which MIDI is sent before it is to sound."""
        return self.latency_ms / 1000.0


def is_this_machine(host: str) -> bool:
    """Return whether what is sent to `host` stays on this computer."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"

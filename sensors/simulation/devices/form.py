"""The form of a device's row: what it announces on LSL and what its channels carry."""

from dataclasses import dataclass
from enum import StrEnum

from sensors.stream import Channel, Stream


class Kind(StrEnum):
    """What a channel carries; the first ones are methods of `sensors.simulation.sensed.Sensed`."""

    ECG = "ecg"
    RESPIRATION = "respiration"
    PULSE = "pulse"
    HEART_RATE = "heart_rate"
    RESPIRATION_RATE = "respiration_rate"
    HELD_RR = "held_rr"
    BRAIN_WAVES = "brain_waves"
    COUNTER = "counter"
    NOISE = "noise"


class Stamps(StrEnum):
    """How a device's program stamps the samples of one packet.

    `own`: each with its time. `arrival`: each when it was pushed, microseconds apart. `deduced`: the last when it was
    pushed, those before at the declared rate, all alike when that is 0 (LSL's `push_chunk`). `device`: nanoseconds of
    the device's own clock in place of LSL's seconds, alike for the whole packet.
    """

    OWN = "own"
    ARRIVAL = "arrival"
    DEDUCED = "deduced"
    DEVICE = "device"


@dataclass(frozen=True, slots=True)
class Feed:
    """One channel: `scale` times what is sensed plus `offset`, in whole numbers where the device sends counts."""

    kind: Kind
    scale: float = 1.0
    offset: float = 0.0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class DeviceStream:
    """One stream of a device.

    Attributes
    ----------
    stream
        As announced: name, type, channels, declared rate, format, source id.
    feeds
        One per channel; of a stream of texts none.
    rate
        Samples per second that really come; 0 for one value with each heartbeat: the RR interval before it, in ms.
    packet
        Samples that come together.
    label_tag
        The word the device's program writes for a channel's label.
    says_inhales
        A stream of texts that names the true inhale onsets; the others stay silent.
    """

    stream: Stream
    feeds: tuple[Feed, ...] = ()
    rate: float = 0.0
    packet: int = 1
    stamps: Stamps = Stamps.OWN
    label_tag: str = "label"
    says_inhales: bool = False


@dataclass(frozen=True, slots=True)
class Device:
    """A device as it shows itself on LSL.

    Attributes
    ----------
    key
        The word for `--like`.
    name
        What a person calls it.
    source
        Where this is known from: a public repository and file, or what it rests on when there is none.
    """

    key: str
    name: str
    source: str
    streams: tuple[DeviceStream, ...]


def moved(unit: float) -> tuple[Feed, ...]:
    """Return the three axes of an accelerometer on the chest, in 1 / `unit` of a g, tilted a little by each breath."""
    axes = ((0.002, 0.05), (-0.02, 0.2), (0.01, 0.97))
    return tuple(Feed(Kind.RESPIRATION, unit * tilt, unit * rest, unit > 1) for tilt, rest in axes)


def texts(name: str, source_id: str) -> DeviceStream:
    """Return a stream of markers that is there and says nothing."""
    return DeviceStream(Stream(name, "Markers", (Channel(),), 0.0, "string", source_id))

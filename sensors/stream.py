"""What arrives: a stream as announced, the chunks read from it, and the source they are read from."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


class Signal(StrEnum):
    """What a stream is used for."""

    ECG = "ecg"
    PPG = "ppg"
    RR = "rr"
    RESPIRATION = "respiration"
    EEG = "eeg"
    VOICE = "voice"
    MARKERS = "markers"


HEARTS = (Signal.ECG, Signal.PPG, Signal.RR)
"""What heartbeats can be read from, best first."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel as its stream describes it; any field may be empty."""

    label: str = ""
    unit: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Stream:
    """An LSL stream as announced.

    Attributes
    ----------
    nominal_rate
        Samples per second; 0 for an irregular stream.
    channel_format
        LSL's word: float32, double64, int8 … int64, string.
    xml
        The whole announcement, as recorded in the XDF stream header; empty when there is none.
    """

    name: str
    type: str
    channels: tuple[Channel, ...]
    nominal_rate: float
    channel_format: str = "float32"
    source_id: str = ""
    uid: str = ""
    hostname: str = ""
    xml: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Samples of one stream, in order of arrival.

    Attributes
    ----------
    samples
        Shape (n, channels), float64, units of the stream.
    timestamps
        Shape (n,), seconds, exactly as the sender stamped them (its own clock).
    clock_offset
        Seconds to add to `timestamps` to reach this machine's LSL clock.
    exact
        The samples in whole numbers, where they may be too big for float64 (an int64 stream); else None.
    """

    samples: Floats
    timestamps: Floats
    clock_offset: float = 0.0
    exact: npt.NDArray[np.int64] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        if self.samples.ndim != 2 or self.timestamps.shape != (self.samples.shape[0],):
            raise ValueError(f"samples {self.samples.shape} and timestamps {self.timestamps.shape} do not fit")

    def __len__(self) -> int:
        return int(self.timestamps.shape[0])

    @property
    def times(self) -> Floats:
        """Timestamps on this machine's LSL clock, shape (n,), seconds."""
        return self.timestamps + self.clock_offset


@dataclass(frozen=True, slots=True)
class MarkerChunk:
    """Text samples of one stream; `timestamps` and `clock_offset` as in `Chunk`.

    Attributes
    ----------
    texts
        Each sample as one text, its channels joined by spaces.
    rows
        The channels of each sample; empty for a stream of one channel.
    """

    texts: tuple[str, ...]
    timestamps: Floats
    clock_offset: float = 0.0
    rows: tuple[tuple[str, ...], ...] = ()


class Source(Protocol):
    """The object chunks are read from: an LSL inlet, a recording, a simulated person."""

    @property
    def stream(self) -> Stream:
        """The stream being read, as announced when it was (re-)opened."""
        ...

    @property
    def segment(self) -> int:
        """Counts from 0; one more each time the stream came back after a loss (perhaps with a new format)."""
        ...

    @property
    def notice(self) -> str:
        """A sentence for the person while the stream gives no data; empty when all is well."""
        ...

    @property
    def clock_offset(self) -> float | None:
        """Seconds to add to stamps of now to reach this machine's LSL clock; None while it is not there or unknown."""
        ...

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return everything that has arrived since the last call, oldest first; empty when nothing has.

        All of one call belong to one segment. Never blocks and never raises for a stream that has gone; the watcher
        behind it reopens it.
        """
        ...

    def close(self) -> None:
        """Release the stream; further pulls return nothing."""
        ...


@runtime_checkable
class Patient(Protocol):
    """A source whose samples may gather where they cost least, while nobody needs them at once."""

    def hold(self) -> bool:
        """Let samples gather until `release`; False where that cannot be had. Never blocks."""
        ...

    def release(self, wait: float = 0.0) -> None:
        """Let through what has gathered: it can be pulled a moment later, for which this waits at most so long (s)."""
        ...

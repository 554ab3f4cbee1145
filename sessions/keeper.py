"""What a session hands its record to: the recorder that writes it, or the memory that a session run again leaves."""

from collections.abc import Sequence
from typing import Any, Protocol

from sensors.stream import Floats, Stream
from sessions.recording.xdf_format import Link, Numbers, Text


class Keeper(Protocol):
    """Takes what a session leaves behind. No call blocks; arrays handed over are not written to again."""

    def open_stream(self, stream: Stream, link: Link | None = None) -> int:
        """Begin a stream, perhaps one that goes on with an earlier one, and return its number."""
        ...

    def samples(self, stream_id: int, timestamps: Floats, values: Numbers) -> None:
        """Take numeric samples of shape (n, channels), stamped in seconds as the sender stamped them."""
        ...

    def texts(self, stream_id: int, timestamps: Floats, texts: Sequence[Text]) -> None:
        """Take text samples, one for each stamp: its first channel, or all."""
        ...

    def clock_offset(self, stream_id: int, time: float, offset: float) -> None:
        """Take the seconds that at `time` (LSL s) had to be added to the sender's stamps."""
        ...

    def event(self, kind: str, time: float, **data: Any) -> None:
        """Take a line for the journal; `time` in LSL seconds."""
        ...

    def notes(self, samples: Sequence[int]) -> None:
        """Take the samples of the sound at which notes begin."""
        ...

    def sound_clock(self, sample: int, time: float) -> None:
        """Take when (LSL s) a sample of the sound sounds."""
        ...

    def describe(self, **fields: Any) -> None:
        """Take entries for `session.json`."""
        ...

    def notices(self) -> tuple[str, ...]:
        """Say what is wrong with the record; empty when all is well."""
        ...

"""Stand-ins for the sensors, the sound and the recorder of a session that is run again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from engine.guidance import Cue, Direction, GuideBreath, OutputReport
from engine.output import Output
from engine.safety.dose import SOUNDS
from engine.strike import Strike
from sensors.stream import Chunk, Floats, MarkerChunk, Stream
from sessions.keeper import Keeper
from sessions.recording.own_streams import DERIVED, GROUP
from sessions.recording.xdf_format import Link, Numbers, Text
from sessions.rerun.ticks import Arrival, Tick

Sample = tuple[float, tuple[float, ...] | str]
"""A sample as it was derived: its stamp (LSL s), and its values or its text."""

OWN = frozenset(stream.name for stream in (*DERIVED, GROUP))


class RecordedSource:
    """A `Source` that gives out at each tick what arrived then.

    Parameters
    ----------
    stream
        What it reads first.
    """

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._stream_id = -1
        self._segment = -1
        self._waiting: list[Chunk | MarkerChunk] = []

    @property
    def stream(self) -> Stream:
        """The stream of the present segment."""
        return self._stream

    @property
    def segment(self) -> int:
        """Counts from 0; one more whenever the recording went on in another stream."""
        return max(0, self._segment)

    @property
    def notice(self) -> str:
        """Always empty: what a session is told of a silent stream changes no decision."""
        return ""

    @property
    def clock_offset(self) -> float | None:
        """None until the stream was there; what it was then stands with each chunk."""
        return None if self._segment < 0 else 0.0

    def arrive(self, arrival: Arrival) -> None:
        """Let come what came at the tick that follows."""
        if arrival.stream is not None and arrival.stream_id != self._stream_id:
            self._stream, self._stream_id = arrival.stream, arrival.stream_id
            self._segment += 1
        self._waiting += arrival.chunks

    def pull(self) -> list[Chunk | MarkerChunk]:
        """Return what has arrived since the last call."""
        chunks, self._waiting = self._waiting, []
        return chunks

    def close(self) -> None:
        """Give out nothing more."""
        self._waiting = []


class RecordedOutput:
    """An `Output` that reports at each tick what the sound reported then.

    Parameters
    ----------
    beside
        Another output that is asked for the same, to compare what it plays; None for none.

    Attributes
    ----------
    cues, guide_breaths
        What the other output played.
    """

    def __init__(self, beside: Output | None = None) -> None:
        self._beside = beside
        self._next = OutputReport()
        self.cues: list[Cue] = []
        self.guide_breaths: list[GuideBreath] = []

    def arrive(self, tick: Tick) -> None:
        """Let the next report be that of `tick`."""
        level, card = tick.sound_level or (OutputReport().weighted_db, False)
        mode = SOUNDS if card else OutputReport().mode
        self._next = OutputReport(tick.guide_breaths, weighted_db=level, mode=mode, chords=tick.chords)

    def send(self, direction: Direction) -> None:
        """Ask the other output for the same."""
        if self._beside is not None:
            self._beside.send(direction)

    def strike(self, strikes: Sequence[Strike]) -> None:
        """Ask the other output for the same."""
        if self._beside is not None:
            self._beside.strike(strikes)

    def poll(self, now: float) -> OutputReport:
        """Return what was reported at this tick."""
        if self._beside is not None:
            self._compare(self._beside.poll(now))
        return self._next

    def close(self, fade: float = 2.0) -> OutputReport:
        """Return what was reported at the end."""
        if self._beside is not None:
            self._compare(self._beside.close(fade))
        return self._next

    def _compare(self, report: OutputReport) -> None:
        self.cues += report.cues
        self.guide_breaths += report.breaths


@dataclass
class Remembered:
    """One stream of a session that was run again; `ticks` are those (LSL s) that derived each sample."""

    stream: Stream
    samples: list[Sample] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)


class Memory(Keeper):
    """Keeps what the session derives, and lets go of what came from the sensors.

    Attributes
    ----------
    now
        The tick that is lived, LSL seconds; to be set before it.
    streams
        What was derived, by the name of the stream.
    events
        Lines of the journal: (LSL seconds, kind, data).
    """

    def __init__(self) -> None:
        self.now = 0.0
        self.streams: dict[str, Remembered] = {}
        self.events: list[tuple[float, str, Mapping[str, Any]]] = []
        self._kept: list[Remembered | None] = []

    def open_stream(self, stream: Stream, link: Link | None = None) -> int:  # noqa: ARG002 - part of the protocol
        """Begin a stream and return its number."""
        own = stream.name in OWN and stream.name not in self.streams
        self._kept.append(Remembered(stream) if own else None)
        if own:
            self.streams[stream.name] = self._kept[-1] or Remembered(stream)
        return len(self._kept) - 1

    def samples(self, stream_id: int, timestamps: Floats, values: Numbers) -> None:
        """Keep numeric samples of an own stream."""
        kept = self._kept[stream_id]
        if kept is not None:
            kept.ticks += [self.now] * len(timestamps)
            rows = map(tuple, np.asarray(values, dtype=np.float64).tolist())
            kept.samples += zip(timestamps.tolist(), rows, strict=True)

    def texts(self, stream_id: int, timestamps: Floats, texts: Sequence[Text]) -> None:
        """Keep text samples of an own stream."""
        kept = self._kept[stream_id]
        if kept is not None:
            kept.ticks += [self.now] * len(timestamps)
            kept.samples += zip(timestamps.tolist(), map(str, texts), strict=True)

    def event(self, kind: str, time: float, **data: Any) -> None:
        """Keep a line of the journal."""
        self.events.append((time, kind, data))

    def clock_offset(self, stream_id: int, time: float, offset: float) -> None:
        """Do nothing: the offset stands with each chunk."""

    def notes(self, samples: Sequence[int]) -> None:
        """Do nothing: there is no sound to be measured."""

    def sound_clock(self, sample: int, time: float) -> None:
        """Do nothing, as for `notes`."""

    def describe(self, **fields: Any) -> None:
        """Do nothing: the record is there."""

    def notices(self) -> tuple[str, ...]:
        """Return nothing: memory does not refuse."""
        return ()

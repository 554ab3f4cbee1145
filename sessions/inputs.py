"""One input of a session: a source, what its channels are used for, and its way into recording and body."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from sensors.body import Body
from sensors.network.recognise import OWN_PREFIX, Choice, recognise
from sensors.network.stray import STRAY
from sensors.stream import Chunk, MarkerChunk, Patient, Signal, Source, Stream
from sessions.keeper import Keeper
from sessions.recording.writing import next_read
from sessions.recording.xdf_format import TEXT, Link
from sessions.session_file import StreamUse

OFFSET_EVERY = 5.0
AHEAD = 0.03
"""Seconds before a read at which a stream that nobody hears is asked to let through what has gathered."""
PATIENCE = 0.2
"""Seconds for which what was let through is asked for again each time: a busy machine may not have it ready."""
RELEASE_WAIT = 0.05


@dataclass(frozen=True, slots=True)
class Use:
    """What one channel of a stream is used for, and why.

    Attributes
    ----------
    inverted
        Respiration only: True when it falls while breathing in, None when that is to be found out.
    """

    signal: Signal
    channel: int = 0
    reason: str = ""
    inverted: bool | None = None


@dataclass(frozen=True, slots=True)
class Input:
    """A source and the uses of its channels; all channels are recorded."""

    source: Source
    uses: tuple[Use, ...]


def by_stream(
    choices: Iterable[tuple[Signal, Choice]], inverted: bool | None = None
) -> list[tuple[Stream, tuple[Use, ...]]]:
    """Return each chosen stream once, with all its uses: one device often sends ECG and respiration together.

    Parameters
    ----------
    inverted
        Polarity of the respiration, as in `Use`.
    """
    found: dict[Stream, tuple[Use, ...]] = {}
    for signal, choice in choices:
        use = Use(signal, choice.channel, choice.reason, inverted if signal is Signal.RESPIRATION else None)
        found[choice.stream] = (*found.get(choice.stream, ()), use)
    return list(found.items())


def marker_streams(streams: Iterable[Stream], used: Iterable[Stream]) -> list[Stream]:
    """Return the streams of markers that others send and that are not used: they are recorded all the same."""
    known = {stream.uid for stream in used}
    texts = (s for s in streams if s.channel_format == TEXT and s.xml and not s.name.startswith(OWN_PREFIX))
    return [stream for stream in texts if stream.uid not in known]


class InputFeed:
    """Pulls one input: records everything raw as it came and feeds the used channels to the body.

    Attributes
    ----------
    arrived
        The chunks of the newest pull, each as (samples, clock offset in s).
    said
        The texts of the newest pull, each with its LSL seconds.
    """

    def __init__(self, chosen: Input, body: Body, recorder: Keeper) -> None:
        self._source = chosen.source
        self._uses = chosen.uses
        self._body = body
        self._recorder = recorder
        self._known = chosen.source.stream
        self._silent = False
        self._segment = self._heard_segment = -1
        self._id = -1
        self._offset = 0.0
        self._next_offset = -math.inf
        self._now = self._next_pull = self._awaited_until = -math.inf
        self._patient = chosen.source if isinstance(chosen.source, Patient) else None
        self._holding = False
        self.arrived: list[tuple[int, float]] = []
        self.said: list[tuple[float, str]] = []

    def pull(self, now: float) -> None:
        """Take what has arrived by `now` (LSL s); numbers that nobody hears are read just before each write.

        When their sender goes, liblsl gives out nothing more: what it sent since the last read (0.4 s) is lost. Texts,
        the last of which may be the end of a task, are therefore read each time.
        """
        self._now, self.arrived, self.said = now, [], []
        if now < self._next_pull - (AHEAD if self._holding else 0.0):
            return
        if self._holding:
            self._let_through()
            self._awaited_until = now + PATIENCE
            return
        can_wait = self._can_wait
        self._take(now)
        awaited = not self.arrived and now < self._awaited_until
        self._next_pull = next_read(now) if can_wait and not awaited else now
        if can_wait and self.arrived and self._patient is not None:
            self._holding = self._patient.hold()

    @property
    def _can_wait(self) -> bool:
        return self._known.channel_format != TEXT and not any(True for _ in self._heard())

    def _let_through(self, wait: float = 0.0) -> None:
        self._holding = False
        if self._patient is not None:
            self._patient.release(wait)

    def _take(self, now: float) -> None:
        chunks = self._source.pull()
        self.arrived = [(len(chunk.timestamps), chunk.clock_offset) for chunk in chunks]
        self._mark_silence(now)
        there = self._source.clock_offset
        if self._source.segment != self._segment and (chunks or there is not None):
            self._open()
        for chunk in chunks:
            self._keep_offset(now, chunk.clock_offset)
            self._listen()
            if isinstance(chunk, MarkerChunk):
                self._recorder.texts(self._id, chunk.timestamps, chunk.rows or chunk.texts)
                self.said += zip((chunk.timestamps + chunk.clock_offset).tolist(), chunk.texts, strict=True)
            else:
                self._keep_numbers(chunk)
        if not chunks and there is not None and self._holds_in_silence(there):
            self._keep_offset(now, there)

    @property
    def stream_id(self) -> int:
        """Under which number the stream is recorded now; negative before its first sample."""
        return self._id

    @property
    def uses(self) -> tuple[Use, ...]:
        """What the channels are used for now."""
        return self._uses

    @property
    def recorded_as(self) -> list[StreamUse]:
        """Under which number the stream is recorded now and for what it is used; empty before it was there."""
        if self._id < 0:
            return []
        name = self._source.stream.name
        return [StreamUse(str(u.signal), self._id, u.channel, name, u.reason) for u in self._uses]

    @property
    def name(self) -> str:
        """What the stream calls itself."""
        return self._source.stream.name

    @property
    def names(self) -> dict[Signal, str]:
        """What the stream calls itself, for each signal it is used for."""
        return {use.signal: self._source.stream.name for use in self._uses}

    @property
    def notice(self) -> str:
        """What to tell the person about this input; empty when all is well, and for markers, which may end."""
        return self._source.notice if any(True for _ in self._heard()) else ""

    def close(self) -> None:
        """Take what is left of a stream that nobody hears, and release the source."""
        if self._can_wait and math.isfinite(self._now):
            self._let_through(RELEASE_WAIT)
            self._take(self._now)
        self._source.close()

    def _mark_silence(self, now: float) -> None:
        """Enter into the journal when the stream fell silent and when it was back."""
        if self._id >= 0 and self._silent != bool(self._source.notice):
            self._silent = not self._silent
            kind = "stream_lost" if self._silent else "stream_back"
            self._recorder.event(kind, now, stream=self._source.stream.name, segment=self._source.segment)

    def _open(self) -> None:
        stream = self._source.stream
        self._uses = tuple(replace(use, channel=_channel_now(use, self._known, stream)) for use in self._uses)
        self._known = stream
        self._segment = self._source.segment
        self._id = self._recorder.open_stream(stream, Link(self._id, self._segment) if self._id >= 0 else None)
        self._offset = self._source.clock_offset or 0.0
        self._next_offset = -math.inf

    def _keep_offset(self, now: float, offset: float) -> None:
        if now >= self._next_offset:
            self._recorder.clock_offset(self._id, now, offset)
            # on a grid from the first on: the pulls of a stream that nobody hears come late
            since = self._next_offset if now - self._next_offset < OFFSET_EVERY else now
            self._offset, self._next_offset = offset, since + OFFSET_EVERY

    def _holds_in_silence(self, offset: float) -> bool:
        """Tell whether the clock's offset is that of the samples: not where their stamps are of no LSL clock."""
        known = self._heard_segment == self._segment or self._known.channel_format == TEXT
        return known and abs(offset - self._offset) < STRAY

    def _listen(self) -> None:
        """Let the body hear a segment from its first samples on."""
        if self._heard_segment == self._segment:
            return
        self._heard_segment = self._segment
        for use in self._heard():
            self._body.attach(use.signal, self._known, use.channel, use.inverted)

    def _heard(self) -> Iterable[Use]:
        return (use for use in self._uses if use.signal is not Signal.MARKERS)

    def _keep_numbers(self, chunk: Chunk) -> None:
        self._recorder.samples(self._id, chunk.timestamps, chunk.samples if chunk.exact is None else chunk.exact)
        for use in self._heard():
            self._body.feed(use.signal, chunk)


def _channel_now(use: Use, before: Stream, now: Stream) -> int:
    """Return where the channel of `use` is in a stream that came back, perhaps with other channels.

    By its label; else where it was, if that has the same label (or none); else as it is recognised; else the last one.
    """
    labels = [channel.label for channel in now.channels]
    label = before.channels[use.channel].label if use.channel < len(before.channels) else ""
    if label and labels.count(label) == 1:
        return labels.index(label)
    if use.channel < len(labels) and labels[use.channel] == label:
        return use.channel
    seen = next((candidate.channel for candidate in recognise(now) if candidate.signal is use.signal), None)
    return seen if seen is not None else min(use.channel, len(labels) - 1)

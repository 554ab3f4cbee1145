"""What Sospiro makes of a session on Lab Streaming Layer, for whoever wants to listen, or to record beside us."""

import json
from collections.abc import Sequence

from sensors.lsl import MarkerOutlet, SampleOutlet
from sensors.stream import Stream
from sessions.recording.own_streams import (
    AUDIO_CLOCK,
    BODY,
    BREATH_MEASURES,
    BREATH_PHASE,
    BREATHS,
    COMMANDS,
    CUES,
    GUIDE,
    GUIDE_BREATHS,
    HEARTBEATS,
    INTERVALS,
    MEASURES,
    SAFETY,
    STAGES,
    STATE,
    TEXTURE,
    announced_id,
)
from sessions.recording.xdf_format import TEXT

PUBLISHED = (
    HEARTBEATS,
    INTERVALS,
    BREATHS,
    BODY,
    BREATH_PHASE,
    GUIDE,
    GUIDE_BREATHS,
    TEXTURE,
    MEASURES,
    BREATH_MEASURES,
    AUDIO_CLOCK,
    CUES,
    STATE,
    STAGES,
    SAFETY,
    COMMANDS,
)
"""What is announced; a stream that is added to the recording stays there until somebody thought about it."""


class LslPublisher:
    """One outlet for each stream that is published, with the stamps and values that are recorded.

    No name and no word that somebody typed ever leaves by them, as anyone on the network can read LSL: a marker is seen
    as a command without its text.
    """

    def __init__(self, published: Sequence[Stream] = PUBLISHED) -> None:
        texts = [stream for stream in published if stream.channel_format == TEXT]
        self._numbers = {s.name: _samples(s) for s in published if s.channel_format != TEXT}
        self._texts = {s.name: MarkerOutlet(s.name, s.type, announced_id(s), s.channels) for s in texts}

    def numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
        """Send numeric samples; a stamp may lie a little ahead of now. Never blocks."""
        if stream.name in self._numbers:
            self._numbers[stream.name].push(rows, times)

    def texts(self, stream: Stream, times: Sequence[float], texts: Sequence[str]) -> None:
        """Send text samples, without what a person typed. Never blocks."""
        if stream.name in self._texts:
            for time, text in zip(times, texts, strict=True):
                self._texts[stream.name].push(_wordless(text) if stream.name == COMMANDS.name else text, time)

    def close(self) -> None:
        """Take the outlets back; blocks for a moment."""
        for outlet in (*self._numbers.values(), *self._texts.values()):
            outlet.close()


def _samples(stream: Stream) -> SampleOutlet:
    return SampleOutlet(stream.name, stream.type, stream.channels, 0.0, announced_id(stream), stream.channel_format)


def _wordless(text: str) -> str:
    return json.dumps(json.loads(text) | {"text": ""})

"""The parts in which an input was recorded: a stream that was lost and came back stands there once for each time."""

from collections.abc import Mapping

from sensors.stream import Stream
from sessions.recording.xdf_read import RecordedStream, lineage
from sessions.session_file import StreamUse


def segments_of(recording: Mapping[int, RecordedStream], use: StreamUse) -> list[tuple[int, int]]:
    """Return (number of the stream, channel) of each part of an input, oldest first; nothing when it is not there.

    The record names the last part; those before are found by the links between them, so that another stream of the
    same name is no part of it.
    """
    if use.stream_id not in recording:
        return []
    known = recording[use.stream_id].stream
    numbers = lineage(recording, use.stream_id)
    found = [(number, _same_channel(known, use.channel, recording[number].stream)) for number in numbers]
    return [(number, channel) for number, channel in found if channel is not None]


def _same_channel(known: Stream, channel: int, stream: Stream) -> int | None:
    """Return where a channel of `known` stands in an earlier part: by its label, else in the same place, or nowhere."""
    labels = [one.label for one in stream.channels]
    wanted = known.channels[channel].label if 0 <= channel < len(known.channels) else ""
    if wanted and labels.count(wanted) == 1:
        return labels.index(wanted)
    return channel if 0 <= channel < len(labels) else None

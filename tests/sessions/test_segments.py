import numpy as np

from sensors.stream import Channel, Stream
from sessions.recording.xdf_format import Link
from sessions.recording.xdf_read import RecordedStream
from sessions.segments import segments_of
from sessions.session_file import StreamUse


def _recorded(*labels: str, after: int | None = None) -> RecordedStream:
    stream = Stream("Belt", "RESP", tuple(map(Channel, labels)), 10.0, "float32")
    link = None if after is None else Link(after, 1)
    return RecordedStream(stream, np.arange(3.0), np.zeros((3, len(labels))), link=link)


def _use(number: int, channel: int = 0) -> StreamUse:
    return StreamUse("respiration", number, channel, "Belt", "")


def test_another_stream_of_the_same_name_is_no_part_of_an_input() -> None:
    recording = {1: _recorded("breath"), 2: _recorded("breath"), 3: _recorded("breath", after=1)}
    assert segments_of(recording, _use(3)) == [(1, 0), (3, 0)]
    assert segments_of(recording, _use(2)) == [(2, 0)]


def test_a_channel_is_found_by_its_label_in_every_part() -> None:
    recording = {1: _recorded("battery", "breath"), 2: _recorded("breath", "battery", after=1)}
    assert segments_of(recording, _use(2)) == [(1, 1), (2, 0)]


def test_a_part_that_lacks_the_channel_is_left_out() -> None:
    recording = {1: _recorded(""), 2: _recorded("", "", after=1)}
    assert segments_of(recording, _use(2, channel=1)) == [(2, 1)]
    assert segments_of(recording, _use(7)) == []

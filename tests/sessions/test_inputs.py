"""From a choice of streams to the body: each stream once, each signal on its channel and the right way up."""

import json
from collections.abc import Callable

import numpy as np
import pytest

from sensors.body import Body
from sensors.clock import ManualClock
from sensors.network.recognise import Choice
from sensors.settings import StreamSettings
from sensors.simulation.sources import MemorySource
from sensors.stream import Channel, Chunk, Signal, Stream
from sessions.folder import SessionFolder
from sessions.inputs import Input, InputFeed, Use, by_stream
from sessions.recording.recorder import Recorder

Sitting = tuple[Recorder, ManualClock, SessionFolder]

BELT = Stream("Belt", "Respiration", (Channel("Force", "N"),), 50.0)


class Attached(Body):
    """A body that keeps what was attached to it."""

    def __init__(self) -> None:
        super().__init__()
        self.attached: list[tuple[Signal, int, bool | None]] = []

    def attach(self, signal: Signal, stream: Stream, channel: int, inverted: bool | None = None) -> None:
        super().attach(signal, stream, channel, inverted)
        self.attached.append((signal, channel, inverted))


@pytest.mark.parametrize(("word", "inverted"), [("auto", None), ("upright", False), ("inverted", True)])
def test_the_polarity_that_was_set_reaches_the_body(
    sitting: Callable[..., Sitting], word: str, inverted: bool | None
) -> None:
    recorder, _, _ = sitting()
    settings = StreamSettings.model_validate({"respiration_polarity": word})
    ((stream, uses),) = by_stream([(Signal.RESPIRATION, Choice(BELT, 0, ""))], settings.inverted)
    source, body = MemorySource(stream), Attached()
    feed = InputFeed(Input(source, uses), body, recorder)
    source.put(Chunk(np.zeros((5, 1)), np.arange(5) / 50))
    feed.pull(0.1)
    assert body.attached == [(Signal.RESPIRATION, 0, inverted)]
    recorder.close()


def test_a_stream_is_read_once_for_all_its_signals() -> None:
    choices = [(Signal.ECG, Choice(BELT, 1, "why")), (Signal.RESPIRATION, Choice(BELT, 0, "so"))]
    expected = (Use(Signal.ECG, 1, "why"), Use(Signal.RESPIRATION, 0, "so", True))
    assert by_stream(choices, True) == [(BELT, expected)]


class Returning(MemorySource):
    """A source whose stream is lost and comes back as another."""

    def __init__(self, stream: Stream) -> None:
        super().__init__(stream)
        self.lives = 0
        self.lost = False

    @property
    def segment(self) -> int:
        return self.lives

    @property
    def notice(self) -> str:
        return "It is lost." if self.lost else ""

    def come_back(self, stream: Stream) -> None:
        self._stream, self.lost = stream, False
        self.lives += 1


def board(*labels: str, name: str = "Board") -> Stream:
    return Stream(name, "EEG", tuple(Channel(label) for label in labels), 100.0)


def ones(stream: Stream) -> Chunk:
    return Chunk(np.ones((5, len(stream.channels))), np.arange(5) / 100)


@pytest.mark.parametrize(
    ("before", "channel", "now", "expected"),
    [
        (board("nSeq", "ECG"), 1, board("nSeq", "EDA", "ECG"), 2),
        (board("a", "a", "a"), 1, board("a", "a"), 1),
        (board("", "", ""), 2, board("", "", ""), 2),
        (board("", "", ""), 2, board("EMG", "ECG"), 1),
        (board("", "", ""), 2, board("x"), 0),
        (board("a", "b"), 1, board("x", "y", "z"), 1),
    ],
)
def test_the_channel_is_found_in_what_came_back(
    sitting: Callable[..., Sitting], before: Stream, channel: int, now: Stream, expected: int
) -> None:
    recorder, _, _ = sitting()
    source, body = Returning(before), Attached()
    feed = InputFeed(Input(source, (Use(Signal.ECG, channel),)), body, recorder)
    source.put(ones(before))
    feed.pull(1.0)
    source.come_back(now)
    source.put(ones(now))
    feed.pull(3.0)
    assert [where for _, where, _ in body.attached] == [channel, expected]
    assert feed.recorded_as[0].channel == expected and feed.recorded_as[0].stream_id == 3
    recorder.close()


def test_a_gap_stands_in_the_journal(sitting: Callable[..., Sitting]) -> None:
    recorder, _, folder = sitting()
    source = Returning(BELT)
    feed = InputFeed(Input(source, (Use(Signal.RESPIRATION),)), Attached(), recorder)
    source.lost = True
    feed.pull(0.5)  # not there yet is no gap
    source.lost = False
    source.put(ones(BELT))
    feed.pull(1.0)
    source.lost = True
    for now in (3.0, 3.02):
        feed.pull(now)
    source.come_back(BELT)
    source.put(ones(BELT))
    feed.pull(5.0)
    recorder.close()
    lines = [json.loads(line) for line in folder.journal.read_text().splitlines()]
    gaps = [(e["kind"], e["time"], e["data"]["stream"], e["data"]["segment"]) for e in lines if "stream_" in e["kind"]]
    assert gaps == [("stream_lost", 3.0, "Belt", 0), ("stream_back", 5.0, "Belt", 1)]

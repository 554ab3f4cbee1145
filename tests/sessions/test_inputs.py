"""From a choice of streams to the body: each stream once, each signal on its channel and the right way up."""

import json
from collections.abc import Callable

import numpy as np
import pytest
import pyxdf

from sensors.body import Body
from sensors.clock import ManualClock
from sensors.network.recognise import Choice
from sensors.settings import StreamSettings
from sensors.simulation.sources import MemorySource
from sensors.stream import Channel, Chunk, MarkerChunk, Signal, Stream
from sessions.folder import SessionFolder
from sessions.inputs import Input, InputFeed, Use, by_stream
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_format import Link
from sessions.recording.xdf_read import RecordedStream, lineage, read_recording

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
        self.offset = 0.0

    @property
    def segment(self) -> int:
        return self.lives

    @property
    def notice(self) -> str:
        return "It is lost." if self.lost else ""

    @property
    def clock_offset(self) -> float | None:
        return None if self.lost else self.offset

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


def recorded_by_name(folder: SessionFolder, name: str) -> dict[int, RecordedStream]:
    return {n: s for n, s in read_recording(folder.recording).items() if s.stream.name == name}


def test_a_stream_that_comes_back_goes_on_with_the_one_before(sitting: Callable[..., Sitting]) -> None:
    recorder, _, folder = sitting()
    source = Returning(BELT)
    feed = InputFeed(Input(source, (Use(Signal.RESPIRATION),)), Attached(), recorder)
    for now in (1.0, 2.0, 3.0):
        source.put(ones(BELT))
        feed.pull(now)
        source.come_back(BELT)
    recorder.close()
    found = recorded_by_name(folder, "Belt")
    first, second, third = found
    assert found[first].link is None
    assert [found[n].link for n in (second, third)] == [Link(first, 1), Link(second, 2)]
    assert lineage(found, third) == [first, second, third]
    streams, _ = pyxdf.load_xdf(str(folder.recording), dejitter_timestamps=False)
    told = {s["info"]["stream_id"]: s["info"]["desc"][0] for s in streams}[second]
    assert told["sospiro"][0] == {"continues": [str(first)], "segment": ["1"]}
    assert told["channels"][0]["channel"][0]["label"] == ["Force"]


def test_a_stream_that_is_silent_has_a_header_and_its_clock(sitting: Callable[..., Sitting]) -> None:
    """As markers are until somebody presses a key."""
    recorder, _, folder = sitting()
    source = Returning(Stream("Keys", "Markers", (Channel(), Channel()), 0.0, "string"))
    source.lost = True
    feed = InputFeed(Input(source, (Use(Signal.MARKERS),)), Attached(), recorder)
    feed.pull(1.0)
    assert feed.recorded_as == []
    source.lost, source.offset = False, 0.25
    for now in np.arange(2.0, 18.0, 0.02):
        feed.pull(float(now))
    source.put(MarkerChunk(("a b",), np.array([17.0]), 0.25, (("a", "b"),)))
    source.lost = True
    feed.pull(18.3)
    feed.pull(30.0)
    recorder.close()
    (keys,) = recorded_by_name(folder, "Keys").values()
    np.testing.assert_allclose(keys.offsets, [(now - 0.25, 0.25) for now in (2.0, 7.0, 12.0, 17.0)], atol=0.3)
    assert (keys.texts, keys.times.tolist()) == (["a b"], [17.25])


def test_stamps_of_no_lsl_clock_keep_the_offset_of_their_arrival(sitting: Callable[..., Sitting]) -> None:
    recorder, _, folder = sitting()
    source = Returning(BELT)
    feed = InputFeed(Input(source, (Use(Signal.RESPIRATION),)), Attached(), recorder)
    feed.pull(1.0)
    source.put(Chunk(np.ones((2, 1)), np.array([1.7e9, 1.7e9 + 1]), -1.7e9 + 1))
    for now in np.arange(2.0, 20.0, 0.5):
        feed.pull(float(now))
    recorder.close()
    (belt,) = recorded_by_name(folder, "Belt").values()
    assert belt.times.tolist() == [1.0, 2.0]
    assert len(belt.offsets) == 1


def test_the_largest_whole_numbers_are_kept_exactly(sitting: Callable[..., Sitting]) -> None:
    recorder, _, folder = sitting()
    counter = Stream("Counter", "EEG", (Channel("count"),), 10.0, "int64")
    source = MemorySource(counter)
    feed = InputFeed(Input(source, (Use(Signal.ECG),)), Attached(), recorder)
    exact = np.array([[2**63 - 1], [-(2**63)], [2**53 + 1]], np.int64)
    source.put(Chunk(exact.astype(np.float64), np.arange(3) / 10, exact=exact))
    feed.pull(1.0)
    recorder.close()
    (found,) = recorded_by_name(folder, "Counter").values()
    assert found.values.tolist() == exact.tolist()


class Gathering(MemorySource):
    """A source that gives out what gathered only when it was let through, some time (s) before."""

    def __init__(self, stream: Stream, clock: ManualClock, delay: float = 0.005) -> None:
        super().__init__(stream)
        self._clock, self._delay = clock, delay
        self.held = False
        self.released_at = -1.0
        self.pulls: list[float] = []

    def hold(self) -> bool:
        self.held = True
        return True

    def release(self, wait: float = 0.0) -> None:
        self.held = False
        self.released_at = self._clock.now() - wait

    def pull(self) -> list[Chunk | MarkerChunk]:
        self.pulls.append(self._clock.now())
        return [] if self.held or self._clock.now() < self.released_at + self._delay else super().pull()


@pytest.mark.parametrize("late", [0.0, 0.013, 0.11])
def test_what_nobody_hears_gathers_and_is_read_just_before_each_write(
    sitting: Callable[..., Sitting], late: float
) -> None:
    """On ticks that come on time, and on such as miss the moment to let it through."""
    recorder, _, folder = sitting()
    clock = ManualClock(1000.0 + late)
    source = Gathering(BELT, clock)
    feed = InputFeed(Input(source, ()), Attached(), recorder)
    for n in range(500):
        source.put(Chunk(np.full((1, 1), float(n)), np.array([clock.now()])))
        feed.pull(clock.now())
        clock.advance(0.02 if late < 0.1 else 0.07)
    assert len(source.pulls) < (30 if late < 0.1 else 100)
    assert np.diff(source.pulls).max() < 0.4 + (0.05 if late < 0.1 else 0.15)
    feed.close()
    recorder.close()
    (belt,) = recorded_by_name(folder, "Belt").values()
    assert belt.values[:, 0].tolist() == list(range(500)), "what was held at the end as well"


def test_texts_are_read_each_time(sitting: Callable[..., Sitting]) -> None:
    """The last word of a program that ends at once is lost if nobody reads it before."""
    recorder, clock, _ = sitting()
    source = Gathering(Stream("Keys", "Markers", (Channel(),), 0.0, "string"), clock)
    feed = InputFeed(Input(source, (Use(Signal.MARKERS),)), Attached(), recorder)
    for _ in range(50):
        source.put(MarkerChunk(("a",), np.array([clock.now()])))
        feed.pull(clock.advance(0.02))
        assert not source.held
    assert len(source.pulls) == 50
    recorder.close()


def test_what_was_let_through_and_is_not_ready_is_read_on_the_next_ticks(sitting: Callable[..., Sitting]) -> None:
    recorder, clock, _ = sitting()
    source = Gathering(BELT, clock, 0.09)
    feed = InputFeed(Input(source, ()), Attached(), recorder)
    arrivals = []
    for n in range(500):
        source.put(Chunk(np.full((1, 1), float(n)), np.array([clock.now()])))
        feed.pull(clock.now())
        arrivals += [clock.now()] if feed.arrived else []
        clock.advance(0.02)
    assert np.diff(arrivals).max() < 0.5 and len(source.pulls) < 150
    recorder.close()

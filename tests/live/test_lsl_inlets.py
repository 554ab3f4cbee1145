"""Real streams on this machine: what is sent arrives as it was, what is found is described."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import numpy as np
import pylsl
import pytest

from sensors.errors import Reason, SospiroError
from sensors.lsl import (
    LslClock,
    LslSource,
    MarkerOutlet,
    SampleOutlet,
    configure,
    describe,
    discover,
    discovery,
    liblsl_version,
)
from sensors.network.recognise import choose
from sensors.settings import LslSettings, StreamSettings
from sensors.stream import Channel, Chunk, MarkerChunk, Source, Stream

pytestmark = pytest.mark.live

Pull = Callable[[Source, int], list[Chunk | MarkerChunk]]


@contextmanager
def reading(outlet: SampleOutlet | MarkerOutlet, name: str) -> Iterator[LslSource]:
    """Open the outlet's stream and close inlet before outlet."""
    try:
        source = LslSource(next(stream for stream in discover(0.25) if stream.name == name))
        try:
            yield source
        finally:
            source.close()
            assert source.pull() == []
    finally:
        outlet.close()


def samples(chunks: list[Chunk | MarkerChunk]) -> tuple[np.ndarray, np.ndarray]:
    taken = [chunk for chunk in chunks if isinstance(chunk, Chunk)]
    return np.concatenate([c.samples for c in taken]), np.concatenate([c.timestamps for c in taken])


@pytest.mark.parametrize("form", ["float32", "double64"])
def test_values_and_stamps_arrive_exactly(pull: Pull, form: str) -> None:
    sent = np.random.default_rng(1).normal(size=(3000, 2)).astype(np.float32)
    stamps = 1e5 + np.cumsum(np.random.default_rng(2).normal(0.01, 0.1, size=3000))
    outlet = SampleOutlet("Exact", "Test", [Channel("a"), Channel("b")], 100.0, "exact", form)
    with reading(outlet, "Exact") as source:
        outlet.push(sent, stamps)
        chunks = pull(source, 3000)
        values, times = samples(chunks)
        assert np.array_equal(values, sent)
        assert np.array_equal(times, stamps)
        assert abs(chunks[-1].clock_offset) < 0.005
        assert source.pull() == []


def test_a_stream_is_described_in_full() -> None:
    channels = [Channel("ECG", "microvolts", "ECG"), Channel("Atem", "a.u.", "Respiration")]
    outlet = SampleOutlet("Described", "Körper", channels, 250.0, "described")
    try:
        found = next(stream for stream in discover(0.25) if stream.name == "Described")
        assert found.channels == tuple(channels)
        assert (found.type, found.nominal_rate, found.source_id) == ("Körper", 250.0, "described")
        assert found.xml.startswith("<?xml") and "<label>Atem</label>" in found.xml
    finally:
        outlet.close()


def test_the_name_of_a_polar_channel_is_its_label() -> None:
    info = pylsl.StreamInfo("Strap", "ECG", 2, 130, "float32", "myuid2424")
    info.desc().append_child("channels").append_child("channel").append_child_value("name", "ECG")
    outlet = pylsl.StreamOutlet(info)
    found = next(stream for stream in discover(0.25) if stream.name == "Strap")
    assert found.channels == (Channel("ECG"), Channel())
    del outlet


def test_markers_survive_bytes_that_are_no_text(pull: Pull) -> None:
    outlet = MarkerOutlet("Events", "Markers", "events")
    with reading(outlet, "Events") as source:
        outlet.push("één", 5.0)
        outlet._outlet.push_sample([b"bad \xff\xfe end"], 6.0)
        outlet.push("nul\0inside", 7.0)
        chunks = pull(source, 3)
        texts = [text for chunk in chunks if isinstance(chunk, MarkerChunk) for text in chunk.texts]
        assert texts == ["één", "bad \ufffd\ufffd end", "nul\0inside"]
        assert [float(t) for chunk in chunks for t in chunk.timestamps] == [5.0, 6.0, 7.0]


def test_a_reader_that_stood_still_loses_nothing() -> None:
    outlet = SampleOutlet("Patient", "Test", [Channel("a")], 1000.0, "patient")
    with reading(outlet, "Patient") as source:
        for block in range(60):
            outlet.push(np.arange(block * 1000, (block + 1) * 1000)[:, None], np.arange(1000) + 1.0)
        time.sleep(0.3)
        values, _ = samples(source.pull())
        assert np.array_equal(values[:, 0], np.arange(60_000, dtype=float))


def test_pulling_never_waits() -> None:
    outlet = SampleOutlet("Quick", "Test", [Channel("a")], 250.0, "quick")
    with reading(outlet, "Quick") as source:
        took = []
        for _ in range(100):
            outlet.push([[1.0]], [1.0])
            start = time.perf_counter()
            source.pull()
            took.append(time.perf_counter() - start)
            time.sleep(0.005)
        # The first second is when the clock offset is measured, which would hold up a naive reader for 0.6 s.
        assert sorted(took)[95] < 0.01


def test_a_flood_of_many_channels_comes_in_bounded_pieces(pull: Pull) -> None:
    outlet = SampleOutlet("Flood", "Test", [Channel()] * 500, 90_000.0, "flood")
    with reading(outlet, "Flood") as source:
        sent = np.arange(2000.0)[:, None] * np.ones(500)
        outlet.push(sent, np.arange(2000) + 1.0)
        chunks = pull(source, 2000)
        values, _ = samples(chunks)
        assert np.array_equal(values, sent)
        assert max(len(chunk.timestamps) for chunk in chunks) <= 262_144 // 500


def test_stamps_that_are_no_numbers_do_no_harm(pull: Pull) -> None:
    outlet = SampleOutlet("Stampless", "Test", [Channel("a")], 100.0, "stampless", "double64")
    with reading(outlet, "Stampless") as source:
        source._offset = None  # as for the clock of another machine
        source._offset_failed = True
        outlet.push([[1.0], [np.nan], [np.inf]], [np.nan, np.inf, -np.inf])
        chunks = pull(source, 3)
        assert np.isfinite(chunks[0].clock_offset)
        assert np.array_equal(samples(chunks)[0][:, 0], [1.0, np.nan, np.inf], equal_nan=True)


def test_a_rate_that_would_eat_the_memory_is_refused() -> None:
    wild = Stream("Wild", "ECG", (), 1e8, uid="8a9f0e9c-0000-4000-8000-000000000001")
    assert describe(wild) == wild
    with pytest.raises(SospiroError, match=r"announces 1e\+08 samples per second, more than can be read"):
        LslSource(wild)


def test_two_equal_streams_are_left_to_the_person() -> None:
    with ExitStack() as stack:
        for source_id in ("left", "right"):
            outlet = SampleOutlet("Strap", "ECG", [Channel("ECG", "microvolts", "ECG")], 130.0, source_id)
            stack.callback(outlet.close)
        found = discover(0.25)
        with pytest.raises(SospiroError, match=r"'Strap' \(left\) and 'Strap' \(right\)") as fault:
            choose(found, StreamSettings())
        assert fault.value.reason is Reason.AMBIGUOUS_STREAM
        assert len(choose(found, StreamSettings(ecg="right"))) == 1


def test_a_stream_that_is_not_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(discovery, "OPEN_TIMEOUT", 0.3)
    with pytest.raises(SospiroError, match="The stream 'Ghost' cannot be reached") as fault:
        LslSource(Stream("Ghost", "ECG", (), 250.0, uid="8a9f0e9c-0000-4000-8000-000000000000"))
    assert fault.value.reason is Reason.NO_STREAM


def test_settings_are_taken_once(lsl: LslSettings) -> None:
    configure(lsl)
    with pytest.raises(SospiroError, match="start it again") as fault:
        configure(lsl.model_copy(update={"session_id": "another-room"}))
    assert fault.value.reason is Reason.BAD_SETTING


def test_streams_of_another_session_are_not_seen() -> None:
    program = (
        "import sys; from sensors.settings import *; from sensors.lsl import *; from sensors.stream import *\n"
        "configure(LslSettings(session_id='another-room')); o = SampleOutlet('Stray', 'ECG', [Channel('ECG')], 250.0)\n"
        "print('ready', flush=True); sys.stdin.read(); o.close()"
    )
    stray = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert stray.stdout is not None and stray.stdout.readline() == "ready\n"
    assert "Stray" not in [stream.name for stream in discover(0.5)]
    _, err = stray.communicate("", timeout=10)
    assert err is None


def test_the_clock_is_that_of_liblsl() -> None:
    assert LslClock().now() == pytest.approx(pylsl.local_clock(), abs=0.01)
    assert liblsl_version().startswith("1.")

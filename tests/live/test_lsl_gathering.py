"""What nobody hears may gather before liblsl is woken: nothing is lost by it, and a stream that pauses is not held."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from sensors.lsl import LslClock, LslSource, SampleOutlet, discover
from sensors.lsl.connection import Connection, connection_since, open_sockets
from sensors.stream import Channel, Chunk

pytestmark = [pytest.mark.live, pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="Linux only")]

NAME = "Sospiro-test-gathering"


@pytest.fixture
def pair() -> Iterator[tuple[SampleOutlet, LslSource]]:
    outlet = SampleOutlet(NAME, "ECG", (Channel("ECG", "mV"),), 1000.0, "gathering")
    stream = next(stream for stream in discover(0.5) if stream.name == NAME)
    source = LslSource(stream)
    yield outlet, source
    source.close()


def values(source: LslSource) -> list[float]:
    return [float(v) for chunk in source.pull() if isinstance(chunk, Chunk) for v in chunk.samples[:, 0]]


def soon(found: Callable[[], list[float]], count: int, seconds: float = 2.0) -> list[float]:
    until, got = time.monotonic() + seconds, found()
    while len(got) < count and time.monotonic() < until:
        time.sleep(0.005)
        got += found()
    return got


def test_samples_gather_and_come_whole_when_let_through(pair: tuple[SampleOutlet, LslSource]) -> None:
    outlet, source = pair
    stamp = LslClock().now()
    outlet.push(np.zeros((1, 1)), np.array([stamp]))
    assert soon(lambda: values(source), 1) == [0.0]
    assert source.hold()
    for n in range(1, 101):
        outlet.push(np.full((1, 1), float(n)), np.array([stamp + n / 1000]))
    time.sleep(0.2)
    assert values(source) == [], "they wait in the kernel"
    source.release(0.5)
    assert soon(lambda: values(source), 100) == list(range(1, 101))
    outlet.push(np.full((1, 1), 7.0), np.array([stamp + 1.0]))
    assert soon(lambda: values(source), 1) == [7.0], "what is let through comes at once again"


def test_a_flood_is_read_before_it_is_let_through(pair: tuple[SampleOutlet, LslSource]) -> None:
    outlet, source = pair
    assert source.hold()
    stamps = LslClock().now() + np.arange(20_000) / 1000
    outlet.push(np.arange(20_000.0)[:, None], stamps)
    early = soon(lambda: values(source), 5_000)
    assert len(early) >= 5_000, "more than may gather"
    source.release(0.5)
    assert early + soon(lambda: values(source), 20_000 - len(early)) == list(range(20_000))


def test_a_closed_or_unknown_connection_holds_nothing(pair: tuple[SampleOutlet, LslSource]) -> None:
    _, source = pair
    source.close()
    assert not source.hold()
    source.release(0.1)
    assert not Connection(None).hold()
    before = open_sockets()
    assert not connection_since(before, {1}).hold()

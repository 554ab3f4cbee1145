"""Real liblsl on this machine, in a session of LSL that no other run shares."""

import gc
import time
from collections.abc import Callable, Iterator

import pytest

from sensors.lsl import MarkerOutlet, SampleOutlet, configure
from sensors.settings import LslSettings
from sensors.stream import Chunk, MarkerChunk, Source

Pulled = list[Chunk | MarkerChunk]
Wait = Callable[[Callable[[], object], float], float]


@pytest.fixture(scope="session", autouse=True)
def lsl(lsl_session_id: str) -> LslSettings:
    """Configure LSL once for the whole run, as liblsl reads its settings only once."""
    settings = LslSettings(session_id=lsl_session_id)
    configure(settings)
    return settings


@pytest.fixture(scope="module", autouse=True)
def no_stream_left_over(lsl: LslSettings) -> Iterator[None]:
    """Take off the network at the end of a module what a failed test left there: the next would find it."""
    yield
    for one in gc.get_objects():
        if type(one) in (SampleOutlet, MarkerOutlet):
            one.close()


@pytest.fixture
def wait() -> Wait:
    """Return a function that waits until something is true and returns the seconds it took."""

    def wait(until: Callable[[], object], seconds: float = 10.0) -> float:
        start = time.monotonic()
        while not until():
            assert time.monotonic() - start < seconds, "it took too long"
            time.sleep(0.005)
        return time.monotonic() - start

    return wait


@pytest.fixture
def pull() -> Callable[[Source, int], Pulled]:
    """Return a function that pulls until `count` samples have come."""

    def pull(source: Source, count: int) -> Pulled:
        chunks: Pulled = []
        deadline = time.monotonic() + 10.0
        while sum(len(chunk.timestamps) for chunk in chunks) < count:
            assert time.monotonic() < deadline, f"only {chunks}"
            chunks += source.pull()
            time.sleep(0.005)
        return chunks

    return pull

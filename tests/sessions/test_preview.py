"""How good the streams are, told before a session."""

import numpy as np
import pytest

from sensors.simulation.sources import MemorySource
from sensors.state import QualityReason
from sensors.stream import Channel, Chunk, Signal, Stream
from sessions.inputs import Input, Use
from sessions.preview import WINDOW, Hearing
from sessions.previewed import Previewed

RATE = 50.0
BELT = Stream("Belt", "Respiration", (Channel("nSeq"), Channel("Force", "N")), RATE)
EVERY = 0.5


class Belt(MemorySource):
    """A source that remembers that it was let go."""

    closed = False

    def close(self) -> None:
        super().close()
        self.closed = True


class Sending:
    """A belt that sends half a second at a time, and the hearing of it."""

    def __init__(self) -> None:
        self.source = Belt(BELT)
        self.hearing = Hearing([Input(self.source, (Use(Signal.RESPIRATION, 1),))])
        self.now = 100.0

    def go_on(self, seconds: float, breathing: bool = True, sending: bool = True) -> Previewed:
        for _ in range(round(seconds / EVERY)):
            stamps = self.now + np.arange(round(EVERY * RATE)) / RATE
            self.now += EVERY
            values = 500 + 90 * np.sin(2 * np.pi * stamps / 4) if breathing else np.full(stamps.size, 500.0)
            if sending:
                self.source.put(Chunk(np.column_stack((np.arange(stamps.size), values)), stamps))
            (found,) = self.hearing.listen(self.now)
        return found


@pytest.fixture
def belt() -> Sending:
    return Sending()


def test_a_good_signal_is_good_and_grows_older(belt: Sending) -> None:
    first, later = belt.go_on(5.0), belt.go_on(40.0)
    assert (later.signal, later.name) == (Signal.RESPIRATION, "Belt")
    assert later.quality.reason is QualityReason.GOOD
    assert later.good > 0.9
    assert first.seconds < 6.0
    assert later.seconds == pytest.approx(WINDOW, abs=1.0)


def test_the_share_of_good_seconds_is_of_the_last_half_minute(belt: Sending) -> None:
    belt.go_on(40.0)
    fallen = belt.go_on(15.0, breathing=False)
    assert fallen.quality.reason is QualityReason.FLAT
    assert 0.4 < fallen.good < 0.75
    assert belt.go_on(40.0).good > 0.9


def test_silence_is_told(belt: Sending) -> None:
    belt.go_on(10.0)
    assert belt.go_on(4.0, sending=False).quality.reason is QualityReason.STALE
    assert belt.go_on(12.0, sending=False).quality.reason is QualityReason.LOST


def test_a_stream_that_never_sent_is_no_good_one(belt: Sending) -> None:
    found = belt.go_on(3.0, sending=False)
    assert (found.good, found.seconds) == (0.0, 0.0)
    assert found.quality.reason is QualityReason.STALE


def test_what_was_heard_is_let_go(belt: Sending) -> None:
    belt.hearing.close()
    assert belt.source.closed

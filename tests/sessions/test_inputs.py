"""From a choice of streams to the body: each stream once, each signal on its channel and the right way up."""

from collections.abc import Callable

import numpy as np
import pytest

from sensors.body import Body
from sensors.clock import ManualClock
from sensors.recognise import Choice
from sensors.settings import StreamSettings
from sensors.simulation.sources import MemorySource
from sensors.stream import Channel, Chunk, Signal, Stream
from sessions.folder import SessionFolder
from sessions.inputs import Input, InputFeed, Use, by_stream
from sessions.recorder import Recorder

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

"""What of watching streams shows without a network."""

import threading
import time
from collections.abc import Sequence

import pytest

from sensors.clock import ManualClock
from sensors.network import looks, watch
from sensors.network.rematch import Rule
from sensors.stream import Stream


@pytest.mark.logs
def test_a_network_that_cannot_be_asked_is_not_asked_without_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    third = threading.Event()

    def fail(seconds: float) -> list[Stream]:
        asked.append(time.monotonic())
        if len(asked) == 3:
            third.set()
        raise RuntimeError("no network")

    monkeypatch.setattr(looks, "resolve", fail)
    source = watch.WatchedSource(Rule("Belt"), ManualClock())
    assert third.wait(5.0)
    source.close()
    # two ask, each once in the time that a look takes
    assert len(asked) <= 2 * (2 + (asked[-1] - asked[0]) / looks.SEARCH_SECONDS)
    assert source.pull() == []
    assert source.lost


def test_all_who_follow_are_told_by_one_thread_until_they_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    belt = Stream("Belt", "RB", (), 50.0)
    monkeypatch.setattr(looks, "resolve", lambda _: [belt])
    around, told, looked = looks.Looks(), [], threading.Event()

    def first(streams: Sequence[Stream]) -> None:
        told.append((threading.current_thread().name, *streams))

    def second(streams: Sequence[Stream]) -> None:
        looked.set()

    around.follow(first)
    around.follow(second)
    around.now()
    assert looked.wait(5.0)
    assert {who for who, *_ in told} <= {"looks", threading.current_thread().name}
    assert all(streams == [belt] for _, *streams in told)
    around.leave(first)
    before = len(told)
    around.now()
    around.leave(second)
    assert len(told) == before
    until = time.monotonic() + 5.0
    while around._thread is not None and time.monotonic() < until:
        time.sleep(0.01)
    assert around._thread is None, "nobody follows, nobody looks"

"""What of watching streams shows without a network."""

import threading

import pytest

from sensors.clock import ManualClock
from sensors.network import watch
from sensors.network.rematch import Rule
from sensors.stream import Stream


@pytest.mark.logs
def test_a_network_that_cannot_be_asked_is_not_asked_without_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []
    third = threading.Event()

    def fail(seconds: float) -> list[Stream]:
        asked.append(seconds)
        if len(asked) == 3:
            third.set()
        raise RuntimeError("no network")

    monkeypatch.setattr(watch, "resolve", fail)
    source = watch.WatchedSource(Rule("Belt"), ManualClock())
    assert third.wait(5.0)
    source.close()
    assert len(asked) <= 4
    assert source.pull() == []
    assert source.lost

"""Real MIDI through virtual ports, stamped at arrival; skipped where no MIDI can be reached."""

import importlib.util
import statistics
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from engine.audio.silent import SilentOutput
from engine.strike import Strike
from gui.cli.calibrate_taps import heard_from
from sensors.controls import ControlEvent, Feed, HandControls, Move
from sensors.lsl import LslClock
from sessions import tap_latency

pytestmark = pytest.mark.live
rtmidi = pytest.importorskip("rtmidi", reason="MIDI is not installed")

PERIOD = 64


def _load() -> Any:
    path = Path(__file__).with_name("dummy_device.py")
    spec = importlib.util.spec_from_file_location("dummy_device", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


dummy_device = _load()


def until(true: Callable[[], object], seconds: float = 20.0) -> bool:
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            return False
        time.sleep(0.005)
    return True


def reachable(api: int) -> bool:
    try:
        rtmidi.MidiOut(api, name="probe").delete()
    except rtmidi.RtMidiError:
        return False
    return True


@pytest.fixture(scope="module")
def api() -> Iterator[int]:
    """The MIDI system of this machine: ALSA's sequencer, CoreMIDI, or JACK in a server of our own."""
    apis = [api for api in rtmidi.get_compiled_api() if api != rtmidi.API_WINDOWS_MM]
    found = next((api for api in apis if api != rtmidi.API_UNIX_JACK and reachable(api)), None)
    if found is not None:
        yield found
    elif rtmidi.API_UNIX_JACK not in apis or dummy_device.unavailable():
        pytest.skip(f"no MIDI with virtual ports can be reached: {dummy_device.unavailable()}")
    else:
        with dummy_device.dummy_card(PERIOD):
            yield rtmidi.API_UNIX_JACK


class Device:
    """A device that a test plugs in: a virtual port that others can hear."""

    def __init__(self, api: int, name: str) -> None:
        self._out: Any = rtmidi.MidiOut(api, name=name)
        self._out.open_virtual_port("out")
        self.name = f"{name}:out"

    def send(self, *data: int) -> None:
        self._out.send_message(data)

    def unplug(self) -> None:
        self._out.close_port()
        self._out.delete()


@pytest.fixture(scope="module")
def source(api: int) -> Iterator[HandControls]:
    made = HandControls()
    made.start()
    yield made
    made.close()


def arrives(source: HandControls, name: str) -> None:
    assert until(lambda: name in source.present.devices), source.present
    time.sleep(0.4)  # what it tells at once is how its pedals stand


def goes(source: HandControls, device: Device) -> None:
    device.unplug()
    assert until(lambda: device.name not in source.present.devices), source.present


def presses(feed: Feed, count: int) -> list[ControlEvent]:
    heard: list[ControlEvent] = []
    until(lambda: heard.extend(e for e in feed.read() if e.move is Move.PRESS) or len(heard) >= count, 3.0)
    return heard


def roll(feed: Feed, device: Device) -> float:
    """Play thirty notes and return how many ms after each it was stamped, in the median."""
    now, sent, notes = LslClock().now, [], list(range(36, 66))
    for note in notes:
        sent.append(now())
        device.send(0x99, note, 100)
        time.sleep(0.02)
        device.send(0x89, note, 0)
        time.sleep(0.01)
    heard = presses(feed, len(notes))
    assert [event.control.number for event in heard] == notes
    late_ms = [1000 * (event.time - at) for event, at in zip(heard, sent, strict=True)]
    print(f"stamped after {statistics.median(late_ms):.2f} ms (median), {max(late_ms):.2f} ms at most")
    return statistics.median(late_ms)


def test_presses_are_stamped_within_two_ms_of_being_sent(source: HandControls, api: int) -> None:
    device, feed = Device(api, "Drumpad"), source.feed()
    arrives(source, device.name)
    # others may have both processors just now; what is slow by itself is slow each time
    assert any(roll(feed, device) < 2.0 for _ in range(4))
    goes(source, device)


def test_unplugged_and_back_with_another_beside_it(source: HandControls, api: int) -> None:
    pedal, other, feed = Device(api, "Pedal"), Device(api, "Other"), source.feed()
    for device in (pedal, other):
        arrives(source, device.name)
    goes(source, pedal)
    other.send(0xB0, 64, 127)
    assert [event.control.device for event in presses(feed, 1)] == ["Other:out"]
    pedal = Device(api, "Pedal")
    arrives(source, pedal.name)
    pedal.send(0xB0, 64, 127)
    assert [event.control.device for event in presses(feed, 1)] == ["Pedal:out"]
    for device in (pedal, other):
        goes(source, device)


def test_ten_thousand_messages_a_second_leave_the_pedal_heard(source: HandControls, api: int) -> None:
    flood, pedal, feed = Device(api, "Flood"), Device(api, "Pedal"), source.feed()
    for device in (flood, pedal):
        arrives(source, device.name)
    began, sent = time.monotonic(), 0
    while (past := time.monotonic() - began) < 1.0:
        while sent < 10_000 * past:
            flood.send(0x90 + sent % 16, sent % 128, 1 + sent % 127)
            flood.send(0xB0, sent % 120, sent // 7 % 128)
            flood.send(0xFE)
            flood.send(0xF0, 1, 2, 0xF7)
            sent += 4
        time.sleep(0.001)
    pedal.send(0xB0, 64, 127)
    assert until(lambda: any(e.control.device == "Pedal:out" and e.move is Move.PRESS for e in feed.read()), 5.0)
    assert source.present.devices.count("Flood:out") == 1, "the reader has lived through it"
    for device in (flood, pedal):
        goes(source, device)


class Loopback(SilentOutput):
    """A sound whose every stroke comes back as a hit of a device, a fixed time after it sounds."""

    def __init__(self, start: float, device: Device, late: float) -> None:
        super().__init__(start)
        self._device, self._late, self._threads = device, late, list[threading.Thread]()

    def strike(self, strikes: Sequence[Strike]) -> None:
        super().strike(strikes)
        for one in strikes:
            self._threads.append(threading.Thread(target=self._hit, args=(one.time + self._late,)))
            self._threads[-1].start()

    def _hit(self, at: float) -> None:
        now = LslClock().now
        time.sleep(max(0.0, at - now() - 0.01))
        while now() < at:
            time.sleep(0)
        self._device.send(0x99, 36, 100)


def test_the_latency_of_a_pad_is_found_within_3_ms_through_real_midi(
    source: HandControls, api: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tap_latency, "INTERVAL", 0.25)
    device, clock = Device(api, "Loopback"), LslClock()
    arrives(source, device.name)
    hits = heard_from(source, deque())
    tried = tap_latency.try_beats(Loopback(clock.now(), device, 0.02), clock, hits, threading.Event())
    found = tap_latency.latency_from(device.name, tried.beats, tried.hits[device.name], datetime.now(UTC))
    goes(source, device)
    assert found.latency_ms == pytest.approx(20.0, abs=3.0)
    print(f"\n20 ms through MIDI: {found.latency_ms} ms, spread {found.spread_ms} ms")

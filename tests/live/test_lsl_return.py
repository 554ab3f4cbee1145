"""A stream that goes away and comes back: found again by its rule, nothing twice, the segment counted."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import numpy as np
import pytest

from sensors.lsl import MarkerOutlet, SampleOutlet
from sensors.network.rematch import Rule
from sensors.network.watch import StreamWatch, WatchedSource
from sensors.settings import LslSettings
from sensors.stream import Channel, Chunk, MarkerChunk

pytestmark = pytest.mark.live

Wait = Callable[..., float]


@pytest.fixture
def watch() -> Iterator[StreamWatch]:
    watch = StreamWatch()
    yield watch
    watch.close()


class Device:
    """A device that numbers its samples, over all its lives."""

    def __init__(self, source_id: str = "serial-1", channels: int = 1, rate: float = 250.0, first: int = 0) -> None:
        self.outlet = SampleOutlet("Belt", "Respiration", [Channel(f"c{i}") for i in range(channels)], rate, source_id)
        self.channels = channels
        self.next = first

    def send(self) -> None:
        self.outlet.push(np.full((5, self.channels), np.arange(self.next, self.next + 5)[:, None]), np.arange(5) + 1.0)
        self.next += 5


def opened(watch: StreamWatch, device: Device, wait: Wait) -> WatchedSource:
    wait(lambda: any(stream.name == "Belt" for stream in watch.streams()))
    source = watch.open(next(stream for stream in watch.streams() if stream.name == "Belt"))
    wait(lambda: received(source, device))
    return source


def received(source: WatchedSource, device: Device) -> list[float]:
    device.send()
    return [float(v) for chunk in source.pull() if isinstance(chunk, Chunk) for v in chunk.samples[:, 0]]


@pytest.mark.parametrize(
    ("source_id", "channels", "rate"), [("serial-1", 1, 250.0), ("serial-2", 1, 250.0), ("serial-1", 2, 500.0)]
)
def test_data_flow_again_within_two_seconds(
    watch: StreamWatch, wait: Wait, source_id: str, channels: int, rate: float
) -> None:
    device = Device()
    source = opened(watch, device, wait)
    before = received(source, device)
    device.outlet.close()
    wait(lambda: source.pull() == [] and source.lost)
    assert source.segment == 0
    wait(lambda: "is lost; it goes on by itself" in source.notice)
    device = Device(source_id, channels, rate, first=device.next)
    after: list[float] = []
    assert wait(lambda: after.extend(received(source, device)) or after) < 2.0
    assert not source.lost and source.notice == ""
    assert source.segment == 1
    assert (len(source.stream.channels), source.stream.nominal_rate) == (channels, rate)
    after += received(source, device)
    assert after == sorted(set(after))
    assert not set(before) & set(after)
    source.close()
    device.outlet.close()


def test_of_two_that_fit_none_is_taken_until_one_is_left(watch: StreamWatch, wait: Wait) -> None:
    twins = [Device("serial-2"), Device("serial-3")]
    source = watch.open(Rule("Belt", "Respiration"))
    wait(lambda: source.pull() == [] and "Several streams called 'Belt' are there" in source.notice)
    assert source.lost
    twins[0].outlet.close()
    wait(lambda: received(source, twins[1]))
    assert source.stream.source_id == "serial-3"
    assert (source.segment, source.notice) == (0, "")
    source.close()
    twins[1].outlet.close()


def test_somebody_elses_device_of_the_same_name_is_not_taken(watch: StreamWatch, wait: Wait) -> None:
    other = Device("somebody-else")
    device = Device()
    wait(lambda: len([s for s in watch.streams() if s.name == "Belt"]) == 2)
    source = watch.open(next(stream for stream in watch.streams() if stream.source_id == "serial-1"))
    wait(lambda: received(source, device))
    wait(lambda: source._lookout._since)
    wait(lambda: received(source, device))
    device.outlet.close()
    wait(lambda: source.pull() == [] and source.lost)
    time.sleep(0.5)
    assert received(source, other) == [] and source.segment == 0
    source.close()
    other.outlet.close()


def test_a_device_that_falls_silent_is_replaced_by_its_new_self(watch: StreamWatch, wait: Wait) -> None:
    device = Device()
    source = opened(watch, device, wait)
    fresh = Device(first=1000)
    wait(lambda: source.pull() == [] and source.lost)
    assert wait(lambda: received(source, fresh)) < 2.0
    assert source.segment == 1
    source.close()
    device.outlet.close()
    fresh.outlet.close()


def test_a_device_that_pauses_goes_on_without_a_gap(watch: StreamWatch, wait: Wait) -> None:
    device = Device()
    source = opened(watch, device, wait)
    wait(lambda: source.pull() == [] and "is there but sends nothing" in source.notice)
    wait(lambda: source._next is not None)
    sent = device.next
    device.send()
    after: list[float] = []
    wait(lambda: after.extend(float(v) for c in source.pull() for v in c.samples[:, 0]) or len(after) >= 5)
    assert after == list(range(sent, device.next))
    assert (source.segment, source.notice, source._next) == (0, "", None)
    source.close()
    device.outlet.close()


def test_the_watch_lists_what_comes_and_goes(watch: StreamWatch, wait: Wait) -> None:
    assert watch.wait(2.0)
    device = Device()
    wait(lambda: [s.channels for s in watch.streams() if s.name == "Belt"] == [(Channel("c0"),)])
    device.outlet.close()
    wait(lambda: not any(stream.name == "Belt" for stream in watch.streams()), seconds=15.0)


def test_a_device_may_come_back_as_texts_and_as_numbers_again(watch: StreamWatch, wait: Wait) -> None:
    device = Device(channels=3)
    source = opened(watch, device, wait)
    device.outlet.close()
    wait(lambda: source.pull() == [] and source.lost)
    words = MarkerOutlet("Belt", "Respiration", "serial-1")
    taken: list[Chunk | MarkerChunk] = []
    wait(lambda: words.push("ten", 1.0) or taken.extend(source.pull()) or taken)
    assert isinstance(taken[0], MarkerChunk) and source.stream.channel_format == "string"
    words.close()
    wait(lambda: source.pull() == [] and source.lost)
    device = Device(first=100)
    wait(lambda: received(source, device))
    assert (source.segment, len(source.stream.channels)) == (2, 1)
    source.close()
    device.outlet.close()


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be stopped for a while on Windows")
def test_ten_open_at_once_within_a_second_and_a_stalled_one_holds_up_none(
    watch: StreamWatch, wait: Wait, lsl: LslSettings
) -> None:
    program = (
        "import sys; from sensors.settings import *; from sensors.lsl import *; from sensors.stream import *\n"
        f"configure(LslSettings(session_id='{lsl.session_id}'))\n"
        "o = SampleOutlet('Stalled', 'ECG', [Channel('ECG')], 250.0); print('ready', flush=True); sys.stdin.read()"
    )
    outlets = [SampleOutlet(f"Ten{i}", "ECG", [Channel("ECG")], 250.0, f"ten-{i}") for i in range(10)]
    stalled = subprocess.Popen([sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sources: list[WatchedSource] = []
    sending: set[str] = set()

    def send_and_pull() -> bool:
        for outlet in outlets:
            outlet.push([[1.0]], [1.0])
        sending.update(source.stream.name for source in sources if source.pull())
        return len(sending) == 10

    try:
        assert stalled.stdout is not None and stalled.stdout.readline()
        wait(lambda: sum(s.name.startswith(("Ten", "Stalled")) for s in watch.streams()) == 11)
        stalled.send_signal(signal.SIGSTOP)
        sources += [watch.open(s) for s in watch.streams() if s.name.startswith(("Ten", "Stalled"))]
        assert wait(send_and_pull) < 1.0
    finally:
        stalled.kill()
        stalled.communicate()
        for one in (*sources, *outlets):
            one.close()

"""Imitated devices on real LSL: all at once in a process of their own, found, recognised, and heard."""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sensors.body import Body
from sensors.errors import SospiroError
from sensors.lsl import LslClock, LslSource, discover
from sensors.network.recognise import Choice, choose, recognise
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.settings import LslSettings, StreamSettings
from sensors.simulation.devices import DEVICES
from sensors.simulation.live import DropOut, run_simulation
from sensors.simulation.person import PersonSettings
from sensors.state import BodyState
from sensors.stream import Chunk, Signal, Stream

pytestmark = pytest.mark.live

PROGRAM = (sys.executable, "-c", "from gui.cli.app import main; main()")
RATE = 15.0
SECONDS = 20.0
Heard = dict[str, list[BodyState]]
HEARTS = [key for key in DEVICES if key not in ("vernier-belt", "muse")]
"""Devices that show the heart; a Muse shows the brain alone."""


@pytest.fixture(scope="module")
def streams(lsl: LslSettings, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Stream]]:
    """All devices worn by one person, as `sospiro simulate` sends them."""
    study = Path(tmp_path_factory.mktemp("devices")) / "study.toml"
    study.write_text(f"[lsl]\nsession_id = '{lsl.session_id}'\n")
    likes = [word for key in DEVICES for word in ("--like", key)]
    command = [*PROGRAM, "simulate", *likes, "--resting-rate", str(RATE), "--seed", "3", "-c", str(study)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        expected = sum(len(device.streams) for device in DEVICES.values())
        deadline = time.monotonic() + 20.0
        while len(found := discover(0.5)) < expected:
            assert time.monotonic() < deadline, f"only {[stream.name for stream in found]} of {expected}"
        yield found
    finally:
        process.kill()
        process.communicate()


def worn(key: str, streams: list[Stream]) -> list[Stream]:
    """Return the streams of one device."""
    ids = {(row.stream.name, row.stream.type, row.stream.source_id) for row in DEVICES[key].streams}
    return [stream for stream in streams if (stream.name, stream.type, stream.source_id) in ids]


def chosen(key: str, streams: list[Stream]) -> dict[Signal, Choice]:
    settings = StreamSettings(ecg="actiCHamp-19120214:AUX_1") if key == "actichamp" else StreamSettings()
    return choose(worn(key, streams), settings)


def all_heard(states: Heard) -> bool:
    """Tell whether the heart is heard of all that send one."""
    return all(said and said[-1].heart_rate is not None for key, said in states.items() if key in HEARTS)


@pytest.fixture(scope="module")
def heard(streams: list[Stream]) -> Heard:
    """What a body makes of each device within some seconds, on a busy machine up to twice as many: its states."""
    with ExitStack() as stack:
        bodies, inputs = {key: Body() for key in DEVICES}, []
        for key, body in bodies.items():
            for signal, choice in chosen(key, streams).items() if key != "muse" else ():
                if signal is not Signal.MARKERS:
                    source = LslSource(choice.stream)
                    stack.callback(source.close)
                    body.attach(signal, source.stream, choice.channel)
                    inputs.append((body, signal, source))
        clock, states = LslClock(), {key: list[BodyState]() for key in DEVICES}
        start = clock.now()
        while clock.now() < start + (SECONDS if all_heard(states) else 2 * SECONDS):
            for body, signal, source in inputs:
                for chunk in source.pull():
                    assert isinstance(chunk, Chunk)
                    body.feed(signal, chunk)
            for key, body in bodies.items():
                states[key].append(body.state(clock.now()))
            time.sleep(0.05)
    return states


@pytest.mark.parametrize("key", DEVICES)
def test_a_device_announces_what_its_row_says(key: str, streams: list[Stream]) -> None:
    found = {(stream.name, stream.type): stream for stream in worn(key, streams)}
    assert len(found) == len(DEVICES[key].streams)
    for row in DEVICES[key].streams:
        announced = found[row.stream.name, row.stream.type]
        assert announced.nominal_rate == pytest.approx(row.stream.nominal_rate)
        assert announced.channel_format == row.stream.channel_format
        if row.stream.channel_format != "string":
            assert announced.channels == row.stream.channels
            written = f"<{row.label_tag}>{row.stream.channels[0].label}</{row.label_tag}>"
            assert (written in announced.xml) == (row.stream.channels[0].label != "")


@pytest.mark.parametrize("key", DEVICES)
def test_a_device_is_recognised_by_itself_or_offered(key: str, streams: list[Stream]) -> None:
    if key == "actichamp":
        with pytest.raises(SospiroError, match="choose it with --ecg actiCHamp-19120214:AUX_1"):
            choose(worn(key, streams), StreamSettings())
        return
    if key == "muse":
        assert [(c.signal, c.sure) for c in recognise(worn(key, streams)[0])][-1] == (Signal.EEG, False)
        return
    assert all(choice.reason for choice in chosen(key, streams).values())
    assert {Signal.ECG, Signal.PPG, Signal.RR, Signal.RESPIRATION} & set(chosen(key, streams))


def test_all_at_once_are_never_chosen_among_silently(streams: list[Stream]) -> None:
    with pytest.raises(SospiroError, match=r"Several streams are equally good for the ECG: .* choose one with --ecg "):
        choose(streams, StreamSettings())


@pytest.mark.parametrize("key", HEARTS)
def test_the_heart_of_the_person_who_wears_it_is_heard(key: str, heard: Heard) -> None:
    state = heard[key][-1]
    assert state.heart_rate == pytest.approx(66, abs=8)
    beats = [beat.time for state in heard[key] for beat in state.heartbeats]
    assert len(beats) >= 10
    assert beats == sorted(beats)
    assert state.heart_source is (Signal.PPG if key == "emotibit" else Signal.ECG)


@pytest.mark.parametrize("key", ["zephyr", "vernier-belt", "opensignals", "bitalino"])
def test_the_breath_of_the_person_who_wears_it_is_heard(key: str, heard: Heard) -> None:
    assert heard[key][-1].respiration_rate == pytest.approx(RATE, abs=2.5)
    assert heard[key][-1].respiration_source is Signal.RESPIRATION


def test_ready_made_intervals_are_heard_too(streams: list[Stream]) -> None:
    rr = chosen_rr(streams)
    body, source = Body(), LslSource(rr.stream)
    body.attach(Signal.RR, source.stream, rr.channel)
    deadline = time.monotonic() + 8.0
    while body.state(LslClock().now()).heart_rate is None and time.monotonic() < deadline:
        for chunk in source.pull():
            assert isinstance(chunk, Chunk)
            body.feed(Signal.RR, chunk)
        time.sleep(0.05)
    source.close()
    assert body.state(LslClock().now()).heart_rate == pytest.approx(66, abs=8)


def chosen_rr(streams: list[Stream]) -> Choice:
    """Return what is chosen of an Excite-O-Meter whose ECG is off."""
    left = [stream for stream in worn("excite-o-meter", streams) if stream.name != "RawECG"]
    return choose(left, StreamSettings())[Signal.RR]


def test_a_device_drops_out_and_returns_with_the_time_that_passed(lsl: LslSettings) -> None:
    stop = threading.Event()
    drops = [DropOut(at=2.0, seconds=1.0)]
    belt = DEVICES["vernier-belt"].streams[0]
    # Another name than the belt of the other process, which is still there.
    row = replace(belt, stream=replace(belt.stream, name="GDX-RB_DROP"))
    device = replace(DEVICES["vernier-belt"], streams=(row,))
    simulation = threading.Thread(target=run_simulation, args=(PersonSettings(), 6.0, stop, [device], drops))
    simulation.start()
    source = WatchedSource(Rule("GDX-RB_DROP"))
    stamps: dict[int, list[float]] = {}
    try:
        while simulation.is_alive():
            for chunk in source.pull():
                stamps.setdefault(source.segment, []).extend(chunk.timestamps.tolist())
            time.sleep(0.02)
    finally:
        stop.set()
        source.close()
        simulation.join(5.0)
    assert set(stamps) == {0, 1}
    assert 0.8 < stamps[1][0] - stamps[0][-1] < 2.0
    assert np.diff(stamps[0] + stamps[1]).min() > 0

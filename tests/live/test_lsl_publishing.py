"""The simulated person and recordings, published on LSL and heard there."""

import threading
from collections.abc import Callable

import numpy as np
import pytest

from sensors.lsl import LslClock, LslSource, SampleOutlet, discover
from sensors.network.rematch import Rule
from sensors.network.watch import WatchedSource
from sensors.recordings.model import RecordedStream
from sensors.replay import run_replay
from sensors.simulation.live import listen, run_simulation
from sensors.simulation.person import PersonSettings, SimulatedPerson
from sensors.stream import Channel, Chunk, MarkerChunk, Source, Stream

pytestmark = pytest.mark.live

Pull = Callable[[Source, int], list[Chunk | MarkerChunk]]
Wait = Callable[..., float]


def open_all(names: set[str], wait: Wait) -> dict[str, LslSource]:
    found: dict[str, Stream] = {}
    wait(lambda: found.update({s.name: s for s in discover(0.25)}) or names <= set(found))
    return {name: LslSource(found[name]) for name in names}


def test_a_simulated_person_is_on_lsl_with_even_stamps(pull: Pull, wait: Wait) -> None:
    stop = threading.Event()
    simulation = threading.Thread(target=run_simulation, args=(PersonSettings(seed=3), None, stop))
    simulation.start()
    try:
        sources = open_all({"SimulatedECG", "SimulatedRespiration", "SimulatedMarkers"}, wait)
        ecg = pull(sources["SimulatedECG"], 250)
        respiration = pull(sources["SimulatedRespiration"], 50)
        markers = pull(sources["SimulatedMarkers"], 1)
    finally:
        stop.set()
        simulation.join(5.0)
    for source in sources.values():
        source.close()
    assert not simulation.is_alive()
    stamps = np.concatenate([chunk.timestamps for chunk in ecg])
    assert np.allclose(np.diff(stamps), 0.004, atol=1e-6)
    assert np.allclose(np.diff(np.concatenate([chunk.timestamps for chunk in respiration])), 0.02, atol=1e-6)
    assert isinstance(markers[0], MarkerChunk) and markers[0].texts[0] == "inhale_onset"
    assert LslClock().now() - 10 < stamps[-1] <= LslClock().now()


def test_a_simulation_ends_by_itself() -> None:
    start = LslClock().now()
    run_simulation(PersonSettings(), 0.3, threading.Event())
    assert 0.3 <= LslClock().now() - start < 3.0


def test_the_person_hears_the_guide_that_is_on_lsl_and_its_silence(wait: Wait) -> None:
    guide = SampleOutlet("Sospiro-Guide", "Guide", [Channel("phase"), Channel("rate")], 0.0, "guide")
    heard = WatchedSource(Rule("Sospiro-Guide"))
    person, deaf = (SimulatedPerson(seed=1, coupling=1.0) for _ in range(2))
    wait(lambda: heard.pull() or not heard.lost)
    guide.push([[0.5, 6.0], [0.6, 6.0]], [1.0, 2.0])
    wait(lambda: listen(person, heard) or person._ear.at(1.5) is not None)
    assert not np.array_equal(person.advance(6.0).respiration, deaf.advance(6.0).respiration)
    guide.push([[np.nan, 0.0]], [3.0])
    wait(lambda: listen(person, heard) or person._ear.at(3.0) is None)
    heard.close()
    guide.close()


def test_a_recording_is_replayed_with_its_own_timing_round_and_round(pull: Pull, wait: Wait) -> None:
    times = np.arange(50) / 100
    values = np.random.default_rng(1).normal(size=(50, 2))
    recordings = [
        RecordedStream(Stream("Wave", "ECG", (Channel("a"), Channel("b")), 100.0, "double64"), values, times),
        RecordedStream(
            Stream("Words", "Markers", (Channel(),), 0.0, "string"), ("one", "twö"), np.array([0.125, 0.375])
        ),
    ]
    stop = threading.Event()
    replay = threading.Thread(target=run_replay, args=(recordings,), kwargs={"loop": True, "stop": stop})
    replay.start()
    try:
        sources = open_all({"Wave", "Words"}, wait)
        waves, words = pull(sources["Wave"], 120), pull(sources["Words"], 4)
    finally:
        stop.set()
        replay.join(5.0)
    for source in sources.values():
        source.close()
    stamps = np.concatenate([chunk.timestamps for chunk in waves])
    assert np.allclose(np.diff(stamps), 0.01, atol=1e-6)
    got = np.concatenate([chunk.samples for chunk in waves if isinstance(chunk, Chunk)])
    first = int(np.flatnonzero((values == got[0]).all(axis=1))[0])
    assert np.array_equal(got, values[(first + np.arange(len(got))) % 50])
    said = [text for chunk in words if isinstance(chunk, MarkerChunk) for text in chunk.texts]
    assert said[:4] in (["one", "twö", "one", "twö"], ["twö", "one", "twö", "one"])


def test_a_replay_ends_with_its_recording_or_after_its_seconds() -> None:
    long = RecordedStream(Stream("Long", "ECG", (Channel(),), 1.0), np.ones((60, 1)), np.arange(60.0))
    start = LslClock().now()
    run_replay([long], speed=100.0, stop=threading.Event())
    assert 0.5 < LslClock().now() - start < 3.0
    start = LslClock().now()
    run_replay([long], seconds=0.2)
    assert LslClock().now() - start < 3.0

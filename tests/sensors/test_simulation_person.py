"""The simulated person: the same whatever the steps, willing or not, with a heart that follows the breath."""

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.simulation.ecg import EcgWaveform
from sensors.simulation.person import PersonSettings, Signals, SimulatedPerson
from sensors.simulation.sources import SimulatedSources
from sensors.stream import Chunk, Floats, MarkerChunk


def joined(parts: list[Signals], name: str) -> Floats:
    return np.concatenate([np.asarray(getattr(part, name), dtype=float) for part in parts])


def led(coupling: float, minutes: float, seed: int = 1) -> tuple[SimulatedPerson, Floats]:
    """Lead a person who rests at 14/min down to 6/min by 1/min per minute; return the guide's onsets too."""
    person = SimulatedPerson(coupling=coupling, seed=seed)
    phase, onsets = 0.0, []
    for tick in range(int(minutes * 60 / 0.04)):
        time = tick * 0.04
        rate = max(6.0, 14.0 - max(0.0, time - 30.0) / 60.0)
        person.hear(time, phase % 1.0, rate)
        person.advance(time)
        if int(phase + rate / 60 * 0.04) > int(phase):
            onsets.append((time, 60.0 / rate))
        phase += rate / 60 * 0.04
    return person, np.array(onsets)


@cache
def willing() -> tuple[SimulatedPerson, Floats]:
    return led(0.8, 11.0)


@cache
def deaf() -> tuple[SimulatedPerson, Floats]:
    return led(0.0, 6.0)


def in_sync(person: SimulatedPerson, cues: Floats) -> float:
    """Share of breaths whose period is within 15 % and whose onset is within a quarter period of the guide's."""
    hits = []
    for onset, end in zip(person.inhale_onsets, person.inhale_onsets[1:], strict=False):
        cue, period = cues[np.argmin(np.abs(cues[:, 0] - onset))]
        hits.append(abs((end - onset) / period - 1) < 0.15 and abs(onset - cue) < period / 4)
    return float(np.mean(hits[14:]))


def test_a_willing_person_follows_the_guide_down() -> None:
    person, cues = willing()
    assert in_sync(person, cues) > 0.9
    assert 60 / np.median(np.diff(person.inhale_onsets[-8:])) == pytest.approx(6.0, abs=0.2)


def test_who_does_not_listen_breathes_at_rest_whatever_is_played() -> None:
    person, cues = deaf()
    assert 60 / np.median(np.diff(person.inhale_onsets)) == pytest.approx(14.0, abs=1.0)
    assert in_sync(person, cues) < 0.3


def test_half_hearted_listening_follows_part_of_the_way() -> None:
    person, cues = led(0.3, 11.0)
    assert 7.0 < 60 / np.median(np.diff(person.inhale_onsets[-12:])) < 13.0
    assert in_sync(person, cues) < 0.7


def test_breathing_without_a_guide_goes_back_to_rest() -> None:
    person, _ = led(0.8, 9.0)
    person.hear_nothing()
    person.advance(person.now + 240.0)
    assert 60 / np.median(np.diff(person.inhale_onsets[-12:])) == pytest.approx(14.0, abs=1.5)


def test_the_heart_swings_more_in_slow_breathing() -> None:
    beats = np.array(willing()[0].beats)
    rates = 60.0 / np.diff(beats)
    resting, slow = rates[beats[1:] < 40.0], rates[beats[1:] > 570.0]
    assert np.ptp(slow) > 1.8 * np.ptp(resting)
    assert 55 < rates.mean() < 75


def test_slower_breaths_are_deeper() -> None:
    shallow, deep = SimulatedPerson(resting_rate=18.0), SimulatedPerson(resting_rate=6.0)
    volume = [float(np.ptp(person.advance(60.0).respiration)) for person in (shallow, deep)]
    assert volume[1] > 1.3 * volume[0]


@pytest.mark.parametrize("steps", [[0.013] * 2300, [0.02] * 1500, [30.0], [7.31, 0.5, 22.19]])
def test_the_signals_do_not_depend_on_the_steps(steps: list[float]) -> None:
    def heard() -> SimulatedPerson:
        person = SimulatedPerson(start=1000.0, seed=4)
        for beat in range(30):
            person.hear(1000.0 + beat, (beat / 6) % 1, 10.0)
        return person

    whole, person = heard().advance(1029.9), heard()
    times = np.minimum(1000.0 + np.cumsum(steps), 1029.9)
    parts = [person.advance(time) for time in times]
    for name in ("ecg", "ecg_times", "respiration", "respiration_times", "beats", "inhale_onsets"):
        assert np.array_equal(joined(parts, name), np.asarray(getattr(whole, name)), equal_nan=True), name


def test_the_seed_decides_everything() -> None:
    one, same, other = (SimulatedPerson(seed=seed).advance(20.0) for seed in (3, 3, 4))
    assert np.array_equal(one.ecg, same.ecg)
    assert not np.array_equal(one.ecg, other.ecg)


def test_rates_units_and_truth_of_the_signals() -> None:
    person = SimulatedPerson(noise=0.0, start=50.0)
    signals = person.advance(110.0)
    assert len(signals.ecg) == 60 * 250 and len(signals.respiration) == 60 * 50
    assert signals.ecg_times[0] == 50.0
    assert np.allclose(np.diff(signals.ecg_times), 0.004)
    assert 900 < signals.ecg.max() < 1200
    for beat in signals.beats[1:-1]:
        near = np.abs(signals.ecg_times - beat) < 0.2
        peak = signals.ecg_times[near][np.argmax(signals.ecg[near])]
        assert peak == pytest.approx(beat, abs=0.006)
    for onset in signals.inhale_onsets[1:-1]:
        assert np.interp(onset, signals.respiration_times, signals.respiration) < 0.03
    assert signals.beats == person.beats


def test_what_is_heard_acts_when_it_sounds_and_not_before() -> None:
    early, late, never = (SimulatedPerson(seed=2, coupling=1.0) for _ in range(3))
    early.hear(5.0, 0.0, 6.0)
    late.advance(4.99)
    late.hear(5.0, 0.0, 6.0)
    heard, told, silent = early.advance(20.0), late.advance(20.0), never.advance(20.0)
    assert np.array_equal(heard.respiration[-700:], told.respiration[-700:])
    different = np.flatnonzero(heard.respiration != silent.respiration)
    assert heard.respiration_times[different[0]] >= 5.35


@pytest.mark.parametrize("heard", [(float("nan"), 0.5, 6.0), (1.0, float("nan"), 6.0), (1.0, 0.5, float("inf"))])
def test_no_number_is_silence(heard: tuple[float, float, float]) -> None:
    person, silent = SimulatedPerson(), SimulatedPerson()
    person.hear(*heard)
    assert np.array_equal(person.advance(20.0).respiration, silent.advance(20.0).respiration)


@settings(max_examples=20, deadline=None)
@given(st.builds(PersonSettings, resting_rate=st.floats(4, 30), coupling=st.floats(0, 1), noise=st.floats(0, 5)))
def test_every_possible_person_stays_alive(settings: PersonSettings) -> None:
    person = SimulatedPerson.from_settings(settings)
    person.hear(0.0, 0.0, 6.0)
    signals = person.advance(30.0)
    assert np.isfinite(signals.ecg).all() and np.isfinite(signals.respiration).all()
    assert 20 <= len(signals.beats) <= 120
    assert person.advance(10.0).ecg.size == 0


def test_a_heartbeat_is_drawn_whole_across_takes() -> None:
    whole, parts = EcgWaveform(), EcgWaveform()
    for waveform in (whole, parts):
        waveform.add(0.6, 1.0, 1.0)
    assert np.array_equal(whole.take(300), np.concatenate([parts.take(5) for _ in range(60)]))


def test_sources_give_out_what_the_person_lived() -> None:
    sources = SimulatedSources(SimulatedPerson(seed=5))
    for tick in range(1, 501):
        sources.advance(tick * 0.02)
    ecg = [chunk for chunk in sources.ecg.pull() if isinstance(chunk, Chunk)]
    expected = SimulatedPerson(seed=5).advance(10.0)
    assert np.array_equal(np.concatenate([chunk.samples[:, 0] for chunk in ecg]), expected.ecg.astype(np.float32))
    markers = [chunk for chunk in sources.markers.pull() if isinstance(chunk, MarkerChunk)]
    assert tuple(time for chunk in markers for time in chunk.timestamps) == expected.inhale_onsets
    assert sources.ecg.pull() == []
    sources.respiration.close()
    sources.advance(11.0)
    assert sources.respiration.pull() == []

"""Brain waves as measures, and what they do to the music: bursts of alpha move it, blinks and mains do not."""

from dataclasses import replace

import numpy as np
import pytest

from engine.arms.player import ArmPlayer
from engine.guidance import PacingState
from engine.measures.registry import MEASURES, Measures
from engine.protocols.protocol import Arm, ArmKind
from engine.textures.mappings import MAPPINGS
from engine.textures.texture_map import TextureMap
from sensors.body import Body
from sensors.simulation.eeg import EEG_RATE, EEG_STREAM, Burst, EegSettings, simulated_eeg
from sensors.state import BodyState, BrainState
from sensors.stream import Chunk, Signal

NAMES = ("theta", "alpha", "smr")


def body_of(age=0.3, **above):
    return BodyState(100.0, brain=BrainState(above, age, 30.0, 30.0))


def read(body):
    measures = Measures()
    measures.update(100.0, body)
    return measures.read(100.0)


def test_without_an_eeg_there_is_no_number_and_a_reason():
    found = read(BodyState(100.0))
    assert {found[name].reason for name in NAMES} == {"no EEG is chosen"}
    assert set(NAMES) <= {kind.name for kind in MEASURES}


def test_brain_waves_are_told_in_decibels_with_their_age():
    found = read(body_of(theta=-1.0, alpha=4.5, smr=0.0))
    assert [found[name].value for name in NAMES] == [-1.0, 4.5, 0.0]
    assert (found["alpha"].unit, found["alpha"].age) == ("dB", 0.3)


def test_before_the_baseline_and_while_disturbed_a_reason_stands_for_the_number():
    heard = BodyState(100.0, brain=BrainState({}, None, 12.0, 30.0))
    assert read(heard)["alpha"].reason == "not enough data yet: 12 of 30 s without disturbance"
    assert read(body_of(age=14.0))["alpha"].reason == "blinks, movement or muscles for too long"


EVERY = tuple(np.arange(50.0, 76.0, 2.3))


def textures(settings, seconds, rate=EEG_RATE):
    """Return times, the warmth of the texture and alpha (dB) through a session in which nothing else happens."""
    times, values = simulated_eeg(settings, seconds, rate)
    body, mapped, rows = Body(), TextureMap(), []
    body.attach(Signal.EEG, replace(EEG_STREAM, nominal_rate=rate), 3)
    step = int(rate / 4)
    for first in range(0, times.size, step):
        body.feed(Signal.EEG, Chunk(values[first : first + step, -1:].repeat(4, axis=1), times[first : first + step]))
        now = float(times[min(first + step, times.size) - 1])
        texture = mapped.update(now, body.state(now), PacingState.LEAD, 0.5)
        rows.append((now, texture.warmth))
    return np.array(rows)


def test_alpha_bursts_warm_the_music_within_seconds_and_leave_it_again(monkeypatch):
    monkeypatch.setattr("sensors.brain.brain.MOST_ELECTRODES", 1)
    rows = textures(EegSettings(bursts=(Burst(60.0, 80.0),)), 105.0)
    at = {moment: float(np.interp(moment, rows[:, 0], rows[:, 1])) for moment in (59.0, 66.0, 79.0, 100.0)}
    assert at[66.0] > at[59.0] + 0.05
    assert at[79.0] == pytest.approx(at[59.0] + 0.3 * 0.55, abs=0.15)
    assert at[100.0] == pytest.approx(at[59.0], abs=0.06)
    assert np.abs(np.diff(rows[:, 1])).max() <= MAPPINGS["warmth"].slew * 0.26


@pytest.mark.parametrize(
    "settings",
    [
        EegSettings(blinks=EVERY, blink=900.0),
        EegSettings(mains=400.0, mains_from=50.0),
        EegSettings(mains=400.0, mains_from=50.0, mains_hz=60.0),
        EegSettings(muscles=tuple((at, at + 1.0) for at in EVERY)),
        EegSettings(pops=EVERY, pop=800.0),
        EegSettings(off={"TP10": 50.0}),
        EegSettings(off={"TP10": 50.0}, off_noise=40.0),
    ],
    ids=["blinks", "mains", "mains of 60 Hz", "muscles", "pops", "flat", "loose"],
)
@pytest.mark.parametrize("rate", [125.0, 1000.0])
def test_what_is_no_brain_wave_leaves_the_music_alone(settings, rate, monkeypatch):
    monkeypatch.setattr("sensors.brain.brain.MOST_ELECTRODES", 1)
    rows = textures(settings, 76.0, rate)
    before = rows[(rows[:, 0] > 40) & (rows[:, 0] < 50), 1].mean()
    assert (rows[rows[:, 0] > 50, 1] - before).max() < 0.06


@pytest.mark.parametrize("rate", [125.0, 256.0, 1000.0])
def test_a_burst_has_half_its_effect_on_the_music_within_four_seconds(rate, monkeypatch):
    monkeypatch.setattr("sensors.brain.brain.MOST_ELECTRODES", 1)
    rows = textures(EegSettings(bursts=(Burst(50.0, 65.0),)), 66.0, rate)
    rest, full = (float(np.interp(at, rows[:, 0], rows[:, 1])) for at in (49.5, 65.0))
    half = rows[(rows[:, 0] > 50.0) & (rows[:, 1] > (rest + full) / 2), 0][0] - 50.0
    assert full > rest + 0.1
    assert 1.0 < half < 4.0


def test_an_arm_that_does_not_hear_the_person_does_not_hear_their_brain():
    player = ArmPlayer(Arm(kind=ArmKind.NONCONTINGENT_RATE), 0)
    heard, _ = player.drivers(100.0, 50.0, body_of(alpha=9.0), 0.5, None)
    assert heard.brain is None

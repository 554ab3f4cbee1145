"""Brain waves as measures, and what they do to the music: bursts of alpha move it, blinks and mains do not."""

import numpy as np
import pytest

from engine.arms.player import ArmPlayer
from engine.guidance import PacingState
from engine.measures.registry import MEASURES, Measures
from engine.protocols.protocol import Arm, ArmKind
from engine.textures.mappings import MAPPINGS
from engine.textures.texture_map import TextureMap
from sensors.body import Body
from sensors.simulation.eeg import EEG_STREAM, Burst, EegSettings, simulated_eeg
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
    assert [kind.name for kind in MEASURES][-3:] == list(NAMES)


def test_brain_waves_are_told_in_decibels_with_their_age():
    found = read(body_of(theta=-1.0, alpha=4.5, smr=0.0))
    assert [found[name].value for name in NAMES] == [-1.0, 4.5, 0.0]
    assert (found["alpha"].unit, found["alpha"].age) == ("dB", 0.3)


def test_before_the_baseline_and_while_disturbed_a_reason_stands_for_the_number():
    heard = BodyState(100.0, brain=BrainState({}, None, 12.0, 30.0))
    assert read(heard)["alpha"].reason == "not enough data yet: 12 of 30 s without disturbance"
    assert read(body_of(age=14.0))["alpha"].reason == "blinks, movement or muscles for too long"


def textures(settings, seconds):
    """Return times, the warmth of the texture and alpha (dB) through a session in which nothing else happens."""
    times, values = simulated_eeg(settings, seconds)
    body, mapped, rows = Body(), TextureMap(), []
    body.attach(Signal.EEG, EEG_STREAM, 3)
    for first in range(0, times.size, 64):
        body.feed(Signal.EEG, Chunk(values[first : first + 64, -1:].repeat(4, axis=1), times[first : first + 64]))
        now = float(times[min(first + 64, times.size) - 1])
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
    [EegSettings(blinks=tuple(np.arange(50.0, 80.0, 1.7)), blink=900.0), EegSettings(mains=400.0, mains_from=50.0)],
    ids=["blinks", "mains"],
)
def test_blinks_and_mains_leave_the_music_alone(settings, monkeypatch):
    monkeypatch.setattr("sensors.brain.brain.MOST_ELECTRODES", 1)
    rows = textures(settings, 80.0)
    before = rows[(rows[:, 0] > 40) & (rows[:, 0] < 50), 1].mean()
    assert np.abs(rows[rows[:, 0] > 50, 1] - before).max() < 0.05


def test_an_arm_that_does_not_hear_the_person_does_not_hear_their_brain():
    player = ArmPlayer(Arm(kind=ArmKind.NONCONTINGENT_RATE), 0)
    heard, _ = player.drivers(100.0, 50.0, body_of(alpha=9.0), 0.5, None)
    assert heard.brain is None

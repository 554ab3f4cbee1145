"""The reward of a group: each member's own voice, heard as theirs, and never louder than one may be."""

import numpy as np
import pytest

from engine.audio.live.wire import pack_direction, unpack_direction
from engine.audio.offline import RenderOutput
from engine.guidance import Direction, Guidance, Texture
from engine.music.company import AT_ONCE, PITCHES, Company
from engine.music.metre import Metre
from engine.music.style import STILL_PAD
from engine.settings import SoundSettings

SEATED = STILL_PAD.model_copy(update={"reward": STILL_PAD.reward.model_copy(update={"instrument": "company"})})
ONLY_REWARD = Texture(bed=0, guide=0, mirror=0, nature=0, melody=0, drum=0, space=0.2, reward=1.0, brightness=0.8)


def sung(rewards, seconds=30.0, texture=ONLY_REWARD):
    """Return the frames of a group that goes with a guide at 6/min, and the peak of each channel."""
    kept, cues = [], []
    output = RenderOutput(SoundSettings(seed=4), 0.0, lambda _, frames: kept.append(frames.copy()))
    direction = Direction(Guidance(6.0, 0.4, 10, 0.5), texture, 0.0, style=SEATED, rewards=rewards)
    for k in range(1, round(seconds / 0.1)):
        output.send(direction)
        cues += output.poll(k * 0.1).cues
    output.close(0.0)
    return np.concatenate(kept), [cue for cue in cues if cue.layer == "reward"]


def plan(company, rewards, classes=frozenset({2, 5, 9})):
    class Plain:
        def __init__(self):
            self.classes = classes

    return company.plan(Metre.of(Guidance(6.0, 0.4, 10)), Plain(), Plain(), rewards)


def test_each_who_goes_with_the_guide_sings_in_turn_on_the_chord_and_nobody_else_does():
    company, rewards = Company(), (1.0, 0.0, 0.5, 0.1, 1.0, 1.0, float("nan"), 1.0)
    heard = [plan(company, rewards) for _ in range(4)]
    assert all(len(notes) <= AT_ONCE for notes in heard)
    assert {placed.note.seat for notes in heard for placed in notes} == {0, 2, 4, 5, 7}
    for notes in heard:
        assert len({placed.tick for placed in notes}) == len(notes)
        assert all(placed.note.pitch % 12 in {2, 5, 9} for placed in notes)
        assert all(abs(placed.note.pitch - PITCHES[placed.note.seat]) <= 6 for placed in notes)
    assert plan(company, ()) == plan(company, (0.0,) * 8) == []


@pytest.mark.parametrize(("seat", "side"), [(0, 0), (1, 1)])
def test_a_voice_comes_from_its_own_side(seat, side):
    frames, cues = sung(tuple(1.0 if place == seat else 0.0 for place in range(8)))
    assert cues
    power = (frames[:, :2].astype(float) ** 2).mean(axis=0)
    assert power[side] > 4 * power[1 - side]


def test_eight_voices_together_stay_within_the_limits_of_loudness():
    frames, cues = sung((1.0,) * 8, 40.0, Texture(reward=1.0, brightness=1.0))
    assert len({cue.pitch for cue in cues}) >= 4
    assert np.abs(frames).max() < 10 ** (-1 / 20)


def test_what_each_is_owed_reaches_the_sound_and_nothing_but_numbers_passes():
    direction = Direction(Guidance(6.0), rewards=(0.5, float("nan"), 1.0))
    there = unpack_direction(pack_direction(direction)).rewards
    assert there[0] == 0.5 and there[1] != there[1] and there[2] == 1.0

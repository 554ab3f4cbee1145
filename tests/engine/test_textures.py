"""The table of mappings and who applies it: bounds, speed, the iso principle, a person's own levels."""

import math
from dataclasses import asdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guidance import PacingState
from engine.measures.rsa import RSA
from engine.music.style import Ranges
from engine.textures.drivers import Arousal, measured_arousal
from engine.textures.mappings import MAPPINGS, ByState, Curve, Driver
from engine.textures.texture_map import TextureMap
from sensors.state import BodyState, Breath, RRInterval, RRMark

LEAD, MAINTAIN, RECOGNISE = PacingState.LEAD, PacingState.MAINTAIN, PacingState.RECOGNISE
SILENT = BodyState(0.0)


def settle(texture, state, synchrony, body=SILENT, seconds=120, begin=0):
    """Return the texture after `seconds` of the same."""
    for now in range(begin, begin + seconds):
        now_playing = texture.update(float(now), body, state, synchrony)
    return now_playing


def test_every_parameter_of_the_texture_has_one_mapping():
    assert MAPPINGS.keys() == asdict(settle(TextureMap(), LEAD, 0.5, seconds=1)).keys()


def test_synchrony_brightens_thickens_resolves_and_rewards():
    apart, together = (settle(TextureMap(arousal=3), LEAD, s) for s in (0.2, 0.9))
    assert together.brightness > apart.brightness + 0.1
    assert together.density > apart.density + 0.1
    assert together.tension < apart.tension - 0.2
    assert together.space < apart.space
    assert (apart.reward, together.reward) == (0.0, pytest.approx(0.75))


def test_the_music_meets_an_aroused_person_and_eases_away_while_it_guides():
    stirred, calm = TextureMap(arousal=9), TextureMap(arousal=2)
    early = settle(stirred, LEAD, 0.6), settle(calm, LEAD, 0.6)
    assert early[0].brightness > early[1].brightness + 0.05
    assert early[0].tension > early[1].tension + 0.05
    late = settle(stirred, MAINTAIN, 0.6, seconds=700, begin=120), settle(calm, MAINTAIN, 0.6, seconds=700, begin=120)
    assert late[0].brightness == pytest.approx(late[1].brightness)


def test_arousal_is_measured_from_breath_and_heart_until_the_guide_plays():
    arousal = Arousal(None)
    assert arousal.value is None
    arousal.update(1.0, BodyState(0.0, respiration_rate=20.0, heart_rate=100.0), RECOGNISE)
    assert arousal.value == 1.0
    arousal.update(1.0, BodyState(0.0, respiration_rate=8.0, heart_rate=55.0), RECOGNISE)
    assert arousal.value == 0.0
    arousal.update(1.0, BodyState(0.0, respiration_rate=14.0, heart_rate=77.5), RECOGNISE)
    arousal.update(1.0, BodyState(0.0), LEAD)
    before = arousal.value
    arousal.update(1.0, BodyState(0.0, respiration_rate=20.0, heart_rate=100.0), LEAD)
    assert before is not None
    assert arousal.value < max(before, 1e-9)
    assert measured_arousal(None, None) is None
    assert measured_arousal(14.0, None) == pytest.approx(0.5)


def test_a_slower_heart_is_warmer():
    texture = TextureMap()
    start = settle(texture, LEAD, 0.5, BodyState(0.0, heart_rate=75.0))
    later = settle(texture, LEAD, 0.5, BodyState(0.0, heart_rate=63.0), begin=120)
    assert later.warmth > start.warmth + 0.1


def test_a_heart_that_swings_further_with_the_breath_is_heard_as_warmth_and_room():
    as_at_first, doubled = TextureMap(arousal=3), TextureMap(arousal=3)
    for now in range(120):
        plain = as_at_first.update(float(now), SILENT, LEAD, 0.5, 0.0)
        swung = doubled.update(float(now), SILENT, LEAD, 0.5, 1.0)
    assert swung.warmth > plain.warmth + 0.05
    assert swung.space > plain.space + 0.02


def test_the_rsa_amplitude_is_the_swing_within_a_breath():
    rsa = RSA()
    for breath in range(8):
        begin = breath * 10.0
        beats = [begin + k + 0.5 for k in range(10)]
        rates = [70 + 6 * math.sin(2 * math.pi * (t - begin) / 10) for t in beats]
        intervals = tuple(
            RRInterval(t, t + 1, 60_000 / r, RRMark.NORMAL, 60_000 / r) for t, r in zip(beats, rates, strict=True)
        )
        done = Breath(begin, begin + 4, begin + 10, begin + 10.4, 1.0)
        rsa.update(begin + 10.5, BodyState(begin + 10.5, intervals=intervals, breaths=(done,)))
    assert rsa.amplitude == pytest.approx(12.0)
    assert rsa.gain == pytest.approx(0.0, abs=1e-6)


def test_a_person_s_level_scales_a_layer_and_the_penalty_is_off():
    texture = TextureMap(levels={"drum": 0.0, "bed": 0.5}.items())
    playing = settle(texture, LEAD, 0.0)
    assert playing.drum == 0
    assert playing.bed == pytest.approx(0.325)
    assert playing.penalty == 0
    texture.levels.set("penalty", 1.0)
    texture.levels.set("trombone", 1.0)
    texture.levels.set("bed", math.nan)
    assert settle(texture, LEAD, 0.0, begin=120).penalty == pytest.approx(1.0)


def test_a_style_bounds_its_qualities():
    texture = TextureMap(Ranges(brightness=(0.1, 0.2), density=(0.5, 0.5)))
    playing = settle(texture, LEAD, 1.0)
    assert 0.1 <= playing.brightness <= 0.2
    assert playing.density == 0.5


anything = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True))


@given(
    st.lists(
        st.tuples(st.floats(0, 5), anything, anything, anything, st.sampled_from(list(PacingState)), anything),
        min_size=2,
        max_size=12,
    )
)
def test_whatever_comes_the_texture_is_bounded_and_moves_slowly(steps):
    texture, now, before = TextureMap(), 0.0, None
    for step, heart, rate, level, state, synchrony in steps:
        now += step
        body = BodyState(now, heart_rate=heart, respiration_rate=rate, breath_level=level)
        values = asdict(texture.update(now, body, state, synchrony))
        for name, value in values.items():
            assert 0.0 <= value <= 1.0
            assert before is None or abs(value - before[name]) <= MAPPINGS[name].slew * step + 1e-9
        before = values


def test_every_part_of_the_table_says_why():
    for mapping in MAPPINGS.values():
        assert all(part.why for part in mapping.parts)
        assert all(
            isinstance(part, ByState) or [x for x, _ in part.points] == sorted(x for x, _ in part.points)
            for part in mapping.parts
        )


def test_a_curve_runs_straight_between_its_points_and_level_beyond_them():
    curve = Curve(Driver.SYNCHRONY, ((0.2, 1.0), (0.4, 0.0), (1.0, 3.0)), "for the test")
    assert [curve.at(x) for x in (-5.0, 0.2, 0.3, 0.4, 0.7, 1.0, 9.0)] == pytest.approx([1, 1, 0.5, 0, 1.5, 3, 3])

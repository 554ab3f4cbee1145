"""The one guide of a group, its texture, and how far its members go together: pure functions of what is proposed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.audio.silent import SilentOutput
from engine.group.apart import Apart
from engine.group.guide import GroupGuide, Vote, nearest_median
from engine.group.music import GroupMusic, Heard, group_stage, spokesman
from engine.group.texture import GroupTexture
from engine.group.together import PhaseCoherence, group_synchrony, order_parameter
from engine.guidance import Direction, Guidance, GuideBreath, Texture
from engine.limits import (
    INHALE_SHARE_MAX,
    INHALE_SHARE_MIN,
    LENGTHENING_MAX,
    QUICKENING_MAX,
    RATE_MAX,
    RATE_MIN,
    SHARE_STEP_MAX,
    SLOWING_MAX,
)
from engine.safety.advice import Advice


def asks(rate, start_at=0.0, share=0.4, counts=True, holds=False):
    return Vote(Guidance(rate, share, 8, start_at), counts, holds)


def silent(counts=True):
    return asks(12.0, None, counts=counts)


def plays(rate, number=0, onset=10.0, share=0.4):
    return GuideBreath(number, onset, rate, share, 8)


def playing(rate=12.0):
    """Return a group guide that plays `rate` breaths/min."""
    guide = GroupGuide()
    guide.update(0.0, [asks(rate)], ())
    guide.update(10.0, [asks(rate)], [plays(rate)])
    return guide


@pytest.mark.parametrize(
    ("rates", "next_rate"),
    [
        ((11.9, 11.8, 12.1), 11.9),
        ((11.9, 11.8, 12.1, 12.2), 12.0),
        ((11.9, 11.8, 11.85, 12.2), 11.9),
        ((12.1, 12.2, 12.15, 11.9), 12.1),
        ((11.8, 12.2), 12.0),
    ],
)
def test_the_next_breath_is_the_median_nearest_to_what_plays(rates, next_rate):
    assert playing().update(11.0, [asks(rate) for rate in rates], ()).rate == pytest.approx(next_rate)


def test_two_who_are_far_apart_begin_between_and_pull_nobody():
    guide = GroupGuide()
    begun = guide.update(0.0, [asks(8.0, 3.0), asks(18.0, 4.0)], ())
    assert begun.rate == pytest.approx(13.0)
    latched = guide.update(4.0, [asks(8.0), asks(18.0)], [plays(13.0)])
    assert latched.rate == pytest.approx(13.0)
    # each asks for the next breath towards their own: no half of the group asks for either
    for _ in range(20):
        assert guide.update(5.0, [asks(12.8), asks(13.4)], [plays(13.0)]).rate == pytest.approx(13.0)


def test_who_is_lost_or_set_aside_counts_no_more_and_changes_nothing_for_the_others():
    others = [asks(11.9), asks(11.85), asks(11.8)]
    alone = playing().update(11.0, others, ())
    assert playing().update(11.0, [*others, asks(17.0, counts=False)], ()) == alone
    assert playing().update(11.0, [*others, asks(4.0, counts=False), silent(counts=False)], ()) == alone


def test_when_all_are_lost_the_group_glides_as_each_would_alone():
    lost = [asks(11.9, counts=False) for _ in range(5)]
    assert playing().update(11.0, lost, ()).rate == pytest.approx(11.9)
    assert playing().update(11.0, lost, ()).start_at is not None


def test_it_begins_when_more_than_half_are_ready_on_the_inhale_of_whoever_is_nearest():
    guide = GroupGuide()
    assert guide.update(20.0, [asks(12.0, 5.0), silent(), silent()], ()).start_at is None
    assert guide.update(20.0, [asks(12.0, 5.0), silent()], ()).start_at is None
    begun = guide.update(20.0, [asks(12.0, 5.0), asks(15.0, 20.5), silent()], ())
    assert begun.rate == pytest.approx(13.5)
    assert begun.start_at == pytest.approx(24.5) or begun.start_at == pytest.approx(25.0)
    assert guide.update(21.0, [asks(10.0, 7.0), asks(11.0, 7.0), silent()], ()) == begun


def test_half_of_the_group_keeps_it_going_and_less_lets_it_fall_silent():
    guide = playing()
    assert guide.update(11.0, [asks(11.9), silent()], ()).start_at is not None
    assert guide.update(12.0, [asks(11.9), silent(), silent()], ()).start_at is None
    assert guide.latched is None
    assert guide.update(12.1, [asks(11.9), asks(11.9), silent()], ()).start_at is not None


def test_safety_of_one_holds_it_for_all_but_keeps_nobody_from_going_back():
    slower = [asks(11.8), asks(11.8), asks(11.8)]
    assert playing().update(11.0, [*slower, asks(11.8, holds=True)], ()).rate == 12.0
    quicker = [asks(12.2), asks(12.2), asks(12.2, holds=True)]
    assert playing().update(11.0, quicker, ()).rate == pytest.approx(12.2)


rates = st.floats(allow_nan=True, allow_infinity=True)
votes = st.lists(
    st.builds(
        Vote,
        st.builds(Guidance, rates, rates, st.just(8), st.one_of(st.none(), st.floats(0.0, 500.0))),
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(st.lists(votes, min_size=1, max_size=12))
def test_whatever_is_proposed_the_limits_hold_from_each_breath_to_the_next(told):
    guide, output, before = GroupGuide(), SilentOutput(0.0), None
    for k, each in enumerate(told * 4):
        now = 3.0 * k
        breaths = output.poll(now).breaths
        for breath in breaths:
            assert RATE_MIN <= breath.rate <= RATE_MAX
            assert INHALE_SHARE_MIN <= breath.inhale_share <= INHALE_SHARE_MAX
            if before is not None and breath.number == before.number + 1:
                assert breath.period <= before.period * (1 + LENGTHENING_MAX) + 1e-9
                assert -SLOWING_MAX - 1e-9 <= (breath.rate - before.rate) * before.rate <= QUICKENING_MAX + 1e-9
                assert abs(breath.inhale_share - before.inhale_share) <= SHARE_STEP_MAX + 1e-9
            before = breath
        output.send(Direction(guide.update(now, each, breaths)))


@given(st.lists(st.floats(4.0, 20.0), min_size=1, max_size=8), st.floats(4.0, 20.0))
def test_a_median_leaves_as_many_on_either_side(values, to):
    found = nearest_median(values, to)
    assert 2 * sum(one < found for one in values) <= len(values)
    assert 2 * sum(one > found for one in values) <= len(values)


def test_the_synchrony_of_a_group_is_the_median_of_those_who_have_one():
    assert group_synchrony([1.0, None, 0.2, 0.5]) == 0.5
    assert group_synchrony([1.0, 0.5]) == 0.75
    assert group_synchrony([None, math.nan]) is None


def test_phase_coherence_is_one_together_nothing_opposed_and_little_by_chance():
    assert order_parameter([0.25] * 5) == pytest.approx(1.0)
    assert order_parameter([0.0, 0.5]) == pytest.approx(0.0, abs=1e-12)
    assert order_parameter([0.0, 0.25]) == pytest.approx(math.sqrt(0.5))
    assert order_parameter([0.3, None]) is None
    coherence = PhaseCoherence()
    for k in range(400):
        coherence.update(k * 0.25, [k * 0.25 * rate / 60.0 % 1.0 for rate in (9, 11, 13.1, 15.7, 17.9, 12.3, 10.1, 14)])
    assert coherence.value == pytest.approx(math.sqrt(math.pi / 8) / 2, abs=0.12)


def test_the_texture_goes_to_the_median_without_a_leap_when_somebody_no_longer_counts():
    texture = GroupTexture()
    first = texture.update(0.0, [Texture(melody=0.2), Texture(melody=0.4), Texture(melody=0.9)], 0.0)
    assert first.melody == 0.4
    after = texture.update(0.02, [Texture(melody=0.9)], 0.0)
    assert 0.4 < after.melody <= 0.4 + 0.25 * 0.02 + 1e-9
    assert texture.update(60.0, [Texture(melody=0.9)], 0.0).melody == 0.9
    assert texture.update(61.0, [], 0.0).melody == 0.9


def test_the_cues_are_softened_for_whoever_needs_it_most():
    texture = GroupTexture()
    members = [Texture(guide=1.0)] * 3
    assert texture.update(0.0, members, 0.0).guide == 1.0
    assert texture.update(30.0, members, 1.0).guide == pytest.approx(0.4)


def heard(rate=11.9, stage=1, counts=True, reward=0.5, synchrony=1.0, place=1, **advice):
    direction = Direction(Guidance(rate, 0.4, 8, 0.0), Texture(reward=reward))
    return Heard(direction, Advice(**advice), counts, False, stage, synchrony, 0.5, place)


def test_each_member_is_owed_their_own_reward():
    music = GroupMusic()
    direction = music.update(0.0, [heard(reward=0.2), heard(reward=0.8, place=2), heard(reward=0.0, place=3)], ())
    assert direction.rewards == (0.2, 0.8, 0.0)
    assert direction.texture.reward == 0.8
    assert direction.style.reward.instrument == "company"
    assert music.update(0.1, [heard()] * 3, ()).style is direction.style


def test_a_stage_begins_for_the_group_when_more_than_half_are_in_it():
    assert group_stage([heard(stage=2), heard(stage=1)]) == 1
    assert group_stage([heard(stage=2), heard(stage=1), heard(stage=3)]) == 2
    assert group_stage([heard(stage=2, counts=False), heard(stage=1, counts=False)]) == 1
    ahead, first = heard(stage=2), heard(stage=1)
    assert spokesman([ahead, first, heard(stage=1)]) is first


def test_advice_for_one_is_heard_by_the_guide_of_all():
    music = GroupMusic()
    music.update(0.0, [heard(12.0)] * 3, ())
    music.update(1.0, [heard(12.0)] * 3, [plays(12.0)])
    assert music.update(2.0, [heard(11.85)] * 3, ()).guidance.rate == pytest.approx(11.85)
    held = [heard(11.8), heard(11.8), heard(11.8, hold="extra heartbeats")]
    assert music.update(3.0, held, ()).guidance.rate == 12.0


def test_who_is_far_from_the_guide_for_a_while_is_told_and_no_brief_breath_changes_that():
    apart = Apart()
    for now in range(0, 60, 5):
        apart.update(float(now), 13.0, {"P01": 8.0, "P02": 18.0, "P03": 14.0, "P04": None})
        assert apart.who == (("P01", "P02") if now >= 20 else ())
    apart.update(61.0, 13.0, {"P01": 10.3, "P02": 15.5})
    assert apart.who == ("P01",)
    apart.update(62.0, 13.0, {"P01": 10.3, "P02": 18.0})
    assert apart.who == ("P01",)
    apart.update(63.0, None, {"P01": 8.0})
    assert apart.who == ()

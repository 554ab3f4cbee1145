"""What people may ask of the pacing, in any order, and what never happens whatever they ask."""

import itertools
import math
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.guidance import PacingState
from engine.limits import QUICKENING_MAX, RATE_MAX, RATE_MIN
from engine.pacing.stride import RELIEF
from engine.pacing.trail import Trail
from engine.settings import SLOWING_PER_MINUTE
from sensors.state import QualityReason, SignalQuality

LOST = SignalQuality(0.0, QualityReason.LOST, 12.0)
STALE = SignalQuality(0.0, QualityReason.STALE, 1.6)
NOISY = SignalQuality(0.2, QualityReason.NOISY, 0.0)
GOOD = SignalQuality(1.0, QualityReason.GOOD, 0.0)

COMMANDS = {
    "comfortable": lambda pacing, now: pacing.comfortable(now),
    "hold": lambda pacing, now: pacing.hold(now, True),
    "release": lambda pacing, now: pacing.hold(now, False),
    "refresh": lambda pacing, now: pacing.refresh(now),
    "aim low": lambda pacing, now: pacing.aim(now, 4.0),
    "aim high": lambda pacing, now: pacing.aim(now, 20.0),
    "aim nowhere": lambda pacing, now: pacing.aim(now, math.nan),
}
HEARING = st.sampled_from([(GOOD, None), (GOOD, 1.0), (GOOD, 4.0), (GOOD, math.nan), *((q, None) for q in (
    LOST, STALE, NOISY, None))])  # fmt: skip
MOMENTS = st.lists(
    st.tuples(
        st.sampled_from(["", "", *COMMANDS]),
        st.sampled_from([0.1, 1.0, 6.0, 12.0, 40.0]),
        HEARING,
        st.sampled_from([2.2, 3.0, 4.5, 6.0, 9.0, 18.0]),
        st.booleans(),
    ),
    max_size=10,
)


@pytest.mark.parametrize("lead", ["gentle", "brisk"])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moments=MOMENTS, period=st.floats(2.2, 16.0), rescue=st.sampled_from(["comfortable", "refresh"]))
def test_nothing_that_happens_or_is_asked_passes_the_limits_or_wedges_the_guide(sitting, lead, moments, period, rescue):
    run = sitting(period, lead=lead, wobble=(0.1, -0.2, 0.05, 0.0, 0.3)).run(60)
    for asked, seconds, (quality, heartbeat_age), run.person.period, run.person.follows in moments:
        if asked:
            COMMANDS[asked](run.pacing, run.now)
        run.run(seconds, quality, heartbeat_age)
    run.person.period, run.person.wobble, run.person.follows = 4.0, (0.0,), False
    COMMANDS[rescue](run.pacing, run.now)
    run.run(75)
    assert_never_beyond(run, SLOWING_PER_MINUTE[lead])
    assert run.guide[-1].end > run.now - 1.0
    assert run.pacing.state == "passive" if rescue == "comfortable" else run.pacing.state != "recognise"
    assert all(change.reason for change in run.changes)


def assert_never_beyond(run, slowing):
    for (before, after), state in zip(itertools.pairwise(run.guide), run.asked_in[1:], strict=True):
        assert RATE_MIN <= after.rate <= RATE_MAX
        assert 0.30 <= after.inhale_share <= 0.50
        if after.number == 0:
            assert after.onset >= before.onset + 0.8
            continue
        quickening = QUICKENING_MAX if state in RELIEF else slowing
        assert before.rate - after.rate <= slowing / before.rate + 1e-9
        assert after.rate - before.rate <= quickening / before.rate + 1e-9
        assert after.period <= 1.02 * before.period + 1e-9
        assert after.onset == pytest.approx(before.end, abs=5e-5)


@pytest.mark.parametrize("moment", ["hold", "release", "aim low"])
def test_comfortable_asked_before_anything_was_heard_comes_when_it_is(sitting, moment):
    run = sitting(5.0).run(5)
    run.pacing.comfortable(run.now)
    COMMANDS[moment](run.pacing, run.now)
    run.run(60)
    assert run.guide[0].rate == pytest.approx(12.0, abs=0.1)


def test_comfortable_after_refresh_plays_the_rate_known_before(sitting):
    run = sitting(5.0).run(200)
    run.pacing.refresh(run.now)
    run.pacing.comfortable(run.now)
    run.run(6)
    assert run.pacing.guidance.start_at is not None
    assert run.guide[-1].rate == pytest.approx(12.0, abs=0.1)


def test_neither_hold_nor_its_release_ends_relief(sitting):
    run = sitting(5.0, lead="brisk").run(240)
    run.pacing.comfortable(run.now)
    run.pacing.hold(run.now, True)
    run.run(60)
    run.pacing.hold(run.now, False)
    run.run(120)
    assert run.pacing.state == "passive"
    assert run.guide[-1].rate == pytest.approx(12.0, abs=0.1)


def test_relief_without_a_breath_ever_heard_is_a_usual_rate(sitting):
    run = sitting(5.0).run(30, None)
    run.pacing.comfortable(run.now)
    run.run(120, None)
    assert run.guide[-1].rate == pytest.approx(12.0, abs=0.1)


@pytest.mark.parametrize("asked", [*COMMANDS])
def test_nothing_brings_the_music_back_once_the_end_has_begun(sitting, asked):
    run = sitting(5.0).run(100)
    run.pacing.finish(run.now)
    COMMANDS[asked](run.pacing, run.now)
    run.pacing.finish(run.now)
    run.run(5)
    assert run.states[-1] == run.pacing.state == "return"
    assert run.states.count("return") == 1


def test_no_target_quickens_a_person_beyond_their_own_rate(sitting):
    run = sitting(5.0).run(100)
    run.pacing.aim(run.now, 20.0)
    run.run(60)
    assert run.pacing.target_rate == pytest.approx(12.0, abs=0.05)
    assert max(g.rate for g in run.guide) <= 12.0 + 0.05


def test_a_target_that_is_no_number_changes_nothing(sitting):
    run = sitting(5.0).run(100)
    run.pacing.aim(run.now, math.nan)
    assert run.pacing.target_rate == 6.0


def test_refreshing_without_sensors_is_a_rest_of_ten_seconds_not_a_leap(sitting):
    run = sitting(5.0).run(100).run(14, LOST)
    coasting = run.guide[-1]
    run.pacing.refresh(run.now)
    run.run(20, LOST)
    assert run.guide[-1].number < coasting.number
    first = next(g for g in run.guide if g.number == 0 and g.onset > coasting.end)
    assert first.onset - coasting.onset > 10.0


def test_silence_counts_from_the_last_sample(sitting):
    run = sitting(5.0).run(100).run(1.5)
    run.run(0.1, STALE)
    assert run.pacing.state == "hold"
    run.run(8.2, STALE)
    assert run.pacing.state == "hold"
    run.run(0.5, STALE)
    assert run.pacing.state == "coast"


def test_a_missing_heartbeat_holds_at_once_and_is_given_up_without_coasting(sitting):
    run = sitting(5.0).run(100)
    for age in (2.6, 5.0, 9.9):
        run.run(2.4, heartbeat_age=age)
        assert run.pacing.state == "hold"
    run.run(40, heartbeat_age=10.1)
    assert run.pacing.state == "lead"


def test_a_person_heard_for_the_first_time_after_coasting_is_recognised(sitting):
    run = sitting(60 / 14, follows=False).run(30, None)
    assert run.pacing.state == "coast"
    run.run(60)
    assert run.states == ["recognise", "coast", "recognise", "match"]
    assert run.guide[-1].rate == pytest.approx(14.0, abs=0.1)


def test_unheard_for_two_minutes_the_therapist_is_told(sitting):
    run = sitting(5.0).run(125, NOISY)
    assert "check the sensor" in run.pacing.reason


@pytest.fixture
def apart(sitting):
    """Return a sitting in PASSIVE: the person went from 12 to 18/min and did not listen."""
    run = sitting(60 / 12, follows=False).run(70)
    run.person.period = 60 / 18
    run.run(280)
    assert run.pacing.state == "passive"
    return run


def test_being_followed_by_the_music_is_not_following_it(apart):
    apart.run(900)
    assert apart.pacing.state == "passive"
    assert apart.guide[-1].rate == pytest.approx(18 - 0.6, abs=0.1)


def test_who_comes_to_the_guide_is_led_again(apart):
    apart.person.follows = True
    apart.run(120)
    assert apart.pacing.state == "lead"


def test_a_moment_of_noise_does_not_end_passive(apart):
    apart.run(2, NOISY).run(60)
    assert apart.pacing.state == "passive"


def test_a_guide_never_trails_by_a_whole_breath_a_minute():
    assert Trail(20.0).wanted(20.0) == pytest.approx(19.4)
    assert Trail(7.0).wanted(7.0) == pytest.approx(0.92 * 7)


def test_three_minutes_apart_count_afresh_after_a_refresh(sitting):
    run = sitting(60 / 12, follows=False, wobble=(0.8, -0.8)).run(190)
    run.pacing.refresh(run.now)
    run.run(165)
    assert "back_off" in run.states[-3:]
    assert "passive" not in run.states


def test_a_trail_counts_only_steps_with_a_guide_slower_than_the_person():
    trail = Trail(14.0)
    for _ in range(40):
        trail.add(True, 13.9, 14.0)
    assert not trail.followed
    for _ in range(12):
        trail.add(True, 12.9, 12.9)
    assert trail.followed
    assert trail.wanted(12.9) == 12.9
    trail.add(None, 12.9, 15.0)
    assert not trail.followed
    assert trail.wanted(12.9) == pytest.approx(15.0 - 0.6)


def test_back_off_never_asks_for_more_than_the_persons_first_rate(sitting):
    run = sitting(60 / 12, follows=False).run(70)
    own = run.pacing.own.rate
    run.person.period = 60 / 18
    run.run(200)
    in_back_off = [g.rate for g, state in zip(run.guide, run.asked_in, strict=True) if state is PacingState.BACK_OFF]
    assert in_back_off
    assert max(in_back_off) <= own + 1e-9


def test_breaths_stamped_an_hour_ahead_do_not_put_the_guide_off_for_an_hour(sitting):
    run = sitting(5.0)
    ahead = 3600.0
    breathe = run.person.breath
    run.person.breath = lambda now, guide: tuple(
        replace(b, inhale_onset=b.inhale_onset + ahead, exhale_onset=b.exhale_onset + ahead, end=b.end + ahead)
        for b in breathe(now, guide)
    )
    run.run(60)
    assert 40 < run.guide[0].onset < 50


def test_a_good_signal_in_which_nobody_breathes_is_not_led_on(sitting):
    run = sitting(5.0).run(100)
    assert run.pacing.state == "lead"
    run.person.onset = math.inf
    run.run(19, breath_age=19.0)
    assert run.pacing.state == "lead"
    run.run(2, breath_age=20.1)
    assert run.pacing.state == "hold"
    assert "no breath" in run.pacing.reason

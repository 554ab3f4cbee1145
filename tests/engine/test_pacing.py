import itertools
from dataclasses import asdict

import pytest

from engine.limits import LENGTHENING_MAX, QUICKENING_MAX, RATE_MAX, RATE_MIN
from engine.settings import SLOWING_PER_MINUTE
from sensors.state import QualityReason, SignalQuality

LOST = SignalQuality(0.0, QualityReason.LOST, 12.0)
NOISY = SignalQuality(0.2, QualityReason.NOISY, 0.0)


def assert_within_limits(guide, slowing):
    for before, after in itertools.pairwise(guide):
        if after.number != before.number + 1:
            continue
        minutes = before.period / 60
        assert RATE_MIN <= after.rate <= RATE_MAX
        assert before.rate - after.rate <= slowing * minutes + 1e-9
        assert after.rate - before.rate <= QUICKENING_MAX * minutes + 1e-9
        assert after.period / before.period <= 1 + LENGTHENING_MAX + 1e-9
        assert after.onset == pytest.approx(before.end, abs=5e-5)


def test_a_willing_person_is_recognised_matched_led_and_kept(sitting):
    done = sitting(60 / 14).run(780)
    assert done.states == ["recognise", "match", "lead", "maintain"]
    assert done.guide[0].rate == pytest.approx(14, abs=0.1)
    assert done.guide[-1].rate == pytest.approx(6.0, abs=0.05)
    assert_within_limits(done.guide, SLOWING_PER_MINUTE["standard"])


def test_the_guide_starts_on_the_persons_own_next_inhale_with_their_own_inhale_share(sitting):
    done = sitting(5.0).run(60)
    start = done.guide[0].onset
    assert (start - 0.3) % 5.0 == pytest.approx(0, abs=0.02)
    assert done.guide[0].inhale_share == pytest.approx(0.42, abs=0.01)


def test_nothing_guides_before_eight_breaths(sitting):
    run = sitting(5.0).run(38)
    assert run.guide == []
    assert run.states == ["recognise"]


@pytest.mark.parametrize("lead", ["gentle", "standard", "brisk"])
def test_lead_speed_is_the_slew(sitting, lead):
    done = sitting(5.0, lead=lead).run(260)
    # below 10/min the 2 % a breath is the tighter limit of the two
    led = [g for g in done.guide if 10.0 < g.rate < 11.99]
    minutes = (led[-1].onset - led[0].onset) / 60
    assert (led[0].rate - led[-1].rate) / minutes == pytest.approx(SLOWING_PER_MINUTE[lead], rel=0.12)


def test_who_does_not_listen_is_held_and_backed_off_not_dragged(sitting):
    done = sitting(60 / 14, follows=False, wobble=(0.2, -0.15, 0.05, -0.2, 0.12, 0.0, -0.1)).run(600)
    assert "back_off" in done.states
    assert min(g.rate for g in done.guide) > 11.0
    assert_within_limits(done.guide, SLOWING_PER_MINUTE["standard"])


def test_three_minutes_mostly_apart_and_the_music_follows(sitting):
    run = sitting(60 / 12, follows=False, wobble=(0.8, -0.8)).run(220)
    assert "back_off" in run.states
    assert "passive" not in run.states
    assert run.run(40).pacing.state == "passive"
    assert "3 min" in run.pacing.reason


def test_who_breathes_faster_than_any_guide_may_is_followed_within_the_minute(sitting):
    run = sitting(60 / 12, follows=True).run(300)
    run.person.period, run.person.follows = 60 / 18, False
    own = run.pacing.own.rate
    run.run(35)
    assert "back_off" in run.states
    assert max(g.rate for g in run.guide) <= own + 0.01
    assert "passive" not in run.states
    assert run.run(20).pacing.state == "passive"
    assert "faster than at the start" in run.pacing.reason
    assert run.run(120).guide[-1].rate == pytest.approx(18 - 0.6, abs=0.1)


def test_somewhat_faster_than_at_the_start_is_no_reason_to_follow(sitting):
    run = sitting(60 / 12, follows=True).run(120)
    run.person.period, run.person.follows = 60 / 12.8, False
    run.run(100)
    assert "passive" not in run.states


def test_a_slow_breather_is_not_quickened(sitting):
    done = sitting(60 / 5).run(400)
    assert done.pacing.target_rate == pytest.approx(5.0, abs=0.05)
    assert "maintain" in done.states


def test_uneven_breathing_is_listened_to_and_then_the_therapist_is_asked(sitting):
    run = sitting(4.0, follows=False, wobble=(0.6, -0.4, 0.0, 0.5, -0.5)).run(130)
    assert run.guide == []
    assert "uneven" in run.pacing.reason
    run.pacing.comfortable(run.now)
    run.run(30)
    assert run.guide


def test_lost_sensors_hold_then_coast_to_the_resting_rate_and_return(sitting):
    run = sitting(5.0).run(100)
    rate = run.guide[-1].rate
    run.run(5, LOST)
    assert run.pacing.state == "hold"
    assert run.pacing.guidance.rate == pytest.approx(rate, abs=0.15)
    run.run(400, LOST)
    assert run.pacing.state == "coast"
    assert run.guide[-1].rate == pytest.approx(6.0, abs=0.05)
    assert_within_limits(run.guide, SLOWING_PER_MINUTE["standard"])
    run.run(5.2)
    assert run.pacing.state == "hold"
    assert "heard again" in run.pacing.reason


def test_no_stream_at_all_is_guided_from_rest_by_the_guide_alone(sitting):
    run = sitting(5.0).run(30, None)
    assert run.pacing.state == "coast"
    assert run.guide[0].rate == 6.0


def test_noise_before_the_guide_plays_keeps_listening(sitting):
    run = sitting(5.0).run(60, NOISY)
    assert run.states == ["recognise"]


def test_comfortable_breathing_quickens_at_once_and_stays(sitting):
    run = sitting(5.0, lead="brisk").run(240)
    low = run.guide[-1].rate
    run.pacing.comfortable(run.now)
    run.run(60)
    assert run.guide[-1].rate == pytest.approx(12.0, abs=0.2)
    assert low < 10.0
    run.run(120)
    assert run.pacing.state == "passive"
    assert_within_limits(run.guide, SLOWING_PER_MINUTE["brisk"])


def test_hold_keeps_the_rate_until_released(sitting):
    run = sitting(5.0).run(150)
    run.pacing.hold(run.now, True)
    rate = run.run(12).guide[-1].rate
    assert run.run(60).guide[-1].rate == rate
    run.pacing.hold(run.now, False)
    assert run.run(60).guide[-1].rate < rate


def test_refresh_falls_silent_and_matches_the_breathing_as_it_is_now(sitting):
    run = sitting(5.0).run(200)
    played = len(run.guide)
    run.pacing.refresh(run.now)
    run.person.follows, run.person.period = False, 7.5
    run.run(120)
    assert run.guide[played].number == 0
    assert run.guide[played].rate == pytest.approx(8.0, abs=0.1)


def test_a_new_target_is_led_to(sitting):
    run = sitting(60 / 8).run(300)
    run.pacing.aim(run.now, 5.0)
    run.run(240)
    assert run.guide[-1].rate == pytest.approx(5.0, abs=0.1)


def test_return_eases_towards_the_own_rate(sitting):
    run = sitting(5.0).run(500)
    rate = run.guide[-1].rate
    run.pacing.finish(run.now)
    run.run(12)
    assert run.pacing.state == "return"
    assert rate < run.guide[-1].rate <= 0.85 * 12 + 1e-9


def test_every_change_has_a_reason_and_the_same_events_give_the_same_decisions(sitting):
    first, second = (sitting(4.6, wobble=(0.1, -0.1, 0.05)).run(300) for _ in range(2))
    assert [asdict(c) for c in first.changes] == [asdict(c) for c in second.changes]
    assert first.guide == second.guide
    assert all(c.reason for c in first.changes)

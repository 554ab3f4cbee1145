"""Measures of the breath against the guide: closed forms, n:m, chance."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.entrainment import phase_locking, phase_locking_value, relative_phases
from engine.guidance import GuideBreath
from engine.measures.cued import CuedBreaths
from engine.measures.heart_phase import HeartBreathPhaseMeasure
from engine.measures.judge import against_guide
from engine.measures.locking import (
    CIRCULAR_SD,
    PLV,
    Locking,
    chance_locking,
    circular_sd,
    nearest_ratio,
)
from engine.measures.recent import RecentGuide
from engine.measures.slow_breathing import SlowBreathing
from engine.pacing.following import Following
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sensors.stream import Signal


def breathing(periods, start=0.0, share=0.4):
    onsets = start + np.concatenate([[0.0], np.cumsum(periods)])
    pairs = zip(onsets[:-1].tolist(), onsets[1:].tolist(), strict=True)
    return [Breath(a, a + share * (b - a), b, b + 0.4, 1.0) for a, b in pairs]


def guided(count, period=10.0, start=0.0):
    return [GuideBreath(k, start + k * period, 60 / period, 0.4, 10) for k in range(count)]


def told(keeper, breaths, guide, now=None):
    """Tell a keeper the whole guide, then each breath when it is known; return its measures by name."""
    keeper.update(breaths[0].inhale_onset if breaths else 0.0, BodyState(0.0), guide)
    for breath in breaths:
        keeper.update(breath.reported_at, BodyState(breath.reported_at, breaths=(breath,)))
    return {m.kind.name: m for m in keeper.measures(now or breaths[-1].reported_at)}


def test_asynchrony_keeps_its_sign_and_is_never_made_zero():
    for early in (-0.6, 0.0, 1.3):
        found = told(CuedBreaths(), breathing([10] * 6, start=10 + early), guided(9))
        assert found["asynchrony"].value == pytest.approx(early)
        assert found["period_error"].value == pytest.approx(0)
        assert found["asynchrony"].unit == "s"
        assert found["asynchrony"].window_seconds == pytest.approx(60)


def test_period_error_is_a_share_of_the_guide_s_period():
    shorter = against_guide(breathing([8.5], start=20.0)[0], guided(9))
    assert shorter.period_error == pytest.approx(-0.15)
    assert told(CuedBreaths(), breathing([10.5] * 6), guided(9))["period_error"].value == pytest.approx(5)


def test_synchrony_counts_the_last_six_and_the_share_counts_all():
    found = told(CuedBreaths(), breathing([6, 6, 8, 10, 10, 10, 10, 10, 10]), guided(10))
    assert found["synchrony"].value == 1.0
    assert found["synchrony"].label == "6 of 6"
    assert found["share_in_sync"].value == pytest.approx(100 * 6 / 9)
    assert found["share_in_sync"].label == "6 of 9"


def test_breaths_without_a_guide_are_not_judged():
    keeper = CuedBreaths()
    found = told(keeper, breathing([10] * 8), guided(3, start=50.0))
    assert found["synchrony"].reason == "not enough data yet: 3 of 6 guided breaths"
    assert found["share_in_sync"].value is None
    assert [c.breath.inhale_onset for c in keeper.drain()] == [50.0, 60.0, 70.0]
    assert all(m.value is None for m in CuedBreaths().measures(0.0))


def test_old_breaths_tell_nothing_of_now_but_the_share_of_all_stays():
    found = told(CuedBreaths(), breathing([10] * 6), guided(7), now=150.0)
    assert found["synchrony"].reason == "no guided breath for 90 s"
    assert found["share_in_sync"].value == 100.0
    assert found["share_in_sync"].age == pytest.approx(90)


def test_no_cue_that_comes_after_a_breath_belongs_to_it():
    breath = breathing([3.0], start=26.0)[0]
    assert against_guide(breath, guided(9)).guide.number == 2


def test_locking_agrees_with_the_figure_of_the_pacing():
    breaths = breathing(np.random.default_rng(1).uniform(8, 12, 8))
    end = breaths[-1].end
    expected = phase_locking(breaths, guided(12), end - 60, end)
    found = told(Locking(), breaths, guided(12))
    assert found["plv"].value == pytest.approx(expected, abs=1e-12)
    assert found["circular_sd"].value == pytest.approx(math.degrees(math.sqrt(-2 * math.log(expected))))
    assert found["plv"].label == f"chance gives {chance_locking(6):.2f}, with a steady breath more"


def test_a_steady_delay_is_locking_without_spread():
    found = told(Locking(), breathing([10] * 7, share=0.4, start=10.0), guided(9))
    assert found["plv"].value == pytest.approx(1.0)
    assert found["circular_sd"].value == pytest.approx(0.0, abs=1e-5)


@pytest.mark.parametrize(("period", "ratio"), [(10, (1, 1)), (5, (2, 1)), (20, (1, 2)), (6.7, (3, 2)), (15, (2, 3))])
def test_n_to_m_locking_is_found_from_the_periods(period, ratio):
    exact = 10 * ratio[1] / ratio[0]
    breaths, guide = (
        breathing([exact] * round(80 / exact), share=0.5),
        [GuideBreath(k, 10.0 * k, 6.0, 0.5, 10) for k in range(9)],
    )
    assert nearest_ratio(breathing([period] * 6), guide) == ratio
    phases = relative_phases(breaths, guide, 0, 60, ratio)
    assert phase_locking_value(phases) == pytest.approx(1.0)
    found = told(Locking(), breaths, guide)["plv"]
    assert found.value == pytest.approx(1.0)
    assert found.label.startswith("chance") == (ratio == (1, 1))


def test_a_ratio_that_is_near_none_counts_as_one_to_one():
    assert nearest_ratio(breathing([3.0] * 9), guided(9)) == (1, 1)
    assert nearest_ratio([], guided(9)) == (1, 1)


@pytest.mark.parametrize("count", [6, 20, 60])
def test_independent_phases_lock_by_chance_as_a_rayleigh_law_says(count):
    phases = np.random.default_rng(count).random((2000, count))
    values = [phase_locking_value(row) for row in phases.tolist()]
    assert np.mean(values) == pytest.approx(math.sqrt(math.pi / (4 * count)), rel=0.06)


def test_surrogates_of_a_follower_lock_by_chance_and_the_follower_does_not():
    """Surrogates have the same breaths in another order, from anywhere in the guide's cycle."""
    rng = np.random.default_rng(5)
    guide = guided(40, 3.0)
    periods = 3.0 * np.exp(rng.normal(0, 0.35, 21))
    by_event, by_grid = [], []
    for _ in range(150):
        breaths = breathing(rng.permutation(periods), start=20 + rng.uniform(0, 3))
        by_event.append(phase_locking_value([(b.inhale_onset / 3.0) % 1 for b in breaths]))
        by_grid.append(phase_locking_value(relative_phases(breaths, guide, 20, 80)))
    assert np.mean(by_event) == pytest.approx(chance_locking(21), rel=0.45)
    assert 1.0 < np.mean(by_grid) / chance_locking(21) < 1.6
    following = breathing(3.0 + rng.normal(0, 0.02, 21), start=21.0)
    assert phase_locking_value(relative_phases(following, guide, 21, 81)) > np.max(by_grid)


def test_circular_sd_has_a_floor_for_what_locks_not_at_all():
    assert circular_sd(1.0) == 0.0
    assert circular_sd(0.0) == pytest.approx(301, abs=1)
    assert circular_sd(math.exp(-0.5)) == pytest.approx(math.degrees(1))


def test_locking_says_how_much_is_missing():
    found = told(Locking(), breathing([10] * 3, start=10), guided(9))
    assert found["plv"].reason == "not enough data yet: 30 of 60 s with breath and guide"
    assert found["circular_sd"].value is None
    assert [m.reason for m in Locking().measures(3.0)] == ["no breath yet"] * 2
    assert {m.kind for m in Locking().measures(3.0)} == {PLV, CIRCULAR_SD}
    assert told(Locking(), breathing([10] * 7), guided(8), now=120.0)["plv"].reason == "no breath for 50 s"


def test_time_below_ten_a_minute_counts_slow_breaths_only():
    found = told(SlowBreathing(), breathing([4, 5.9, 6.1, 10, 3]), [])["time_below_10"]
    assert found.value == pytest.approx(16.1)
    assert found.window_seconds == pytest.approx(29.0)
    assert told(SlowBreathing(), breathing([6, 6]), [])["time_below_10"].value == 0.0
    assert SlowBreathing().measures(9.0)[0].reason == "no breath yet"


def test_a_rate_from_the_ecg_counts_for_as_long_as_it_is_there():
    keeper = SlowBreathing()
    for now in range(60):
        rate = None if now < 10 else 15.0 if now < 30 else 6.0
        keeper.update(float(now), BodyState(float(now), respiration_source=Signal.ECG, respiration_rate=rate))
    (found,) = keeper.measures(60.0)
    assert found.value == pytest.approx(29)
    assert found.window_seconds == pytest.approx(49)


def test_where_the_ecg_gives_a_rate_only_each_breath_is_judged_by_its_rate():
    keeper = CuedBreaths()
    keeper.update(0.0, BodyState(0.0), guided(20))
    for now in range(100):
        rate = 6.1 if now >= 40 else None
        keeper.update(float(now), BodyState(float(now), respiration_source=Signal.ECG, respiration_rate=rate))
    synchrony, share, asynchrony, _ = keeper.measures(100.0)
    assert synchrony.reason == "not enough data yet: 5 of 6 guided breaths"
    for now in range(100, 130):
        keeper.update(float(now), BodyState(float(now), respiration_source=Signal.ECG, respiration_rate=9.0))
    synchrony, share, asynchrony, _ = keeper.measures(130.0)
    assert synchrony.value == pytest.approx(1 / 6)
    assert share.value == pytest.approx(50)
    assert asynchrony.value is None


def test_a_breath_that_the_ecg_has_counted_in_part_counts_once():
    keeper = SlowBreathing()
    for now in range(31):
        keeper.update(float(now), BodyState(float(now), respiration_source=Signal.ECG, respiration_rate=6.0))
    for breath in breathing([10, 10], start=26.0):
        keeper.update(breath.reported_at, BodyState(breath.reported_at, breaths=(breath,)))
    (found,) = keeper.measures(47.0)
    assert found.value == pytest.approx(46)


def test_what_a_guide_had_announced_before_it_started_anew_never_sounded():
    recent = RecentGuide(60.0)
    recent.update(0.0, guided(4))
    recent.update(12.0, guided(2, start=15.0))
    assert [g.onset for g in recent.all] == [0.0, 10.0, 15.0, 25.0]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(3.0, 25.0), min_size=1, max_size=25),
    st.lists(st.booleans(), min_size=25, max_size=25),
    st.floats(0.0, 100.0),
)
def test_what_decides_and_what_is_shown_is_one_synchrony(periods, restarts, silent):
    """The pacing counts from its last restart on: where that is 6 breaths, it is the measure's number."""
    keeper, following = CuedBreaths(), Following()
    guide = [*guided(12), *guided(30, start=120 + silent)]
    for breath, restart in zip(breathing(periods), restarts, strict=False):
        if restart and breath.period < 8:
            following.restart()
        latched = [g for g in guide if g.onset < breath.end]
        guide = guide[len(latched) :]
        following.add_guide(latched)
        keeper.update(breath.reported_at, BodyState(breath.reported_at, breaths=(breath,)), latched)
        following.add(breath)
        synchrony = keeper.measures(breath.reported_at)[0]
        if synchrony.enough:
            assert synchrony.value == following.synchrony
        if following.judged == 6:
            assert following.in_sync / 6 == following.synchrony
    assert [b.breath for b in keeper.drain()] == [b for b, flag in following.drain() if flag is not None]


def test_a_minute_without_a_guide_begins_synchrony_anew():
    keeper = CuedBreaths()
    told(keeper, breathing([10] * 8), guided(8))
    found = told(keeper, breathing([10] * 4, start=150.0), guided(6, start=150.0))
    assert found["synchrony"].reason == "not enough data yet: 4 of 6 guided breaths"
    assert found["asynchrony"].value is None
    assert found["share_in_sync"].label == "12 of 12"


def test_a_person_who_breathes_four_a_minute_has_a_heart_breath_phase():
    beats = [k * 0.9 for k in range(130)]
    rates = [60 + 6 * math.sin(2 * math.pi * t / 15.2) for t in beats]
    intervals = tuple(
        RRInterval(t, t + 1, 60_000 / r, RRMark.NORMAL, 60_000 / r) for t, r in zip(beats, rates, strict=True)
    )
    keeper = HeartBreathPhaseMeasure()
    keeper.update(117.0, BodyState(117.0, intervals=intervals, breaths=tuple(breathing([15.2] * 7))))
    assert keeper.measures(117.0)[0].enough

"""What is told of taps: which beat each was meant for, how near and even they are, how a person corrects."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.tapping.correction import correction
from engine.tapping.pairing import pair
from engine.tapping.steadiness import steadiness
from sensors.simulation.tapper import Tapper, TapperSettings

SLOWING = np.cumsum(60.0 / np.linspace(84.0, 66.0, 240))
STEADY = np.cumsum(np.full(240, 0.75))


def taps_of(beats, **settings):
    tapper = Tapper(TapperSettings(**settings))
    return np.array([tap for beat in beats if (tap := tapper.hear(float(beat))) is not None])


def test_each_tap_goes_to_its_nearest_beat_and_each_beat_takes_its_nearest_tap():
    paired = pair(np.array([1.0, 2.0, 3.0, 4.0]), np.array([0.9, 2.2, 2.05, 3.45, 9.0]))
    assert paired.asynchronies == pytest.approx([-0.1, 0.05, 0.45, np.nan], nan_ok=True)
    assert paired.extra == 2


def test_a_tap_more_than_half_an_interval_outside_belongs_to_no_beat():
    paired = pair(np.array([1.0, 2.0]), np.array([0.4, 2.6]))
    assert paired.tapped.size == 0
    assert paired.extra == 2


finite = st.floats(-1e6, 1e6) | st.sampled_from([np.nan, np.inf])


@given(st.lists(finite, max_size=30), st.lists(finite, max_size=30))
def test_whatever_is_tapped_each_tap_counts_once(beats, taps):
    paired = pair(np.array(beats), np.array(taps))
    assert paired.tapped.size + paired.extra == np.isfinite(np.array(taps)).sum()
    assert paired.asynchronies.size == paired.beats.size
    found = steadiness(paired)
    for value in (found.asynchrony, found.asynchrony_sd, found.lag_one):
        assert value is None or np.isfinite(value)


def test_runs_are_the_beats_in_a_row_that_got_a_tap():
    beats = np.arange(1.0, 9.0)
    paired = pair(beats, np.delete(beats, [0, 3]))
    assert [list(run) for run, _ in paired.runs()] == [[2.0, 3.0], [5.0, 6.0, 7.0, 8.0]]


def test_steadiness_of_taps_that_are_known():
    taps = STEADY - 0.03 + 0.01 * (-1.0) ** np.arange(STEADY.size)
    found = steadiness(pair(STEADY, taps))
    assert found.asynchrony == pytest.approx(-0.03, abs=1e-4)
    assert found.asynchrony_sd == pytest.approx(0.01, rel=0.01)
    assert found.variation == pytest.approx(0.02 / 0.75, rel=0.01)
    assert found.lag_one == pytest.approx(-1.0, abs=0.02)
    assert found.on_the_beat == 1.0


def test_music_that_slows_is_no_unevenness_of_who_taps_with_it():
    assert steadiness(pair(SLOWING, SLOWING + 0.02)).variation == pytest.approx(0.0, abs=1e-9)


def test_a_lone_clock_has_no_lag_and_a_noisy_hand_half_a_negative_one():
    steady = steadiness(pair(STEADY, STEADY + 0.02 * np.random.default_rng(4).standard_normal(STEADY.size)))
    assert steady.lag_one == pytest.approx(-0.5, abs=0.1)


def test_too_few_taps_tell_nothing():
    found = steadiness(pair(STEADY[:7], STEADY[:7]))
    assert (found.taps, found.asynchrony, found.variation) == (7, None, None)
    assert steadiness(pair(np.empty(0), STEADY)).on_the_beat is None
    assert correction(pair(STEADY[:39], taps_of(STEADY[:39]))) is None


def test_a_machine_that_taps_exactly_has_nothing_to_correct():
    assert correction(pair(STEADY, STEADY)) is None


@pytest.mark.parametrize(
    ("beats", "settings"),
    [
        (SLOWING, {"phase_correction": 0.4, "period_correction": 0.1}),
        (SLOWING, {"phase_correction": 0.8, "period_correction": 0.2, "missed": 0.05}),
        (STEADY, {"phase_correction": 0.3, "period_correction": 0.0, "timekeeper_sd": 0.02}),
    ],
    ids=["slowing", "missing some", "never the period"],
)
def test_how_a_tapper_corrects_is_found_within_the_intervals(beats, settings):
    found = [correction(pair(beats, taps_of(beats, seed=seed, **settings))) for seed in range(12)]
    phase, period = settings["phase_correction"], settings["period_correction"]
    assert sum(c.phase.holds(phase) for c in found) >= 10
    assert sum(c.period.holds(period) for c in found) >= 10
    assert np.mean([c.phase.high - c.phase.low for c in found]) < 0.5
    assert np.mean([c.period.high - c.period.low for c in found]) < 0.15


def test_the_simulated_tapper_aims_where_it_is_told_and_is_the_same_again():
    taps = taps_of(STEADY, delay=-0.05, seed=7)
    assert np.array_equal(taps, taps_of(STEADY, delay=-0.05, seed=7))
    assert steadiness(pair(STEADY, taps)).asynchrony == pytest.approx(-0.05, abs=0.01)
    missing = taps_of(STEADY, missed=0.2, seed=7)
    assert steadiness(pair(STEADY, missing)).on_the_beat == pytest.approx(0.8, abs=0.06)

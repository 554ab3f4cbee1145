import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.beats import beats_per_breath, phase_of_beat, turn_beat
from engine.limits import (
    LENGTHENING_MAX,
    QUICKENING_MAX,
    RATE_MAX,
    RATE_MIN,
    SLOWING_MAX,
    clamp_share,
    next_rate,
    next_share,
)

rates = st.floats(RATE_MIN, RATE_MAX)
anything = st.floats(allow_nan=True, allow_infinity=True)


@given(rates, anything, anything, anything)
def test_no_wish_passes_the_limits(rate, wanted, slowing, quickening):
    new = next_rate(rate, wanted, slowing, quickening)
    minutes = 1 / rate
    assert RATE_MIN <= new <= RATE_MAX
    assert rate - new <= SLOWING_MAX * minutes + 1e-9
    assert new - rate <= QUICKENING_MAX * minutes + 1e-9
    assert rate / new <= 1 + LENGTHENING_MAX + 1e-9


def test_a_slew_of_one_takes_a_minute_for_one_breath_per_minute():
    rate, seconds = 12.0, 0.0
    while rate > 11.0:
        seconds += 60 / rate
        rate = next_rate(rate, 4.0, slowing=1.0)
    assert seconds == pytest.approx(60, abs=6)


def test_a_wish_that_is_no_number_keeps_the_rate():
    assert next_rate(9.0, math.nan) == 9.0


@given(st.floats(0.3, 0.5), anything, rates, rates)
def test_the_inhale_share_stays_within_its_bounds_and_moves_little(share, wanted, rate, new_rate):
    new = next_share(share, wanted, rate, new_rate)
    assert 0.30 <= new <= 0.50
    assert abs(new - share) <= 0.01 + 1e-9


def test_a_longer_breath_lengthens_its_exhale_first():
    inhale = 0.45 * 60 / 12
    assert next_share(0.45, 0.40, 12.0, 11.8) * 60 / 11.8 == pytest.approx(inhale)


def test_shares_that_are_no_number_are_refused():
    assert clamp_share(math.nan) == 0.30


@pytest.mark.parametrize(
    ("rate", "beats"),
    [(15, 4), (12, 5), (10, 6), (8, 8), (7, 9), (6.5, 10), (6, 10), (5.5, 12), (5, 12), (4.5, 14)],
)
def test_beats_per_breath_are_those_of_the_table(rate, beats):
    assert beats_per_breath(rate) == beats


@given(rates)
def test_the_tempo_stays_calm_at_any_rate(rate):
    assert 52 <= rate * beats_per_breath(rate) <= 74


def test_the_metre_does_not_flicker_between_two_numbers():
    edge = next(r / 100 for r in range(1300, 1500) if beats_per_breath(r / 100) == 4)
    assert beats_per_breath(edge, current=5) == 5
    assert beats_per_breath(edge - 0.01, current=4) == 4


@pytest.mark.parametrize(("beats", "turn"), [(5, 2.0), (6, 2.5), (8, 3.0), (10, 4.0), (12, 5.0), (14, 6.0)])
def test_the_turn_falls_on_the_beat_of_the_table(beats, turn):
    assert turn_beat(0.4, beats) == turn


@given(st.floats(0.25, 0.6), st.integers(2, 32))
def test_beats_run_on_through_the_breath_and_one_quarter_is_the_turn(share, beats):
    places = [phase_of_beat(quarter / 4, share, beats) for quarter in range(4 * beats + 1)]
    assert places[0] == 0
    assert places[-1] == pytest.approx(1.0)
    assert all(b > a for a, b in itertools.pairwise(places))
    assert min(abs(place - share) for place in places) < 1e-12


@given(st.floats(0.3, 0.5), st.sampled_from([8, 9, 10, 12, 14, 16]))
def test_the_tempo_hardly_differs_between_in_and_out(share, beats):
    turn = turn_beat(share, beats)
    assert (share / turn) / ((1 - share) / (beats - turn)) == pytest.approx(1.0, abs=0.125)

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.breath.habits import Extreme
from sensors.breath.trust import Regularity
from sensors.breath.turns import Turn, TurnDetector
from sensors.stream import Floats


def turns_of(signal: Floats, rate: float, chunk: int = 50, airflow: bool = False) -> list[Turn]:
    detector = TurnDetector(rate, airflow)
    values = signal.tolist()
    return [turn for at in range(0, len(values), chunk) for turn in detector.process(values[at : at + chunk])]


def breathing(rate: float, seconds: float, per_minute: float = 6.0, noise: float = 0.01, seed: int = 0) -> Floats:
    """Return breaths of 40 % inhale that begin at 0 s, depth 1."""
    period = 60 / per_minute
    part = np.arange(round(seconds * rate)) / rate % period / period
    warped = np.where(part < 0.4, part / 0.8, 0.5 + (part - 0.4) / 1.2)
    return 0.5 - 0.5 * np.cos(2 * np.pi * warped) + noise * np.random.default_rng(seed).standard_normal(part.size)


def regularity(turns: list[Turn], rate: float) -> float:
    judge = Regularity()
    extremes = [Extreme(turn.index / rate, turn.value, turn.rising) for turn in turns]
    for count in range(1, len(extremes) + 1):
        judge.add(extremes[:count])
    return judge.value


@pytest.mark.parametrize("airflow", [False, True])
@pytest.mark.parametrize("rate", [10.0, 130.0, 1000.0])
def test_chunks_do_not_matter(rate: float, airflow: bool) -> None:
    signal = breathing(rate, 60, 12, noise=0.03)
    by_one = turns_of(signal, rate, 1, airflow)
    assert len(by_one) > 15
    assert all(turns_of(signal, rate, chunk, airflow) == by_one for chunk in (7, 64, 1000))


@pytest.mark.parametrize("rate", [10.0, 18.0, 50.0, 250.0, 1000.0])
@pytest.mark.parametrize("per_minute", [4.0, 12.0])
def test_any_sampling_rate_will_do(rate: float, per_minute: float) -> None:
    turns = turns_of(breathing(rate, 120, per_minute), rate)
    onsets = np.array([turn.index / rate for turn in turns if turn.rising and turn.index > 20 * rate])
    period = 60 / per_minute
    assert np.abs(onsets - period * np.round(onsets / period)).max() < 0.06 * period
    assert np.diff(onsets) == pytest.approx(period, rel=0.08)


@pytest.mark.parametrize(("gain", "offset"), [(1e-6, 0.0), (1e6, 0.0), (-1.0, 0.0), (2e-3, 1.0), (40.0, -3e4)])
def test_unit_offset_and_direction_do_not_matter(gain: float, offset: float) -> None:
    signal = breathing(50.0, 120, 8)
    plain, other = turns_of(signal, 50.0), turns_of(gain * signal + offset, 50.0)
    assert [turn.index for turn in other] == pytest.approx([turn.index for turn in plain], abs=0.5)
    assert all((a.rising is b.rising) is (gain > 0) for a, b in zip(plain, other, strict=True))


@pytest.mark.parametrize(("per_minute", "longest"), [(12.0, 0.40), (6.0, 0.50)])
def test_a_turn_is_reported_soon(per_minute: float, longest: float) -> None:
    period = 60 / per_minute
    late = []
    for seed in range(3):
        for turn in turns_of(breathing(25.0, 150, per_minute, 0.01, seed), 25.0):
            at, first = turn.index / 25, 0.0 if turn.rising else 0.4 * period
            if at > 20:
                late.append(turn.reported / 25 - first - period * round((at - first) / period))
    assert np.median(late) < longest


def test_the_inhale_begins_at_the_end_of_a_pause() -> None:
    time = np.arange(200 * 25) / 25
    part = time % 10
    pause = np.where(part < 6, 0.5 - 0.5 * np.cos(np.pi * part / 3), 0.0)
    signal = pause + 0.01 * np.random.default_rng(1).standard_normal(time.size)
    onsets = np.array([turn.index / 25 for turn in turns_of(signal, 25.0) if turn.rising and turn.index > 600])
    assert onsets.size == 17
    assert (onsets + 5) % 10 == pytest.approx(5, abs=0.4)


def test_a_heart_that_shakes_the_chest_makes_no_turns() -> None:
    time = np.arange(180 * 125) / 125
    signal = breathing(125.0, 180, 10, 0.005) + 0.06 * np.sin(2 * np.pi * 1.2 * time)
    onsets = [turn.index / 125 for turn in turns_of(signal, 125.0) if turn.rising and turn.index > 30 * 125]
    assert np.diff(onsets) == pytest.approx(6, abs=1.0)


def test_a_clipped_top_is_dated_to_its_middle() -> None:
    signal = np.minimum(breathing(50.0, 120, 6, 0.0), 0.6)
    peaks = [(turn.index - turn.plateau / 2) / 50 for turn in turns_of(signal, 50.0) if not turn.rising]
    assert np.array(peaks[2:]) % 10 == pytest.approx(4.3, abs=0.6)
    assert len(peaks) == 12


@pytest.mark.parametrize("per_minute", [12.0, 15.0])
@pytest.mark.parametrize("slipped_at", [100.0, 101.7, 103.3])
def test_what_is_thirty_times_shallower_is_heard_again_soon(per_minute: float, slipped_at: float) -> None:
    signal = breathing(25.0, 160, per_minute, 0.0)
    signal[round(slipped_at * 25) :] /= 30
    signal += 5e-4 * np.random.default_rng(0).standard_normal(signal.size)
    onsets = [turn.index / 25 for turn in turns_of(signal, 25.0) if turn.rising and turn.index > (slipped_at + 25) * 25]
    assert np.diff(onsets) == pytest.approx(60 / per_minute, abs=0.5)


def test_turns_alternate_in_order_and_never_come_before_they_are() -> None:
    turns = turns_of(np.cumsum(np.random.default_rng(3).standard_normal(200 * 25)), 25.0)
    assert len(turns) > 10
    assert all(a.rising is not b.rising and a.index < b.index for a, b in pairwise(turns))
    assert all(turn.index <= turn.reported for turn in turns)


def test_regularity_tells_breathing_from_noise_of_its_band() -> None:
    from scipy.signal import butter, sosfiltfilt

    band = butter(2, (0.05, 0.5), "bandpass", fs=25, output="sos")
    noises = [sosfiltfilt(band, np.random.default_rng(seed).standard_normal(25 * 300)) for seed in range(8)]
    believed = [regularity(turns_of(noise, 25.0), 25.0) >= 0.5 for noise in noises]
    assert sum(believed) <= 3
    assert regularity(turns_of(breathing(25.0, 300, noise=0.1), 25.0), 25.0) > 0.9


@settings(max_examples=30, deadline=None)
@given(st.lists(st.floats(-1e12, 1e12), max_size=600), st.booleans(), st.sampled_from([4.0, 25.0, 60.0]))
def test_whatever_comes_turns_are_numbers_in_order(values: list[float], airflow: bool, rate: float) -> None:
    turns = turns_of(np.array(values), rate, 13, airflow)
    assert all(
        np.isfinite(turn.index) and np.isfinite(turn.value) and 0 <= turn.plateau <= turn.index for turn in turns
    )
    assert all(a.index <= b.index for a, b in pairwise(turns))

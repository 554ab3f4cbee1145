"""Samples stand where the session placed them; a grid holds the signal, and nothing where there was none."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.stream import Floats
from sessions.export.placing import Between, grid_over, joined, place

RATE, SECONDS = 130.0, 120


def wave(times: Floats) -> Floats:
    return np.sin(2 * np.pi * 1.2 * times)


def bursts(times: Floats, size: int = 73) -> Floats:
    """Return the stamps of a strap that sends `size` samples at once, when the last of them is there."""
    last = np.minimum((np.arange(len(times)) // size + 1) * size - 1, len(times) - 1)
    return times[last] + 1e-5 * (np.arange(len(times)) % size)


@pytest.mark.parametrize("real", [129.9, 130.0, 130.13])
def test_a_drifting_clock_and_bursts_give_the_real_rate(real: float) -> None:
    times = 3.0 + np.arange(SECONDS * RATE) / real
    placed = place(bursts(times), wave(times), RATE)
    assert placed is not None
    assert placed.rate == pytest.approx(real, rel=2e-4)
    assert (placed.gaps, placed.usual_rate, placed.even) == ([], RATE, True)
    assert np.abs(placed.times - times).max() < 0.004


def test_exact_stamps_stay_as_they_are() -> None:
    times = np.arange(1000) / 250.0
    placed = place(times, wave(times), 250.0)
    assert placed is not None
    np.testing.assert_allclose(placed.times, times, atol=1e-12)
    np.testing.assert_allclose(placed.on_grid(times), wave(times), atol=1e-12)


@pytest.mark.parametrize("missing", [0.5, 1.3, 20.0])
@pytest.mark.parametrize("sent", [bursts, lambda times: times])
def test_a_gap_stays_open(missing: float, sent: type[bursts]) -> None:  # type: ignore[valid-type]
    times = np.arange(SECONDS * RATE) / RATE
    there = (times < 50.0) | (times >= 50.0 + missing)
    placed = place(sent(times)[there], wave(times)[there], RATE)  # type: ignore[operator]
    assert placed is not None
    (begin, end) = max(placed.gaps, key=lambda gap: gap[1] - gap[0])
    assert end - begin == pytest.approx(missing, abs=0.6 if sent is bursts else 0.02)
    grid = grid_over(0.0, times[-1], RATE)
    values = placed.on_grid(grid)
    inside = (grid > begin + 0.01) & (grid < end - 0.01)
    assert np.isnan(values[inside]).all()
    assert np.isfinite(values).sum() >= there.sum() - 5


def test_a_grid_between_the_samples_keeps_the_shape() -> None:
    times = 0.0013 + np.arange(SECONDS * RATE) / 129.95
    placed = place(times, wave(times), RATE)
    assert placed is not None
    grid = grid_over(0.0, times[-1], RATE)
    values = placed.on_grid(grid)
    assert np.isfinite(values).mean() > 0.999
    known = np.isfinite(values)
    assert np.abs(values - wave(grid))[known].max() < 0.01


def test_numbers_that_are_none_leave_a_gap() -> None:
    times = np.arange(1000) / 100.0
    values = np.where((times > 4) & (times < 5), np.nan, 1.0)
    placed = place(times, values, 100.0)
    assert placed is not None
    assert placed.gaps == [(pytest.approx(4.0), pytest.approx(5.0))]
    assert np.isnan(placed.on_grid(np.array([4.5, 20.0]))).all()


def test_a_phase_goes_round_and_a_state_does_not_blend() -> None:
    times = np.arange(100) / 25.0
    phase = place(times, (times / 4.0) % 1.0, 0.0)
    state = place(times, (times > 2.0).astype(float), 0.0)
    assert phase is not None
    assert state is not None
    grid = grid_over(0.0, 3.9, 60.0)
    np.testing.assert_allclose(phase.on_grid(grid, Between.PHASE), (grid / 4.0) % 1.0, atol=1e-9)
    assert set(state.on_grid(grid, Between.NEAREST)) == {0.0, 1.0}


def test_segments_of_a_stream_become_one_signal() -> None:
    first, second = np.arange(500) / 50.0, 12.0 + np.arange(500) / 50.0
    parts = [place(times, wave(times), 50.0) for times in (second, first)]
    whole = joined([part for part in parts if part is not None])
    assert whole is not None
    assert len(whole.times) == 1000
    assert whole.gaps == [(pytest.approx(9.98), pytest.approx(12.0))]
    assert joined([]) is None


def test_two_samples_of_one_moment_have_no_slope() -> None:
    placed = place(np.array([-2.2e-311, 0.0]), np.array([0.0, 1.0]), 0.0)
    assert placed is not None
    assert len(placed.on_grid(np.linspace(placed.times[0], placed.times[-1], 50))) == 50  # a slope would overflow


def test_too_little_is_no_signal() -> None:
    assert place(np.array([1.0]), np.array([1.0]), 50.0) is None
    assert place(np.array([np.nan, np.nan]), np.ones(2), 50.0) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(-1e6, 1e6) | st.just(np.nan), min_size=2, max_size=60),
    st.sampled_from([0.0, 1.0, 50.0, 250.0]),
)
def test_whatever_the_stamps_the_times_rise(stamps: list[float], rate: float) -> None:
    placed = place(np.array(stamps), np.arange(float(len(stamps))), rate)
    if placed is not None:
        assert np.all(np.diff(placed.times) > 0)
        assert len(placed.times) == len(placed.values)
        placed.on_grid(np.linspace(placed.times[0], placed.times[-1], 50))

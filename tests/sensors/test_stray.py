"""Stamps of no LSL clock are put where they arrived; all others are left alone."""

import numpy as np

from sensors.network.stray import on_this_clock

NOW = 5000.0


def test_stamps_of_an_lsl_clock_are_left_alone() -> None:
    (chunk,) = on_this_clock(np.ones((3, 1)), np.array([NOW - 90_000.0, np.nan, NOW + 100.0]), 0.25, NOW)
    assert chunk.clock_offset == 0.25
    assert len(chunk) == 3


def test_without_a_number_nothing_is_guessed() -> None:
    (chunk,) = on_this_clock(np.ones((2, 1)), np.array([np.nan, np.nan]), 0.5, NOW)
    assert chunk.clock_offset == 0.5


def test_packets_stamped_in_nanoseconds_stand_where_they_arrived() -> None:
    stamps = np.repeat([6.0e17, 6.0e17 + 5.6e8], 73)
    first, second = on_this_clock(np.arange(146.0)[:, None], stamps, 0.0, NOW)
    assert [len(first), len(second)] == [73, 73]
    assert second.samples[0, 0] == 73
    assert np.abs(np.concatenate([first.times, second.times]) - NOW).max() < 200
    assert np.array_equal(np.concatenate([first.timestamps, second.timestamps]), stamps)


def test_unix_time_keeps_its_even_steps() -> None:
    stamps = 1.79e9 + np.arange(50) / 250
    (chunk,) = on_this_clock(np.ones((50, 1)), stamps, 0.0, NOW)
    assert chunk.times[-1] == NOW
    assert np.allclose(np.diff(chunk.times), 0.004, atol=1e-6)


def test_no_stamp_makes_an_offset_that_is_no_number() -> None:
    stamps = np.array([NOW, np.inf, np.inf, -np.inf, np.nan, 6.0e17, np.inf])
    for end in range(1, len(stamps) + 1):
        chunks = on_this_clock(np.arange(float(end))[:, None], stamps[:end], 0.0, NOW)
        assert all(np.isfinite(chunk.clock_offset) for chunk in chunks)
        assert np.array_equal(np.concatenate([chunk.samples[:, 0] for chunk in chunks]), np.arange(end))

import math
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.heart.rr_stream import RRTracker
from sensors.simulation.person import SimulatedPerson
from sensors.state import Heartbeat, RRMark
from sensors.stream import Floats

UNITS: dict[str, Callable[[Floats], Floats]] = {
    "ms": lambda seconds: np.round(1e3 * seconds),
    "s": lambda seconds: seconds,
    "1/1024 s": lambda seconds: np.round(1024 * seconds),
}


@pytest.fixture(scope="module")
def beats() -> Floats:
    person = SimulatedPerson(seed=4)
    person.advance(240)
    return np.array(person.beats)


def messages(beats: Floats, lost: tuple[int, ...] = ()) -> tuple[Floats, Floats]:
    """Return intervals (s) and stamps as a strap sends them: those of each second together, at its end."""
    late = np.random.default_rng(0).exponential(0.02, 1000)
    second = np.floor(beats[1:]).astype(int)
    stamps = second + 1 + late[second] + 1e-4 * np.arange(second.size)
    kept = ~np.isin(second, lost)
    return np.diff(beats)[kept], stamps[kept]


def errors(found: list[Heartbeat], beats: Floats) -> Floats:
    times = np.array([beat.time for beat in found])
    return np.array([times[np.abs(times - beat).argmin()] - beat for beat in beats])


@pytest.mark.parametrize("unit", UNITS)
def test_heartbeats_stand_where_they_were(unit: str, beats: Floats) -> None:
    intervals, stamps = messages(beats)
    tracker = RRTracker()
    found = tracker.take(UNITS[unit](intervals), stamps)
    assert len(found) == len(intervals)
    settled = errors(found, beats[130:])
    assert np.ptp(settled) < 0.12
    assert 0 <= np.median(settled) < 0.15
    steps = 1e3 * np.diff([beat.time for beat in found])
    given_ms = np.array([beat.rr_ms if beat.rr_ms is not None else np.nan for beat in found[1:]])
    assert np.nanmedian(np.abs(steps - given_ms)) < 2
    assert given_ms[130:] == pytest.approx(1e3 * intervals[131:], abs=1)
    assert all(beat.reported_at >= beat.time for beat in found)
    assert tracker.rate(stamps[-1]) == pytest.approx(60 / np.median(intervals[-5:]), rel=0.02)
    assert tracker.trust(stamps[-1]) == pytest.approx(1.0, abs=0.1)
    due = tracker.expected(stamps[-1])
    assert due is not None and 0 < due - found[-1].time < 2
    assert len(tracker.drain()) == len(found) and not tracker.drain()
    assert {interval.mark for interval in tracker.drain_intervals()} == {RRMark.NORMAL}


def test_a_lost_message_is_a_gap(beats: Floats) -> None:
    intervals, stamps = messages(beats, lost=(60, 61, 62))
    found = RRTracker().take(1e3 * intervals, stamps)
    assert sum(beat.rr_ms is None for beat in found[5:]) >= 1
    later = beats[beats > 80][:-2]
    assert np.abs(errors(found, later)).max() < 0.2


@pytest.mark.parametrize("size", [1, 7])
def test_chunks_do_not_matter(size: int, beats: Floats) -> None:
    intervals, stamps = messages(beats, lost=(30, 31, 32, 33))
    whole, pieces, tracker = RRTracker().take(1e3 * intervals, stamps), list[Heartbeat](), RRTracker()
    for start in range(0, stamps.size, size):
        pieces += tracker.take(1e3 * intervals[start : start + size], stamps[start : start + size])
    assert [repr(beat) for beat in pieces] == [repr(beat) for beat in whole]


def test_a_value_that_is_held_counts_once(beats: Floats) -> None:
    stamps = np.arange(beats[1], beats[-1], 0.1)
    held = np.round(1e3 * np.diff(beats)[np.searchsorted(beats, stamps, side="right") - 2])
    tracker = RRTracker()
    found = tracker.take(held, stamps)
    assert len(found) == pytest.approx(beats.size, abs=3)
    assert tracker.rate(stamps[-1]) == pytest.approx(60 / np.median(np.diff(beats)[-5:]), rel=0.05)


def test_what_is_no_interval_is_passed_over(beats: Floats) -> None:
    intervals, stamps = messages(beats)
    strange = np.resize([0.0, np.nan, np.inf, -800.0, 72.0, 1e9], stamps.size)
    mixed = np.column_stack([1e3 * intervals, strange]).ravel()
    clean = RRTracker().take(1e3 * intervals, stamps)
    assert [repr(beat) for beat in RRTracker().take(mixed, np.repeat(stamps, 2))] == [repr(beat) for beat in clean]


def test_it_is_trusted_while_the_intervals_are_a_hearts_and_silent_after_them(beats: Floats) -> None:
    intervals, stamps = messages(beats)
    tracker, end = RRTracker(), stamps[-1]
    assert tracker.trust(0.0) is None
    tracker.take(1e3 * intervals, stamps)
    assert tracker.trust(end) == pytest.approx(1.0, abs=0.1)
    assert tracker.rate(end + 4) is None and tracker.expected(end + 4) is None
    wild = RRTracker()
    wild.take(np.random.default_rng(0).uniform(300, 2000, 60), np.cumsum(np.full(60, 1.1)))
    assert (wild.trust(66.0) or 0.0) < 0.5


def test_a_clock_that_goes_back_begins_anew(beats: Floats) -> None:
    intervals, stamps = messages(beats)
    tracker = RRTracker()
    tracker.take(1e3 * intervals[:100], stamps[:100])
    found = tracker.take(1e3 * intervals[100:], stamps[100:] - 1000)
    assert found[0].rr_ms is None
    assert np.abs(errors(found, beats[120:] - 1000)).max() < 0.2


def test_a_flood_does_not_run_ahead_of_its_stamps(beats: Floats) -> None:
    intervals, stamps = messages(beats)
    tracker = RRTracker()
    tracker.take(1e3 * intervals[:50], stamps[:50])
    flood = np.random.default_rng(0).uniform(600, 900, 5000)
    found = tracker.take(flood, np.full(flood.size, stamps[50]))
    assert len(found) < 8
    fresh = RRTracker()
    fresh.take(flood, np.full(flood.size, 10.0))
    assert len(fresh.take(np.array([800.0]), np.array([11.0]))) <= 17


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.one_of(st.floats(), st.floats(300, 2000), st.sampled_from([0.0, 800.0, 0.8])),
            st.one_of(st.floats(), st.floats(-1, 3), st.just(0.8)),
        ),
        max_size=60,
    )
)
def test_nothing_upsets_it(samples: list[tuple[float, float]]) -> None:
    tracker, clock = RRTracker(), 100.0
    for value, step in samples:
        clock += step if abs(step) < 1e6 else 0.0
        for beat in tracker.take(np.array([value]), np.array([clock if math.isfinite(step) else step])):
            assert math.isfinite(beat.time) and beat.time <= beat.reported_at < math.inf
            assert beat.rr_ms is None or 300 <= beat.rr_ms <= 2000
        trust, due, rate = tracker.trust(clock), tracker.expected(clock), tracker.rate(clock)
        assert trust is None or 0 <= trust <= 1
        assert due is None or math.isfinite(due)
        assert rate is None or 30 <= rate <= 200

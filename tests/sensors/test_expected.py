import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sensors.heart.expected import NextBeat
from sensors.heart.intervals import RRCleaner
from sensors.heart.rpeaks import RPeakDetector
from sensors.simulation.person import SimulatedPerson
from sensors.stream import Floats


def foretold(beats: Floats) -> tuple[Floats, Floats]:
    """Return how wrong the foretold times of `beats` (s) are, and how wrong the last interval would have been; ms."""
    cleaner = RRCleaner()
    following = NextBeat(cleaner.predictor)
    errors, simple = list[float](), list[float]()
    for k, beat in enumerate(beats.tolist()):
        due = following.expected(beats[k - 1] + 0.1) if k > 10 else None
        if due is not None:
            errors.append(abs(due - beat))
            simple.append(abs(2 * beats[k - 1] - beats[k - 2] - beat))
        rr_ms = 1e3 * (beat - beats[k - 1]) if k else None
        cleaner.step(beat, beat + 0.1, rr_ms)
        following.step(beat, rr_ms)
    assert len(errors) == len(beats) - 11
    return 1e3 * np.array(errors), 1e3 * np.array(simple)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_person_at_rest(seed: int) -> None:
    person = SimulatedPerson(seed=seed)
    person.advance(300)
    errors, simple = foretold(np.array(person.beats))
    assert np.median(errors) <= 12
    assert np.median(errors) < 0.5 * np.median(simple)


def test_a_real_person_who_breathes_slowly(real_data: Path) -> None:
    ecg = np.load(real_data / "physio-garcia" / "ecg1.npz")["x"][::4]
    beats = np.array([peak.index for peak in RPeakDetector(250.0).process(ecg.tolist())]) / 250
    errors, simple = foretold(beats)
    assert np.median(errors) <= 20
    assert np.median(errors) < 0.5 * np.median(simple)


def steady(*special_ms: float) -> tuple[NextBeat, float]:
    """Return the foreteller after 30 intervals of 800 ms and `special_ms`, and the time of the last heartbeat."""
    cleaner = RRCleaner()
    following, clock = NextBeat(cleaner.predictor), 0.0
    for rr_ms in [*[800.0] * 30, *special_ms]:
        clock += rr_ms / 1e3
        cleaner.step(clock, clock, rr_ms)
        following.step(clock, rr_ms)
    return following, clock


def test_a_premature_heartbeat_is_followed_by_a_pause_and_a_missed_one_by_nothing_special() -> None:
    following, last = steady(560.0)
    assert following.expected(last) == pytest.approx(last + 1.04, abs=0.005)
    following, last = steady(1600.0)
    assert following.expected(last) == pytest.approx(last + 0.8, abs=0.005)


def test_an_overdue_heartbeat_gives_way_to_the_next_and_then_to_silence() -> None:
    following, last = steady()
    for now, due in ((0.1, 0.8), (0.95, 0.8), (1.05, 1.6), (1.55, 1.6), (1.65, None), (60.0, None)):
        expected = following.expected(last + now)
        assert expected == (due if due is None else pytest.approx(last + due, abs=0.005)), now


def test_nothing_is_foretold_across_a_gap() -> None:
    following, last = steady()
    following.step(last + 5, None)
    assert following.expected(last + 5.1) is None


@settings(max_examples=100, deadline=None)
@example([800.0, 757.0, 1.0], 3.0)
@given(st.lists(st.one_of(st.none(), st.floats(), st.floats(200, 2500), st.just(800.0)), max_size=40), st.floats(0, 5))
def test_never_far_in_the_past_and_always_a_number(intervals: list[float | None], later: float) -> None:
    cleaner = RRCleaner()
    following, clock = NextBeat(cleaner.predictor), 0.0
    for rr_ms in intervals:
        clock += rr_ms / 1e3 if rr_ms is not None and 0 < rr_ms < 1e4 else 1.0
        cleaner.step(clock, clock, rr_ms)
        following.step(clock, rr_ms)
        due = following.expected(clock + later)
        assert due is None or (math.isfinite(due) and due >= clock + later - 0.2)

import numpy as np
import pytest

from sensors.breath.marks import is_sigh, pause
from sensors.breath.tracker import BreathTracker
from sensors.samples.stretch import Stretch
from sensors.state import Breath
from sensors.stream import Floats

RATE = 25.0


def breath(depth: float) -> Breath:
    return Breath(0.0, 4.0, 10.0, 10.5, depth)


def breathe(breaths: list[tuple[float, float]], chunk: int = 5, noise: float = 0.01) -> tuple[Breath, ...]:
    """Return what is heard of breaths of 3 s in and 4 s out, each with its depth and its pause (s) before the next."""
    parts = []
    for depth, rest in breaths:
        rise, fall = np.arange(3 * RATE) / (3 * RATE), np.arange(4 * RATE) / (4 * RATE)
        halves = (0.5 - 0.5 * np.cos(np.pi * rise), 0.5 + 0.5 * np.cos(np.pi * fall), np.zeros(round(rest * RATE)))
        parts.append(depth * np.concatenate(halves))
    signal: Floats = np.concatenate(parts)
    signal = signal + noise * np.random.default_rng(0).standard_normal(signal.size)
    tracker = BreathTracker()
    tracker.prime(RATE)
    times = np.arange(signal.size) / RATE
    for at in range(0, signal.size, chunk):
        now = times[at : at + chunk]
        tracker.process(Stretch(signal[at : at + chunk], now, at, 1 / RATE, now))
    return tracker.drain()[1]


@pytest.mark.parametrize(("depth", "sigh"), [(1.9, False), (2.0, True), (5.0, True)])
def test_a_sigh_is_twice_as_deep_as_what_went_before(depth: float, sigh: bool) -> None:
    assert is_sigh(depth, [breath(0.8), breath(1.0), breath(1.3)]) is sigh
    assert not is_sigh(depth, [breath(1.0), breath(1.0)])


def test_the_sigh_among_breaths_is_marked_and_no_other() -> None:
    heard = breathe([(1.0, 0.0)] * 8 + [(2.6, 0.0)] + [(1.0, 0.0)] * 5)
    assert [each.sigh for each in heard if each.inhale_onset > 10].count(True) == 1
    (sigh,) = (each for each in heard if each.sigh)
    assert sigh.inhale_onset == pytest.approx(56, abs=0.3)
    assert sigh.depth == pytest.approx(2.6, abs=0.1)


def test_pauses_are_measured_and_none_is_seen_where_there_is_none() -> None:
    heard = breathe([(1.0, 0.0)] * 6 + [(1.0, 3.0)] + [(1.0, 0.0)] * 3 + [(1.0, 1.5)] + [(1.0, 0.0)] * 2, noise=0.003)
    late = [each for each in heard if each.inhale_onset > 10]
    assert [round(each.inhale_onset) for each in late if each.pause] == [42, 73]
    assert [each.pause for each in late if each.pause] == pytest.approx([3.0, 1.5], abs=0.5)


def test_an_exhale_of_nothing_has_no_pause() -> None:
    assert pause(np.empty(0), RATE) == 0.0
    assert pause(np.ones(100), RATE) == pytest.approx(4, abs=0.2)


def test_chunks_do_not_matter() -> None:
    breaths = [(1.0, 0.0)] * 5 + [(2.6, 2.0)] + [(1.0, 1.0)] * 4
    by_one = breathe(breaths, 1)
    assert any(each.sigh for each in by_one) and any(each.pause for each in by_one)
    assert all(breathe(breaths, chunk) == by_one for chunk in (7, 64, 1000))

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.breath.motion import deeper, part
from sensors.breath.tracker import BreathTracker
from sensors.samples.stretch import Stretch
from sensors.state import TurnKind
from sensors.stream import Floats

RATE = 25.0


@given(st.floats(0.1, 0.95), st.floats(1e-3, 1e3), st.floats(0.5, 20))
def test_way_and_speed_tell_the_part_of_any_half_cosine(share: float, depth: float, length: float) -> None:
    way, speed = depth * (1 - np.cos(np.pi * share)) / 2, depth * np.pi / length * np.sin(np.pi * share) / 2
    assert part(way, speed, share * length) == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize(("way", "speed", "elapsed"), [(0.0, 1.0, 1.0), (-1.0, 1.0, 1.0), (0.4, 1.0, 1.0)])
def test_what_is_no_half_cosine_holds_nothing_back(way: float, speed: float, elapsed: float) -> None:
    assert part(way, speed, elapsed) == 1.0


@given(st.floats(allow_nan=False, min_value=-1e9, max_value=1e9), st.floats(-1e9, 1e9), st.floats(0, 1e3))
def test_a_part_lies_between_none_and_all(way: float, speed: float, elapsed: float) -> None:
    assert 0.0 <= part(way, speed, elapsed) <= 1.0


def test_a_breath_faster_than_usual_at_its_level_will_be_deeper() -> None:
    usual = 0.5 * np.pi
    assert deeper(0.5, usual) == deeper(0.2, 10 * usual) == 0.0
    assert deeper(0.5, 2 * usual) == deeper(1.0, usual) == 1.0
    assert 0.0 < deeper(0.5, 1.35 * usual) < 1.0


def with_a_sigh(rest: float, seed: int) -> tuple[Floats, float, float]:
    """Return breaths of 4 s in and 6 s out with a sigh, 2.2 times as deep, and `rest` s after it; its start and end."""
    breaths = [(4.0, 6.0, 1.0)] * 7 + [(6.0, 9.0, 2.2)] + [(4.0, 6.0, 1.0)] * 4
    parts = []
    for number, (inhale, exhale, depth) in enumerate(breaths):
        for length, sign in ((inhale, -1), (exhale, 1)):
            time = np.arange(round(length * RATE)) / RATE
            parts.append(depth * (0.5 + 0.5 * sign * np.cos(np.pi * time / length)))
        if number == 7:
            parts.append(np.zeros(round(rest * RATE)))
    signal = np.concatenate(parts)
    return signal + 0.02 * np.random.default_rng(seed).standard_normal(signal.size), 70.0, 85.0 + rest


def heard(signal: Floats) -> tuple[list[float], Floats]:
    """Return the inhale onsets and the phase at every sample."""
    tracker, onsets, phases = BreathTracker(), [], []
    tracker.prime(RATE)
    for first in range(signal.size):
        time = np.array([first / RATE])
        tracker.process(Stretch(signal[first : first + 1], time, first, 1 / RATE, time))
        onsets += [turn.time for turn in tracker.drain()[0] if turn.kind is TurnKind.INHALE]
        phase = tracker.phase(first / RATE)
        phases.append(np.nan if phase is None else phase)
    return onsets, np.array(phases)


@pytest.mark.parametrize("rest", [2.0, 3.0])
def test_the_rest_after_a_sigh_is_no_breath(rest: float) -> None:
    for seed in range(8):
        signal, _, end = with_a_sigh(rest, seed)
        after = min(onset for onset in heard(signal)[0] if onset > 80)
        assert after == pytest.approx(end, abs=1.0)


def test_a_sigh_is_known_for_one_while_it_fills() -> None:
    signal, start, end = with_a_sigh(0.0, 0)
    truth = np.interp(np.arange(signal.size) / RATE, [start, end], [0.0, 1.0])
    filling = slice(round((start + 3.5) * RATE), round((start + 5.5) * RATE))
    assert np.abs(heard(signal)[1] - truth)[filling].max() < 0.09

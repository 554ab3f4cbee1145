import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.samples.door import Door
from sensors.samples.quality import QualityMonitor
from sensors.state import QualityReason
from sensors.stream import Floats, Signal

RATE = 50.0
WAVE = np.sin(2 * np.pi * 0.1 * np.arange(1500) / RATE)


def watched(values: Floats, signal: Signal = Signal.RESPIRATION) -> QualityMonitor:
    monitor = QualityMonitor(RATE, signal)
    monitor.take(values.tolist(), [])
    return monitor


def test_a_moving_signal_is_good() -> None:
    quality = watched(WAVE).judge(0.1, 0.9)
    assert (quality.value, quality.reason, quality.age) == (0.9, QualityReason.GOOD, 0.1)


@pytest.mark.parametrize(
    ("age", "reason"), [(1.4, QualityReason.GOOD), (1.6, QualityReason.STALE), (10.1, QualityReason.LOST)]
)
def test_age_tells_stale_from_lost(age: float, reason: QualityReason) -> None:
    assert watched(WAVE).judge(age, 1.0).reason is reason


@pytest.mark.parametrize(("level", "reason"), [(0.3, QualityReason.FLAT), (2.0, QualityReason.CLIPPED)])
def test_flat_and_clipped_are_known_within_two_seconds(level: float, reason: QualityReason) -> None:
    noisy = WAVE + 0.01 * np.random.default_rng(0).standard_normal(WAVE.size)
    stuck = np.concatenate([noisy, np.full(100, level)])
    assert watched(noisy).judge(0.0, 1.0).reason is QualityReason.GOOD
    assert watched(stuck).judge(0.0, 1.0).reason is reason


def test_flat_from_the_start() -> None:
    assert watched(np.full(100, 7.0)).judge(0.0, None).reason is QualityReason.FLAT


def test_hitting_both_rails_is_clipped() -> None:
    rails = np.where(np.arange(200) % 10 < 5, -3.0, 3.0)
    assert watched(np.concatenate([WAVE, rails])).judge(0.0, 1.0).reason is QualityReason.CLIPPED


def test_the_slowest_breath_is_not_flat_at_its_turns() -> None:
    monitor = QualityMonitor(RATE, Signal.RESPIRATION)
    reasons = set()
    for value in np.sin(2 * np.pi * 0.05 * np.arange(4000) / RATE).tolist():
        monitor.take([value], [])
        reasons.add(monitor.judge(0.0, 1.0).reason)
    assert reasons == {QualityReason.GOOD}


def test_many_replaced_samples_are_noisy() -> None:
    monitor = QualityMonitor(RATE, Signal.RESPIRATION)
    monitor.take(WAVE.tolist(), list(range(0, WAVE.size, 5)))
    assert monitor.judge(0.0, 1.0).reason is QualityReason.NOISY


def test_the_door_replaces_what_cannot_be() -> None:
    door = Door(RATE)
    values = WAVE.copy()
    values[[200, 300, 400, 500]] = [math.nan, math.inf, 1e9, -1e300]
    passed = np.array(door.take(values.tolist())[0])
    assert door.replaced == 4
    assert passed == pytest.approx(WAVE, abs=0.05)


def test_the_door_believes_a_new_gain() -> None:
    door = Door(RATE)
    louder = door.take(np.concatenate([WAVE, 1000 * WAVE]).tolist())[0][1600:]
    assert max(louder) == pytest.approx(1000.0, rel=1e-3)
    assert door.replaced < 20


@settings(max_examples=100, deadline=None)
@given(st.lists(st.floats(), max_size=300))
def test_nothing_but_numbers_passes_the_door(values: list[float]) -> None:
    door = Door(RATE)
    assert all(abs(value) <= 1e12 for value in door.take(values)[0])


def test_a_wild_value_is_forgotten_after_two_minutes() -> None:
    wave = np.sin(2 * np.pi * 0.1 * np.arange(130 * 50) / RATE)
    wild = np.concatenate([WAVE, np.full(20, 1e9), wave])
    assert watched(wild[:3000]).judge(0.0, 1.0).reason is QualityReason.CLIPPED
    assert watched(wild).judge(0.0, 1.0).reason is QualityReason.GOOD

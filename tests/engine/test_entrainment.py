import pytest

from engine.entrainment import event_phase, in_sync, phase_locking
from engine.guidance import GuideBreath
from sensors.state import Breath


def guide(count, period=10.0, start=0.0):
    return [GuideBreath(k, start + k * period, 60 / period, 0.4, 10) for k in range(count)]


def breaths(count, period=10.0, start=0.0, share=0.4):
    return [
        Breath(t, t + share * period, t + period, t + period, 1.0) for t in (start + k * period for k in range(count))
    ]


@pytest.mark.parametrize(
    ("late", "period", "verdict"),
    [(0, 10, True), (2.4, 10, True), (-2.4, 10, True), (2.6, 10, False), (0, 11.4, True), (0, 11.6, False)],
)
def test_in_sync_is_a_quarter_of_the_period_and_15_percent_of_its_length(late, period, verdict):
    breath = Breath(20 + late, 24 + late, 20 + late + period, 40, 1.0)
    assert in_sync(breath, guide(5)) is verdict


def test_a_breath_without_a_guide_is_not_judged():
    assert in_sync(breaths(1)[0], []) is None
    assert in_sync(Breath(200, 204, 210, 210, 1.0), guide(5)) is None


def test_the_breath_before_the_guide_begins_is_not_judged_but_a_fast_one_within_it_is():
    assert in_sync(Breath(90.2, 94, 100.1, 100.5, 1.0), guide(5, start=100.0)) is None
    assert in_sync(Breath(105.5, 106.5, 108.8, 109.2, 1.0), guide(1, start=100.0)) is False


def test_turns_anchor_the_event_phase():
    assert [event_phase(t, 0.0, 3.0, 10.0) for t in (0, 1.5, 3.0, 6.5, 10)] == [0, 0.25, 0.5, 0.75, 1.0]


def test_breathing_with_the_guide_locks_fully_and_a_constant_delay_almost():
    assert phase_locking(breaths(8), guide(8), 10, 70) == pytest.approx(1.0, abs=1e-9)
    # inhale and exhale run at different speeds, so a delay is not the same phase everywhere
    assert 0.95 < (phase_locking(breaths(8, start=1.7), guide(8), 10, 70) or 0) < 1.0


def test_unrelated_rates_lock_little():
    locked = phase_locking(breaths(40, period=4.0), guide(16), 0, 60)
    assert locked is not None
    assert locked < 0.25


def test_too_little_to_tell_is_not_zero():
    assert phase_locking(breaths(8), [], 0, 60) is None
    assert phase_locking(breaths(1), guide(8), 0, 9) is None


def test_locking_falls_with_the_spread_of_the_delay():
    def scattered(spread):
        return [b for k in range(8) for b in breaths(1, start=10 * k + (spread if k % 2 else -spread))]

    locked = [phase_locking(scattered(spread), guide(9), 10, 70) or 0 for spread in (0.0, 1.0, 2.5)]
    assert locked[0] > locked[1] > locked[2]
    assert locked[2] < 0.35

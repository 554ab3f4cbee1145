import numpy as np
import pytest

from sensors.heart.tracker import HeartTracker
from sensors.samples.stretch import Stretch
from sensors.samples.timeline import SampleTimeline
from sensors.state import Heartbeat, RRMark
from sensors.stream import Floats, Signal

RATE = 250.0


def spikes(beats: Floats, seconds: float) -> Floats:
    """Return an ECG that is little but R waves at the times `beats` (s)."""
    time = np.arange(int(RATE * seconds)) / RATE
    ecg = 0.01 * np.random.default_rng(0).standard_normal(time.size)
    for beat in beats:
        near = np.abs(time - beat) < 0.06
        ecg[near] += np.exp(-0.5 * ((time[near] - beat) / 0.011) ** 2)
    return ecg


def pulses(beats: Floats, seconds: float) -> Floats:
    """Return a PPG with its pulses rising at the times `beats` (s)."""
    after = np.arange(int(RATE * seconds))[:, np.newaxis] / RATE - beats
    return np.exp(-0.5 * ((after - 0.08) / np.where(after < 0.08, 0.08, 0.2)) ** 2).sum(axis=1)


def tracked(
    ecg: Floats, stamps: Floats | None = None, signal: Signal = Signal.ECG
) -> tuple[HeartTracker, list[Heartbeat]]:
    heart, timeline, found = HeartTracker(signal), SampleTimeline(RATE), []
    heart.prime(RATE)
    segment = first = 0
    for value, stamp in zip(ecg.tolist(), np.arange(ecg.size) / RATE if stamps is None else stamps, strict=True):
        time = timeline.step(float(stamp))
        if timeline.segment != segment:
            segment, first = timeline.segment, 0
            heart.prime(timeline.rate)
        found += heart.process(
            Stretch(np.array([value]), np.array([time]), first, timeline.period, np.array([timeline.anchor]))
        )
        first += 1
    return heart, found


def test_intervals_and_rate() -> None:
    beats = np.arange(0.5, 30, 0.8)
    heart, found = tracked(spikes(beats, 30))
    intervals = [beat.rr_ms for beat in found if beat.rr_ms is not None]
    assert found[0].rr_ms is None
    assert intervals == pytest.approx([800.0] * len(intervals), abs=2)
    assert [beat.time for beat in found] == pytest.approx(beats[: len(found)].tolist(), abs=0.003)
    assert all(beat.reported_at >= beat.time for beat in found)
    assert heart.rate(30.0) == pytest.approx(75.0, abs=0.2)
    assert heart.trust(30.0) == pytest.approx(1.0, abs=0.15)


def test_rate_is_the_median_of_five_and_forgets_one_odd_interval() -> None:
    beats = np.concatenate([np.arange(0.5, 20, 0.8), np.arange(20.9, 24, 0.8)])
    heart, _ = tracked(spikes(beats, 24))
    assert heart.rate(24.0) == pytest.approx(75.0, abs=0.5)


def test_no_interval_longer_than_two_seconds() -> None:
    beats = np.concatenate([np.arange(0.5, 15, 0.9), np.arange(17.3, 30, 0.9)])
    _, found = tracked(spikes(beats, 30))
    after = [beat for beat in found if abs(beat.time - 17.3) < 0.05]
    assert len(after) == 1
    assert after[0].rr_ms is None


def test_no_interval_across_a_gap_and_none_of_the_rate_before_it() -> None:
    ecg = spikes(np.arange(0.5, 40, 0.8), 40)
    stamps = np.arange(ecg.size) / RATE + np.where(np.arange(ecg.size) < 5000, 0, 1.2)
    heart, found = tracked(ecg, stamps)
    first = next(beat for beat in found if beat.time > 21.2)
    assert first.rr_ms is None
    assert max(beat.rr_ms for beat in found if beat.rr_ms) < 830
    heart.prime(RATE)
    assert heart.rate(41.0) is None


def test_rate_goes_when_the_heartbeats_stop() -> None:
    heart, found = tracked(spikes(np.arange(0.5, 20, 0.8), 20))
    last = found[-1].time
    assert heart.rate(last + 2.4) is not None
    assert heart.rate(last + 2.6) is None


def test_drain_hands_over_once() -> None:
    heart, found = tracked(spikes(np.arange(0.5, 10, 0.8), 10))
    assert heart.drain() == tuple(found)
    assert heart.drain() == ()


@pytest.mark.parametrize("seed", range(4))
def test_noise_is_not_trusted(seed: int) -> None:
    heart, _ = tracked(np.random.default_rng(seed).standard_normal(30 * 250))
    assert (heart.trust(30.0) or 0.0) < 0.3


def test_a_strongly_swinging_heart_is_trusted() -> None:
    beats = [0.5]
    while beats[-1] < 40:
        beats.append(beats[-1] + 0.8 + 0.2 * np.sin(2 * np.pi * 0.1 * beats[-1]))
    heart, _ = tracked(spikes(np.array(beats), 40))
    assert (heart.trust(40.0) or 0.0) > 0.8


def test_the_pulse_enters_at_the_same_door() -> None:
    beats = np.arange(0.5, 30, 0.8)
    heart, found = tracked(pulses(beats, 30), signal=Signal.PPG)
    intervals = [beat.rr_ms for beat in found if beat.rr_ms is not None]
    assert len(found) == pytest.approx(beats.size, abs=1)
    assert intervals == pytest.approx([800.0] * len(intervals), abs=3)
    assert np.abs([beat.time - beats[np.abs(beats - beat.time).argmin()] for beat in found]).max() < 0.02
    assert heart.rate(30.0) == pytest.approx(75.0, abs=0.3)
    assert heart.trust(30.0) == pytest.approx(1.0, abs=0.15)
    with pytest.raises(KeyError):
        HeartTracker(Signal.RESPIRATION)


def test_intervals_are_judged_one_heartbeat_later_and_handed_over_once() -> None:
    beats = np.delete(np.arange(0.5, 30, 0.8), 20)
    heart, found = tracked(spikes(beats, 30))
    put_in, judged = [], []
    for interval in heart.drain_intervals():
        (put_in if interval.rr_ms is None else judged).append(interval)
    assert [interval.time for interval in judged] == [beat.time for beat in found[1:-1]]
    assert [interval.reported_at for interval in judged] == [beat.reported_at for beat in found[2:]]
    assert [interval.mark for interval in judged].count(RRMark.MISSED) == 1
    odd = next(interval for interval in judged if interval.mark is not RRMark.NORMAL)
    assert (odd.rr_ms, odd.corrected_ms) == (pytest.approx(1600, abs=3), pytest.approx(800, abs=2))
    assert [(interval.time, interval.corrected_ms) for interval in put_in] == [
        (pytest.approx(beats[20] - 0.8, abs=3e-3), pytest.approx(800, abs=2))
    ]
    assert heart.drain_intervals() == ()


def test_the_rate_goes_by_corrected_intervals() -> None:
    beats = np.delete(np.arange(0.5, 24, 0.8), [23, 25, 27])
    heart, found = tracked(spikes(beats, 24))
    assert sum(beat.rr_ms is not None and beat.rr_ms > 1500 for beat in found[-6:]) == 3
    assert heart.rate(found[-1].time + 0.5) == pytest.approx(75.0, abs=0.5)


def test_the_next_heartbeat_is_foretold_and_then_given_up() -> None:
    heart, found = tracked(spikes(np.arange(0.5, 20, 0.8), 20))
    last = found[-1].time
    assert heart.expected(last + 0.2) == pytest.approx(last + 0.8, abs=0.01)
    assert heart.expected(last + 1.9) is None
    heart.prime(RATE)
    assert heart.expected(last + 0.2) is None

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.samples.timeline import SampleTimeline
from sensors.stream import Floats

RATE = 250.0
EVEN = np.arange(20 * 250) / RATE


def placed(timeline: SampleTimeline, stamps: Floats) -> Floats:
    return np.array([timeline.step(stamp) for stamp in stamps.tolist()])


def segments(timeline: SampleTimeline, stamps: Floats) -> list[int]:
    """Return the sample numbers at which a segment began."""
    begun = []
    for number, stamp in enumerate(stamps.tolist()):
        before = timeline.segment
        timeline.step(stamp)
        if timeline.segment != before:
            begun.append(number)
    return begun


def test_even_stamps_are_kept() -> None:
    timeline = SampleTimeline(RATE)
    assert placed(timeline, EVEN) == pytest.approx(EVEN, abs=1e-9)
    assert timeline.segment == 0
    assert timeline.anchor == pytest.approx(EVEN[-1])


def test_bursts_come_out_evenly_spaced() -> None:
    rate, burst = 130.0, 73
    sample = np.arange(60 * burst)
    arrival = (sample // burst + 1) * burst / rate + (sample % burst) * 1e-5
    timeline = SampleTimeline(rate)
    steps = np.diff(placed(timeline, arrival))[2 * burst :]
    assert steps == pytest.approx(1 / rate, abs=0.0012)
    assert timeline.segment == 0


def test_a_real_chest_strap_comes_out_evenly_spaced(real_data: Path) -> None:
    import pyxdf

    file = real_data / "polar-h10-lsl" / "polar_h10_lsl_burst.xdf"
    streams, _ = pyxdf.load_xdf(str(file), dejitter_timestamps=False, synchronize_clocks=False)
    stamps = streams[0]["time_stamps"]
    assert np.median(np.diff(stamps)) < 1e-4
    timeline = SampleTimeline(130.0)
    times = placed(timeline, stamps)
    steps = np.diff(times)[200:]
    assert timeline.segment == 0
    assert np.percentile(steps, [1, 99]) == pytest.approx(1 / 130, rel=0.01)
    assert times[-1] <= stamps[-1]


def test_bursts_a_second_apart_are_not_taken_for_gaps() -> None:
    sample = np.arange(60 * 250)
    timeline = SampleTimeline(RATE)
    assert len(segments(timeline, np.ceil((sample + 1) / RATE))) <= 1


@pytest.mark.parametrize("jump", [3.0, -100.0, 1e6])
def test_a_jump_begins_a_segment(jump: float) -> None:
    stamps = np.where(np.arange(EVEN.size) < 2000, EVEN, EVEN + jump)
    timeline = SampleTimeline(RATE)
    assert segments(timeline, stamps) == [2001]
    assert timeline.anchor == pytest.approx(stamps[-1])


def test_a_small_loss_begins_a_segment_once_it_is_certain() -> None:
    stamps = np.where(np.arange(EVEN.size) < 2100, EVEN, EVEN + 0.3)
    begun = segments(SampleTimeline(RATE), stamps)
    assert len(begun) == 1
    assert 0 < begun[0] - 2100 <= 4 * RATE


@pytest.mark.parametrize("nonsense", [math.nan, math.inf, -math.inf, 1e6, -1e6])
def test_a_single_impossible_stamp_is_carried_on(nonsense: float) -> None:
    stamps = EVEN.copy()
    stamps[2000] = nonsense
    timeline = SampleTimeline(RATE)
    assert placed(timeline, stamps) == pytest.approx(EVEN, abs=1e-6)
    assert timeline.segment == 0


@pytest.mark.parametrize(("declared", "true"), [(250.0, 500.0), (250.0, 125.0), (130.0, 200.0)])
def test_a_wrong_declared_rate_is_replaced(declared: float, true: float) -> None:
    timeline = SampleTimeline(declared)
    placed(timeline, np.arange(int(12 * true)) / true)
    assert timeline.rate == pytest.approx(true, rel=0.01)
    begun = timeline.segment
    placed(timeline, np.arange(int(12 * true), int(40 * true)) / true)
    assert timeline.segment == begun


@pytest.mark.parametrize("drift", [-0.01, -0.001, 0.001, 0.01])
def test_a_slightly_wrong_rate_is_followed_without_a_gap(drift: float) -> None:
    stamps = np.arange(60 * 250) / RATE * (1 + drift)
    timeline = SampleTimeline(RATE)
    times = placed(timeline, stamps)
    assert timeline.segment == 0
    assert np.abs(times - stamps).max() < 0.06
    assert timeline.period == pytest.approx((1 + drift) / RATE, rel=5e-4)


def test_an_irregular_stream_keeps_its_stamps() -> None:
    stamps = np.cumsum(np.random.default_rng(1).uniform(0.02, 0.08, 2000))
    timeline = SampleTimeline(0.0)
    times = placed(timeline, stamps)
    assert timeline.rate == pytest.approx(20.0, rel=0.1)
    assert times[200:] == pytest.approx(stamps[200:])
    assert timeline.uneven is not None and timeline.uneven[-11] == pytest.approx(stamps[-11])


def test_a_regular_stream_that_declares_no_rate_is_measured() -> None:
    timeline = SampleTimeline(0.0)
    placed(timeline, EVEN)
    assert timeline.rate == pytest.approx(RATE)


STAMPS = st.lists(st.floats() | st.floats(0, 10) | st.just(math.nan), max_size=200)


@settings(max_examples=100, deadline=None)
@given(STAMPS, st.sampled_from([0.0, 1.0, 250.0, math.nan, -5.0, 1e300]))
def test_times_are_finite_and_rise_within_a_segment(stamps: list[float], rate: float) -> None:
    timeline = SampleTimeline(rate)
    last, segment, started = -math.inf, 0, False
    for stamp in stamps:
        time = timeline.step(stamp)
        started = started or math.isfinite(stamp)
        assert math.isfinite(time) is started
        if timeline.segment != segment:
            segment, last = timeline.segment, -math.inf
        assert not started or time >= last
        last = time if started else last


@pytest.mark.parametrize("first", [math.nan, math.inf, -math.inf])
def test_there_is_no_time_before_the_first_stamp_that_is_a_number(first: float) -> None:
    timeline = SampleTimeline(0.0)
    assert math.isnan(timeline.step(first))
    assert timeline.step(3.0) == 3.0


@pytest.mark.parametrize("seed", range(4))
def test_packets_stamped_back_from_a_late_arrival_have_lost_nothing(seed: int) -> None:
    late = np.random.default_rng(seed).uniform(0, 0.15, EVEN.size // 10)
    timeline = SampleTimeline(RATE)
    times = placed(timeline, EVEN + np.repeat(late, 10))
    assert timeline.segment == 0
    assert (times - EVEN)[250:] == pytest.approx(0.0, abs=0.03)


@pytest.mark.parametrize("rate", [RATE, 400.0, 0.0])
def test_samples_in_a_hurry_get_the_times_of_single_steps(rate: float) -> None:
    random = np.random.default_rng(8)
    stamps = np.repeat(EVEN[::5], 5) + random.exponential(0.01, EVEN.size)
    stamps[1000:1100] = math.nan
    stamps[2000:] += 2.0
    stamps[3000:] -= 0.3
    together = SampleTimeline(rate)
    runs = list(together.place(stamps.tolist()))
    single = SampleTimeline(rate)
    assert [time for run in runs for time in run.times] == placed(single, stamps).tolist()
    assert (together.segment, together.period, together.count) == (single.segment, single.period, single.count)
    assert sum(run.size for run in runs) == stamps.size

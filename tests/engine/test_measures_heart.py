"""Measures of the heart against closed forms: a heart made of arithmetic, one interval after the other."""

import math

import numpy as np
import pytest
from scipy.interpolate import CubicSpline

from engine.guidance import GuideBreath
from engine.measures.bands import BandPowers, band_powers, labels_for
from engine.measures.coherence import CoherenceMeasure, CoherenceSettings, coherence
from engine.measures.heart_phase import HeartBreathPhaseMeasure
from engine.measures.rmssd import RMSSDMeasure, rmssd
from engine.measures.rr_window import RRWindow
from engine.measures.rsa import RSA
from engine.measures.spectrum import evenly
from engine.measures.spline import natural_spline
from sensors.state import BodyState, Breath, RRInterval, RRMark


def interval(time, rr_ms):
    return RRInterval(time, time + 0.8, rr_ms, RRMark.NORMAL, rr_ms)


def heart(seconds, rate_at, start=0.0):
    """Return intervals of a heart whose rate (beats/min) is `rate_at(t)`: a beat whenever its integral is whole."""
    t = np.arange(0.0, seconds, 0.002) + start
    beats = np.cumsum(rate_at(t)) * 0.002 / 60
    times = np.interp(np.arange(1, beats[-1]), beats, t)
    return [interval(b, 1e3 * (b - a)) for a, b in zip(times[:-1].tolist(), times[1:].tolist(), strict=True)]


def swing(rate, depth, period, lag=0.0):
    return lambda t: rate - depth * np.cos(2 * np.pi * (t - lag) / period)


def breathing(count, period=10.0, share=0.4, start=0.0):
    onsets = [start + k * period for k in range(count)]
    return [Breath(t, t + share * period, t + period, t + period + 0.4, 1.0) for t in onsets]


def guided(count, period=10.0, start=0.0):
    return [GuideBreath(k, start + k * period, 60 / period, 0.4, 10) for k in range(count)]


def feed(measure, intervals=(), breaths=(), guide=(), until=None, tick=1.0):
    """Tell `measure` every event when it is known, in states `tick` s apart; return what it says at the end."""
    until = until or max([i.reported_at for i in intervals] + [b.reported_at for b in breaths])
    before = -math.inf
    for now in np.arange(0.0, until + tick, tick).tolist():
        body = BodyState(
            now,
            intervals=tuple(i for i in intervals if before < i.reported_at <= now),
            breaths=tuple(b for b in breaths if before < b.reported_at <= now),
        )
        measure.update(now, body, [g for g in guide if before < g.onset - 3 <= now])
        before = now
    return measure.measures(now)


def test_rmssd_of_alternating_intervals_is_their_difference():
    times = np.cumsum(np.tile([0.8, 0.85], 40))
    assert rmssd(times, np.tile([800.0, 850.0], 40)) == pytest.approx(50.0)


def test_rmssd_takes_no_difference_across_a_hole():
    times = np.array([0.8, 1.6, 2.4, 6.9, 7.8, 8.7])
    rr = np.array([800.0, 800.0, 800.0, 900.0, 900.0, 900.0])
    assert rmssd(times, rr) == 0.0
    assert rmssd(times[::3], rr[::3]) is None


@pytest.mark.parametrize(
    ("breaths", "label"), [(0, "spontaneous"), (3, "partly paced"), (10, "paced")], ids=["no", "some", "all"]
)
def test_rmssd_says_whether_the_breath_was_paced(breaths, label):
    (measure,) = feed(RMSSDMeasure(), heart(75, swing(60, 5, 10)), guide=guided(breaths))
    assert measure.label == label
    assert measure.window_seconds == 60
    assert measure.unit == "ms"


def test_rmssd_says_how_much_is_missing():
    (measure,) = feed(RMSSDMeasure(), heart(35.6, lambda t: 60 + 0 * t))
    assert measure.value is None
    assert not measure.enough
    assert measure.reason == "not enough data yet: 34 of 60 s"


def test_holes_and_silence_take_rmssd_away():
    beats = heart(100, swing(60, 5, 10))
    holed = [b for b in beats if not 70 < b.time < 80]
    (measure,) = feed(RMSSDMeasure(), holed)
    assert measure.reason == "not enough data yet: 50 of 60 s"
    (measure,) = feed(RMSSDMeasure(), beats, until=130)
    assert measure.reason.startswith("no heartbeat for 3")
    (measure,) = RMSSDMeasure().measures(5.0)
    assert (measure.value, measure.age, measure.reason) == (None, None, "no heartbeat yet")


def sine(frequency=0.1, phase=0.0):
    return 50 * np.sin(2 * np.pi * frequency * np.arange(128) / 2 + phase) + 900


@pytest.mark.parametrize(("taper", "ceiling"), [("rectangular", 9.4), ("hann", 8.6), ("hamming", 12.4)])
def test_the_ceiling_of_the_coherence_ratio_is_the_window_s(taper, ceiling):
    found = [coherence(sine(phase=p), CoherenceSettings(taper=taper)) for p in np.linspace(0, 6, 7)]
    assert np.mean([c.ratio for c in found]) == pytest.approx(ceiling, rel=0.03)
    assert [c.share for c in found] == pytest.approx([c.ratio / (1 + c.ratio) for c in found])
    assert found[0].peak == pytest.approx(0.1, abs=0.003)


@pytest.mark.parametrize("taper", ["rectangular", "hann", "hamming"])
def test_white_noise_has_next_to_no_coherence(taper):
    noise = np.random.default_rng(3).standard_normal((200, 128))
    ratios = [coherence(row, CoherenceSettings(taper=taper)).ratio for row in noise]
    assert np.mean(ratios) < 0.1
    assert np.percentile(ratios, 90) < 0.15


def test_a_peak_outside_the_band_is_no_coherence():
    assert coherence(sine(0.4)).ratio < 0.1
    assert coherence(sine(0.25)).ratio > 8


def test_a_straight_line_has_no_coherence_but_a_line_under_a_sine_is_taken_off():
    line = np.linspace(700, 900, 128)
    assert coherence(line) is None
    assert coherence(np.full(128, 900.0)) is None
    assert coherence(sine() + line).ratio == pytest.approx(8.6, rel=0.05)


def test_coherence_of_a_heart_that_swings_in_one_wave_is_near_its_ceiling():
    ratio, share = feed(CoherenceMeasure(), heart(80, swing(66, 8, 10)))
    assert ratio.value == pytest.approx(8.6, rel=0.08)
    assert share.value == pytest.approx(ratio.value / (1 + ratio.value))
    assert "hann" in ratio.label
    assert ratio.age < 8


def test_coherence_says_how_much_is_missing_and_when_there_is_nothing_to_see():
    assert feed(CoherenceMeasure(), heart(42, swing(60, 5, 10)))[0].reason == "not enough data yet: 38 of 64 s"
    assert feed(CoherenceMeasure(), heart(80, lambda t: 60 + 0 * t))[0].reason == "the heart rate does not vary"


def test_the_settings_of_coherence_can_be_logged():
    record = CoherenceSettings(taper="hamming").record()
    assert record["taper"] == "hamming"
    assert {"window_seconds", "rate", "padded", "lowest", "highest", "half_width", "detrend"} <= set(record)


@pytest.mark.parametrize(("frequency", "band"), [(0.1, 0), (0.25, 1)])
def test_band_power_of_a_sine_is_half_its_square(frequency, band):
    series = 900 + 40 * np.sin(2 * np.pi * frequency * np.arange(480) / 4)
    powers = band_powers(series)
    assert powers[band] == pytest.approx(800, rel=0.01)
    assert powers[1 - band] < 1


def test_what_lies_between_the_bands_counts_once():
    series = 900 + 40 * np.sin(2 * np.pi * 0.15 * np.arange(480) / 4)
    assert sum(band_powers(series)) == pytest.approx(800, rel=0.01)


def test_a_quick_swing_survives_resampling():
    lf, hf = feed(BandPowers(), heart(140, swing(66, 3, 3.5)))
    rr_swing = 60_000 / 66**2 * 3 * np.sinc(60 / 66 / 3.5)
    assert hf.value == pytest.approx(rr_swing**2 / 2, rel=0.1)
    assert lf.value < 0.05 * hf.value


def test_lf_and_hf_say_where_the_breath_is():
    lf, hf = feed(BandPowers(), heart(140, swing(60, 5, 10)), breathing(13))
    assert lf.label == "at 6.0 breaths/min the breath itself swings in here"
    assert hf.label == "at 6.0 breaths/min without the swing of the breath"
    assert labels_for(15.0)[1].endswith("the breath itself swings in here")
    assert "unknown" in labels_for(None)[0]


def test_rsa_amplitude_is_the_swing_in_both_units():
    rsa = RSA()
    amplitude, in_ms = feed(rsa, heart(80, swing(70, 6, 10)), breathing(7))
    assert amplitude.value == pytest.approx(12, rel=0.05)
    assert in_ms.value == pytest.approx(60_000 / 64 - 60_000 / 76, rel=0.06)
    assert rsa.first == pytest.approx(amplitude.value)
    assert amplitude.label == f"at first {rsa.first:.1f}"
    assert len(rsa.drain()) == 7
    assert rsa.drain() == []


def test_the_guide_bounds_rsa_only_where_no_breath_is_measured():
    beats = heart(100, swing(70, 6, 10))
    rsa = RSA()
    amplitude, _ = feed(rsa, beats, guide=guided(9))
    assert amplitude.value == pytest.approx(12, rel=0.05)
    assert amplitude.label.endswith("; breaths of the guide")
    both = RSA()
    assert "guide" not in feed(both, beats, breathing(9), guided(9, start=3.0))[0].label
    assert not any(b.by_guide for b in both.drain())


def test_the_guide_does_not_fill_in_for_one_breath_that_was_not_heard():
    heard = [b for b in breathing(9) if b.inhale_onset != 40]
    rsa = RSA()
    feed(rsa, heart(100, swing(70, 6, 10)), heard, guided(8, start=10.0))
    assert [b.onset for b in rsa.drain() if b.by_guide] == []


def test_the_guide_bounds_rsa_when_the_breath_is_lost():
    rsa = RSA()
    feed(rsa, heart(100, swing(70, 6, 10)), breathing(3), guided(8, start=10.0))
    assert [b.by_guide for b in rsa.drain()] == [False] * 3 + [True] * 4


def test_breaths_without_enough_heartbeats_do_not_count():
    beats = [b for b in heart(80, swing(70, 6, 10)) if not 20 < b.time < 26]
    amplitude, _ = feed(RSA(), beats, breathing(6))
    assert amplitude.reason == "not enough data yet: 5 of 6 breaths"


@pytest.mark.parametrize("period", [6.0, 10.0, 13.0])
@pytest.mark.parametrize("lag", [-1.2, 0.0, 2.0])
def test_heart_breath_phase_is_the_lead_of_the_heart(period, lag):
    beats = heart(8 * period, swing(66, 6, period, lag))
    (measure,) = feed(HeartBreathPhaseMeasure(), beats, breathing(7, period, share=0.5))
    assert measure.value == pytest.approx(-360 * lag / period, abs=3)
    assert measure.window_seconds == pytest.approx(6 * period)


def test_heart_breath_phase_of_a_heart_that_goes_its_own_way_is_not_told():
    (measure,) = feed(HeartBreathPhaseMeasure(), heart(80, swing(66, 6, 3.7)), breathing(7))
    assert "does not swing clearly enough" in measure.reason
    (measure,) = feed(HeartBreathPhaseMeasure(), heart(50, swing(66, 6, 10)), breathing(4))
    assert measure.reason == "not enough data yet: 4 of 6 breaths"


def test_a_spline_does_not_swing_out_in_a_hole():
    times = np.concatenate([np.arange(0, 20.0), np.arange(29, 50.0)])
    values = np.where(times < 20, 800 + 30 * np.sin(times), 900 + 30 * np.sin(times))
    filled = evenly(times, values, np.arange(20, 29, 0.25))
    assert values.min() - 20 < filled.min()
    assert filled.max() < values.max() + 20


def test_what_crowds_together_does_not_bend_the_spline():
    times = np.sort(np.concatenate([np.arange(0, 30.0), [10.001, 10.002, 20.01]]))
    values = 800 + 40 * (times % 1 > 0)
    assert evenly(times, values, np.arange(0, 29, 0.25)) == pytest.approx(800)


def test_intervals_that_overlap_cover_no_second_twice():
    window = RRWindow(60.0)
    window.update(2.0, BodyState(2.0, intervals=(interval(1.0, 1000.0), interval(1.5, 1000.0), interval(9e9, 900.0))))
    assert window.covered(-1.0, 2.0) == pytest.approx(1.5)
    assert window.newest == 1.5


@pytest.mark.parametrize("count", [2, 3, 4, 90])
def test_the_spline_is_that_of_scipy(count):
    rng = np.random.default_rng(count)
    knots, values = np.cumsum(rng.uniform(0.3, 1.4, count)), rng.normal(800, 50, count)
    at = np.linspace(knots[0], knots[-1], 500)
    expected = CubicSpline(knots, values, bc_type="natural")(at) if count > 2 else np.interp(at, knots, values)
    assert natural_spline(knots, values, at) == pytest.approx(expected, abs=1e-9)

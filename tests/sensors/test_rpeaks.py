import gzip
import itertools
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.heart.peak import Peak
from sensors.heart.rpeaks import RPeakDetector
from sensors.stream import Floats


def synthetic_ecg(
    rate: float, seconds: float, seed: int = 0, t_wave: tuple[float, float] = (0.3, 0.05), rr: float = 0.85
) -> tuple[Floats, Floats]:
    """Return an ECG (mV) of Gaussian P, QRS and T waves at about 70/min, and the times of its R waves (s)."""
    noise = np.random.default_rng(seed)
    beats = np.cumsum(rr * noise.normal(1, 0.06, int(seconds / rr) + 2)) + 0.1
    time = np.arange(int(rate * seconds)) / rate
    ecg = 0.01 * noise.standard_normal(time.size) + 0.1 * np.sin(2 * np.pi * 0.2 * time)
    for delay, height, width in (
        (-0.17, 0.1, 0.025),
        (-0.03, -0.1, 0.01),
        (0, 1, 0.011),
        (0.03, -0.2, 0.01),
        (0.25 * min(1.0, rr / 0.8), *t_wave),
    ):
        for beat in beats:
            near = np.abs(time - beat - delay) < 5 * width
            ecg[near] += height * np.exp(-0.5 * ((time[near] - beat - delay) / width) ** 2)
    return ecg, beats[beats < seconds - 0.5]


def matches(found: Floats, reference: Floats, tolerance: float) -> tuple[float, Floats]:
    """Return the F1 score (0–1) and the errors of the matched ones."""
    nearest = np.abs(found[:, None] - reference[None, :])
    pairs = [(r, int(nearest[:, r].argmin())) for r in range(reference.size) if nearest[:, r].min() <= tolerance]
    hits = len({f for _, f in pairs})
    return 2 * hits / (found.size + reference.size), np.array([found[f] - reference[r] for r, f in pairs])


def in_pieces(ecg: Floats, rate: float, sizes: Sequence[int]) -> list[Peak]:
    detector, peaks, at = RPeakDetector(rate), [], 0
    for size in itertools.cycle(sizes):
        peaks += detector.process(ecg[at : at + size])
        at += size
        if at >= ecg.size:
            return peaks
    return peaks


def places(peaks: list[Peak], rate: float) -> Floats:
    return np.array([peak.index for peak in peaks]) / rate


@pytest.fixture(scope="module")
def mit_100() -> tuple[Floats, Floats]:
    data = Path(__file__).resolve().parents[3] / "shared" / "data" / "mitbih" / "100"
    if not data.with_suffix(".dat").exists():
        pytest.skip("the real recordings (../shared/data) are not here")
    import wfdb

    record, notes = wfdb.rdrecord(str(data)), wfdb.rdann(str(data), "atr")
    beats = notes.sample[[symbol in "NLRBAaJSVrFejnE/fQ?" for symbol in notes.symbol]]
    return record.p_signal[:, 0], beats / record.fs


def test_mit_bih_100(mit_100: tuple[Floats, Floats]) -> None:
    ecg, beats = mit_100
    peaks = RPeakDetector(360.0).process(ecg.tolist())
    found = places(peaks, 360.0)
    score, errors = matches(found[found > 2], beats[beats > 2], 0.15)
    assert score >= 0.999
    assert abs(np.median(errors)) < 0.004
    assert matches(found[found > 2], beats[beats > 2], 0.05)[0] >= 0.999
    latencies = [(peak.reported - peak.index) / 360 for peak in peaks if peak.index > 720]
    assert np.median(latencies) <= 0.07
    assert np.percentile(latencies, 99) <= 0.1


@pytest.mark.parametrize(("name", "published"), [("121", 1863), ("202", 2136)])
def test_published_counts(real_data: Path, name: str, published: int) -> None:
    import wfdb

    ecg = wfdb.rdrecord(str(real_data / "mitbih" / name)).p_signal[:, 0]
    assert len(RPeakDetector(360.0).process(ecg)) == pytest.approx(published, rel=0.003)


@pytest.mark.parametrize(("name", "floor"), [("118e24", 0.995), ("118e06", 0.93)])
def test_electrode_motion_noise(real_data: Path, name: str, floor: float) -> None:
    with gzip.open(real_data / "heartpy" / f"{name}.csv.gz", "rt") as file:
        ecg = np.loadtxt(file)
    beats = np.loadtxt(real_data / "heartpy" / f"{name}_ann.csv") / 360
    found = places(RPeakDetector(360.0).process(ecg.tolist()), 360.0)
    assert matches(found[found > 2], beats[beats > 2], 0.15)[0] >= floor


@pytest.mark.parametrize("start", [17, 25, 35])
def test_noise_soon_after_the_beginning(real_data: Path, start: int) -> None:
    with gzip.open(real_data / "heartpy" / "118e06.csv.gz", "rt") as file:
        ecg = np.loadtxt(file)[start * 360 :]
    beats = np.loadtxt(real_data / "heartpy" / "118e06_ann.csv") / 360 - start
    found = places(RPeakDetector(360.0).process(ecg), 360.0)
    assert matches(found[found > 2], beats[beats > 2], 0.15)[0] >= 0.9


@pytest.mark.parametrize("rate", [100.0, 125.0, 130.0, 250.0, 360.0, 500.0, 1000.0, 2000.0])
def test_r_times_lie_between_samples(rate: float) -> None:
    ecg, beats = synthetic_ecg(rate, 40)
    found = places(RPeakDetector(rate).process(ecg.tolist()), rate)
    score, errors = matches(found[found > 2], beats[beats > 2], 0.05)
    assert score == 1.0
    assert errors.std() < 0.002


@pytest.mark.parametrize(
    ("gain", "offset"), [(1e-6, 0.0), (1e6, 1e6), (1.0, 1.0), (1e3, 5e4), (-1.0, 0.0), (8388.0, -1e6)]
)
def test_unit_offset_and_polarity_do_not_matter(gain: float, offset: float) -> None:
    ecg, _ = synthetic_ecg(250, 30)
    plain = places(RPeakDetector(250).process(ecg.tolist()), 250)
    scaled = places(RPeakDetector(250).process((gain * ecg + offset).tolist()), 250)
    assert scaled == pytest.approx(plain, abs=1e-3)


def test_levels_are_learnt_anew_after_the_gain_has_changed() -> None:
    ecg, beats = synthetic_ecg(250, 60)
    ecg[30 * 250 :] *= 0.01
    found = places(RPeakDetector(250).process(ecg.tolist()), 250)
    assert matches(found[found > 38], beats[beats > 38], 0.05)[0] > 0.98


def test_a_premature_beat_and_a_missed_one_do_not_upset_it() -> None:
    ecg, beats = synthetic_ecg(250, 40)
    dropped = np.abs(np.arange(ecg.size) / 250 - beats[20]) < 0.3
    ecg[dropped] = 0.0
    found = places(RPeakDetector(250).process(ecg.tolist()), 250)
    rest = np.delete(beats, 20)
    assert matches(found[found > 2], rest[rest > 2], 0.05)[0] > 0.98


@pytest.mark.parametrize(("rate", "noise", "bias"), [(130.0, 0.6, 0.5), (250.0, 0.4, 0.5), (1000.0, 0.3, 0.5)])
def test_jitter(rate: float, noise: float, bias: float) -> None:
    ecg, beats = synthetic_ecg(rate, 120, seed=5)
    ecg += 0.05 * np.random.default_rng(1).standard_normal(ecg.size)
    _, errors = matches(places(RPeakDetector(rate).process(ecg), rate), beats, 0.05)
    assert 1e3 * errors.std() <= noise
    assert abs(1e3 * errors.mean()) < bias


@pytest.mark.parametrize("rr", [0.85, 0.52])
@pytest.mark.parametrize("t_wave", [(0.5, 0.05), (1.0, 0.035), (1.5, 0.05), (1.5, 0.035), (-1.2, 0.05)])
def test_tall_t_waves_are_no_heartbeats(t_wave: tuple[float, float], rr: float) -> None:
    ecg, beats = synthetic_ecg(250.0, 60, seed=2, t_wave=t_wave, rr=rr)
    peaks = RPeakDetector(250.0).process(ecg)
    found = places(peaks, 250.0)
    assert matches(found[(found > 2) & (found < 59.5)], beats[beats > 2], 0.05)[0] == 1.0
    assert np.median([(peak.reported - peak.index) / 250 for peak in peaks]) < 0.08


def test_odd_heartbeats_of_a_quiet_signal_are_known_in_time() -> None:
    ecg, beats = synthetic_ecg(250.0, 60, seed=4)
    time = np.arange(ecg.size) / 250
    odd = beats[12::8] + 0.5
    for at in odd:
        ecg[np.abs(time - at - 0.2) < 0.45] = 0.0
        ecg += 0.8 * np.exp(-0.5 * ((time - at) / 0.026) ** 2) - 0.3 * np.exp(-0.5 * ((time - at - 0.06) / 0.03) ** 2)
    peaks = RPeakDetector(250.0).process(ecg)
    known = np.array([peak.reported for peak in peaks]) / 250
    late = np.array([known[np.abs(places(peaks, 250.0) - at).argmin()] - at for at in odd])
    assert np.all(np.abs(late) < 0.15)


def test_movement_and_muscle_noise() -> None:
    ecg, beats = synthetic_ecg(250.0, 120, seed=6)
    random = np.random.default_rng(8)
    white = random.standard_normal(ecg.size)
    movement = 0.5 * np.convolve(random.standard_normal(ecg.size), np.hanning(60) / 5.5, "same")
    for noise, floor in ((0.15 * white, 0.99), (movement, 0.95)):
        found = places(RPeakDetector(250.0).process(ecg + noise), 250.0)
        assert matches(found[found > 2], beats[beats > 2], 0.15)[0] >= floor


def test_hum_and_wandering_baseline() -> None:
    ecg, beats = synthetic_ecg(250.0, 60, seed=6)
    time = np.arange(ecg.size) / 250
    for disturbance in (0.3 * np.sin(2 * np.pi * 50 * time), 5 * np.sin(2 * np.pi * 0.3 * time)):
        found = places(RPeakDetector(250.0).process(ecg + disturbance), 250.0)
        assert matches(found[found > 2], beats[beats > 2], 0.05)[0] == 1.0


def test_what_is_no_ecg_is_not_believed() -> None:
    white = np.random.default_rng(3).standard_normal(250 * 60)
    for values in (white, np.cumsum(white), np.sin(np.arange(250 * 60) / 30)):
        confidence = [peak.confidence for peak in RPeakDetector(250.0).process(values) if peak.index > 1250]
        assert np.median(confidence) < 0.15
    assert not RPeakDetector(250.0).process(np.full(250 * 60, 1.3))
    ecg, _ = synthetic_ecg(250.0, 60)
    assert np.median([peak.confidence for peak in RPeakDetector(250.0).process(ecg)]) > 0.8


@pytest.mark.parametrize("sign", [1, -1])
def test_heights_and_slopes_carry_the_breath(sign: int) -> None:
    ecg, _ = synthetic_ecg(250.0, 90, seed=7)
    breath = 1 + 0.05 * np.sin(2 * np.pi * 0.1 * np.arange(ecg.size) / 250)
    wander = 0.5 * np.sin(2 * np.pi * 0.3 * np.arange(ecg.size) / 250)
    peaks = RPeakDetector(250.0).process(sign * (ecg * breath + wander))[3:]
    swing = np.sin(2 * np.pi * 0.1 * places(peaks, 250.0))
    for series in (np.array([peak.height for peak in peaks]), np.array([peak.slope for peak in peaks])):
        share = np.polyfit(swing, series / series.mean(), 1)[0]
        assert share == pytest.approx(0.05, abs=0.01)
        assert np.std(series / series.mean() - share * swing) < 0.02


@pytest.mark.parametrize("sizes", [(1,), (7,), (64,), (73,), (1000,), (3, 1, 250, 17)])
@pytest.mark.parametrize("rate", [130.0, 360.0, 1000.0])
def test_chunks_do_not_matter(rate: float, sizes: tuple[int, ...]) -> None:
    ecg, _ = synthetic_ecg(rate, 25, seed=3)
    ecg += 0.3 * np.random.default_rng(2).standard_normal(ecg.size) * (np.arange(ecg.size) > 15 * rate)
    assert in_pieces(ecg, rate, sizes) == RPeakDetector(rate).process(ecg.tolist())


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 700), min_size=1, max_size=12), st.sampled_from([125.0, 250.0, 512.0, 2000.0]))
def test_no_chunks_matter(sizes: list[int], rate: float) -> None:
    ecg, _ = synthetic_ecg(rate, 6, seed=9)
    whole = RPeakDetector(rate).process(ecg)
    assert in_pieces(ecg, rate, sizes) == whole
    assert len(whole) > 4


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=40), st.integers(1, 40), st.integers(0, 99))
def test_whatever_comes_in_numbers_come_out(values: list[float], hold: int, seed: int) -> None:
    wild = np.repeat(values, hold)[:900] + np.random.default_rng(seed).standard_normal(min(900, len(values) * hold))
    ecg, _ = synthetic_ecg(250.0, 6)
    for peak in RPeakDetector(250.0).process(np.concatenate([ecg, wild, ecg])):
        assert all(math.isfinite(number) for number in (peak.index, peak.confidence, peak.height, peak.slope))
        assert 0 <= peak.confidence <= 1
        assert 0 <= peak.index <= peak.reported


@pytest.mark.parametrize(("seconds", "noise"), [(2.4, 0.0), (20.0, 0.0), (20.0, 0.015)])
def test_an_electrode_that_was_off_leaves_no_trace_in_the_levels(seconds: float, noise: float) -> None:
    ecg, beats = synthetic_ecg(250.0, 60.0, seed=3)
    off = slice(2_500, 2_500 + round(seconds * 250))
    ecg[off] = ecg[2_499] + noise * np.random.default_rng(1).standard_normal(ecg[off].size)
    found = places(RPeakDetector(250.0).process(ecg.tolist()), 250.0)
    settled = off.stop / 250 + 5
    score, _ = matches(found[found > settled], beats[beats > settled], 0.05)
    assert score > 0.98

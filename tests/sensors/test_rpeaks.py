import gzip
from pathlib import Path

import numpy as np
import pytest

from sensors.rpeaks import RPeak, RPeakDetector
from sensors.stream import Floats


def synthetic_ecg(rate: float, seconds: float, seed: int = 0) -> tuple[Floats, Floats]:
    """Return an ECG (mV) of Gaussian P, QRS and T waves at about 70/min, and the times of its R waves (s)."""
    noise = np.random.default_rng(seed)
    beats = np.cumsum(noise.normal(0.85, 0.05, int(seconds / 0.85) + 2)) + 0.1
    time = np.arange(int(rate * seconds)) / rate
    ecg = 0.01 * noise.standard_normal(time.size) + 0.1 * np.sin(2 * np.pi * 0.2 * time)
    for delay, height, width in (
        (-0.17, 0.1, 0.025),
        (-0.03, -0.1, 0.01),
        (0, 1, 0.011),
        (0.03, -0.2, 0.01),
        (0.25, 0.3, 0.05),
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


def places(peaks: list[RPeak], rate: float) -> Floats:
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
    assert np.median(latencies) <= 0.12
    assert np.percentile(latencies, 99) <= 0.15


@pytest.mark.parametrize(("name", "floor"), [("118e24", 0.995), ("118e06", 0.93)])
def test_electrode_motion_noise(real_data: Path, name: str, floor: float) -> None:
    with gzip.open(real_data / "heartpy" / f"{name}.csv.gz", "rt") as file:
        ecg = np.loadtxt(file)
    beats = np.loadtxt(real_data / "heartpy" / f"{name}_ann.csv") / 360
    found = places(RPeakDetector(360.0).process(ecg.tolist()), 360.0)
    assert matches(found[found > 2], beats[beats > 2], 0.15)[0] >= floor


@pytest.mark.parametrize("rate", [100.0, 130.0, 250.0, 512.0, 1000.0])
def test_r_times_lie_between_samples(rate: float) -> None:
    ecg, beats = synthetic_ecg(rate, 40)
    found = places(RPeakDetector(rate).process(ecg.tolist()), rate)
    score, errors = matches(found[found > 2], beats[beats > 2], 0.05)
    assert score == 1.0
    assert errors.std() < 0.002


@pytest.mark.parametrize(("gain", "offset"), [(1e-6, 0.0), (1e3, 5e4), (-1.0, 0.0), (8388.0, -1e6)])
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


@pytest.mark.parametrize("size", [1, 7, 64])
def test_chunks_do_not_matter(size: int, mit_100: tuple[Floats, Floats]) -> None:
    ecg = mit_100[0][:20_000].tolist()
    detector = RPeakDetector(360.0)
    pieces = [peak for start in range(0, len(ecg), size) for peak in detector.process(ecg[start : start + size])]
    assert pieces == RPeakDetector(360.0).process(ecg)
    assert len(pieces) > 60


@pytest.mark.parametrize(("seconds", "noise"), [(2.4, 0.0), (20.0, 0.0), (20.0, 0.015)])
def test_an_electrode_that_was_off_leaves_no_trace_in_the_levels(seconds: float, noise: float) -> None:
    ecg, beats = synthetic_ecg(250.0, 60.0, seed=3)
    off = slice(2_500, 2_500 + round(seconds * 250))
    ecg[off] = ecg[2_499] + noise * np.random.default_rng(1).standard_normal(ecg[off].size)
    found = places(RPeakDetector(250.0).process(ecg.tolist()), 250.0)
    settled = off.stop / 250 + 5
    score, _ = matches(found[found > settled], beats[beats > settled], 0.05)
    assert score > 0.98

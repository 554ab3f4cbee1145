import gzip
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.heart.peak import Peak
from sensors.heart.pulse import PulseDetector
from sensors.heart.rpeaks import RPeakDetector
from sensors.heart.trust import heart_trust
from sensors.stream import Floats


def synthetic_ppg(rate: float, seconds: float, sway: float = 0.8) -> tuple[Floats, Floats]:
    """Return a pulse wave with a dicrotic wave, swaying with the breath, and the times of its steepest rises (s)."""
    random = np.random.default_rng(0)
    beats = np.cumsum(random.normal(0.85, 0.04, int(seconds / 0.85) + 2)) + 0.2
    time = np.arange(int(rate * seconds)) / rate
    breath = np.sin(2 * np.pi * 0.2 * time)
    wave = sway * breath + 0.01 * random.standard_normal(time.size)
    for beat in beats:
        after = time - beat
        wave += (1 + 0.15 * breath) * np.exp(-0.5 * ((after - 0.1) / np.where(after < 0.1, 0.1, 0.16)) ** 2)
        wave += 0.35 * np.exp(-0.5 * ((after - 0.42) / 0.07) ** 2)
    return wave, beats[(beats > 4) & (beats < seconds - 0.6)]


def detected(values: Floats, rate: float) -> list[Peak]:
    return PulseDetector(rate).process(values)


def places(pulses: list[Peak], rate: float) -> Floats:
    return np.array([pulse.index for pulse in pulses]) / rate


@pytest.mark.parametrize("rate", [25.0, 64.0, 100.0, 250.0, 1000.0])
def test_every_pulse_once_at_its_steepest_rise(rate: float) -> None:
    ppg, beats = synthetic_ppg(rate, 60)
    pulses = detected(ppg, rate)
    found = places(pulses, rate)
    assert 0 <= np.count_nonzero((found > 3.8) & (found < beats[-1] + 0.3)) - beats.size <= 1
    errors = np.array([found[np.abs(found - beat).argmin()] - beat for beat in beats])
    assert abs(np.median(errors)) < 0.015
    assert errors.std() < 0.012
    late = [(pulse.reported - pulse.index) / rate for pulse in pulses if pulse.index > 4 * rate]
    assert np.median(late) < 0.25
    assert np.mean([pulse.confidence for pulse in pulses[4:]]) > 0.85


def test_its_height_swings_with_the_breath() -> None:
    ppg, _ = synthetic_ppg(100.0, 60, sway=0.1)
    pulses = detected(ppg, 100.0)[4:]
    height = np.array([pulse.height for pulse in pulses])
    breath = np.sin(2 * np.pi * 0.2 * places(pulses, 100.0))
    assert np.corrcoef(height, breath)[0, 1] > 0.7
    assert all(math.isnan(pulse.slope) for pulse in pulses)


@pytest.mark.parametrize(("gain", "offset"), [(1e-6, 0.0), (1e6, 0.0), (-1.0, 0.0), (-3e4, 1e6)])
def test_unit_offset_and_polarity_do_not_matter(gain: float, offset: float) -> None:
    ppg, _ = synthetic_ppg(100.0, 40)
    plain = places(detected(ppg, 100.0), 100.0)
    assert places(detected(gain * ppg + offset, 100.0), 100.0) == pytest.approx(plain, abs=1e-4)


@pytest.mark.parametrize("rate", [25.0, 100.0, 1000.0])
def test_chunks_do_not_matter(rate: float) -> None:
    ppg, _ = synthetic_ppg(rate, 20)
    whole = [repr(pulse) for pulse in detected(ppg, rate)]
    assert len(whole) > 18
    for size in (1, 7, 64, 1000):
        detector = PulseDetector(rate)
        pieces = [p for start in range(0, ppg.size, size) for p in detector.process(ppg[start : start + size])]
        assert [repr(pulse) for pulse in pieces] == whole


@pytest.mark.parametrize("rate", [25.0, 250.0])
@pytest.mark.parametrize("kind", ["white", "walk"])
def test_noise_is_not_trusted(rate: float, kind: str) -> None:
    noise = np.random.default_rng(4).standard_normal(int(60 * rate))
    pulses = detected(noise if kind == "white" else np.cumsum(noise), rate)
    steps = np.diff(places(pulses, rate))
    trusts = [
        heart_trust([pulse.confidence for pulse in pulses[k : k + 8]], (1e3 * steps[max(0, k - 1) : k + 7]).tolist())
        for k in range(len(pulses) - 8)
    ]
    assert max(trusts) < 0.5


def test_a_flat_line_has_no_pulse() -> None:
    assert detected(np.full(3000, 512.0), 100.0) == []
    assert detected(np.linspace(0, 1, 3000), 100.0) == []


def test_it_finds_back_after_an_artefact_and_a_change_of_gain_and_polarity() -> None:
    ppg, beats = synthetic_ppg(100.0, 90)
    ppg[3000:3300] += 40 * np.random.default_rng(0).standard_normal(300)
    ppg[5000:] *= -0.05
    found = places(detected(ppg, 100.0), 100.0)
    for start, end in ((10, 29), (40, 49), (68, 88)):
        due, got = beats[(beats > start) & (beats < end)], found[(found > start) & (found < end)]
        assert abs(due.size - got.size) <= 1
        if end < 50:
            assert np.abs(due[:, None] - got[None, :]).min(axis=1).max() < 0.05


def columns(path: Path) -> dict[str, Floats]:
    with gzip.open(path, "rt") as file:
        names = [name.strip() for name in file.readline().split(",")]
        values = np.loadtxt(file, delimiter=",", usecols=(names.index("II"), names.index("PLETH")), max_rows=125 * 180)
    return {"ecg": values[:, 0], "ppg": values[:, 1]}


@pytest.mark.parametrize("rate", [125.0, 25.0])
@pytest.mark.parametrize("record", ["bidmc_15", "bidmc_32", "bidmc_43"])
def test_the_pulses_of_patients_follow_their_r_peaks(real_data: Path, record: str, rate: float) -> None:
    signals = columns(real_data / "bidmc" / f"{record}_Signals.csv.gz")
    beats = np.array([peak.index for peak in RPeakDetector(125.0).process(signals["ecg"].tolist())]) / 125
    found = places(detected(signals["ppg"][:: round(125 / rate)], rate), rate)
    beats = beats[(beats > 5) & (beats < 178)]
    found = found[found > 5]
    after = found[np.minimum(np.searchsorted(found, beats), found.size - 1)]
    lag = float(np.median(after - beats))
    nearest = np.array([found[np.abs(found - lag - beat).argmin()] - lag - beat for beat in beats])
    hits = np.abs(nearest) < 0.15
    assert hits.mean() > 0.985
    # the pulses of the first seconds belong to heartbeats before 5 s, those of the last to none of them
    assert np.count_nonzero((found - lag > beats[0] - 0.2) & (found - lag < beats[-1] + 0.2)) < 1.015 * beats.size
    assert np.median(np.abs(np.diff(nearest[hits]))) < 0.02


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.one_of(st.floats(-1e6, 1e6), st.sampled_from([0.0, 1.0, -1e9, 1e9])), max_size=400),
    st.sampled_from([25.0, 37.3, 100.0]),
    st.integers(1, 50),
)
def test_nothing_upsets_it(values: list[float], rate: float, size: int) -> None:
    detector = PulseDetector(rate)
    samples = np.repeat(np.array(values, dtype=float), 3)
    for start in range(0, samples.size, size):
        for pulse in detector.process(samples[start : start + size]):
            assert 0 <= pulse.index <= pulse.reported < samples.size
            assert 0 <= pulse.confidence <= 1 + 1e-9
            assert math.isfinite(pulse.height) and pulse.height > 0

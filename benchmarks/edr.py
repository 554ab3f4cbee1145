"""Respiration from the ECG alone, ours live beside neurokit2's four ways offline, on the same windows in the same run.

    python benchmarks/edr.py [FOLDER]

FOLDER holds the recordings, `../shared/data` beside the project unless given; without it only simulated people are
heard.

A window is the 32 s before each 4th second, from 36 s on; its truth is the mean rate of the breaths within it. The rate
of neurokit2 is read off its derived signal in two ways: its own peaks, and the largest peak of the spectrum.
"""

import gzip
import sys
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np

from sensors.breath.ecg_respiration import CREDIBLE, EcgRespiration
from sensors.heart.rpeaks import RPeakDetector
from sensors.simulation import person as simulation
from sensors.state import Heartbeat
from sensors.stream import Floats

WINDOW, HOP = 32.0, 4.0
METHODS = ("vangent2019", "charlton2016", "soni2019", "sarkar2015")


@dataclass
class Recording:
    """An ECG and when its person breathed (one mark a breath)."""

    name: str
    rate: float
    ecg: Floats
    breaths: Floats


def intensive_care(folder: Path) -> Iterator[Recording]:
    for path in sorted((folder / "bidmc").glob("*_Signals.csv.gz")):
        with gzip.open(path, "rt") as file:
            names = [name.strip() for name in file.readline().split(",")]
            ecg = np.loadtxt(file, delimiter=",", usecols=names.index("II"))
        marks = np.genfromtxt(str(path).replace("Signals.csv.gz", "Breaths.csv"), delimiter=",", skip_header=1)[:, 0]
        yield Recording(path.name[:8], 125.0, ecg, marks[np.isfinite(marks)] / 125)


def volunteers(folder: Path) -> Iterator[Recording]:
    from scipy.signal import detrend

    ecg = np.load(folder / "physio-garcia" / "ecg1.npz")["x"]
    volume = -np.cumsum(detrend(np.load(folder / "physio-garcia" / "resp1_airflow.npz")["x"][::20]))
    yield Recording("garcia 6/min", 1000.0, ecg, _breaths(detrend(volume), 50.0))
    with gzip.open(folder / "neurokit-py" / "bio_100Hz.csv.gz", "rt") as file:
        names = file.readline().strip().split(",")
        columns = np.genfromtxt(file, delimiter=",", usecols=[names.index("ECG"), names.index("RSP")])
    yield Recording("neurokit bio", 100.0, columns[:, 0], _filled(_breaths(columns[:, 1], 100.0)))


def followers() -> Iterator[Recording]:
    for modulation, noise in ((0.10, 0.0), (0.04, 30.0), (0.0, 0.0)):
        for rate in (4.0, 5.0, 6.0, 8.0, 10.0):
            yield follower(f"{rate:2.0f}/min, R {modulation:.0%}", rate, modulation, noise)


def follower(name: str, rate: float, modulation: float, noise: float, seconds: float = 240.0) -> Recording:
    """Return the ECG of someone who hears a guide; R waves swing by `modulation` of a 4-s breath, noise in µV SD."""
    # The simulated R wave swings by 10 %; weaker swings are heard here only, so it is no setting of the person.
    usual, simulation._MODULATION = simulation._MODULATION, modulation
    person = simulation.SimulatedPerson(coupling=0.95, seed=round(rate))
    ecg = []
    for step in range(1, round(10 * seconds)):
        person.hear(step / 10, step / 10 * rate / 60 % 1, rate)
        ecg.append(person.advance(step / 10).ecg)
    simulation._MODULATION = usual
    whole = np.concatenate(ecg)
    noisy = whole + noise * np.random.default_rng(1).standard_normal(whole.size)
    return Recording(name, simulation.ECG_RATE, noisy, np.array(person.inhale_onsets))


def windows(recording: Recording) -> list[tuple[float, float]]:
    """Return (end, true rate) of each window with two breaths or more."""
    found = []
    for end in np.arange(WINDOW + HOP, recording.ecg.size / recording.rate, HOP):
        near = recording.breaths[(recording.breaths >= end - WINDOW) & (recording.breaths < end)]
        # Where marks begin late or end early a window is not judged: its breaths were not all marked.
        if near.size > 1 and recording.breaths[0] < end - WINDOW / 2 and recording.breaths[-1] > end - 20:
            found.append((float(end), 60.0 * (near.size - 1) / (near[-1] - near[0])))
    return found


def ours(recording: Recording, ends: list[float]) -> tuple[Floats, Floats, float]:
    """Return rates and confidences (NaN where there are none) at `ends`, and ms CPU per second without the R-peaks."""
    peaks = RPeakDetector(recording.rate).process(recording.ecg.tolist())
    times = [peak.index / recording.rate for peak in peaks]
    intervals = [None, *(1e3 * (after - before) for before, after in pairwise(times))]
    rows, waiting, respiration = [], list(ends), EcgRespiration(credible=0.0)
    started = time.process_time()
    for at, interval, peak in zip(times, intervals, peaks, strict=True):
        reported_at = peak.reported / recording.rate
        while waiting and waiting[0] < reported_at:
            rows.append(_row(respiration, waiting.pop(0)))
        respiration.heartbeat(Heartbeat(at, reported_at, interval, peak.confidence, peak.height, peak.slope))
    rows += [_row(respiration, end) for end in waiting]
    cost = 1e3 * (time.process_time() - started) / (recording.ecg.size / recording.rate)
    rates, confidences = np.array(rows).T
    return rates, confidences, cost


def theirs(recording: Recording, ends: list[float]) -> dict[str, tuple[Floats, Floats]]:
    """Return for each method of neurokit2 the rates at `ends` by peaks and by spectrum."""
    import neurokit2 as nk

    clean = nk.ecg_clean(recording.ecg, recording.rate)
    peaks = nk.ecg_peaks(clean, recording.rate)[1]["ECG_R_Peaks"]
    heart = nk.ecg_rate(peaks, recording.rate, desired_length=recording.ecg.size)
    found = {}
    for method in METHODS:
        signal = np.asarray(nk.ecg_rsp(heart, recording.rate, method=method))
        extremes = _breaths(signal - signal.mean(), recording.rate)
        found[method] = (
            np.array([_by_marks(extremes, end) for end in ends]),
            np.array([_by_spectrum(signal, recording.rate, end) for end in ends]),
        )
    return found


def _row(respiration: EcgRespiration, now: float) -> tuple[float, float]:
    rate, confidence = respiration.rate(now), respiration.confidence(now)
    return (np.nan if rate is None else rate, np.nan if confidence is None else confidence)


def _breaths(signal: Floats, rate: float) -> Floats:
    import neurokit2 as nk

    return np.asarray(nk.rsp_peaks(nk.rsp_clean(signal, rate), rate)[1]["RSP_Peaks"]) / rate


def _filled(marks: Floats) -> Floats:
    """Add the marks that an artefact of the belt has hidden: evenly, where two lie twice the usual time apart."""
    steps = np.diff(marks)
    counts = np.maximum(1, np.round(steps / np.median(steps))).astype(int)
    parts = [np.linspace(a, b, count + 1)[:-1] for a, b, count in zip(marks, marks[1:], counts, strict=False)]
    return np.concatenate([*parts, marks[-1:]])


def _by_marks(marks: Floats, end: float) -> float:
    near = marks[(marks >= end - WINDOW) & (marks < end)]
    return 60.0 * (near.size - 1) / (near[-1] - near[0]) if near.size > 1 else 60.0 / WINDOW


def _by_spectrum(signal: Floats, rate: float, end: float) -> float:
    part = signal[max(0, int((end - WINDOW) * rate)) : int(end * rate)]
    part = (part - part.mean()) * np.hanning(part.size)
    frequencies = np.fft.rfftfreq(16 * part.size, 1 / rate) * 60
    band = (frequencies >= 4) & (frequencies <= 36)
    return float(frequencies[band][np.abs(np.fft.rfft(part, 16 * part.size))[band].argmax()])


def line(name: str, values: Iterator[float] | list[float]) -> str:
    return f"{name:16}" + " ".join(f"{value:7.2f}" for value in values)


def compare(recordings: Iterator[Recording], reference: bool) -> tuple[Floats, Floats]:
    """Print one line per recording and the mean of all windows; return confidences and errors of all windows."""
    pairs: dict[str, list[Floats]] = {}
    for recording in recordings:
        judged = windows(recording)
        ends, true = [end for end, _ in judged], np.array([rate for _, rate in judged])
        rates, confidences, cost = ours(recording, ends)
        wrong = np.abs(rates - true)
        sure = confidences >= CREDIBLE
        row = [true.mean(), np.nanmean(wrong), wrong[sure].mean() if sure.any() else np.nan, 100 * sure.mean(), cost]
        pairs.setdefault("ours", []).append(np.stack([confidences, wrong, true]))
        if reference:
            for method, ways in theirs(recording, ends).items():
                for way, told in zip(("peaks", "spectrum"), ways, strict=True):
                    pairs.setdefault(f"{method} {way}", []).append(np.abs(told - true))
                    row.append(float(np.abs(told - true).mean()))
        print(line(recording.name, row))
    confidences, wrong, true = np.concatenate(pairs.pop("ours"), axis=1)
    sure = confidences >= CREDIBLE
    others = [float(np.concatenate(found).mean()) for found in pairs.values()]
    print(line("all windows", [true.mean(), np.nanmean(wrong), wrong[sure].mean(), 100 * sure.mean(), np.nan, *others]))
    return np.nan_to_num(confidences), wrong / true


def calibration(confidences: Floats, wrong: Floats) -> None:
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        here = (confidences >= low) & (confidences < low + 0.2 + (low == 0.8)) & np.isfinite(wrong)
        if here.any():
            right = 100 * np.mean(wrong[here] < 0.12)
            print(f"  {low:.1f}–{low + 0.2:.1f}: {here.sum():5} windows, right within 12 %: {right:3.0f} %")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "shared" / "data"
    warnings.simplefilter("ignore")
    titles = "true | ours: MAE all, MAE sure, % sure, ms/s"
    print(f"breaths/min, {titles} | neurokit2 MAE, by peaks and by spectrum: {', '.join(METHODS)}")
    found = []
    if folder.is_dir():
        print("intensive care (BIDMC)")
        found.append(compare(intensive_care(folder), reference=True))
        print("volunteers")
        found.append(compare(volunteers(folder), reference=True))
    print("simulated followers of a guide")
    found.append(compare(followers(), reference=True))
    print("confidence")
    calibration(*(np.concatenate(parts) for parts in zip(*found, strict=True)))


if __name__ == "__main__":
    main()

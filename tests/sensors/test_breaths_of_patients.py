"""Real breathing against the marks of two annotators, as it streams (records of intensive care, 12 × 8 min)."""

import gzip
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from sensors.breath.polarity import Polarity
from sensors.breath.tracker import BreathTracker
from sensors.detection.scoring import pairs
from sensors.heart.rpeaks import RPeakDetector
from sensors.samples.stretch import Stretch
from sensors.state import BreathTurn, Heartbeat, TurnKind
from sensors.stream import Floats

RATE = 125.0
CHUNK = 25


@cache
def record(path: Path) -> tuple[Floats, Floats, Floats, Floats]:
    """Return respiration, ECG and the marks (s) of both annotators."""
    with gzip.open(path, "rt") as file:
        names = [name.strip() for name in file.readline().split(",")]
        columns = np.loadtxt(file, delimiter=",", usecols=[names.index("RESP"), names.index("II")])
    marks = np.genfromtxt(str(path).replace("Signals.csv.gz", "Breaths.csv"), delimiter=",", skip_header=1) - 1
    first, second = (column[np.isfinite(column)] / RATE for column in marks.T[:2])
    return columns[:, 0], columns[:, 1], first, second


@cache
def listened(path: Path) -> tuple[list[BreathTurn], Floats]:
    """Return what is heard of a record."""
    return listen(record(path)[0])


def listen(signal: Floats) -> tuple[list[BreathTurn], Floats]:
    """Return the turns, and rows of time, rate, trust and value after each chunk."""
    tracker = BreathTracker()
    tracker.prime(RATE)
    turns: list[BreathTurn] = []
    said = []
    for at in range(0, signal.size, CHUNK):
        values = signal[at : at + CHUNK]
        times = (at + np.arange(values.size)) / RATE
        tracker.process(Stretch(values, times, at, 1 / RATE, times))
        turns += tracker.drain()[0]
        now = float(times[-1])
        said.append((now, tracker.rate(now) or np.nan, tracker.trust() or 0.0, tracker.value))
    return turns, np.array(said)


def windowed_rate(marks: Floats, now: float) -> float:
    within = marks[(marks > now - 32) & (marks <= now)]
    return float(60 * (within.size - 1) / np.ptp(within)) if within.size > 1 else np.nan


def test_breaths_and_rates_are_those_of_the_annotators(real_data: Path) -> None:
    counts, errors, late = np.zeros(3), [], []
    for path in sorted((real_data / "bidmc").glob("*_Signals.csv.gz")):
        _, _, first, second = record(path)
        turns, said = listened(path)
        peaks = np.array([turn.time for turn in turns if turn.kind is TurnKind.EXHALE and turn.time > 5])
        first = first[first > 5]
        counts += (len(pairs(peaks, first, 1.0)[0]), peaks.size, first.size)
        told = said[(said[:, 0] > 40)][::5]
        errors.append(np.nanmean([abs(rate - windowed_rate(second, now)) for now, rate, _, _ in told]))
        late += [turn.reported_at - turn.time for turn in turns]
        assert np.mean(told[:, 2] >= 0.5) > 0.7
    assert counts[0] / counts[2] > 0.98
    assert counts[0] / counts[1] > 0.98
    assert np.mean(errors) < 0.4
    assert np.median(late) < 0.4


def test_the_heart_never_tells_the_wrong_polarity(real_data: Path) -> None:
    told = []
    for path in sorted((real_data / "bidmc").glob("*_Signals.csv.gz")):
        ecg = record(path)[1]
        values = listened(path)[1][:, 3]
        polarity = Polarity()
        last = np.nan
        for peak in RPeakDetector(RATE).process(ecg.tolist()):
            time, known = peak.index / RATE, peak.reported / RATE
            rr = 1000 * (time - last)
            last = time
            value = values[min(values.size - 1, int(known * RATE / CHUNK))]
            polarity.heartbeat(Heartbeat(time, known, rr if 300 <= rr <= 2000 else None, 1.0), float(value))
        told.append(polarity.inverted)
    assert True not in told
    assert False in told


@pytest.mark.parametrize(("name", "airflow", "rate"), [("resp1_airflow", True, 6.0), ("resp3_belt", False, 18.0)])
def test_volunteers_breathe_as_slowly_as_they_do(real_data: Path, name: str, airflow: bool, rate: float) -> None:
    signal = np.load(real_data / "physio-garcia" / f"{name}.npz")["x"][::10]
    tracker = BreathTracker(inverted=airflow)
    tracker.prime(100.0, airflow)
    rates = []
    for at in range(0, signal.size, 100):
        times = (at + np.arange(100)) / 100
        tracker.process(Stretch(signal[at : at + 100], times, at, 0.01, times))
        rates.append(tracker.rate(float(times[-1])) or np.nan)
    assert np.nanmedian(rates) == pytest.approx(rate, rel=0.03)

import math
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.heart.intervals import RRCleaner
from sensors.heart.rpeaks import RPeakDetector
from sensors.simulation.person import SimulatedPerson
from sensors.state import RRInterval, RRMark
from sensors.stream import Floats

BEATS = 500


def swinging(rate: float, heart_rate: float = 70.0, peak_to_peak: float = 25.0, noise_ms: float = 8.0) -> Floats:
    """Return heartbeats (s) whose rate swings as a sine, `rate` times a minute by `peak_to_peak` beats/min."""
    noise = np.random.default_rng(round(10 * rate))
    beats = [0.0]
    while len(beats) < BEATS:
        now = heart_rate + 0.5 * peak_to_peak * math.sin(2 * math.pi * rate / 60 * beats[-1])
        beats.append(beats[-1] + 60 / now + noise.normal(0, 1e-3 * noise_ms))
    return np.array(beats)


def swing_of_40_per_cent(rate: float) -> Floats:
    beats = [0.0]
    while len(beats) < BEATS:
        beats.append(beats[-1] + 0.85 * (1 + 0.2 * math.sin(2 * math.pi * rate / 60 * beats[-1])))
    return np.array(beats) + np.random.default_rng(0).normal(0, 0.006, BEATS)


def anxious() -> Floats:
    return swinging(20, 90, 0.7, 2.4)


def typical(seed: int = 0) -> Floats:
    person = SimulatedPerson(seed=seed)
    person.advance(420)
    return np.array(person.beats)


def judged(beats: Floats) -> list[RRInterval]:
    cleaner = RRCleaner()
    found = cleaner.step(float(beats[0]), float(beats[0]) + 0.1, None)
    for before, now in zip(beats[:-1].tolist(), beats[1:].tolist(), strict=True):
        found += cleaner.step(now, now + 0.1, 1e3 * (now - before))
    return found


def measured(intervals: list[RRInterval]) -> list[RRInterval]:
    """Return `intervals` without those put in."""
    return [interval for interval in intervals if interval.rr_ms is not None]


def corrected(intervals: list[RRInterval]) -> Floats:
    return np.array([interval.corrected_ms for interval in intervals if interval.corrected_ms is not None])


def touched(intervals: list[RRInterval]) -> float:
    """Return how many of 1,000 are not marked normal."""
    return 1e3 * sum(interval.mark is not RRMark.NORMAL for interval in intervals) / len(intervals)


def rmssd(rr_ms: Floats) -> float:
    return float(np.sqrt(np.mean(np.diff(rr_ms) ** 2)))


def spoiled(beats: Floats, seed: int) -> tuple[Floats, list[tuple[RRMark, float]]]:
    """Leave out, add and bring forward every 20th heartbeat or so; return these and their times."""
    random = np.random.default_rng(seed)
    kinds = [RRMark.MISSED, RRMark.EXTRA, RRMark.ECTOPIC]
    kept, wrong, due = list[float](), list[tuple[RRMark, float]](), 20
    for k, beat in enumerate(beats[:-1].tolist()):
        if k < due:
            kept.append(beat)
            continue
        due = k + int(random.integers(15, 28))
        kind = kinds[len(wrong) % 3]
        added = beat + float(random.uniform(0.3, 0.7)) * (beats[k + 1] - beat)
        early = beat - float(random.uniform(0.15, 0.4)) * (beat - beats[k - 1])
        kept += {RRMark.MISSED: [], RRMark.EXTRA: [beat, added], RRMark.ECTOPIC: [early]}[kind]
        wrong.append((kind, {RRMark.MISSED: beats[k + 1], RRMark.EXTRA: added, RRMark.ECTOPIC: early}[kind]))
    return np.array(kept), wrong


@pytest.mark.parametrize(
    "heart", [typical, anxious, partial(swinging, 6), partial(swinging, 10)], ids=["typical", "low", "6", "10"]
)
def test_wrong_heartbeats_are_marked_and_variability_is_restored(heart: Callable[[], Floats]) -> None:
    beats = heart()
    found, hits, rest, errors = 0, 0, 0, []
    for seed in range(2):
        kept, wrong = spoiled(beats, seed)
        intervals = measured(judged(kept))
        times = np.array([interval.time for interval in intervals])
        near = np.zeros(times.size, bool)
        for kind, when in wrong:
            at = int(np.searchsorted(times, when - 1e-6))
            marks = [interval.mark for interval in intervals[at : at + (1 if kind is RRMark.MISSED else 2)]]
            hits += any(mark is not RRMark.NORMAL for mark in marks) or not marks
            near[at : at + 2] = True
        found += len(wrong)
        rest += sum(i.mark is not RRMark.NORMAL for i, by in zip(intervals, near, strict=True) if not by)
        errors.append(abs(rmssd(corrected(judged(kept))) / rmssd(1e3 * np.diff(beats)) - 1))
    assert hits >= 0.98 * found
    assert rest <= 0.003 * 2 * len(beats)
    assert np.mean(errors) <= 0.03


@pytest.mark.parametrize("rate", [4, 6, 8, 10, 12, 15])
def test_breathing_is_left_alone(rate: float) -> None:
    assert touched(judged(swing_of_40_per_cent(rate))) <= 3
    assert touched(judged(swinging(rate))) <= 10


@pytest.mark.parametrize("seed", [1, 2])
def test_a_person_at_rest_is_left_alone(seed: int) -> None:
    assert touched(judged(typical(seed))) <= 3


def test_a_heart_rate_that_changes_is_believed() -> None:
    steps = np.concatenate([np.full(60, 1.0), np.linspace(1.0, 0.6, 30), np.full(60, 0.6), np.full(60, 1.0)])
    intervals = judged(np.concatenate([[0], np.cumsum(steps)]))
    assert sum(interval.mark is not RRMark.NORMAL for interval in intervals) <= 2
    assert {interval.mark for interval in intervals[-40:]} == {RRMark.NORMAL}


@pytest.fixture(scope="module")
def record_100() -> tuple[Floats, list[str]]:
    data = Path(__file__).resolve().parents[3] / "shared" / "data" / "mitbih" / "100"
    if not data.with_suffix(".dat").exists():
        pytest.skip("the real recordings (../shared/data) are not here")
    import wfdb

    notes = wfdb.rdann(str(data), "atr")
    beats = [(sample / 360, symbol) for sample, symbol in zip(notes.sample, notes.symbol, strict=True) if symbol != "+"]
    return np.array([beat for beat, _ in beats]), [symbol for _, symbol in beats]


def test_every_ectopic_beat_of_a_real_record(record_100: tuple[Floats, list[str]]) -> None:
    beats, symbols = record_100
    marks = {round(interval.time, 4): interval.mark for interval in measured(judged(beats))}
    early = [k for k, symbol in enumerate(symbols) if symbol in "AV"]
    assert len(early) == 34
    assert {marks[round(beats[k], 4)] for k in early} == {RRMark.ECTOPIC}
    after = {round(beats[j], 4) for k in early for j in (k, k + 1)}
    stray = [when for when, mark in marks.items() if mark is not RRMark.NORMAL and when not in after]
    assert len(stray) <= 2


def test_a_real_heart_at_six_breaths_a_minute_is_left_alone(real_data: Path) -> None:
    ecg = np.load(real_data / "physio-garcia" / "ecg1.npz")["x"][: 120 * 1000 : 4]
    beats = np.array([peak.index for peak in RPeakDetector(250.0).process(ecg.tolist())]) / 250
    assert np.ptp(np.diff(beats)) > 0.5
    assert touched(judged(beats)) <= 3


def test_atrial_fibrillation_and_noise_do_not_run_away() -> None:
    random = np.random.default_rng(3)
    wild = np.cumsum(random.uniform(0.35, 1.6, 300))
    intervals = judged(np.concatenate([wild, wild[-1] + np.cumsum(np.full(30, 0.8))]))
    odd = "".join("." if interval.mark is RRMark.NORMAL else "x" for interval in measured(intervals))
    assert max(map(len, odd.split("."))) <= 8
    assert set(odd[-20:]) == {"."}


def steady(*special: float | None) -> list[RRInterval]:
    """Return what is made of `special` intervals (ms) after 20 of 800 and before 5 of 800."""
    cleaner, clock, found = RRCleaner(), 0.0, list[RRInterval]()
    for rr_ms in [*[800.0] * 20, *special, *[800.0] * 5]:
        clock += (rr_ms or 5000) / 1e3
        found += cleaner.step(clock, clock + 0.1, rr_ms)
    return found


@pytest.mark.parametrize(
    ("special", "expected"),
    [
        ((1600.0,), [(RRMark.MISSED, 800.0)]),
        ((2400.0,), [(RRMark.MISSED, 800.0)]),
        ((300.0, 500.0), [(RRMark.EXTRA, None), (RRMark.EXTRA, 800.0)]),
        ((600.0, 1000.0), [(RRMark.ECTOPIC, 800.0), (RRMark.ECTOPIC, 800.0)]),
        ((560.0, 800.0), [(RRMark.ECTOPIC, 800.0), (RRMark.NORMAL, 800.0)]),
        ((5000.0,), [(RRMark.ARTEFACT, None)]),
    ],
)
def test_each_kind_by_itself(special: tuple[float, ...], expected: list[tuple[RRMark, float | None]]) -> None:
    found = steady(*special)
    middle = measured(found)[20 : 20 + len(special)]
    assert [interval.rr_ms for interval in middle] == list(special)
    assert [interval.mark for interval in middle] == [mark for mark, _ in expected]
    for interval, (_, corrected) in zip(middle, expected, strict=True):
        assert interval.corrected_ms == (corrected if corrected is None else pytest.approx(corrected, abs=1))
    assert {interval.mark for interval in found[:20] + measured(found)[20 + len(special) :]} == {RRMark.NORMAL}


@pytest.mark.parametrize("missing", [1, 2, 3])
def test_what_is_missing_is_put_in(missing: int) -> None:
    whole = 800.0 * (missing + 1)
    *put_in, last = [interval for interval in steady(whole) if interval.mark is RRMark.MISSED]
    assert len(put_in) == missing and last.rr_ms == whole
    assert {interval.rr_ms for interval in put_in} == {None}
    assert [interval.corrected_ms for interval in (*put_in, last)] == pytest.approx([800.0] * (missing + 1))
    assert np.diff([interval.time for interval in (*put_in, last)]) == pytest.approx([0.8] * missing)


@pytest.mark.parametrize("rate", [4, 6, 10, 15])
@pytest.mark.parametrize("heart", [swinging, swing_of_40_per_cent])
def test_missing_heartbeats_are_put_in_where_they_were(rate: float, heart: Callable[[float], Floats]) -> None:
    beats = heart(rate)
    lost = np.arange(40, beats.size - 10, 17)
    intervals = judged(np.delete(beats, lost))
    times = [interval.time for interval in intervals]
    put_in = [interval.time for interval in intervals if interval.rr_ms is None]
    assert times == sorted(times)
    assert len(put_in) == lost.size
    assert np.median(np.abs(np.array(put_in) - beats[lost])) < 0.03
    assert rmssd(corrected(intervals)) == pytest.approx(rmssd(1e3 * np.diff(beats)), rel=0.05)


def test_an_interval_is_judged_with_the_next_heartbeat_and_never_across_a_gap() -> None:
    found = steady(None, 500.0, 510.0, 490.0, 500.0)
    assert all(interval.reported_at > interval.time + 0.3 for interval in found)
    gap = 20 * 0.8
    assert not [interval for interval in found if gap - 0.01 < interval.time < gap + 5.01]
    assert [interval.rr_ms for interval in found if interval.time > gap + 5.01][:3] == [500.0, 510.0, 490.0]
    assert found[19].mark is found[20].mark is RRMark.NORMAL


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(st.none(), st.floats(), st.floats(100, 3000), st.sampled_from([800.0, 0.0, 1e308, 5e-324]))))
def test_nothing_upsets_it(intervals: list[float | None]) -> None:
    cleaner = RRCleaner()
    found = [item for k, rr_ms in enumerate(intervals) for item in cleaner.step(float(k), k + 0.1, rr_ms)]
    assert len(measured(found)) <= len(intervals)
    for interval in found:
        assert math.isfinite(interval.time)
        assert interval.mark is RRMark.MISSED if interval.rr_ms is None else 0 < interval.rr_ms < math.inf
        assert interval.corrected_ms is None or 0 < interval.corrected_ms < 1e4
        assert interval.corrected_ms is not None or interval.mark in (RRMark.EXTRA, RRMark.ARTEFACT)
    guess = cleaner.predictor.predict()
    assert guess is None or math.isfinite(guess)


def test_it_is_cheap() -> None:
    beats = typical()
    started = time.process_time()
    judged(beats)
    assert (time.process_time() - started) / len(beats) < 400e-6

import gzip
import math
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sensors.breath.ecg_respiration import EcgRespiration
from sensors.heart.rpeaks import RPeakDetector
from sensors.simulation.person import SimulatedPerson
from sensors.state import Heartbeat, TurnKind
from sensors.stream import Floats


def heartbeats(
    rate: float = 15.0,
    wave: float = 0.05,
    swing: float = 0.05,
    noise: float = 0.02,
    seconds: float = 150.0,
    seed: int = 1,
) -> list[Heartbeat]:
    """Return heartbeats about every 0.8 s whose R wave and interval swing with breaths of `rate` per minute."""
    random = np.random.default_rng(seed)
    beats: list[Heartbeat] = []
    time = 0.0
    while time < seconds:
        lungs = -math.cos(2 * math.pi * rate / 60 * time)
        interval = 0.8 * (1 - swing * lungs) + 0.01 * random.standard_normal()
        time += interval
        lungs = -math.cos(2 * math.pi * rate / 60 * time)
        height, slope = (1 + wave * lungs + noise * random.standard_normal() for _ in range(2))
        beats.append(Heartbeat(time, time + 0.1, 1e3 * interval, 1.0, height, 60 * slope))
    return beats


def heard(beats: list[Heartbeat]) -> EcgRespiration:
    respiration = EcgRespiration()
    for beat in beats:
        respiration.heartbeat(beat)
    return respiration


def of_ecg(ecg: Floats, rate: float) -> list[Heartbeat]:
    peaks = RPeakDetector(rate).process(ecg.tolist())
    times = [peak.index / rate for peak in peaks]
    intervals = [None, *(1e3 * (b - a) for a, b in pairwise(times))]
    return [
        Heartbeat(time, peak.reported / rate, rr, peak.confidence, peak.height, peak.slope)
        for time, rr, peak in zip(times, intervals, peaks, strict=True)
    ]


def told(beats: list[Heartbeat], since: float = 34.0) -> list[tuple[float, float | None]]:
    """Return (time, rate) at each heartbeat after `since` seconds."""
    respiration = EcgRespiration()
    found = []
    for beat in beats:
        respiration.heartbeat(beat)
        if beat.time > since:
            found.append((beat.time, respiration.rate(beat.time)))
    return found


def errors(found: list[tuple[float, float | None]], breaths: Floats) -> tuple[Floats, float]:
    """Return the errors against the mean rate of the last 32 s by the times of `breaths`, and how often one is told."""
    known = [(t, rate) for t, rate in found if t <= breaths[-1] + 4]
    rates = [(t, rate, breaths[(breaths >= t - 32) & (breaths < t)]) for t, rate in known if rate is not None]
    wrong = [abs(rate - 60 * (near.size - 1) / (near[-1] - near[0])) for _, rate, near in rates]
    return np.array(wrong), len(rates) / len(known)


@pytest.mark.parametrize("rate", [4.0, 5.0, 6.0, 8.0, 10.0, 15.0, 22.0])
def test_a_steady_rate_is_told(rate: float) -> None:
    beats = heartbeats(rate)
    respiration = heard(beats)
    assert respiration.rate(beats[-1].time) == pytest.approx(rate, abs=0.15)
    assert (respiration.confidence(beats[-1].time) or 0) > 0.8
    assert respiration.agreement > 0.5


@pytest.mark.parametrize("rate", [4.0, 6.0, 10.0])
def test_a_simulated_follower(rate: float) -> None:
    person = SimulatedPerson(coupling=0.95, seed=7)
    ecg = []
    for step in range(1, 1200):
        person.hear(step / 10, step / 10 * rate / 60 % 1, rate)
        ecg.append(person.advance(step / 10).ecg)
    found = told(of_ecg(np.concatenate(ecg), 250.0), since=80.0)
    wrong = [abs(got - rate) for _, got in found if got is not None]
    assert len(wrong) == len(found)
    assert np.mean(wrong) < 0.2


def test_real_breathing_at_six_per_minute(real_data: Path) -> None:
    ecg = np.load(real_data / "physio-garcia" / "ecg1.npz")["x"][::4]
    found = told(of_ecg(ecg, 250.0))
    rates = [rate for _, rate in found if rate is not None]
    assert len(rates) > 0.9 * len(found)
    assert np.mean(np.abs(np.array(rates) - 6.0)) < 0.3


@pytest.mark.parametrize(("record", "worst", "share"), [("18", 0.4, 0.8), ("37", 1.2, 0.4), ("52", 0.6, 0.9)])
def test_intensive_care(real_data: Path, record: str, worst: float, share: float) -> None:
    with gzip.open(real_data / "bidmc" / f"bidmc_{record}_Signals.csv.gz", "rt") as file:
        names = [name.strip() for name in file.readline().split(",")]
        ecg = np.loadtxt(file, delimiter=",", usecols=names.index("II"), max_rows=30_000)
    marks = np.genfromtxt(real_data / "bidmc" / f"bidmc_{record}_Breaths.csv", delimiter=",", skip_header=1)[:, 0]
    wrong, told_share = errors(told(of_ecg(ecg, 125.0)), marks[np.isfinite(marks)] / 125)
    assert wrong.mean() < worst
    assert told_share > share


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("drift", [0.0, 0.01])
def test_no_breath_in_the_heartbeats_no_rate(drift: float, seed: int) -> None:
    random = np.random.default_rng(seed)
    beats = heartbeats(wave=0.0, swing=0.0, seed=seed)
    wander = np.cumsum(drift * random.standard_normal(len(beats)))
    moved = [Heartbeat(b.time, b.reported_at, b.rr_ms, 1.0, b.height + w) for b, w in zip(beats, wander, strict=True)]
    assert np.mean([rate is not None for _, rate in told(moved)]) < 0.05


def test_waves_of_blood_pressure_are_not_breaths() -> None:
    assert all(rate is None for _, rate in told(heartbeats(rate=6.0, wave=0.0, swing=0.06)))


def test_the_r_wave_outvotes_waves_of_blood_pressure() -> None:
    both = []
    for beat in heartbeats(rate=6.0, wave=0.0, swing=0.06):
        lungs = -math.cos(2 * math.pi * 16 / 60 * beat.time)
        both.append(Heartbeat(beat.time, beat.reported_at, beat.rr_ms, 1.0, 1 + 0.05 * lungs, math.nan))
    respiration = heard(both)
    assert respiration.rate(both[-1].time) == pytest.approx(16.0, abs=0.2)
    assert respiration.agreement < 0.3


def test_without_an_r_wave_the_intervals_tell() -> None:
    beats = [Heartbeat(b.time, b.reported_at, b.rr_ms, 1.0) for b in heartbeats(rate=15.0)]
    respiration = heard(beats)
    assert respiration.rate(beats[-1].time) == pytest.approx(15.0, abs=0.3)
    assert np.ptp(respiration.wave(30.0)[1]) > 1


def with_ectopics(beats: list[Heartbeat], every: int) -> list[Heartbeat]:
    odd: list[Heartbeat] = []
    for number, (before, beat) in enumerate(pairwise(beats)):
        early = 0.35 * (beat.time - before.time) if number % every == every - 1 else 0.0
        factor = 1.7 if early else 1.0
        time = beat.time - early
        rr = 1e3 * (time - odd[-1].time) if odd else None
        odd.append(Heartbeat(time, time + 0.1, rr, 0.4 if early else 1.0, factor * beat.height, beat.slope / factor))
    return odd


@pytest.mark.parametrize("every", [3, 7, 12])
def test_ectopic_beats_do_not_poison_it(every: int) -> None:
    beats = with_ectopics(heartbeats(rate=12.0), every)
    assert heard(beats).rate(beats[-1].time) == pytest.approx(12.0, abs=0.4)
    none = told(with_ectopics(heartbeats(wave=0.0, swing=0.0), every))
    assert all(rate is None for _, rate in none)


@pytest.mark.parametrize("gain", [1e-9, -1.0, 1e9])
def test_unit_and_polarity_do_not_matter(gain: float) -> None:
    beats = heartbeats()
    scaled = [Heartbeat(b.time, b.reported_at, b.rr_ms, 1.0, gain * b.height, abs(gain) * b.slope) for b in beats]
    plain, other = heard(beats), heard(scaled)
    assert other.rate(150.0) == pytest.approx(plain.rate(150.0), abs=1e-6)
    assert other.wave(60.0)[1] == pytest.approx(plain.wave(60.0)[1], abs=1e-3)


def test_a_wandering_baseline_is_no_breath() -> None:
    random = np.random.default_rng(2)
    time = np.arange(100 * 250) / 250
    beats = np.cumsum(0.8 + 0.01 * random.standard_normal(124))
    ecg = np.exp(-0.5 * ((time[:, None] - beats) / 0.011) ** 2).sum(axis=1) + 0.01 * random.standard_normal(time.size)
    wandering = of_ecg(ecg + 0.5 * np.sin(2 * np.pi * 0.2 * time), 250.0)
    heights = np.array([beat.height for beat in wandering[3:]])
    assert heights.std() < 0.02 * heights.mean()
    assert all(rate is None for _, rate in told(wandering))


@pytest.mark.parametrize("rate", [6.0, 14.0])
def test_turns_come_late_and_near(rate: float) -> None:
    respiration, found = EcgRespiration(), []
    for beat in heartbeats(rate, seconds=180.0):
        respiration.heartbeat(beat)
        found += respiration.turns()
    period = 60 / rate
    assert len(found) > 0.9 * 2 * 140 / period
    assert all(a.kind is not b.kind and a.time < b.time for a, b in pairwise(found))
    for turn in found:
        place = turn.time / period - (0.0 if turn.kind is TurnKind.INHALE else 0.5)
        assert abs(place - round(place)) < 0.12
        assert 0 < turn.reported_at - turn.time < 5


def test_a_change_of_rate_is_followed() -> None:
    fast, slow = heartbeats(16.0, seconds=80.0), heartbeats(6.0, seconds=80.0)
    later = [Heartbeat(b.time + 81, b.reported_at + 81, b.rr_ms, 1.0, b.height, b.slope) for b in slow]
    found = dict(told(fast + later))
    assert next(rate for time, rate in found.items() if time > 75) == pytest.approx(16.0, abs=0.3)
    assert next(rate for time, rate in found.items() if time > 130) == pytest.approx(6.0, abs=0.3)


def test_it_tells_nothing_too_early_too_late_or_after_it_forgot() -> None:
    beats = heartbeats()
    respiration = heard([beat for beat in beats if beat.time < 15])
    assert respiration.confidence(15.0) is None
    assert respiration.agreement == 0.0
    respiration = heard(beats)
    last = beats[-1].time
    assert respiration.rate(last + 4.9) is not None
    assert respiration.rate(last + 5.1) is None
    assert respiration.rate(math.nan) is None
    respiration.forget()
    assert respiration.confidence(last) is None
    assert respiration.turns() == ()
    assert respiration.wave(30.0)[0].size == 0


def test_a_silence_of_the_heart_wants_new_evidence() -> None:
    beats = heartbeats()
    later = [Heartbeat(b.time + 400, b.reported_at + 400, b.rr_ms, 1.0, b.height, b.slope) for b in heartbeats(8.0)]
    respiration = heard(beats + later[:10])
    assert respiration.confidence(later[9].time) is None
    for beat in later[10:]:
        respiration.heartbeat(beat)
    assert respiration.rate(later[-1].time) == pytest.approx(8.0, abs=0.2)


def test_when_it_is_asked_changes_nothing() -> None:
    beats = heartbeats()
    quiet, asked = heard(beats), EcgRespiration()
    for beat in beats:
        asked.heartbeat(beat)
        asked.rate(beat.time + 1)
        asked.confidence(beat.time + 9)
        asked.wave(20.0)
    assert asked.rate(150.0) == quiet.rate(150.0)
    assert asked.confidence(150.0) == quiet.confidence(150.0)
    assert asked.turns() == quiet.turns()


ANY = st.floats(allow_nan=True, allow_infinity=True)
STEPS = st.one_of(st.floats(0.2, 2.0), st.floats(1e-9, 1e9), ANY)


@example([(1.0, None, 0.0, 0.0), (1.0, None, 0.0, 0.0), (1.0, 9e307, 9e307, 9e307)], 4)
@given(st.lists(st.tuples(STEPS, st.one_of(st.none(), ANY), ANY, ANY), max_size=30), st.integers(1, 4))
def test_whatever_comes_it_stays_finite(steps: list[tuple[float, float | None, float, float]], turns: int) -> None:
    respiration, time = EcgRespiration(), 1e5
    for step, rr, height, slope in steps * turns:
        time = time + step if math.isfinite(time + step) else 1e5
        respiration.heartbeat(Heartbeat(time, time, rr, 1.0, height, slope))
        told_now = (respiration.rate(time), respiration.confidence(time), respiration.agreement)
        assert all(value is None or math.isfinite(value) for value in told_now)
        assert all(np.isfinite(part).all() for part in respiration.wave(30.0))
        assert all(math.isfinite(turn.time) for turn in respiration.turns())

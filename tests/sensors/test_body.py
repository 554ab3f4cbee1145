import gzip
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.body import Body
from sensors.state import BodyState, Breath, BreathTurn, Heartbeat, QualityReason
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

ECG_RATE, BREATH_RATE = 250.0, 50.0
START = 1000.0
TICK = 0.2


def stream(rate: float, label: str = "") -> Stream:
    return Stream("a stream", "a type", (Channel("first"), Channel(label, "mV")), rate)


def chunks(values: Floats, rate: float, size: int, start: float = START) -> Iterator[Chunk]:
    """Cut `values` into chunks of `size` samples, put into the second of two channels."""
    times = start + np.arange(values.size) / rate
    both = np.column_stack([np.zeros(values.size), values])
    for at in range(0, values.size, size):
        yield Chunk(both[at : at + size], times[at : at + size])


def live(signals: dict[Signal, tuple[Floats, float]], label: str = "", inverted: bool | None = None) -> list[BodyState]:
    """Return the states of every 0.2 s of a body fed in chunks of 0.2 s."""
    body = Body()
    cut = {}
    for signal, (values, rate) in signals.items():
        body.attach(signal, stream(rate, label), 1, inverted)
        cut[signal] = chunks(values, rate, round(rate * TICK))
    seconds = min(values.size / rate for values, rate in signals.values())
    states = []
    for tick in range(int(seconds / TICK)):
        for signal, pieces in cut.items():
            body.feed(signal, next(pieces))
        states.append(body.state(START + (tick + 1) * TICK))
    return states


def person(seconds: float, per_minute: float = 6.0, swing: float = 12.0) -> dict[Signal, tuple[Floats, float]]:
    """Return ECG and respiration of somebody whose heart rate rises by `swing` while breathing in."""
    noise = np.random.default_rng(3)
    phase = 2 * np.pi * per_minute / 60
    beats = [0.4]
    while beats[-1] < seconds:
        beats.append(beats[-1] + 60 / (70 - 0.5 * swing * np.cos(phase * beats[-1])))
    time = np.arange(int(seconds * ECG_RATE)) / ECG_RATE
    ecg = 0.01 * noise.standard_normal(time.size)
    for beat in beats:
        near = np.abs(time - beat) < 0.06
        ecg[near] += np.exp(-0.5 * ((time[near] - beat) / 0.011) ** 2)
    time = np.arange(int(seconds * BREATH_RATE)) / BREATH_RATE
    breath = -np.cos(phase * time) + 0.02 * noise.standard_normal(time.size)
    return {Signal.ECG: (ecg, ECG_RATE), Signal.RESPIRATION: (breath, BREATH_RATE)}


def test_a_person_is_heard() -> None:
    states = live(person(60))
    last = states[-1]
    assert last.ecg is not None and last.ecg.reason is QualityReason.GOOD and last.ecg.value > 0.8
    assert last.respiration is not None and last.respiration.reason is QualityReason.GOOD
    assert last.heart_rate == pytest.approx(70, abs=8)
    assert last.respiration_rate == pytest.approx(6.0, abs=0.2)
    assert last.breath_phase is not None and 0 <= last.breath_phase < 1
    assert last.breath_level is not None and last.inhale_share == pytest.approx(0.5, abs=0.05)
    assert last.heartbeat_age is not None and last.heartbeat_age < 1.5
    assert last.breath_age is not None and last.breath_age < 8
    beats = [beat for state in states for beat in state.heartbeats]
    assert len(beats) == pytest.approx(70, abs=3)
    assert len({beat.time for beat in beats}) == len(beats)
    assert sum(len(state.breaths) for state in states) == pytest.approx(5, abs=1)


def test_nothing_is_known_of_nobody() -> None:
    body = Body()
    body.feed(Signal.ECG, Chunk(np.zeros((1, 1)), np.zeros(1)))
    assert body.state(5.0) == BodyState(5.0)
    assert body.trace(Signal.ECG, 5.0)[0].size == 0
    assert body.unit(Signal.ECG) == ""


def test_a_stream_that_has_not_sent_yet_is_lost() -> None:
    body = Body()
    body.attach(Signal.ECG, stream(250), 1)
    quality = body.state(5.0).ecg
    assert quality is not None and quality.reason is QualityReason.LOST


def test_impossible_attachments_are_refused() -> None:
    with pytest.raises(ValueError, match="no channel 2"):
        Body().attach(Signal.ECG, stream(250), 2)
    with pytest.raises(ValueError, match="markers"):
        Body().attach(Signal.MARKERS, stream(250), 0)


Events = list[Heartbeat | BreathTurn | Breath]


def events(signals: dict[Signal, tuple[Floats, float]], size: int) -> Events:
    found: Events = []
    for signal, (values, rate) in signals.items():
        body = Body()
        body.attach(signal, stream(rate, "airflow" if signal is Signal.RESPIRATION else ""), 1, inverted=True)
        for chunk in chunks(values, rate, size):
            body.feed(signal, chunk)
        state = body.state(START)
        found += [*state.heartbeats, *state.turns, *state.breaths]
    return found


def garcia(
    folder: Path, seconds: int = 300, ecg_step: int = 4, breath_step: int = 20
) -> dict[Signal, tuple[Floats, float]]:
    ecg = np.load(folder / "physio-garcia" / "ecg1.npz")["x"][: 1000 * seconds : ecg_step]
    airflow = np.load(folder / "physio-garcia" / "resp1_airflow.npz")["x"][: 1000 * seconds : breath_step]
    return {Signal.ECG: (ecg, 1000 / ecg_step), Signal.RESPIRATION: (airflow, 1000 / breath_step)}


@pytest.mark.parametrize("size", [1, 7, 64])
def test_chunks_do_not_matter(size: int, real_data: Path) -> None:
    signals = garcia(real_data, 60)
    whole = events(signals, 10**6)
    assert events(signals, size) == whole
    assert len(whole) > 60


def test_a_real_person_at_six_a_minute(real_data: Path) -> None:
    signals = garcia(real_data)
    states = live(signals, label="airflow")
    from wfdb.processing import xqrs_detect  # of others, and quicker to import than neurokit2

    peaks = xqrs_detect(signals[Signal.ECG][0].astype(float), fs=250, verbose=False) / 250
    ours = [beat.time - START for state in states for beat in state.heartbeats]
    assert 60 * (len(ours) - 1) / (ours[-1] - ours[0]) == pytest.approx(60 * (len(peaks) - 1) / np.ptp(peaks), abs=0.5)
    rates = [state.heart_rate for state in states[50:] if state.heart_rate is not None]
    theirs = [60 / np.median(np.diff(peaks[k - 5 : k + 1])) for k in range(6, len(peaks))]
    assert len(rates) > 0.98 * len(states[50:])
    assert np.median(rates) == pytest.approx(np.median(theirs), abs=2)
    breaths = [breath for state in states for breath in state.breaths if breath.inhale_onset > START + 30]
    assert 60 / np.mean([breath.period for breath in breaths]) == pytest.approx(6.0, abs=0.3)
    assert np.median([state.respiration_rate or 0 for state in states[300:]]) == pytest.approx(6.0, abs=0.3)
    assert sum(state.respiration_rate is None for state in states[300:]) == 0


def test_polarity_is_found_from_the_heart() -> None:
    upright = person(120)
    breath, rate = upright[Signal.RESPIRATION]
    inverted = {**upright, Signal.RESPIRATION: (-breath, rate)}
    levels = {}
    for name, signals in {"upright": upright, "inverted": inverted}.items():
        levels[name] = np.array([state.breath_level or 0.0 for state in live(signals)[500:]])
    assert levels["inverted"] == pytest.approx(levels["upright"], abs=0.02)


def test_a_polarity_that_is_given_is_kept() -> None:
    signals = person(90)
    free, told = live(signals)[-1], live(signals, inverted=True)[-1]
    assert free.breath_level is not None
    assert told.breath_level == pytest.approx(1 - free.breath_level)


@pytest.mark.parametrize("record", ["01", "02", "18", "32", "43", "52"])
def test_breaths_of_patients(real_data: Path, record: str) -> None:
    with gzip.open(real_data / "bidmc" / f"bidmc_{record}_Signals.csv.gz", "rt") as file:
        names = [name.strip() for name in file.readline().split(",")]
        values = np.loadtxt(file, delimiter=",", usecols=names.index("RESP"))
    marks = np.genfromtxt(real_data / "bidmc" / f"bidmc_{record}_Breaths.csv", delimiter=",", skip_header=1)[:, 0] / 125
    states = live({Signal.RESPIRATION: (values, 125.0)}, inverted=False)
    errors = []
    for second in range(40, 480, 2):
        marked = marks[(marks <= second) & (marks > second - 32)]
        given = states[5 * second - 1].respiration_rate
        if given is not None:
            errors.append(abs(given - 60 * (len(marked) - 1) / np.ptp(marked)))
    assert len(errors) > 210
    assert np.median(errors) < 1.1


def reasons_and_rates(values: Floats, rate: float, signal: Signal) -> tuple[set[QualityReason], set[float | None]]:
    """Return what was said after the first 8 s."""
    states = live({signal: (values, rate)})[40:]
    if signal is Signal.ECG:
        return {state.ecg.reason for state in states if state.ecg}, {state.heart_rate for state in states}
    return {state.respiration.reason for state in states if state.respiration}, {s.respiration_rate for s in states}


@pytest.mark.parametrize(("signal", "rate"), [(Signal.ECG, 250.0), (Signal.ECG, 130.0), (Signal.RESPIRATION, 50.0)])
@pytest.mark.parametrize("kind", ["white", "flat", "nan"])
def test_no_rate_from_what_is_no_signal(signal: Signal, rate: float, kind: str) -> None:
    size = int(40 * rate)
    values = {
        "white": np.random.default_rng(2).standard_normal(size),
        "flat": np.full(size, 3.3),
        "nan": np.full(size, np.nan),
    }[kind]
    reasons, rates = reasons_and_rates(values, rate, signal)
    assert rates == {None}
    assert reasons == {QualityReason.NOISY} if kind != "flat" else reasons == {QualityReason.FLAT}


@pytest.mark.parametrize("signal", [Signal.ECG, Signal.RESPIRATION])
@pytest.mark.parametrize(("level", "reason"), [(0.02, QualityReason.FLAT), (9.0, QualityReason.CLIPPED)])
def test_rates_end_within_two_seconds_of_a_fault(signal: Signal, level: float, reason: QualityReason) -> None:
    values, rate = person(60)[signal]
    values[int(50 * rate) :] = level
    states = live({signal: (values, rate)})
    before, after = states[248], states[260]
    quality = after.ecg if signal is Signal.ECG else after.respiration
    assert quality is not None and quality.reason is reason
    given = (
        (before.heart_rate, after.heart_rate)
        if signal is Signal.ECG
        else (before.respiration_rate, after.respiration_rate)
    )
    assert given[0] is not None and given[1] is None


def test_rates_end_when_the_samples_stop() -> None:
    body = Body()
    body.attach(Signal.ECG, stream(ECG_RATE), 1)
    for chunk in chunks(person(20)[Signal.ECG][0], ECG_RATE, 5):
        body.feed(Signal.ECG, chunk)
    for after, reason in ((1.0, QualityReason.GOOD), (1.6, QualityReason.STALE), (10.5, QualityReason.LOST)):
        state = body.state(START + 20 + after)
        assert state.ecg is not None and state.ecg.reason is reason
        assert (state.heart_rate is None) is (reason is not QualityReason.GOOD)


@pytest.mark.parametrize("ahead", [0.4, 100.0])
def test_stamps_may_lie_in_the_future(ahead: float) -> None:
    body = Body()
    body.attach(Signal.RESPIRATION, stream(BREATH_RATE), 1)
    for chunk in chunks(person(40)[Signal.RESPIRATION][0], BREATH_RATE, 2, START + ahead):
        body.feed(Signal.RESPIRATION, chunk)
    state = body.state(START + 40)
    assert state.respiration is not None and state.respiration.reason is QualityReason.GOOD
    assert state.respiration_rate == pytest.approx(6.0, abs=0.2)
    late = body.state(START + 42).respiration
    assert late is not None and late.reason is QualityReason.STALE


def test_a_new_segment_begins_anew_and_keeps_the_last_heartbeat() -> None:
    body = Body()
    body.attach(Signal.ECG, stream(ECG_RATE), 1)
    ecg = person(30)[Signal.ECG][0]
    for chunk in chunks(ecg, ECG_RATE, 50):
        body.feed(Signal.ECG, chunk)
    age = body.state(START + 30).heartbeat_age
    body.attach(Signal.ECG, stream(500.0), 1)
    state = body.state(START + 30)
    assert state.heartbeat_age == age
    assert state.heart_rate is None
    for chunk in chunks(np.repeat(ecg, 2), 500.0, 50, START + 40):
        body.feed(Signal.ECG, chunk)
    state = body.state(START + 70)
    assert state.heart_rate == pytest.approx(70, abs=8)
    assert state.heartbeats[0].rr_ms is None


def test_trace_returns_the_newest_seconds() -> None:
    body = Body()
    body.attach(Signal.ECG, stream(ECG_RATE), 1)
    values = np.arange(60_000.0)
    for chunk in chunks(values, ECG_RATE, 333):
        body.feed(Signal.ECG, chunk)
    times, drawn = body.trace(Signal.ECG, 4.0)
    assert drawn.tolist() == values[-drawn.size :].tolist()
    assert times == pytest.approx(START + np.arange(59_000 - 1, 60_000) / ECG_RATE, abs=1e-6)
    assert np.ptp(body.trace(Signal.ECG, 1e9)[0]) == pytest.approx(120, abs=0.1)
    assert body.unit(Signal.ECG) == "mV"


@pytest.mark.parametrize("seed", range(3))
def test_a_wild_night_of_signals_and_faults(seed: int) -> None:
    dice = np.random.default_rng(seed)
    good = person(30)
    body = Body()
    now = START
    for _ in range(25):
        signal = (Signal.ECG, Signal.RESPIRATION)[dice.integers(2)]
        values, rate = good[signal]
        piece = values[: int(dice.integers(1, values.size))] * 10.0 ** dice.integers(-6, 7)
        kind = dice.integers(6)
        if kind == 0:
            piece = np.full_like(piece, dice.normal())
        elif kind == 1:
            piece = dice.standard_normal(piece.size)
        elif kind == 2:
            piece[dice.random(piece.size) < 0.1] = np.nan
        elif kind == 3:
            piece[dice.random(piece.size) < 0.02] = dice.choice([1e9, -np.inf, 1e300])
        if dice.random() < 0.3 or not body.unit(signal):
            body.attach(signal, stream(dice.choice([rate, 2 * rate, 0.0])), 1)
        for chunk in chunks(piece, rate, 50, now + dice.choice([0.0, 5.0, -50.0])):
            body.feed(signal, chunk)
            state = body.state(float(chunk.timestamps[-1]))
            assert state.heart_rate is None or 30 <= state.heart_rate <= 200
            assert state.respiration_rate is None or 1 < state.respiration_rate <= 45
            assert all(b.rr_ms is None or 300 <= b.rr_ms <= 2000 for b in state.heartbeats)
            assert all(breath.inhale_onset < breath.exhale_onset < breath.end for breath in state.breaths)
        assert (np.diff(body.trace(signal, 120)[0]) >= 0).all()
        now += piece.size / rate


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.lists(st.tuples(st.floats(), st.floats() | st.floats(0, 30)), max_size=60), max_size=6),
    st.sampled_from([Signal.ECG, Signal.RESPIRATION]),
    st.sampled_from([0.0, 4.0, 130.0, 1e9, np.nan]),
)
def test_whatever_comes_only_numbers_go_out(
    pieces: list[list[tuple[float, float]]], signal: Signal, rate: float
) -> None:
    body = Body()
    body.attach(signal, stream(rate, "nasal"), 0)
    for number, piece in enumerate(pieces):
        both = np.array(piece).reshape(-1, 2)
        body.feed(signal, Chunk(both[:, :1], both[:, 1]))
        state = body.state(float(number))
        numbers = [state.heart_rate, state.respiration_rate, state.breath_phase, state.breath_level, state.breath_age]
        assert all(value is None or np.isfinite(value) for value in numbers)
        assert all(np.isfinite(beat.time) for beat in state.heartbeats)
        assert all(np.isfinite(turn.time) for turn in state.turns)
        times, values = body.trace(signal, 10.0)
        assert np.isfinite(times).all() and np.isfinite(values).all()
        assert (np.diff(times) >= 0).all()


def test_a_device_whose_stamps_are_seconds_late_is_heard_all_the_same() -> None:
    signals = person(60)
    body, states = Body(), []
    for signal, (_, rate) in signals.items():
        body.attach(signal, stream(rate), 1)
    cut = {signal: chunks(values, rate, round(rate * TICK)) for signal, (values, rate) in signals.items()}
    for tick in range(int(60 / TICK)):
        for signal, pieces in cut.items():
            body.feed(signal, next(pieces))
        states.append(body.state(START + (tick + 1) * TICK + 4.0))
    assert all(state.heart_rate is not None and state.respiration_rate is not None for state in states[-150:])
    assert max(state.heartbeat_age or 0.0 for state in states[-150:]) < 2.0
    assert [notice for notice in body.notices if "4 s behind" in notice]

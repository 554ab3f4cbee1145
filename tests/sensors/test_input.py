import math
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from sensors.body import Body
from sensors.samples.input import Input
from sensors.samples.stretch import Stretch
from sensors.state import BodyState, QualityReason, SignalQuality
from sensors.stream import Channel, Chunk, Floats, Signal, Stream

RATE = 250.0
START = 1000.0


class Taken:
    """An input, and all that came out of it."""

    def __init__(self, rate: float = RATE, signal: Signal = Signal.ECG) -> None:
        self.primed: list[float] = []
        self.stretches: list[Stretch] = []
        stream = Stream("a stream", "a type", (Channel(),), rate)
        self.input = Input(stream, 0, self.primed.append, self.stretches.append, signal)

    def feed(self, values: Floats, stamps: Floats, size: int = 50) -> None:
        for at in range(0, values.size, size):
            self.input.feed(Chunk(values[at : at + size, None], stamps[at : at + size]))

    def live(self, values: Floats, stamps: Floats, late: float = 0.0, size: int = 5) -> list[SignalQuality]:
        """Return the quality after each chunk that comes when its last sample is due."""
        found = []
        for at in range(0, values.size, size):
            self.input.feed(Chunk(values[at : at + size, None], stamps[at : at + size]))
            found.append(self.input.judge(float(stamps[at : at + size][-1]) + late, 1.0))
        return found

    def all(self, field: str) -> Floats:
        return np.concatenate([getattr(stretch, field) for stretch in self.stretches])


def beats(seconds: float, rate: float = RATE, noise: float = 0.01, seed: int = 0) -> Floats:
    """Return an ECG of R waves alone, 70 a minute, 1 high."""
    time = np.arange(int(seconds * rate)) / rate
    nearest = (time + 0.3) % (60 / 70) - 0.3
    wave = np.exp(-0.5 * (nearest / 0.011) ** 2)
    return np.asarray(wave + noise * np.random.default_rng(seed).standard_normal(time.size))


def breathing(seconds: float, rate: float, noise: float = 0.02) -> Floats:
    time = np.arange(int(seconds * rate)) / rate
    return np.asarray(-np.cos(0.2 * np.pi * time) + noise * np.random.default_rng(1).standard_normal(time.size))


def evenly(values: Floats, rate: float = RATE) -> Floats:
    return np.asarray(START + np.arange(values.size) / rate)


def troubled() -> tuple[Floats, Floats]:
    """Return values and stamps with all that can go wrong."""
    values = beats(60)
    stamps = evenly(values)
    values[3000:3300], values[4000], values[5000] = math.nan, 1e9, -math.inf
    stamps[600:700], stamps[1000], stamps[1500] = math.nan, 1e6, stamps[1480]
    stamps[2000:] += 3.0
    stamps[6000:] -= 100.0
    stamps[8000:8500] = stamps[8500]
    stamps[9000:] += 0.2
    lost = np.random.default_rng(4).random(values.size) < 0.05
    lost[:10_000] = False
    return values[~lost], stamps[~lost]


@pytest.mark.parametrize("rate", [RATE, 500.0, 0.0])
@pytest.mark.parametrize("size", [1, 7, 64, 73, 1000])
def test_chunks_change_nothing(rate: float, size: int) -> None:
    values, stamps = troubled()
    whole, cut = Taken(rate), Taken(rate)
    whole.feed(values, stamps, values.size)
    cut.feed(values, stamps, size)
    assert cut.primed == whole.primed
    for field in ("values", "times", "anchors"):
        assert cut.all(field).tolist() == whole.all(field).tolist()
    assert cut.input.judge(0.0, 1.0) == whole.input.judge(0.0, 1.0)
    assert cut.input.timeline.segment > 1


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_chunks_change_no_time_of_an_uneven_stream(size: int) -> None:
    stamps = np.cumsum(np.random.default_rng(1).uniform(0.02, 0.08, 3000))

    def times(cut: int) -> list[float]:
        taken = Taken(0.0, Signal.RESPIRATION)
        taken.feed(np.sin(stamps), stamps, cut)
        return [s.time_of(s.first + k - 30.5, s.first + k) for s in taken.stretches for k in range(s.values.size)]

    assert times(size) == times(stamps.size)


def test_an_empty_chunk_is_nothing() -> None:
    taken = Taken()
    taken.input.feed(Chunk(np.empty((0, 1)), np.empty(0)))
    assert taken.stretches == []
    assert taken.input.judge(5.0, None).reason is QualityReason.LOST


@pytest.mark.parametrize("rate", [RATE, 0.0])
def test_lost_samples_get_their_place(rate: float) -> None:
    values = np.arange(60 * 250.0)
    stamps = evenly(values)
    kept = np.random.default_rng(2).random(values.size) > 0.1
    taken = Taken(rate)
    taken.feed(values[kept], stamps[kept])
    last = taken.primed[-1]
    assert last == pytest.approx(RATE, rel=0.002)
    assert len(taken.primed) <= 3
    whole = np.concatenate([s.values for s in taken.stretches if s.times[0] > START + 20])
    times = np.concatenate([s.times for s in taken.stretches if s.times[0] > START + 20])
    assert np.diff(whole) == pytest.approx(1.0, abs=0.01)
    assert times - START == pytest.approx(whole / RATE, abs=0.03)


def test_a_belt_that_loses_samples_keeps_its_breathing_rate() -> None:
    values, body = breathing(120, 20.0), Body()
    body.attach(Signal.RESPIRATION, Stream("a belt", "RB", (Channel(),), 20.0), 0, inverted=False)
    kept = np.random.default_rng(3).random(values.size) > 0.1
    for value, stamp in zip(values[kept], evenly(values, 20.0)[kept], strict=True):
        body.feed(Signal.RESPIRATION, Chunk(np.array([[value]]), np.array([stamp])))
    assert body.state(START + 120).respiration_rate == pytest.approx(6.0, abs=0.1)


def test_late_stamps_that_lose_nothing_get_no_sample_more() -> None:
    values = beats(60)
    late = np.repeat(np.random.default_rng(5).exponential(0.006, values.size // 5), 5)
    taken = Taken()
    taken.feed(values, evenly(values) + late)
    assert taken.primed == [RATE]
    assert taken.all("values").size == values.size


@pytest.mark.parametrize("true", [500.0, 125.0])
def test_a_wrong_rate_is_told(true: float) -> None:
    values = beats(20, true)
    taken = Taken()
    taken.feed(values, evenly(values, true))
    assert taken.primed[-1] == pytest.approx(true, rel=0.01)
    assert taken.input.notice == (
        f"The stream 'a stream' declares 250 Hz but sends {true:g}: Sospiro goes by the measured rate."
    )


@pytest.mark.parametrize("faster", [1.005, 0.995])
def test_a_clock_half_a_per_cent_off_is_followed(faster: float) -> None:
    values = beats(60)
    taken = Taken()
    taken.feed(values, START + np.arange(values.size) / RATE * faster)
    assert taken.primed == [RATE]
    assert taken.input.notice == ""
    assert taken.stretches[-1].period * RATE == pytest.approx(faster, rel=5e-4)


@pytest.mark.parametrize("rate", [250.0, 1000.0])
def test_a_flood_is_thinned(rate: float) -> None:
    values = np.sin(np.arange(int(300 * rate)) / rate)
    taken = Taken(rate)
    taken.feed(values, evenly(values, 100 * rate), 2000)
    assert 1000 <= taken.primed[-1] <= 2500
    settled = [s for s in taken.stretches if s.times[0] > START + 1.2]
    times = np.concatenate([s.times for s in settled])
    assert np.diff(times) == pytest.approx(1 / taken.primed[-1], rel=0.02)
    assert np.concatenate([s.values for s in settled]) == pytest.approx(np.sin((times - START) * 100), abs=0.02)
    assert "sends" in taken.input.notice


@pytest.mark.parametrize("late", [3.0, -300.0])
def test_stamps_that_are_off_by_seconds_are_told_and_no_fault(late: float) -> None:
    values = beats(20)
    taken = Taken()
    qualities = taken.live(values, evenly(values), late)
    assert {quality.reason for quality in qualities[10:]} == {QualityReason.GOOD}
    now = START + 20 + late
    assert taken.input.moment(now) == pytest.approx(START + 20, abs=0.01)
    assert f"{abs(late):g} s {'behind' if late > 0 else 'ahead of'} this computer's clock" in taken.input.notice
    assert taken.input.judge(now + 1.6, 1.0).reason is QualityReason.STALE


def test_bursts_are_not_late() -> None:
    values = beats(20, 130.0)
    sample = np.arange(values.size)
    taken = Taken(130.0)
    for quality in taken.live(values, START + (sample // 73 + 1) * 73 / 130 + sample % 73 * 1e-5, size=73):
        assert quality.reason is QualityReason.GOOD
    assert taken.input.notice == ""


@pytest.mark.parametrize("file", ["clock_resets.xdf", "labrecorder_gui_rcs.xdf"])
def test_the_clocks_of_real_recordings(real_data: Path, file: str) -> None:
    import pyxdf

    streams, _ = pyxdf.load_xdf(
        str(real_data / "xdf-examples" / file), synchronize_clocks=False, dejitter_timestamps=False, verbose=False
    )
    numeric = [s for s in streams if s["info"]["channel_format"][0] != "string" and len(s["time_stamps"]) > 100]
    assert numeric
    for stream in numeric:
        stamps, rate = stream["time_stamps"], float(stream["info"]["nominal_srate"][0])
        taken = Taken(rate)
        taken.feed(np.asarray(stream["time_series"], float)[:, 0], stamps, 17)
        times = taken.all("times")
        resets = int((np.diff(stamps) < -0.5).sum())
        assert np.isfinite(times).all()
        assert (np.diff(times) < 0).sum() == resets
        assert times[-1] == pytest.approx(stamps[-1], abs=0.2)


def states(signal: Signal, values: Floats, rate: float) -> Iterable[tuple[float, BodyState]]:
    """Yield seconds and the state after each 50 ms."""
    body, size = Body(), max(1, round(rate / 20))
    body.attach(signal, Stream("a stream", "a type", (Channel(),), rate), 0, inverted=False)
    for at in range(0, values.size - size, size):
        body.feed(signal, Chunk(values[at : at + size, None], START + np.arange(at, at + size) / rate))
        yield (at + size) / rate, body.state(START + (at + size) / rate)


def faults(good: Floats, rate: float) -> dict[str, Floats]:
    """Return what may take the place of a signal that was `good`, 6 s each."""
    random, time = np.random.default_rng(6), np.arange(int(6 * rate)) / rate
    height, middle = float(np.ptp(good)), float(np.median(good))
    white = random.standard_normal(time.size)
    return {
        "flat": np.full(time.size, good[-1]),
        "another level": np.full(time.size, middle + 0.3 * height),
        "saturated": np.full(time.size, good.max() + height),
        "noise": middle + 0.3 * height * white,
        "loud noise": middle + 3 * height * white,
        "noise of falling spectrum": middle + height * np.cumsum(white) / 10,
        "lead off, to and fro between the rails": middle + 5 * height * np.sign(np.sin(17 * time)),
        "no number": np.where(white > -1, math.nan, middle),
        "hum at 50 Hz": middle + 0.5 * height * np.sin(2 * np.pi * 50.0 * time + 1) + 0.001 * height * white,
        "hum at 60 Hz": middle + 0.5 * height * np.sin(2 * np.pi * 60.1 * time) + 0.001 * height * white,
    }


HEART_FAULTS = sorted(faults(beats(1), RATE))
BREATH_FAULTS = [fault for fault in HEART_FAULTS if fault != "noise of falling spectrum"]
CASES = [(Signal.ECG, fault, rate) for fault in HEART_FAULTS for rate in (130.0, 1000.0)]
CASES += [(Signal.RESPIRATION, fault, rate) for fault in BREATH_FAULTS for rate in (40.0, 125.0)]


@pytest.mark.parametrize(("signal", "fault", "rate"), CASES)
def test_a_fault_is_known_within_two_seconds(signal: Signal, fault: str, rate: float) -> None:
    seconds = 15.13 if signal is Signal.ECG else 36.13
    good = beats(seconds, rate) if signal is Signal.ECG else breathing(seconds, rate)
    values = np.concatenate([good, faults(good, rate)[fault]])
    shown = []
    for time, state in states(signal, values, rate):
        quality = state.ecg if signal is Signal.ECG else state.respiration
        rate_shown = state.heart_rate if signal is Signal.ECG else state.respiration_rate
        assert quality is not None
        if 0.8 * seconds < time < seconds:
            assert quality.reason is QualityReason.GOOD and rate_shown is not None
        if time > seconds + 2.0 + 1 / 20:
            shown.append((quality.reason, rate_shown))
    assert shown and all(reason is not QualityReason.GOOD and value is None for reason, value in shown)


def test_a_heart_is_heard_through_some_noise_and_hum() -> None:
    values = beats(40, 250.0, noise=0.1) + 0.1 * np.sin(2 * np.pi * 50 * np.arange(10_000) / 250)
    reasons = {state.ecg.reason for time, state in states(Signal.ECG, values, 250.0) if state.ecg and time > 5}
    assert reasons == {QualityReason.GOOD}


@pytest.mark.parametrize(("record", "channels"), [("03700181", (0,)), ("v102s", (0, 1))])
def test_recordings_known_to_be_bad_are_called_so(real_data: Path, record: str, channels: tuple[int, ...]) -> None:
    import wfdb

    read = wfdb.rdrecord(str(real_data / "physionet-misc" / record), sampto=12_500)
    for channel in channels:
        found = [s for time, s in states(Signal.ECG, read.p_signal[:, channel], float(read.fs)) if time > 2.1]
        bad = [s.ecg is not None and s.ecg.reason is QualityReason.NOISY for s in found]
        assert np.mean(bad) > 0.9
        assert np.mean([s.heart_rate is None for s in found]) > 0.9


def pausing(rate: float, step: float = 0.0, noise: float = 0.0) -> Floats:
    """Return slow breaths, 2 s in and 3 s out with 8 s of rest after each; values in multiples of `step`, if any."""
    time = np.arange(int(78 * rate)) / rate
    phase = np.interp(time % 13.0, [0, 2, 5, 13], [0, 0.5, 1, 1])
    wave = -np.cos(2 * np.pi * phase) + noise * np.random.default_rng(7).standard_normal(time.size)
    return np.asarray(np.round(wave / step) * step if step else wave)


@pytest.mark.parametrize(("step", "noise"), [(0.0, 0.0), (0.05, 0.0), (0.0, 0.01), (0.004, 0.003)])
def test_a_held_breath_is_no_fault(step: float, noise: float) -> None:
    taken = Taken(25.0, Signal.RESPIRATION)
    values = pausing(25.0, step, noise)
    found = taken.live(values, evenly(values, 25.0))
    assert {quality.reason for quality in found} == {QualityReason.GOOD}


def test_a_breath_that_outgrows_its_sensor_is_clipped_until_that_is_usual() -> None:
    values = np.clip(breathing(90, 50.0), -0.6, 0.6)
    taken = Taken(50.0, Signal.RESPIRATION)
    found = taken.live(values, evenly(values, 50.0))
    assert {quality.reason for quality in found[300:]} == {QualityReason.GOOD}
    stuck = np.full(500, 0.6)
    after = taken.live(stuck, START + 90 + np.arange(500) / 50)
    assert after[-1].reason is QualityReason.CLIPPED

"""A recording heard as if live: the same events for any chunk, none before its time, no rate from a bad signal."""

from pathlib import Path

import numpy as np
import pytest

from sensors.detection.choice import Heard, choose
from sensors.detection.detect import Detection, detect
from sensors.detection.pipelines import EventKind
from sensors.errors import Reason, SospiroError
from sensors.recordings import open_recording
from sensors.recordings.columns import Column
from sensors.recordings.model import plain_stream
from sensors.state import QualityReason
from sensors.stream import Floats, Signal

RNG = np.random.default_rng(3)
ECG_RATE, BREATH_RATE = 200.0, 50.0


def heart_wave(seconds: float, rate: float = ECG_RATE) -> Floats:
    """An ECG of 75 beats/min that swings with 12 breaths/min, with P and T waves and a little noise."""
    time = np.arange(round(seconds * rate)) / rate
    beats = np.cumsum(0.8 + 0.06 * np.sin(2 * np.pi * 0.2 * np.arange(0, seconds, 0.8)))
    wave = 0.01 * RNG.standard_normal(time.size)
    for beat in beats:
        for delay, height, width in ((-0.16, 0.1, 0.02), (0.0, 1.0, 0.011), (0.25, 0.25, 0.04)):
            wave += height * np.exp(-0.5 * ((time - beat - delay) / width) ** 2)
    return wave


def breath_wave(seconds: float, rate: float = BREATH_RATE, per_min: float = 12.0) -> Floats:
    time = np.arange(round(seconds * rate)) / rate
    return np.sin(2 * np.pi * per_min / 60 * time) + 0.005 * RNG.standard_normal(time.size)


def column(values: Floats, rate: float, label: str, times: Floats | None = None, place: int = 0) -> Column:
    times = np.arange(values.size) / rate if times is None else times
    return Column(plain_stream("visit", [label], rate), values, times, place)


ECG = column(heart_wave(20), ECG_RATE, "ECG")
BREATH = column(breath_wave(30), BREATH_RATE, "RESP", place=1)


def kinds(found: Detection) -> set[str]:
    return {event.kind.value for event in found.events}


@pytest.mark.parametrize(
    "heard",
    [
        Heard(Signal.ECG, ECG),
        Heard(Signal.RESPIRATION, BREATH),
        Heard(Signal.RESPIRATION, BREATH, heart=(Signal.ECG, ECG)),
        Heard(Signal.RESPIRATION, ECG, from_ecg=True),
    ],
    ids=["ecg", "respiration", "respiration beside an ecg", "from an ecg"],
)
def test_the_chunks_change_nothing(heard: Heard) -> None:
    whole = detect(heard)
    assert len(whole.events) > 1
    for chunk in (1, 7, 64, 73, 1000):
        assert detect(heard, chunk) == whole, chunk


def test_the_bursts_of_a_strap_are_heard_alike_in_any_chunks(real_data: Path) -> None:
    path = real_data / "polar-h10-lsl" / "polar_h10_lsl_burst.xdf"
    heard = choose(path, open_recording(path))
    found = detect(heard)
    assert found == detect(heard, 1) == detect(heard, 1000)
    assert sum(event.kind is EventKind.R_PEAK for event in found.events) == pytest.approx(17, abs=1)


def test_nothing_is_known_before_it_was_there() -> None:
    """What is reported in a recording cut short is the same as in the whole one up to there."""
    cut = 12.0
    short = column(ECG.values[: round(cut * ECG_RATE)], ECG_RATE, "ECG")
    known = [event for event in detect(Heard(Signal.ECG, ECG)).events if event.reported_at < cut]
    assert [event for event in detect(Heard(Signal.ECG, short)).events if event.reported_at < cut] == known
    assert len(known) > 12


def test_events_come_in_the_order_of_their_reports_with_their_values() -> None:
    found = detect(Heard(Signal.ECG, ECG))
    reports = [event.reported_at for event in found.events]
    assert reports == sorted(reports)
    assert all(0 <= event.time <= event.reported_at for event in found.events)
    assert kinds(found) == {"r_peak", "heart_rate", "quality"}
    beats = [event for event in found.events if event.kind is EventKind.R_PEAK]
    assert beats[0].value is None
    assert all(event.value == pytest.approx(800, abs=80) for event in beats[1:])
    assert all(0 <= (event.confidence or 0) <= 1 for event in beats)
    rates = [event for event in found.events if event.kind is EventKind.HEART_RATE]
    assert all(event.time == event.reported_at == round(event.time) for event in rates)
    assert (found.samples, found.rate, found.seconds) == (4000, 200.0, 19.995)


def test_turns_have_the_quality_last_judged() -> None:
    found = detect(Heard(Signal.RESPIRATION, BREATH))
    onsets = [event.time for event in found.events if event.kind is EventKind.EXHALE_ONSET]
    assert np.allclose(np.diff(onsets)[1:], 5.0, atol=0.2)
    assert onsets[-1] % 5.0 == pytest.approx(1.25, abs=0.2)
    assert found.inverted is None
    turned = detect(Heard(Signal.RESPIRATION, BREATH, inverted=True))
    assert [e.time for e in turned.events if e.kind is EventKind.INHALE_ONSET] == onsets


def test_no_rate_is_told_from_a_flat_signal() -> None:
    values = np.concatenate([heart_wave(15), np.zeros(round(8 * ECG_RATE))])
    found = detect(Heard(Signal.ECG, column(values, ECG_RATE, "ECG")))
    rates = [event.time for event in found.events if event.kind is EventKind.HEART_RATE]
    assert rates
    assert max(rates) < 17.5
    flat = [time for time, quality in found.qualities if quality.reason is QualityReason.FLAT]
    assert 15.0 < flat[0] <= 17.0
    assert found.shares[QualityReason.FLAT] > 0.2


def test_samples_that_are_no_numbers_are_borne() -> None:
    values = heart_wave(20)
    values[round(10 * ECG_RATE) : round(14 * ECG_RATE)] = np.nan
    found = detect(Heard(Signal.ECG, column(values, ECG_RATE, "ECG")))
    assert all(np.isfinite([event.time, event.reported_at, event.value or 0.0]).all() for event in found.events)
    assert not [e for e in found.events if e.kind is EventKind.HEART_RATE and 12.5 <= e.time <= 14.0]


def test_a_gap_is_heard_as_a_stale_signal() -> None:
    times = np.arange(4000) / ECG_RATE
    times[2000:] += 6.0
    found = detect(Heard(Signal.ECG, column(heart_wave(20), ECG_RATE, "ECG", times)))
    assert QualityReason.STALE in found.shares
    assert not [e for e in found.events if e.kind is EventKind.HEART_RATE and 12.0 <= e.time <= 16.0]


def table(folder: Path, names: str, seconds: float = 60.0) -> Path:
    lines = "\n".join(
        f"{ecg:.4f},{breath:.4f}"
        for ecg, breath in zip(heart_wave(seconds, 100.0), -breath_wave(seconds, 100.0), strict=True)
    )
    path = folder / "visit.csv"
    path.write_text(f"{names}\n{lines}\n")
    return path


@pytest.mark.parametrize(
    ("names", "polarity", "asked"),
    [
        ("ECG,RESP", None, False),
        ("ECG,RESP", "auto", True),
        ("ECG,airflow", None, True),
        ("ECG,airflow", "upright", False),
        ("EDA,airflow", None, False),
    ],
)
def test_the_heart_is_asked_about_a_flow_and_where_that_is_wished(
    tmp_path: Path, names: str, polarity: str | None, asked: bool
) -> None:
    path = table(tmp_path, names, 3.0)
    heard = choose(path, open_recording(path, 100.0), Signal.RESPIRATION, polarity=polarity)
    assert (heard.heart is not None) is asked
    assert heard.inverted is (False if polarity == "upright" else None)


def test_the_heart_tells_an_inverted_flow(tmp_path: Path) -> None:
    path = table(tmp_path, "ECG,belt", 110.0)
    recordings = open_recording(path, 100.0)
    found = detect(choose(path, recordings, Signal.RESPIRATION, polarity="auto"))
    assert found.inverted is not None
    assert detect(choose(path, recordings, Signal.RESPIRATION, polarity="inverted")).inverted is True


@pytest.mark.parametrize(
    ("text", "options", "sentence"),
    [
        ("1\n2\n3\n", {"rate": 100.0}, "give --signal ecg, ppg or respiration; it has 'visit' (0)"),
        ("a,b\n1,2\n3,4\n", {"rate": 100.0}, "and its column with --column; it has 'a' (0), 'b' (1)"),
        ("a,b\n1,2\n3,4\n", {"rate": 100.0, "signal": Signal.ECG}, "do not tell which column is the ecg"),
        ("ecg\n1\n2\n", {"rate": 100.0, "column": "emg"}, "has no column 'emg'; it has 'ecg'"),
        ("ecg\n1\n2\n", {"rate": 100.0, "polarity": "down"}, "upright, inverted or auto, not 'down'"),
        ("time,ecg\n0,1\n1,2\n2,3\n", {}, "has 1 samples per second, too few"),
        ("ecg,ecg\n0,1\n1,2\n", {"rate": 100.0, "column": "ecg"}, "several columns 'ecg': choose by --column 0 or 1"),
    ],
)
def test_what_cannot_be_heard_is_one_sentence(
    tmp_path: Path, text: str, options: dict[str, object], sentence: str
) -> None:
    path = tmp_path / "visit.csv"
    path.write_text(text)
    rate = options.get("rate")
    with pytest.raises(SospiroError) as fault:
        choose(path, open_recording(path, rate), **options)  # type: ignore[arg-type]
    assert fault.value.reason is Reason.BAD_SETTING
    assert sentence in fault.value.sentence
    assert fault.value.sentence.count(". ") == 0
    assert fault.value.sentence.endswith(".")


def test_names_choose_the_column(tmp_path: Path) -> None:
    path = tmp_path / "visit.csv"
    path.write_text("time,EDA,V,II,RSP,PLETH\n" + "".join(f"{i / 100},1,2,3,4,5\n" for i in range(9)))
    recordings = open_recording(path)
    assert choose(path, recordings).column.label == "II"
    assert choose(path, recordings, Signal.RESPIRATION).column.label == "RSP"
    assert choose(path, recordings, column="RSP").signal is Signal.RESPIRATION
    assert choose(path, recordings, column="2").column.label == "V"
    assert choose(path, recordings, Signal.PPG, "EDA").column.values[0] == 1
    assert choose(path, recordings, from_ecg=True).column.label == "II"


def test_a_rate_goes_before_what_the_recording_says(tmp_path: Path) -> None:
    path = tmp_path / "visit.csv"
    path.write_text("time,ECG\n0,1\n0.01,2\n5,3\n")
    recordings = open_recording(path)
    heard = choose(path, recordings, rate=50.0)
    assert heard.column.times.tolist() == [0.0, 0.02, 0.04]


@pytest.mark.logs
def test_the_right_stream_of_many_is_heard(real_data: Path) -> None:
    path = real_data / "xdf-examples" / "labrecorder_gui_rcs.xdf"
    recordings = open_recording(path)
    assert choose(path, recordings).column.stream.name == "SimECG"
    assert choose(path, recordings, Signal.RESPIRATION).column.stream.name == "SimResp"
    assert choose(path, recordings, column="SimResp").signal is Signal.RESPIRATION

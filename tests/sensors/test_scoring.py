"""Events against a reference: who belongs to whom, and what references may look like."""

import gzip
from pathlib import Path

import numpy as np
import pytest
import wfdb

from sensors.detection.pipelines import Event, EventKind
from sensors.detection.scoring import pairs, rate_before, score
from sensors.errors import Reason, SospiroError
from sensors.recordings.reference import read_reference
from sensors.stream import Signal


def beats(*times: float, late: float = 0.08) -> list[Event]:
    return [Event(EventKind.R_PEAK, time, time + late, None, 1.0) for time in times]


def test_each_event_and_mark_is_used_once_and_the_nearest_go_together() -> None:
    found, known = pairs(np.array([1.0, 1.04, 2.2]), np.array([1.05, 2.0, 3.0]), 0.15)
    assert (found, known) == ([1], [0])
    found, known = pairs(np.array([1.0, 1.1]), np.array([1.02, 1.12]), 0.15)
    assert (found, known) == ([0, 1], [0, 1])


def test_a_score_counts_both_kinds_of_mistake() -> None:
    scored = score(Signal.ECG, beats(1.0, 2.1, 3.0, 3.5), np.array([1.01, 2.0, 3.01, 4.0]), 5.0)
    wide, narrow = scored.matches
    assert (wide.matched, wide.missed, wide.extra) == (3, 1, 1)
    assert (narrow.matched, narrow.missed, narrow.extra) == (2, 2, 2)
    assert wide.sensitivity == wide.precision == wide.f1 == 0.75
    assert scored.error == pytest.approx(-0.01)
    assert scored.latency == pytest.approx(0.08)
    assert scored.shown_rate is None


def test_nothing_heard_is_a_score_of_nothing() -> None:
    scored = score(Signal.PPG, beats(1.0), np.array([1.0]), 5.0)
    assert (scored.kind, scored.matches[0].f1, scored.matches[0].missed) == (EventKind.PULSE, 0.0, 1)
    assert np.isnan(scored.latency)


def test_breaths_are_scored_by_the_turn_that_fits_and_by_their_rate() -> None:
    marks = np.arange(2.0, 100.0, 5.0)
    turns = [Event(EventKind.EXHALE_ONSET, mark + 0.2, mark + 0.7, None, 1.0) for mark in marks]
    turns += [Event(EventKind.INHALE_ONSET, mark + 2.7, mark + 3.0, None, 1.0) for mark in marks]
    turns += [Event(EventKind.RESPIRATION_RATE, now, now, 12.5, 1.0) for now in np.arange(10.0, 66.0)]
    scored = score(Signal.RESPIRATION, turns, marks, 99.0)
    assert scored.kind is EventKind.EXHALE_ONSET
    assert scored.matches[0].f1 == 1.0
    assert scored.shown_rate is not None and scored.event_rate is not None
    assert scored.shown_rate.mean_error == pytest.approx(0.5)
    assert scored.shown_rate.share == pytest.approx(34 / 68)
    assert scored.event_rate.mean_error == pytest.approx(0.0, abs=1e-9)


def test_the_rate_of_a_window_wants_three() -> None:
    assert rate_before(np.array([1.0, 6.0]), 20.0) is None
    assert rate_before(np.array([1.0, 6.0, 11.0]), 20.0) == pytest.approx(12.0)
    assert rate_before(np.array([1.0, 6.0, 11.0]), 40.0) is None


def reference(folder: Path, text: str, name: str = "marks.csv", **options: str) -> list[float]:
    path = folder / name
    path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
    return read_reference(path, 100.0, 60.0, **options).tolist()


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("1.5\n3\n2\n", [1.5, 2.0, 3.0]),
        ("100\n250\n300\n", [1.0, 2.5, 3.0]),
        ("10\n20\n", [10.0, 20.0]),
        ("sample\n10\n20\n", [0.1, 0.2]),
        ("time_ms\n1500\n2500\n", [1.5, 2.5]),
        ("onset (s),kind\n1,a\n2,b\n", [1.0, 2.0]),
        ("breaths ann1 [signal sample no], breaths ann2 [signal sample no]\n189,187\n,472\n476,\n", [1.89, 4.76]),
        ("# remark\n1\n1\n\n2\n", [1.0, 2.0]),
    ],
)
def test_a_reference_of_text_tells_its_unit(tmp_path: Path, text: str, times: list[float]) -> None:
    assert reference(tmp_path, text) == pytest.approx(times)
    assert reference(tmp_path, text, "marks.txt.gz") == pytest.approx(times)


def test_unit_and_column_of_a_reference_can_be_chosen(tmp_path: Path) -> None:
    assert reference(tmp_path, "10\n20\n", unit="samples") == pytest.approx([0.1, 0.2])
    assert reference(tmp_path, "a,b\n1,2\n3,4\n", column="b") == [2.0, 4.0]
    assert reference(tmp_path, "1,2\n3,4\n", column="1") == [2.0, 4.0]


def test_annotations_give_the_heartbeats_alone(tmp_path: Path) -> None:
    wfdb.wrann("r1", "atr", np.array([10, 100, 200, 300]), ["+", "N", "V", "~"], fs=100, write_dir=str(tmp_path))
    assert read_reference(tmp_path / "r1.atr", 100.0, 60.0).tolist() == [1.0, 2.0]


@pytest.mark.parametrize(
    ("text", "reason", "sentence"),
    [
        ("", Reason.BAD_FILE, "is empty"),
        ("sample\n", Reason.BAD_FILE, "holds no line of numbers"),
        ("sample\nnan\n", Reason.BAD_FILE, "holds no time"),
        ("1\ntwo\n3\n", Reason.BAD_FILE, "has 'two' in line 2"),
        ("-1\n2\n", Reason.BAD_FILE, "tells a time before"),
        ("1.5\n900.5\n901.5\n", Reason.BAD_SETTING, "after the end of the recording (60 s)"),
    ],
)
def test_a_reference_that_cannot_be_is_one_sentence(tmp_path: Path, text: str, reason: Reason, sentence: str) -> None:
    with pytest.raises(SospiroError) as fault:
        reference(tmp_path, text)
    assert fault.value.reason is reason
    assert sentence in fault.value.sentence


def test_a_reference_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SospiroError, match="There is no reference at") as fault:
        read_reference(tmp_path / "none.csv", 100.0, 60.0)
    assert fault.value.reason is Reason.MISSING_FILE
    with pytest.raises(SospiroError, match="is a folder"):
        read_reference(tmp_path, 100.0, 60.0)
    (tmp_path / "bad.atr").write_bytes(b"\1")
    with pytest.raises(SospiroError, match="samples or seconds"):
        read_reference(tmp_path / "bad.atr", 100.0, 60.0, unit="minutes")


def test_the_official_annotations_of_a_real_record(real_data: Path) -> None:
    assert read_reference(real_data / "mitbih" / "100.atr", 360.0, 1806.0).size == 2273

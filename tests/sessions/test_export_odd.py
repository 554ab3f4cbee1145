"""What a driver or a person may send and nobody expects: every export is written, or says why not."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pyedflib
import pytest

from sensors.clock import ManualClock
from sensors.stream import Channel, Stream
from sessions.export.choices import FormatName
from sessions.export.export import Export
from sessions.folder import SessionFolder, create_session_folder
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, StreamUse, as_json

STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ECG = Stream("E", "ECG", (Channel("=1+1", "µV", "ECG"), Channel("=1+1")), float("inf"), "int64")
RESPIRATION = Stream("R", "Respiration", (Channel("Resp", "a.u."),), 50.0)
NOTES = Stream("=cmd|' /C calc'!A0", "Markers", (Channel("<script>"), Channel("@x")), 0.0, "string")
ENDS = "\x14b\x15c\x00d"
"""What ends an annotation of EDF, and its time, and its row."""


def nothing(_: Recorder) -> list[StreamUse]:
    return []


def signals(recorder: Recorder) -> list[StreamUse]:
    ecg, respiration, notes = (recorder.open_stream(one) for one in (ECG, RESPIRATION, NOTES))
    recorder.samples(ecg, 1000 + np.arange(150) / 50, np.array([[2**62, 1], [-(2**62), 2], [5, 3]] * 50))
    values = np.full((500, 1), np.nan, np.float32)
    values[100:300] = 7.0
    recorder.samples(respiration, 1000 + np.arange(500) / 50, values)
    texts = [(f"a{ENDS}", "-1+1"), ("\u202eabc", "<b>x</b>"), ("nan", ""), ("x" * 60_000, "\ud800")]
    recorder.texts(notes, np.array([1001.0, 1002.0, np.nan, 1003.0]), texts)
    return [
        StreamUse("ecg", ecg, 0, ECG.name, ""),
        StreamUse("respiration", respiration, 0, RESPIRATION.name, ""),
        StreamUse("ppg", 99, 7, "not there", ""),
        StreamUse("telepathy", ecg, 0, ECG.name, ""),
    ]


def kept(data_dir: Path, send: Callable[[Recorder], list[StreamUse]]) -> SessionFolder:
    clock = ManualClock(1000.0)
    folder = create_session_folder(data_dir, STARTED, "P_1", send.__name__)
    recorder = Recorder(folder, clock, SessionStart(STARTED, 1000.0, "P_1"), threaded=False)
    recorder.describe(streams=as_json(send(recorder)))
    clock.advance(20.0)
    recorder.close()
    return folder


@pytest.mark.parametrize("hide", [False, True])
@pytest.mark.parametrize("to", list(FormatName))
@pytest.mark.parametrize("send", [nothing, signals])
def test_every_export_is_written_or_says_why_not(
    tmp_path: Path, send: Callable[[Recorder], list[StreamUse]], to: FormatName, hide: bool
) -> None:
    done = next(Export(tmp_path / "data", to, tmp_path / "out", hide).run([kept(tmp_path / "data", send)]))
    assert bool(done.files) != bool(done.refused)
    assert bool(done.files) == (to in (FormatName.BIDS, FormatName.CSV) or (to is FormatName.EDF and send is signals))
    if done.refused:
        assert send.__name__ in done.refused
        assert not (tmp_path / "out").exists()


def test_edf_says_what_it_could_not_hold(tmp_path: Path) -> None:
    job = Export(tmp_path / "data", FormatName.EDF, tmp_path / "out")
    next(job.run([kept(tmp_path / "data", signals)]))
    told = json.loads(next((tmp_path / "out").rglob("*.json")).read_text())["Signals"]
    assert told["ECG"]["ClippedSamples"] > 0
    with pyedflib.EdfReader(str(next((tmp_path / "out").rglob("*.edf")))) as file:
        onsets, _, texts = file.readAnnotations()
        assert file.getPhysicalMinimum(0) == -9_999_999
        assert file.readSignal(1)[100:300] == pytest.approx(np.full(200, 7.0), abs=1e-3)
    markers = {str(text): onset for onset, text in zip(onsets, texts, strict=True) if text.startswith("marker")}
    assert markers["marker a b c d -1+1"] == 1.0
    assert len(markers) == 3
    gaps = [onset for onset, text in zip(onsets, texts, strict=True) if text == "BAD gap Resp"]
    assert gaps == [0.0, pytest.approx(6.0, abs=0.021)]

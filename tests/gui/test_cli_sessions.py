"""`sospiro sessions` shows what is on disk, and says so when there is nothing."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from gui.cli import app
from sensors.clock import ManualClock
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart
from sessions.story import Story, story_of

START = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


def keep_session(data_dir: Path, started: datetime) -> Path:
    """Record 20 s of an ECG and return the session's folder."""
    clock = ManualClock(100.0)
    folder = create_session_folder(data_dir, started)
    recorder = Recorder(folder, clock, SessionStart(started, clock.now()), threaded=False, index=SessionIndex(data_dir))
    stream = recorder.open_stream(ECG_STREAM)
    recorder.samples(stream, 100.0 + np.arange(5000) / 250, np.zeros((5000, 1)))
    clock.advance(20.0)
    recorder.close()
    return folder.path


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(folder))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder.mkdir()
    return folder


def answer(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    with pytest.raises(SystemExit) as ended:
        app.main(list(args))
    captured = capsys.readouterr()
    assert int(ended.value.code or 0) == code, captured.err
    return captured.err if code else captured.out


def test_the_list_has_the_newest_first(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    old = keep_session(data_dir, START)
    new = keep_session(data_dir, START + timedelta(hours=1))
    listed = json.loads(answer(capsys, "sessions", "list", "--json"))["sessions"]
    assert [session["id"] for session in listed] == [new.name, old.name]
    assert [session["id"] for session in listed[:1]] == [
        session["id"] for session in json.loads(answer(capsys, "sessions", "list", "-n", "1", "--json"))["sessions"]
    ]
    lines = answer(capsys, "sessions", "list").splitlines()
    assert lines[1].split()[:2] == [new.name, "0:20"]


def test_an_empty_list_says_so(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "No session is kept in " in answer(capsys, "sessions", "list")
    assert "No session is kept in " in answer(capsys, "sessions", "show", "last", code=2)


@pytest.mark.parametrize("which", ["last", "id", "folder"])
def test_show_agrees_with_the_recording(data_dir: Path, capsys: pytest.CaptureFixture[str], which: str) -> None:
    path = keep_session(data_dir, START)
    named = {"last": "last", "id": path.name, "folder": str(path)}[which]
    shown = json.loads(answer(capsys, "sessions", "show", named, "--json"))
    assert (shown["session"], shown["id"], shown["seconds"]) == (str(path), path.name, 20.0)
    assert shown["respiration_rate_start"] is None
    ecg = next(stream for stream in shown["streams"] if stream["name"] == ECG_STREAM.name)
    assert (ecg["samples"], ecg["seconds"]) == (5000, pytest.approx(19.996))
    assert "recording.xdf" in shown["files"]
    plain = answer(capsys, "sessions", "show", named)
    assert str(path) in plain
    assert f"{ECG_STREAM.name}" in plain


def test_show_tells_plan_stages_deviations_and_safety(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clock, folder = ManualClock(100.0), create_session_folder(data_dir, START)
    plan = {"protocol": {"name": "First", "sha256": "ab12", "canonical": "{}"}, "arm": {"name": "sham"}}
    start = SessionStart(START, clock.now(), plan=plan)
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(data_dir))
    recorder.event("stage", 100.0, number=1, stage="baseline", name="", reason="the session begins")
    recorder.event("deviation", 130.0, what="target", value=7.5, text="")
    recorder.event("safety", 161.0, about="pain", text="Pain is up.", value=3.0, begins=True)
    recorder.event("command", 162.0, command="mute", value=1.0, text="")
    clock.advance(90.0)
    recorder.close()
    shown = json.loads(answer(capsys, "sessions", "show", "last", "--json"))
    assert shown["plan"] == {"protocol": "First", "sha256": "ab12", "arm": "sham"}
    assert [(one["after"], one["what"], one["words"]) for one in shown["events"]] == [
        (0.0, "stage 1, baseline", "the session begins"),
        (30.0, "deviation", "target 7.5"),
        (61.0, "safety", "Pain is up."),
    ]
    lines = [line.split() for line in answer(capsys, "sessions", "show", "last").splitlines()]
    assert ["Arm", "sham"] in lines
    assert ["1:01", "safety", "Pain", "is", "up."] in lines
    folder.record.write_text("{")
    assert story_of(folder) == Story({}, ())


def test_a_second_opinion_on_nothing_is_not_measured(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep_session(data_dir, START)
    assert json.loads(answer(capsys, "sessions", "show", "last", "--check", "--json"))["check"] == {
        "heart_rate": None,
        "respiration_rate": None,
    }
    assert "heart rate not measured" in answer(capsys, "sessions", "show", "last", "--check")


def test_an_unknown_session_is_one_sentence(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep_session(data_dir, START)
    said = answer(capsys, "sessions", "show", "nobody", code=2)
    assert said.count("\n") == 1
    assert "nobody" in said

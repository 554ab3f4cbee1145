"""`sospiro sessions recover`: by id, by folder, and all that were cut off."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from gui.cli import app
from sensors.clock import ManualClock
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import read_recording
from sessions.session_file import SessionStart, read_record, write_record

START = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
TORN = bytes(100)


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOSPIRO_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setattr("sessions.recording.elsewhere.default_data_dir", lambda: tmp_path / "home")
    return tmp_path / "data"


def keep(data_dir: Path, name: str, *, dead: bool) -> Path:
    """Record 20 s of an ECG; `dead` leaves it as a killed process does, with a torn end."""
    clock = ManualClock(100.0)
    folder = create_session_folder(data_dir, START, name=name)
    recorder = Recorder(folder, clock, SessionStart(START, 100.0), threaded=False, index=SessionIndex(data_dir))
    stream = recorder.open_stream(ECG_STREAM)
    recorder.samples(stream, 100.0 + np.arange(5000) / 250, np.zeros((5000, 1)))
    clock.advance(20.0)
    recorder.event("last", clock.now())
    left = folder.path.with_name("left")
    shutil.copytree(folder.path, left)
    recorder.close()
    if dead:
        shutil.rmtree(folder.path)
        left.rename(folder.path)
        write_record(folder, read_record(folder) | {"process": {"pid": 2**22 + 1, "started": ""}})
        folder.recording.write_bytes(folder.recording.read_bytes() + TORN)
    else:
        shutil.rmtree(left)
    return folder.path


def answer(capsys: pytest.CaptureFixture[str], *args: str, code: int = 0) -> str:
    with pytest.raises(SystemExit) as ended:
        app.main(["sessions", "recover", *args])
    captured = capsys.readouterr()
    assert int(ended.value.code or 0) == code, captured.err
    return captured.err if code else captured.out


def test_all_that_were_cut_off_are_made_whole(capsys: pytest.CaptureFixture[str], data_dir: Path) -> None:
    keep(data_dir, "whole", dead=False)
    for name in ("one", "two"):
        keep(data_dir, name, dead=True)
    told = json.loads(answer(capsys, "--json"))["recovered"]
    assert [(s["id"], s["status"], s["cut"]) for s in told] == [
        (name, "recovered", {"recording.xdf": len(TORN)}) for name in ("one", "two")
    ]
    assert answer(capsys, "all") == "No session here was cut off: there is nothing to recover.\n"


def test_one_is_made_whole_by_its_id_before_it_is_listed(capsys: pytest.CaptureFixture[str], data_dir: Path) -> None:
    path = keep(data_dir, "one", dead=True)
    keep(data_dir, "two", dead=True)
    told = answer(capsys, "on")
    assert told.startswith("Recovered one: 20.0 s kept, 100 bytes cut from recording.xdf; it is in ")
    (ecg,) = (s for s in read_recording(path / "recording.xdf").values() if s.stream == ECG_STREAM)
    assert len(ecg.stamps) == 5000 and ecg.closed
    kept = {s.id: s.status for s in SessionIndex(data_dir).recent()}
    assert kept["one"] == "recovered"
    assert read_record(SessionFolder(path.with_name("two")))["status"] == "running"
    assert answer(capsys, "one") == "It is whole: there is nothing to recover.\n"


def test_a_folder_that_was_brought_here_and_torn_on_the_way_is_cut_exactly(
    capsys: pytest.CaptureFixture[str], data_dir: Path, tmp_path: Path
) -> None:
    path = keep(data_dir, "one", dead=False)
    brought = tmp_path / "usb"
    shutil.copytree(path, brought)
    whole = (path / "recording.xdf").read_bytes()
    (brought / "recording.xdf").write_bytes(whole[:-700])
    answer(capsys, str(brought))
    found = read_recording(brought / "recording.xdf")
    assert all(stream.closed for stream in found.values())
    assert read_record(SessionFolder(brought))["status"] == "recovered"
    assert [s.id for s in SessionIndex(data_dir).recent()] == ["one"]


def test_one_that_is_being_recorded_is_left_alone(capsys: pytest.CaptureFixture[str], data_dir: Path) -> None:
    clock = ManualClock(100.0)
    folder = create_session_folder(data_dir, START, name="now")
    recorder = Recorder(folder, clock, SessionStart(START, 100.0), threaded=False)
    assert "is being recorded" in answer(capsys, "now", code=2)
    recorder.close()


@pytest.mark.parametrize("which", ["nothing", "", "../..", "x" * 300, "/etc", "~nobody-at-all"])
def test_what_is_no_session_is_refused(capsys: pytest.CaptureFixture[str], data_dir: Path, which: str) -> None:
    keep(data_dir, "one", dead=False)
    assert "'sospiro sessions recover' alone" in answer(capsys, which, code=2)

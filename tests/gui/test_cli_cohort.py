"""`sospiro cohort`: tables in a folder, how many were left out, and every way it ends."""

import json
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from gui.cli import app
from sensors.clock import ManualClock
from sensors.simulation.person import SimulatedPerson
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import create_session_folder
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, StreamUse, as_json

START = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
SECONDS = 30.0
MANY = 16
"""Sessions of which some are still to be measured when a run is ended."""


@pytest.fixture(scope="module")
def heart() -> np.ndarray:
    """Half a minute of an ECG."""
    signals = SimulatedPerson(seed=3).advance(SECONDS)
    return np.column_stack([signals.ecg_times, signals.ecg])


def keep_session(data_dir: Path, participant: str, heart: np.ndarray, name: str = "one") -> Path:
    """Record an ECG as a session and return its folder."""
    clock = ManualClock(100.0)
    folder = create_session_folder(data_dir, START, participant, name)
    recorder = Recorder(folder, clock, SessionStart(START, clock.now(), participant), threaded=False)
    stream = recorder.open_stream(ECG_STREAM)
    recorder.describe(streams=as_json([StreamUse("ecg", stream, 0, ECG_STREAM.name, "")]))
    recorder.samples(stream, 100.0 + heart[:, 0], heart[:, 1:].astype(np.float32))
    clock.advance(SECONDS)
    recorder.close()
    return folder.path


@pytest.fixture
def data_dir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, heart: np.ndarray) -> Path:
    """Two sessions that can be read and one that cannot."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for participant in ("P1", "P2", "P3"):
        path = keep_session(tmp_path / "data", participant, heart)
    (path / "recording.xdf").unlink()
    return tmp_path / "data"


def run(capsys: pytest.CaptureFixture[str], *args: object, code: int = 0) -> tuple[str, str]:
    with pytest.raises(SystemExit) as ended:
        app.main(["cohort", *map(str, args)])
    said = capsys.readouterr()
    assert int(ended.value.code or 0) == code, said.err
    return said.out, said.err


def test_the_tables_are_written_and_what_was_left_out_is_told(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = run(capsys, data_dir, "--out", tmp_path / "out", "--workers", 1)
    assert "2 sessions measured, 1 left out: see errors.csv" in out
    assert "P3/one: " in err
    assert (tmp_path / "out" / "errors.csv").read_text().count("\n") == 2
    told = json.loads(run(capsys, data_dir, "--out", tmp_path / "out", "--workers", 1, "--json")[0])
    assert (told["sessions"], told["measured"]) == (3, 2)
    assert told["errors"][0]["session"] == "P3/one"
    figure = next(one for one in told["summary"] if (one["grouping"], one["figure"]) == ("all", "heart_rate"))
    assert (figure["n"], figure["people"], figure["unit"]) == (2, 2, "beats/min")
    assert 50 < figure["mean"] < 90
    assert all((tmp_path / "out" / name).is_file() for name in told["files"])


@pytest.mark.parametrize("place", ["data", "data/participants/P1/tables", "data/x/../tables"])
def test_tables_of_many_people_do_not_go_among_the_data_of_each(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    _, err = run(capsys, data_dir / "participants" / "P1", "--out", tmp_path / place, "--workers", 1, code=2)
    assert "lies in the data folder" in err
    assert "--out" in err
    assert not list(data_dir.rglob("cache"))
    assert not (data_dir / "tables").exists()


def test_it_fails_when_no_session_can_be_measured(
    tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, _ = run(capsys, data_dir / "participants" / "P3", "--out", tmp_path / "out", "--workers", 1, code=1)
    assert "0 sessions measured, 1 left out" in out


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["nowhere", "--out", "out"], "is no folder"),
        ([".", "--out", "out"], "There is no session in"),
        ([".", "--out", "out", "--workers", "2", "--scheduler", "tcp://127.0.0.1:1"], "do not go together"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    args: list[str],
    sentence: str,
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.chdir(tmp_path)
    _, err = run(capsys, *args, code=2)
    assert sentence in err
    assert err.count("\n") == 1


@pytest.mark.live
def test_ctrl_c_keeps_what_was_done_and_the_next_run_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, heart: np.ndarray
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for number in range(MANY):
        keep_session(tmp_path / "data", f"P{number}", heart)
    out = tmp_path / "out"
    program = f"from gui.cli.app import main; main(['cohort', {str(tmp_path / 'data')!r}, '--out', {str(out)!r}])"
    running = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True)
    try:
        ends = time.monotonic() + 60
        while len([*out.glob("cache/*.json")]) < 3 and time.monotonic() < ends:
            time.sleep(0.02)
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 130, said
    assert "the same command goes on" in said
    kept = len([*out.glob("cache/*.json")])
    assert 3 <= kept < MANY
    assert not (out / "sessions.parquet").exists()
    assert f"{MANY} sessions measured" in run(capsys, tmp_path / "data", "--out", out, "--workers", 1)[0]
    assert len([*out.glob("cache/*.json")]) == MANY


def test_a_file_in_the_place_of_the_tables_is_told_as_such(
    data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").write_text("not a folder")
    told = run(capsys, data_dir, "--out", tmp_path / "mine", code=2)[1]
    assert "mine/cache cannot be written to (a file stands in its place): choose another with --out.\n" in told
    assert "--data-dir" not in told

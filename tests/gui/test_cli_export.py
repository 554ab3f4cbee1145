"""`sospiro export` writes what it says, and says in one sentence why it does not."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from sensors.clock import ManualClock
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.recording.own_streams import INTERVALS
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart, StreamUse, as_json
from sessions.store.audit import read_audit

START = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
Run = Callable[..., Any]


def begin(data_dir: Path, participant: str, number: int = 0) -> tuple[Recorder, SessionFolder]:
    clock, started = ManualClock(100.0), START + timedelta(hours=number)
    folder = create_session_folder(data_dir, started, participant)
    start = SessionStart(started, clock.now(), participant)
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(data_dir))
    ecg, intervals = recorder.open_stream(ECG_STREAM), recorder.open_stream(INTERVALS)
    recorder.describe(streams=as_json([StreamUse("ecg", ecg, 0, ECG_STREAM.name, "its type is ECG")]))
    times = 100.0 + np.arange(5000) / 250
    recorder.samples(ecg, times, np.sin(times)[:, None])
    beats = 101.0 + np.arange(18.0)
    rows = np.column_stack([np.full(18, 1000.0), np.full(18, 990.0), np.zeros(18), beats])
    recorder.samples(intervals, beats, rows)
    clock.advance(20.0)
    return recorder, folder


def keep(data_dir: Path, participant: str = "P-01", number: int = 0) -> SessionFolder:
    recorder, folder = begin(data_dir, participant, number)
    recorder.close()
    return folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.mark.parametrize("which", ["last", "id", "folder"])
def test_a_session_goes_out_by_any_of_its_names(run: Run, data_dir: Path, tmp_path: Path, which: str) -> None:
    folder = keep(data_dir)
    name = {"last": "last", "id": folder.path.name, "folder": str(folder.path)}[which]
    done = run("export", name, "--to", "csv", "--out", str(tmp_path / "out"), "--json")
    assert (done.code, done.err) == (0, "")
    told = json.loads(done.out)
    files = [Path(path) for path in told["sessions"][0]["files"]]
    assert all(path.is_file() for path in files)
    assert {path.name for path in files} >= {"simulatedecg.csv", "dictionary.csv"}
    written = {path for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert written == set(files)


def test_several_go_out_and_one_that_fails_is_told(run: Run, data_dir: Path, tmp_path: Path) -> None:
    first, second = keep(data_dir), keep(data_dir, number=1)
    second.recording.write_bytes(b"nothing")
    done = run("export", first.path.name, second.path.name, "nobody", "--to", "bids", "--out", str(tmp_path / "out"))
    assert done.code == 1
    assert f"Session {first.path.name}: " in done.out
    assert done.err.count("\n") == 2
    assert "nobody" in done.err
    assert f"Session {second.path.name} was not exported: " in done.err
    assert len(list((tmp_path / "out").glob("sub-*/ses-*"))) == 1


def test_a_participant_or_all(run: Run, data_dir: Path, tmp_path: Path) -> None:
    for number, participant in enumerate(("P-01", "P-02", "P-01")):
        keep(data_dir, participant, number)
    told = run("export", "--participant", "P-01", "--to", "bids", "--out", str(tmp_path / "one"), "--json")
    assert len(json.loads(told.out)["sessions"]) == 2
    told = run("export", "--all", "--to", "bids", "--out", str(tmp_path / "all"), "--deidentified", "--json")
    answer = json.loads(told.out)
    assert (len(answer["sessions"]), answer["deidentified"]) == (3, True)
    people = (tmp_path / "all" / "participants.tsv").read_text().splitlines()
    assert len(people) == 3
    assert "P-01" not in "".join(people)
    audited = [entry for entry in read_audit(data_dir) if entry["action"] == "export"]
    assert len(audited) == 2


def test_kubios_takes_the_intervals_that_are_asked_for(run: Run, data_dir: Path, tmp_path: Path) -> None:
    keep(data_dir)
    for kind, unit, value in (("raw", "ms", "1000.00"), ("corrected", "s", "0.99000")):
        out = tmp_path / kind
        done = run("export", "last", "--to", "kubios", "--out", str(out), "--rr", kind, "--rr-unit", unit)
        assert done.code == 0
        lines = next(out.rglob("*.txt")).read_text().splitlines()
        assert lines == [value] * 18


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("nobody", "--to", "csv"), "No session is called 'nobody'"),
        ((), "Name the sessions to export"),
        (("last", "--all"), "Name the sessions to export"),
        (("--participant", "P9"), "No session of P9"),
        (("--participant", "../x"), "cannot be used"),
        (("last", "--to", "wav"), "has no sound"),
    ],
)
def test_what_is_wrong_is_one_sentence(
    run: Run, data_dir: Path, tmp_path: Path, args: tuple[str, ...], words: str
) -> None:
    keep(data_dir)
    to = () if "--to" in args else ("--to", "csv")
    done = run("export", *args, *to, "--out", str(tmp_path / "out"))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert words in done.err
    assert not (tmp_path / "out").exists()


def test_a_session_that_runs_is_refused(run: Run, data_dir: Path, tmp_path: Path) -> None:
    recorder, folder = begin(data_dir, "P-01")
    done = run("export", folder.path.name, "--to", "csv", "--out", str(tmp_path / "out"))
    recorder.close()
    assert done.code == 2
    assert "has not ended" in done.err


def test_a_folder_with_something_in_it_is_refused(run: Run, data_dir: Path, tmp_path: Path) -> None:
    keep(data_dir)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("mine")
    for to in ("bids", "csv", "edf", "kubios"):
        done = run("export", "last", "--to", to, "--out", str(tmp_path / "out"))
        assert (done.code, done.err.count("\n")) == (2, 1)
        assert "not empty" in done.err
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.txt"]

"""`sospiro report` writes both files for their owner alone, says where, and enters it into the audit."""

import json
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtPdf import QPdfDocument

from sensors.clock import ManualClock
from sensors.simulation.sources import ECG_STREAM
from sessions.folder import create_session_folder
from sessions.index import SessionIndex
from sessions.recording.recorder import Recorder
from sessions.session_file import SessionStart
from sessions.store.audit import read_audit

Run = Callable[..., Any]
STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path, run: Run) -> Path:
    """A short session of P07 in the data folder."""
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    clock = ManualClock(100.0)
    folder = create_session_folder(data_dir, STARTED, "P07")
    start = SessionStart(STARTED, clock.now(), "P07")
    recorder = Recorder(folder, clock, start, threaded=False, index=SessionIndex(data_dir))
    stream = recorder.open_stream(ECG_STREAM)
    recorder.samples(stream, 100.0 + np.arange(5000) / 250, np.zeros((5000, 1)))
    recorder.event("deviation", 104.0, what="target", value=7.5, text="Größe Ж")
    clock.advance(20.0)
    recorder.close()
    return folder.path


def text_of(pdf: Path) -> str:
    """Return what can be selected in a PDF."""
    document = QPdfDocument(None)
    assert document.load(str(pdf)) == QPdfDocument.Error.None_
    text = "\n".join(document.getAllText(page).text() for page in range(document.pageCount()))
    document.close()
    return text


@pytest.mark.parametrize("which", ["last", "id", "folder"])
def test_a_session_becomes_two_files(run: Run, kept: Path, tmp_path: Path, which: str) -> None:
    named = {"last": "last", "id": kept.name, "folder": str(kept)}[which]
    answer = run("report", named, "--out", str(tmp_path / "out"))
    html, pdf = (tmp_path / "out" / f"report-session-{kept.name}.{end}" for end in ("html", "pdf"))
    assert answer.out.split() == [str(html), str(pdf)]
    assert answer.code == 0
    for path in (html, pdf):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    told = text_of(pdf)
    for word in (
        "What was done",
        "Deviations and safety",
        "target Größe Ж 7.5",
        "P07",
        "not a medical device",
        "page 1 of",
    ):
        assert word in told
        assert word in html.read_text() or word == "page 1 of"
    assert [entry["action"] for entry in read_audit(tmp_path / "data")][-1] == "report"
    assert kept.name not in (tmp_path / "data" / "audit.jsonl").read_text()


def test_a_participant_and_json(run: Run, kept: Path, tmp_path: Path) -> None:
    answer = json.loads(run("report", "--participant", "P07", "--out", str(tmp_path), "--json").out)
    assert answer["title"] == "Participant P07"
    assert Path(answer["html"]) == tmp_path / "report-participant-P07.html"
    assert kept.name[:4] in Path(answer["html"]).read_text()
    assert "All sessions, oldest first" in text_of(Path(answer["pdf"]))


def test_what_no_list_has_is_found_by_its_name(run: Run, kept: Path, tmp_path: Path) -> None:
    (kept / "recording.xdf").write_bytes(b"junk")
    record = json.loads((kept / "session.json").read_text())
    (kept / "session.json").write_text(json.dumps(record | {"summary": None}))
    (tmp_path / "data" / "index.sqlite3").unlink()
    answer = run("report", kept.name, "--out", str(tmp_path))
    assert answer.code == 0
    assert "damaged from its beginning on" in (tmp_path / f"report-session-{kept.name}.html").read_text()


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ((), "Name what to report"),
        (("last", "--participant", "P07"), "Name what to report"),
        (("nothing",), "No session is called"),
        (("--participant", "P99"), "P99"),
        (("--participant", "../x"), "'../x' cannot be used"),
        (("--participant", "anonymous"), "many people"),
    ],
)
def test_a_wrong_wish_is_one_sentence(run: Run, kept: Path, args: tuple[str, ...], said: str) -> None:
    answer = run("report", *args)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_place_that_cannot_be_written_is_one_sentence(run: Run, kept: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    answer = run("report", "last", "--out", str(tmp_path / "file" / "deeper"))
    assert answer.code == 2
    assert "cannot be" in answer.err

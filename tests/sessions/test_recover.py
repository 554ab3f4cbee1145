import os
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import pyxdf
import soundfile

from sensors.clock import ManualClock
from sessions import process
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.process import is_running, process_start
from sessions.recording.append import AppendFile
from sessions.recording.journal import read_journal, verify
from sessions.recording.recorder import Recorder
from sessions.recording.recover import recover
from sessions.recording.repair import repair_recording
from sessions.recording.xdf import MARK
from sessions.recording.xdf_format import Tag
from sessions.recording.xdf_read import decode, iter_chunks, read_recording
from sessions.recording.xdf_read import verify as verify_recording
from sessions.session_file import read_record, write_record

Sitting = tuple[Recorder, ManualClock, SessionFolder]

NOBODY = 2**22 + 1
"""A process number beyond the largest that Linux gives."""


@pytest.fixture(scope="module")
def killed(
    tmp_path_factory: pytest.TempPathFactory, begin_session: Callable[..., Sitting], play_session: Callable[..., None]
) -> Path:
    """A data folder with one session in it as a killed process leaves it: no footers, no totals, no end."""
    data_dir = tmp_path_factory.mktemp("killed")
    recorder, clock, folder = begin_session(data_dir, "one")
    play_session(recorder, clock)
    dead = folder.path.parent / "dead"
    clock.advance(1.0)
    recorder.event("last", clock.now())
    shutil.copytree(folder.path, dead)
    recorder.close()
    shutil.rmtree(folder.path)
    record = read_record(SessionFolder(dead))
    write_record(SessionFolder(dead), record | {"process": {"pid": NOBODY, "started": ""}})
    return data_dir


@pytest.fixture
def orphan(tmp_path: Path, killed: Path) -> SessionFolder:
    """A session of two minutes as a killed process leaves it, in a data folder of its own."""
    shutil.copytree(killed, tmp_path, dirs_exist_ok=True)
    return SessionFolder(next(tmp_path.glob("participants/*/dead")).resolve())


def load(path: Path) -> dict[str, dict]:
    streams, _ = pyxdf.load_xdf(str(path))
    return {stream["info"]["name"][0]: stream for stream in streams}


def test_a_cut_off_session_is_made_whole_and_listed(tmp_path: Path, orphan: SessionFolder) -> None:
    (summary,) = recover(tmp_path)
    assert (summary.status, summary.id, summary.session) == ("recovered", "dead", str(orphan.path))
    assert (summary.seconds, summary.respiration_rate_end, summary.heart_rate_mean) == (121.0, 6.0, 60.0)
    streams = load(orphan.recording)
    assert all("footer" in stream for stream in streams.values())
    assert len(streams["Strap & <Belt>"]["time_stamps"]) == 30_000
    assert soundfile.info(orphan.sound).frames > 119 * 48_000
    assert read_record(orphan)["status"] == "recovered"
    assert [entry["kind"] for entry in read_journal(orphan.journal)] == ["start", "last", "recovered"]
    assert SessionIndex(tmp_path).recent() == [summary]


def test_it_is_recovered_once(tmp_path: Path, orphan: SessionFolder) -> None:
    recover(tmp_path)
    before = {path.name: path.read_bytes() for path in orphan.path.iterdir()}
    assert recover(tmp_path) == []
    assert {path.name: path.read_bytes() for path in orphan.path.iterdir()} == before


def test_a_running_or_complete_session_is_left_alone(tmp_path: Path, played: Sitting) -> None:
    recorder, _, folder = played
    assert recover(tmp_path) == []
    recorder.close()
    before = folder.recording.read_bytes()
    assert recover(tmp_path) == []
    assert folder.recording.read_bytes() == before


def test_a_new_process_with_the_old_number_is_not_taken_for_it(tmp_path: Path, orphan: SessionFolder) -> None:
    if not process_start(os.getpid()):
        pytest.skip("no start times of processes here")
    record = read_record(orphan)
    write_record(orphan, record | {"process": {"pid": os.getpid(), "started": "earlier"}})
    assert len(recover(tmp_path)) == 1


def test_a_process_is_told_alive_from_dead() -> None:
    assert is_running(os.getpid(), process_start(os.getpid()))
    assert is_running(os.getpid(), "")
    assert not is_running(NOBODY, "")
    assert not is_running(0, "")
    assert not is_running(-1, "")
    assert process.process_start(NOBODY) == ""


@pytest.fixture
def short_orphan(sitting: Callable[..., Sitting], play_session: Callable[..., None]) -> SessionFolder:
    """Ten seconds as a killed process leaves them."""
    recorder, clock, folder = sitting("short")
    play_session(recorder, clock, 10)
    clock.advance(1.0)
    recorder.event("last", clock.now())
    dead = SessionFolder(folder.path.with_name("short-dead"))
    shutil.copytree(folder.path, dead.path)
    recorder.close()
    return dead


def rest(tail: str, rng: np.random.Generator, size: int) -> bytes:
    """Return what stands behind the place where a file is torn."""
    return {"cut": b"", "zeros": bytes(size), "garbage": rng.bytes(size)}[tail]


def alike(one: bytes, other: bytes) -> int:
    """Return how many bytes are the same from the start on: zeros behind a tear may be what was there."""
    size = min(len(one), len(other))
    apart = np.frombuffer(one[:size], np.uint8) != np.frombuffer(other[:size], np.uint8)
    return int(np.argmax(apart)) if apart.any() else size


@pytest.mark.parametrize("tail", ["cut", "zeros", "garbage"])
def test_any_torn_tail_leaves_the_exact_beginning(
    tmp_path: Path, short_orphan: SessionFolder, tail: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """1000 of them in all: what is left is a prefix to the byte, and never misses a chunk whose mark was written."""
    whole, marks = short_orphan.recording.read_bytes(), short_orphan.checksums.read_bytes()
    ends = [0] + [offset + length for offset, length, _ in MARK.iter_unpack(marks)]
    rng = np.random.default_rng(11)
    folder = SessionFolder(tmp_path / tail)
    monkeypatch.setattr(AppendFile, "sync", lambda _: None)  # no power is lost here, and each takes milliseconds
    for number, at in enumerate(rng.integers(0, len(whole), 334).tolist()):
        folder.path.mkdir()
        torn = whole[:at] + rest(tail, rng, int(rng.integers(1, 5000)))
        # of every third, the marks are torn as well
        known = int(rng.integers(0, len(marks))) if number % 3 == 0 else len(marks)
        folder.recording.write_bytes(torn)
        folder.checksums.write_bytes(marks[:known] + rest(tail, rng, 50))
        streams = repair_recording(folder)
        same = alike(torn, whole)
        kept = max(end for end in ends[: known // MARK.size + 1] if end <= same)
        left = folder.recording.read_bytes()
        assert left[:kept] == whole[:kept]
        assert verify_recording(left, folder.checksums.read_bytes())[0] == len(left)
        footers = [content_tag for content_tag, _, end in iter_chunks(left) if end > kept]
        assert footers == [Tag.STREAM_FOOTER] * len(streams) if kept else [Tag.FILE_HEADER]
        beside = folder.path / "recording.xdf.tail"
        assert (beside.read_bytes() if beside.exists() else b"") == torn[kept:]
        if number % 30 == 0:
            read, _ = pyxdf.load_xdf(str(folder.recording), dejitter_timestamps=False)
            truth = decode(whole[:kept]) if kept else {}
            assert {s["info"]["stream_id"]: len(s["time_stamps"]) for s in read} == {
                number: len(stream.stamps) for number, stream in truth.items()
            }
        shutil.rmtree(folder.path)


def test_marks_that_are_torn_themselves_cost_only_what_they_stood_for(tmp_path: Path, orphan: SessionFolder) -> None:
    whole, marks = orphan.recording.read_bytes(), orphan.checksums.read_bytes()
    for rest in (b"", bytes(32), b"\xa5" * 37):
        orphan.recording.write_bytes(whole)
        orphan.checksums.write_bytes(marks[: len(marks) // 2] + rest)
        repair_recording(orphan)
        streams = read_recording(orphan.recording)
        assert all(stream.closed for stream in streams.values())
        assert len(streams[2].stamps) >= 14_000


def test_without_marks_whole_chunks_are_taken(orphan: SessionFolder) -> None:
    orphan.checksums.unlink()
    orphan.recording.write_bytes(orphan.recording.read_bytes() + b"\x04\x00\x10")
    repair_recording(orphan)
    assert len(load(orphan.recording)["Strap & <Belt>"]["time_stamps"]) == 30_000


@pytest.mark.parametrize("left", [0, 2, 4, 20])
def test_a_session_killed_at_birth_is_an_empty_one(tmp_path: Path, orphan: SessionFolder, left: int) -> None:
    orphan.recording.write_bytes(orphan.recording.read_bytes()[:left])
    orphan.checksums.write_bytes(b"")
    orphan.sound.write_bytes(b"")
    (summary,) = recover(tmp_path)
    assert summary.seconds == 0.0
    assert summary.heart_rate_mean is None
    assert load(orphan.recording) == {}


@pytest.mark.parametrize("record", [None, b"", b"{", b"[]", b'{"format": 1, "status": "running"}'])
def test_a_session_without_its_record_is_recovered_from_its_recording(
    tmp_path: Path, orphan: SessionFolder, record: bytes | None
) -> None:
    orphan.record.unlink()
    if record is not None:
        orphan.record.write_bytes(record)
    (summary,) = recover(tmp_path)
    assert summary.seconds == pytest.approx(121.0, abs=1.0)
    assert summary.respiration_rate_start == 12.0
    assert read_record(orphan)["participant"] == "anonymous"
    damaged = orphan.path / "session.json.damaged"
    assert (damaged.read_bytes() if damaged.exists() else None) == record


@pytest.mark.logs
def test_one_that_cannot_be_recovered_does_not_stop_the_others(tmp_path: Path, orphan: SessionFolder) -> None:
    broken = SessionFolder(orphan.path.parent / "broken")
    shutil.copytree(orphan.path, broken.path)
    broken.recording.unlink()
    broken.recording.mkdir()
    assert [summary.id for summary in recover(tmp_path)] == ["dead"]
    assert read_record(broken)["status"] == "running"


def test_a_data_folder_without_sessions_is_fine(tmp_path: Path) -> None:
    (tmp_path / "participants" / "p" / "empty").mkdir(parents=True)
    assert recover(tmp_path) == []
    assert recover(tmp_path / "missing") == []


def test_the_torn_end_of_a_journal_is_kept_beside(tmp_path: Path, orphan: SessionFolder) -> None:
    orphan.journal.write_bytes(orphan.journal.read_bytes() + b'{"seq":2,"ti')
    recover(tmp_path)
    assert verify(orphan.journal).whole
    assert (orphan.path / "journal.jsonl.tail").read_bytes() == b'{"seq":2,"ti'

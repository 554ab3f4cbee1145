import json
import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import pyxdf
import soundfile

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sensors.stream import Channel, Floats, Stream
from sessions import index as indexes
from sessions.folder import SessionFolder, create_session_folder
from sessions.index import SessionIndex
from sessions.recording import recorder as recorders
from sessions.recording.journal import read_journal, verify
from sessions.recording.recorder import Recorder
from sessions.recording.recover import recover
from sessions.recording.xdf_read import read_recording
from sessions.session_file import SessionStart, read_record

Sitting = tuple[Recorder, ManualClock, SessionFolder]
Begin = Callable[..., Sitting]
Play = Callable[..., None]

RAW = Stream("Raw", "ECG", (Channel("ECG", "uV"),), 250.0, "double64")


def test_a_session_leaves_five_files_that_all_can_be_read(played: Sitting) -> None:
    recorder, _, folder = played
    summary = recorder.close()
    assert summary.files == ("audio.flac", "journal.jsonl", "recording.xdf", "recording.xdf.crc", "session.json")
    assert all((folder.path / name).stat().st_mode & 0o777 == 0o600 for name in summary.files)
    streams, _ = pyxdf.load_xdf(str(folder.recording))
    assert {s["info"]["name"][0] for s in streams} >= {"Strap & <Belt>", "Notes", "Sospiro-Breaths", "Sospiro-Recorder"}
    assert all("footer" in s for s in streams)
    assert verify(folder.journal).whole
    assert [entry["kind"] for entry in read_journal(folder.journal)] == ["start", "end"]
    assert recorder.notices() == ()


def test_the_record_tells_what_the_session_was(played: Sitting) -> None:
    recorder, _, folder = played
    running = read_record(folder)
    assert (running["status"], running["process"]["pid"], running["summary"]) == ("running", os.getpid(), None)
    assert running["clock"] == {"utc": "2026-11-22T10:15:00+00:00", "lsl": 1000.0}
    assert running["seeds"] == {"sound": 7}
    assert running["settings"] == {"target_rate": 6.0}
    assert {"python", "numpy", "pylsl", "pyo", "sospiro"} <= set(running["versions"])
    assert running["streams"][0]["reason"] == "its type is ECG"
    summary = recorder.close()
    record = read_record(folder)
    assert record["status"] == "complete"
    assert record["summary"] == json.loads(json.dumps(summary.as_dict()))


def test_the_same_calls_leave_the_same_bytes(sitting: Begin, play_session: Play) -> None:
    bytes_of = []
    for name in ("one", "two"):
        recorder, clock, folder = sitting(name)
        play_session(recorder, clock, 30)
        recorder.close()
        bytes_of.append([path.read_bytes() for path in (folder.recording, folder.sound, folder.journal)])
    assert bytes_of[0] == bytes_of[1]


def test_closing_twice_gives_the_same_summary(played: Sitting) -> None:
    recorder, *_ = played
    assert recorder.close() == recorder.close()


def test_a_given_summary_is_kept_with_its_folder_and_files(sitting: Begin, played: Sitting) -> None:
    recorder, *_ = played
    figures = recorder.close()
    other, _, there = sitting("two")
    summary = other.close(figures)
    assert (summary.seconds, summary.session, summary.id) == (figures.seconds, str(there.path), "two")
    assert "audio.flac" not in summary.files


def test_a_closed_session_is_listed(tmp_path: Path) -> None:
    folder, clock, start = _live_parts(tmp_path)
    index = SessionIndex(tmp_path)
    summary = Recorder(folder, clock, start, index=index).close()
    assert index.recent() == [summary]


def test_an_unknown_format_is_refused_in_a_sentence(sitting: Begin) -> None:
    recorder, *_ = sitting()
    with pytest.raises(SospiroError) as raised:
        recorder.open_stream(Stream("Odd", "T", (Channel(),), 0.0, "undefined"))
    assert raised.value.reason is Reason.BAD_FILE
    recorder.close()


@pytest.mark.logs
def test_an_entry_that_does_not_fit_is_told_and_the_rest_is_kept(sitting: Begin) -> None:
    recorder, _, folder = sitting()
    raw = recorder.open_stream(RAW)
    recorder.samples(raw, np.arange(2.0), np.zeros((3, 1)))
    recorder.samples(raw, np.arange(2.0), np.ones((2, 1)))
    assert "not (2, 1) numbers" in recorder.notices()[0]
    recorder.close()
    assert len(read_recording(folder.recording)[raw].stamps) == 2


class _RealClock:
    def now(self) -> float:
        return time.monotonic()


def _live_parts(data_dir: Path) -> tuple[SessionFolder, _RealClock, SessionStart]:
    clock = _RealClock()
    started = datetime(2026, 11, 22, tzinfo=UTC)
    return create_session_folder(data_dir, started), clock, SessionStart(started, clock.now())


def test_the_thread_writes_within_half_a_second_and_keeps_everything(tmp_path: Path) -> None:
    folder, clock, start = _live_parts(tmp_path)
    recorder = Recorder(folder, clock, start)
    raw = recorder.open_stream(RAW)
    begun = time.monotonic()
    for number in range(100):
        recorder.samples(raw, np.full(5, float(number)), np.full((5, 1), float(number)))
    assert time.monotonic() - begun < 0.2
    deadline = begun + 5.0
    while folder.recording.stat().st_size < 500 * 17 and time.monotonic() < deadline:
        time.sleep(0.01)
    assert time.monotonic() - begun < 0.6
    recorder.close()
    assert [t.name for t in threading.enumerate()].count("recorder") == 0
    np.testing.assert_array_equal(read_recording(folder.recording)[raw].stamps, np.repeat(np.arange(100.0), 5))


@pytest.mark.logs
def test_a_hanging_disk_never_holds_the_session_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorders, "QUEUE_ITEMS", 50)
    folder, clock, start = _live_parts(tmp_path)
    recorder = Recorder(folder, clock, start)
    raw = recorder.open_stream(RAW)
    hang = threading.Event()
    recorder._put(hang.wait)  # what a write to a disk that does not answer looks like
    begun = time.monotonic()
    for number in range(100):
        recorder.samples(raw, np.array([float(number)]), np.zeros((1, 1)))
    recorder.audio(0, np.zeros((256, 2), np.float32))
    assert time.monotonic() - begun < 0.2
    assert "entries lost" in recorder.notices()[-1]
    hang.set()
    recorder.close()
    size = folder.recording.stat().st_size
    recorder.samples(raw, np.array([999.0]), np.zeros((1, 1)))
    assert folder.recording.stat().st_size == size, "closed is closed"
    stamps = read_recording(folder.recording)[raw].stamps
    np.testing.assert_array_equal(stamps, np.arange(float(len(stamps))))
    assert len(stamps) >= 40


@pytest.mark.logs
def test_a_disk_that_never_answers_is_told_at_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorders, "JOIN_TIMEOUT", 0.1)
    folder, clock, start = _live_parts(tmp_path)
    recorder = Recorder(folder, clock, start)
    hang = threading.Event()
    recorder._put(hang.wait)
    with pytest.raises(SospiroError) as raised:
        recorder.close()
    hang.set()
    assert "does not answer" in raised.value.sentence
    assert read_record(folder)["status"] == "running"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes, or skip where it cannot be had."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def fill(recorder: Recorder, clock: ManualClock, seconds: int) -> Floats:
    """Record noise of eight channels, 70 kB/s, and sound of the same size; return all that was given."""
    wide = recorder.open_stream(Stream("Wide", "EEG", (Channel(),) * 8, 1000.0, "double64"))
    rng = np.random.default_rng(2)
    given = rng.standard_normal((seconds * 1000, 8))
    for second in range(seconds):
        clock.advance(1.0)
        stamps = second + np.arange(1000) / 1000
        recorder.samples(wide, stamps, given[second * 1000 : (second + 1) * 1000])
        recorder.event("second", clock.now(), number=second)
        recorder.audio(second * 12_000, rng.uniform(-0.1, 0.1, (12_000, 2)).astype(np.float32))
    return given


@pytest.mark.logs
def test_a_full_disk_loses_nothing_once_there_is_space_again(small_disk: Path, sitting: Begin) -> None:
    recorder, clock, folder = sitting(data_dir=small_disk)
    (small_disk / "filler").write_bytes(bytes(2_000_000))
    given = fill(recorder, clock, 15)
    assert any(notice.startswith("disk full: ") for notice in recorder.notices())
    assert any("kept in memory" in notice for notice in recorder.notices())
    streams, _ = pyxdf.load_xdf(str(folder.recording), select_streams=[{"name": "Wide"}])
    assert 0 < len(streams[0]["time_stamps"]) < 15_000, "what is on disk can be read meanwhile"
    (small_disk / "filler").unlink()
    clock.advance(2.0)
    recorder.event("space", clock.now())
    assert not any(notice.startswith("disk full") for notice in recorder.notices())
    recorder.close()
    wide = next(s for s in read_recording(folder.recording).values() if s.stream.name == "Wide")
    np.testing.assert_array_equal(wide.values, given)
    assert len(read_journal(folder.journal)) == 18
    assert soundfile.info(folder.sound).frames == 15 * 12_000


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorders, "FINISH_ATTEMPTS", 1)
    monkeypatch.setattr(recorders, "RETRY", 0.0)


@pytest.mark.logs
def test_a_disk_that_stays_full_costs_nothing_as_another_takes_the_session(
    small_disk: Path, sitting: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, no_patience: None
) -> None:
    monkeypatch.setattr("sessions.recording.elsewhere.default_data_dir", lambda: tmp_path / "home")
    recorder, clock, folder = sitting(data_dir=small_disk)
    (small_disk / "filler").write_bytes(bytes(2_000_000))
    given = fill(recorder, clock, 15)
    with pytest.raises(SospiroError) as raised:
        recorder.close()
    assert raised.value.reason is Reason.DISK_FULL
    kept = SessionFolder(tmp_path / "home" / "rescued" / folder.path.name)
    assert str(kept.path) in raised.value.sentence
    wide = next(s for s in read_recording(kept.recording).values() if s.stream.name == "Wide")
    np.testing.assert_array_equal(wide.values, given)
    streams, _ = pyxdf.load_xdf(str(kept.recording), select_streams=[{"name": "Wide"}])
    assert len(streams[0]["time_stamps"]) == 15_000
    assert soundfile.info(kept.sound).frames == 15 * 12_000
    assert read_record(kept)["status"] == "complete"
    assert verify(kept.journal).whole


@pytest.mark.logs
def test_a_session_that_no_disk_takes_is_told_and_left_to_the_next_start(
    small_disk: Path, sitting: Begin, monkeypatch: pytest.MonkeyPatch, no_patience: None
) -> None:
    monkeypatch.setattr("sessions.recording.elsewhere.other_folders", lambda *_: iter(()))
    recorder, clock, folder = sitting(data_dir=small_disk)
    (small_disk / "filler").write_bytes(bytes(2_000_000))
    fill(recorder, clock, 15)
    with pytest.raises(SospiroError) as raised:
        recorder.close()
    assert raised.value.reason is Reason.DISK_FULL
    assert "MB are lost" in raised.value.sentence
    assert read_record(folder)["status"] == "running"


@pytest.mark.logs
def test_space_that_comes_while_it_closes_is_used(small_disk: Path, sitting: Begin) -> None:
    recorder, clock, folder = sitting(data_dir=small_disk)
    filler = small_disk / "filler"
    filler.write_bytes(bytes(2_000_000))
    given = fill(recorder, clock, 15)
    threading.Timer(0.3, filler.unlink).start()
    recorder.close()
    wide = next(s for s in read_recording(folder.recording).values() if s.stream.name == "Wide")
    np.testing.assert_array_equal(wide.values, given)
    assert read_record(folder)["status"] == "complete"


@pytest.mark.logs
def test_an_index_that_is_locked_costs_nothing_but_its_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(indexes, "TIMEOUT", 0.1)
    folder, clock, start = _live_parts(tmp_path)
    recorder = Recorder(folder, clock, start, index=SessionIndex(tmp_path))
    with closing(sqlite3.connect(tmp_path / indexes.FILE, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        summary = recorder.close()
    assert summary.status == "complete"
    assert "will be listed at the next start" in caplog.text
    recover(tmp_path)
    assert SessionIndex(tmp_path).recent() == [summary]


@pytest.mark.logs
def test_its_files_are_closed_even_when_the_figures_cannot_be_told(sitting: Callable[..., Sitting]) -> None:
    recorder, _, folder = sitting()
    journal = recorder._writing._journal
    folder.record.unlink()
    with pytest.raises(SospiroError, match=r"session\.json is missing"):
        recorder.close()
    with pytest.raises(OSError, match="Bad file descriptor"):
        journal.close()

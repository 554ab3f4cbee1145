"""A disk that takes nothing any more: the session goes on in another place, with all it has, and says so."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import pyxdf
import soundfile

from sensors.clock import ManualClock
from sensors.stream import Channel, Floats, Stream
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.recording.elsewhere import MOVED
from sessions.recording.homecoming import LEFT
from sessions.recording.journal import read_journal, verify
from sessions.recording.recorder import Recorder
from sessions.recording.recover import recover
from sessions.recording.xdf_read import read_recording
from sessions.recording.xdf_read import verify as verify_recording
from sessions.session_file import read_record, write_record

pytestmark = pytest.mark.logs
Sitting = tuple[Recorder, ManualClock, SessionFolder]
Begin = Callable[..., Sitting]
RATE = 100
SOUND = 4800
"""Samples of sound to a second here: enough to see where they went."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a session goes whose folder takes nothing."""
    monkeypatch.setattr("sessions.recording.elsewhere.default_data_dir", lambda: tmp_path / "home")
    return tmp_path / "home" / "rescued"


class Writer:
    """Records what can be told from its stamp, second by second."""

    def __init__(self, recorder: Recorder, clock: ManualClock) -> None:
        self.recorder, self.clock = recorder, clock
        self.stream = recorder.open_stream(Stream("Wave", "EEG", (Channel("a"),), RATE, "double64"))
        self.seconds = 0

    def write(self, seconds: int) -> None:
        for _ in range(seconds):
            stamps = 1000.0 + self.seconds + np.arange(RATE) / RATE
            self.recorder.samples(self.stream, stamps, np.sin(stamps)[:, None])
            self.recorder.clock_offset(self.stream, self.clock.now(), 0.0)
            self.recorder.event("second", self.clock.now(), number=self.seconds)
            self.recorder.audio(self.seconds * SOUND, np.full((SOUND, 2), 0.1, np.float32))
            self.seconds += 1
            self.clock.advance(1.0)


def truth(first: int, last: int) -> Floats:
    return 1000.0 + first + np.arange((last - first) * RATE) / RATE


def check(folder: SessionFolder, first: int, last: int) -> None:
    """Make sure that a folder holds every sample from one second to another, and stands on its own."""
    (wave,) = (s for s in read_recording(folder.recording).values() if s.stream.name == "Wave")
    np.testing.assert_allclose(wave.stamps, truth(first, last), atol=1e-9)
    np.testing.assert_array_equal(wave.values[:, 0], np.sin(wave.stamps))
    data, marks = folder.recording.read_bytes(), folder.checksums.read_bytes()
    assert verify_recording(data, marks) == (len(data), len(marks))
    streams, _ = pyxdf.load_xdf(str(folder.recording), select_streams=[{"name": "Wave"}])
    assert streams[0]["footer"]["info"]["sample_count"] == [str((last - first) * RATE)]
    assert float(streams[0]["footer"]["info"]["first_timestamp"][0]) == pytest.approx(1000.0 + first)
    assert verify(folder.journal).whole


def test_a_folder_that_was_deleted_goes_on_elsewhere_with_everything(sitting: Begin, home: Path) -> None:
    recorder, clock, folder = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(5)
    shutil.rmtree(folder.path)
    writer.write(1)
    kept = SessionFolder(home / "one")
    (notice,) = recorder.notices()
    assert str(kept.path) in notice and "with all that was recorded before" in notice
    writer.write(4)
    summary = recorder.close()
    assert (summary.session, summary.id, summary.status) == (str(kept.path), "one", "complete")
    check(kept, 0, 10)
    frames, _ = soundfile.read(kept.sound)
    assert len(frames) == 10 * SOUND and np.allclose(frames, 0.1, atol=1e-6)
    record = read_record(kept)
    assert (record["moved_from"], record["moved_whole"]) == (str(folder.path), True)
    assert "moved" in [entry["kind"] for entry in read_journal(kept.journal)]


@pytest.fixture
def own_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that can be made read-only, or skip where it cannot be had."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no disk of its own here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", "-l", place], check=False, capture_output=True)


def test_a_disk_that_is_unmounted_is_left_with_everything(sitting: Begin, home: Path, own_disk: Path) -> None:
    recorder, clock, _ = sitting("one", data_dir=own_disk)
    writer = Writer(recorder, clock)
    writer.write(5)
    subprocess.run(["umount", "-l", own_disk], check=True)
    writer.write(2)
    assert any("goes on in" in notice for notice in recorder.notices())
    writer.write(2)
    recorder.close()
    check(SessionFolder(home / "one"), 0, 9)
    assert list(own_disk.iterdir()) == [], "nothing is written into the place where the disk was"


def test_a_disk_that_becomes_read_only_is_left_after_two_seconds(sitting: Begin, home: Path, own_disk: Path) -> None:
    recorder, clock, folder = sitting("one", data_dir=own_disk)
    writer = Writer(recorder, clock)
    writer.write(5)
    # files that are open keep a disk from becoming read-only: each write is refused instead, as after an I/O error
    for file in (recorder._writing._xdf._file, recorder._writing._journal._file):
        closed = os.open(file._path, os.O_RDONLY)
        os.dup2(closed, file._file)
        os.close(closed)
    writer.write(2)
    assert any("kept in memory" in notice for notice in recorder.notices())
    writer.write(2)
    assert any("goes on in" in notice for notice in recorder.notices())
    assert not any("kept in memory" in notice for notice in recorder.notices())
    recorder.close()
    check(SessionFolder(home / "one"), 0, 9)
    assert read_record(folder)["status"] == MOVED
    assert recover(own_disk) == [], "what stayed behind is no session of its own"
    assert [s.session for s in SessionIndex(own_disk).recent()] == [str(home / "one")]


def test_a_disk_that_is_pulled_keeps_what_it_has_and_the_rest_goes_on_elsewhere(sitting: Begin, home: Path) -> None:
    recorder, clock, folder = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(5)
    left = SessionFolder(folder.path.with_name("left"))
    shutil.copytree(folder.path, left.path)
    shutil.rmtree(folder.path)
    for file in (recorder._writing._xdf._file, recorder._writing._journal._file, recorder._writing._sound._file):
        nothing = os.open(folder.path.parent, os.O_RDONLY)  # neither to be read nor written
        os.dup2(nothing, file._file)
        os.close(nothing)
    writer.write(5)
    assert any("from here on" in notice for notice in recorder.notices())
    recorder.close()
    kept = SessionFolder(home / "one")
    check(kept, 5, 10)
    assert read_record(kept)["moved_whole"] is False
    assert [e["data"]["number"] for e in read_journal(kept.journal) if e["kind"] == "second"] == list(range(10))
    frames, _ = soundfile.read(kept.sound)
    assert len(frames) == 10 * SOUND, "sample n has the time it had"
    assert np.all(frames[: 4 * SOUND] == 0) and np.allclose(frames[-4 * SOUND :], 0.1, atol=1e-6)
    (wave,) = (s for s in read_recording(left.recording).values() if s.stream.name == "Wave")
    assert len(wave.stamps) == 5 * RATE


def test_what_a_dead_process_left_in_two_places_is_one_session(
    tmp_path: Path, sitting: Begin, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old disk was full, so that it could not be told where its session is."""
    recorder, clock, folder = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(3)
    twin = tmp_path / "twin"
    shutil.copytree(folder.path, twin)
    shutil.rmtree(folder.path)
    writer.write(3)
    shutil.copytree(twin, folder.path)
    kept = SessionFolder(home / "one")
    dead = tmp_path / "dead"
    shutil.copytree(kept.path, dead)
    recorder.close()
    shutil.rmtree(kept.path)
    dead.rename(kept.path)
    for place in (kept, folder):
        write_record(place, read_record(place) | {"process": {"pid": 2**22 + 1, "started": ""}})
    (summary,) = recover(tmp_path)
    assert (summary.session, summary.status) == (str(folder.path), "recovered")
    check(folder, 0, 6)
    left = SessionFolder(folder.path / LEFT)
    assert read_record(left)["status"] == MOVED
    assert all(stream.closed for stream in read_recording(left.recording).values())
    assert not kept.path.exists() and not (tmp_path / "coming").exists()
    assert [s.session for s in SessionIndex(tmp_path).recent()] == [str(folder.path)]
    assert recover(tmp_path) == []
    SessionIndex(tmp_path).rebuild()
    assert [s.id for s in SessionIndex(tmp_path).recent()] == ["one"]


def test_what_stayed_behind_on_a_disk_too_full_to_be_told_is_no_session(
    tmp_path: Path, sitting: Begin, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder, clock, folder = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(3)
    twin = tmp_path / "twin"
    shutil.copytree(folder.path, twin)
    shutil.rmtree(folder.path)
    writer.write(3)
    recorder.close()
    shutil.copytree(twin, folder.path)
    write_record(folder, read_record(folder) | {"process": {"pid": 2**22 + 1, "started": ""}})
    before = folder.recording.read_bytes()

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sessions.recording.elsewhere.write_record", refuse)
    monkeypatch.setattr("sessions.recording.homecoming.free_bytes", lambda _: 0)
    assert recover(tmp_path) == []
    assert folder.recording.read_bytes() == before
    assert [s.session for s in SessionIndex(tmp_path).recent()] == [str(home / "one")]


@pytest.mark.parametrize("step", ["copytree", "rmtree"])
def test_the_way_home_may_be_interrupted(
    sitting: Begin, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    recorder, clock, folder = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(3)
    twin = tmp_path / "twin"
    shutil.copytree(folder.path, twin)
    shutil.rmtree(folder.path)
    writer.write(3)
    recorder.close()
    shutil.copytree(twin, folder.path)
    whole = getattr(shutil, step)
    with monkeypatch.context() as broken:

        def fail(*_: object, **__: object) -> None:
            raise OSError(5, "the disk refused")

        broken.setattr(f"sessions.recording.homecoming.shutil.{step}", fail)
        recover(tmp_path)
    assert getattr(shutil, step) is whole
    assert [s.id for s in SessionIndex(tmp_path).recent()].count("one") >= 1
    recover(tmp_path)
    check(folder, 0, 6)
    assert (folder.path / LEFT / "recording.xdf").exists()
    assert [s.session for s in SessionIndex(tmp_path).recent()] == [str(folder.path)]


def test_a_session_stays_elsewhere_while_its_disk_is_not_here(sitting: Begin, home: Path, tmp_path: Path) -> None:
    recorder, clock, _ = sitting("one")
    writer = Writer(recorder, clock)
    writer.write(1)
    shutil.rmtree(tmp_path / "participants")
    writer.write(1)
    recorder.close()
    assert recover(tmp_path) == []
    check(SessionFolder(home / "one"), 0, 2)
    assert [s.session for s in SessionIndex(tmp_path).recent()] == [str(home / "one")]

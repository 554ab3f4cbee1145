"""A data folder that takes nothing at the start: the session is kept in another place, said, and brought home."""

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder
from sessions.index import SessionIndex
from sessions.place import place_for, recovered
from sessions.recording.recorder import Recorder
from sessions.recording.xdf_read import read_recording
from sessions.session_file import SessionStart, read_record

pytestmark = pytest.mark.logs
STARTED = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
Play = Callable[[Recorder, ManualClock, int], None]


@dataclass
class Locked:
    """A data folder that can be read and not written until `unlock` is called."""

    data_dir: Path
    unlock: Callable[[], None]


@pytest.fixture
def locked(tmp_path: Path) -> Iterator[Locked]:
    disk = tmp_path / "disk"
    data_dir = disk / "data"
    disk.mkdir()
    if os.geteuid() == 0:  # whom no mode keeps out
        mount = ["mount", "-t", "tmpfs", "-o", "size=900m", "tmpfs", str(disk)]
        if subprocess.run(mount, capture_output=True, check=False).returncode:
            pytest.skip("everything is writable here, and no disk of its own can be had")
    (data_dir / "participants" / "P07").mkdir(parents=True)
    SessionIndex(data_dir)
    if os.geteuid() == 0:
        _run("mount", "-o", "remount,ro", str(disk))
        yield Locked(data_dir, lambda: _run("mount", "-o", "remount,rw", str(disk)))
        _run("umount", "-l", str(disk))
    else:
        folders = [data_dir / "participants" / "P07", data_dir / "participants", data_dir]
        _open(folders, 0o555)
        yield Locked(data_dir, lambda: _open(folders, 0o755))
        _open(folders, 0o755)


def _open(folders: list[Path], mode: int) -> None:
    for folder in folders:
        folder.chmod(mode)


def _run(*command: str) -> None:
    subprocess.run(command, check=True)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sessions.recording.elsewhere.default_data_dir", lambda: tmp_path / "home")
    return tmp_path / "home" / "rescued"


def test_a_session_begins_elsewhere_says_so_and_comes_home(locked: Locked, home: Path, play_session: Play) -> None:
    place = place_for(locked.data_dir, STARTED, "P07")
    assert place.folder.path.parent == home.resolve()
    assert str(place.folder.path) in place.told and "cannot be written to" in place.told
    clock = ManualClock(1000.0)
    start = SessionStart(STARTED, 1000.0, "P07", plan=place.record)
    recorder = Recorder(place.folder, clock, start, threaded=False)
    play_session(recorder, clock, 60)
    summary = recorder.close()
    assert recovered(locked.data_dir) == [], "nothing comes home yet, and the program starts all the same"
    locked.unlock()
    recovered(locked.data_dir)
    (listed,) = SessionIndex(locked.data_dir).recent()
    there = SessionFolder(Path(listed.session))
    assert (listed.id, there.path.parent) == (summary.id, locked.data_dir.resolve() / "participants" / "P07")
    assert read_record(there)["moved_home"] and len(read_recording(there.recording)) > 5
    assert not place.folder.path.exists()


def test_a_folder_that_takes_the_session_is_where_it_stays(tmp_path: Path, home: Path) -> None:
    place = place_for(tmp_path / "data", STARTED, "P07")
    assert (place.meant, place.told, place.record) == (None, "", {})
    assert place.folder.path.parent == (tmp_path / "data" / "participants" / "P07").resolve()
    assert not home.exists()


@pytest.mark.parametrize("wrong", ["no/such/folder", "a-file"])
def test_a_mistyped_folder_is_refused_and_not_replaced(tmp_path: Path, home: Path, wrong: str) -> None:
    (tmp_path / "a-file").write_text("")
    with pytest.raises(SospiroError) as refused:
        place_for(tmp_path / wrong, STARTED, "P07")
    assert refused.value.reason is Reason.DATA_FOLDER
    assert not home.exists()

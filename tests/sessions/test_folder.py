import re
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from sensors.errors import Reason, SospiroError
from sessions import folder as folders
from sessions.folder import check_data_dir, check_participant, create_folder_at, create_session_folder, session_name

STARTED = datetime(2026, 11, 22, 11, 15, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one megabyte, or skip where it cannot be had."""
    place = tmp_path / "disk"
    place.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip(f"no small disk here: {done.stderr.decode().strip()}")
    yield place
    subprocess.run(["umount", place], check=True)


def test_the_folder_is_named_by_its_start_in_utc(tmp_path: Path) -> None:
    made = create_session_folder(tmp_path, STARTED)
    assert made.path.parent == (tmp_path / "participants" / "anonymous").resolve()
    assert re.fullmatch(r"20261122T101500Z-[0-9a-f]{4}", made.path.name)
    assert session_name(STARTED, "1f3a") == "20261122T101500Z-1f3a"


def test_only_the_owner_may_look(tmp_path: Path) -> None:
    made = create_session_folder(tmp_path / "data", STARTED, "p-01")
    for path in (made.path, made.path.parent, tmp_path / "data"):
        assert path.stat().st_mode & 0o777 == 0o700


def test_a_given_name_is_used_once(tmp_path: Path) -> None:
    made = create_session_folder(tmp_path, STARTED, name="render-7")
    assert made.path.name == "render-7"
    made.journal.write_text("kept")
    with pytest.raises(SospiroError) as raised:
        create_session_folder(tmp_path, STARTED, name="render-7")
    assert raised.value.reason is Reason.DATA_FOLDER
    assert made.journal.read_text() == "kept"


@pytest.mark.parametrize("name", ["../up", "a/b", "", " ", ".", "-x", "x\n", "CON", "nul", "lpt1", "ä", "a" * 33])
def test_a_participant_cannot_lead_out_of_the_data_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(SospiroError) as raised:
        create_session_folder(tmp_path, STARTED, name)
    assert raised.value.reason is Reason.BAD_SETTING
    assert list(tmp_path.iterdir()) == []


def test_pseudonyms_are_taken() -> None:
    assert check_participant("P_01-b") == "P_01-b"
    assert check_participant("a" * 32) == "a" * 32


def test_an_empty_folder_may_be_named_but_no_full_one(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert create_folder_at(tmp_path / "out").path == (tmp_path / "out").resolve()
    (tmp_path / "out" / "song").touch()
    with pytest.raises(SospiroError, match="not empty"):
        create_folder_at(tmp_path / "out")


def test_a_good_data_folder_is_made_and_left_empty(tmp_path: Path) -> None:
    check_data_dir(tmp_path / "data", 1000)
    assert list((tmp_path / "data").iterdir()) == []


def refusal(path: Path, need: int = 0) -> SospiroError:
    with pytest.raises(SospiroError) as raised:
        check_data_dir(path, need)
    assert str(path) in raised.value.sentence
    assert raised.value.sentence.count(". ") == 0
    assert raised.value.sentence.endswith(".")
    return raised.value


def test_a_missing_parent_is_told(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no" / "data").reason is Reason.DATA_FOLDER
    assert not (tmp_path / "no").exists()


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    assert refusal(tmp_path / "data").reason is Reason.DATA_FOLDER
    assert refusal(tmp_path / "data" / "below").reason is Reason.DATA_FOLDER


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_read_only_folder_is_told() -> None:
    assert refusal(Path("/proc/self")).reason is Reason.DATA_FOLDER


def test_too_little_space_is_told_before_the_start(tmp_path: Path) -> None:
    error = refusal(tmp_path, 10**18)
    assert error.reason is Reason.DISK_FULL
    assert "MB left" in error.sentence


def test_a_full_disk_is_told_and_nothing_is_left_behind(small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(1024 * 1024 - 8192))
    assert refusal(small_disk).reason is Reason.DISK_FULL
    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_the_default_is_no_folder_of_the_code() -> None:
    assert folders.default_data_dir().name == "sospiro"
    assert folders.default_data_dir().is_absolute()


def test_utc_is_asked_for() -> None:
    assert session_name(STARTED.astimezone(UTC), "0000") == session_name(STARTED, "0000")

import errno
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sessions.recording.append import RETRY, AppendFile, UnreadableError

resource = pytest.importorskip("resource", reason="no limits of file size here")
LIMIT = 1000


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[AppendFile]:
    file = AppendFile(tmp_path / "file")
    yield file
    file.close()


@contextmanager
def small_files() -> Iterator[None]:
    """No file of this process may grow beyond LIMIT bytes: writes end half-way, as on a full disk.

    Only around the write under test: the report of the test run itself may go to a file.
    """
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, before)


def test_nothing_is_written_before_the_flush(growing: AppendFile, tmp_path: Path) -> None:
    growing.append(b"abc")
    assert (tmp_path / "file").read_bytes() == b""
    assert growing.held == 3
    assert growing.flush(0.0)
    assert (tmp_path / "file").read_bytes() == b"abc"
    assert growing.held == 0


def test_an_existing_file_is_never_taken_for_a_new_one(growing: AppendFile, tmp_path: Path) -> None:
    with pytest.raises(FileExistsError):
        AppendFile(tmp_path / "file")


def test_a_patch_changes_bytes_held_or_written(growing: AppendFile, tmp_path: Path) -> None:
    growing.append(b"abc")
    growing.flush(0.0)
    growing.append(b"def")
    growing.patch(1, b"X")
    growing.patch(4, b"Y")
    growing.flush(0.1)
    assert (tmp_path / "file").read_bytes() == b"aXcdYf"


def test_a_refused_write_is_cut_back_and_kept(growing: AppendFile, tmp_path: Path) -> None:
    growing.append(b"a" * 900)
    assert growing.flush(0.0)
    growing.append(b"b" * 900)
    with small_files():
        assert not growing.flush(1.0)
    assert growing.error is not None
    assert growing.error.errno == errno.EFBIG
    assert (tmp_path / "file").read_bytes() == b"a" * 900
    assert growing.held == 900


def test_it_goes_on_without_a_gap_when_there_is_space_again(tmp_path: Path) -> None:
    growing = AppendFile(tmp_path / "file")
    growing.append(b"a" * 900)
    growing.append(b"b" * 900)
    with small_files():
        assert not growing.flush(0.0)
    growing.append(b"c")
    assert not growing.flush(RETRY / 2), "the disk is left in peace for a while"
    assert growing.flush(RETRY)
    assert growing.error is None
    assert (tmp_path / "file").read_bytes() == b"a" * 900 + b"b" * 900 + b"c"
    growing.close()


def test_going_on_cuts_what_lies_beyond(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"goodtorn")
    file = AppendFile(tmp_path / "file", 4)
    file.append(b"new")
    assert file.flush(0.0)
    file.close()
    assert (tmp_path / "file").read_bytes() == b"goodnew"


def test_it_is_for_its_owner_only(growing: AppendFile, tmp_path: Path) -> None:
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_file_that_was_deleted_or_replaced_has_vanished(tmp_path: Path) -> None:
    file = AppendFile(tmp_path / "a")
    file.append(b"0123456789")
    assert file.flush(0.0) and not file.vanished
    (tmp_path / "a").rename(tmp_path / "b")
    assert file.vanished
    (tmp_path / "a").write_bytes(b"other")
    assert file.vanished
    (tmp_path / "b").replace(tmp_path / "a")
    assert not file.vanished
    file.close()


def test_what_cannot_be_read_back_is_left_and_the_rest_begins_anew(tmp_path: Path) -> None:
    file = AppendFile(tmp_path / "a")
    file.append(b"before")
    file.flush(0.0)
    file.append(b"held")
    nothing = os.open(tmp_path, os.O_RDONLY)
    os.dup2(nothing, file._file)
    os.close(nothing)
    with pytest.raises(UnreadableError):
        file.move(tmp_path / "b")
    assert not (tmp_path / "b").exists() and file.pending == b"held"
    file.restart(tmp_path / "b", b"head " + file.pending)
    assert file.flush(0.0)
    file.close()
    assert (tmp_path / "b").read_bytes() == b"head held"

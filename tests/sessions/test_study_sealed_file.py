"""A sealed file gives back what was put in, up to a torn or changed frame, and its length tells nothing of it."""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sensors.stream import Channel, Stream
from sessions.recording.xdf import XdfWriter
from sessions.recording.xdf_read import decode
from sessions.study.box import Box
from sessions.study.sealed_file import BEGINNING, FRAME, MAGIC, PAYLOAD, SealedFile, read_sealed

BOX = Box(bytes(range(32)))
HEAD = len(MAGIC) + 16


def sealed(path: Path, pieces: list[bytes], flushes: int = 0) -> bytes:
    file = SealedFile(path, BOX)
    for now, piece in enumerate(pieces):
        file.append(piece)
        assert file.flush(float(now))
    for now in range(flushes):
        file.flush(100.0 + now)
    assert file.finish(1e6)
    file.close()
    return path.read_bytes()


@given(st.lists(st.binary(max_size=3 * PAYLOAD), max_size=12))
@settings(max_examples=40, deadline=None)
def test_what_goes_in_comes_out(tmp_path_factory: pytest.TempPathFactory, pieces: list[bytes]) -> None:
    data = sealed(tmp_path_factory.mktemp("sealed") / "a", pieces)
    assert read_sealed(data, BOX) == (b"".join(pieces), True)


def test_its_length_tells_how_often_it_was_flushed_and_not_how_much_is_in_it(tmp_path: Path) -> None:
    lengths = set()
    for number, size in enumerate((0, 1, 100, PAYLOAD)):
        pieces = [bytes(size)] * (BEGINNING + 20)
        lengths.add(len(sealed(tmp_path / str(number), pieces, flushes=5)))
    assert len(lengths) == 1


def test_every_tear_leaves_the_frames_before_it(tmp_path: Path) -> None:
    pieces = [bytes([number]) * 700 for number in range(30)]
    data = sealed(tmp_path / "a", pieces)
    whole = b"".join(pieces)
    for length in range(HEAD + FRAME, len(data), 977):
        found, all_of_it = read_sealed(data[:length], BOX)
        assert whole.startswith(found)
        assert all_of_it == ((length - HEAD) % FRAME == 0)
    assert len(read_sealed(data[: HEAD + 40 * FRAME], BOX)[0]) > 5000


@pytest.mark.parametrize("at", [HEAD + 1, HEAD + 200, HEAD + FRAME - 1])
def test_a_changed_frame_is_not_believed(tmp_path: Path, at: int) -> None:
    data = bytearray(sealed(tmp_path / "a", [b"first" * 500, b"second" * 500]))
    data[at + 4 * FRAME] ^= 1
    found, whole = read_sealed(bytes(data), BOX)
    assert (found, whole) == ((b"first" * 500)[:2500], False)
    data[at] ^= 1
    with pytest.raises(ValueError, match="changed"):
        read_sealed(bytes(data), BOX)


def test_frames_cannot_change_places_and_another_key_opens_nothing(tmp_path: Path) -> None:
    data = sealed(tmp_path / "a", [b"x" * 9000])
    swapped = data[: HEAD + FRAME] + data[HEAD + 2 * FRAME : HEAD + 3 * FRAME] + data[HEAD + FRAME : HEAD + 2 * FRAME]
    assert read_sealed(swapped, BOX) == (b"x" * PAYLOAD, False)
    for wrong in (b"", b"something else", data[:20]):
        with pytest.raises(ValueError, match="no sealed file"):
            read_sealed(wrong, BOX)
    with pytest.raises(ValueError, match="another key"):
        read_sealed(data, Box(bytes(32)))


def test_what_the_disk_refuses_is_kept_sealed_until_it_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    file = SealedFile(tmp_path / "a", BOX)
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        file.append(b"kept" * 100)
        assert not file.flush(0.0)
        assert file.error is not None
        assert file.held > 400
    file.append(b"more")
    assert file.finish(10.0)
    file.move(tmp_path / "b")
    file.close()
    assert read_sealed((tmp_path / "b").read_bytes(), BOX) == (b"kept" * 100 + b"more", True)


def test_one_whose_disk_has_gone_begins_anew_elsewhere(tmp_path: Path) -> None:
    """What waited is left out: it may begin in the middle of what the lost disk had."""
    file = XdfWriter(SealedFile(tmp_path / "a", BOX), None, datetime(2026, 1, 1, tzinfo=UTC), 0.0)
    file.open_stream(3, Stream("S", "T", (Channel("c"),), 10.0, "double64"))
    file.samples(3, np.arange(10.0), np.ones((10, 1)))
    file.flush(1.0)
    nothing = os.open(tmp_path, os.O_RDONLY)
    os.dup2(nothing, file._file._file)
    os.close(nothing)
    assert file.move(tmp_path / "b", None) is False
    file.samples(3, np.arange(10.0, 20.0), np.ones((10, 1)))
    assert file.finish(2.0)
    file._file.finish(3.0)
    file.close()
    data, whole = read_sealed((tmp_path / "b").read_bytes(), BOX)
    assert whole and decode(data)[3].stamps.tolist() == list(np.arange(10.0, 20.0))

"""Makes the files of a session whole whose end is torn. What is cut off is kept beside."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path

from sessions.folder import SessionFolder, private_opener
from sessions.recording.append import AppendFile
from sessions.recording.flac_repair import find_end, totals, with_totals
from sessions.recording.xdf import Track, footer, mark
from sessions.recording.xdf_format import MAGIC, Tag, encode_chunk, file_header
from sessions.recording.xdf_read import RecordedStream, decode, verify, whole_length


def repair_recording(folder: SessionFolder) -> dict[int, RecordedStream]:
    """Cut a recording behind its last chunk that holds, add the footers it lacks, and return its streams.

    Without its checksums every chunk that has its whole length is taken.
    """
    data = folder.recording.read_bytes() if folder.recording.exists() else b""
    if folder.checksums.exists():
        length, marks = verify(data, folder.checksums.read_bytes())
    else:
        length, marks = whole_length(data), 0
    recording = decode(data[:length]) if length else {}
    closing = [] if length else [(Tag.FILE_HEADER, file_header(modified(folder.path)))]
    closing += [(Tag.STREAM_FOOTER, _footer(number, s)) for number, s in recording.items() if not s.closed]
    cut(folder.recording, length)
    _append(folder, length, marks, [encode_chunk(tag, content) for tag, content in closing])
    return recording


def repair_sound(path: Path) -> None:
    """Cut a FLAC file behind its last whole frame and let it say how long it is; a missing one stays missing."""
    if not path.exists():
        return
    try:
        with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            end, told, size = find_end(data), totals(data), len(data)
            start = with_totals(data, end.samples)
    except ValueError:  # empty, or not even the beginning of a FLAC file
        cut(path, 0)
        path.unlink()
        return
    if (end.length, end.samples) != (size, told):
        cut(path, end.length)
        _write(path, end.length, lambda file: file.patch(0, start))


def cut(path: Path, length: int) -> None:
    """Keep the first `length` bytes of a file and put the rest into a file beside it; `OSError` if that fails."""
    if not path.exists() or path.stat().st_size <= length:
        return
    beside = path.with_name(path.name + ".tail")
    with path.open("rb") as file, open(beside, "ab", opener=private_opener) as tail:
        file.seek(length)
        shutil.copyfileobj(file, tail)
        tail.flush()
        os.fsync(tail.fileno())
    os.truncate(path, length)


def _append(folder: SessionFolder, length: int, marks: int, chunks: list[bytes]) -> None:
    """Add chunks behind the first `length` bytes of the recording, and their marks behind the first `marks` bytes."""
    start = length or len(MAGIC)
    entries = []
    for chunk in chunks:
        entries.append(mark(start, chunk))
        start += len(chunk)
    _write(folder.recording, length, lambda file: file.append((b"" if length else MAGIC) + b"".join(chunks)))
    if marks or not length:
        _write(folder.checksums, marks, lambda file: file.append(b"".join(entries)))


def _write(path: Path, length: int, change: Callable[[AppendFile], None]) -> None:
    file = AppendFile(path, length if path.exists() else None)
    try:
        change(file)
        if not file.flush(0.0):
            raise file.error or OSError("the disk refused")
        file.sync()
    finally:
        file.close()


def _footer(number: int, recorded: RecordedStream) -> bytes:
    stamps = recorded.stamps
    track = Track(recorded.stream, count=len(stamps), offsets=[(time, offset) for time, offset in recorded.offsets])
    if len(stamps):
        track.first, track.last = float(stamps[0]), float(stamps[-1])
    return footer(number, track)


def modified(path: Path) -> str:
    """Return when something was last written to, in UTC."""
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat()

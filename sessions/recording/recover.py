"""Finds sessions whose process died and makes them whole. Nothing is deleted: what is cut off is kept beside."""

import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, folder_error, private_opener
from sessions.index import SessionIndex, session_folders
from sessions.process import is_running, process_start
from sessions.recording.append import AppendFile
from sessions.recording.elsewhere import MOVED, leave_word, moved_sessions
from sessions.recording.flac_repair import find_end, totals, with_totals
from sessions.recording.journal import Journal, verify
from sessions.recording.own_streams import RECORDER
from sessions.recording.xdf import Track, footer, mark
from sessions.recording.xdf_format import MAGIC, Tag, encode_chunk, file_header
from sessions.recording.xdf_read import RecordedStream, decode, whole_length
from sessions.recording.xdf_read import verify as verify_recording
from sessions.session_file import FORMAT, RUNNING, read_record, summary_of, versions, write_record
from sessions.summarise import figures
from sessions.summary import SessionSummary

logger = logging.getLogger(__name__)

RECOVERED = "recovered"


def recover(data_dir: Path, index: SessionIndex | None = None) -> list[SessionSummary]:
    """Make whole every session below `data_dir` that was cut off, and return them; call it at each start.

    Afterwards the index lists every finished session that is there.

    A session that another living process is recording is left alone. One that cannot be recovered now (a full disk) is
    logged and tried again at the next start. Blocks while it reads the recordings of those sessions.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the index cannot be written.
    """
    found = []
    moved = moved_sessions(data_dir)
    for begun, now in moved:
        leave_word(begun, now)  # or what the old disk kept of it would be taken for a session of its own
    folders = [SessionFolder(path.resolve()) for path in session_folders(data_dir)]
    for folder in [*folders, *(now for _, now in moved)]:
        try:
            record = _orphan(folder)
            if record is not None:
                found.append(recover_session(folder, record))
        except (SospiroError, OSError, ValueError):
            logger.exception("session %s could not be recovered; nothing of it is lost", folder.path.name)
    if folders or moved:
        listed = index or SessionIndex(data_dir)
        listed.catch_up()
        for _, now in moved:
            _list(listed, now)
    return found


def _list(index: SessionIndex, folder: SessionFolder) -> None:
    try:
        summary = summary_of(folder, read_record(folder))
    except SospiroError:
        return
    if summary is not None:
        index.add(summary)


def recover_one(folder: SessionFolder) -> SessionSummary | None:
    """Make one session whole, wherever it is; None where nothing is torn.

    Raises
    ------
    SospiroError
        BAD_SETTING for one that a living process is recording; DATA_FOLDER or DISK_FULL when the disk refuses.
    """
    record = _orphan(folder)
    if record is None:
        record = read_record(folder)
        if record.get("status") == RUNNING:
            sentence = f"{folder.path} is being recorded: it can be recovered when its process has ended."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        if record.get("status") == MOVED or is_whole(folder):
            return None
    return recover_session(folder, record)


def is_whole(folder: SessionFolder) -> bool:
    """Tell whether a recording ends as its checksums say."""
    if not folder.recording.exists() or not folder.checksums.exists():
        return True
    data, marks = folder.recording.read_bytes(), folder.checksums.read_bytes()
    return verify_recording(data, marks) == (len(data), len(marks))


def recover_session(folder: SessionFolder, record: dict[str, Any]) -> SessionSummary:
    """Cut the torn ends of one session, close its files, and write its summary.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when the disk refuses.
    """
    record = record | {"process": {"pid": os.getpid(), "started": process_start(os.getpid())}}
    try:
        if record["clock"]["lsl"] is not None:
            write_record(folder, record)  # another process that starts now leaves this session to us
        recording = repair_recording(folder)
        repair_sound(folder.sound)
        record = _with_clock(record, recording)
        summary = replace(figures(folder, record, recording), status=RECOVERED)
        _end_journal(folder, record["clock"]["lsl"] + summary.seconds)
        summary = replace(summary, files=folder.files())
        write_record(folder, record | {"status": RECOVERED, "summary": summary.as_dict()})
    except OSError as error:
        raise folder_error(error, folder.path) from error
    return summary


def repair_recording(folder: SessionFolder) -> dict[int, RecordedStream]:
    """Cut a recording behind its last chunk that holds, add the footers it lacks, and return its streams.

    Without its checksums every chunk that has its whole length is taken.
    """
    data = folder.recording.read_bytes() if folder.recording.exists() else b""
    if folder.checksums.exists():
        length, marks = verify_recording(data, folder.checksums.read_bytes())
    else:
        length, marks = whole_length(data), 0
    recording = decode(data[:length]) if length else {}
    closing = [] if length else [(Tag.FILE_HEADER, file_header(_modified(folder.path)))]
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


def _orphan(folder: SessionFolder) -> dict[str, Any] | None:
    """Return the record of a session that was cut off; None for one that is complete, running or has not begun."""
    try:
        record = read_record(folder)
    except SospiroError:
        return _new_record(folder) if folder.recording.exists() else None
    process = record.get("process") or {}
    if record.get("status") != RUNNING or is_running(process.get("pid", 0), process.get("started", "")):
        return None
    return record


def _new_record(folder: SessionFolder) -> dict[str, Any]:
    """Return a record for a session whose own is lost; the damaged one is kept beside."""
    if folder.record.exists():
        folder.record.replace(folder.record.with_name("session.json.damaged"))
    return {
        "format": FORMAT,
        "id": folder.path.name,
        "participant": folder.path.parent.name,
        "status": RUNNING,
        "started": _modified(folder.recording),
        "clock": {"utc": _modified(folder.recording), "lsl": None},
        "versions": versions(),
        "seeds": {},
        "settings": {},
        "streams": [],
        "summary": None,
    }


def _with_clock(record: dict[str, Any], recording: dict[int, RecordedStream]) -> dict[str, Any]:
    """Let the session begin with its recording if nothing else says when it did."""
    if record["clock"]["lsl"] is not None:
        return record
    stamps = [s.stamps[0] for s in recording.values() if s.stream.name == RECORDER.name and len(s.stamps)]
    return record | {"clock": record["clock"] | {"lsl": float(stamps[0]) if stamps else 0.0}}


def _end_journal(folder: SessionFolder, time: float) -> None:
    held = verify(folder.journal)
    cut(folder.journal, held.length)
    journal = Journal(folder.journal, resume=folder.journal.exists())
    journal.write(RECOVERED, time, {})
    if not journal.flush(0.0):
        raise journal.error or OSError("the disk refused")
    journal.close()


def _footer(number: int, recorded: RecordedStream) -> bytes:
    stamps = recorded.stamps
    track = Track(recorded.stream, count=len(stamps), offsets=[(time, offset) for time, offset in recorded.offsets])
    if len(stamps):
        track.first, track.last = float(stamps[0]), float(stamps[-1])
    return footer(number, track)


def _modified(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).isoformat()

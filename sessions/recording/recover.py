"""Finds sessions whose process died and makes them whole. Nothing is deleted: what is cut off is kept beside."""

import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, folder_error
from sessions.index import SessionIndex, session_folders
from sessions.process import is_running, process_start
from sessions.recording.elsewhere import MOVED, leave_word, moved_sessions
from sessions.recording.homecoming import bring_home
from sessions.recording.journal import Journal, verify
from sessions.recording.own_streams import RECORDER
from sessions.recording.repair import cut, modified, repair_recording, repair_sound
from sessions.recording.xdf_read import RecordedStream
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
    left = {begun.path for begun, _ in moved}  # also where the disk is too full to be told
    folders = [SessionFolder(path.resolve()) for path in session_folders(data_dir) if path.resolve() not in left]
    for folder in [*folders, *(now for _, now in moved)]:
        try:
            record = _orphan(folder)
            if record is not None:
                found.append(recover_session(folder, record))
        except (SospiroError, OSError, ValueError):
            logger.exception("session %s could not be recovered; nothing of it is lost", folder.path.name)
    home = {str(now.path): str(begun.path) for begun, now in moved if bring_home(data_dir, begun, now)}
    if folders or moved:
        listed = index or SessionIndex(data_dir)
        listed.catch_up()
        for _, now in moved:
            _list(listed, now)
    return [replace(summary, session=home.get(summary.session, summary.session)) for summary in found]


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
        for sound in sorted(folder.path.glob("audio*.flac")):
            repair_sound(sound)
        record = _with_clock(record, recording)
        summary = replace(figures(folder, record, recording), status=RECOVERED)
        _end_journal(folder, record["clock"]["lsl"] + summary.seconds)
        summary = replace(summary, files=folder.files())
        write_record(folder, record | {"status": RECOVERED, "summary": summary.as_dict()})
    except OSError as error:
        raise folder_error(error, folder.path) from error
    return summary


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
        "started": modified(folder.recording),
        "clock": {"utc": modified(folder.recording), "lsl": None},
        "versions": versions(),
        "seeds": {},
        "settings": {},
        "streams": [],
        "summary": None,
        # whatever else is lost: only a masked session has a sealed file
        **({"masked": True} if folder.sealed.exists() else {}),
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

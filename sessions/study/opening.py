"""Opens a masked session: what was sealed goes where it would have stood, so everything else reads it as any other."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, folder_error
from sessions.index import SessionIndex, session_folders
from sessions.recording.append import AppendFile
from sessions.recording.journal import Journal, read_journal
from sessions.recording.repair import repair_recording
from sessions.recording.xdf import mark
from sessions.recording.xdf_format import MAGIC, Tag
from sessions.recording.xdf_read import RecordedStream, iter_chunks
from sessions.session_file import RUNNING, read_record, write_record
from sessions.study.box import Box
from sessions.study.sealed_file import read_sealed
from sessions.study.sealed_recording import EVENTS, RECORD
from sessions.summarise import figures

OPENED = "unmasked"


def masked_sessions(data_dir: Path, study: str, participant: str) -> list[SessionFolder]:
    """Return the sessions of a participant in a study that are still masked, oldest first."""
    folders = [SessionFolder(path.resolve()) for path in session_folders(data_dir) if path.parent.name == participant]
    return [folder for folder in folders if belongs_to(folder, study, participant)]


def belongs_to(folder: SessionFolder, study: str, participant: str) -> bool:
    """Tell whether a session is one of a participant in a study and still masked."""
    try:
        record = read_record(folder)
    except SospiroError:
        return False
    masked = bool(record.get("masked")) and record.get("participant") == participant
    return masked and (record.get("study") or {}).get("name") == study


def open_session(folder: SessionFolder, box: Box, index: SessionIndex | None = None) -> bool:
    """Put what was sealed into recording, journal and `session.json`; the sealed file stays as it is.

    Every byte that lay open before stays where it was; a second call after a crash goes on where the first one ended.
    Blocks while it reads both recordings.

    Returns
    -------
    bool
        Whether the sealed file was whole; a session that was cut off has its last half second missing.

    Raises
    ------
    SospiroError
        BAD_FILE when the session runs, or its sealed file or the key is not the right one; DATA_FOLDER or DISK_FULL.
    """
    record = read_record(folder)
    if record.get("status") == RUNNING:
        sentence = f"Session {folder.path.name} has not ended, or was cut off: 'sospiro sessions list' makes it whole."
        raise SospiroError(Reason.BAD_FILE, sentence)
    try:
        sealed, whole = read_sealed(folder.sealed.read_bytes(), box)
        _add_chunks(folder, repair_recording(folder), sealed)
        recording = repair_recording(folder)  # of a session that was cut off the sealed streams lack their footers too
        events = _events(recording)
        _add_events(folder, events, record)
        for _, kind, data in events:
            record |= data if kind == RECORD else {}
        summary = replace(figures(folder, record, recording), status=str(record["status"]))
        write_record(folder, record | {"masked": False, "summary": summary.as_dict()})
    except ValueError as error:
        raise SospiroError(Reason.BAD_FILE, f"{folder.sealed} cannot be opened: {error}.") from error
    except OSError as error:
        raise folder_error(error, folder.path) from error
    if index is not None:
        index.add(summary)
    return whole


def _add_chunks(folder: SessionFolder, recording: dict[int, RecordedStream], sealed: bytes) -> None:
    """Add the sealed chunks behind the recording, unless an earlier call did; those cut off at the end are left out."""
    if any(recorded.stream.name == EVENTS.name for recorded in recording.values()):
        return
    start, marks, chunks = folder.recording.stat().st_size, bytearray(), bytearray()
    before = len(MAGIC)
    for tag, _, end in iter_chunks(sealed):
        if tag != Tag.FILE_HEADER:
            marks += mark(start + len(chunks), sealed[before:end])
            chunks += sealed[before:end]
        before = end
    _append(folder.recording, bytes(chunks))
    _append(folder.checksums, bytes(marks))


def _append(path: Path, data: bytes) -> None:
    file = AppendFile(path, path.stat().st_size)
    try:
        file.append(data)
        if not file.flush(0.0):
            raise file.error or OSError("the disk refused")
        file.sync()
    finally:
        file.close()


def _events(recording: dict[int, RecordedStream]) -> list[tuple[float, str, dict[str, Any]]]:
    """Return the sealed lines as (LSL seconds, kind, data), in the order in which they were written."""
    found = []
    for recorded in recording.values():
        if recorded.stream.name == EVENTS.name:
            for time, text in zip(recorded.stamps.tolist(), recorded.texts, strict=True):
                entry = json.loads(text)
                found.append((time, str(entry["kind"]), dict(entry["data"])))
    return found


def _add_events(folder: SessionFolder, events: list[tuple[float, str, dict[str, Any]]], record: dict[str, Any]) -> None:
    """Add the sealed lines to the journal, behind one that says so, with their own times; once."""
    if any(entry["kind"] == OPENED for entry in read_journal(folder.journal)):
        return
    journal = Journal(folder.journal, resume=folder.journal.exists())
    try:
        journal.write(OPENED, record["clock"]["lsl"], {"lines": len(events), "pid": os.getpid()})
        for time, kind, data in events:
            journal.write(kind, time, data)
        if not journal.flush(0.0):
            raise journal.error or OSError("the disk refused")
    finally:
        journal.close()

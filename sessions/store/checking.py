"""Whether a session is still what was recorded: its checksums, its chain of lines, and the audit of the data folder."""

from collections.abc import Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.recording.flac_repair import find_end, totals
from sessions.recording.held import read_checked
from sessions.recording.journal import read_journal
from sessions.recording.journal import verify as verify_journal
from sessions.session_file import RUNNING, read_record
from sessions.store.answers import answers_of
from sessions.store.audit import verify_audit

ENDS = frozenset({"end", "recovered"})


def problems(folder: SessionFolder, data_dir: Path | None = None) -> list[str]:
    """Return what does not hold, one sentence each; blocks while the whole recording is read.

    Parameters
    ----------
    data_dir
        Where the audit lies; None leaves it out, as for a session that was rendered elsewhere.
    """
    try:
        record = read_record(folder)
    except SospiroError as error:
        return [error.sentence]
    found = [*_recording(folder), *_journal(folder, record), *_sound(folder), *_around(folder, record, data_dir)]
    if record.get("status") == RUNNING:
        found.append("The session runs, or was cut off: 'sospiro sessions list' makes it whole.")
    return found


def _recording(folder: SessionFolder) -> Iterator[str]:
    if not folder.recording.exists():
        yield "The recording is missing."
    elif not folder.checksums.exists():
        yield "The recording has no checksums, so nobody can tell whether it is whole."
    else:
        # whole, not in parts: a chunk that was exchanged for another whole one shows only against its checksum
        data, held = read_checked(folder)
        if held != len(data):
            yield f"The recording holds up to byte {held} of {len(data)}: what comes after was changed or torn."


def _journal(folder: SessionFolder, record: dict[str, Any]) -> Iterator[str]:
    held = verify_journal(folder.journal)
    if not held.whole:
        yield f"The journal holds up to line {held.lines}: the next one was changed or torn."
    # a chain that was cut at a line's end still holds
    elif record.get("status") != RUNNING and not ENDS & {line["kind"] for line in read_journal(folder.journal)}:
        yield "The journal lacks its end: lines were cut off."


def _sound(folder: SessionFolder) -> Iterator[str]:
    if not folder.sound.exists():
        return
    try:
        with folder.sound.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
            end = find_end(data)
            whole = (end.length, end.samples) == (len(data), totals(data))
    except ValueError:
        whole = False
    if not whole:
        yield "The sound is torn, or not as long as it says."


def _around(folder: SessionFolder, record: dict[str, Any], data_dir: Path | None) -> Iterator[str]:
    try:
        answers_of(folder)
    except SospiroError as error:
        yield error.sentence
    if record.get("masked") and not folder.sealed.exists():
        yield "The session is masked, and what was sealed is missing."
    if data_dir is None:
        return
    if record.get("participant") != folder.path.parent.name:
        yield f"The record names another participant than the folder {folder.path.parent.name}."
    if not (check := verify_audit(data_dir)).whole:
        yield f"The audit of the data folder does not hold: line {check.first_fault} was changed, or one before it."

"""Who saw, took out, changed or deleted what: `audit.jsonl` in the data folder, added to and never changed.

Each line carries the hash of the one before, so a changed or missing line shows; lines cut off the end show only to
somebody who kept the last hash. People and sessions stand under a code that is made from their name and a salt in the
first line: who knows the name finds the lines, and after a deletion no line tells it.
"""

import errno
import hashlib
import json
import logging
import os
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, private_opener
from sessions.recording.journal import FIRST, plain
from sessions.store.lock import locked
from sessions.store.who import sospiro_version, user

log = logging.getLogger(__name__)

FILE = "audit.jsonl"
READING = frozenset({"view", "export", "report", "rerun", "cohort"})
CHANGING = frozenset({"create", "edit", "move", "delete", "import", "opened"})
"""`opened` begins the file."""
CODED = ("participant", "session", "from_participant")
"""Details that name somebody or something; each may be a text or a list of them."""
READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
SHORT_HASH = 16
LAST_BYTES = 1 << 14


@dataclass(frozen=True, slots=True)
class AuditCheck:
    """Result of `verify_audit`.

    Attributes
    ----------
    lines
        How many there are.
    whole
        Whether every line carries the hash of the one before.
    torn
        Numbers of lines (from 1) that a crash cut off while they were written.
    head
        Hash of the last line: keep it elsewhere to see later whether lines were cut off.
    first_fault
        Number of the first line (from 1) that does not hold; 0 for none.
    """

    lines: int
    whole: bool
    torn: tuple[int, ...]
    head: str
    first_fault: int = 0


def audit(data_dir: Path, action: str, **details: Any) -> None:
    """Add a line: who does what now, with which version; waits until the disk has it.

    Call it before a reading action and after a changing one succeeded. Safe for several processes at once. Looking at
    data in a folder that is read-only, or is not there, goes on without a line and logs a warning.

    Parameters
    ----------
    action
        One of `READING` or `CHANGING`.
    details
        Anything JSON can hold. `participant` and `session` (an ID, or a list of them) are written as codes; put no
        other detail in that names a person.

    Raises
    ------
    ValueError
        For an unknown action.
    SospiroError
        DATA_FOLDER or DISK_FULL when the line cannot be written.
    """
    if action not in READING | CHANGING:
        raise ValueError(f"{action!r} is no action of the audit")
    if action in READING and not data_dir.is_dir():
        return
    try:
        # number and hash of the last line must not change between reading and writing
        with locked(data_dir / FILE):
            _add(data_dir / FILE, action, details)
    except (OSError, SospiroError) as error:
        # the lock wraps what it met, and a folder that is read-only shows there first
        cause = error if isinstance(error, OSError) else error.__cause__
        if action in READING and isinstance(cause, OSError) and cause.errno in READ_ONLY:
            log.warning("%s cannot be written to: this %s is not in the audit", data_dir, action)
            return
        if isinstance(error, OSError):
            raise folder_error(error, data_dir) from error
        raise


def read_audit(data_dir: Path) -> list[dict[str, Any]]:
    """Return the lines, oldest first; those that are no JSON are left out (`verify_audit` tells of them)."""
    return [entry for line in _lines(data_dir / FILE) if (entry := _entry(line)) is not None]


def verify_audit(data_dir: Path) -> AuditCheck:
    """Check the chain of hashes; a folder without an audit has no lines and is whole."""
    lines = _lines(data_dir / FILE)
    before, torn, fault = FIRST, [], 0
    for number, line in enumerate(lines, 1):
        entry = _entry(line)
        if entry is None:
            # a torn line holds when the next one carries its hash; the last one can only be believed
            torn.append(number)
        elif not fault and (entry.get("prev") != before or entry.get("seq") != number - 1):
            fault = number
        before = _digest(line)
    return AuditCheck(len(lines), not fault, tuple(torn), before, fault)


def goes_on_from(data_dir: Path, head: str) -> bool:
    """Tell whether the line with this hash is still there, and everything before it holds."""
    return verify_audit(data_dir).whole and head in {_digest(line) for line in _lines(data_dir / FILE)}


def code_of(data_dir: Path, name: str) -> str:
    """Return the code under which the audit knows a participant or session; empty while there is no audit."""
    return next(iter(codes_of(data_dir, [name])), "")


def codes_of(data_dir: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the names by the codes under which the audit knows them; empty while there is no audit."""
    lines = _lines(data_dir / FILE)
    salt = _salt(lines[0]) if lines else ""
    return {_code(salt, name): name for name in names} if salt else {}


def entries_about(data_dir: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the lines about a participant or session, oldest first, also after it was deleted."""
    code = code_of(data_dir, name)
    for entry in read_audit(data_dir):
        told = [entry.get(key) for key in CODED]
        if code and any(code == one or (isinstance(one, list) and code in one) for one in told):
            yield entry


def _add(path: Path, action: str, details: dict[str, Any]) -> None:
    with open(path, "a+b", opener=private_opener) as file:
        file.seek(0)
        first = file.readline().rstrip(b"\n")
        if not first:
            first = _line(0, FIRST, "opened", {"salt": secrets.token_hex(16)})
            file.write(first + b"\n")
        seq, last, whole = _end(file)
        salt = _salt(first)
        coded = {key: _coded(salt, value) if key in CODED else value for key, value in details.items()}
        file.write(b"\n" * (not whole) + _line(seq + 1, _digest(last), action, coded) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _end(file: BinaryIO) -> tuple[int, bytes, bool]:
    """Return number (from 0) and content of the last line, and whether it has its end."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - LAST_BYTES))
    tail = file.read()
    whole = tail.endswith(b"\n")
    _, cut, last = tail.removesuffix(b"\n").rpartition(b"\n")
    entry = _entry(last) if cut else None
    if entry is not None and isinstance(entry.get("seq"), int):
        return entry["seq"], last, whole
    # a torn line, a long one, or the only one: then all are counted
    file.seek(0)
    lines = file.read().removesuffix(b"\n").split(b"\n")
    return len(lines) - 1, lines[-1], whole


def _line(seq: int, before: str, action: str, details: dict[str, Any]) -> bytes:
    entry = {
        # first, so that no detail can pass for one of our own fields
        **details,
        "seq": seq,
        "utc": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "user": user(),
        "version": sospiro_version(),
        "action": action,
        "prev": before,
    }
    return json.dumps(plain(entry), separators=(",", ":"), allow_nan=False).encode()


def _lines(path: Path) -> list[bytes]:
    """Return the lines without their ends; what a crash left behind the last end counts as one."""
    try:
        return path.read_bytes().removesuffix(b"\n").split(b"\n") if path.stat().st_size else []
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise SospiroError(Reason.DATA_FOLDER, f"{path} cannot be read ({error.strerror}).") from error


def _entry(line: bytes) -> dict[str, Any] | None:
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) and isinstance(entry.get("action"), str) else None


def _salt(first: bytes) -> str:
    return str((_entry(first) or {}).get("salt", ""))


def _coded(salt: str, value: Any) -> Any:
    if isinstance(value, list | tuple | set | frozenset):
        return [_code(salt, str(one)) for one in value]
    return None if value is None else _code(salt, str(value))


def _code(salt: str, name: str) -> str:
    return hashlib.sha256(f"{salt}/{name}".encode()).hexdigest()[:SHORT_HASH]


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()

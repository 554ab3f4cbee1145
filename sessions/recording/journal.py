"""What happened in a session, line by line: append-only JSON, each line carrying the hash of the line before."""

import hashlib
import json
import math
from dataclasses import asdict, dataclass, is_dataclass
from pathlib import Path
from typing import Any

import numpy as np

from sessions.recording.append import AppendFile, UnreadableError

FIRST = "0" * 64
"""What stands for the line before the first."""


@dataclass(frozen=True, slots=True)
class JournalCheck:
    """Result of `verify`: how many lines and bytes hold from the start on, and whether those are all there is."""

    lines: int
    length: int
    whole: bool


class Journal:
    """The journal being written; only one thread may use it.

    Parameters
    ----------
    path
        A new file, unless `resume` is set: then go on after its last line that holds.
    """

    def __init__(self, path: Path, resume: bool = False) -> None:
        kept = _chain(path) if resume else []
        self._lines = [line + b"\n" for line in kept]
        self._count = len(kept)
        self._hash = _digest(kept[-1]) if kept else FIRST
        self._file = AppendFile(path, sum(len(line) + 1 for line in kept) if resume else None)

    @property
    def error(self) -> OSError | None:
        """Why the disk refused; None when all is well."""
        return self._file.error

    def write(self, kind: str, time: float, data: dict[str, Any]) -> None:
        """Add a line; `time` in LSL seconds. It reaches the disk at the next flush."""
        entry = {"seq": self._count, "time": time, "kind": kind, "data": data, "prev": self._hash}
        line = json.dumps(plain(entry), separators=(",", ":"), allow_nan=False).encode()
        self._count += 1
        self._hash = _digest(line)
        self._lines.append(line + b"\n")
        self._file.append(self._lines[-1])

    def flush(self, now: float) -> bool:
        """Write what is held; False when the disk refused."""
        return self._file.flush(now)

    def move(self, path: Path) -> None:
        """Go on in a new file elsewhere, with all that was written; `OSError` when it refuses as well."""
        try:
            self._file.move(path)
        except UnreadableError:
            self._file.restart(path, b"".join(self._lines))  # the chain begins with its first line

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def verify(path: Path) -> JournalCheck:
    """Check the chain of hashes; a missing file has no lines and is whole."""
    lines = _chain(path)
    size = path.stat().st_size if path.exists() else 0
    length = sum(len(line) + 1 for line in lines)
    return JournalCheck(len(lines), length, length == size)


def read_journal(path: Path) -> list[dict[str, Any]]:
    """Return the entries from the start up to the first line that does not hold."""
    return [json.loads(line) for line in _chain(path)]


def last_hash(path: Path) -> str:
    """Return the hash of the last line that holds: whoever keeps it can tell later whether lines were cut off."""
    kept = _chain(path)
    return _digest(kept[-1]) if kept else FIRST


def plain(value: Any) -> Any:
    """Return `value` in JSON's own types; a number that is not finite becomes None, anything unknown its text."""
    if isinstance(value, np.generic | np.ndarray):
        value = value.tolist()
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value if value is None or isinstance(value, bool | int) else str(value)


def _chain(path: Path) -> list[bytes]:
    """Return the lines, without their ends, that hold from the start on."""
    kept: list[bytes] = []
    before = FIRST
    raw = path.read_bytes().split(b"\n") if path.exists() else []
    for number, line in enumerate(raw[:-1]):
        if not _holds(line, number, before):
            break
        kept.append(line)
        before = _digest(line)
    return kept


def _holds(line: bytes, number: int, before: str) -> bool:
    try:
        entry = json.loads(line)
    except ValueError:
        return False
    return isinstance(entry, dict) and entry.get("seq") == number and entry.get("prev") == before


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()

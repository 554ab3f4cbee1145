"""What is left of a deleted session or person: that there was one, when it went, by whom and why. No data, no name.

The name stands as a hash with a salt of its own: who knows the name finds the tombstone, and it tells nobody the name.
"""

import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from sessions.folder import folder_error, private_opener

FILE = "tombstones.jsonl"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """One deletion.

    Attributes
    ----------
    number
        Random; says which deletion it was.
    kind
        "session" or "participant".
    sessions
        How many sessions went.
    code
        SHA-256 of salt and name, hex.
    utc
        ISO 8601.
    """

    number: str
    kind: str
    salt: str
    code: str
    sessions: int
    utc: str
    user: str
    version: str
    reason: str

    def is_of(self, name: str) -> bool:
        """Tell whether it stands for the session or person of this name."""
        return self.code == _code(self.salt, name)


def salted(name: str) -> dict[str, str]:
    """Return `salt` and `code` of a new tombstone."""
    salt = secrets.token_hex(16)
    return {"salt": salt, "code": _code(salt, name)}


def tombstones(data_dir: Path) -> list[Tombstone]:
    """Return all of them, oldest first; lines that are none are left out."""
    names = [item.name for item in fields(Tombstone)]
    try:
        lines = (data_dir / FILE).read_bytes().splitlines()
    except OSError:
        return []
    found = []
    for line in lines:
        try:
            entry = json.loads(line)
            stone = Tombstone(**{name: entry[name] for name in names})
        except (ValueError, KeyError, TypeError, RecursionError):
            continue
        if all(isinstance(value, int if name == "sessions" else str) for name, value in asdict(stone).items()):
            found.append(stone)
    return found


def tombstone_of(data_dir: Path, name: str) -> Tombstone | None:
    """Return the newest tombstone of a session or person, None when there is none."""
    return next((stone for stone in reversed(tombstones(data_dir)) if stone.is_of(name)), None)


def add_tombstone(data_dir: Path, stone: Tombstone) -> None:
    """Add one unless it is there; waits until the disk has it. `SospiroError` (DATA_FOLDER, DISK_FULL) if refused."""
    if any(known.number == stone.number for known in tombstones(data_dir)):
        return
    path = data_dir / FILE
    try:
        with open(path, "a+b", opener=private_opener) as file:
            # a line that a crash cut off must not swallow this one
            torn = file.tell() and not path.read_bytes().endswith(b"\n")
            file.write(b"\n" * bool(torn) + json.dumps(asdict(stone)).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise folder_error(error, data_dir) from error


def _code(salt: str, name: str) -> str:
    return hashlib.sha256(f"{salt}/{name}".encode()).hexdigest()

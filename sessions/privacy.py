"""What can be found out about who can read what is recorded here: the disk, the files, the network, the keys."""

import os
import socket
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sensors.errors import SospiroError
from sessions.disk_encryption import Encryption, disk_encryption
from sessions.study.overview import KeyPlace, key_place, study_names
from sessions.study.study import Study

MOST_FILES = 20_000
"""Files that are looked at; whoever has more is told of those."""

OTHERS = 0o077


class Readers(StrEnum):
    """Who can open the files: their owner alone, others of this computer, or it could not be told."""

    OWNER = "owner"
    OTHERS = "others"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Privacy:
    """What was found.

    Attributes
    ----------
    disk
        Whether the disk of the data folder is encrypted.
    readers, open_files
        Who can open the recordings, and how many of them others can.
    addresses
        Of this computer, as others on its networks see it.
    keys_beside
        Studies whose key lies in the data folder.
    """

    disk: Encryption
    readers: Readers
    open_files: int
    addresses: tuple[str, ...]
    keys_beside: tuple[str, ...]


def look_into(data_dir: Path) -> Privacy:
    """Return what can be found out. Blocks for up to some seconds: it asks the system and the name service."""
    readers, open_files = readers_of(data_dir)
    return Privacy(disk_encryption(data_dir), readers, open_files, own_addresses(), keys_beside(data_dir))


def readers_of(data_dir: Path) -> tuple[Readers, int]:
    """Return who can open the files below a folder, and how many others can; Windows keeps that elsewhere."""
    if os.name != "posix":
        return Readers.UNKNOWN, 0
    try:
        if not data_dir.stat().st_mode & OTHERS:
            return Readers.OWNER, 0
        found = sum(_is_open(path) for path, _ in zip(data_dir.rglob("*"), range(MOST_FILES), strict=False))
    except FileNotFoundError:
        return Readers.OWNER, 0
    except OSError:
        return Readers.UNKNOWN, 0
    return (Readers.OTHERS, found) if found else (Readers.OWNER, 0)


def own_addresses() -> tuple[str, ...]:
    """Return the addresses of this computer on its networks; without any, none."""
    found: list[str] = []
    try:
        told = socket.getaddrinfo(socket.gethostname(), None, type=socket.SOCK_DGRAM)
    except OSError:
        told = []
    for _, _, _, _, place in told:
        address = str(place[0]).split("%")[0]
        if not address.startswith("127.") and address != "::1" and address not in found:
            found.append(address)
    return tuple(found)


def keys_beside(data_dir: Path) -> tuple[str, ...]:
    """Return the studies whose key lies in the data folder: who has the folder can open them."""
    return tuple(name for name in study_names(data_dir) if _holds_key(data_dir, name))


def _holds_key(data_dir: Path, name: str) -> bool:
    try:
        return key_place(Study(data_dir, name)) in (KeyPlace.BESIDE, KeyPlace.INSIDE)
    except SospiroError:
        return False


def _is_open(path: Path) -> bool:
    return path.is_file() and not path.is_symlink() and bool(path.stat().st_mode & OTHERS)

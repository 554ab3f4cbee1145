"""Whether the disk that holds a folder is encrypted, as far as the system tells it to anybody who asks."""

import array
import os
import subprocess
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

PATIENCE = 10.0
STACKED = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs"})
"""File systems of Linux that encrypt what they keep."""

FS_IOC_GETFLAGS, FS_ENCRYPT_FL = 0x80086601, 0x800
"""How Linux tells that a folder is encrypted by its own file system (fscrypt): ioctl_iflags(2)."""

DEEPEST = 8
BITLOCKER = "(New-Object -ComObject Shell.Application).NameSpace('{drive}').Self.ExtendedProperty('{name}')"
PROTECTION = "System.Volume.BitLockerProtection"


class Told(StrEnum):
    """What the system said."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Encryption:
    """Whether a disk is encrypted, and by what, as people call it; empty where nothing is to be named."""

    told: Told
    by: str = ""


UNKNOWN = Encryption(Told.UNKNOWN)


def disk_encryption(folder: Path) -> Encryption:
    """Return whether `folder`, or the nearest one above it that exists, lies on an encrypted disk.

    Blocks while the system is asked, 10 s at most. What encrypts a disk by itself, or a disk far away, is not told.
    """
    there = next(above for above in (folder, *folder.absolute().parents) if above.exists()).resolve()
    if sys.platform == "linux":
        return linux_encryption(there)
    if sys.platform == "darwin":
        return filevault(_answer("fdesetup", "status"), there)
    if sys.platform == "win32":
        asked = BITLOCKER.format(drive=there.drive, name=PROTECTION)
        return bitlocker(_answer("powershell", "-NoProfile", "-NonInteractive", "-Command", asked))
    return UNKNOWN


def linux_encryption(folder: Path, mounts: Path = Path("/proc/self/mounts"), system: Path = Path("/sys")) -> Encryption:
    """Return it by the folder's own flag, its file system, or the block devices below it."""
    if _is_fscrypt(folder):
        return Encryption(Told.YES, "fscrypt")
    source, kind = mounted(folder, mounts)
    if kind in STACKED:
        return Encryption(Told.YES, kind.removeprefix("fuse."))
    device = os.path.realpath(source)
    if not source.startswith("/dev/") or not (block := system / "class/block" / Path(device).name).exists():
        return UNKNOWN
    told = _is_crypt(block, DEEPEST)
    return UNKNOWN if told is None else Encryption(Told.YES, "LUKS") if told else Encryption(Told.NO)


def mounted(folder: Path, mounts: Path) -> tuple[str, str]:
    """Return device and file system of the mount that holds a folder; empty where it cannot be told."""
    try:
        lines = [line.split() for line in mounts.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return "", ""
    # the last of those with the longest path lies above the others
    held = [(_unescaped(line[1]), line[0], line[2]) for line in lines if len(line) > 2]
    fitting = [found for found in held if folder.is_relative_to(found[0])]
    _, source, kind = max(reversed(fitting), key=lambda found: len(Path(found[0]).parts), default=("", "", ""))
    return source, kind


def filevault(answer: str, folder: Path) -> Encryption:
    """Return it by what `fdesetup status` says, which is of the disk that macOS starts from alone."""
    if folder.is_relative_to("/Volumes") or "FileVault is" not in answer:
        return UNKNOWN
    return Encryption(Told.YES if "FileVault is On" in answer else Told.NO, "FileVault")


def bitlocker(answer: str) -> Encryption:
    """Return it by the number that Windows gives a drive: 1, 3, 5 and 6 are those of an encrypted one."""
    word = answer.strip()
    if word in ("1", "6"):
        return Encryption(Told.YES, "BitLocker")
    # being encrypted, being decrypted, or with its key laid open: not a protection now
    return Encryption(Told.NO, "BitLocker") if word in ("2", "3", "4", "5") else UNKNOWN


def _is_crypt(block: Path, deepest: int) -> bool | None:
    """Tell whether a block device, or every one that it is made of, is a dm-crypt one; None where it is not clear."""
    try:
        if (block / "dm/uuid").read_text().startswith("CRYPT-"):
            return True
    except OSError:
        pass
    try:
        below = sorted((block / "slaves").iterdir())
    except OSError:
        below = []
    if not below:
        return False
    told = {_is_crypt(part, deepest - 1) for part in below} if deepest else {None}
    return told.pop() if len(told) == 1 else None


def _is_fscrypt(folder: Path) -> bool:
    import fcntl

    flags = array.array("L", [0])
    try:
        place = os.open(folder, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.ioctl(place, FS_IOC_GETFLAGS, flags)
    except OSError:
        return False
    finally:
        os.close(place)
    return bool(flags[0] & FS_ENCRYPT_FL)


def _unescaped(path: str) -> str:
    for code, letter in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        path = path.replace(code, letter)
    return path


def _answer(*command: str) -> str:
    try:
        return subprocess.check_output(
            command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True, timeout=PATIENCE
        )
    except (OSError, subprocess.SubprocessError):
        return ""

"""Where a session or person may still be named after their own folder has gone."""

import re
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import unescape

from sensors.network.profiles import Profile, Profiles
from sessions.folder import SessionFolder
from sessions.remembered import read_profiles, write_profiles

HEAD_BYTES = 1 << 18
"""Of a recording: the headers of its streams stand there."""
LARGEST_BYTES = 20_000_000
RAW = frozenset({".xdf", ".flac", ".enc", ".wav", ".sqlite3"})
SET_ASIDE = ("*.damaged-*", "*.corrupt-*", "*.new")
HEADER = re.compile(rb"<info>.*?<name>([^<]*)</name>.*?(?:<source_id>([^<]*)</source_id>|</info>)", re.DOTALL)


def devices_in(folder: SessionFolder) -> set[str]:
    """Return what the devices in a recording are known by: source id, often a serial number, or else name."""
    found = HEADER.findall(_head(folder.recording))
    return {unescape((source or name).decode(errors="replace")) for name, source in found} - {""}


def forget_devices(data_dir: Path, devices: set[str], others: Iterable[Path]) -> None:
    """Forget what was remembered of these devices, unless a session in the folders `others` has them too."""
    profiles = read_profiles(data_dir)
    # the lab's strap serves many people: it stays while anybody else's recording has it
    suspects = {_device(profile) for profile in profiles.kept} & devices
    for other in others:
        if not suspects:
            return
        suspects -= devices_in(SessionFolder(other))
    if suspects:
        write_profiles(data_dir, Profiles(tuple(p for p in profiles.kept if _device(p) not in suspects)))


def drop_set_aside(data_dir: Path, names: Iterable[str]) -> None:
    """Remove damaged or half-written copies in the data folder itself that hold one of these names."""
    wanted = [name.encode() for name in names]
    # nobody reads them any more, so none is worth a name that was to go
    for pattern in SET_ASIDE:
        for path in data_dir.glob(pattern):
            if path.is_file() and any(name in path.read_bytes() for name in wanted):
                path.unlink(missing_ok=True)


def mentions(data_dir: Path, names: Iterable[str]) -> list[str]:
    """Return the files below the data folder that still hold one of these names, relative to it, sorted.

    Of raw signals and sound only the paths are searched, as nothing is named in them. Blocks while it reads the others.
    """
    any_name = b"|".join(re.escape(name.encode()) for name in names)
    # an export in the form of BIDS calls P07 sub-P07
    wanted = re.compile(rb"(?:(?<![\w-])|(?<=sub-)|(?<=ses-))(?:" + any_name + rb")(?:(?![\w-])|(?=_ses-)|(?=_task-))")
    files = ((path, str(path.relative_to(data_dir))) for path in data_dir.rglob("*") if path.is_file())
    return sorted(told for path, told in files if wanted.search(told.encode()) or wanted.search(_content(path)))


def _device(profile: Profile) -> str:
    return profile.source_id or profile.name


def _content(path: Path) -> bytes:
    try:
        readable = path.suffix not in RAW and path.stat().st_size <= LARGEST_BYTES
        return path.read_bytes() if readable else b""
    except OSError:
        return b""


def _head(recording: Path) -> bytes:
    try:
        with recording.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""

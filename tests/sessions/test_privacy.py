"""What can be found out of who reads the recordings: disks made up of files, as Linux shows them."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.protocols.protocol_file import load_protocol
from sessions.disk_encryption import UNKNOWN, Encryption, Told, bitlocker, disk_encryption, filevault, linux_encryption
from sessions.privacy import Readers, keys_beside, look_into, readers_of
from sessions.study.creation import create_study

NOW = datetime(2026, 11, 22, tzinfo=UTC)
ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows keeps who may read elsewhere than in the mode")


def system(
    folder: Path, mounts: str, crypt: tuple[str, ...] = (), below: tuple[tuple[str, str], ...] = ()
) -> Encryption:
    """What Linux tells of `folder` with these mounts and block devices, each with a UUID or with others below it."""
    sys, table = folder / "sys", folder / "mounts"
    table.write_text(mounts)
    names = {"sda1", "dm-0", "dm-1", *crypt, *(name for pair in below for name in pair)}
    for name in names:
        (sys / "class/block" / name).mkdir(parents=True)
    for name in names - {"sda1"}:
        uuid = "CRYPT-LUKS2-1234" if name in crypt else "LVM-1234"
        (sys / "class/block" / name / "dm").mkdir()
        (sys / "class/block" / name / "dm/uuid").write_text(uuid)
    for upper, lower in below:
        (sys / "class/block" / upper / "slaves").mkdir(exist_ok=True)
        (sys / "class/block" / upper / "slaves" / lower).symlink_to(sys / "class/block" / lower)
    return linux_encryption(folder, table, sys)


@pytest.mark.parametrize(
    ("mounts", "crypt", "below", "told"),
    [
        ("/dev/sda1 / ext4 rw 0 0", (), (), Told.NO),
        ("/dev/dm-0 / ext4 rw 0 0", ("dm-0",), (), Told.YES),
        ("/dev/dm-1 / ext4 rw 0 0", ("dm-0",), (("dm-1", "dm-0"),), Told.YES),
        ("/dev/dm-1 / ext4 rw 0 0", (), (("dm-1", "sda1"),), Told.NO),
        ("/dev/dm-1 / ext4 rw 0 0", ("dm-0",), (("dm-1", "dm-0"), ("dm-1", "sda1")), Told.UNKNOWN),
        ("/dev/sda1 / ext4 rw 0 0\n/home/.x {here} ecryptfs rw 0 0", (), (), Told.YES),
        ("/dev/sda1 / ext4 rw 0 0\nhost:/data {here} nfs4 rw 0 0", (), (), Told.UNKNOWN),
        ("/dev/dm-0 / ext4 rw 0 0\n/dev/sda1 {here} ext4 rw 0 0", ("dm-0",), (), Told.NO),
        ("tmpfs / tmpfs rw 0 0", (), (), Told.UNKNOWN),
        ("/dev/sda1 / ext4 rw 0 0\n/dev/dm-0 {here}\\040else ext4 rw 0 0\nbroken", ("dm-0",), (), Told.NO),
    ],
)
def test_linux_tells_by_mounts_and_block_devices(
    mounts: str, crypt: tuple[str, ...], below: tuple[tuple[str, str], ...], told: Told, tmp_path: Path
) -> None:
    assert system(tmp_path, mounts.replace("{here}", str(tmp_path)), crypt, below).told is told


def test_without_a_list_of_mounts_nothing_is_told(tmp_path: Path) -> None:
    assert linux_encryption(tmp_path, tmp_path / "none", tmp_path) == UNKNOWN


def test_macos_and_windows_are_understood() -> None:
    assert filevault("FileVault is On.\n", Path("/Users/x")) == Encryption(Told.YES, "FileVault")
    assert filevault("FileVault is Off.\n", Path("/Users/x")).told is Told.NO
    assert filevault("FileVault is On.\n", Path("/Volumes/Stick")) == UNKNOWN
    assert filevault("", Path("/Users/x")) == UNKNOWN
    assert [bitlocker(word).told for word in ("1\r\n", "2", "5", "", "?")] == [
        Told.YES,
        Told.NO,
        Told.NO,
        Told.UNKNOWN,
        Told.UNKNOWN,
    ]


def test_a_folder_that_is_not_there_yet_is_judged_by_the_one_above(tmp_path: Path) -> None:
    assert disk_encryption(tmp_path / "not/yet") == disk_encryption(tmp_path)


@ON_POSIX
def test_files_that_others_can_open_are_counted(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    for name, mode in (("one", 0o600), ("two", 0o644), ("three", 0o660)):
        (folder / name).touch()
        (folder / name).chmod(mode)
    folder.chmod(0o755)
    assert readers_of(folder) == (Readers.OTHERS, 2)
    folder.chmod(0o700)
    assert readers_of(folder) == (Readers.OWNER, 0), "nobody else gets into the folder"
    assert readers_of(tmp_path / "none") == (Readers.OWNER, 0)


def test_a_key_beside_the_recordings_is_told(tmp_path: Path) -> None:
    data, protocol = tmp_path / "data", load_protocol("research-contingent-vs-sham")
    data.mkdir(mode=0o700)
    create_study(data, "beside", protocol, 4, 2, 1, NOW)
    create_study(data, "apart", protocol, 4, 2, 1, NOW, key=tmp_path / "key")
    assert keys_beside(data) == ("beside",)


def test_all_is_looked_into_at_once(tmp_path: Path) -> None:
    found = look_into(tmp_path)
    assert found.keys_beside == ()
    assert all("." in address or ":" in address for address in found.addresses)

"""Packs a person's sessions into one file that nobody but the owner of the key can open."""

import io
import os
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.dose_file import dose_of
from sessions.folder import SessionFolder, check_space, file_error, private_opener
from sessions.packages.contents import MANIFEST, Contents, contents_of, packed_session
from sessions.packages.keys import check_public
from sessions.session_file import RUNNING
from sessions.store.audit import audit
from sessions.store.lock import locked
from sessions.store.standing import check_inside, check_still

SUFFIX = ".sospiro"


def pack(data_dir: Path, folders: Sequence[SessionFolder], public_key: str, out: Path) -> Contents:
    """Write sessions of one person into `out`, locked to a public key; the sessions stay as they are.

    Raises
    ------
    SospiroError
        BAD_SETTING when there is no session, one runs or was cut off, they are of several people, or the key is none;
        DATA_FOLDER when `out` is there already or cannot be written; DISK_FULL.
    """
    recipient = check_public(public_key)
    participant = _owner(data_dir, folders)
    for folder in folders:
        _check_whole(folder)
    with locked(data_dir):
        sessions = [packed_session(f, dose_of(data_dir, participant, f.path.name)) for f in folders]
        contents = contents_of(participant, sessions)
        try:
            check_space(out.absolute().parent, 2 * contents.size)
            _write(contents, folders, recipient, out)
        except FileExistsError as error:
            raise SospiroError(Reason.DATA_FOLDER, f"{out} is there already: name another file.") from error
        except OSError as error:
            raise file_error(error, out) from error
        audit(data_dir, "export", session=[f.path.name for f in folders], participant=participant, to="package")
    return contents


def _owner(data_dir: Path, folders: Sequence[SessionFolder]) -> str:
    owners = sorted({check_inside(data_dir, folder) for folder in folders})
    if not owners:
        raise SospiroError(Reason.BAD_SETTING, "There is no session to pack.")
    if owners[1:]:
        sentence = f"A package is of one person, not of {' and '.join(owners)}: make one for each."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return owners[0]


def _check_whole(folder: SessionFolder) -> None:
    if check_still(folder).get("status") == RUNNING:
        sentence = (
            f"Session {folder.path.name} was cut off: 'sospiro sessions list' makes it whole, then it can be packed."
        )
        raise SospiroError(Reason.BAD_SETTING, sentence)


def _write(contents: Contents, folders: Sequence[SessionFolder], recipient: str, out: Path) -> None:
    """Write the package whole or not at all. What is not locked yet lies in a file without a name, or 0600."""
    import pyrage

    new = out.with_name(f"{out.name}.new")
    with tempfile.TemporaryFile(dir=out.absolute().parent) as plain:
        with tarfile.open(fileobj=plain, mode="w") as tar:
            _add_bytes(tar, MANIFEST, contents.model_dump_json(indent=1).encode())
            for folder, session in zip(folders, contents.sessions, strict=True):
                for file in session.files:
                    tar.add(folder.path / file.name, f"{session.name}/{file.name}", recursive=False, filter=_nameless)
        plain.seek(0)
        if out.exists():
            raise FileExistsError(out)
        new.unlink(missing_ok=True)
        try:
            with open(new, "xb", opener=private_opener) as locked_file:
                pyrage.encrypt_io(plain, locked_file, [pyrage.x25519.Recipient.from_str(recipient)])
                locked_file.flush()
                os.fsync(locked_file.fileno())
            new.replace(out)
        finally:
            new.unlink(missing_ok=True)


def _add_bytes(tar: tarfile.TarFile, name: str, data: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size = len(data)
    tar.addfile(member, io.BytesIO(data))


def _nameless(member: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out which account of which machine a file belongs to."""
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member

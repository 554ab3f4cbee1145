"""Takes a package in: what is new in it comes beside the person's other sessions, the rest is there already."""

import contextlib
import hashlib
import itertools
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sensors.errors import Reason, SospiroError
from sessions.dose_file import keep_dose
from sessions.folder import ANONYMOUS, SessionFolder, check_space, folder_error, make_private, private_opener
from sessions.index import SessionIndex
from sessions.packages.contents import READ, Contents, PackedFile, PackedSession, checksum, read_contents
from sessions.packages.keys import read_key
from sessions.session_file import read_record, summary_of
from sessions.store.audit import audit
from sessions.store.checking import problems
from sessions.store.lock import locked
from sessions.store.participants import participant_of, person_folder

CHANGED = "The package was changed or damaged on its way: ask for it again."
INCOMING = "incoming"


@dataclass(frozen=True, slots=True)
class Unpacked:
    """What came of a package: whose it is, which sessions are new, and which were there already."""

    participant: str
    taken: tuple[str, ...]
    there: tuple[str, ...]


def unpack(data_dir: Path, package: Path, index: SessionIndex) -> Unpacked:
    """Take in the sessions of a package that are not here yet. A second time changes nothing.

    All that is new is opened and checked before any of it is kept: a package that was tampered with leaves no trace but
    a line of the audit.

    Raises
    ------
    SospiroError
        MISSING_FILE, BAD_FILE for a package that was changed, damaged or made for another key, or whose sessions do
        not hold; BAD_SETTING when nobody here has that pseudonym, or a session of that name is another one;
        DATA_FOLDER or DISK_FULL.
    """
    try:
        return _unpack(data_dir, package, index)
    except SospiroError as error:
        with contextlib.suppress(SospiroError):
            audit(data_dir, "import", refused=str(error.reason))
        raise


def _unpack(data_dir: Path, package: Path, index: SessionIndex) -> Unpacked:
    key = read_key(data_dir)
    with locked(data_dir), _room(data_dir) as room, _opened(package, key, room) as tar:
        contents = read_contents(tar)
        person = _known(data_dir, contents.participant)
        check_space(data_dir, contents.size)
        new = [session for session in contents.sessions if not _is_there(person / session.name, session)]
        _extract(tar, contents, {session.name for session in new}, room)
        for session in new:
            _check(SessionFolder(room / session.name), contents.participant)
        for session in new:
            _keep(data_dir, contents.participant, room / session.name, session, index)
        taken = tuple(session.name for session in new)
        if taken:
            audit(data_dir, "import", session=list(taken), participant=contents.participant)
    there = tuple(session.name for session in contents.sessions if session.name not in taken)
    return Unpacked(contents.participant, taken, there)


@contextlib.contextmanager
def _room(data_dir: Path) -> Iterator[Path]:
    """Give a private folder on the disk of the data, empty again afterwards: what is kept is only renamed."""
    place = data_dir / INCOMING
    try:
        make_private(place)
        with tempfile.TemporaryDirectory(dir=place, prefix="package-") as room:
            yield Path(room)
    except OSError as error:
        raise folder_error(error, place) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextlib.contextmanager
def _opened(package: Path, key: str, room: Path) -> Iterator[tarfile.TarFile]:
    import pyrage

    try:
        source = package.open("rb")
    except OSError as error:
        raise SospiroError(Reason.MISSING_FILE, f"{package} cannot be read ({error.strerror}).") from error
    with source, tempfile.TemporaryFile(dir=room) as plain:
        try:
            pyrage.decrypt_io(source, plain, [pyrage.x25519.Identity.from_str(key)])
        except (pyrage.DecryptError, OSError) as error:
            if isinstance(error, OSError) and error.errno:  # the disk's; that of a changed byte has no number
                raise
            sentence = f"{package.name} cannot be opened: it was made for another key, or changed on its way."
            raise SospiroError(Reason.BAD_FILE, sentence) from error
        plain.seek(0)
        try:
            with tarfile.open(fileobj=plain, mode="r:") as tar:
                yield tar
        except tarfile.TarError as error:
            raise SospiroError(Reason.BAD_FILE, CHANGED) from error


def _known(data_dir: Path, participant: str) -> Path:
    """Return the folder of the person, who must be entered here: a stranger's package goes to nobody."""
    if participant != ANONYMOUS:
        participant_of(data_dir, participant)
    return person_folder(data_dir, participant)


def _is_there(path: Path, session: PackedSession) -> bool:
    """Tell whether a session is here; what was added to it here since (notes, exports) does not count."""
    if not path.exists():
        return False
    recorded = next((file for file in session.files if file.name == SessionFolder(path).recording.name), None)
    here = SessionFolder(path).recording
    if recorded is not None and here.is_file() and checksum(here) == recorded.sha256:
        return True
    sentence = f"A session {session.name} is here that is another one than in the package: nothing was taken in."
    raise SospiroError(Reason.BAD_SETTING, sentence)


def _extract(tar: tarfile.TarFile, contents: Contents, wanted: set[str], room: Path) -> None:
    """Write the files of the wanted sessions, each as long as the list says and with its checksum."""
    listed = {f"{session.name}/{file.name}": file for session in contents.sessions for file in session.files}
    for member in itertools.islice(tar, 1, None):  # the list itself stands first
        file, held = listed.pop(member.name, None), tar.extractfile(member) if member.isfile() else None
        if file is None or held is None or member.size != file.size:
            raise SospiroError(Reason.BAD_FILE, CHANGED)
        session = member.name.partition("/")[0]
        if session in wanted:
            make_private(room / session)
            _write(held, room / session / file.name, file)
    if listed:
        raise SospiroError(Reason.BAD_FILE, CHANGED)


def _write(held: IO[bytes], path: Path, file: PackedFile) -> None:
    digest = hashlib.sha256()
    with open(path, "xb", opener=private_opener) as out:
        while part := held.read(READ):
            digest.update(part)
            out.write(part)
    if digest.hexdigest() != file.sha256:
        raise SospiroError(Reason.BAD_FILE, CHANGED)


def _check(folder: SessionFolder, participant: str) -> None:
    """Make sure that a session holds and is whose the package says."""
    wrong = problems(folder)
    if not wrong and read_record(folder).get("participant") != participant:
        wrong = [f"it is not of {participant}"]
    if wrong:
        sentence = (
            f"Session {folder.path.name} of the package does not hold ({wrong[0].rstrip('.')}): ask for it again."
        )
        raise SospiroError(Reason.BAD_FILE, sentence)


def _keep(data_dir: Path, participant: str, at: Path, session: PackedSession, index: SessionIndex) -> None:
    target = person_folder(data_dir, participant).resolve() / session.name
    make_private(target.parent)
    at.rename(target)
    if session.dose is not None:
        keep_dose(data_dir, participant, session.dose)
    folder = SessionFolder(target)
    if (summary := summary_of(folder, read_record(folder))) is not None:
        index.add(summary)

"""Where a session lives on disk: `<data dir>/participants/<participant>/<session>/`, for its owner's eyes only."""

import errno
import os
import re
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_data_dir

from sensors.errors import Reason, SospiroError

ANONYMOUS = "anonymous"
PEOPLE = "participants"
PARTICIPANT = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}")
SESSION = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", *(f"{port}{i}" for port in ("COM", "LPT") for i in range(1, 10))})
"""Names that Windows takes for devices, whatever their case."""

PARTICIPANT_RULE = (
    "a pseudonym of 1 to 32 letters, digits, - or _ that begins with a letter or digit and is no device name of Windows"
)

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
WRITE_TEST_BYTES = 65_536

SESSION_BYTES = 500_000_000
"""Space that a session may need: two hours with their sound. Below it none is begun, and a running one warns."""


@dataclass(frozen=True, slots=True)
class SessionFolder:
    """The folder of one session and the files in it; a file may not be there (yet)."""

    path: Path

    @property
    def recording(self) -> Path:
        """Inputs, derived signals, cues, markers and commands, as XDF."""
        return self.path / "recording.xdf"

    @property
    def checksums(self) -> Path:
        """Offset, length and CRC32 of each chunk of the recording."""
        return self.path / "recording.xdf.crc"

    @property
    def sound(self) -> Path:
        """The music as it was played, FLAC."""
        return self.path / "audio.flac"

    def stem(self, layer: str) -> Path:
        """One layer of the music by itself, FLAC."""
        return self.path / f"audio-{layer}.flac"

    @property
    def sealed(self) -> Path:
        """Of a masked session, what would tell its arm; not to be read without the study's key."""
        return self.path / "sealed.enc"

    @property
    def record(self) -> Path:
        """What the session was: versions, seeds, settings, streams, summary."""
        return self.path / "session.json"

    @property
    def journal(self) -> Path:
        """What happened, line by line, each line bound to the one before."""
        return self.path / "journal.jsonl"

    def files(self) -> tuple[str, ...]:
        """Names of the files that are there, sorted."""
        return tuple(sorted(entry.name for entry in self.path.iterdir() if entry.is_file()))


def default_data_dir() -> Path:
    """Return the platform's user data folder of Sospiro; it need not exist."""
    return Path(user_data_dir("sospiro", appauthor=False))


def is_participant(text: str) -> bool:
    """Tell whether `text` can name the folder of a person anywhere."""
    return PARTICIPANT.fullmatch(text) is not None and text.upper() not in RESERVED


def check_participant(participant: str) -> str:
    """Return `participant` if it can name a folder anywhere, else raise `SospiroError` (BAD_SETTING)."""
    if is_participant(participant):
        return participant
    raise SospiroError(Reason.BAD_SETTING, f"Participant {participant[:40]!r} cannot be used: take {PARTICIPANT_RULE}.")


def people_folder(data_dir: Path) -> Path:
    """Return the folder that holds one for each participant."""
    return data_dir / PEOPLE


def check_no_twin(data_dir: Path, participant: str) -> str:
    """Return `participant` unless it is new and differs from a known one by its case alone.

    Raises
    ------
    SospiroError
        BAD_SETTING: they would be one folder on a disk of Windows or macOS, and one person to whoever reads fast.
    """
    try:
        known = {path.name for path in people_folder(data_dir).iterdir()}
    except OSError:
        return participant
    twin = next((one for one in sorted(known) if one.casefold() == participant.casefold()), None)
    if twin is None or participant in known:
        return participant
    sentence = f"There is a participant {twin} already, which differs by its case alone: take {twin} or another ID."
    raise SospiroError(Reason.BAD_SETTING, sentence)


def session_name(started: datetime, suffix: str) -> str:
    """Return the name of a session that began at `started` (aware), e.g. 20261122T101500Z-1f3a."""
    return f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{suffix}"


def create_session_folder(
    data_dir: Path, started: datetime, participant: str = ANONYMOUS, name: str | None = None
) -> SessionFolder:
    """Make the folder of a new session.

    Parameters
    ----------
    started
        When it begins, with its time zone.
    name
        Name to use instead of the start time and four random digits.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant or name that cannot name a folder, or another's twin; DATA_FOLDER or DISK_FULL
        when it cannot be made, or is already there.
    """
    return create_folder_at(new_session_path(data_dir, started, participant, name))


def new_session_path(data_dir: Path, started: datetime, participant: str, name: str | None = None) -> Path:
    """Return where `create_session_folder` makes the folder; nothing is written.

    Raises
    ------
    SospiroError
        BAD_SETTING for a participant or name that cannot name a folder, or another's twin.
    """
    parent = people_folder(data_dir) / check_no_twin(data_dir, check_participant(participant))
    if name is not None and (not SESSION.fullmatch(name) or name.upper() in RESERVED):
        raise SospiroError(Reason.BAD_SETTING, f"Session name {name[:70]!r} cannot be used: letters, digits, - and _.")
    return parent / (name or session_name(started, secrets.token_hex(2)))


def create_folder_at(path: Path) -> SessionFolder:
    """Make `path` (and what is missing above it) for a new session; an empty folder is taken as it is.

    Raises
    ------
    SospiroError
        DATA_FOLDER or DISK_FULL when it cannot be made, or something is already in it.
    """
    try:
        make_private(path)
        taken = any(path.iterdir())
    except (FileExistsError, NotADirectoryError) as error:
        sentence = f"{path} cannot be made, as a file stands in its place: name another folder for the session."
        raise SospiroError(Reason.DATA_FOLDER, sentence) from error
    except OSError as error:
        raise folder_error(error, path) from error
    if taken:
        raise SospiroError(Reason.DATA_FOLDER, f"{path} is not empty: name a new folder for the session.")
    return SessionFolder(path.resolve())


def make_private(path: Path) -> None:
    """Make `path` and every missing folder above it readable by its owner only; `OSError` if that fails."""
    for folder in reversed([path, *path.parents]):
        if not folder.is_dir():
            folder.mkdir(mode=0o700)


def free_bytes(path: Path) -> int:
    """Return the bytes that can still be written at `path`, or at the nearest folder above it that exists."""
    there = next(folder for folder in (path, *path.resolve().parents) if folder.exists())
    return shutil.disk_usage(there).free


def check_data_dir(path: Path, need_bytes: int = 0) -> None:
    """Make sure that sessions can be written below `path`, by writing there; makes the folder if it is missing.

    Parameters
    ----------
    need_bytes
        Space that the session is going to take.

    Raises
    ------
    SospiroError
        DATA_FOLDER when it is read-only, a file, or its parent does not exist; DISK_FULL when there is no space.
    """
    try:
        if path != default_data_dir() and not path.parent.is_dir():
            raise SospiroError(
                Reason.DATA_FOLDER,
                f"Data folder {path} cannot be used: {path.parent} is not a folder; create it first.",
            )
        make_private(path)
        _write_test(path / f".write-test-{os.getpid()}-{secrets.token_hex(4)}")
        check_space(path, need_bytes)
    except OSError as error:
        raise folder_error(error, path) from error


def check_space(path: Path, need_bytes: int) -> None:
    """Raise `SospiroError` (DISK_FULL) unless `need_bytes` can still be written at `path`, which need not exist."""
    free = free_bytes(path)
    if free < need_bytes:
        raise SospiroError(
            Reason.DISK_FULL,
            f"The disk of {path} has {free / 1e6:.0f} MB left and a session may need {need_bytes / 1e6:.0f} MB: "
            "free some space or choose another data folder.",
        )


def _write_test(path: Path) -> None:
    with open(path, "xb", opener=private_opener) as file:
        try:
            file.write(bytes(WRITE_TEST_BYTES))
            file.flush()
            os.fsync(file.fileno())
        finally:
            path.unlink()


def private_opener(path: str, flags: int) -> int:
    """Open for `open(..., opener=private_opener)`: a new file is readable by its owner only."""
    return os.open(path, flags, 0o600)


def out_error(error: OSError, path: Path) -> SospiroError:
    """Return the sentence for a failed write at `path`, a place that `--out` named."""
    found = folder_error(error, path)
    if found.reason is Reason.DISK_FULL:
        return found
    why = "a file stands in its place" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
    return SospiroError(found.reason, f"Folder {path} cannot be written to ({why}): choose another with --out.")


def file_error(error: OSError, path: Path) -> SospiroError:
    """Return the sentence for a failed write of the file `path`, which somebody named and which lies anywhere."""
    if error.errno in FULL:
        return folder_error(error, path.absolute().parent)
    why = error.strerror or type(error).__name__
    return SospiroError(Reason.DATA_FOLDER, f"{path} cannot be written ({why}): choose another folder for it.")


def folder_error(error: OSError, path: Path) -> SospiroError:
    """Return the sentence for a failed write at `path`, a place of the data folder."""
    if error.errno in FULL:
        return SospiroError(
            Reason.DISK_FULL, f"The disk of {path} is full: free some space or choose a folder on another disk."
        )
    why = error.strerror or type(error).__name__
    return SospiroError(
        Reason.DATA_FOLDER, f"Data folder {path} cannot be written to ({why}): choose another with --data-dir."
    )

"""What a package holds, told before anything else in it: whose it is, which sessions, each file with its checksum."""

import hashlib
import json
import tarfile
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Annotated

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from sensors.errors import Reason, SospiroError
from sessions.dose_file import DoseEntry
from sessions.folder import PARTICIPANT, SESSION, SessionFolder

FORMAT = 1
MANIFEST = "package.json"
MOST_BYTES = 10_000_000
"""Of the list itself; the sessions may be as large as the disk allows."""
READ = 1_048_576

FileName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$")]


class PackedFile(BaseModel):
    """A file of a session."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: FileName
    size: int = Field(ge=0)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class PackedSession(BaseModel):
    """A session; `dose` is what it added to the person's dose of sound, where that is known."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(pattern=f"^{SESSION.pattern}$")
    files: tuple[PackedFile, ...] = Field(min_length=1, max_length=200)
    dose: DoseEntry | None = None


class Contents(BaseModel):
    """The list of a package."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: int = FORMAT
    made: AwareDatetime
    participant: str = Field(pattern=f"^{PARTICIPANT.pattern}$")
    sessions: tuple[PackedSession, ...] = Field(max_length=10_000)

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for session in self.sessions for file in session.files)


def packed_session(folder: SessionFolder, dose: DoseEntry | None) -> PackedSession:
    """Return the list of a session's files as they are now. Blocks while all are read."""
    files = [path for path in sorted(folder.path.iterdir()) if path.is_file() and not path.is_symlink()]
    packed = [PackedFile(name=path.name, size=path.stat().st_size, sha256=checksum(path)) for path in files]
    return PackedSession(name=folder.path.name, files=tuple(packed), dose=dose)


def contents_of(participant: str, sessions: list[PackedSession]) -> Contents:
    """Return the list of a package that is made now."""
    return Contents(made=datetime.now(UTC), participant=participant, sessions=tuple(sessions))


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_contents(tar: tarfile.TarFile) -> Contents:
    """Return the list of an opened package, which stands first in it.

    Raises
    ------
    SospiroError
        BAD_FILE when there is none, or it is of another format.
    """
    first = tar.next()
    held: IO[bytes] | None = tar.extractfile(first) if first is not None and first.isfile() else None
    if first is None or held is None or first.name != MANIFEST or first.size > MOST_BYTES:
        raise SospiroError(Reason.BAD_FILE, "This is no package of Sospiro: it holds no list of sessions.")
    try:
        told = json.loads(held.read())
        if isinstance(told, dict) and told.get("format", FORMAT) != FORMAT:
            raise SospiroError(Reason.BAD_FILE, "The package was made by a newer Sospiro: install that one here too.")
        return Contents.model_validate(told)
    except (ValueError, RecursionError, ValidationError) as error:
        raise SospiroError(
            Reason.BAD_FILE, "The list of sessions in the package is damaged: ask for it again."
        ) from error

"""Gives the therapist what was lived at home since the last time: one file that only they can open."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from platformdirs import user_documents_path
from pydantic import Field

from sensors.errors import Reason, SospiroError
from sessions.folder import SessionFolder, file_error, make_private
from sessions.home.keeping import FOLDER
from sessions.home.setup_file import HomeSetup
from sessions.index import SessionIndex
from sessions.kept_file import Kept, read_kept, write_kept
from sessions.packages.packing import SUFFIX, pack
from sessions.store.listed import Filter

FILE = "given.json"
FORMAT = 1
MOST_A_DAY = 100


class _Given(Kept):
    """What was given to the owner of a key, and in which file the last of it."""

    format: int = FORMAT
    key: str = Field(default="", max_length=100)
    sessions: tuple[str, ...] = ()
    file: str = Field(default="", max_length=4096)


@dataclass(frozen=True, slots=True)
class Gave:
    """A file for the therapist; `sessions` is 0 where nothing was new and the last file is there still."""

    file: Path
    sessions: int


def giving_folder() -> Path:
    """Return the folder in which a person finds what they give: in their documents."""
    return user_documents_path() / "Sospiro"


def not_given(data_dir: Path, setup: HomeSetup) -> list[SessionFolder]:
    """Return the sessions that the therapist has not been given yet, oldest first."""
    given = set(_given(data_dir, setup).sessions)
    return [folder for folder in _lived(data_dir, setup) if folder.path.name not in given]


def give(data_dir: Path, setup: HomeSetup, to: Path, today: date) -> Gave:
    """Pack what is new into a file in `to`. Blocks while it reads and locks the sessions.

    Where nothing is new, the last file is it; if that is gone, all are packed again, as reading twice changes nothing.

    Raises
    ------
    SospiroError
        UNKNOWN_SESSION when there is no session at all; what `pack` raises.
    """
    given, new = _given(data_dir, setup), not_given(data_dir, setup)
    if not new and given.file and Path(given.file).is_file():
        return Gave(Path(given.file), 0)
    folders = new or _lived(data_dir, setup)
    if not folders:
        raise SospiroError(Reason.UNKNOWN_SESSION, "There is no session yet: after the first, there is one to give.")
    try:
        make_private(to)
    except OSError as error:
        raise file_error(error, to) from error
    file = _free(to, f"{setup.participant}-{today.isoformat()}")
    pack(data_dir, folders, setup.public_key, file)
    names = sorted({*given.sessions, *(folder.path.name for folder in folders)})
    kept = _Given(key=setup.public_key, sessions=tuple(names), file=str(file))
    write_kept(data_dir / FOLDER / FILE, kept, "what was given to the therapist")
    return Gave(file, len(folders))


def _free(to: Path, name: str) -> Path:
    tried = (to / f"{name}{'' if n == 1 else f'-{n}'}{SUFFIX}" for n in range(1, MOST_A_DAY + 1))
    free = next((path for path in tried if not path.exists()), None)
    if free is None:
        sentence = f"There are {MOST_A_DAY} files of today in {to} already: move some of them elsewhere."
        raise SospiroError(Reason.DATA_FOLDER, sentence)
    return free


def _given(data_dir: Path, setup: HomeSetup) -> _Given:
    """Return what was given; another key opens none of it."""
    kept = read_kept(data_dir / FOLDER / FILE, _Given, FORMAT, "all sessions are given once more")
    return kept if kept is not None and kept.key == setup.public_key else _Given(key=setup.public_key)


def _lived(data_dir: Path, setup: HomeSetup) -> list[SessionFolder]:
    if not data_dir.is_dir():
        return []
    found = SessionIndex(data_dir).sessions(Filter(participant=setup.participant))
    return [SessionFolder(Path(one.summary.session)) for one in reversed(found)]

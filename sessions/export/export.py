"""Takes sessions out into a folder, one after the other; nothing that is there is ever overwritten."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sensors.errors import Reason, SospiroError
from sessions.export.arrays import SessionArrays, load_session
from sessions.export.choices import Choices, FormatName
from sessions.export.deidentify import deidentified
from sessions.export.formats import FORMATS, Format
from sessions.export.identities import identity_of
from sessions.folder import SessionFolder, make_private, out_error

NO_TIME = 473_385_600.0
"""When every file of a de-identified export was written, as far as it tells: 1 January 1985."""


@dataclass(frozen=True)
class Exported:
    """What became of a session: the files that were written, what was left out, and why none was (empty: all well)."""

    session: str
    files: tuple[Path, ...] = ()
    left_out: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True)
class Export:
    """An export to one folder.

    Parameters
    ----------
    data_dir
        Where codes and shifts of de-identified people are kept.
    """

    data_dir: Path
    to: FormatName
    out: Path
    hide: bool = False
    choices: Choices = field(default_factory=Choices)

    def run(self, folders: Sequence[SessionFolder]) -> Iterator[Exported]:
        """Write one session after the other, and tell of each; one that fails does not stop the others.

        Raises
        ------
        SospiroError
            DATA_FOLDER when the folder cannot be used, DISK_FULL for a full disk.
        """
        made = self._open()
        try:
            for folder in folders:
                yield self._one(FORMATS[self.to], folder)
        finally:
            if made and not any(self.out.iterdir()):
                self.out.rmdir()

    def _open(self) -> bool:
        """Make the folder unless it is there; return whether it was made."""
        try:
            new = not self.out.exists()
            make_private(self.out)
            FORMATS[self.to].prepare(self.out, self.hide)
        except OSError as error:
            raise out_error(error, self.out) from error
        return new

    def _one(self, how: Format, folder: SessionFolder) -> Exported:
        try:
            session = load_session(folder)
            if self.hide:
                session = deidentified(session, identity_of(self.data_dir, session.participant, session.id))
            how.check(self.out, session)
            files = self._write(how, session)
        except SospiroError as error:
            return Exported(folder.path.name, refused=error.sentence)
        except OSError as error:
            return Exported(folder.path.name, refused=out_error(error, self.out).sentence)
        return Exported(folder.path.name, tuple(files), session.left_out)

    def _write(self, how: Format, session: SessionArrays) -> list[Path]:
        with _staging(self.out) as staging:
            how.write(session, staging, self.choices)
            files = _merge(staging, self.out)
        try:
            files += how.enter(self.out, session)
        except OSError:
            for path in files:
                path.unlink()
            raise
        if self.hide:
            _without_time(self.out)
        return files


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    """Yield a folder in which a session is made, so that one that fails leaves nothing behind."""
    staging = Path(tempfile.mkdtemp(prefix=".export-", dir=out))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _merge(staging: Path, out: Path) -> list[Path]:
    """Move every file to where it belongs; none at all when one is there already."""
    files = sorted(path for path in staging.rglob("*") if path.is_file())
    targets = [out / path.relative_to(staging) for path in files]
    for target in targets:
        if target.exists():
            sentence = f"{target} is there already, as this session was exported before: name another folder."
            raise SospiroError(Reason.DATA_FOLDER, sentence)
    for path, target in zip(files, targets, strict=True):
        make_private(target.parent)
        path.rename(target)
    return targets


def _without_time(out: Path) -> None:
    """Let every file and folder tell the same time of writing."""
    for path in [*out.rglob("*"), out]:
        os.utime(path, (NO_TIME, NO_TIME))

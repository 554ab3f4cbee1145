"""TOML files of one kind: those that come with Sospiro and a person's own, by name or by path."""

import difflib
import os
import re
import tomllib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from sensors.errors import Reason, SospiroError
from sensors.toml_file import read_toml
from sensors.toml_mistake import one_line

SUFFIX = ".toml"
MAX_NAME = 40
MAX_ASKED = 60
_NAME = re.compile(r"^\s*(?:name|\"name\"|'name')\s*=.*$", re.MULTILINE)


class Named(Protocol):
    """What a file of a library holds."""

    @property
    def name(self) -> str:
        """What a person calls it."""
        ...


Content = TypeVar("Content", bound=Named)


@dataclass(frozen=True)
class Listed(Generic[Content]):
    """A file in one of the two folders.

    Attributes
    ----------
    content
        What it holds; None when it cannot be used.
    fault
        Why it cannot be used, else empty.
    own
        Whether it is the person's own, which comes before one of the same name that Sospiro brings.
    """

    path: Path
    content: Content | None
    fault: str
    own: bool

    @property
    def title(self) -> str:
        """The name it gives itself, or its file's where it cannot be read."""
        return self.content.name if self.content else self.path.stem

    @property
    def names(self) -> set[str]:
        """All it answers to, as names are compared."""
        return {plain(self.title), plain(self.path.stem)}


@dataclass(frozen=True)
class Library(Generic[Content]):
    """Files of one kind.

    Parameters
    ----------
    kind
        What one of them is called, as "style".
    shipped
        The folder of those that come with Sospiro.
    read
        Reads one file; a `SospiroError` tells what is wrong with it.
    """

    kind: str
    shipped: Path
    read: Callable[[Path], Content]

    def listed(self, own_folder: Path | None = None) -> list[Listed[Content]]:
        """Return the person's own and then those that come with Sospiro, each in order of file name."""
        own = _files(own_folder) if own_folder is not None else []
        return [_item(self.read, path, True) for path in own] + list(map(self._brought, _files(self.shipped)))

    def load(self, asked: str, own_folder: Path | None = None) -> Content:
        """Return what the file of a name or path holds; errors as `find`, and those of the file itself."""
        return self.read(self.find(asked, own_folder))

    def find(self, asked: str, own_folder: Path | None = None) -> Path:
        """Return the file of a name, or of a path.

        Parameters
        ----------
        asked
            A name, where case, dashes and blanks do not matter and a beginning is enough if it is the only one; or a
            path, known by its `.toml` or its folder, or as a file that is there where nothing has this name.
        own_folder
            Where the person's own are; a missing folder holds none.

        Raises
        ------
        SospiroError
            BAD_SETTING: there is none of this name, or more than one.
        """
        if is_path(asked):
            return Path(asked).expanduser()
        listed = self.listed(own_folder)
        wanted = plain(asked)
        for found in (
            [item for item in listed if wanted in item.names],
            [item for item in listed if wanted and any(name.startswith(wanted) for name in item.names)],
        ):
            # a person's own file stands for the one it was copied from
            if len({item.title for item in found}) == 1:
                return found[0].path
            if found:
                titles = " and ".join(sorted({item.title for item in found}))
                sentence = f"'{_short(asked)}' may be {titles}: write more of the name."
                raise SospiroError(Reason.BAD_SETTING, sentence)
        if _is_file(asked):
            return Path(asked)
        raise SospiroError(Reason.BAD_SETTING, self._missing(asked, [item.title for item in listed]))

    def new(self, name: str, source: Path, own_folder: Path) -> Path:
        """Copy the file `source` into `own_folder` under a new name, comments and all; return the new file.

        Raises
        ------
        SospiroError
            BAD_SETTING when the name cannot be one or is taken, DATA_FOLDER when the file cannot be written, or what
            `read` says of `source`.
        """
        title = self._new_title(name, own_folder)
        self.read(source)
        text = self._renamed(source, title)
        path = own_folder / f"{plain(title)}{SUFFIX}"
        try:
            own_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            sentence = f"{path} cannot be written ({error.strerror}): choose another --data-dir."
            raise SospiroError(Reason.DATA_FOLDER, sentence) from error
        return path

    def _brought(self, path: Path) -> Listed[Content]:
        """Return one that comes with Sospiro, read once as long as its file stays the same."""
        try:
            stamp = path.stat()
        except OSError:
            return _item(self.read, path, False)
        key = self.read, path, stamp.st_mtime_ns, stamp.st_size
        if key not in _READ:
            _READ[key] = _item(self.read, path, False)
        return _READ[key]

    def _missing(self, asked: str, titles: list[str]) -> str:
        # a beginning is enough to ask by, so a misspelt one is recognised too
        known = {plain(title).split("-")[0]: title for title in titles} | {plain(title): title for title in titles}
        close = difflib.get_close_matches(plain(asked), known, n=1)
        hint = f"did you mean '{known[close[0]]}'?" if close else f"'sospiro {self.kind}s list' names them all."
        return f"There is no {self.kind} '{_short(asked)}'; {hint}"

    def _new_title(self, name: str, own_folder: Path) -> str:
        title = unicodedata.normalize("NFC", " ".join(name.split()))
        if not plain(title) or not title.isprintable() or len(title) > MAX_NAME or set(title) & set('"\\/'):
            rule = f"1 to {MAX_NAME} letters, digits, blanks and dashes, without quotation marks or slashes"
            raise SospiroError(Reason.BAD_SETTING, f"A {self.kind}'s name is {rule}, not '{_short(name)}'.")
        taken = next((item for item in self.listed(own_folder) if plain(title) in item.names), None)
        if taken is not None:
            sentence = f"There is a {self.kind} '{taken.title}' already, in {taken.path}: give another name."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        return title

    def _renamed(self, source: Path, title: str) -> str:
        before = read_toml(source, f"{self.kind} file")
        text = _NAME.sub(lambda _: f'name = "{title}"', before.text, count=1)
        if _values(text) != _values(before.text) | {"name": title}:
            sentence = f'{one_line(source.name)} cannot be copied under a new name: write its name as name = "…".'
            raise SospiroError(Reason.BAD_SETTING, sentence)
        return text


_READ: dict[tuple[object, ...], Listed[Any]] = {}


def _item(read: Callable[[Path], Content], path: Path, own: bool) -> Listed[Content]:
    try:
        return Listed(path, read(path), "", own)
    except SospiroError as error:
        return Listed(path, None, error.sentence, own)


def is_path(asked: str) -> bool:
    """Tell a path from a name: by its `.toml` or its folder."""
    return asked.endswith(SUFFIX) or "/" in asked or os.sep in asked


def _is_file(asked: str) -> bool:
    try:
        return Path(asked).is_file()
    except OSError:  # longer than any name
        return False


def plain(name: str) -> str:
    """Return a name as names are compared: lower case, words joined by single dashes."""
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", name).lower()).strip("-")


def _values(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except ValueError:
        return {}


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
    except OSError:
        return []


def _short(asked: str) -> str:
    return one_line(asked, MAX_ASKED)

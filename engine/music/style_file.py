"""Styles as files: those that come with Sospiro and a person's own, by name or by path."""

import difflib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from engine.music.style import STYLES, Style
from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, read_toml

SUFFIX = ".toml"
MAX_NAME = 40
_NAME = re.compile(r"^name\s*=.*$", re.MULTILINE)
_LIST_HINT = "'sospiro styles list' names them all"


@dataclass(frozen=True)
class Listed:
    """A style file in one of the two folders.

    Attributes
    ----------
    style
        What it holds; None when it cannot be used.
    fault
        Why it cannot be used, else empty.
    own
        Whether it is the person's own, which comes before one of the same name that Sospiro brings.
    """

    path: Path
    style: Style | None
    fault: str
    own: bool


def read_style(path: Path) -> Style:
    """Read one style file.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    file = read_toml(path, "style file")
    return checked(Style, file.values, file)


def list_styles(own_folder: Path | None = None) -> list[Listed]:
    """Return the person's own styles and then those that come with Sospiro, each in order of file name."""
    own = _files(own_folder) if own_folder is not None else []
    return [_listed(path, own=True) for path in own] + [_listed(path, own=False) for path in _files(STYLES)]


def load_style(asked: str, own_folder: Path | None = None) -> Style:
    """Return the style of a name, or of the file at a path.

    Parameters
    ----------
    asked
        A name, where case, dashes and blanks do not matter and a beginning is enough if it is the only one; or a path,
        known by its `.toml` or its folder.
    own_folder
        Where the person's own styles are; a missing folder holds none.

    Raises
    ------
    SospiroError
        MISSING_FILE or BAD_SETTING: no such style, more than one, or a mistake in its file.
    """
    return read_style(find_style(asked, own_folder))


def find_style(asked: str, own_folder: Path | None = None) -> Path:
    """Return the file of a style; arguments and errors as `load_style`."""
    if is_path(asked):
        return Path(asked).expanduser()
    listed = list_styles(own_folder)
    wanted = plain(asked)
    for found in (
        [item for item in listed if wanted in _names(item)],
        [item for item in listed if wanted and any(name.startswith(wanted) for name in _names(item))],
    ):
        # a person's own file stands for the one it was copied from
        if len({_title(item) for item in found}) == 1:
            return found[0].path
        if found:
            titles = " and ".join(sorted({_title(item) for item in found}))
            raise SospiroError(Reason.BAD_SETTING, f"'{_short(asked)}' may be {titles}: write more of the name.")
    close = difflib.get_close_matches(wanted, [plain(_title(item)) for item in listed], n=1)
    meant = next((_title(item) for item in listed if close and plain(_title(item)) == close[0]), "")
    hint = f"did you mean '{meant}'?" if meant else f"{_LIST_HINT}."
    raise SospiroError(Reason.BAD_SETTING, f"There is no style '{_short(asked)}'; {hint}")


def new_style(name: str, source: Path, own_folder: Path) -> Path:
    """Copy the style file `source` into `own_folder` under a new name, comments and all; return the new file.

    Raises
    ------
    SospiroError
        BAD_SETTING when the name cannot be one or is taken, DATA_FOLDER when the file cannot be written, or what
        `read_style` says of `source`.
    """
    title = " ".join(name.split())
    if not plain(title) or not title.isprintable() or len(title) > MAX_NAME or set(title) & set('"\\/'):
        rule = f"1 to {MAX_NAME} letters, digits, blanks and dashes, without quotation marks or slashes"
        raise SospiroError(Reason.BAD_SETTING, f"A style's name is {rule}, not '{_short(name)}'.")
    taken = next((item for item in list_styles(own_folder) if plain(title) in _names(item)), None)
    if taken is not None:
        sentence = f"There is a style '{_title(taken)}' already, in {taken.path}: give another name."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    read_style(source)
    text = _NAME.sub(lambda _: f'name = "{title}"', source.read_text(encoding="utf-8"), count=1)
    path = own_folder / f"{plain(title)}{SUFFIX}"
    try:
        own_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        sentence = f"{path} cannot be written ({error.strerror}): choose another --data-dir."
        raise SospiroError(Reason.DATA_FOLDER, sentence) from error
    return path


def is_path(asked: str) -> bool:
    """Tell a path from a name: by its `.toml` or its folder."""
    return asked.endswith(SUFFIX) or "/" in asked or os.sep in asked


def plain(name: str) -> str:
    """Return a name as names are compared: lower case, words joined by single dashes."""
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file())
    except OSError:
        return []


def _listed(path: Path, own: bool) -> Listed:
    try:
        return Listed(path, read_style(path), "", own)
    except SospiroError as error:
        return Listed(path, None, error.sentence, own)


def _title(item: Listed) -> str:
    return item.style.name if item.style else item.path.stem


def _names(item: Listed) -> set[str]:
    return {plain(_title(item)), plain(item.path.stem)}


def _short(asked: str) -> str:
    letters = "".join(letter if letter.isprintable() else "�" for letter in asked)
    return letters if len(letters) <= 60 else letters[:57] + "…"

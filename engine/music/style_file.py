"""Styles as files: those that come with Sospiro and a person's own, by name or by path."""

from pathlib import Path

from engine.music.style import STYLES, Style
from sensors.toml_file import checked, read_toml
from sensors.toml_library import Library, Listed


def read_style(path: Path) -> Style:
    """Read one style file.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    file = read_toml(path, "style file")
    return checked(Style, file.values, file)


LIBRARY = Library("style", STYLES, read_style)


def list_styles(own_folder: Path | None = None) -> list[Listed[Style]]:
    """Return the person's own styles and then those that come with Sospiro, each in order of file name."""
    return LIBRARY.listed(own_folder)


def load_style(asked: str, own_folder: Path | None = None) -> Style:
    """Return the style of a name, or of the file at a path.

    Parameters
    ----------
    asked
        As in `sensors.toml_library.Library.find`.
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
    return LIBRARY.find(asked, own_folder)


def new_style(name: str, source: Path, own_folder: Path) -> Path:
    """Copy the style file `source` into `own_folder` under a new name; errors as `sensors.toml_library.Library.new`."""
    return LIBRARY.new(name, source, own_folder)

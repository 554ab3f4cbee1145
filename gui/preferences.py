"""What the panel remembers from one start to the next: `panel.json` in the data folder."""

from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import Field

from sensors.errors import SospiroError
from sessions.folder import check_data_dir
from sessions.kept_file import Kept, read_kept, write_kept

FILE = "panel.json"
FORMAT = 1


class Preferences(Kept):
    """How somebody likes the panel.

    Attributes
    ----------
    theme
        Light, dark or high contrast, or as the system has it.
    language
        Code of a language, as `de`; empty for the system's.
    scale
        Size of everything, percent.
    window
        Where the window was, as Qt keeps it, base64.
    welcomed
        The first page has been answered.
    settings
        What was set in the panel for every session to come, by dotted keys as in a settings file.
    """

    format: int = FORMAT
    theme: Literal["system", "light", "dark", "contrast"] = "system"
    language: str = Field(default="", max_length=16)
    scale: int = Field(default=100, ge=100, le=200)
    window: str = Field(default="", max_length=4096)
    welcomed: bool = False
    settings: dict[str, str | int | float | bool | None] = Field(default_factory=dict)


def read_preferences(data_dir: Path) -> Preferences:
    """Return what is remembered below `data_dir`; a damaged file is set aside, and all is as at the first start."""
    return read_kept(data_dir / FILE, Preferences, FORMAT, "the panel looks as at the first start") or Preferences()


def write_preferences(data_dir: Path, preferences: Preferences) -> None:
    """Replace the file whole; a disk that refuses costs the memory, not the session.

    At a first start the folder is made, as the first session would make it.
    """
    if not data_dir.is_dir():
        with suppress(SospiroError):
            check_data_dir(data_dir)
    write_kept(data_dir / FILE, preferences, "how the panel looks")

"""Puts Sospiro into the menu of a Linux desktop for one user, and takes it out again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from gui.desktop.entries import home_entry, menu_entry, mime_type
from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error

REFRESHING = (("update-mime-database", "mime"), ("update-desktop-database", "applications"))
"""What tells the desktop at once, with the folder it is given; where it is missing, the next login does."""

BY_HAND = {
    "win32": "On Windows make a shortcut by hand: right-click the desktop, New, Shortcut, and name {program}.",
    "darwin": "On macOS start Sospiro from Terminal, or let a Shortcut of yours run {program}.",
}


def install(program: Path | None = None, home: Path | None = None, system: str = sys.platform) -> list[Path]:
    """Write menu entry, icons and file type for this user; return their paths. Files of an earlier one are replaced.

    Parameters
    ----------
    program
        The command to start; None takes the one that belongs to this Python.
    home
        The folder of a user's data; None takes that of the environment.

    Raises
    ------
    SospiroError
        BAD_SETTING where there is no such desktop, or the command is not there; DATA_FOLDER or DISK_FULL.
    """
    program = program or own_program()
    _check_system(system, program)
    if not program.is_file() or not str(program).isprintable():
        raise SospiroError(Reason.BAD_SETTING, f"There is no command {program} that a menu could start.")
    home = home or data_home()
    for path, content in _contents(home, program).items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        except OSError as error:
            raise folder_error(error, path) from error
    _refresh(home)
    return list(_contents(home, program))


def remove(home: Path | None = None, system: str = sys.platform) -> list[Path]:
    """Take away what `install` wrote; return the paths of what was there.

    Raises
    ------
    SospiroError
        BAD_SETTING where there is no such desktop; DATA_FOLDER when something cannot be removed.
    """
    _check_system(system, own_program())
    home = home or data_home()
    there = [path for path in _contents(home, own_program()) if path.exists() or path.is_symlink()]
    for path in there:
        try:
            path.unlink()
        except OSError as error:
            raise folder_error(error, path) from error
    _refresh(home)
    return there


def own_program() -> Path:
    """Return the command that was installed with this Python."""
    beside = Path(sys.executable).parent / "sospiro"
    found = None if beside.is_file() else shutil.which("sospiro")
    return Path(found) if found else beside


def data_home(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder of a user's data; a relative one in the environment does not count."""
    asked = Path(environ.get("XDG_DATA_HOME", ""))
    return asked if asked.is_absolute() else Path.home() / ".local" / "share"


def _contents(home: Path, program: Path) -> dict[Path, bytes]:
    here, icons = files(__package__), home / "icons" / "hicolor"
    return {
        home / "applications" / "sospiro.desktop": menu_entry(program).encode(),
        home / "applications" / "sospiro-home.desktop": home_entry(program).encode(),
        home / "mime" / "packages" / "sospiro.xml": mime_type().encode(),
        icons / "scalable" / "apps" / "sospiro.svg": (here / "sospiro.svg").read_bytes(),
        icons / "256x256" / "apps" / "sospiro.png": (here / "sospiro.png").read_bytes(),
    }


def _check_system(system: str, program: Path) -> None:
    if system in BY_HAND:
        raise SospiroError(Reason.BAD_SETTING, BY_HAND[system].format(program=program))


def _refresh(home: Path) -> None:
    for command, folder in REFRESHING:
        tool = shutil.which(command)
        if tool is not None and (home / folder).is_dir():
            subprocess.run([tool, home / folder], capture_output=True, check=False)

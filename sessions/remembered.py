"""The file of remembered sensors: `sensors.json` in the data folder."""

from pathlib import Path

from sensors.network.profiles import MOST_PROFILES, Profile, Profiles
from sessions.folder import folder_error
from sessions.kept_file import MAX_BYTES, Kept, read_kept, write_kept

__all__ = ["FILE", "MAX_BYTES", "forget_profiles", "read_profiles", "write_profiles"]

FILE = "sensors.json"
FORMAT = 1


class _Content(Kept):
    sensors: tuple[Profile, ...]


def read_profiles(data_dir: Path) -> Profiles:
    """Return what is remembered below `data_dir`; a damaged file is set aside, and nothing is then known."""
    content = read_kept(data_dir / FILE, _Content, FORMAT, "sensors are recognised as if for the first time")
    return Profiles(content.sensors[:MOST_PROFILES]) if content else Profiles()


def write_profiles(data_dir: Path, profiles: Profiles) -> None:
    """Replace the file whole; a disk that refuses costs the memory, not the session."""
    write_kept(data_dir / FILE, _Content(format=FORMAT, sensors=profiles.kept), "the choice of sensors")


def forget_profiles(data_dir: Path) -> bool:
    """Remove all that is remembered; False when there was nothing; `SospiroError` when the folder does not let us."""
    path = data_dir / FILE
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise folder_error(error, data_dir) from error
    return True

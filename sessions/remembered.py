"""The file of remembered sensors: `sensors.json` in the data folder, for its owner's eyes only."""

import logging
import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from sensors.network.profiles import MOST_PROFILES, Profile, Profiles
from sessions.folder import folder_error, private_opener
from sessions.session_file import modification

log = logging.getLogger(__name__)

FILE = "sensors.json"
FORMAT = 1
MAX_BYTES = 1_000_000


class _Content(BaseModel):
    model_config = ConfigDict(frozen=True)

    format: int
    sensors: tuple[Profile, ...]


def read_profiles(data_dir: Path) -> Profiles:
    """Return what is remembered below `data_dir`; a damaged file is set aside, and nothing is then known."""
    path = data_dir / FILE
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("it is too large")
        content = _Content.model_validate_json(path.read_bytes())
        if content.format != FORMAT:
            raise ValueError(f"it has format {content.format}")
        return Profiles(content.sensors[:MOST_PROFILES])
    except (FileNotFoundError, NotADirectoryError):
        pass
    except ValueError as error:
        _set_aside(path, error)
    except OSError as error:
        log.warning("%s cannot be read (%s): sensors are recognised as if for the first time", path, error.strerror)
    return Profiles()


def write_profiles(data_dir: Path, profiles: Profiles) -> None:
    """Replace the file whole; a disk that refuses costs the memory, not the session."""
    path = data_dir / FILE
    new = path.with_name(f"{FILE}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        with open(new, "x", encoding="utf-8", opener=private_opener) as file:
            file.write(_Content(format=FORMAT, sensors=profiles.kept).model_dump_json(indent=1))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        log.warning("%s cannot be written (%s): the choice of sensors is not remembered", path, error.strerror)


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


def _set_aside(path: Path, error: ValueError) -> None:
    why = "it is damaged" if isinstance(error, ValidationError) else str(error)
    aside = path.with_name(f"{FILE}.damaged-{modification(path)}")
    try:
        path.replace(aside)
        log.warning("%s is set aside as %s, as %s", path.name, aside.name, why)
    except OSError as fault:
        log.warning("%s cannot be used, as %s, nor set aside (%s)", path, why, fault.strerror)

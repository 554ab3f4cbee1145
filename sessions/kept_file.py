"""A small file in the data folder that is nice to have: for its owner's eyes only, whole or not at all."""

import logging
import os
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from sessions.folder import private_opener
from sessions.session_file import modification

log = logging.getLogger(__name__)

MAX_BYTES = 1_000_000


class Kept(BaseModel):
    """What such a file holds; a file of another format is not read."""

    format: int


Content = TypeVar("Content", bound=Kept)


def read_kept(path: Path, content: type[Content], expected: int, without: str) -> Content | None:
    """Return what the file holds, None when there is none; a damaged one is set aside.

    Parameters
    ----------
    expected
        The format that can be read.
    without
        What happens when the file cannot be read, for the log.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ValueError("it is too large")
        kept = content.model_validate_json(path.read_bytes())
        if kept.format != expected:
            raise ValueError(f"it has format {kept.format}")
        return kept
    except (FileNotFoundError, NotADirectoryError):
        pass
    except ValueError as error:
        _set_aside(path, error)
    except OSError as error:
        log.warning("%s cannot be read (%s): %s", path, error.strerror, without)
    return None


def write_kept(path: Path, content: Kept, lost: str) -> bool:
    """Replace the file whole; False when the disk refuses, which costs the memory, not the session.

    Parameters
    ----------
    lost
        What is not remembered then, for the log.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        new.unlink(missing_ok=True)
        with open(new, "x", encoding="utf-8", opener=private_opener) as file:
            file.write(content.model_dump_json(indent=1))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    except OSError as error:
        log.warning("%s cannot be written (%s): %s is not remembered", path, error.strerror, lost)
        return False
    return True


def _set_aside(path: Path, error: ValueError) -> None:
    why = "it is damaged" if isinstance(error, ValidationError) else str(error)
    aside = path.with_name(f"{path.name}.damaged-{modification(path)}")
    try:
        path.replace(aside)
        log.warning("%s is set aside as %s, as %s", path.name, aside.name, why)
    except OSError as fault:
        log.warning("%s cannot be used, as %s, nor set aside (%s)", path, why, fault.strerror)

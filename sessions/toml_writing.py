"""Changes to a person's own TOML file: what they wrote in it stays, comments and all; it is changed whole or not."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sensors.errors import Reason, SospiroError
from sessions.folder import folder_error, private_opener

if TYPE_CHECKING:
    from tomlkit import TOMLDocument


def rewrite(path: Path, what: str, change: Callable[["TOMLDocument"], None]) -> None:
    """Let `change` alter the document in `path`, an empty one where there is none, and put it in its place.

    Parameters
    ----------
    what
        What such a file is called, as "script file".

    Raises
    ------
    SospiroError
        BAD_FILE when it is no TOML, DATA_FOLDER or DISK_FULL when it cannot be read or written.
    """
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_text("utf-8")) if path.exists() else tomlkit.document()
        change(document)
        replace_text(path, tomlkit.dumps(document))
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise SospiroError(Reason.BAD_FILE, f"{path} is no {what} that can be changed ({error}).") from error
    except OSError as error:
        raise folder_error(error, path.parent) from error


def replace_text(path: Path, text: str) -> None:
    """Replace a file whole, readable by its owner only."""
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.unlink(missing_ok=True)
    with open(new, "x", encoding="utf-8", newline="\n", opener=private_opener) as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)

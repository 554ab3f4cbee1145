"""Protocols as files: those that come with Sospiro and a person's own, by name or by path."""

from pathlib import Path

from engine.protocols.protocol import Protocol
from sensors.toml_file import checked, read_toml
from sensors.toml_library import Library, Listed

KIND = "protocol file"
SHIPPED = Path(__file__).parent / "shipped"


def read_protocol(path: Path) -> Protocol:
    """Read one protocol file.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    file = read_toml(path, KIND)
    return checked(Protocol, file.values, file)


LIBRARY = Library("protocol", SHIPPED, read_protocol)


def list_protocols(own_folder: Path | None = None) -> list[Listed[Protocol]]:
    """Return the person's own protocols and then those that come with Sospiro, each in order of file name."""
    return LIBRARY.listed(own_folder)


def load_protocol(asked: str, own_folder: Path | None = None) -> Protocol:
    """Return the protocol of a name, or of the file at a path.

    Parameters
    ----------
    asked
        As in `sensors.toml_library.Library.find`.
    own_folder
        Where the person's own protocols are; a missing folder holds none.

    Raises
    ------
    SospiroError
        MISSING_FILE or BAD_SETTING: no such protocol, more than one, or a mistake in its file.
    """
    return read_protocol(find_protocol(asked, own_folder))


def find_protocol(asked: str, own_folder: Path | None = None) -> Path:
    """Return the file of a protocol; arguments and errors as `load_protocol`."""
    return LIBRARY.find(asked, own_folder)


def new_protocol(name: str, source: Path, own_folder: Path) -> Path:
    """Copy the protocol file `source` into `own_folder` under a new name; errors as `Library.new`."""
    return LIBRARY.new(name, source, own_folder)

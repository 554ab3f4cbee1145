"""Scripts as files: those that come with Sospiro and a person's own, by name or by path."""

from pathlib import Path

from engine.imagery.script import Script
from sensors.toml_file import checked, read_toml
from sensors.toml_library import Library

KIND = "script file"
SHIPPED = Path(__file__).parent / "shipped"


def read_script(path: Path) -> Script:
    """Read one script file; its recordings are not looked at.

    Raises
    ------
    SospiroError
        MISSING_FILE, or BAD_SETTING with file, line (where it can be told) and key.
    """
    file = read_toml(path, KIND)
    return checked(Script, file.values, file)


LIBRARY = Library("script", SHIPPED, read_script)
"""All scripts; a person's own stand in a folder of theirs."""

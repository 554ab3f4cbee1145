"""Scripts as files: those that come with Sospiro and a person's own, by name or by path."""

from pathlib import Path

from engine.imagery.script import Script
from sensors.toml_file import reader
from sensors.toml_library import Library

KIND = "script file"
SHIPPED = Path(__file__).parent / "shipped"

read_script = reader(Script, KIND)
"""Reads one script file; its recordings are not looked at."""

LIBRARY = Library("script", SHIPPED, read_script)
"""All scripts; a person's own stand in a folder of theirs."""

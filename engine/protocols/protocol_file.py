"""Protocols as files: those that come with Sospiro and a person's own, by name or by path."""

from pathlib import Path

from engine.protocols.protocol import Protocol
from sensors.toml_file import reader
from sensors.toml_library import Library

KIND = "protocol file"
SHIPPED = Path(__file__).parent / "shipped"

read_protocol = reader(Protocol, KIND)
LIBRARY = Library("protocol", SHIPPED, read_protocol)
list_protocols, find_protocol, load_protocol, new_protocol = LIBRARY.listed, LIBRARY.find, LIBRARY.load, LIBRARY.new
"""As `sensors.toml_library.Library` says; a person's own protocols come before those of the same name."""

"""Styles as files: those that come with Sospiro and a person's own, by name or by path."""

from engine.music.style import STYLES, Style
from sensors.toml_file import reader
from sensors.toml_library import Library

read_style = reader(Style, "style file")
LIBRARY = Library("style", STYLES, read_style)
list_styles, find_style, load_style, new_style = LIBRARY.listed, LIBRARY.find, LIBRARY.load, LIBRARY.new
"""As `sensors.toml_library.Library` says; a person's own styles come before those of the same name."""

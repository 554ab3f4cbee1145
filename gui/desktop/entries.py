"""What a desktop by the rules of freedesktop.org is told: the entries of its menu, and what our files are."""

from pathlib import Path
from xml.sax.saxutils import escape

MIME = "application/x-sospiro-protocol"
PATTERN = "*.sospiro.toml"
"""Names of protocol files that a double click opens; any other TOML file is left to its editor."""
HOME_MIME, HOME_PATTERN = "application/x-sospiro-home", "*.sospiro-home"
"""The file that a therapist gives to somebody who plays at home."""


def menu_entry(program: Path) -> str:
    """Return the `.desktop` file for the command `program`."""
    lines = (
        "[Desktop Entry]",
        "Version=1.0",
        "Type=Application",
        "Name=Sospiro",
        "GenericName=Biofeedback music",
        "GenericName[de]=Biofeedback-Musik",
        "Comment=Music that breathes with you",
        "Comment[de]=Musik, die mit Ihnen atmet",
        f"Exec={_quoted(program)} open %f",
        f"TryExec={_escaped(str(program))}",
        "Icon=sospiro",
        "Terminal=false",
        "Categories=AudioVideo;Audio;",
        f"MimeType={MIME};",
        "Keywords=breathing;biofeedback;music;LSL;",
        "StartupNotify=true",
        "StartupWMClass=sospiro",
    )
    return "\n".join(lines) + "\n"


def home_entry(program: Path) -> str:
    """Return the `.desktop` file of the window for sessions at home."""
    lines = (
        "[Desktop Entry]",
        "Version=1.0",
        "Type=Application",
        "Name=Sospiro at home",
        "Name[de]=Sospiro zu Hause",
        "Comment=Sessions alone at home, as your therapist has set them up",
        "Comment[de]=Sitzungen allein zu Hause, wie sie mit Ihnen vereinbart sind",
        f"Exec={_quoted(program)} open --home %f",
        f"TryExec={_escaped(str(program))}",
        "Icon=sospiro",
        "Terminal=false",
        "Categories=AudioVideo;Audio;",
        f"MimeType={HOME_MIME};",
        "Keywords=breathing;music;",
        "StartupNotify=true",
        "StartupWMClass=sospiro",
    )
    return "\n".join(lines) + "\n"


def mime_type() -> str:
    """Return the package of the shared MIME database."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{MIME}">
    <comment>Sospiro protocol</comment>
    <comment xml:lang="de">Sospiro-Protokoll</comment>
    <sub-class-of type="application/toml"/>
    <icon name="sospiro"/>
    <glob pattern="{escape(PATTERN)}" weight="80"/>
  </mime-type>
  <mime-type type="{HOME_MIME}">
    <comment>Sospiro sessions at home</comment>
    <comment xml:lang="de">Sospiro-Sitzungen zu Hause</comment>
    <sub-class-of type="application/toml"/>
    <icon name="sospiro"/>
    <glob pattern="{escape(HOME_PATTERN)}" weight="80"/>
  </mime-type>
</mime-info>
"""


def _quoted(program: Path) -> str:
    """Return a path as one word of an Exec line: quoted, then escaped as every value of the file is."""
    inside = str(program)
    for letter in '\\"`$':
        inside = inside.replace(letter, "\\" + letter)
    return _escaped('"' + inside.replace("%", "%%") + '"')


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\")

"""Sospiro's icon: a breath over the hill of the guide."""

from importlib.resources import as_file, files

from PyQt6.QtGui import QIcon, QPixmap

NAMES = ("sospiro.svg", "sospiro.png")
"""The drawing, and the same at 256 pixels for whatever draws no SVG."""


def icon() -> QIcon:
    """Return the icon for windows and task bars; needs a QApplication."""
    made = QIcon()
    for name in NAMES:
        with as_file(files(__package__) / name) as path:
            picture = QPixmap(str(path))
        if not picture.isNull():
            made.addPixmap(picture)
    return made

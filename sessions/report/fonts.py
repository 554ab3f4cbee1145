"""The letters a report is set in: DejaVu, which comes with matplotlib and has Latin, Greek, Cyrillic and more."""

from functools import cache
from pathlib import Path

FAMILY = "DejaVu Sans"
FACES = {"": "DejaVuSans.ttf", "B": "DejaVuSans-Bold.ttf"}
MISSING = "□"
"""Stands for each letter that the font lacks."""


def font_file(face: str) -> Path:
    """Return the file of a face, by its key in `FACES`."""
    import matplotlib

    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / FACES[face]


def set_in_font(text: str) -> str:
    """Return `text` with `MISSING` for each letter that a face of the font lacks."""
    known = _letters()
    return "".join(letter if ord(letter) in known else MISSING for letter in text)


@cache
def _letters() -> frozenset[int]:
    from matplotlib.font_manager import get_font

    return frozenset.intersection(*(frozenset(get_font(font_file(face)).get_charmap()) for face in FACES))

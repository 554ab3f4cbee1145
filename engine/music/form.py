"""Sections: what makes minute ten differ from minute two, and minute three be known again in minute twelve."""

import random
from dataclasses import dataclass
from enum import StrEnum


class Section(StrEnum):
    """What a stretch of the music is there for."""

    STATEMENT = "statement"
    CONTRAST = "contrast"
    DEVELOPMENT = "development"
    RETURN = "return"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Shape:
    """How a section sounds.

    Attributes
    ----------
    register
        Half-steps by which the melody lies above its middle.
    density
        Factor on the number of notes.
    light_strokes
        Factor on the drum's strokes between the turns.
    surf
        Factor on the size of the waves.
    """

    register: int
    density: float
    light_strokes: float
    surf: float


SHAPES = {
    Section.STATEMENT: Shape(0, 1.0, 0.8, 1.0),
    Section.CONTRAST: Shape(4, 0.8, 0.5, 0.7),
    Section.DEVELOPMENT: Shape(-3, 1.2, 1.0, 1.15),
    Section.RETURN: Shape(1, 1.0, 0.8, 1.0),
    Section.REST: Shape(-2, 0.2, 0.0, 0.55),
}
_CYCLES = (
    (Section.STATEMENT, Section.CONTRAST, Section.RETURN, Section.REST),
    (Section.STATEMENT, Section.DEVELOPMENT, Section.CONTRAST, Section.RETURN, Section.REST),
    (Section.CONTRAST, Section.DEVELOPMENT, Section.RETURN, Section.REST),
)
_SHORTER = 4
"""A rest is so many times shorter than the other sections."""


class Form:
    """Where the music is.

    Parameters
    ----------
    breaths
        Length of a section.

    Attributes
    ----------
    section
        The section of the present breath.
    number
        How many sections came before it.
    """

    def __init__(self, choice: random.Random, breaths: int) -> None:
        self._choice, self._breaths = choice, breaths
        self._coming = list(_CYCLES[0])
        self.section = self._coming.pop(0)
        self.number = 0
        self._left = self._length()

    @property
    def shape(self) -> Shape:
        """How the present section sounds."""
        return SHAPES[self.section]

    def breathe(self) -> bool:
        """Go on by one breath; tell whether a section begins with it."""
        self._left -= 1
        if self._left > 0:
            return False
        if not self._coming:
            self._coming = list(self._choice.choice(_CYCLES))
        self.section = self._coming.pop(0)
        self.number += 1
        self._left = self._length()
        return True

    def _length(self) -> int:
        return max(2, self._breaths // _SHORTER) if self.section is Section.REST else self._breaths

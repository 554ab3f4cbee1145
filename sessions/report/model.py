"""What a report holds: sections of paragraphs, tables and figures, which `html` and `pdf` set each in their way.

All text is made neutral here, so that nothing a person typed can steer the reader's program or turn a line around.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from sessions.report.words import neutral

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

Row = tuple[str, ...]
NOT_MEDICAL = (
    "Sospiro is a wellness and research instrument, not a medical device: this report diagnoses nothing and "
    "recommends no treatment."
)


class Weight(StrEnum):
    """How much a paragraph asks for attention."""

    PLAIN = "plain"
    SMALL = "small"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A few sentences."""

    text: str
    weight: Weight = Weight.PLAIN

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", neutral(self.text))


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first column names its rows.

    Attributes
    ----------
    widths
        Share of the page's width for each column; their sum is of no matter.
    """

    caption: str
    columns: Row
    rows: tuple[Row, ...]
    widths: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", neutral(self.caption))
        object.__setattr__(self, "columns", tuple(neutral(cell) for cell in self.columns))
        object.__setattr__(self, "rows", tuple(tuple(neutral(cell) for cell in row) for row in self.rows))
        object.__setattr__(self, "widths", self.widths or (1.0,) * len(self.columns))


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture and what it shows, in words, for who cannot see it.

    Attributes
    ----------
    draw
        Draws into an empty canvas of `height` inches and the width of the page.
    """

    caption: str
    alt: str
    draw: Callable[[Canvas], None]
    height: float

    def __post_init__(self) -> None:
        object.__setattr__(self, "caption", neutral(self.caption))
        object.__setattr__(self, "alt", neutral(self.alt))


Block: TypeAlias = Paragraph | Table | Figure


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    title: str
    blocks: tuple[Block, ...]

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", neutral(self.title))


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Attributes
    ----------
    facts
        Name and value of what stands at the top.
    dated
        Aware; goes into the files as their date, so that the same session gives the same bytes.
    """

    title: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    dated: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "title", neutral(self.title))
        object.__setattr__(self, "facts", tuple((neutral(name), neutral(value)) for name, value in self.facts))


def paragraphs(texts: Sequence[str], weight: Weight = Weight.PLAIN) -> tuple[Paragraph, ...]:
    """Return a paragraph for each text that is not empty."""
    return tuple(Paragraph(text, weight) for text in texts if text)

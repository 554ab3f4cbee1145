"""What every style of the picture is given, and how its unchanging parts are painted once and kept."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QColor, QLinearGradient, QPainter, QPixmap, QPolygonF, QRadialGradient

from gui.client.moods import Palette
from gui.client.view import View
from sensors.stream import Floats

DRIFTS = (23.0, 37.7)
"""Seconds of the two slow swings of the idle glow; together they never repeat, and neither can be breathed by."""

LIGHT_STEPS = 48


@dataclass(frozen=True)
class Moment:
    """What is seen at one moment.

    Attributes
    ----------
    now
        LSL seconds.
    level
        How far the picture has swelled, 0–1.
    presence
        How far a guide is seen at all, 0 (at rest) to 1.
    levels
        The levels at seconds from now, as the wave needs them.
    """

    now: float
    level: float
    presence: float
    levels: Callable[[Floats], Floats]


class Scene(Protocol):
    """A style of the picture, in one size of window and one mood.

    Attributes
    ----------
    foot
        The colour at the bottom, `#RRGGBB`: the ground of a sentence.
    """

    foot: str

    def __init__(self, view: View, palette: Palette, size: QSize, ratio: float) -> None:
        """Paint what does not change; `ratio` is of device pixels."""
        ...

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint a whole frame."""
        ...


def glow(moment: Moment, still: bool) -> float:
    """Return a brightness of 0–1 that goes with the breath, and drifts a little at rest unless it shall be still."""
    swing = 0.0 if still else sum(math.sin(2.0 * math.pi * moment.now / seconds) for seconds in DRIFTS)
    return min(1.0, max(0.0, moment.level + (1.0 - moment.presence) * (0.2 + 0.05 * swing)))


def mixed(first: str, second: str, share: float, alpha: float = 1.0) -> QColor:
    """Return the colour `share` of the way from one to the other."""
    a, b = QColor(first), QColor(second)
    parts = ((1.0 - share) * x + share * y for x, y in zip(a.getRgbF()[:3], b.getRgbF()[:3], strict=True))
    colour = QColor.fromRgbF(*parts)
    colour.setAlphaF(alpha)
    return colour


def soft(colour: str, alpha: float) -> QColor:
    """Return a colour that lets through what is behind it."""
    return mixed(colour, colour, 0.0, alpha)


@contextmanager
def painted(pixmap: QPixmap) -> Iterator[QPainter]:
    """Paint on a pixmap, without outlines."""
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    try:
        yield painter
    finally:
        painter.end()


def blank(width: float, height: float, ratio: float, opaque: bool = False) -> QPixmap:
    """Return a pixmap of so many logical pixels."""
    made = QPixmap(max(1, math.ceil(width * ratio)), max(1, math.ceil(height * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.black if opaque else Qt.GlobalColor.transparent)
    return made


def shine(radius: float, ratio: float, colour: str, alpha: float, core: float = 0.0) -> QPixmap:
    """Return a soft round light that fades out at `radius`; it stays full up to `core` of that."""
    made = blank(2.0 * radius, 2.0 * radius, ratio)
    fade = QRadialGradient(QPointF(radius, radius), radius)
    fade.setColorAt(0.0, soft(colour, alpha))
    for step in range(9):
        x = step / 8.0
        fade.setColorAt(core + (1.0 - core) * x, soft(colour, alpha * (0.5 + 0.5 * math.cos(math.pi * x)) ** 1.5))
    with painted(made) as painter:
        painter.setBrush(fade)
        painter.drawEllipse(QPointF(radius, radius), radius, radius)
    return made


def upright(top: float, bottom: float, *colours: QColor) -> QLinearGradient:
    """Return a gradient from above to below, its colours evenly spaced."""
    made = QLinearGradient(0.0, top, 0.0, bottom)
    for place, colour in enumerate(colours):
        made.setColorAt(place / (len(colours) - 1), colour)
    return made


def ridge(width: float, base: float, height: float, waves: tuple[tuple[float, float, float], ...]) -> QPolygonF:
    """Return a line of hills as a closed shape down to `base`; each wave is share of `height`, cycles and phase."""
    steps = 160
    points = [QPointF(0.0, base)]
    for step in range(steps + 1):
        x = step / steps
        lift = sum(share * math.sin(2.0 * math.pi * (cycles * x + phase)) for share, cycles, phase in waves)
        points.append(QPointF(x * width, base - height * (0.5 + 0.5 * lift)))
    return QPolygonF([*points, QPointF(width, base)])


def put(painter: QPainter, pixmap: QPixmap, middle: QPointF, opacity: float = 1.0) -> None:
    """Draw a pixmap around a point."""
    size = pixmap.deviceIndependentSize()
    painter.setOpacity(opacity)
    painter.drawPixmap(QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), pixmap)
    painter.setOpacity(1.0)


class Lit:
    """A part of the picture painted in little light and in much, and what lies between.

    What was mixed is kept for as long as the light stays within a step, which is as fine as 8 bits of a colour show.
    """

    def __init__(self, dim: QPixmap, bright: QPixmap) -> None:
        self._dim, self._bright = dim, bright
        self._mixed, self._step = dim, 0

    def at(self, light: float) -> QPixmap:
        """Return it in a light of 0–1."""
        step = round(LIGHT_STEPS * light)
        if step != self._step:
            self._step = step
            self._mixed = self._dim.copy()
            self._mixed.setDevicePixelRatio(self._dim.devicePixelRatio())
            with painted(self._mixed) as painter:
                painter.setOpacity(step / LIGHT_STEPS)
                painter.drawPixmap(0, 0, self._bright)
        return self._mixed

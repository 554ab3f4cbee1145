"""A circle that swells as the guide breathes in and shrinks as it breathes out."""

from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QPainter, QPen, QPixmap, QRadialGradient

from gui.client.moods import Palette
from gui.client.scene import Lit, Moment, blank, glow, mixed, painted, put, shine, soft, upright
from gui.client.view import SCALES, View

MIDDLE = 0.42
"""Height of the centre, a little above the middle: sentences stand below."""

MIDDLE_ABOVE, LARGEST_ABOVE = 0.3, 0.27
"""The same, and the largest radius, where the words of guided imagery take the lower third."""

LARGEST, SMALLEST, REDUCED = 0.37, 0.42, 0.12
"""Radius at the end of the inhale, of the lesser side; at its onset and how far it moves when reduced, of that."""


class Circle:
    """A soft disc within its largest extent, and a light around it that grows with the breath."""

    def __init__(self, view: View, palette: Palette, size: QSize, ratio: float) -> None:
        self._view, self._palette = view, palette
        width, height = size.width(), size.height()
        middle, largest = (MIDDLE_ABOVE, LARGEST_ABOVE) if view.words else (MIDDLE, LARGEST)
        self._middle = QPointF(width / 2, middle * height)
        self.largest = largest * min(width, height) * SCALES[view.size]
        self.foot = palette.low
        self._ground = Lit(self._painted_ground(size, ratio, 0.25), self._painted_ground(size, ratio, 1.0))

    def radius(self, level: float) -> float:
        """Return the radius of the disc, logical pixels."""
        low = SMALLEST if not self._view.reduced_motion else 0.7
        span = (1.0 - SMALLEST) if not self._view.reduced_motion else REDUCED
        return self.largest * (low + span * level)

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint a whole frame."""
        bright, radius, at = glow(moment, self._view.reduced_motion), self.radius(moment.level), self._middle
        painter.drawPixmap(0, 0, self._ground.at(bright))
        fill = QRadialGradient(at, radius, at - QPointF(0.0, 0.25 * radius))
        fill.setColorAt(0.0, mixed(self._palette.form, self._palette.light, 0.45 + 0.45 * bright))
        fill.setColorAt(0.8, mixed(self._palette.form, self._palette.light, 0.05 + 0.15 * bright))
        fill.setColorAt(1.0, soft(self._palette.form, 1.0))
        painter.setBrush(fill)
        painter.drawEllipse(at, radius, radius)

    def _painted_ground(self, size: QSize, ratio: float, light: float) -> QPixmap:
        width, height, palette = size.width(), size.height(), self._palette
        made = blank(width, height, ratio, opaque=True)
        with painted(made) as painter:
            sky = upright(0, height, soft(palette.high, 1.0), soft(palette.low, 1.0))
            painter.fillRect(0, 0, width, height, sky)
            put(painter, shine(1.45 * self.largest, ratio, palette.halo, 0.55, core=0.2), self._middle, light)
            painter.setPen(QPen(soft(palette.form, 0.35), max(1.5, height / 500)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._middle, self.largest, self.largest)
        return made

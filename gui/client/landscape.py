"""A calm scene by the sea: as the guide breathes in the sun rises and it becomes light, then both go down again."""

import math

from PyQt6.QtCore import QPointF, QRectF, QSize
from PyQt6.QtGui import QPainter, QPixmap, QPolygonF

from gui.client.moods import Palette
from gui.client.scene import Lit, Moment, blank, glow, mixed, painted, put, ridge, shine, soft, upright
from gui.client.view import SCALES, View

HORIZON, COAST = 0.6, 0.2
"""Of the height: where the sea begins, from above; how far the hills behind it go up."""

RISE, REDUCED = 0.4, 0.08
"""How far the sun rises at the largest, of the height; and when motion is reduced."""

SUN = 0.085
GLINTS = 11


class Landscape:
    """Sky, sun, hills at the horizon, the sea with the sun in it, and a dark shore in front."""

    def __init__(self, view: View, palette: Palette, size: QSize, ratio: float) -> None:
        self._view, self._palette = view, palette
        self._width, self._height = size.width(), size.height()
        self._horizon = HORIZON * self._height
        self.foot = palette.near
        scale = SCALES[view.size]
        self._rise = RISE * self._height * scale
        self._sun = SUN * self._height * (0.5 + 0.5 * scale)
        self._shine = shine(3.6 * self._sun, ratio, palette.light, 0.75, core=0.05)
        self._sky = Lit(self._painted_sky(ratio, 0.0), self._painted_sky(ratio, 1.0))
        self._coast = self._painted_coast(ratio)
        self._sea = Lit(self._painted_sea(ratio, 0.0), self._painted_sea(ratio, 1.0))

    def sun(self, level: float) -> float:
        """Return the height of the sun's middle, logical pixels from above."""
        if self._view.reduced_motion:
            return self._horizon - self._rise * 0.6 - REDUCED * self._height * (level - 0.5)
        return self._horizon + 0.35 * self._sun - self._rise * level

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint a whole frame."""
        bright = glow(moment, self._view.reduced_motion)
        at = QPointF(0.5 * self._width, self.sun(moment.level))
        painter.drawPixmap(0, 0, self._sky.at(bright))
        put(painter, self._shine, at, 0.35 + 0.65 * bright)
        painter.setBrush(mixed(self._palette.form, self._palette.sun, 0.55 + 0.45 * bright))
        painter.drawEllipse(at, self._sun, self._sun)
        painter.drawPixmap(QPointF(0.0, self._horizon - COAST * self._height), self._coast)
        painter.drawPixmap(QPointF(0.0, self._horizon), self._sea.at(bright))
        self._paint_glints(painter, moment, bright)

    def _paint_glints(self, painter: QPainter, moment: Moment, bright: float) -> None:
        """Paint the sun in the water: strokes that widen towards the shore, and more of them the higher it stands."""
        reach = 0.26 * self._height
        for step in range(GLINTS):
            depth = (step + 0.5) / GLINTS
            drift = 0.0 if self._view.reduced_motion else math.sin(moment.now / (2.9 + 0.37 * step) + 1.7 * step)
            half = self._sun * (0.35 + 1.5 * depth) * (0.75 + 0.12 * drift) * (0.6 + 0.4 * bright)
            y = self._horizon + reach * depth**1.3 + 3.0
            painter.setBrush(soft(self._palette.light, (0.12 + 0.5 * bright) * (1.0 - 0.8 * depth)))
            thick = self._height * (0.0022 + 0.004 * depth)
            middle = 0.5 * self._width + 0.06 * self._sun * drift
            painter.drawRoundedRect(QRectF(middle - half, y, 2.0 * half, thick), thick / 2, thick / 2)

    def _painted_sky(self, ratio: float, light: float) -> QPixmap:
        made = blank(self._width, self._horizon, ratio, opaque=True)
        palette = self._palette
        high = mixed(palette.high, palette.low, 0.35 * light)
        low = mixed(mixed(palette.low, palette.near, 0.25).name(), mixed(palette.low, palette.form, 0.35).name(), light)
        with painted(made) as painter:
            painter.fillRect(QRectF(0.0, 0.0, self._width, self._horizon), upright(0, self._horizon, high, low))
        return made

    def _painted_coast(self, ratio: float) -> QPixmap:
        tall, palette = COAST * self._height, self._palette
        made = blank(self._width, tall, ratio)
        with painted(made) as painter:
            for height, side, colour in (
                (0.85, 1.0, mixed(palette.far, palette.low, 0.25)),
                (0.55, -1.0, mixed(palette.far, palette.near, 0.28)),
            ):
                painter.setBrush(colour)
                painter.drawPolygon(_coast(self._width, tall, height * tall, side))
        return made

    def _painted_sea(self, ratio: float, light: float) -> QPixmap:
        """Paint the sea and the shore in front, from the horizon down."""
        width, tall, palette = self._width, self._height - self._horizon, self._palette
        water = mixed(palette.water, palette.low, 0.35 * light), mixed(palette.water, palette.near, 0.35 - 0.2 * light)
        made = blank(width, tall, ratio, opaque=True)
        with painted(made) as painter:
            painter.fillRect(QRectF(0.0, 0.0, width, tall), upright(0.0, tall, *water))
            painter.setBrush(mixed(palette.near, palette.water, 0.12 * light))
            shore = ridge(width, tall, 0.18 * self._height, ((0.3, 0.8, 0.35), (0.12, 2.3, 0.1)))
            painter.drawPolygon(shore)
        return made


def _coast(width: float, base: float, height: float, side: float) -> QPolygonF:
    """Return hills that run down to the sea from the right edge (`side` 1) or the left (−1)."""
    edge, far = (width, -0.44 * width) if side > 0 else (0.0, 0.44 * width)
    points = [QPointF(edge, base)]
    for step in range(81):
        x = step / 80
        lift = (1.0 - x) ** 1.4 * (1.0 + 0.16 * math.sin(9.0 * x + side) + 0.05 * math.sin(23.0 * x))
        points.append(QPointF(edge + far * x, base - height * lift))
    return QPolygonF(points)

"""A line of hills that flows by: each is a breath of the guide, and a dot rides on them."""

import numpy as np
from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QPainter, QPen, QPixmap, QPolygonF

from gui.client.moods import Palette
from gui.client.scene import Moment, blank, glow, mixed, painted, put, ridge, shine, soft, upright
from gui.client.view import SCALES, View
from sensors.stream import Floats

BEHIND, AHEAD = 6.0, 10.0
"""Seconds shown of what was and of what will be."""

POINT_EVERY = 12
"""Pixels between the points of the line."""

FOOT, HEIGHT, REDUCED = 0.74, 0.52, 0.18
"""Of the window's height: where an inhale begins, how far it goes up at the largest; how far it moves when reduced."""


class Wave:
    """Hills in front of hills in the distance; the hills of the guide move, the dot only goes up and down."""

    def __init__(self, view: View, palette: Palette, size: QSize, ratio: float) -> None:
        self._view, self._palette = view, palette
        self._width, self._height = size.width(), size.height()
        self._lift = HEIGHT * self._height * SCALES[view.size]
        self._foot = FOOT * self._height - (HEIGHT * self._height - self._lift) / 2
        self._places = np.linspace(0.0, 1.0, max(2, self._width // POINT_EVERY))
        share = BEHIND / (BEHIND + AHEAD)
        self._share = share if view.flow == "left" else 1.0 - share
        self._dot = 0.03 * self._height * (0.5 + 0.5 * SCALES[view.size])
        self._shine = shine(5.0 * self._dot, ratio, palette.light, 0.8, core=0.1)
        top = self._foot - self._lift
        crest, foot = mixed(palette.form, palette.low, 0.25), mixed(palette.form, palette.near, 0.85)
        self._fill = upright(top, self._height, crest, foot)
        self.foot = foot.name()
        self._ground = self._painted_ground(ratio)

    def heights(self, moment: Moment) -> Floats:
        """Return where the line of hills is, from the left to the right edge, logical pixels from above."""
        if self._view.reduced_motion:
            still = 0.5 + 0.22 * np.cos(2.0 * np.pi * 1.5 * (self._places - self._share))
            return np.asarray(self._foot - self._lift * (still + REDUCED * (moment.level - 0.5)))
        seconds = (self._places - self._share) * (BEHIND + AHEAD)
        return self._foot - self._lift * moment.levels(seconds if self._view.flow == "left" else -seconds)

    def paint(self, painter: QPainter, moment: Moment) -> None:
        """Paint a whole frame."""
        painter.drawPixmap(0, 0, self._ground)
        xs, ys = self._places * self._width, self.heights(moment)
        line = [QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fill)
        painter.drawPolygon(QPolygonF([*line, QPointF(self._width, self._height), QPointF(0.0, self._height)]))
        painter.setPen(QPen(mixed(self._palette.form, self._palette.light, 0.55), max(2.0, self._height / 300)))
        painter.drawPolyline(QPolygonF(line))
        dot = QPointF(self._share * self._width, float(np.interp(self._share, self._places, ys)))
        put(painter, self._shine, dot, 0.3 + 0.7 * glow(moment, self._view.reduced_motion))
        painter.setPen(QPen(soft(self._palette.light, 1.0), 0.16 * self._dot))
        painter.setBrush(soft(self._palette.sun, 1.0))
        painter.drawEllipse(dot, self._dot, self._dot)
        painter.setPen(Qt.PenStyle.NoPen)

    def _painted_ground(self, ratio: float) -> QPixmap:
        made = blank(self._width, self._height, ratio, opaque=True)
        palette, foot = self._palette, self._height
        with painted(made) as painter:
            sky = upright(0, 0.8 * self._height, soft(palette.high, 1), soft(palette.low, 1))
            painter.fillRect(0, 0, self._width, self._height, sky)
            for share, height, waves in (
                (0.35, 0.62, ((0.35, 1.3, 0.1), (0.2, 2.9, 0.6))),
                (0.6, 0.46, ((0.4, 1.7, 0.75), (0.15, 4.1, 0.2))),
            ):
                painter.setBrush(mixed(palette.low, palette.far, share))
                painter.drawPolygon(ridge(self._width, foot, height * self._height, waves))
        return made

"""A line in a plot, with or without what is under it filled."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtGui import QPainter, QPainterPath

from gui.panel.drawn import Drawn
from sensors.stream import Floats

PIECE = 24
"""Points drawn at once of a line wider than a pixel: its outline takes twice as long to fill as a whole."""


class Line(Drawn):
    """A line through points, broken where one is not finite.

    Parameters
    ----------
    floor
        Value down to which the area under the line is filled; None for a line alone.
    """

    def __init__(self, floor: float | None = None) -> None:
        super().__init__()
        self._floor = floor
        self._pieces, self._area = list[QPainterPath](), QPainterPath()

    def shape_points(self) -> None:
        """Make line and area of the points."""
        step = PIECE if self.pen.widthF() > 1.0 else max(1, self._times.size)
        self._pieces = [
            pg.arrayToQPath(self._times[at : at + step + 1], self._values[at : at + step + 1], connect="finite")
            for at in range(0, max(0, self._times.size - 1), step)
        ]
        if self._floor is not None:
            self._area = _filled(self._times, self._values, self._floor)

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw area and line."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._floor is not None:
            painter.fillPath(self._area, self.brush)
        painter.setPen(self.pen)
        for piece in self._pieces:
            painter.drawPath(piece)


def _filled(times: Floats, values: Floats, floor: float) -> QPainterPath:
    """Return the areas between the line and `floor`, one for each of its pieces."""
    known = np.isfinite(times) & np.isfinite(values)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], known, [False])).astype(np.int8)))
    area = QPainterPath()
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        around = np.concatenate(([times[first]], times[first:last], [times[last - 1]]))
        area.addPath(pg.arrayToQPath(around, np.concatenate(([floor], values[first:last], [floor]))))
    return area

"""Marks of one shape in a plot, a few of them and drawn anew each frame, at a fifth of what pyqtgraph's points cost."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QPointF, QRectF
from PyQt6.QtGui import QPainter, QPainterPath, QTransform
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

from sensors.stream import Floats


class Marks(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is not typed
    """Points at which a shape is drawn, always of the same size in pixels.

    Parameters
    ----------
    symbol
        One of pyqtgraph's.
    size
        Pixels.

    Attributes
    ----------
    brush
        What fills each mark.
    """

    def __init__(self, symbol: str, size: int) -> None:
        super().__init__()
        self._shape: QPainterPath = QTransform.fromScale(size, size).map(Symbols[symbol])
        self._pen, self.brush = pg.mkPen(None), pg.mkBrush(None)
        self._times = self._values = np.empty(0)

    def setPen(self, pen: Any) -> None:  # noqa: N802 - as pyqtgraph has it
        """Take the line around each mark."""
        self._pen = pg.mkPen(pen)
        self.update()

    def setBrush(self, brush: Any) -> None:  # noqa: N802 - as pyqtgraph has it
        """Take what fills each mark."""
        self.brush = pg.mkBrush(brush)
        self.update()

    def setData(self, times: Floats, values: Floats) -> None:  # noqa: N802 - as pyqtgraph has it
        """Draw the marks here, shapes (n,), and nowhere else; where there were none and are none, nothing is drawn."""
        if times.size or self._times.size:
            self._times, self._values = times, values
            self.update()

    def getData(self) -> tuple[Floats, Floats]:  # noqa: N802 - as pyqtgraph has it
        """Return where the marks are."""
        return self._times, self._values

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the whole picture, in its own units: marks may be anywhere in it."""
        view = self.getViewBox()
        return QRectF() if view is None else view.viewRect()

    def viewRangeChanged(self) -> None:  # noqa: N802 - pyqtgraph's name
        """Follow the picture's own units."""
        self.prepareGeometryChange()

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw each mark upright, whatever the units of the plot."""
        place = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._pen)
        painter.setBrush(self.brush)
        for time, value in zip(self._times.tolist(), self._values.tolist(), strict=True):
            painter.drawPath(self._shape.translated(place.map(QPointF(time, value))))

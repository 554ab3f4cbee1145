"""Marks of one shape in a plot, a few of them, at a fifth of what pyqtgraph's points cost."""

from typing import Any

from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QPainter, QPainterPath, QTransform
from pyqtgraph.graphicsItems.ScatterPlotItem import Symbols

from gui.panel.drawn import Drawn


class Marks(Drawn):
    """Points at which a shape is drawn, always of the same size in pixels.

    Parameters
    ----------
    symbol
        One of pyqtgraph's.
    size
        Pixels.
    """

    def __init__(self, symbol: str, size: int) -> None:
        super().__init__()
        self._shape: QPainterPath = QTransform.fromScale(size, size).map(Symbols[symbol])

    def paint(self, painter: QPainter, *_: Any) -> None:
        """Draw each mark upright, whatever the units of the plot."""
        place = painter.transform()
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        for time, value in zip(self._times.tolist(), self._values.tolist(), strict=True):
            painter.drawPath(self._shape.translated(place.map(QPointF(time, value))))

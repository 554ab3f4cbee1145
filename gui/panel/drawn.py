"""What a plot draws anew in each frame."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import QRectF

from sensors.stream import Floats


class Drawn(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is not typed
    """Something at points of a plot that does not look for the bounds of what is in it.

    pyqtgraph's own curves and points work theirs out several times in a frame, which costs more than drawing them.

    Attributes
    ----------
    pen, brush
        How it is drawn, and what it is filled with.
    """

    def __init__(self) -> None:
        super().__init__()
        self.pen, self.brush = pg.mkPen(None), pg.mkBrush(None)
        self._times = self._values = np.empty(0)

    def setPen(self, pen: Any) -> None:  # noqa: N802 - as pyqtgraph has it
        """Take how it is drawn."""
        self.pen = pg.mkPen(pen)
        self.update()

    def setBrush(self, brush: Any) -> None:  # noqa: N802 - as pyqtgraph has it
        """Take what it is filled with."""
        self.brush = pg.mkBrush(brush)
        self.update()

    def setData(self, times: Floats, values: Floats) -> None:  # noqa: N802 - as pyqtgraph has it
        """Draw it at these points, shapes (n,), and nowhere else; where there were none and are none, nothing is."""
        if times.size or self._times.size:
            self._times, self._values = times, values
            self.shape_points()
            self.update()

    def getData(self) -> tuple[Floats, Floats]:  # noqa: N802 - as pyqtgraph has it
        """Return the points."""
        return self._times, self._values

    def shape_points(self) -> None:
        """Make of new points what is going to be painted."""

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the whole picture, in its own units: it may be anywhere in it."""
        view = self.getViewBox()
        return QRectF() if view is None else view.viewRect()

    def viewRangeChanged(self) -> None:  # noqa: N802 - pyqtgraph's name
        """Follow the picture's own units."""
        self.prepareGeometryChange()

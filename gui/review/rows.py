"""One row of a session's picture: a plot with its own vertical axis, a cursor, and hatched stretches without signal."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QBrush, QColor, QFont

from gui.panel.plot import pen, plain
from gui.panel.theme import BASE_POINTS, Theme
from gui.review.timeline import Moment
from sessions.report.figures.parts import thinned
from sessions.report.tracks import Curve, Span

LEFT = 104
"""Pixels for the vertical axes, the same in every row, so that one moment stands above itself."""

HEAD_ROOM = 0.08
MANY = 400
"""Values from which on the wildest of them are left out of the axis."""

LEAST = 4.0
"""Height of a row in its unit, at least: what hardly changes shall look so."""


class Row:
    """A plot in a layout; its lines are drawn by name."""

    def __init__(self, plot: Any, title: str) -> None:
        self.plot, self._title = plot, title
        # time runs to the right in every language
        plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        plot.setMouseEnabled(x=False, y=False)
        plain(plot)
        plot.hideButtons()
        plot.disableAutoRange()
        plot.getViewBox().setDefaultPadding(0.0)
        font = QFont()
        font.setPointSize(BASE_POINTS)
        for side in ("left", "bottom"):
            plot.getAxis(side).setStyle(tickFont=font, tickLength=-5)
        plot.getAxis("left").setWidth(LEFT)
        plot.getAxis("bottom").setStyle(showValues=False)
        self.cursor = pg.InfiniteLine(0.0, angle=90)
        self.cursor.setZValue(50)
        plot.addItem(self.cursor, ignoreBounds=True)
        self._extra: list[Any] = []

    def colour(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for side in ("left", "bottom"):
            self.plot.getAxis(side).setPen(theme.line)
            self.plot.getAxis(side).setTextPen(theme.muted)
        self.plot.setLabel("left", self._title, color=theme.text, **{"font-size": f"{BASE_POINTS}pt"})
        self.cursor.setPen(pg.mkPen(theme.text, width=2))

    def clear(self) -> None:
        """Take away what was drawn; axes and cursor stay."""
        for item in self._extra:
            self.plot.removeItem(item)
        self._extra.clear()

    def draw_gaps(self, gaps: Sequence[Span], theme: Theme) -> None:
        """Hatch the stretches in which nothing arrived."""
        for gap in gaps:
            brush = QBrush(QColor(theme.muted), Qt.BrushStyle.BDiagPattern)
            region = pg.LinearRegionItem((gap.begins, gap.ends), movable=False, brush=brush, pen=pg.mkPen(None))
            region.setZValue(-10)
            self._add(region)

    def draw_markers(self, markers: Sequence[Moment], theme: Theme) -> None:
        """Draw a thin line at each marker."""
        for marker in markers:
            self._add(pg.InfiniteLine(marker.seconds, angle=90, pen=pg.mkPen(theme.muted, width=1, dash=[2, 4])))

    def draw_line(self, curve: Curve, how: Any, dots: str = "") -> None:
        """Draw a curve with a pen (None: no line), broken where values are missing; `dots` is the points' colour."""
        thin = thinned(curve)
        if how is not None:
            self._add(pg.PlotCurveItem(thin.seconds, thin.values, pen=how, connect="finite", antialias=True))
        known = np.isfinite(thin.values)
        if dots and known.any():
            points = pg.ScatterPlotItem(thin.seconds[known], thin.values[known], size=5, brush=dots, pen=None)
            self._add(points)

    def fit(self, low: float, high: float) -> None:
        """Let the vertical axis reach from `low` to `high` with room at both ends."""
        missing = max(0.0, LEAST - (high - low)) / 2.0
        room = HEAD_ROOM * (high - low + 2.0 * missing)
        self.plot.setYRange(max(0.0, low - missing - room), high + missing + room)

    def _add(self, item: Any) -> None:
        self.plot.addItem(item, ignoreBounds=True)
        self._extra.append(item)


def reach(*curves: Curve) -> tuple[float, float] | None:
    """Return lowest and highest of what is known of all curves, of very many without the wildest hundredth."""
    known = [curve.values[np.isfinite(curve.values)] for curve in curves]
    together = np.concatenate([*known, np.empty(0)])
    if not together.size:
        return None
    few = len(together) < MANY
    low, high = (together.min(), together.max()) if few else np.percentile(together, (0.5, 99.5))
    return float(low), float(high)


def measured_pen(theme: Theme, width: float = 2.0) -> Any:
    """Return the pen of what was measured."""
    return pen(theme, "measured", width)


def guide_pen(theme: Theme) -> Any:
    """Return the pen of the guide, told from the measured line by its dashes as well."""
    return pg.mkPen(theme.guide, width=3, dash=[5, 2])

"""Bands over time, each with its word on it, in lanes one below the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import QPointF, QRectF, Qt
from PyQt6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.panel.shades import ink
from gui.panel.theme import BASE_POINTS, LIGHT, Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""Where a band begins, as time runs to the right in every language."""

MARGIN = 3.0
BESIDE = 8.0
"""Pixels from a mark to its word; marks that are closer than this have their words in one."""

NARROWEST = 2.0
"""Pixels of a band; a shorter one is drawn as wide as this, so that it is not overlooked."""


@dataclass(frozen=True, slots=True)
class Band:
    """A stretch (s) with its word.

    `hatched` is one in which nothing was heard, `mark` a moment; the word of one that is `past` gives way to others.
    """

    begins: float
    ends: float
    word: str
    shade: str
    hatched: bool = False
    mark: bool = False
    past: bool = False


class Bands(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """One lane of bands, `lane` rows from the top; the words are as large as all others, at every zoom."""

    def __init__(self, lane: int, lanes: int, until: Callable[[], float]) -> None:
        super().__init__()
        self._lane, self._lanes, self._until = lane, lanes, until
        self.bands: tuple[Band, ...] = ()
        self._theme = LIGHT
        self._font = QFont()
        self._font.setPointSize(BASE_POINTS - 1)

    def show_bands(self, bands: Sequence[Band], theme: Theme) -> None:
        """Show other bands."""
        self.prepareGeometryChange()
        self.bands, self._theme = tuple(bands), theme
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return the place of the lane, in seconds and lanes."""
        return QRectF(0.0, self._lanes - self._lane - 1.0, max(1.0, self._until()), 1.0)

    def paint(self, painter: QPainter | None, *_: Any) -> None:
        """Paint the bands in pixels, so that edges and words keep their size."""
        if painter is None:
            return
        painter.save()
        transform = painter.transform()
        painter.resetTransform()
        painter.setFont(self._font)
        lane = transform.mapRect(self.boundingRect())
        marks = list[tuple[float, Band]]()
        for band in self.bands:
            area = transform.mapRect(QRectF(band.begins, self._lanes - self._lane - 1.0, band.ends - band.begins, 1.0))
            if band.mark:
                marks.append((area.left(), band))
            else:
                self._paint_band(painter, band, area)
        self._paint_marks(painter, marks, lane)
        painter.restore()

    def _paint_band(self, painter: QPainter, band: Band, area: QRectF) -> None:
        theme = self._theme
        area = QRectF(area.left(), area.top() + 2, max(NARROWEST, area.width()), area.height() - 4)
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(QColor(band.shade))
        painter.drawRect(area)
        if band.hatched:
            painter.setBrush(QBrush(QColor(theme.muted), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(area)
        inside = area.adjusted(MARGIN, 0, -MARGIN, 0)
        self._write(painter, band.word, inside, ink(theme, band.shade), band.shade, band.hatched)

    def _paint_marks(self, painter: QPainter, marks: Sequence[tuple[float, Band]], lane: QRectF) -> None:
        theme, middle = self._theme, lane.center().y()
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.setBrush(QColor(theme.text))
        for x, _ in marks:
            painter.drawPolygon(QPointF(x - 5, middle - 6), QPointF(x + 5, middle - 6), QPointF(x, middle + 6))
        rooms = (lane.right(), *(x for x, _ in reversed(marks)))
        words = list[Band]()
        for (x, band), following in zip(marks, reversed(rooms[: len(marks)]), strict=True):
            words.append(band)
            if following - x > BESIDE:
                said = " · ".join(one.word for one in sorted(words, key=lambda one: one.past))
                room = QRectF(x + BESIDE, lane.top(), max(0.0, following - x - 14), lane.height())
                self._write(painter, said, room, theme.text, theme.card, False)
                words.clear()

    def _write(self, painter: QPainter, word: str, area: QRectF, ink: str, ground: str, on_hatch: bool) -> None:
        metrics = QFontMetricsF(self._font)
        shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, area.width())
        if len(shown.rstrip("…")) < min(2, len(word)):
            return
        if on_hatch:
            painter.fillRect(QRectF(area.left(), area.top() + 3, metrics.horizontalAdvance(shown), area.height() - 6),
                             QColor(ground))  # fmt: skip
        painter.setPen(QColor(ink))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter | LEFT), shown)

"""A strip of bands along the top of a plot: what the pacing did when, each band with its word."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.guidance import PacingState
from gui.panel.shades import state_shade
from gui.panel.theme import BASE_POINTS, Theme
from gui.panel.words import GUIDE_WORDS

HEIGHT = 22
"""Pixels."""

MARGIN = 3.0
WORDS = {PacingState.RECOGNISE: (GUIDE_WORDS[PacingState.RECOGNISE][0], "Listen", "…")} | {
    state: (GUIDE_WORDS[state][0], short, short[0])
    for state, short in {
        PacingState.MATCH: "Match",
        PacingState.LEAD: "Lead",
        PacingState.HOLD: "Hold",
        PacingState.BACK_OFF: "Ease",
        PacingState.MAINTAIN: "Stay",
        PacingState.RETURN: "Return",
        PacingState.PASSIVE: "Follow",
        PacingState.AMBIENT: "Amb.",
        PacingState.COAST: "Coast",
    }.items()
}
"""What a band says, the longest that fits of each; no two states share one."""

Spans = Sequence[tuple[float, float, PacingState]]


class StateBands(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph has no types
    """Bands over the whole height that a plot shows at any time, painted along its top edge."""

    def __init__(self) -> None:
        super().__init__()
        self.spans: Spans = ()
        self._area = QRectF(0.0, 0.0, 1.0, 1.0)
        self._theme: Theme | None = None
        self._font = QFont()
        self._font.setPointSize(BASE_POINTS)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.update()

    def show_spans(self, spans: Spans, area: QRectF) -> None:
        """Show what was when, in the units of the plot; `area` is all that the plot shows."""
        self.prepareGeometryChange()
        self.spans, self._area = spans, area
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        """Return all that the plot shows."""
        return self._area

    def paint(self, painter: QPainter | None, *_: Any) -> None:
        """Paint in pixels, so that the words keep their size."""
        if painter is None or self._theme is None:
            return
        painter.save()
        transform = painter.transform()
        painter.resetTransform()
        painter.setFont(self._font)
        for begins, ends, state in self.spans:
            whole = transform.mapRect(QRectF(begins, self._area.top(), ends - begins, self._area.height()))
            self._paint_band(painter, QRectF(whole.left(), whole.top(), whole.width(), HEIGHT), state, self._theme)
        painter.restore()

    def _paint_band(self, painter: QPainter, band: QRectF, state: PacingState, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.muted), 1))
        painter.setBrush(QColor(state_shade(theme, state)))
        painter.drawRect(band)
        metrics = QFontMetricsF(self._font)
        room = band.width() - 2 * MARGIN
        word = next((w for w in WORDS[state] if metrics.horizontalAdvance(w) <= room), "")
        painter.setPen(QColor(theme.text))
        painter.drawText(band.adjusted(MARGIN, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), word)


def spans_of(states: Sequence[tuple[float, PacingState]], until: float) -> list[tuple[float, float, PacingState]]:
    """Return begin, end (minutes) and state of each, from when they began (s) up to `until` (s)."""
    whole = [*states, (until, PacingState.RECOGNISE)]
    spans = ((at / 60.0, end / 60.0, state) for (at, state), (end, _) in pairwise(whole))
    return [(begins, ends, state) for begins, ends, state in spans if ends > begins]

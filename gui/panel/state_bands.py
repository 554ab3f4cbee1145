"""A strip of bands along the top of a plot: what the pacing did when, each band with its word."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import QRectF, Qt
from PyQt6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from engine.guidance import PacingState
from gui.language import mark, tr
from gui.panel.shades import ink, state_shade
from gui.panel.theme import BASE_POINTS, Theme
from gui.panel.words import GUIDE_WORDS

HEIGHT = 22
"""Pixels."""

MARGIN = 3.0
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
"""Where a band begins, as time runs to the right in every language."""

SHORT_WORDS = {
    PacingState.RECOGNISE: mark("Listen"),
    PacingState.MATCH: mark("Match"),
    PacingState.LEAD: mark("Lead"),
    PacingState.HOLD: mark("Hold"),
    PacingState.BACK_OFF: mark("Ease"),
    PacingState.MAINTAIN: mark("Stay"),
    PacingState.RETURN: mark("Return"),
    PacingState.PASSIVE: mark("Follow"),
    PacingState.AMBIENT: mark("Amb."),
    PacingState.COAST: mark("Coast"),
}
"""What a band says that is too narrow for the whole word; no two begin alike."""

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
        ground = state_shade(theme, state)
        painter.setBrush(QColor(ground))
        painter.drawRect(band)
        metrics = QFontMetricsF(self._font)
        room = band.width() - 2 * MARGIN
        word = next((w for w in band_words(state) if metrics.horizontalAdvance(w) <= room), "")
        painter.setPen(QColor(ink(theme, ground)))
        painter.drawText(band.adjusted(MARGIN, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter | LEFT), word)


def band_words(state: PacingState) -> tuple[str, str, str]:
    """Return what a band may say of its state, from the longest: whoever paints takes the first that fits."""
    short = tr(SHORT_WORDS[state])
    first = next((letter for letter in short if letter.isalpha()), "")
    return tr(GUIDE_WORDS[state][0]), short, "…" if state is PacingState.RECOGNISE else first


def spans_of(states: Sequence[tuple[float, PacingState]], until: float) -> list[tuple[float, float, PacingState]]:
    """Return begin, end (minutes) and state of each, from when they began (s) up to `until` (s)."""
    whole = [*states, (until, PacingState.RECOGNISE)]
    spans = ((at / 60.0, end / 60.0, state) for (at, state), (end, _) in pairwise(whole))
    return [(begins, ends, state) for begins, ends, state in spans if ends > begins]

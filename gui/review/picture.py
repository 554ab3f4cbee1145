"""The picture of one session: bands, breathing, heart, RSA and the quality of the sensors, all over one time axis."""

from collections.abc import Sequence
from typing import Any

import pyqtgraph as pg
from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QWheelEvent

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.plot import pen
from gui.panel.theme import LIGHT, Theme
from gui.panel.words import clock_text
from gui.review.bands import Band, Bands
from gui.review.rows import LEFT, Row, guide_pen, measured_pen, reach
from gui.review.shades import quality_shade, state_shade
from gui.review.telling import whole
from gui.review.timeline import MISSING, Timeline, state_word
from gui.review.zoom import Zoom
from sessions.report.tracks import running_median

LANES = (mark("Stage"), mark("Guide"), mark("Markers"))
SMALL_LANES = LANES[:2]
LANE_HEIGHT, FRAME = 28, 2
EMPTY = Timeline(0.0)
STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
TICKS = 9
RATES, HEART = (4.0, 20.0), (50.0, 100.0)
"""Range of an axis of which nothing is known."""


class Picture(pg.GraphicsLayoutWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows one session from and to which second `Zoom` says; a click or the wheel is told, not obeyed.

    Parameters
    ----------
    name
        Accessible name; the session in words is kept as its description.
    small
        Leave out RSA and the sensors' quality, for two of them one above the other.
    """

    pointed = pyqtSignal(float)
    wheeled = pyqtSignal(float, float)

    def __init__(self, name: str, small: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme, self._small = LIGHT, small
        self.timeline, self.zoom, self.length = EMPTY, Zoom(), 0.0
        # pyqtgraph counts the frame that shows the keyboard, 2 px on each side, as part of the picture
        self.ci.layout.setContentsMargins(0, 4, 8, 2 * FRAME)
        self.ci.layout.setVerticalSpacing(2)
        self._lanes = self._row(0, "")
        self.rates, self.heart = self._row(1, tr("Breath")), self._row(2, tr("Heart"))
        self.rows = [self._lanes, self.rates, self.heart]
        if not small:
            self.rsa, self._quality = self._row(3, tr("RSA")), self._row(4, "")
            self.rows += [self.rsa, self._quality]
        for row, share in zip(self.rows, (0, 34, 24, 17, 0), strict=False):
            self.ci.layout.setRowStretchFactor(self.rows.index(row), share)
        self.rows[-1].plot.getAxis("bottom").setStyle(showValues=True)
        self._bands = self._lane_items(self._lanes, [tr(name) for name in (SMALL_LANES if small else LANES)])
        self._qualities: list[Bands] = []
        self.scene().sigMouseClicked.connect(self._click)

    # -- what is shown --------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.setBackground(theme.card)
        for row in self.rows:
            row.colour(theme)
        self.show_timeline(self.timeline, self.length)

    def show_timeline(self, timeline: Timeline, length: float | None = None) -> None:
        """Show another session; `length` (s) is that of the axis, longer than the session where two are compared."""
        self.timeline, self.length = timeline, timeline.seconds if length is None else length
        for row in self.rows:
            row.clear()
        self._draw_bands()
        self._draw_rates()
        self._draw_heart()
        if not self._small:
            self._draw_rsa()
            self._draw_quality()
        self.setAccessibleDescription(whole(timeline))
        self.show_zoom(self.zoom)

    def show_zoom(self, zoom: Zoom) -> None:
        """Show another stretch."""
        self.zoom = zoom
        first, last = zoom.shown(self.length)
        step = next((step for step in STEPS if (last - first) / step <= TICKS), STEPS[-1])
        ticks = [(t, clock_text(t)) for t in range(int(first // step) * step, int(last) + 1, step) if t >= first]
        if not self.length:
            ticks = []
        for row in self.rows:
            row.plot.setXRange(first, last)
            row.plot.getAxis("bottom").setTicks([ticks])

    def show_cursor(self, second: float) -> None:
        """Move the cursor."""
        for row in self.rows:
            row.cursor.setValue(second)

    def set_heights(self, rates: tuple[float, float] | None, heart: tuple[float, float] | None) -> None:
        """Give the vertical axes a range, so that two pictures can be compared."""
        self.rates.fit(*(rates or RATES))
        self.heart.fit(*(heart or HEART))

    # -- drawing --------------------------------------------------------------------------------------------------

    def _draw_bands(self) -> None:
        shown, theme = self.timeline, self._theme
        stages, guide, *markers = self._bands
        stages.show_bands([Band(s.begins, s.ends, s.name, theme.field) for s in shown.stages], theme)
        states = [Band(s.begins, s.ends, state_word(s.name), state_shade(theme, s.name)) for s in shown.states]
        guide.show_bands(states, theme)
        for lane in markers:
            lane.show_bands(
                [Band(m.seconds, m.seconds, m.words, "", mark=True, past=m.removed) for m in shown.markers], theme
            )

    def _draw_rates(self) -> None:
        shown, theme, row = self.timeline, self._theme, self.rates
        row.draw_gaps(shown.breath_gaps, theme)
        row.draw_markers(shown.markers, theme)
        row.draw_line(shown.guide, guide_pen(theme))
        row.draw_line(shown.by_ecg, pg.mkPen(theme.measured, width=2, dash=[2, 3]))
        row.draw_line(shown.breath, measured_pen(theme, 1.6), theme.measured)
        row.fit(*(reach(shown.breath, shown.guide, shown.by_ecg) or RATES))

    def _draw_heart(self) -> None:
        shown, theme, row = self.timeline, self._theme, self.heart
        row.draw_gaps(shown.heart_gaps, theme)
        row.draw_markers(shown.markers, theme)
        row.draw_line(shown.heart, pen(theme, "heart", 1.6))
        row.fit(*(reach(shown.heart) or HEART))

    def _draw_rsa(self) -> None:
        shown, theme, row = self.timeline, self._theme, self.rsa
        row.draw_gaps(shown.heart_gaps, theme)
        row.draw_line(shown.rsa, None, theme.muted)
        if len(shown.rsa.values) > 1:
            row.draw_line(running_median(shown.rsa), pen(theme, "heart", 3))
        low, high = reach(shown.rsa) or (0.0, 10.0)
        row.fit(min(0.0, low), high)

    def _draw_quality(self) -> None:
        for item in self._qualities:
            self._quality.plot.removeItem(item)
        lanes, theme = self.timeline.lanes, self._theme
        self._qualities = self._lane_items(self._quality, [tr_sentence(lane.name) for lane in lanes] or [""])
        for item, lane in zip(self._qualities, lanes, strict=False):
            bands = [
                Band(b.begins, b.ends, tr(b.name), quality_shade(theme, b.name), b.name == MISSING) for b in lane.bands
            ]
            item.show_bands(bands, theme)

    # -- parts ----------------------------------------------------------------------------------------------------

    def _row(self, place: int, title: str) -> Row:
        return Row(self.addPlot(row=place, col=0, enableMenu=False), title)

    def _lane_items(self, row: Row, names: Sequence[str]) -> list[Bands]:
        """Give a row lanes with names; it is as high as they need."""
        count = len(names)
        axis = 22 if row is self.rows[-1] else 0
        row.plot.setFixedHeight(LANE_HEIGHT * count + axis)
        row.plot.setYRange(0.0, float(count))
        row.plot.getAxis("left").setTicks([[(count - n - 0.5, name) for n, name in enumerate(names)]])
        items = [Bands(lane, count, lambda: self.timeline.seconds) for lane in range(count)]
        for item in items:
            row.plot.addItem(item, ignoreBounds=True)
        return items

    def _second_at(self, x: float) -> float:
        """Return the second at a horizontal place, pixels from the left of the widget."""
        box = self.rates.plot.getViewBox()
        return float(box.mapSceneToView(self.mapToScene(round(x), 0)).x())

    def _click(self, event: Any) -> None:
        if event.button() is Qt.MouseButton.LeftButton and event.scenePos().x() >= LEFT:
            self.pointed.emit(float(self.rates.plot.getViewBox().mapSceneToView(event.scenePos()).x()))

    def wheelEvent(self, event: QWheelEvent | None) -> None:  # noqa: N802 - Qt's name
        """Ask to zoom about the moment under the pointer."""
        if event is not None and (turned := event.angleDelta().y()):
            self.wheeled.emit(self._second_at(event.position().x()), 1.25 ** (turned / 120.0))
            event.accept()

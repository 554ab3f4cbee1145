"""The rates of the whole session: the breath, the guide, and where the guide is heading."""

import numpy as np
import pyqtgraph as pg

from gui.language import tr
from gui.panel.curves import thin
from gui.panel.plot import PlotCard, pen
from gui.panel.state_bands import StateBands, spans_of
from gui.panel.theme import Theme
from sensors.stream import Floats
from sessions.snapshot import Snapshot

SPANS = (3, 5, 10, 15, 20, 30, 45, 60, 90, 120, 240)
"""Minutes the picture may span; it widens in steps and is still in between."""

FREE_ABOVE = 1.38
"""Height of the picture over its highest rate: room for the bands of the states."""

REDRAW_AFTER = 1.0
"""Seconds of session between two drawings: a rate changes once a breath."""


class RateView(PlotCard):
    """Breaths per minute over the minutes of the session."""

    def __init__(self) -> None:
        keys = (
            ("line", "measured", tr("measured")),
            ("line", "guide", tr("guide")),
            ("dashes", "target", tr("target")),
        )
        super().__init__(tr("Breaths per minute"), keys, tr("Measured and guide breathing rate over the session"))
        self.plot.getAxis("left").setWidth(44)
        self._target = pg.InfiniteLine(6.0, angle=0)
        self.plot.addItem(self._target)
        self._bands = StateBands()
        self.plot.addItem(self._bands)
        self._guide, self._measured = self.line(), self.line()
        self._range: tuple[int, int] | None = None
        self._drawn: tuple[float, float] | None = None
        self._show_range(0.0, 20.0)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._measured.setPen(pen(theme, "measured", 2))
        self._guide.setPen(pen(theme, "guide", 5))
        self._bands.set_theme(theme)
        self._target.setPen(pg.mkPen(theme.target, width=2, dash=[6, 5]))

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot; cheap between two drawings."""
        history = snapshot.rate_history
        shown = (float(history[-1, 0]) if len(history) else -1.0, snapshot.target_rate)
        if self._drawn is not None and shown[1] == self._drawn[1] and 0 <= shown[0] - self._drawn[0] < REDRAW_AFTER:
            return
        self._drawn = shown
        minutes, rates = thin(history[:, 0] / 60.0, history[:, 1:], 1200)
        self._measured.setData(minutes, rates[:, 0])
        self._guide.setData(minutes, rates[:, 1])
        self._target.setValue(snapshot.target_rate)
        self._show_range(snapshot.elapsed / 60.0, _highest(rates))
        self._bands.show_spans(spans_of(snapshot.states, snapshot.elapsed), self.plot.getViewBox().viewRect())

    def _show_range(self, minutes: float, highest: float) -> None:
        span = next((s for s in SPANS if s >= minutes), SPANS[-1])
        top = 20 if highest <= 19.5 else 30 if highest <= 29.5 else 40
        if (span, top) == self._range:
            return
        self._range = (span, top)
        self.plot.setXRange(0, span)
        self.plot.setYRange(2, FREE_ABOVE * top)
        step = max(1, span // 5)
        self.plot.getAxis("bottom").setTicks([[(m, tr("{minutes} min", minutes=m)) for m in range(0, span + 1, step)]])
        self.plot.getAxis("left").setTicks([[(r, str(r)) for r in range(4, top + 1, 8)]])


def _highest(rates: Floats) -> float:
    known = rates[np.isfinite(rates)]
    return float(known.max()) if known.size else 0.0

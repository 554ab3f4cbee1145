"""The heart rate over the last minute, beat by beat: how it swings with the breath, and by how much."""

import numpy as np

from gui.language import tr
from gui.panel.curves import within
from gui.panel.figures import measure_figure
from gui.panel.plot import PlotCard, pen, seconds_tick
from gui.panel.theme import Theme
from gui.panel.words import MASKED, is_masked
from sensors.stream import Floats
from sessions.snapshot import Snapshot

SECONDS = 60.0
STEP = 10
"""Beats/min in which the height of the picture moves, so that it is still in between."""

REDRAW_AFTER = 0.15
"""Seconds between two drawings: in that time the line moves by a pixel."""

LEAST = 2 * STEP
HEAD_SPACING = 24
FREE = 0.15
"""Share of the height that is left free above and below."""


class PulseView(PlotCard):
    """Heart rate over the last minute; the title tells the RSA amplitude."""

    def __init__(self) -> None:
        super().__init__(tr("Heart rate"), (), tr("Heart rate over the last minute"))
        self.plot.setXRange(-SECONDS, 1.0)
        self.plot.getAxis("left").setWidth(34)
        self.plot.getAxis("bottom").setTicks([[(t, seconds_tick(t)) for t in (-50, -30, -10)]])
        self._line = self.line()
        self._range: tuple[int, int] | None = None
        self._drawn = -np.inf

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._line.setPen(pen(theme, "heart", 2.5))

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot; cheap between two drawings."""
        if 0.0 <= snapshot.time - self._drawn < REDRAW_AFTER:
            return
        self._drawn = snapshot.time
        rsa = measure_figure(snapshot.measures.get("rsa_amplitude"))
        self._tell_rsa(tr(MASKED) if is_masked(snapshot) else rsa.text)
        beats = [(beat.time - snapshot.time, 60_000.0 / beat.rr_ms) for beat in snapshot.heartbeats if beat.rr_ms]
        times, rates = np.array(beats, dtype=np.float64).reshape(-1, 2).T
        self._line.setData(times, rates)
        self._show_range(rates[np.isfinite(rates)])

    def _tell_rsa(self, rsa: str) -> None:
        """Put the RSA amplitude into the title, beside the name of the plot where there is room for it."""
        whole = tr("Heart rate · RSA {rsa}", rsa=rsa)
        room = self.top.width() - HEAD_SPACING
        self.rename(whole if self.title_width(whole) <= room else tr("RSA {rsa}", rsa=rsa))

    def _show_range(self, rates: Floats) -> None:
        low, high = _round_range(*(within(rates, 0.03, 0.97) if rates.size else (60.0, 80.0)))
        if (low, high) == self._range:
            return
        self._range = (low, high)
        self.plot.setYRange(low - FREE * (high - low), high + FREE * (high - low))
        self.plot.getAxis("left").setTicks([[(low, str(low)), (high, str(high))]])


def _round_range(low: float, high: float) -> tuple[int, int]:
    """Return the range that holds both, in whole steps."""
    bottom, top = STEP * int((low - 1.0) // STEP), -STEP * int(-(high + 1.0) // STEP)
    return (bottom, max(top, bottom + LEAST))

"""The heart's signal with its heartbeats: an ECG, else a pulse or RR intervals."""

import numpy as np

from gui.language import tr
from gui.panel.curves import envelope, on_curve, recent, within
from gui.panel.plot import PlotCard, pen, seconds_tick
from gui.panel.theme import Theme
from sensors.state import BodyState
from sensors.stream import Floats
from sessions.snapshot import Snapshot

SECONDS = 8.0
PEAKS_EVERY = 0.008
"""Seconds of ECG in one column of its picture, about a pixel of a small window."""

FOLLOW = 0.08
"""Share of the way that the height of the picture goes to its new place in one frame, so that it never jumps."""


class HeartView(PlotCard):
    """The last 8 s of the heart's signal; a triangle stands over each accepted heartbeat."""

    def __init__(self) -> None:
        keys = (("line", "text", tr("heart")), ("drop", "heart", tr("heartbeat")))
        super().__init__(tr("ECG"), keys, tr("ECG over the last 8 seconds"))
        self.plot.setXRange(-SECONDS, 0.3)
        self.plot.setYRange(-0.08, 1.3)
        self.plot.hideAxis("left")
        self.plot.getAxis("bottom").setTicks([[(t, seconds_tick(t)) for t in range(-8, 1, 2)]])
        self._line = self.line()
        self._peaks = self.points("t", 13)
        self._range: tuple[float, float] | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self._line.setPen(pen(theme, "text", 1))
        self._peaks.setPen(pen(theme, "card", 1))
        self._peaks.setBrush(theme.heart)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        self.rename(_title(snapshot.body))
        times, values = envelope(*recent(snapshot.heart, snapshot.time, SECONDS), PEAKS_EVERY)
        times = times - snapshot.time
        low, high = self._height(values)
        levels = (values - low) / (high - low)
        self._line.setData(times, levels)
        beats = np.array([beat.time - snapshot.time for beat in snapshot.heartbeats])
        beats, tops = on_curve(times, levels, beats)
        self._peaks.setData(beats, np.minimum(tops, 1.0) + 0.14)

    def _height(self, values: Floats) -> tuple[float, float]:
        """Return bottom and top of the picture, drawn towards the signal's own a little with each frame."""
        known = values[np.isfinite(values)]
        low, high = within(known, 0.005, 0.998) if known.size else (0.0, 1.0)
        if high - low <= 1e-9 * max(abs(low), abs(high), 1e-9):
            low, high = low - 1.0, high + 1.0
        if self._range is None or not known.size:
            self._range = (low, high) if known.size else None
            return low, high
        was_low, was_high = self._range
        self._range = (was_low + FOLLOW * (low - was_low), was_high + FOLLOW * (high - was_high))
        return self._range


def _title(body: BodyState) -> str:
    if body.ecg is None and body.ppg is not None:
        return tr("Pulse")
    return tr("RR intervals" if body.ecg is None and body.rr is not None else "ECG")

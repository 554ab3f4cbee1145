"""The breath and the guide as one picture: the guide is a row of hills, the breath a line drawn over them."""

import numpy as np
import pyqtgraph as pg

from engine.guidance import CueKind
from gui.language import mark, tr
from gui.panel.curves import cut, guide_curve, guide_plan, on_curve, onsets, recent, scaled, smooth
from gui.panel.plot import PlotCard, pen, seconds_tick
from gui.panel.theme import Theme
from gui.panel.verdicts import Verdicts
from sensors.state import TurnKind
from sensors.stream import Floats
from sessions.snapshot import Snapshot

BEHIND, AHEAD = 24.0, 8.0
"""Seconds shown of what was and of what will be."""

POINT_EVERY = 0.12
"""Seconds of breath in one point of its line: three pixels of a small window."""

KEYS = (
    ("line", "measured", mark("measured breath")),
    ("hill", "hill", mark("guide")),
    ("triangle", "guide", mark("cue: in")),
    ("drop", "guide", mark("cue: out")),
)
SAME_BREATH = 0.5
"""Seconds between a breath as it was marked first and as it was judged at its end."""


class BreathView(PlotCard):
    """Measured breath over the guide, 24 s back and 8 s ahead; both scaled to the same height."""

    def __init__(self) -> None:
        keys = [(shape, colour, tr(word)) for shape, colour, word in KEYS]
        super().__init__(tr("Breath"), keys, tr("Breath and guide over the last 24 seconds"))
        self.plot.setXRange(-BEHIND, AHEAD)
        self.plot.setYRange(-0.24, 1.24)
        self.plot.getAxis("left").setTicks([[(0.0, tr("out")), (1.0, tr("in"))]])
        self.plot.getAxis("left").setWidth(44)
        self.plot.getAxis("bottom").setTicks([[(t, seconds_tick(t)) for t in range(-20, 9, 5)]])
        self._hills, self._ahead = self.line(0.0), self.line(0.0)
        self._now = pg.InfiniteLine(0.0)
        self.plot.addItem(self._now)
        self._breath = self.line()
        self._cue_in, self._cue_out = self.points("t1", 13), self.points("t", 13)
        self._inhales = self.points("o", 12)
        self._together, self._apart = self.points("o", 16), self.points("x", 18)
        self._guide_now = self.points("o", 17)
        self.verdicts = Verdicts()
        self.head.addWidget(self.verdicts)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`; what is to come is paler than what was."""
        super().set_theme(theme)
        ahead = pg.mkColor(theme.hill)
        ahead.setAlpha(110)
        for curve, brush in ((self._hills, pg.mkBrush(theme.hill)), (self._ahead, pg.mkBrush(ahead))):
            curve.setPen(pen(theme, "guide", 1.5))
            curve.setBrush(brush)
        self._now.setPen(pen(theme, "muted", 1))
        self._breath.setPen(pen(theme, "measured", 3))
        for points in (self._cue_in, self._cue_out, self._guide_now):
            points.setPen(pen(theme, "card", 1))
            points.setBrush(theme.guide)
        self._inhales.setPen(pen(theme, "card", 2))
        self._inhales.setBrush(theme.measured)
        self.verdicts.set_theme(theme)
        for points, colour in ((self._together, theme.together), (self._apart, theme.apart)):
            points.setPen(pen(theme, "card", 0.5))
            points.setBrush(colour)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        self._draw_guide(snapshot)
        now = snapshot.time
        times, values = smooth(*recent(snapshot.respiration, now, BEHIND), POINT_EVERY)
        times, levels = times - now, scaled(values)
        self._breath.setData(times, levels)
        turns = np.array([turn.time - now for turn in snapshot.turns if turn.kind is TurnKind.INHALE])
        judged = [np.array([at - now for at, in_sync in snapshot.judged if in_sync is was]) for was in (True, False)]
        self.verdicts.show_verdicts([in_sync for _, in_sync in snapshot.judged])
        marked = (without(turns, np.concatenate(judged)), *judged)
        for points, at in zip((self._inhales, self._together, self._apart), marked, strict=True):
            points.setData(*on_curve(times, levels, at))

    def _draw_guide(self, snapshot: Snapshot) -> None:
        now, plan = snapshot.time, guide_plan(snapshot, AHEAD)
        hills = guide_curve(plan, now, -BEHIND, AHEAD)
        self._hills.setData(*cut(*hills, -BEHIND, 0.0))
        self._ahead.setData(*cut(*hills, 0.0, AHEAD))
        self._guide_now.setData(*on_curve(*hills, np.zeros(1)))
        for points, kind, height in ((self._cue_in, CueKind.INHALE, -0.12), (self._cue_out, CueKind.EXHALE, 1.12)):
            at = onsets(kind, snapshot.cues, plan, now, -BEHIND, AHEAD)
            points.setData(at, np.full(at.shape, height))


def without(turns: Floats, judged: Floats) -> Floats:
    """Return the turns that do not belong to a breath that was judged."""
    if not turns.size or not judged.size:
        return turns
    alone: Floats = turns[np.abs(turns[:, None] - judged).min(axis=1) > SAME_BREATH]
    return alone

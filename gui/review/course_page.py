"""A person from session to session, as small pictures."""

from typing import Any

import numpy as np
import pyqtgraph as pg
from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.panel.pieces import Card, label, say
from gui.panel.plot import PlotCard
from gui.panel.theme import BASE_POINTS, LIGHT, Theme
from gui.review.course import Chart, Course
from gui.review.rate_row import GoalRow

COLUMNS, HEIGHT, LEAST_WIDTH = 2, 210, 240
MOST_TICKS = 10
LOOKS = (("line", "measured", "o"), ("dashes", "guide", "d"))
LEAST = {mark("breaths / min"): 4.0, mark("beats / min"): 6.0}
"""Height of a picture in its unit, at least: what hardly changes shall look so."""


class ChartCard(PlotCard):
    """One picture of the course; a thin line stands at the session that is chosen."""

    def __init__(self, chart: Chart, chosen: int) -> None:
        keys = tuple((look[0], look[1], line.name) for look, line in zip(LOOKS, chart.lines, strict=False))
        super().__init__(chart.title, keys, chart.title)
        self._chart = chart
        self.setFixedHeight(HEIGHT)
        # a title may be longer than half of the window: it is cut there, the other column is not
        self.setMinimumWidth(LEAST_WIDTH)
        self.setAccessibleDescription(chart.words)
        self.plot.getAxis("left").setWidth(66)
        self._lines = [(self.line(), self.points(look[2], 9)) for look in LOOKS[: len(chart.lines)]]
        self._chosen = pg.InfiniteLine(chosen, angle=90)
        self._chosen.setVisible(chosen > 0 and not chart.days)
        self.plot.addItem(self._chosen)
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        super().set_theme(theme)
        self.plot.setLabel("left", self._chart.unit, color=theme.text, **{"font-size": f"{BASE_POINTS}pt"})
        self._chosen.setPen(pg.mkPen(theme.muted, width=2, dash=[2, 3]))
        for (curve, points), (_, colour, _) in zip(self._lines, LOOKS, strict=False):
            dashed = {"style": Qt.PenStyle.DashLine} if colour == "guide" else {}
            curve.setPen(pg.mkPen(getattr(theme, colour), width=2, **dashed))
            points.setBrush(getattr(theme, colour))
            points.setPen(None)

    def _draw(self) -> None:
        chart = self._chart
        count = max(len(line.values) for line in chart.lines)
        places = np.arange(1.0, count + 1.0)
        for (curve, points), line in zip(self._lines, chart.lines, strict=True):
            values = np.array([np.nan if value is None else value for value in line.values])
            known = np.isfinite(values)
            # what was not measured has no point; the line goes on to the next one that was
            curve.setData(places[known], values[known])
            points.setData(places[known], values[known])
        self.plot.setXRange(0.5, count + 0.5)
        self.plot.setYRange(*self._limits())
        step = -(-count // MOST_TICKS)
        names = chart.days or tuple(str(n) for n in range(1, count + 1))
        self.plot.getAxis("bottom").setTicks([[(n, names[n - 1]) for n in range(1, count + 1, step)]])

    def _limits(self) -> tuple[float, float]:
        chart = self._chart
        known = [value for line in chart.lines for value in line.values if value is not None]
        low, high = chart.limits or (min(known), max(known))
        missing = 0.0 if chart.limits else max(0.0, _least(chart.unit) - (high - low)) / 2.0
        room = 0.08 * (high - low + 2.0 * missing)
        return low - missing - room, high + missing + room


def _least(unit: str) -> float:
    return next((least for own, least in LEAST.items() if tr(own) == unit), 1.0)


class CoursePage(Card):
    """All pictures of a person in two columns, below what is to be known of them."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._words = label("", 13)
        self._words.setWordWrap(True)
        self.area, self.rate = QScrollArea(), GoalRow()
        self.rate.hide()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.area.setAccessibleName(tr("Trends and goals"))
        if (bar := self.area.verticalScrollBar()) is not None:
            bar.setAccessibleName(tr("Further down"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 8, 6, 6)
        rows.addWidget(self._words)
        rows.addWidget(self.area, 1)
        rows.addWidget(self.rate)
        self.cards: list[ChartCard] = []

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for card in self.cards:
            card.set_theme(theme)

    def show_course(self, course: Course, session: str) -> None:
        """Show a person, and where `session` (its name) stands among the others."""
        count = len(course.sessions)
        chosen = course.sessions.index(session) + 1 if session in course.sessions else 0
        counted = tr("1 session") if count == 1 else tr("{count} sessions", count=count)
        said = tr("{participant}: {counted}, oldest first.", participant=course.participant, counted=counted)
        place = tr("This one is number {number} of {count}.", number=chosen, count=count) if chosen else ""
        said = " ".join(part for part in (said, place, course.remark) if part)
        say(self._words, said)
        self.cards = [ChartCard(chart, chosen) for chart in course.charts]
        inside = QWidget()
        grid: Any = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 6, 0)
        grid.setSpacing(8)
        for place_of, card in enumerate(self.cards):
            card.set_theme(self._theme)
            grid.setColumnStretch(place_of % COLUMNS, 1)
            grid.addWidget(card, place_of // COLUMNS, place_of % COLUMNS)
        grid.setRowStretch(len(self.cards), 1)
        self.area.setWidget(inside)
        self.rate.offer(course.goals)
        self.area.setAccessibleDescription(" ".join(chart.words for chart in course.charts) or course.remark)

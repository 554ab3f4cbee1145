"""A participant's figures from session to session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessions.report.figures.canvas import BLUE, GREEN, VERMILLION, drawable, legend_above

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

PANEL = 1.9
MOST_TICKS = 12
HOW: tuple[dict[str, Any], ...] = (
    {"color": BLUE, "marker": "o", "markerfacecolor": "white", "linestyle": "-"},
    {"color": VERMILLION, "marker": "D", "linestyle": (0, (5, 2))},
    {"color": GREEN, "marker": "^", "linestyle": ":"},
)


@dataclass(frozen=True, slots=True)
class Trend:
    """One set of axes over the sessions.

    Attributes
    ----------
    label
        Name and unit of the vertical axis.
    series
        (name, values), at most three; one value for each session, None where there is none.
    limits
        Of the vertical axis; None leaves them to the values.
    """

    label: str
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    limits: tuple[float, float] | None = None


@dataclass(frozen=True)
class TrendsFigure:
    """Trends one above the other, over the numbers of the sessions."""

    sessions: int
    trends: Sequence[Trend]
    across: str = "Session (number, oldest first)"

    @property
    def height(self) -> float:
        """Inches it takes."""
        return 0.35 + PANEL * len(self.trends)

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        drawn = canvas.subplots(len(self.trends), 1, squeeze=False)
        for axes, trend in zip(drawn.flat, self.trends, strict=True):
            self._trend(axes, trend)
        canvas.align_ylabels()

    def _trend(self, axes: Axes, trend: Trend) -> None:
        numbers = range(1, self.sessions + 1)
        for (name, values), how in zip(trend.series, HOW, strict=False):
            known = [(number, value) for number, value in zip(numbers, values, strict=True) if value is not None]
            axes.plot(*zip(*known, strict=True), label=drawable(name), markersize=5.0, **how)
        step = -(-self.sessions // MOST_TICKS)
        axes.set_xlim(0.5, self.sessions + 0.5)
        axes.set_xticks(range(1, self.sessions + 1, step))
        if trend.limits is not None:
            axes.set_ylim(*trend.limits)
        axes.set_xlabel(self.across)
        axes.set_ylabel(trend.label)
        legend_above(axes, 3)

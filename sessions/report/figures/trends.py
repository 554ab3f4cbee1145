"""A participant's figures from session to session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessions.report.figures.canvas import BLUE, GREEN, VERMILLION, drawable, legend_above

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

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
    least
        Height of the vertical axis in its unit, at least: what hardly changes shall look so.
    """

    label: str
    series: tuple[tuple[str, tuple[float | None, ...]], ...]
    limits: tuple[float, float] | None = None
    least: float = 0.0


@dataclass(frozen=True)
class TrendFigure:
    """A trend over the numbers of the sessions."""

    sessions: int
    trend: Trend
    across: str = "Session (number, oldest first)"

    height: float = 1.95

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        axes, trend = canvas.subplots(), self.trend
        numbers = range(1, self.sessions + 1)
        for (name, values), how in zip(trend.series, HOW, strict=False):
            known = [(number, value) for number, value in zip(numbers, values, strict=True) if value is not None]
            axes.plot(*zip(*known, strict=True), label=drawable(name), markersize=5.0, **how)
        step = -(-self.sessions // MOST_TICKS)
        axes.set_xlim(0.5, self.sessions + 0.5)
        axes.set_xticks(range(1, self.sessions + 1, step))
        axes.set_ylim(*(trend.limits or _widened(axes.get_ylim(), trend.least)))
        if trend.limits is not None and trend.limits[1] - trend.limits[0] > 3.0:
            axes.locator_params(axis="y", integer=True, nbins=6)
        axes.set_xlabel(self.across)
        axes.set_ylabel(trend.label)
        legend_above(axes, 3)


def _widened(limits: tuple[float, float], least: float) -> tuple[float, float]:
    missing = max(0.0, least - (limits[1] - limits[0])) / 2.0
    return limits[0] - missing, limits[1] + missing

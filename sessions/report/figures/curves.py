"""Measures over time: one panel above the other, each with its own unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sessions.report.figures.canvas import BLUE, GREEN, GREY, VERMILLION, legend_above, time_axis
from sessions.report.figures.parts import line, mark_stages, room_above, shade_gaps
from sessions.report.tracks import Curve, Span

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

PANEL = 1.65
LINES: tuple[dict[str, Any], ...] = (
    {"color": BLUE, "linewidth": 1.2},
    {"color": VERMILLION, "linewidth": 1.6, "linestyle": (0, (5, 2))},
)
POINTS: dict[str, Any] = {
    "color": GREY,
    "linestyle": "none",
    "marker": "o",
    "markersize": 2.6,
    "markerfacecolor": "none",
}


@dataclass(frozen=True, slots=True)
class Panel:
    """One set of axes.

    Attributes
    ----------
    label
        Name and unit of the vertical axis.
    lines
        (name, curve) of what is drawn as lines, at most two.
    points
        The same of what is drawn as single points behind them.
    gaps
        Stretches without the input it rests on.
    limits
        Of the vertical axis; None leaves them to the values.
    zero
        Whether a line is drawn at 0, which means "at the same moment".
    """

    label: str
    lines: tuple[tuple[str, Curve], ...]
    points: tuple[tuple[str, Curve], ...] = ()
    gaps: Sequence[Span] = ()
    limits: tuple[float, float] | None = None
    zero: bool = False


@dataclass(frozen=True)
class CurvesFigure:
    """Panels one above the other, over the same time."""

    seconds: float
    panels: tuple[Panel, ...]
    stages: Sequence[Span] = ()

    @property
    def height(self) -> float:
        """Inches it takes."""
        return 0.35 + PANEL * len(self.panels)

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        drawn = canvas.subplots(len(self.panels), 1, squeeze=False)
        for axes, panel in zip(drawn.flat, self.panels, strict=True):
            self._panel(axes, panel)
        canvas.align_ylabels()

    def _panel(self, axes: Axes, panel: Panel) -> None:
        shade_gaps(axes, panel.gaps)
        if panel.zero:
            axes.axhline(0.0, color=GREEN, linewidth=1.0, linestyle="-.", label="at the same moment")
        for name, curve in panel.points:
            line(axes, curve, label=name, **POINTS)
        for (name, curve), how in zip(panel.lines, LINES, strict=False):
            line(axes, curve, label=name, **how)
        if panel.limits is not None:
            axes.set_ylim(*panel.limits)
        room_above(axes)
        mark_stages(axes, self.stages, self.seconds)
        time_axis(axes, self.seconds)
        axes.set_ylabel(panel.label)
        legend_above(axes)

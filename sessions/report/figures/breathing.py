"""Breathing and guide over time, with the guide's states as bands; and a minute of them from near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.guidance import PacingState
from sessions.report.figures.canvas import BLUE, DARK, PALE, VERMILLION, drawable, legend_above, time_axis
from sessions.report.figures.parts import lanes, line, mark_stages, room_above, shade_gaps
from sessions.report.tracks import Curve, Span
from sessions.report.words import clock

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

RATE, LANE, AROUND = 2.2, 0.22, 0.6


@dataclass(frozen=True)
class BreathingFigure:
    """Rates of breath and guide above, what the guide was doing below.

    Attributes
    ----------
    states
        Empty where nobody may see them, or no guide was planned.
    """

    seconds: float
    breath: Curve
    by_ecg: Curve
    guide: Curve
    states: Sequence[Span]
    stages: Sequence[Span]
    gaps: Sequence[Span]

    @property
    def height(self) -> float:
        """Inches it takes."""
        return RATE + (AROUND + LANE * len(self._names) if self._names else 0.0)

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        if not self._names:
            self._rates(canvas.subplots())
            return
        upper, lower = canvas.subplots(2, 1, height_ratios=(RATE, self.height - RATE))
        self._rates(upper)
        lanes(lower, self.states, self._names)
        time_axis(lower, self.seconds)
        lower.set_ylabel("State (name)")
        canvas.align_ylabels()

    @property
    def _names(self) -> list[str]:
        told = {span.name for span in self.states}
        return [state.value for state in PacingState if state.value in told]

    def _rates(self, axes: Axes) -> None:
        shade_gaps(axes, self.gaps)
        if self.breath.known:
            line(axes, self.breath, color=BLUE, linewidth=1.0, marker=".", markersize=3.5, label="breathing, measured")
        if self.by_ecg.known:
            line(axes, self.by_ecg, color=DARK, linewidth=1.2, linestyle="-.", label="breathing, told from the ECG")
        if self.guide.known:
            line(axes, self.guide, color=VERMILLION, linestyle=(0, (5, 2)), linewidth=1.6, label="guide")
        room_above(axes, 0.0)
        mark_stages(axes, self.stages, self.seconds)
        time_axis(axes, self.seconds)
        axes.set_ylabel("Rate (breaths/min)")
        legend_above(axes)


@dataclass(frozen=True)
class NearFigure:
    """The signal of the breath over about a minute; shaded where the guide breathes in."""

    signal: Curve
    unit: str
    inhales: Sequence[Span]
    height: float = 2.0

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        axes = canvas.subplots()
        for place, inhale in enumerate(self.inhales):
            label = "guide breathes in" if place == 0 else None
            axes.axvspan(inhale.begins, inhale.ends, facecolor=PALE, linewidth=0, label=label)
        line(axes, self.signal, color=BLUE, label="breath, measured")
        first, last = float(self.signal.seconds[0]), float(self.signal.seconds[-1])
        time_axis(axes, last)
        axes.set_xlim(first, last)
        ticks = [tick for tick in range(int(first // 10) * 10, int(last) + 1, 10) if first <= tick <= last]
        axes.set_xticks(ticks, [clock(tick) for tick in ticks])
        axes.set_ylabel(f"Respiration ({drawable(self.unit, 16) or 'no unit told'})")
        legend_above(axes)

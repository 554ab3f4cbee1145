"""Quality of each input over time, with the stretches in which nothing came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessions.report.figures.canvas import BLUE, VERMILLION, legend_above, time_axis
from sessions.report.figures.parts import line, shade_gaps
from sessions.report.tracks import NAMES, USABLE, InputQuality

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

STRIP = 1.15


@dataclass(frozen=True)
class QualityFigure:
    """A strip for each input."""

    seconds: float
    inputs: Sequence[InputQuality]

    @property
    def height(self) -> float:
        """Inches it takes."""
        return 0.55 + STRIP * len(self.inputs)

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        drawn = canvas.subplots(len(self.inputs), 1, squeeze=False)
        for axes, one in zip(drawn.flat, self.inputs, strict=True):
            shade_gaps(axes, one.gaps)
            axes.axhline(USABLE, color=VERMILLION, linestyle=(0, (5, 2)), linewidth=1.0, label="usable above")
            line(axes, one.quality, color=BLUE, label="quality")
            axes.set_ylim(-0.05, 1.05)
            axes.set_yticks([0.0, 0.5, 1.0])
            time_axis(axes, self.seconds)
            axes.set_ylabel(f"{NAMES[one.signal]}\nquality (0–1)")
            legend_above(axes)
        canvas.align_ylabels()

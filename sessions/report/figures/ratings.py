"""What a person said before and after: one row for each item, on the scale it was asked on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sessions.report.figures.canvas import BLUE, DARK, GREEN, PALE, VERMILLION, drawable, legend_above

if TYPE_CHECKING:
    from matplotlib.figure import Figure as Canvas

ROW = 0.34


@dataclass(frozen=True, slots=True)
class Pair:
    """An item rated twice on 0–10; `felt` is the value at which the change is usually felt as better, if known."""

    item: str
    before: float
    after: float
    felt: float | None = None


@dataclass(frozen=True)
class RatingsFigure:
    """Before and after of each item."""

    pairs: Sequence[Pair]

    @property
    def height(self) -> float:
        """Inches it takes."""
        return 0.95 + ROW * len(self.pairs)

    def draw(self, canvas: Canvas) -> None:
        """Draw it."""
        axes = canvas.subplots()
        rows = range(len(self.pairs))
        for row, pair in zip(rows, self.pairs, strict=True):
            axes.plot([pair.before, pair.after], [row, row], color=DARK, linewidth=1.0, zorder=1)
        before, after = [pair.before for pair in self.pairs], [pair.after for pair in self.pairs]
        axes.plot(before, rows, "o", color=BLUE, markerfacecolor="white", markersize=7.0, label="before")
        axes.plot(after, rows, "D", color=VERMILLION, markersize=5.0, label="after")
        felt = [(pair.felt, row) for row, pair in zip(rows, self.pairs, strict=True) if pair.felt is not None]
        if felt:
            axes.plot(*zip(*felt, strict=True), "|", color=GREEN, markersize=15.0, markeredgewidth=2.0,
                      linestyle="none", label="usually felt as better from here on")  # fmt: skip
        axes.set_yticks(rows, [drawable(pair.item, 24) for pair in self.pairs])
        axes.set_ylim(len(self.pairs) - 0.4, -0.6)
        axes.set_xlim(-0.3, 10.3)
        axes.set_xticks(range(11))
        axes.grid(axis="x", color=PALE, linewidth=0.6)
        axes.set_axisbelow(True)
        axes.set_xlabel("Rating (points, 0–10)")
        axes.set_ylabel("Item (name)")
        legend_above(axes)

"""What several figures share: stretches without a signal, lanes of named stretches, numbered stages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from sessions.report.figures.canvas import DARK, GREY, PALE, SKY, drawable
from sessions.report.tracks import Curve, Span

if TYPE_CHECKING:
    from matplotlib.axes import Axes

NARROWEST = 0.025
"""Share of the axis that a number needs beside the one before."""
ROOM = 0.12
LANE = 0.62
MOST_POINTS = 4000


def line(axes: Axes, curve: Curve, **how: Any) -> None:
    """Draw a curve; one of very many points as a thinner series that keeps the extremes."""
    thin = thinned(curve)
    axes.plot(thin.seconds, thin.values, **how)


def thinned(curve: Curve) -> Curve:
    """Return the curve with the lowest and highest of each group of samples, so that no extreme is lost."""
    count = len(curve.values)
    if count <= MOST_POINTS:
        return curve
    groups = np.array_split(np.arange(count), MOST_POINTS // 2)
    kept = np.unique([pick for group in groups for pick in _extremes(curve.values, group)])
    return Curve(curve.seconds[kept], curve.values[kept])


def shade_gaps(axes: Axes, gaps: Sequence[Span], name: str = "no signal") -> None:
    """Hatch the stretches without a signal."""
    for place, gap in enumerate(gaps):
        label = name if place == 0 else None
        axes.axvspan(gap.begins, gap.ends, facecolor="white", edgecolor=GREY, hatch="////", linewidth=0, label=label)


def mark_stages(axes: Axes, stages: Sequence[Span], seconds: float) -> None:
    """Draw a line where each stage begins, with its number inside the top of the axes."""
    told = -np.inf
    for stage in stages:
        axes.axvline(stage.begins, color=GREY, linestyle=":", linewidth=0.9)
        if stage.begins - told >= NARROWEST * seconds:
            axes.annotate(
                drawable(stage.name, 3),
                (stage.begins, 1.0),
                (2.5, -2.0),
                xycoords=("data", "axes fraction"),
                textcoords="offset points",
                va="top",
                color=DARK,
                fontsize=7.5,
                annotation_clip=True,
            )
            told = stage.begins


def lanes(axes: Axes, spans: Sequence[Span], names: Sequence[str]) -> None:
    """Draw stretches as bars, one lane for each name, the first on top."""
    for place, name in enumerate(names):
        bars = [(span.begins, span.ends - span.begins) for span in spans if span.name == name]
        axes.broken_barh(bars, (place - LANE / 2, LANE), facecolor=SKY, edgecolor=DARK, linewidth=0.5)
    axes.set_yticks(range(len(names)), [drawable(name.replace("_", " "), 24) for name in names])
    axes.set_ylim(len(names) - 0.5, -0.5)
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="y", color=PALE, linewidth=0.6)
    axes.set_axisbelow(True)


def room_above(axes: Axes, lowest: float | None = None) -> None:
    """Leave room on top for the numbers of the stages, and begin at `lowest` where it is given."""
    bottom, top = axes.get_ylim()
    bottom = bottom if lowest is None else min(lowest, bottom)
    axes.set_ylim(bottom, top + ROOM * (top - bottom))


def _extremes(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]], group: np.ndarray) -> list[int]:
    part = values[group]
    finite = np.isfinite(part)
    if not finite.all():
        # the first sample that is missing stays, or the line would close over the gap
        missing = [int(group[np.argmin(finite)])]
        if not finite.any():
            return missing
        return [*missing, int(group[np.nanargmin(part)]), int(group[np.nanargmax(part)])]
    return [int(group[np.argmin(part)]), int(group[np.argmax(part)])]

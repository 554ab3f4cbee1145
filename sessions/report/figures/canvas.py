"""The sheet every figure is drawn on: fonts, colours, the axis of time, and how it becomes an image.

For paper and for people who see colours differently: the colours of Okabe and Ito, and never a colour alone; a line has
its dashes, a point its shape, a stretch its hatching.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from sessions.report.fonts import FAMILY, set_in_font
from sessions.report.words import clock

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas

    from sessions.report.model import Figure

WIDE = 6.7
"""Inches between the margins of an A4 page."""
DOTS = 200
BLUE, VERMILLION, GREEN, ORANGE = "#0072B2", "#D55E00", "#009E73", "#E69F00"
SKY, PURPLE, GREY, DARK, PALE = "#56B4E9", "#CC79A7", "#7A7A7A", "#222222", "#E3E3E3"
STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400)
MOST_TICKS = 8
STYLE: Any = {
    "font.family": FAMILY,
    "font.size": 8.0,
    "axes.labelsize": 8.0,
    "axes.titlesize": 8.5,
    "legend.fontsize": 7.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": DARK,
    "lines.linewidth": 1.4,
    "hatch.linewidth": 0.5,
    "legend.frameon": False,
    # a dollar in somebody's words is a dollar
    "text.parse_math": False,
    "svg.fonttype": "path",
    "svg.hashsalt": "sospiro",
}


def as_svg(figure: Figure) -> bytes:
    """Return a figure as SVG, whose letters are outlines: it looks alike wherever it is read."""
    return _saved(figure, "svg", {"Date": None, "Creator": None})


def as_png(figure: Figure) -> bytes:
    """Return a figure as PNG of `DOTS` dots per inch."""
    return _saved(figure, "png", {"Software": None})


def drawn(figure: Figure) -> Canvas:
    """Return a figure drawn on its own canvas: no window system is asked, and nothing stays behind."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure as Sheet

    with rc_context(STYLE):
        canvas = Sheet(figsize=(WIDE, figure.height), layout="constrained")
        FigureCanvasAgg(canvas)
        figure.draw(canvas)
    return canvas


def time_axis(axes: Axes, seconds: float) -> None:
    """Let the horizontal axis run from 0 to `seconds`, marked in minutes and seconds."""
    seconds = max(seconds, 1.0)
    step = next((step for step in STEPS if seconds / step <= MOST_TICKS), STEPS[-1])
    ticks = list(range(0, int(seconds) + 1, step))
    axes.set_xlim(0.0, seconds)
    axes.set_xticks(ticks, [clock(tick) for tick in ticks])
    axes.set_xlabel("Time since the start (h:min:s)" if seconds >= 3600.0 else "Time since the start (min:s)")


def legend_above(axes: Axes, columns: int = 4) -> None:
    """Put the legend above the axes, where it covers nothing."""
    axes.legend(loc="lower left", bbox_to_anchor=(0.0, 1.0), ncols=columns, borderaxespad=0.2, handlelength=2.4)


def drawable(text: str, most: int = 40) -> str:
    """Return `text` cut to `most` letters, with a box for each one that the font lacks."""
    cut = text if len(text) <= most else f"{text[: most - 1]}…"
    return set_in_font(cut)


def _saved(figure: Figure, form: str, metadata: dict[str, Any]) -> bytes:
    from matplotlib import rc_context

    written = io.BytesIO()
    canvas = drawn(figure)
    with rc_context(STYLE):
        canvas.savefig(written, format=form, dpi=DOTS, metadata=metadata)
    return written.getvalue()

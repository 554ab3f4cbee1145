"""Every figure can be read: each axis has its name and unit, no words lie on each other or leave the sheet."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from engine.guidance import PacingState
from sensors.stream import Signal
from sessions.report.figures.breathing import BreathingFigure, NearFigure
from sessions.report.figures.canvas import as_png, as_svg, drawn
from sessions.report.figures.curves import CurvesFigure, Panel
from sessions.report.figures.parts import thinned
from sessions.report.figures.quality import QualityFigure
from sessions.report.figures.ratings import Pair, RatingsFigure
from sessions.report.figures.trends import Trend, TrendFigure
from sessions.report.model import Figure
from sessions.report.tracks import Curve, InputQuality, Span

NONE = Curve(np.empty(0), np.empty(0))
ROOM = 1.0
"""Pixels that two boxes of text may share: letters have white around them."""


def wave(seconds: float, low: float = 5.0, high: float = 15.0, count: int = 300) -> Curve:
    times = np.linspace(0.0, seconds, count)
    return Curve(times, low + (high - low) * (0.5 + 0.5 * np.sin(times / 7.0)))


def spans(seconds: float, names: list[str]) -> list[Span]:
    edges = np.linspace(0.0, seconds, len(names) + 1).tolist()
    return [Span(begins, ends, name) for (begins, ends), name in zip(pairwise(edges), names, strict=True)]


def breathing(seconds: float, states: int, stages: int) -> BreathingFigure:
    kinds = [state.value for state in PacingState]
    told = spans(seconds, [kinds[place % len(kinds)] for place in range(states)])
    gaps = [Span(0.3 * seconds, 0.4 * seconds, "no signal"), Span(0.9 * seconds, seconds, "no signal")]
    marked = spans(seconds, [str(place + 1) for place in range(stages)])
    return BreathingFigure(seconds, wave(seconds), wave(seconds, 6.0, 9.0), wave(seconds), told, marked, gaps)


def curves(seconds: float) -> CurvesFigure:
    gaps = [Span(0.1 * seconds, 0.2 * seconds, "no signal")]
    panels = (
        Panel("Heart rate (beats/min)", (("heart rate, each interval", wave(seconds, 55.0, 140.0)),), gaps=gaps),
        Panel("RSA (beats/min)", (("median of 6 breaths", wave(seconds)),), (("each breath", wave(seconds)),)),
        Panel("Share (0–1)", (("synchrony, last 6 breaths", wave(seconds, 0.0, 1.0)),
                              ("phase locking, last 60 s", wave(seconds, 0.2, 0.9))), limits=(0.0, 1.02)),
        Panel("Inhale after cue (s)", (("median of 6 breaths", wave(seconds, -1.0, 1.0)),), zero=True),
    )  # fmt: skip
    return CurvesFigure(seconds, panels, spans(seconds, ["1", "2", "3"]))


def inputs(seconds: float) -> list[InputQuality]:
    quality, gap = wave(seconds, 0.0, 1.0), (Span(1.0, 0.5 * seconds, "no signal"),)
    return [InputQuality(signal, "stream", quality, 0.5, gap, 10) for signal in (Signal.ECG, Signal.RESPIRATION)]


def trend(sessions: int) -> TrendFigure:
    before = tuple(float(place % 11) for place in range(sessions))
    after = tuple(None if place % 3 else 4.0 for place in range(sessions))
    return TrendFigure(sessions, Trend("Pain (0–10)", (("before", before), ("after", after)), (-0.5, 10.5)))


HARD = "Wieviel $ & <b>Schmerz</b> beim Treppensteigen 息"
DRAWINGS: dict[str, Any] = {
    "breathing of ten minutes": breathing(600.0, 6, 5),
    "breathing of five seconds": breathing(5.0, 2, 1),
    "breathing of three hours in 60 stages": breathing(10_800.0, 64, 60),
    "breathing without a state": breathing(60.0, 0, 0),
    "near": NearFigure(Curve(3605.0 + wave(60.0).seconds, wave(60.0).values), "a.u.", [Span(3610.0, 3614.0, "inhale")]),
    "near, no unit": NearFigure(wave(60.0), "", []),
    "curves": curves(900.0),
    "curves of five seconds": curves(5.0),
    "curves of four hours": curves(14_400.0),
    "quality": QualityFigure(600.0, inputs(600.0)),
    "ratings": RatingsFigure([Pair(f"{HARD} {n}", 7.0, 3.0, 5.0) for n in range(12)]),
    "one rating": RatingsFigure([Pair("pain", 0.0, 10.0)]),
    "trend of 2": trend(2),
    "trend of 200": trend(200),
}


def figure_of(drawing: Any) -> Figure:
    return Figure("caption", "alt", drawing.draw, drawing.height)


def shown(canvas: Any) -> Iterator[tuple[str, Bbox]]:
    """Words of a figure and their boxes in pixels; ticks beyond the axes are not drawn."""
    renderer = canvas.canvas.get_renderer()
    hidden: set[Text] = set()
    for axes in canvas.axes:
        for axis in (axes.xaxis, axes.yaxis):
            low, high = sorted(axis.get_view_interval())
            ticks = [*axis.get_major_ticks(), *axis.get_minor_ticks()]
            hidden |= {tick.label1 for tick in ticks if not low - 1e-9 <= tick.get_loc() <= high + 1e-9}
            hidden |= {tick.label2 for tick in ticks}
    for text in canvas.findobj(Text):
        if text.get_visible() and text.get_text().strip() and text not in hidden:
            yield text.get_text(), text.get_window_extent(renderer)


@pytest.fixture(scope="module", params=DRAWINGS)
def canvas(request: pytest.FixtureRequest) -> Any:
    made = drawn(figure_of(DRAWINGS[request.param]))
    made.canvas.draw()
    return made


def test_every_axis_has_a_name_and_a_unit(canvas: Any) -> None:
    assert canvas.axes
    for axes in canvas.axes:
        for label in (axes.get_xlabel(), axes.get_ylabel()):
            assert label.rstrip().endswith(")"), label
            assert label.split("(")[0].strip(), label


def test_no_words_lie_on_each_other(canvas: Any) -> None:
    for (word, box), (other, beside) in combinations(shown(canvas), 2):
        common = Bbox.intersection(box, beside)
        assert common is None or common.width <= ROOM or common.height <= ROOM, (word, other)


def test_no_word_leaves_the_sheet(canvas: Any) -> None:
    sheet = canvas.bbox
    for word, box in shown(canvas):
        assert box.x0 >= -1.0, word
        assert box.y0 >= -1.0, word
        assert box.x1 <= sheet.width + 1.0, word
        assert box.y1 <= sheet.height + 1.0, word


def test_every_line_is_told_by_more_than_its_colour(canvas: Any) -> None:
    for axes in canvas.axes:
        legend = axes.get_legend()
        lines = [line for line in axes.get_lines() if not str(line.get_label()).startswith("_")]
        if legend is not None:
            assert len({(line.get_linestyle(), line.get_marker()) for line in lines}) == len(lines)


def test_images_are_the_same_every_time_and_hold_no_date() -> None:
    figure = figure_of(trend(3))
    assert as_png(figure) == as_png(figure)
    svg = as_svg(figure)
    assert svg == as_svg(figure)
    assert b"<dc:date>" not in svg
    assert b"matplotlib.org" not in svg.split(b"<dc:title>")[0].split(b"<metadata>")[-1]


@given(st.integers(0, 2**32 - 1), st.integers(1, 20_000), st.sampled_from((0.0, 0.001, 0.5, 1.0)))
@settings(max_examples=30, deadline=None)
def test_thinning_keeps_every_extreme_and_every_gap(seed: int, count: int, missing: float) -> None:
    random = np.random.default_rng(seed)
    values = random.normal(0.0, 1e3, count)
    values[random.random(count) < missing] = np.nan
    curve = Curve(np.arange(count, dtype=float), values)
    thin = thinned(curve)
    assert len(thin.values) <= 6000
    assert np.isnan(thin.values).any() == np.isnan(curve.values).any()
    if np.isfinite(curve.values).any():
        assert np.nanmax(thin.values) == np.nanmax(curve.values)
        assert np.nanmin(thin.values) == np.nanmin(curve.values)

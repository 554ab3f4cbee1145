"""Draws an assessment: heart rate over the breath at each rate, and the swing over the rate.

For paper and for people who see colours differently: Okabe and Ito's blue and vermillion, which differ in lightness
too, and nothing that only its colour tells.
"""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.resonance.heart_over_breath import HeartOverBreath, heart_over_breath, shared_limits
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from engine.resonance.outcome import Outcome
    from engine.resonance.step_result import StepResult
    from sessions.resonance.replay import RecordedAssessment

FORMATS = (".png", ".svg", ".pdf")
BLUE, VERMILLION, GREY, DARK = "#0072B2", "#D55E00", "#8A8A8A", "#222222"
ACROSS = 6
WIDE, HIGH, DOTS = 2.0, 2.3, 200


def check_picture(path: Path) -> None:
    """Raise `SospiroError` (BAD_SETTING) for a file that is no picture this can draw, or lies nowhere."""
    if path.suffix.lower() not in FORMATS:
        raise SospiroError(Reason.BAD_SETTING, f"'{path}' is no picture: its name must end in .png, .svg or .pdf.")
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise SospiroError(Reason.BAD_SETTING, f"'{path}' is no file in a folder that is there: give another.")


def draw_assessment(assessment: RecordedAssessment, path: Path) -> None:
    """Draw into `path` (.png, .svg or .pdf), replacing what is there.

    Raises
    ------
    SospiroError
        BAD_SETTING when the name or the place does not do.
    """
    check_picture(path)
    # an own canvas, not pyplot: no window system is asked, and nothing stays behind
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context({"font.size": 9.0, "axes.spines.top": False, "axes.spines.right": False}):
        figure = Figure(layout="constrained")
        FigureCanvasAgg(figure)
        _fill(figure, assessment)
        try:
            figure.savefig(path, dpi=DOTS)
        except OSError as error:
            sentence = f"The picture '{path}' cannot be written ({error.strerror}): give another file."
            raise SospiroError(Reason.BAD_SETTING, sentence) from error


def _fill(figure: Any, assessment: RecordedAssessment) -> None:
    steps = assessment.outcome.steps
    rows = math.ceil(len(steps) / ACROSS)
    across = min(ACROSS, len(steps))
    figure.set_size_inches(max(7.0, WIDE * across), HIGH * rows + 3.2)
    upper, lower = figure.subfigures(2, 1, height_ratios=(HIGH * rows, 3.0))
    traces = [heart_over_breath(assessment.evidence, result.step) for result in steps]
    drawn = [trace for trace in traces if trace is not None]
    limits = shared_limits(drawn) if drawn else (50.0, 90.0)
    panels = upper.subplots(rows, across, sharex=True, sharey=True, squeeze=False)
    for place, panel in enumerate(panels.flat):
        if place < len(steps):
            _breaths(panel, steps[place], traces[place])
        else:
            panel.set_axis_off()
    panels[0, 0].set(ylim=limits, xlim=(0.0, 1.0), xticks=(0.0, 0.5, 1.0))
    upper.supylabel("Heart rate (beats/min)", fontsize=9.0)
    upper.supxlabel("Breath, from one inhale to the next (shaded: breathing in)", fontsize=9.0)
    _swings(lower.subplots(), assessment.outcome)
    figure.suptitle(assessment.outcome.sentence, fontsize=10.0, wrap=True)


def _breaths(panel: Any, result: StepResult, trace: HeartOverBreath | None) -> None:
    panel.set_title(f"{result.step.rate:.1f}/min" + ("" if result.counts else "\ndoes not count"))
    if trace is None:
        return
    panel.axvspan(0.0, trace.inhale_share, color="#E6E6E6", linewidth=0.0)
    panel.plot(trace.phase, trace.heart_rate.T, color=GREY, linewidth=0.6)
    dashes = "-" if result.counts else "--"
    panel.plot(trace.phase, trace.heart_rate.mean(axis=0), color=BLUE, linewidth=2.2, linestyle=dashes)


def _swings(panel: Any, outcome: Outcome) -> None:
    for result in outcome.steps:
        face = BLUE if result.counts else "white"
        rates = [result.step.rate] * len(result.swings)
        panel.plot(rates, [s.amplitude for s in result.swings], ".", color=GREY, markersize=3.0)
        if result.swings:
            panel.plot(result.step.rate, result.swing, "s", color=BLUE, markerfacecolor=face, markersize=7.0)
    if outcome.curve is not None:
        panel.plot(outcome.curve.rates, outcome.curve.swings, color=DARK, linewidth=1.4)
    if outcome.rate is not None:
        panel.axvline(outcome.rate, color=VERMILLION, linestyle="--", linewidth=1.6)
        panel.text(outcome.rate, 0.04, f"  {outcome.rate:.1f}/min", transform=panel.get_xaxis_transform(), color=DARK)
    panel.set(xlabel="Breaths/min", ylabel="Peak-to-trough (beats/min)")
    panel.set_ylim(bottom=0.0)
    panel.set_title("Each breath, their median (open: does not count), the curve through the steps", fontsize=9.0)

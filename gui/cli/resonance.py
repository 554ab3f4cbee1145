"""`sospiro resonance`: what a session's assessment found, computed again from its recording."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, table

if TYPE_CHECKING:
    from engine.resonance.outcome import Outcome
    from engine.resonance.step_result import StepResult

COLUMNS = (
    "step",
    "rate",
    "phase",
    "peak to trough",
    "LF power",
    "LF peak",
    "smoothness",
    "LF peaks",
    "coverage",
    "corrected",
    "breaths",
    "breathing",
    "locking",
    "place",
)
UNKNOWN = "–"


def resonance(
    ctx: typer.Context,
    session: Annotated[str, typer.Argument(metavar="ID|FOLDER|last", help="A session's id, its folder, or 'last'.")],
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE.png|.svg|.pdf", help="Draw heart rate over breath into it.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Show what the resonance assessment of a session found: all steps with all criteria."""
    from sessions.resonance.picture import check_picture

    if plot is not None:
        check_picture(plot)

    from gui.cli.sessions import audit_view, find_session
    from sessions.folder import SessionFolder
    from sessions.resonance.replay import recorded_assessment

    shared = Shared.of(ctx)
    summary = find_session(shared, session)
    audit_view(shared, summary)
    with shared.status("Reading the recording …"):
        assessment = recorded_assessment(SessionFolder(Path(summary.session)))
    if plot is not None:
        from sessions.resonance.picture import draw_assessment

        draw_assessment(assessment, plot)
    if as_json:
        return finish_json({"session": summary.id, **assessment.outcome.record(), "plot": plot})
    _show(shared, assessment.outcome)
    if plot is not None:
        shared.notes.print(f"Drawn into {plot}.")
    return None


def _show(shared: Shared, outcome: Outcome) -> None:
    shared.console.print(table(COLUMNS, [_cells(outcome, step) for step in outcome.steps]))
    shared.console.print()
    for step in outcome.steps:
        if not step.counts:
            shared.console.print(f"Step {step.step.number} ({step.step.rate:.1f}/min) does not count: {step.reason}.")
    shared.console.print(outcome.sentence)


def _cells(outcome: Outcome, result: StepResult) -> tuple[str, ...]:
    criteria, quality, number = result.criteria, result.quality, result.step.number
    place = f"{outcome.ranked.index(number) + 1}." if number in outcome.ranked else UNKNOWN
    return (
        str(number),
        f"{result.step.rate:.1f}/min",
        _with(criteria.phase, "+.0f", "°"),
        _with(criteria.peak_to_trough, ".1f", " beats/min"),
        _with(criteria.lf_power, ".0f", " ms²"),
        _with(criteria.lf_peak_rate, ".1f", "/min"),
        _with(criteria.smoothness, ".2f"),
        UNKNOWN if criteria.lf_peaks is None else str(criteria.lf_peaks),
        f"{quality.coverage:.0%}",
        f"{quality.corrected:.0%}",
        str(quality.breaths),
        _with(quality.rate, ".1f", "/min"),
        _with(quality.plv, ".2f"),
        place,
    )


def _with(value: float | None, form: str, unit: str = "") -> str:
    return UNKNOWN if value is None else f"{value:{form}}{unit}"

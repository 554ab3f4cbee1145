"""`sospiro cohort`: the measures of many sessions, from their recordings, as tables."""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, counted, finish_json, interruptible, printable, table
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from sessions.cohort.attempt import Work
    from sessions.cohort.cohort import Cohort
    from sessions.cohort.groups import GroupFigures

INTERRUPTED = 130
SHOWN = ("respiration_rate_start", "respiration_rate_end", "heart_rate", "guided_in_sync", "rsa_amplitude_mean")
MOST_ERRORS = 20

Folders = Annotated[
    list[Path], typer.Argument(metavar="FOLDER...", help="Data folders, participants' folders, sessions.")
]
Out = Annotated[Path, typer.Option("--out", metavar="FOLDER", help="Where the tables go; a run goes on from there.")]
Workers = Annotated[
    int | None, typer.Option("--workers", min=1, max=61, help="Processes here; as many as cores unless set.")
]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", metavar="tcp://HOST:PORT", help="Work on this Dask cluster instead.")
]
Check = Annotated[bool, typer.Option("--check", help="Also what neurokit2 finds in each recording; slower.")]


def cohort(
    ctx: typer.Context,
    folders: Folders,
    out: Out,
    workers: Workers = None,
    scheduler: Scheduler = None,
    check: Check = False,
    as_json: Json = False,
) -> None:
    """Hear many sessions again from their recordings and put their measures into tables.

    Writes sessions, breaths and windows of 10 s as Parquet, and a summary by arm, participant and protocol. Ctrl-C
    keeps what was done; the same command goes on from there. Exits with 1 when no session could be measured.
    """
    if workers is not None and scheduler is not None:
        raise SospiroError(Reason.BAD_SETTING, "--workers and --scheduler do not go together: give one of them.")

    from sessions.cohort.cohort import measure_cohort, write_cohort
    from sessions.cohort.find import find_sessions
    from sessions.cohort.fingerprint import Recipe

    shared, recipe = Shared.of(ctx), Recipe(check)
    found = find_sessions(folders)
    work = _work(scheduler, workers, len(found))
    with _progress(shared, len(found)) as progress, interruptible() as stop:
        done = measure_cohort(found, out, recipe, work, progress, stop)
    if done is None:
        shared.notes.print(f"Ended before all of {len(found)} sessions were measured: the same command goes on.")
        raise typer.Exit(INTERRUPTED)
    figures = write_cohort(done, out, recipe)
    _tell(shared, done, figures, out, as_json)
    if not done.measured:
        raise typer.Exit(1)


def _work(scheduler: str | None, count: int | None, sessions: int) -> Work:
    if scheduler is not None:
        from sessions.cohort.cluster import measure_on_cluster

        return partial(measure_on_cluster, scheduler=scheduler)
    from sessions.cohort.local import measure_locally
    from sessions.trials.run import workers

    return partial(measure_locally, count=min(sessions, count or workers()))


@contextmanager
def _progress(shared: Shared, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar on a terminal; yields the function that tells how many are done."""
    if not shared.notes.is_terminal:
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    words = TextColumn("Measuring sessions; Ctrl-C keeps what is done")
    with Progress(words, BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=shared.notes) as bar:
        task = bar.add_task("", total=total)
        yield lambda done: bar.update(task, completed=done)


def _tell(shared: Shared, done: Cohort, figures: Sequence[GroupFigures], out: Path, as_json: bool) -> None:
    from sessions.cohort.cohort import FILES

    if as_json:
        finish_json(_as_dict(done, figures, out, FILES))
        return
    for path, sentence in sorted(done.errors.items())[:MOST_ERRORS]:
        shared.notes.print(printable(f"{done.name(path)}: {sentence}"))
    if shown := [one for one in figures if one.column.name in SHOWN and one.grouping in ("all", "arm")]:
        headings = ("arm", "figure", "sessions", "people", "mean", "95 % interval")
        shared.console.print(table(headings, map(_cells, shown)))
    failed = f", {len(done.errors)} left out: see errors.csv" if done.errors else ""
    shared.console.print(
        f"{counted(len(done.measured), 'session')} measured{failed}. Tables: {', '.join(FILES)} in {out}"
    )


def _cells(one: GroupFigures) -> list[str]:
    interval = "–" if one.low is None or one.high is None else f"{one.low:.3g} to {one.high:.3g}"
    mean = "–" if one.mean is None else f"{one.mean:.3g} {one.column.unit}".rstrip()
    return [one.group, one.column.name, str(one.n), str(one.people), mean, interval]


def _as_dict(done: Cohort, figures: Sequence[GroupFigures], out: Path, files: Sequence[str]) -> dict[str, Any]:
    return {
        "sessions": len(done.measured) + len(done.errors),
        "measured": len(done.measured),
        "errors": [{"session": done.name(path), "sentence": told} for path, told in sorted(done.errors.items())],
        "out": str(out),
        "files": list(files),
        "summary": [
            {
                "grouping": one.grouping,
                "group": one.group,
                "figure": one.column.name,
                "unit": one.column.unit,
                **{name: getattr(one, name) for name in ("n", "people", "mean", "sd", "median", "low", "high")},
            }
            for one in figures
        ],
    }

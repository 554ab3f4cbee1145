"""`sospiro trial`: whole sessions with simulated people, as a table."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, interruptible, table
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.protocols.protocol import Arm, Protocol
    from sessions.trials.contest import Contest
    from sessions.trials.figures import Figures
    from sessions.trials.table import Row
    from sessions.trials.trial import TrialPlan

ORDINARY = "contingent"
ALL = "all"
COLUMNS = (
    ("rate_at_end", "rate at end of hold", 1, 1.0),
    ("synchrony", "synchrony in hold", 2, 1.0),
    ("in_sync", "time in sync", 2, 1.0),
    ("longest_too_slow", "s over 1/min too slow", 0, 1.0),
    ("passive", "min passive", 1, 60.0),
    ("guard_trips", "guard trips", 0, 1.0),
    ("limits_broken", "limits broken", 0, 1.0),
)
"""Figure, its heading, digits, and what it is divided by to be shown."""


def trial(
    ctx: typer.Context,
    personas: Annotated[
        str, typer.Option("--personas", metavar="all|NAME,NAME", help="Who sits down; 'help' lists them.")
    ] = ALL,
    seeds: Annotated[int, typer.Option("--seeds", min=1, max=10_000, help="How many people of each kind.")] = 20,
    first_seed: Annotated[int, typer.Option("--first-seed", min=0, max=2**30, help="Seed of the first of them.")] = 1,
    protocol: Annotated[
        str, typer.Option("--protocol", metavar="NAME|FILE", help="Plan of the sessions.")
    ] = "first-session",
    arm: Annotated[
        str, typer.Option("--arm", metavar="KIND", help="Condition: contingent, open_loop, music_only …")
    ] = ORDINARY,
    against: Annotated[
        str | None, typer.Option("--against", metavar="KIND", help="Live it in this arm as well and compare.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, max=61, help="Sessions at once; as many as cores unless set.")
    ] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE.csv", help="Write every trial there.")] = None,
    as_json: Json = False,
) -> None:
    """Let simulated people live whole sessions, without sound or files, and show what they came to.

    Each line is one kind of people: median and worst over its seeds. Exits with 1 where somebody was not led, held or
    let be as they must.
    """
    shared = Shared.of(ctx)
    if personas == "help":
        _explain(shared)
        return
    names = _names(personas)
    arms = [arm] if against is None else [arm, against]
    _check_asked(arm, against, out)
    plans = _plans(_protocol(shared, protocol), names, range(first_seed, first_seed + seeds), [_arm(a) for a in arms])
    found = _live(shared, [plan for _, _, _, plan in plans], jobs)
    trials = [(name, seed, kind, one) for (name, seed, kind, _), one in zip(plans, found, strict=True) if one]
    _tell(shared, trials, names, arms, as_json, len(plans))
    if out is not None:
        _write(out, trials)
    _judge(trials, len(plans))


def _check_asked(arm: str, against: str | None, out: Path | None) -> None:
    """Refuse before the minutes of living what could only be refused after them."""
    if arm == against:
        raise SospiroError(Reason.BAD_SETTING, f"--against {arm[:64]} is the arm itself: name another one to compare.")
    if out is not None and (out.is_dir() or not out.absolute().parent.is_dir()):
        raise SospiroError(
            Reason.DATA_FOLDER, f"The table cannot be written to {out}: name a file in a folder there is."
        )


def _names(asked: str) -> list[str]:
    from sensors.simulation.personas import USUAL, find_persona

    if asked.strip().lower() == ALL:
        return [persona.name for persona in USUAL]
    return [find_persona(name).name for name in dict.fromkeys(asked.split(","))]


def _explain(shared: Shared) -> None:
    from sensors.simulation.personas import PERSONAS

    shared.console.print(table(("persona", "who"), [(one.name, one.summary) for one in PERSONAS.values()]))


def _protocol(shared: Shared, asked: str) -> Protocol:
    from engine.protocols.protocol_file import load_protocol
    from sessions.trials.trial import check_protocol

    found = load_protocol(asked, shared.settings().data_dir / "protocols")
    check_protocol(found)
    return found


def _arm(asked: str) -> Arm:
    from engine.protocols.protocol import Arm, ArmKind

    kinds = [str(kind) for kind in ArmKind if kind is not ArmKind.YOKED]
    if asked not in kinds:
        sentence = f"There is no arm '{asked[:64]}' for a trial: choose one of {', '.join(kinds)}."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return Arm(kind=ArmKind(asked))


def _plans(
    protocol: Protocol, names: Sequence[str], seeds: range, arms: Sequence[Arm]
) -> list[tuple[str, int, str, TrialPlan]]:
    from sensors.simulation.personas import PERSONAS
    from sessions.trials.trial import TrialPlan

    return [
        (name, seed, str(arm.kind), TrialPlan(name, PERSONAS[name].settings(seed), protocol, arm))
        for arm in arms
        for name in names
        for seed in seeds
    ]


def _live(shared: Shared, plans: Sequence[TrialPlan], jobs: int | None) -> list[Figures | None]:
    from sessions.trials.run import run_trials, workers

    with shared.status("Living sessions …") as say, interruptible() as stop:

        def progress(done: int) -> None:
            say(f"Living sessions … {done} of {len(plans)}; Ctrl-C ends it and shows what there is")

        return run_trials(plans, min(len(plans), jobs or workers()), progress, stop)


Trials = list[tuple[str, int, str, "Figures"]]


def _tell(shared: Shared, trials: Trials, names: Sequence[str], arms: Sequence[str], as_json: bool, asked: int) -> None:
    from sessions.trials.table import row

    of = {(name, arm): [one for n, _, a, one in trials if (n, a) == (name, arm)] for name in names for arm in arms}
    rows = [row(name, arm, found) for (name, arm), found in of.items() if found]
    contests = {name: _contest(trials, name, arms) for name in names} if len(arms) > 1 else {}
    if as_json:
        finish_json(_as_dict(trials, rows, contests, asked))
        return
    if rows:
        shared.console.print(table(_headings(), map(_cells, rows)))
    for name, result in contests.items():
        shared.console.print(_words(name, arms, result))
    if len(trials) < asked:
        shared.notes.print(f"Ended after {len(trials)} of {asked} sessions.")


def _contest(trials: Trials, name: str, arms: Sequence[str]) -> Contest | None:
    from sessions.trials.contest import contest

    by_arm = [{seed: one.in_sync for n, seed, a, one in trials if (n, a) == (name, arm)} for arm in arms]
    pairs = [(by_arm[0][seed], by_arm[1][seed]) for seed in by_arm[0] if seed in by_arm[1]]
    known = [(first, second) for first, second in pairs if first is not None and second is not None]
    return contest([first for first, _ in known], [second for _, second in known]) if known else None


def _words(name: str, arms: Sequence[str], found: Contest | None) -> str:
    if found is None:
        return f"{name}: no pair to compare."
    return (
        f"{name}, time in sync: {arms[0]} {found.first:.3f}, {arms[1]} {found.second:.3f}, difference "
        f"{found.difference:+.3f} (95 % interval {found.low:+.3f} to {found.high:+.3f}, {found.pairs} people)"
    )


def _headings() -> tuple[str, ...]:
    return ("persona", "arm", *(heading for _, heading, _, _ in COLUMNS), "as it must be")


def _cells(one: Row) -> list[str]:
    cells = [one.persona, one.arm]
    for name, _, digits, unit in COLUMNS:
        middle, worst = (_number(value, digits, unit) for value in (one.median[name], one.worst[name]))
        cells.append(middle if middle == worst else f"{middle} / {worst}")
    return [*cells, f"{one.passed} of {one.seeds}: {one.must}"]


def _number(value: float | None, digits: int, unit: float) -> str:
    return "–" if value is None else f"{value / unit:.{digits}f}"


def _as_dict(trials: Trials, rows: Sequence[Row], contests: dict[str, Contest | None], asked: int) -> dict[str, Any]:
    from dataclasses import asdict

    return {
        "asked": asked,
        "lived": len(trials),
        "rows": [{**asdict(one), "well": one.well} for one in rows],
        "contests": {name: None if found is None else asdict(found) for name, found in contests.items()},
        "trials": [{"persona": name, "seed": seed, "arm": arm, **asdict(one)} for name, seed, arm, one in trials],
    }


def _write(out: Path, trials: Trials) -> None:
    from sessions.trials.table import as_csv

    try:
        out.write_text(as_csv(trials), encoding="utf-8")
    except OSError as error:
        sentence = f"The table cannot be written to {out}: {error.strerror or error}."
        raise SospiroError(Reason.DATA_FOLDER, sentence) from error


def _judge(trials: Trials, asked: int) -> None:
    from sessions.trials.table import as_it_must_be

    if len(trials) < asked:
        raise typer.Exit(130)
    if not all(as_it_must_be(name, arm, one) for name, _, arm, one in trials):
        raise typer.Exit(1)

"""`sospiro goals`: what a person wants to reach, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, table
from gui.cli.keeping import On, Participant, day_or_today, tell
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.store.entries import Goal, GoalEntry

goals = typer.Typer(no_args_is_help=True, help="What a person wants to reach: own 0-10 items and goal attainment.")
GoalId = Annotated[str, typer.Argument(metavar="GOAL", help="Its id, as 'list' shows it: g1.")]


@goals.command("list")
def list_goals(ctx: typer.Context, participant: Participant, as_json: Json = False) -> None:
    """Show a person's goals with all that was entered."""
    from sessions.store.audit import audit
    from sessions.store.participants import attainment_t, goals_of

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    found = goals_of(data_dir, participant)
    audit(data_dir, "view", participant=participant)
    if as_json:
        score = attainment_t(found)
        finish_json({"participant": participant, "goals": [_fields(*one) for one in found], "attainment_t": score})
    elif not found:
        shared.console.print(f"{participant} has no goal yet: 'sospiro goals new' adds one.")
    else:
        shared.console.print(table(("id", "about", "goal", "entries"), [_line(*one) for one in found]))
        if (score := attainment_t(found)) is not None:
            shared.console.print(f"Goal attainment: T {score:.1f} (50 is as expected)")


@goals.command("new")
def new(
    ctx: typer.Context,
    participant: Participant,
    domain: Annotated[str, typer.Argument(metavar="pain|sleep|mobility|medication|coping", help="What it is about.")],
    title: Annotated[str, typer.Argument(metavar="TITLE", help="The goal, in the person's own words.")],
    level: Annotated[
        list[str] | None,
        typer.Option("--level", metavar="TEXT", help="Five times, from -2 to +2: what each level of attainment is."),
    ] = None,
    better: Annotated[str, typer.Option("--better", metavar="lower|higher", help="How a 0-10 item improves.")] = "",
) -> None:
    """Add a goal: an own 0-10 item, or with five --level one of goal attainment scaling."""
    from sessions.store.editing import add_goal
    from sessions.store.entries import Domain

    shared = Shared.of(ctx)
    if domain not in tuple(Domain):
        known = ", ".join(Domain)
        raise SospiroError(Reason.BAD_SETTING, f"A goal is about one of {known}, not {domain[:40]!r}.")
    if level and (len(level) != 5 or better):
        sentence = "Goal attainment takes --level five times, from -2 to +2, and improves upwards: leave --better out."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    # of own items only pain is asked so that less is better
    direction = better or ("higher" if level or domain != Domain.PAIN else "lower")
    goal = add_goal(shared.settings().data_dir, participant, Domain(domain), title, level or (), direction)
    shared.console.print(f"Goal {goal} of {participant} is entered.")


@goals.command("rate", context_settings={"ignore_unknown_options": True})
def rate(
    ctx: typer.Context,
    participant: Participant,
    goal: GoalId,
    value: Annotated[float, typer.Argument(metavar="VALUE", help="0 to 10, or -2 to +2 for goal attainment.")],
    on: On = None,
    remark: Annotated[str, typer.Option("--remark", help="Anything to add, in a line.")] = "",
) -> None:
    """Enter how a goal stands."""
    from sessions.store.editing import rate_goal

    shared = Shared.of(ctx)
    entry = rate_goal(shared.settings().data_dir, participant, goal, value, day_or_today(on), remark)
    shared.console.print(f"Entry {entry}: goal {goal} stands at {value:g}.")


@goals.command("close")
def close(ctx: typer.Context, participant: Participant, goal: GoalId, on: On = None) -> None:
    """End a goal; it stays with all that was entered."""
    from sessions.store.editing import close_goal

    shared = Shared.of(ctx)
    close_goal(shared.settings().data_dir, participant, goal, day_or_today(on))
    shared.console.print(f"Goal {goal} is closed.")


@goals.command("remove")
def remove(
    ctx: typer.Context,
    participant: Participant,
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="Id of a goal (g1), or of an entry (e1).")],
) -> None:
    """Take a goal or an entry away that was a mistake; the history keeps it."""
    from sessions.store import editing

    shared = Shared.of(ctx)
    kind = "goal_entries" if entry.startswith("e") else "goals"
    editing.remove(shared.settings().data_dir, participant, kind, entry)
    shared.console.print(f"{entry} is taken away.")


def _fields(goal: Goal, entries: list[GoalEntry]) -> dict[str, Any]:
    return {**goal.model_dump(mode="json"), "entries": [one.model_dump(mode="json") for one in entries]}


def _line(goal: Goal, entries: list[GoalEntry]) -> tuple[str, str, str, str]:
    told = ", ".join(f"{one.on} {one.value:+g}" if goal.levels else f"{one.on} {one.value:g}" for one in entries)
    ended = f" (closed {goal.closed})" if goal.closed else ""
    return goal.id, str(goal.domain), tell(goal.title) + ended, told or "none yet"

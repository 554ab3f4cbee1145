"""`sospiro medication`: what a person takes, as they say; never advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, table
from gui.cli.keeping import On, Participant, day_of, day_or_today

if TYPE_CHECKING:
    from sessions.store.entries import Medication

medication = typer.Typer(no_args_is_help=True, help="What a person takes, as they say; never advice.")
Row = Annotated[str, typer.Argument(metavar="ROW", help="Its id, as 'list' shows it: m1.")]
Dose = Annotated[float | None, typer.Option("--dose", help="Dose, in the unit.")]
Unit = Annotated[str | None, typer.Option("--unit", help="Unit of the dose: mg, drops.")]
Times = Annotated[str | None, typer.Option("--times", help="When: 'morning and evening', 'as needed'.")]
Start = Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="First day.")]
End = Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="Last day.")]


@medication.command("list")
def list_medication(ctx: typer.Context, participant: Participant, as_json: Json = False) -> None:
    """Show a person's medication table."""
    from sessions.store.audit import audit
    from sessions.store.participants import medication_of

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    found = medication_of(data_dir, participant)
    audit(data_dir, "view", participant=participant)
    if as_json:
        finish_json({"participant": participant, "medication": [one.model_dump(mode="json") for one in found]})
    elif not found:
        shared.console.print(f"No medication of {participant} is entered.")
    else:
        shared.console.print(table(("id", "name", "dose", "times", "from", "to"), [_line(one) for one in found]))


@medication.command("add")
def add(
    ctx: typer.Context,
    participant: Participant,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    dose: Dose = None,
    unit: Unit = None,
    times: Times = None,
    start: Start = None,
    end: End = None,
) -> None:
    """Add a row."""
    from sessions.store.editing import add_medication

    shared = Shared.of(ctx)
    values = {"name": name, **_given(dose, unit, times, start, end)}
    row = add_medication(shared.settings().data_dir, participant, values)
    shared.console.print(f"Row {row} is entered.")


@medication.command("edit")
def edit(
    ctx: typer.Context,
    participant: Participant,
    row: Row,
    dose: Dose = None,
    unit: Unit = None,
    times: Times = None,
    start: Start = None,
    end: End = None,
) -> None:
    """Change a row; what stood there stays in the history."""
    from sessions.store.editing import edit_medication

    shared = Shared.of(ctx)
    edit_medication(shared.settings().data_dir, participant, row, _given(dose, unit, times, start, end))
    shared.console.print(f"Row {row} is changed.")


@medication.command("stop")
def stop(ctx: typer.Context, participant: Participant, row: Row, on: On = None) -> None:
    """Enter the last day on which something was taken."""
    from sessions.store.editing import edit_medication

    shared = Shared.of(ctx)
    edit_medication(shared.settings().data_dir, participant, row, {"end": day_or_today(on, ahead=True)})
    shared.console.print(f"Row {row} is ended.")


@medication.command("remove")
def remove(ctx: typer.Context, participant: Participant, row: Row) -> None:
    """Take a row away that was a mistake; the history keeps it."""
    from sessions.store import editing

    shared = Shared.of(ctx)
    editing.remove(shared.settings().data_dir, participant, "medication", row)
    shared.console.print(f"Row {row} is taken away.")


def _given(
    dose: float | None, unit: str | None, times: str | None, start: str | None, end: str | None
) -> dict[str, Any]:
    days = {"start": day_of(start, "--from"), "end": day_of(end, "--to")}
    given = {"dose": dose, "unit": unit, "times": times, **days}
    return {name: value for name, value in given.items() if value is not None}


def _line(one: Medication) -> tuple[str, ...]:
    return one.id, one.name, one.amount, one.times, str(one.start or ""), str(one.end or "")

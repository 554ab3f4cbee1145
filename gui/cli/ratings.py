"""`sospiro ratings`: what was rated before, during and after a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, table
from gui.cli.keeping import pairs, session_folder
from gui.cli.sessions import Which, audit_view, find_session
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.store.entries import Rating

ratings = typer.Typer(no_args_is_help=True, help="Ratings before, during and after a session, each 0 to 10.")


@ratings.command("show")
def show(ctx: typer.Context, which: Which, as_json: Json = False) -> None:
    """Show every rating of a session, skipped ones too, and how much each item changed."""
    from sessions.store.ratings import before_and_after, ratings_of

    shared = Shared.of(ctx)
    audit_view(shared, find_session(shared, which))
    found = ratings_of(session_folder(shared, which))
    changes = {item: pair.change for item, pair in before_and_after(found).items()}
    if as_json:
        finish_json({"ratings": [_fields(one) for one in found], "change": changes})
    elif not found:
        shared.console.print("Nothing was rated.")
    else:
        shared.console.print(table(("when", "item", "rating"), [_line(one) for one in found]))
        told = ", ".join(f"{item} {change:+g}" for item, change in changes.items() if change is not None)
        shared.console.print(f"Change: {told or 'not known'}")


@ratings.command("add")
def add(
    ctx: typer.Context,
    which: Which,
    values: Annotated[list[str], typer.Argument(metavar="ITEM=0-10|skip …", help="pain=6 anxiety=skip …")],
    when: Annotated[str, typer.Option("--when", metavar="before|after", help="Before or after the session.")],
) -> None:
    """Enter ratings before or after a session; an earlier one of the same item is replaced, and kept in the history."""
    from sessions.store.editing import add_ratings
    from sessions.store.entries import When

    shared = Shared.of(ctx)
    if when not in ("before", "after"):
        raise SospiroError(Reason.BAD_SETTING, f"--when is before or after, not {when[:40]!r}.")
    given, folder = pairs(values), session_folder(shared, which)
    add_ratings(shared.settings().data_dir, folder, When(when), given)
    shared.console.print(f"Entered {when} session {folder.path.name}: {', '.join(given)}.")


def _fields(rating: Rating) -> dict[str, Any]:
    return {**rating.model_dump(mode="json", exclude={"id"}), "skipped": rating.skipped}


def _line(rating: Rating) -> tuple[str, str, str]:
    at = "" if rating.seconds is None else f" {int(rating.seconds // 60)}:{int(rating.seconds % 60):02}"
    return f"{rating.when}{at}", rating.item, "skipped" if rating.value is None else f"{rating.value:g}"

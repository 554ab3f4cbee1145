"""`sospiro notes`: what was written about a person or a session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, table
from gui.cli.keeping import Owner, owner_of, tell

if TYPE_CHECKING:
    from sessions.store.entries import Note

notes = typer.Typer(no_args_is_help=True, help="Notes on a person or a session; every edit is kept.")
Words = Annotated[str, typer.Argument(metavar="TEXT", help="The note.")]
NoteId = Annotated[str, typer.Argument(metavar="NOTE", help="Its id, as 'list' shows it: n1.")]


@notes.command("list")
def list_notes(ctx: typer.Context, who: Owner, as_json: Json = False) -> None:
    """Show the notes on a person or a session."""
    shared = Shared.of(ctx)
    found = _notes(shared, who)
    if as_json:
        finish_json({"notes": [note.model_dump(mode="json") for note in found]})
    elif not found:
        shared.console.print("There is no note.")
    else:
        rows = [(note.id, f"{note.utc:%Y-%m-%d %H:%M}", tell(note.text)) for note in found]
        shared.console.print(table(("id", "written (UTC)", "note"), rows))


@notes.command("add")
def add(ctx: typer.Context, who: Owner, text: Words) -> None:
    """Write a note."""
    from sessions.store.editing import add_note

    shared = Shared.of(ctx)
    note = add_note(shared.settings().data_dir, owner_of(shared, who), text)
    shared.console.print(f"Note {note} is kept.")


@notes.command("edit")
def edit(ctx: typer.Context, who: Owner, note: NoteId, text: Words) -> None:
    """Change the words of a note; what stood there stays in the history."""
    from sessions.store.editing import edit_note

    shared = Shared.of(ctx)
    edit_note(shared.settings().data_dir, owner_of(shared, who), note, text)
    shared.console.print(f"Note {note} is changed.")


@notes.command("remove")
def remove(
    ctx: typer.Context,
    who: Owner,
    note: NoteId,
    erase: Annotated[bool, typer.Option("--erase", help="Out of the history too: what should not be kept.")] = False,
) -> None:
    """Take a note away; the history keeps it, unless it is to be erased."""
    from sessions.store import editing

    shared = Shared.of(ctx)
    take = editing.erase if erase else editing.remove
    take(shared.settings().data_dir, owner_of(shared, who), "notes", note)
    shared.console.print(f"Note {note} is {'erased' if erase else 'taken away'}.")


def _notes(shared: Shared, who: str) -> list[Note]:
    from sessions.store.answers import answers_of
    from sessions.store.audit import audit
    from sessions.store.participants import notes_of

    data_dir, owner = shared.settings().data_dir, owner_of(shared, who)
    if isinstance(owner, str):
        audit(data_dir, "view", participant=owner)
        return notes_of(data_dir, owner)
    if owner.path.is_relative_to(data_dir.resolve()):
        audit(data_dir, "view", participant=owner.path.parent.name, session=owner.path.name)
    return list(answers_of(owner).notes)

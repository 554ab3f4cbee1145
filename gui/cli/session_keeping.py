"""`sospiro sessions verify, move, delete, deleted` and `reindex`: keeping account of what was recorded."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table
from gui.cli.keeping import Why, Yes, session_folder
from gui.cli.logs import log_file
from gui.cli.sessions import Which, session_index, sessions
from sensors.errors import Reason, SospiroError

NOT_HELD = 1


@sessions.command("verify")
def verify_session(ctx: typer.Context, which: Which, as_json: Json = False) -> None:
    """Check recording, journal, sound and audit against their checksums; exit 1 when something does not hold."""
    from sessions.store.checking import problems

    shared = Shared.of(ctx)
    folder, data_dir = session_folder(shared, which), shared.settings().data_dir
    wrong = problems(folder, data_dir if folder.path.is_relative_to(data_dir.resolve()) else None)
    if as_json:
        finish_json({"session": folder.path.name, "holds": not wrong, "problems": wrong})
    else:
        for line in wrong or [f"Session {folder.path.name} is what was recorded."]:
            shared.console.print(printable(line))
    if wrong:
        raise typer.Exit(NOT_HELD)


@sessions.command("move")
def move(
    ctx: typer.Context,
    which: Which,
    to: Annotated[str, typer.Option("--to", metavar="PARTICIPANT", help="Whose it is; they must be entered.")],
) -> None:
    """Move a session that was recorded under the wrong pseudonym."""
    from sessions.store.moving import move_session

    shared = Shared.of(ctx)
    folder = session_folder(shared, which)
    moved = move_session(shared.settings().data_dir, folder, to, session_index(shared))
    shared.console.print(f"Session {moved.path.name} is in {moved.path} now.")


@sessions.command("delete")
def delete(ctx: typer.Context, which: Which, reason: Why, yes: Yes = False) -> None:
    """Delete a session for good; a tombstone stays, and no data."""
    from sessions.store.deletion import delete_session

    shared = Shared.of(ctx)
    folder = session_folder(shared, which)
    confirm(f"Delete session {folder.path.name} for good?", yes)
    deleted = delete_session(shared.settings().data_dir, folder, reason, session_index(shared))
    shared.console.print(f"Session {folder.path.name} is deleted.")
    tell_left(shared, deleted.exports, deleted.named_in)


@sessions.command("deleted")
def list_deleted(ctx: typer.Context, as_json: Json = False) -> None:
    """List what was deleted: when, by whom and why; of whom, only somebody who knows the name can ask."""
    from dataclasses import asdict

    from sessions.store.tombstones import tombstones

    shared = Shared.of(ctx)
    stones = tombstones(shared.settings().data_dir)
    if as_json:
        finish_json({"deleted": [asdict(stone) for stone in stones]})
    elif not stones:
        shared.console.print("Nothing was deleted.")
    else:
        rows = [(s.utc, s.kind, str(s.sessions), s.user, s.reason) for s in stones]
        shared.console.print(table(("when", "what", "sessions", "by", "why"), rows))


@sessions.command("reindex")
def reindex(ctx: typer.Context, as_json: Json = False) -> None:
    """Make the list of sessions and people anew from their folders."""
    shared = Shared.of(ctx)
    index = session_index(shared)
    count, people = index.rebuild(), len(index.people())
    if as_json:
        finish_json({"sessions": count, "participants": people})
    else:
        shared.console.print(f"{count} sessions of {people} participants are listed.")


def confirm(question: str, yes: bool) -> None:
    """Ask on a terminal, and end the program unless the answer is yes; where nobody can answer, `--yes` must."""
    if yes:
        return
    if not sys.stdin.isatty():
        raise SospiroError(Reason.BAD_SETTING, f"{question} Nobody can answer here: say so with --yes.")
    typer.confirm(question, abort=True)


def tell_left(shared: Shared, exports: int, named_in: tuple[str, ...]) -> None:
    """Say what is not ours to delete."""
    if exports:
        shared.console.print(f"It was exported or reported {exports} times: those files are not deleted.")
    for place in named_in:
        shared.console.print(printable(f"Still named in {place}."))
    shared.console.print(f"Backups, the log {log_file()} and what a disk keeps of deleted files are out of reach.")

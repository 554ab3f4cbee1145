"""`sospiro packages`: sessions lived elsewhere, locked for the therapist, and taken in there."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, printable
from gui.cli.keeping import Participant, Since, day_of
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.folder import SessionFolder

packages = typer.Typer(no_args_is_help=True, help="Sessions from home, locked for the therapist and taken in there.")


@packages.command("key")
def key(ctx: typer.Context, as_json: Json = False) -> None:
    """Show the public key that packages for you are locked to; the first time, make it."""
    from sessions.folder import check_data_dir
    from sessions.packages.keys import key_file, new_key, public_key

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    made = not key_file(data_dir).exists()
    if made:
        check_data_dir(data_dir)
    public = new_key(data_dir) if made else public_key(data_dir)
    if as_json:
        return finish_json({"public_key": public, "file": str(key_file(data_dir)), "made": made})
    shared.console.print(public)
    if made:
        shared.notes.print(
            printable(f"Made now. Keep a copy of {key_file(data_dir)} in a safe place: without it no package opens.")
        )
    return None


@packages.command("make")
def make(
    ctx: typer.Context,
    participant: Participant,
    to: Annotated[str, typer.Option("--to", metavar="AGE1…", help="The therapist's public key.")],
    out: Annotated[Path, typer.Option("--out", metavar="FILE.sospiro", help="The package; it must not be there yet.")],
    since: Since = None,
    as_json: Json = False,
) -> None:
    """Pack a person's sessions into one file that only the owner of the key can open."""
    from sessions.packages.packing import pack

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    folders = _folders(data_dir, participant, day_of(since, "--since"))
    contents = pack(data_dir, folders, to, out)
    names = [session.name for session in contents.sessions]
    if as_json:
        return finish_json({"file": str(out), "participant": participant, "sessions": names, "bytes": contents.size})
    shared.console.print(printable(f"{out} holds {_count(len(names))} of {participant}, locked for the key given."))
    return None


@packages.command("read")
def read(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE.sospiro", help="A package made for your key.")],
    as_json: Json = False,
) -> None:
    """Take in the sessions of a package that are not here yet; a second time changes nothing."""
    from sessions.index import SessionIndex
    from sessions.packages.unpacking import unpack

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    done = unpack(data_dir, file, SessionIndex(data_dir))
    if as_json:
        return finish_json({"participant": done.participant, "taken": done.taken, "there": done.there})
    already = f"; {len(done.there)} here already" if done.there else ""
    shared.console.print(printable(f"{_count(len(done.taken))} of {done.participant} taken in{already}."))
    return None


def _folders(data_dir: Path, participant: str, since: date | None) -> list[SessionFolder]:
    from sessions.folder import SessionFolder, check_participant
    from sessions.index import SessionIndex
    from sessions.recording.recover import recover
    from sessions.store.listed import Filter

    index = SessionIndex(data_dir)
    recover(data_dir, index)
    found = reversed(index.sessions(Filter(participant=check_participant(participant), since=since)))
    wanted = [SessionFolder(Path(one.summary.session)) for one in found]
    if not wanted:
        day = f" since {since}" if since else ""
        sentence = f"{participant} has no session{day} in {data_dir}: there is nothing to pack."
        raise SospiroError(Reason.UNKNOWN_SESSION, sentence)
    return wanted


def _count(sessions: int) -> str:
    return f"{sessions} session{'' if sessions == 1 else 's'}"

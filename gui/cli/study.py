"""`sospiro study new|next|status|verify|unmask|open`: who gets which arm, while nobody knows until it is opened."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, table
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.study.study import Study

NOT_HELD = 1
BESIDE = (
    "The key lies beside the list, so whoever can read this data folder can open the study: "
    "keep it elsewhere with --key FILE."
)
EVEN = "give it 'minutes' and leave 'until' out."
Name = Annotated[str, typer.Argument(metavar="NAME", help="The study.")]
Participant = Annotated[str, typer.Argument(metavar="PARTICIPANT", help="A pseudonym, never a name.")]
KeyFile = Annotated[
    Path | None, typer.Option("--key", metavar="FILE", help="File of the study's key, such as one on a stick.")
]

study = typer.Typer(no_args_is_help=True, help="Masked studies: a sealed allocation, and its opening.")


@study.command("new")
def new_study(
    ctx: typer.Context,
    name: Name,
    protocol: Annotated[str, typer.Option("--protocol", metavar="NAME|FILE", help="Protocol with the arms.")],
    size: Annotated[int, typer.Option("--size", min=2, max=10_000, help="Participants in each stratum.")],
    block: Annotated[int | None, typer.Option("--block", min=2, max=1000, help="Twice the arms unless set.")] = None,
    seed: Annotated[
        int | None, typer.Option("--seed", min=0, max=2**63 - 1, help="Leave it out: who knows it knows the order.")
    ] = None,
    strata: Annotated[list[str] | None, typer.Option("--stratum", metavar="NAME", help="One for each stratum.")] = None,
    key: KeyFile = None,
    as_json: Json = False,
) -> None:
    """Draw and seal the allocation of a new study, and print the hash to register before the first participant."""
    from engine.protocols.length import stage_length
    from engine.protocols.protocol_file import find_protocol
    from sessions.protocol_check import checked_protocol
    from sessions.study.creation import create_study

    shared = Shared.of(ctx)
    settings = shared.settings()
    plan = checked_protocol(find_protocol(protocol, settings.own_protocols), settings)
    drawn = secrets.randbits(63) if seed is None else seed
    blocks = block or 2 * len(plan.arms)
    made = create_study(settings.data_dir, name, plan, size, blocks, drawn, datetime.now(UTC), strata or (), key)
    if as_json:
        finish_json({"study": name, "hash": made.record.commitment, "protocol": made.record.protocol})
        return
    rows = [
        ("Study", f"{name}, {size} places{' in each stratum' if strata else ''}, blocks of {blocks}"),
        ("Protocol", made.record.protocol),
        ("Hash", made.record.commitment),
    ]
    shared.console.print(table(("", ""), rows))
    uneven = [
        str(at) for at, stage in enumerate(plan.stages, 1) if stage_length(stage).least != stage_length(stage).most
    ]
    if uneven:
        told = f"Stage {', '.join(uneven)} may last longer in one arm than in another, and so hint at the arm"
        shared.notes.print(f"{told}: {EVEN}")
    if key is None:
        shared.notes.print(BESIDE)
    shared.console.print("Register the hash now: with it anybody can check afterwards that the list was not changed.")


@study.command("next")
def next_place(
    ctx: typer.Context,
    name: Name,
    participant: Participant,
    stratum: Annotated[str, typer.Option("--stratum", help="Where the study has strata.")] = "",
    key: KeyFile = None,
    as_json: Json = False,
) -> None:
    """Give a participant the next place and print its code; asked again, the same one."""
    shared = Shared.of(ctx)
    given = _study(shared, name, key).next(participant, stratum, datetime.now(UTC))
    if as_json:
        finish_json({"study": name, "participant": participant, "code": given.code, "stratum": given.stratum})
    else:
        shared.console.print(f"{participant} has code {given.code}.")


@study.command("status")
def status(ctx: typer.Context, name: Name, as_json: Json = False) -> None:
    """Show who has which code, and who was unmasked."""
    from sessions.study.overview import overview_of

    shared = Shared.of(ctx)
    found = overview_of(_study(shared, name, None))
    given = found.given
    if as_json:
        rows = [{"participant": g.participant, "code": g.code, "stratum": g.stratum, "given": g.utc} for g in given]
        told = {"study": name, "hash": found.list_hash, "size": found.places[0].size, "log": found.log_hash}
        finish_json({**told, "given": rows, "unmasked": sorted(found.unmasked)})
        return
    shared.console.print(f"Study {name}: {len(given)} places given, {found.free} free; hash {found.list_hash}")
    shared.console.print(f"Log up to {found.log_hash}")
    lines = [
        (g.participant, g.code, g.stratum, g.utc, "unmasked" if g.participant in found.unmasked else "masked")
        for g in given
    ]
    if lines:
        shared.console.print(table(("participant", "code", "stratum", "given", ""), lines))


@study.command("verify")
def verify(
    ctx: typer.Context,
    name: Name,
    expected: Annotated[str | None, typer.Option("--hash", metavar="SHA256", help="As it was registered.")] = None,
    head: Annotated[
        str | None, typer.Option("--log", metavar="SHA256", help="Up to where the log went, as 'status' told it.")
    ] = None,
    key: KeyFile = None,
    as_json: Json = False,
) -> None:
    """Check list, protocol and log against their hashes, telling no arm; exit 1 when something does not hold."""
    from sessions.study.checking import problems

    shared = Shared.of(ctx)
    found = _study(shared, name, key)
    wrong = problems(found, expected, head)
    if as_json:
        finish_json({"study": name, "holds": not wrong, "problems": wrong, "hash": found.record.commitment})
    else:
        for line in wrong or [f"The sealed list of {name} is the one with hash {found.record.commitment}."]:
            shared.console.print(line)
    if wrong:
        raise typer.Exit(NOT_HELD)


@study.command("unmask")
def unmask(
    ctx: typer.Context,
    name: Name,
    participant: Annotated[str, typer.Argument(metavar="PARTICIPANT", help="A pseudonym; or --everyone.")] = "",
    reason: Annotated[str, typer.Option("--reason", help="Why; it is logged for good.")] = "",
    everyone: Annotated[bool, typer.Option("--everyone", help="All participants: the end of the study.")] = False,
    key: KeyFile = None,
    as_json: Json = False,
) -> None:
    """Log the reason, tell a participant's arm, and open their sessions."""
    from sessions.study.unmasking import unmask as tell

    shared = Shared.of(ctx)
    found, data_dir = _study(shared, name, key), shared.settings().data_dir
    if everyone == bool(participant):
        raise SospiroError(Reason.BAD_SETTING, "Name one participant, or say --everyone.")
    people = [given.participant for given in found.log.given()] if everyone else [participant]
    told = [tell(data_dir, found, person, reason, datetime.now(UTC)) for person in people]
    for note in (note for one in told for note in one.notes):
        shared.notes.print(note)
    rows = [(one.participant, one.code, one.arm, ", ".join(one.opened)) for one in told]
    if as_json:
        names = ("participant", "code", "arm", "sessions")
        finish_json({"study": name, "unmasked": [dict(zip(names, row, strict=True)) for row in rows]})
        return
    lines = [(*row[:3], row[3] or "none") for row in rows]
    shared.console.print(table(("participant", "code", "arm", "sessions opened"), lines))


@study.command("open")
def open_one(
    ctx: typer.Context,
    name: Name,
    which: Annotated[str, typer.Argument(metavar="ID|FOLDER", help="A session of somebody who was unmasked.")],
    key: KeyFile = None,
) -> None:
    """Open a session that lies elsewhere, or came after its participant was unmasked."""
    from sessions.folder import SessionFolder
    from sessions.index import SessionIndex
    from sessions.study.unmasking import open_later

    shared = Shared.of(ctx)
    found, data_dir = _study(shared, name, key), shared.settings().data_dir
    folder = SessionFolder(Path(SessionIndex(data_dir).find(which).session))
    is_open, note = open_later(data_dir, found, folder)
    if note:
        shared.notes.print(note)
    shared.console.print(f"Session {folder.path.name} is open." if is_open else "Nothing was opened.")


def _study(shared: Shared, name: str, key: Path | None) -> Study:
    from sessions.study.study import Study

    settings = shared.settings()
    return Study(settings.data_dir, name, key or settings.study_key)

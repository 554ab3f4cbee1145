"""`sospiro export`: sessions as BIDS, CSV, EDF+, RR text or WAV, plain or de-identified."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, printable
from sensors.errors import Reason, SospiroError
from sessions.export.choices import Choices, FormatName, RRKind, RRUnit

if TYPE_CHECKING:
    from sessions.export.export import Export, Exported
    from sessions.folder import SessionFolder

SOME_FAILED, ALL_FAILED = 1, 2


Which = Annotated[
    list[str] | None, typer.Argument(metavar="[ID|FOLDER|last]…", help="A session's id, its folder, or 'last'.")
]


def export(
    ctx: typer.Context,
    which: Which = None,
    *,
    to: Annotated[FormatName, typer.Option("--to", help="Format.")],
    out: Annotated[Path, typer.Option("--out", metavar="FOLDER", help="New or empty folder; BIDS: also one to grow.")],
    participant: Annotated[
        str | None, typer.Option("--participant", metavar="P", help="All sessions of a participant.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="All sessions that are kept.")] = False,
    deidentified: Annotated[
        bool, typer.Option("--deidentified", help="Leave out all that could tell whose session it is.")
    ] = False,
    rr: Annotated[RRKind, typer.Option("--rr", help="For Kubios: as measured, or corrected.")] = RRKind.CORRECTED,
    rr_unit: Annotated[RRUnit, typer.Option("--rr-unit", help="For Kubios.")] = RRUnit.MS,
    as_json: Json = False,
) -> None:
    """Export sessions to a folder: BIDS, CSV, EDF+, RR text for Kubios, or the sound as WAV."""
    from sessions.export.export import Export

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    asked = list(which or [])
    if bool(asked) + (participant is not None) + everything != 1:
        raise SospiroError(
            Reason.BAD_SETTING, "Name the sessions to export: their IDs, --participant P, or --all; one of these."
        )
    folders, unknown = _named(shared, data_dir, asked) if asked else (_kept(shared, data_dir, participant), [])
    job = Export(data_dir, to, out, deidentified, Choices(rr, rr_unit))
    if folders:
        _audit(job, folders)
    _answer(shared, job, [*unknown, *_run(shared, job, folders)], as_json)


def _named(shared: Shared, data_dir: Path, asked: list[str]) -> tuple[list[SessionFolder], list[Exported]]:
    """Return the folders of sessions by their names, each once, and what is said of names that no session has."""
    from gui.cli.sessions import find_session
    from sessions.export.export import Exported
    from sessions.folder import SessionFolder
    from sessions.index import session_folders

    here = {path.name: path.resolve() for path in session_folders(data_dir)}
    found: dict[Path, SessionFolder] = {}
    unknown = []
    for which in asked:
        try:
            # a session that runs is in no list yet; it is found here to be refused with the right words
            path = here.get(which) or Path(find_session(shared, which).session)
            found[path] = SessionFolder(path)
        except SospiroError as error:
            unknown.append(Exported(which, refused=error.sentence))
    return list(found.values()), unknown


def _kept(shared: Shared, data_dir: Path, participant: str | None) -> list[SessionFolder]:
    """Return the folders of all finished sessions, or those of a participant, oldest first."""
    from sessions.folder import SessionFolder, check_participant
    from sessions.index import SessionIndex
    from sessions.recording.recover import recover

    index = SessionIndex(data_dir)
    for summary in recover(data_dir, index):
        shared.notes.print(f"Recovered session {summary.id}.")
    paths = [Path(summary.session) for summary in reversed(index.recent(2**31))]
    if participant is not None:
        wanted = check_participant(participant)
        paths = [path for path in paths if path.parent.name == wanted]
    if not paths:
        whose = "No session" if participant is None else f"No session of {participant}"
        raise SospiroError(Reason.UNKNOWN_SESSION, f"{whose} is kept in {data_dir} yet: nothing can be exported.")
    return [SessionFolder(path) for path in paths]


def _audit(job: Export, folders: list[SessionFolder]) -> None:
    from sessions.store.audit import audit

    people = sorted({folder.path.parent.name for folder in folders})
    ids = [folder.path.name for folder in folders]
    audit(job.data_dir, "export", session=ids, participant=people, to=job.to, deidentified=job.hide)


def _run(shared: Shared, job: Export, folders: list[SessionFolder]) -> list[Exported]:
    """Export, with a bar on a terminal that tells how far it is."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

    columns = (SpinnerColumn(), TextColumn("Exporting"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=shared.notes, transient=True, disable=not shared.notes.is_terminal) as bar:
        return list(bar.track(job.run(folders), total=len(folders))) if folders else []


def _answer(shared: Shared, job: Export, done: list[Exported], as_json: bool) -> None:
    """Say what was written and what was not, and end with the exit code that tells it."""
    failed = [one for one in done if one.refused]
    if len(failed) == len(done) == 1:
        raise SospiroError(Reason.BAD_FILE, failed[0].refused)
    if as_json:
        finish_json(
            {"out": str(job.out), "to": job.to, "deidentified": job.hide, "sessions": [_entry(d) for d in done]}
        )
    else:
        for one in done:
            if not one.refused:
                shared.console.print(printable(_said(job, one)))
    for one in failed:
        shared.notes.print(printable(f"Session {one.session} was not exported: {one.refused}"))
    if failed:
        raise typer.Exit(SOME_FAILED if len(failed) < len(done) else ALL_FAILED)


def _said(job: Export, one: Exported) -> str:
    left = f" Left out: {' '.join(one.left_out)}" if one.left_out else ""
    names = ", ".join(sorted({path.relative_to(job.out).parts[0] for path in one.files}))
    return f"Session {one.session}: {len(one.files)} files in {job.out} ({names}).{left}"


def _entry(one: Exported) -> dict[str, object]:
    files = [str(path) for path in one.files]
    return {"session": one.session, "files": files, "left_out": list(one.left_out), "refused": one.refused or None}

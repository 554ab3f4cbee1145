"""`sospiro report`: a session, or all sessions of a participant, as one HTML file and the same as PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, printable
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.folder import SessionFolder
    from sessions.report.model import Report

Which = Annotated[
    str | None,
    typer.Argument(metavar="ID|FOLDER|last", help="A session's id, its folder, or 'last'.", show_default=False),
]
Person = Annotated[
    str | None, typer.Option("--participant", metavar="PSEUDONYM", help="All sessions of this person instead of one.")
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Where to put both files; the folder you are in unless set.")
]


def report(
    ctx: typer.Context, which: Which = None, participant: Person = None, out: Out = None, as_json: Json = False
) -> None:
    """Write the report of a session or of a participant: one HTML file that needs nothing else, and the same as PDF."""
    from sessions.report.write import write_report
    from sessions.store.audit import audit

    shared = Shared.of(ctx)
    if (which is None) == (participant is None):
        sentence = "Name what to report: a session (an id, a folder or 'last'), or --participant with a pseudonym."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    data_dir = shared.settings().data_dir
    with shared.status("Reading …"):
        if participant is not None:
            made, details = _of_participant(shared, participant), {"participant": participant}
            name = f"participant-{participant}"
        else:
            made, session, person = _of_session(shared, which or "")
            details, name = {"session": session, "participant": person}, f"session-{session}"
        audit(data_dir, "report", **{key: value for key, value in details.items() if value})
        html, pdf = write_report(made, out or Path.cwd(), f"report-{name}")
    if as_json:
        return finish_json({"title": made.title, "html": html, "pdf": pdf})
    for path in (html, pdf):
        shared.console.print(printable(str(path)))
    return None


def _of_session(shared: Shared, which: str) -> tuple[Report, str, str]:
    """Return the report of a session, the session's name and its participant."""
    from sessions.report.session import session_report

    folder = _find(shared, which)
    made = session_report(folder)
    return made, folder.path.name, dict(made.facts).get("Participant", "")


def _find(shared: Shared, which: str) -> SessionFolder:
    """Return the folder of a session; also of one that is still running or damaged, which no list has."""
    from gui.cli.sessions import find_session
    from sessions.folder import SessionFolder
    from sessions.index import session_folders

    try:
        return SessionFolder(Path(find_session(shared, which).session))
    except SospiroError:
        named = [path for path in session_folders(shared.settings().data_dir) if path.name == which]
        folder = SessionFolder((named[0] if named else Path(which)).resolve())
        if which and folder.record.is_file():
            return folder
        raise


def _of_participant(shared: Shared, participant: str) -> Report:
    """Return the report of a person; sessions that a crash cut off are made whole first."""
    from sessions.recording.recover import recover
    from sessions.report.participant import participant_report

    data_dir = shared.settings().data_dir
    for summary in recover(data_dir):
        shared.notes.print(f"Recovered session {summary.id}.")
    return participant_report(data_dir, participant)

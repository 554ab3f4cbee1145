"""`sospiro sessions`: what was kept, who sees it, and whether it is still what was recorded."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.answer import UNKNOWN, summary_rows
from gui.cli.common import Json, Shared, finish_json, printable, table
from gui.cli.keeping import Since, Until, day_of
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sessions.index import SessionIndex
    from sessions.store.listed import ListedSession
    from sessions.summary import SessionSummary

PLAN = {"protocol": "Protocol", "sha256": "SHA-256", "arm": "Arm", "study": "Study", "code": "Code", "group": "Group"}
sessions = typer.Typer(no_args_is_help=True, help="What was kept: list, show, verify, move, delete.")
Which = Annotated[str, typer.Argument(metavar="ID|FOLDER|last", help="A session's id, its folder, or 'last'.")]


@sessions.command("list")
def list_sessions(
    ctx: typer.Context,
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=10_000, help="How many, newest first.")] = 20,
    participant: Annotated[str | None, typer.Option("--participant", metavar="ID", help="Only of this person.")] = None,
    protocol: Annotated[str | None, typer.Option("--protocol", metavar="NAME", help="Only of this protocol.")] = None,
    study: Annotated[str | None, typer.Option("--study", metavar="NAME", help="Only of this study.")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="complete|recovered", help="Only these.")] = None,
    since: Since = None,
    until: Until = None,
    as_json: Json = False,
) -> None:
    """List the last sessions, newest first; sessions that were cut off are recovered on the way."""
    from sessions.store.listed import Filter

    shared = Shared.of(ctx)
    first, last = day_of(since, "--since"), day_of(until, "--until")
    wanted = Filter(participant, protocol, study, status, first, last)
    found = session_index(shared).sessions(wanted, count)
    if as_json:
        finish_json({"sessions": [_fields(listed) for listed in found]})
    elif not found and wanted == Filter():
        shared.console.print(f"No session is kept in {shared.settings().data_dir} yet.")
    elif not found:
        shared.console.print("No session is like that.")
    else:
        columns = ("id", "length", "breathing", "synchrony", "status", "participant")
        shared.console.print(table(columns, [_line(listed) for listed in found]))


@sessions.command("show")
def show_session(
    ctx: typer.Context,
    which: Which,
    check: Annotated[bool, typer.Option("--check", help="Compare with what neurokit2 finds in the recording.")] = False,
    as_json: Json = False,
) -> None:
    """Show figures, plan, events, files and recorded streams of a session."""
    from sessions.folder import SessionFolder
    from sessions.story import story_of

    shared = Shared.of(ctx)
    summary = find_session(shared, which)
    audit_view(shared, summary)
    (streams, rest), story = _streams(summary), story_of(SessionFolder(Path(summary.session)))
    if rest:
        shared.notes.print(f"Not read: {rest}. The figures are those of the session's end.")
    opinion = _second_opinion(summary) if check else None
    if as_json:
        events = [{"after": at, "what": what, "words": words} for at, what, words in story.events]
        finish_json({**summary.as_dict(), "plan": story.plan, "events": events, "streams": streams, "check": opinion})
        return
    tables = [table(("", ""), [*summary_rows(summary), *_plan_rows(story.plan), *_opinion_rows(opinion)])]
    if story.events:
        rows = [(_clock(at), printable(what), printable(words)) for at, what, words in story.events]
        tables.append(table(("after", "what", "why"), rows))
    if summary.states:
        tables.append(table(("after", "state", "why"), [(_clock(at), *words) for at, *words in summary.states]))
    if streams:
        tables.append(table(("stream", "type", "samples", "length"), map(_stream_cells, streams)))
    for each in tables:
        shared.console.print(each)
        shared.console.print()


def session_index(shared: Shared) -> SessionIndex:
    """Return the index of the data folder, with the sessions in it that a crash had cut off; it makes no folder."""
    from sessions.index import SessionIndex
    from sessions.recording.recover import recover
    from sessions.store.deletion import finish_deletions

    data_dir = shared.settings().data_dir
    index = SessionIndex.reading(data_dir)
    # a picture in memory would hide from the file what is to be erased there
    if index.on_disk:
        finish_deletions(data_dir, index)
    if os.access(data_dir, os.W_OK):
        for summary in recover(data_dir, index):
            shared.notes.print(f"Recovered session {summary.id}.")
    return index


def find_session(shared: Shared, which: str) -> SessionSummary:
    """Return the session called `which`: an id, a folder, or "last"."""
    index = session_index(shared)
    if which != "last":
        return _found(shared, index, which)
    recent = index.recent(1)
    if not recent:
        sentence = f"No session is kept in {shared.settings().data_dir} yet: 'sospiro demo' makes one."
        raise SospiroError(Reason.UNKNOWN_SESSION, sentence)
    return recent[0]


def audit_view(shared: Shared, summary: SessionSummary) -> None:
    """Enter into the audit that a session of the data folder is looked at."""
    from sessions.store.audit import audit

    data_dir, folder = shared.settings().data_dir, Path(summary.session)
    if folder.is_relative_to(data_dir.resolve()):
        audit(data_dir, "view", session=summary.id, participant=folder.parent.name)


def _found(shared: Shared, index: SessionIndex, which: str) -> SessionSummary:
    from sessions.store.tombstones import tombstone_of

    try:
        return index.find(which)
    except SospiroError:
        stone = tombstone_of(shared.settings().data_dir, which)
        if stone is None:
            raise
        sentence = f"Session {which} was deleted on {stone.utc[:10]} by {stone.user}: {stone.reason}."
        raise SospiroError(Reason.UNKNOWN_SESSION, printable(sentence)) from None


def _streams(summary: SessionSummary) -> tuple[list[dict[str, Any]], str]:
    """Return what the recording itself holds, stream by stream, and words for what of it does not hold."""
    from sessions.folder import SessionFolder
    from sessions.recording.held import read_held

    folder = SessionFolder(Path(summary.session))
    if not folder.recording.exists():
        return [], ""
    recording, rest = read_held(folder)
    rows = [
        {
            "name": recorded.stream.name,
            "type": recorded.stream.type,
            "samples": len(recorded.stamps),
            "seconds": float(recorded.stamps[-1] - recorded.stamps[0]) if len(recorded.stamps) else 0.0,
        }
        for recorded in recording.values()
    ]
    return rows, rest


def _second_opinion(summary: SessionSummary) -> dict[str, float | None]:
    from sessions.folder import SessionFolder
    from sessions.second_opinion import second_opinion

    return second_opinion(SessionFolder(Path(summary.session)))


def _plan_rows(plan: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return name and words of what was planned, as far as it is known."""
    return [(PLAN[name], printable(plan[name])) for name in PLAN if name in plan]


def _opinion_rows(opinion: Mapping[str, float | None] | None) -> list[tuple[str, str]]:
    if opinion is None:
        return []
    told = {name.replace("_", " "): value for name, value in opinion.items()}
    words = [f"{name} {UNKNOWN if value is None else f'{value:.1f}/min'}" for name, value in told.items()]
    return [("neurokit2", ", ".join(words) + " over the whole session")]


def _fields(listed: ListedSession) -> dict[str, Any]:
    found = {"participant": listed.participant, "protocol": listed.protocol, "study": listed.study}
    return {**listed.summary.as_dict(), **found, "masked": listed.masked}


def _line(listed: ListedSession) -> tuple[str, ...]:
    summary = listed.summary
    rates = (summary.respiration_rate_start, summary.respiration_rate_end)
    breathing = " → ".join("?" if rate is None else f"{rate:.1f}" for rate in rates)
    synchrony = "–" if summary.synchrony is None else f"{summary.synchrony:.0%}"
    return summary.id, _clock(summary.seconds), breathing, synchrony, summary.status, listed.participant


def _stream_cells(stream: Mapping[str, Any]) -> tuple[str, ...]:
    return stream["name"], stream["type"], str(stream["samples"]), _clock(stream["seconds"])


def _clock(seconds: float) -> str:
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"

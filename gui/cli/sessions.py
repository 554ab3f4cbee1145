"""`sospiro sessions list` and `show`: what was kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.answer import UNKNOWN, summary_rows
from gui.cli.common import Json, Shared, finish_json, printable, table
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sessions.index import SessionIndex
    from sessions.summary import SessionSummary

PLAN = {"protocol": "Protocol", "sha256": "SHA-256", "arm": "Arm", "study": "Study", "code": "Code"}
sessions = typer.Typer(no_args_is_help=True, help="What was kept: list the sessions, show one.")


@sessions.command("list")
def list_sessions(
    ctx: typer.Context,
    count: Annotated[int, typer.Option("-n", "--count", min=1, max=10_000, help="How many, newest first.")] = 20,
    as_json: Json = False,
) -> None:
    """List the last sessions, newest first; sessions that were cut off are recovered on the way."""
    shared = Shared.of(ctx)
    recent = _index(shared).recent(count)
    if as_json:
        finish_json({"sessions": [summary.as_dict() for summary in recent]})
    elif not recent:
        shared.console.print(f"No session is kept in {shared.settings().data_dir} yet.")
    else:
        columns = ("id", "length", "breathing", "synchrony", "status")
        shared.console.print(table(columns, [_line(summary) for summary in recent]))


@sessions.command("show")
def show_session(
    ctx: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ID|FOLDER|last", help="A session's id, its folder, or 'last'.")],
    check: Annotated[bool, typer.Option("--check", help="Compare with what neurokit2 finds in the recording.")] = False,
    as_json: Json = False,
) -> None:
    """Show figures, plan, events, files and recorded streams of a session."""
    from sessions.folder import SessionFolder
    from sessions.story import story_of

    shared = Shared.of(ctx)
    summary = find_session(shared, which)
    streams, story = _streams(summary), story_of(SessionFolder(Path(summary.session)))
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


def _index(shared: Shared) -> SessionIndex:
    """Return the index of the data folder, with the sessions in it that a crash had cut off."""
    from sessions.index import SessionIndex
    from sessions.recording.recover import recover

    data_dir = shared.settings().data_dir
    index = SessionIndex(data_dir)
    for summary in recover(data_dir, index):
        shared.notes.print(f"Recovered session {summary.id}.")
    return index


def find_session(shared: Shared, which: str) -> SessionSummary:
    """Return the session called `which`: an id, a folder, or "last"."""
    index = _index(shared)
    if which != "last":
        return index.find(which)
    recent = index.recent(1)
    if not recent:
        sentence = f"No session is kept in {shared.settings().data_dir} yet: 'sospiro demo' makes one."
        raise SospiroError(Reason.UNKNOWN_SESSION, sentence)
    return recent[0]


def _streams(summary: SessionSummary) -> list[dict[str, Any]]:
    """Return what the recording itself holds, stream by stream; nothing when there is no recording."""
    from sessions.folder import SessionFolder
    from sessions.recording.xdf_read import read_recording

    recording = SessionFolder(Path(summary.session)).recording
    if not recording.exists():
        return []
    return [
        {
            "name": recorded.stream.name,
            "type": recorded.stream.type,
            "samples": len(recorded.stamps),
            "seconds": float(recorded.stamps[-1] - recorded.stamps[0]) if len(recorded.stamps) else 0.0,
        }
        for recorded in read_recording(recording).values()
    ]


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


def _line(summary: SessionSummary) -> tuple[str, ...]:
    rates = (summary.respiration_rate_start, summary.respiration_rate_end)
    breathing = " → ".join("?" if rate is None else f"{rate:.1f}" for rate in rates)
    synchrony = "–" if summary.synchrony is None else f"{summary.synchrony:.0%}"
    return summary.id, _clock(summary.seconds), breathing, synchrony, summary.status


def _stream_cells(stream: Mapping[str, Any]) -> tuple[str, ...]:
    return stream["name"], stream["type"], str(stream["samples"]), _clock(stream["seconds"])


def _clock(seconds: float) -> str:
    return f"{int(seconds // 60)}:{int(seconds % 60):02}"

"""`sospiro participants`: people by pseudonym, what is kept of them, and until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, counted, finish_json, table
from gui.cli.keeping import On, Participant, Why, Yes, day_of, day_or_today, tell
from gui.cli.session_keeping import confirm, tell_left
from gui.cli.sessions import session_index
from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from sessions.store.listed import ListedPerson
    from sessions.store.participants import Participant as Kept

participants = typer.Typer(no_args_is_help=True, help="People, by pseudonym: list, show, enter, edit, delete.")
KeepUntil = Annotated[
    str | None, typer.Option("--keep-until", metavar="YYYY-MM-DD", help="Last day on which their data is kept.")
]
DEFAULT = "default"


@participants.command("list")
def list_participants(ctx: typer.Context, as_json: Json = False) -> None:
    """List everybody, with how many sessions and until when they are kept."""
    shared = Shared.of(ctx)
    people = session_index(shared).people()
    years = shared.settings().keep_years
    if as_json:
        finish_json({"participants": [_person_fields(person, years) for person in people]})
    elif not people:
        shared.console.print("There is no participant yet: 'sospiro participants new' enters one.")
    else:
        columns = ("id", "sessions", "last session", "open goals", "keep until", "")
        shared.console.print(table(columns, [_line(person, years) for person in people]))


@participants.command("show")
def show(
    ctx: typer.Context,
    participant: Participant,
    history: Annotated[bool, typer.Option("--history", help="Also who changed what, and what stood before.")] = False,
    as_json: Json = False,
) -> None:
    """Show what is kept of a person; that it was looked at is entered in the audit."""
    from sessions.store.audit import audit
    from sessions.store.participants import questionnaires_of, sessions_of

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    kept = _known(shared, participant)
    audit(data_dir, "view", participant=participant)
    sessions = [path.name for path in sessions_of(data_dir, participant)]
    filled = questionnaires_of(data_dir, participant)
    if as_json:
        fields = kept.model_dump(mode="json", exclude=set() if history else {"history"})
        every = [one.model_dump(mode="json") for one in filled]
        finish_json({"id": participant, **fields, "questionnaires": every, "sessions": sessions})
        return
    until = kept.keep_until.isoformat() if kept.keep_until else "as the settings say"
    rows = [("Participant", participant), ("Keep until", until), ("Sessions", ", ".join(sessions) or "none")]
    rows += [(f"Goal {goal.id}", f"{goal.domain}: {goal.title}") for goal in kept.goals]
    rows += [
        (f"Medication {one.id}", " ".join(word for word in (one.name, one.amount, one.times) if word))
        for one in kept.medication
    ]
    rows += [(f"Questionnaire {one.id}", f"{one.on} {one.questionnaire}") for one in filled]
    rows += [(f"Note {note.id}", f"{note.utc:%Y-%m-%d} {tell(note.text)}") for note in kept.notes]
    if history:
        rows += [(f"{one.utc:%Y-%m-%d %H:%M}", f"{one.user}: {one.what}, before: {one.before}") for one in kept.history]
    shared.console.print(table(("", ""), rows))


@participants.command("new")
def new(ctx: typer.Context, participant: Participant, keep_until: KeepUntil = None) -> None:
    """Enter a person by a pseudonym, never a name."""
    from sessions.folder import check_data_dir, check_participant
    from sessions.store.editing import new_participant

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    day = day_of(keep_until, "--keep-until")
    check_participant(participant)
    check_data_dir(data_dir)
    new_participant(data_dir, participant, day)
    shared.console.print(f"Participant {participant} is entered.")


@participants.command("edit")
def edit(
    ctx: typer.Context,
    participant: Participant,
    keep_until: Annotated[
        str, typer.Option("--keep-until", metavar="YYYY-MM-DD|default", help="Last day on which their data is kept.")
    ],
) -> None:
    """Change until when a person's data is kept."""
    from sessions.store import editing

    shared = Shared.of(ctx)
    day = None if keep_until == DEFAULT else day_of(keep_until, "--keep-until")
    editing.keep_until(shared.settings().data_dir, participant, day)
    shared.console.print(f"{participant} is kept until {day or 'the settings say'}.")


@participants.command("due")
def due(ctx: typer.Context, on: On = None, as_json: Json = False) -> None:
    """List whose data is to be deleted, as the dates of each one and `keep_years` in the settings say."""
    shared = Shared.of(ctx)
    day, years = day_or_today(on, ahead=True), shared.settings().keep_years
    known = [(person, person.due(years)) for person in session_index(shared).people()]
    found = [person for person, until in known if until is not None and until < day]
    if as_json:
        finish_json({"on": day.isoformat(), "due": [_person_fields(person, years) for person in found]})
    elif not found:
        shared.console.print(f"Nobody's data is due on {day}.")
    else:
        shared.console.print(table(("id", "kept until"), [(p.id, str(p.due(years))) for p in found]))


@participants.command("delete")
def delete(ctx: typer.Context, participant: Participant, reason: Why, yes: Yes = False) -> None:
    """Delete a person with all their sessions for good; a tombstone stays, and no data."""
    from sessions.store.deletion import delete_participant

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    _known(shared, participant)
    confirm(f"Delete {participant} with all sessions for good?", yes)
    deleted = delete_participant(data_dir, participant, reason, session_index(shared))
    shared.console.print(f"Participant {participant} is deleted, with {counted(deleted.stone.sessions, 'session')}.")
    tell_left(shared, deleted.exports, deleted.named_in)


def _known(shared: Shared, participant: str) -> Kept:
    """Return what is kept of a person; of a deleted one, tell that they were."""
    from sessions.store.participants import participant_of
    from sessions.store.tombstones import tombstone_of

    data_dir = shared.settings().data_dir
    try:
        return participant_of(data_dir, participant)
    except SospiroError:
        stone = tombstone_of(data_dir, participant)
        # somebody may have been entered anew under the name
        if stone is None or (data_dir / "participants" / participant).exists():
            raise
        sentence = f"Participant {participant} was deleted on {stone.utc[:10]} by {stone.user}: {stone.reason}."
        raise SospiroError(Reason.BAD_SETTING, sentence) from None


def _person_fields(person: ListedPerson, years: float | None) -> dict[str, Any]:
    until = person.due(years)
    return {
        "id": person.id,
        "created": person.created,
        "sessions": person.sessions,
        "last_session": person.last_session,
        "goals": person.goals,
        "keep_until": until.isoformat() if until else None,
        "damaged": person.damaged,
    }


def _line(person: ListedPerson, years: float | None) -> tuple[str, ...]:
    until = person.due(years)
    told = "damaged file" if person.damaged else ""
    last = person.last_session[:10] or "–"
    return person.id, str(person.sessions), last, str(person.goals), str(until or "–"), told

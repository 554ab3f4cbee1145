"""`sospiro questionnaires`: those that come with Sospiro, and what people filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gui.cli.common import Json, Shared, finish_json, table
from gui.cli.keeping import On, Owner, Participant, day_or_today, owner_of, pairs, whole

if TYPE_CHECKING:
    from sessions.store.entries import Filled
    from sessions.store.questionnaire import Questionnaire

questionnaires = typer.Typer(no_args_is_help=True, help="Questionnaires with their scoring, and what was filled in.")
Key = Annotated[str, typer.Argument(metavar="QUESTIONNAIRE", help="Its key, as 'list' shows it: phq4.")]


@questionnaires.command("list")
def list_questionnaires(ctx: typer.Context, as_json: Json = False) -> None:
    """List the questionnaires; of licensed ones only the scores can be entered."""
    from sessions.store.questionnaire import questionnaires as shipped

    shared = Shared.of(ctx)
    if as_json:
        finish_json({"questionnaires": [one.model_dump(mode="json") for one in shipped()]})
        return
    rows = [(one.key, one.title, "scores only" if one.score_only else f"{len(one.items)} items") for one in shipped()]
    shared.console.print(table(("key", "questionnaire", ""), rows))


@questionnaires.command("show")
def show(ctx: typer.Context, key: Key, as_json: Json = False) -> None:
    """Show the items of a questionnaire, its scoring, and where it comes from."""
    from sessions.store.questionnaire import find_questionnaire

    shared = Shared.of(ctx)
    found = find_questionnaire(key)
    if as_json:
        finish_json(found.model_dump(mode="json"))
    else:
        shared.console.print(table(("", ""), _rows(found)))


@questionnaires.command("enter")
def enter(
    ctx: typer.Context,
    who: Owner,
    key: Key,
    values: Annotated[list[str], typer.Argument(metavar="ITEM=VALUE …", help="Each answer, or each score.")],
    on: On = None,
) -> None:
    """Keep what a person filled in, with them or with one of their sessions, and tell the scores."""
    from sessions.store.editing import add_questionnaire
    from sessions.store.questionnaire import enter_scores, fill, find_questionnaire

    shared = Shared.of(ctx)
    questionnaire, given, day = find_questionnaire(key), pairs(values), day_or_today(on)
    if questionnaire.score_only:
        scores = {name: value for name, value in given.items() if value is not None}
        filled = enter_scores(questionnaire, scores, day)
    else:
        filled = fill(questionnaire, whole(given), day)
    owner = owner_of(shared, who)
    entry = add_questionnaire(shared.settings().data_dir, owner, filled)
    shared.console.print(f"Entry {entry}: {_scores(filled)}")


@questionnaires.command("given")
def given_by(ctx: typer.Context, participant: Participant, as_json: Json = False) -> None:
    """List what a person filled in, with or without a session."""
    from sessions.store.audit import audit
    from sessions.store.participants import questionnaires_of

    shared = Shared.of(ctx)
    data_dir = shared.settings().data_dir
    found = questionnaires_of(data_dir, participant)
    audit(data_dir, "view", participant=participant)
    if as_json:
        finish_json({"participant": participant, "filled": [one.model_dump(mode="json") for one in found]})
    elif not found:
        shared.console.print(f"{participant} has filled in nothing yet.")
    else:
        rows = [(one.id, str(one.on), one.questionnaire, _scores(one), one.session) for one in found]
        shared.console.print(table(("id", "on", "questionnaire", "scores", "session"), rows))


def _scores(filled: Filled) -> str:
    from sessions.store.questionnaire import find_questionnaire

    told = []
    for scale in find_questionnaire(filled.questionnaire).scales:
        value = filled.scores.get(scale.key)
        words = "no score, as items are missing" if value is None else f"{value:.4g} of {scale.low:g} to {scale.high:g}"
        positive = value is not None and scale.screening is not None and value >= scale.screening
        told.append(f"{scale.title} {words}{' (screening positive, no diagnosis)' if positive else ''}")
    return ", ".join(told)


def _rows(found: Questionnaire) -> list[tuple[str, str]]:
    rows = [("Title", found.title), ("Source", found.source), ("Licence", found.licence)]
    rows += [("Instruction", found.instruction)] if found.instruction else []
    answers = ", ".join(f"{found.lowest + i} {word}" for i, word in enumerate(found.options))
    rows += [("Answers", answers)] if answers else []
    for item in found.items:
        ends = f" ({found.lowest} {item.ends[0]}, {found.highest} {item.ends[1]})" if item.ends else ""
        rows.append((item.key, item.text + ends))
    for scale in found.scales:
        made = f"{scale.how} of {', '.join(scale.items)}; " if scale.items else ""
        rows.append((f"Score {scale.key}", f"{scale.title}, {made}{scale.low:g} to {scale.high:g}; {scale.meaning}"))
    return rows

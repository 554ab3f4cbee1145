"""`sospiro screening`: nine questions before a person's first session, their answers, and why one may begin anyway."""

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gui.cli.common import Json, Shared, finish_json, printable, table

if TYPE_CHECKING:
    from engine.safety.screening import Answer, Screening
    from sessions.settings import Settings

Participant = Annotated[str, typer.Argument(metavar="PARTICIPANT", help="The person's pseudonym, never a name.")]
Show = Annotated[bool, typer.Option("--show", help="Show what is kept, and ask nothing.")]
Answers = Annotated[list[str] | None, typer.Option("--answer", metavar="KEY=yes|no", help="Answer; may be repeated.")]
Reason_ = Annotated[str | None, typer.Option("--override", metavar="REASON", help="Why to begin in spite of a yes.")]

LETTERS = {"y": "yes", "n": "no", "": "not asked"}


def screening(
    ctx: typer.Context,
    participant: Participant,
    show: Show = False,
    answer: Answers = None,
    override: Reason_ = None,
    as_json: Json = False,
) -> None:
    """Ask, show or answer the questions before a person's first session."""
    from sessions.folder import check_data_dir
    from sessions.screening_file import keep_screening, read_screening
    from sessions.store.audit import audit

    shared = Shared.of(ctx)
    folder = shared.settings().data_dir
    kept = read_screening(folder, participant)
    asks = not (show or as_json or answer or override) and sys.stdin.isatty()
    given = _ask(shared) if asks else _parsed(answer or [])
    if given or override is not None:
        kept = _changed(shared, kept, given, override, asks)
        check_data_dir(folder)
        keep_screening(folder, participant, kept)
    if kept is not None:
        action = "edit" if given or override is not None else "view"
        audit(folder, action, participant=participant, what="screening")
    if as_json:
        finish_json(_fields(participant, kept))
    else:
        _tell(shared, participant, kept)


def tell_screening(shared: Shared, settings: "Settings") -> None:
    """Print what is to be said of the person's screening before a session.

    Raises
    ------
    SospiroError
        As `sessions.screening_file.check_screening`: a yes without a reason.
    """
    from sessions.screening_file import check_screening

    notice = check_screening(settings.data_dir, settings.participant)
    if notice:
        shared.notes.print(printable(notice))


def _ask(shared: Shared) -> "dict[str, Answer]":
    from engine.safety.screening import QUESTIONS, Answer

    given = {}
    shared.console.print("Answer y or n; Enter leaves a question for later.")
    for question in QUESTIONS:
        word = ""
        while (typed := _typed(question.text + word).lower()) not in LETTERS:
            word = " (y, n or Enter)"
        given[question.key] = Answer(LETTERS[typed])
    return given


def _typed(question: str) -> str:
    try:
        return input(f"{question} ").strip()
    except EOFError:
        raise typer.Abort from None


def _parsed(texts: list[str]) -> "dict[str, Answer]":
    """Return `KEY=yes|no` as answers; `SospiroError` for anything else."""
    from engine.safety.screening import KEYS, Answer
    from sensors.errors import Reason, SospiroError

    given = {}
    for text in texts:
        key, _, word = text.partition("=")
        if key not in KEYS:
            raise SospiroError(Reason.BAD_SETTING, f"There is no question '{key[:40]}'; known are {', '.join(KEYS)}.")
        if word not in tuple(Answer):
            raise SospiroError(Reason.BAD_SETTING, f"'{text[:60]}' is no answer: write {key}=yes or {key}=no.")
        given[key] = Answer(word)
    return given


def _changed(
    shared: Shared, kept: "Screening | None", given: "dict[str, Answer]", override: str | None, asks: bool
) -> "Screening":
    from engine.safety.screening import Screening
    from sensors.errors import Reason, SospiroError

    now = datetime.now(UTC)
    changed = (kept or Screening(time=now)).answered(now, given)
    if asks and changed.uncovered:
        for question in changed.uncovered:
            shared.console.print(f"{question.key}: {question.advice}")
        override = _typed("Why may a session begin anyway? (Enter: it may not)")
    if not override and (asks or override is None):
        return changed
    reason = " ".join((override or "").split())
    if not 3 <= len(reason) <= 400:
        raise SospiroError(Reason.BAD_SETTING, "A reason to begin in spite of a yes takes 3 to 400 letters.")
    if not changed.yes:
        raise SospiroError(Reason.BAD_SETTING, "There is no yes to begin in spite of: leave --override out.")
    return changed.overridden(now, reason)


def _tell(shared: Shared, participant: str, kept: "Screening | None") -> None:
    from engine.safety.screening import QUESTIONS, Answer

    if kept is None:
        shared.console.print(f"Nothing is kept of {participant}; --answer KEY=no answers, a terminal asks.")
        return
    rows = [
        (q.key, str(kept.answer(q.key)), q.advice if kept.answer(q.key) is Answer.YES else q.text) for q in QUESTIONS
    ]
    shared.console.print(table(("", "answer", ""), rows))
    if kept.override:
        reason = printable(kept.override.reason)
        shared.console.print(f"Set aside for {', '.join(kept.override.covers)}: {reason}")
    if kept.uncovered:
        shared.console.print('A session needs a reason first: --override "REASON".')


def _fields(participant: str, kept: "Screening | None") -> dict[str, Any]:
    from engine.safety.screening import QUESTIONS, VERSION

    questions = [
        {
            "key": question.key,
            "question": question.text,
            "advice": question.advice,
            "answer": None if kept is None else str(kept.answer(question.key)),
        }
        for question in QUESTIONS
    ]
    return {
        "participant": participant,
        "version": VERSION,
        "time": None if kept is None else kept.time.isoformat(),
        "questions": questions,
        "override": kept.override.model_dump(mode="json") if kept and kept.override else None,
        "needs_override": bool(kept and kept.uncovered),
    }

"""What the commands on people and sessions share: days, `name=value`, and whose folder is meant."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from sensors.errors import Reason, SospiroError

if TYPE_CHECKING:
    from gui.cli.common import Shared
    from sessions.folder import SessionFolder

Participant = Annotated[str, typer.Argument(metavar="PARTICIPANT", help="The person's pseudonym, never a name.")]
Owner = Annotated[str, typer.Argument(metavar="PARTICIPANT|SESSION", help="A person's pseudonym, or a session's id.")]
On = Annotated[str | None, typer.Option("--on", metavar="YYYY-MM-DD", help="The day it is about; today unless set.")]
Since = Annotated[str | None, typer.Option("--since", metavar="YYYY-MM-DD", help="Begun on this day (UTC) or later.")]
Until = Annotated[str | None, typer.Option("--until", metavar="YYYY-MM-DD", help="Begun on this day or earlier.")]
Why = Annotated[str, typer.Option("--reason", help="Why, in 3 to 400 letters; it is kept for good.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask again on a terminal.")]
SKIP = frozenset({"skip", "skipped", "-", ""})


def day_of(text: str | None, option: str) -> date | None:
    """Return a day as it was typed, None for none; `SospiroError` (BAD_SETTING) for anything else."""
    from sessions.store.entries import EARLIEST, LATEST

    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or not EARLIEST <= day <= LATEST:
        sentence = f"{option} {text[:40]!r} is no day between {EARLIEST} and {LATEST}: write it as 2026-11-22."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return day


def day_or_today(text: str | None, ahead: bool = False) -> date:
    """Return the day that `--on` names, or today; `SospiroError` (BAD_SETTING) for one ahead, unless it may be."""
    from sessions.store.entries import now

    today = now().astimezone().date()
    day = day_of(text, "--on") or today
    if day > today and not ahead:
        sentence = f"--on {day} has not come yet, today is {today}: write the day on which it was so."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return day


def pairs(texts: list[str]) -> dict[str, float | None]:
    """Return `name=value` as numbers, None for a skip; `SospiroError` (BAD_SETTING) for anything else."""
    found: dict[str, float | None] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        name, word = " ".join(name.split()).casefold(), value.strip().casefold()
        if not name or not equals or name in found:
            sentence = f"{text[:60]!r} cannot be used: write each item once, as pain=6 or pain=skip."
            raise SospiroError(Reason.BAD_SETTING, sentence)
        found[name] = None if word in SKIP else _number(text, word)
    return found


def whole(values: dict[str, float | None]) -> dict[str, int | None]:
    """Return answers as whole numbers; `SospiroError` (BAD_SETTING) for one that is none."""
    for name, value in values.items():
        if value is not None and value != int(value):
            raise SospiroError(Reason.BAD_SETTING, f"{name} cannot be {value:g}: answer with a whole number.")
    return {name: None if value is None else int(value) for name, value in values.items()}


def session_folder(shared: Shared, which: str) -> SessionFolder:
    """Return the folder of a session: an id, a folder, or "last"."""
    from pathlib import Path

    from gui.cli.sessions import find_session
    from sessions.folder import SessionFolder

    return SessionFolder(Path(find_session(shared, which).session))


def owner_of(shared: Shared, who: str) -> str | SessionFolder:
    """Return a participant's ID as it is, or the folder of the session that is meant.

    Raises
    ------
    SospiroError
        BAD_SETTING when it is neither.
    """
    from sessions.folder import is_participant
    from sessions.store.participants import participants

    data_dir = shared.settings().data_dir
    # people first: a session's id begins with its day, so hardly anybody can mean both
    if is_participant(who) and who in participants(data_dir):
        return who
    try:
        return session_folder(shared, who)
    except SospiroError as error:
        sentence = f"{who[:40]!r} is neither a participant nor a session of {data_dir}."
        raise SospiroError(Reason.BAD_SETTING, sentence) from error


def tell(words: str) -> str:
    """Return what somebody typed, on one line."""
    return " / ".join(words.splitlines())


def _number(text: str, word: str) -> float:
    try:
        value = float(word)
    except ValueError:
        value = float("nan")
    if not abs(value) < 1e9:
        sentence = f"{text[:60]!r} has no number: write it as pain=6, or pain=skip when it was not answered."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    return value

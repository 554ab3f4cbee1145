"""What the person said: ratings before and after, questionnaires filled in with the session."""

from __future__ import annotations

from collections.abc import Mapping

from sensors.errors import SospiroError
from sessions.report.evidence import Evidence
from sessions.report.figures.ratings import Pair, RatingsFigure
from sessions.report.importance import RATINGS, of_item
from sessions.report.model import Block, Figure, Row, Section, Table, Weight, paragraphs
from sessions.report.scores import score_rows
from sessions.report.words import change, clock, plain_number
from sessions.store.entries import Rating, When
from sessions.store.participants import session_questionnaires
from sessions.store.ratings import BeforeAfter, before_and_after, ratings_of

MOST_DRAWN = 12
NOT_A_CLAIM = "That a change was felt, or is large enough to be felt, does not tell what brought it about."


def ratings_section(evidence: Evidence) -> Section:
    """Return what was rated and filled in."""
    title = "Ratings before and after"
    blocks: list[Block] = []
    try:
        rated = ratings_of(evidence.folder)
    except SospiroError as error:
        return Section(title, paragraphs([error.sentence], Weight.WARNING))
    pairs = before_and_after(rated)
    known = {item: pair for item, pair in pairs.items() if pair.before is not None or pair.after is not None}
    if known:
        blocks += _drawn(known)
        blocks.append(_table(known))
    else:
        blocks += paragraphs(["Nothing was rated."])
    if skipped := sum(one.skipped for one in rated):
        blocks += paragraphs([f"{skipped} rating{'s were' if skipped > 1 else ' was'} asked for and skipped."])
    filled = session_questionnaires(evidence.folder)
    if filled:
        columns = ("Scale", "Score", "Range", "Day", "To be read as")
        caption = "Questionnaires filled in with this session"
        blocks.append(Table(caption, columns, score_rows(filled), (1.6, 0.8, 1.0, 1.1, 3.5)))
    if known:
        blocks += paragraphs([NOT_A_CLAIM], Weight.SMALL)
    return Section(title, tuple(blocks))


def change_words(item: str, pair: BeforeAfter) -> str:
    """Return the change of an item in words, and for one whose important change is known whether it was reached."""
    if pair.before is None or pair.after is None or pair.before.value is None or pair.after.value is None:
        return "–"
    words = change(pair.before.value, pair.after.value)
    if item in RATINGS:
        reached = RATINGS[item].reached(pair.before.value, pair.after.value)
        words += ", reached" if reached else ", not reached"
    return words


def _table(pairs: Mapping[str, BeforeAfter]) -> Table:
    rows: tuple[Row, ...] = tuple(
        (item, _answer(pair.before), _answer(pair.after), change_words(item, pair), of_item(item))
        for item, pair in pairs.items()
    )
    columns = ("Item (0–10)", "Before", "After", "Change", "Minimal important change")
    return Table(
        "First and last answer to each item, in points; with a time where the session itself asked",
        columns,
        rows,
        (1.3, 1.3, 1.3, 1.2, 3.4),
    )


def _drawn(pairs: Mapping[str, BeforeAfter]) -> list[Block]:
    both = [
        _pair(item, pair.before.value, pair.after.value)
        for item, pair in pairs.items()
        if pair.before is not None
        and pair.after is not None
        and pair.before.value is not None
        and pair.after.value is not None
    ]
    if not both:
        return list(paragraphs(["No item was answered both before and after: there is no change to show."]))
    shown = both[:MOST_DRAWN]
    drawn = RatingsFigure(shown)
    told = [f"{one.item} from {plain_number(one.before)} to {plain_number(one.after)}" for one in shown]
    more = f" The first {len(shown)} of {len(both)} items." if len(both) > len(shown) else ""
    alt = f"Ratings before and after: {', '.join(told)}.{more}"
    return [Figure(f"Ratings before (open circle) and after (diamond).{more}", alt, drawn.draw, drawn.height)]


def _pair(item: str, before: float, after: float) -> Pair:
    needed = RATINGS[item].needed(before) if item in RATINGS else None
    return Pair(item, before, after, None if needed is None else before - needed)


def _answer(rating: Rating | None) -> str:
    if rating is None or rating.value is None:
        return "–"
    if rating.when is When.DURING and rating.seconds is not None:
        return f"{plain_number(rating.value)} (at {clock(rating.seconds)})"
    return plain_number(rating.value)

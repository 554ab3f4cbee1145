"""What the person said and what was written down about one session."""

from dataclasses import dataclass

from gui.language import mark, number, tr
from gui.language.figures import signed, when
from gui.language.sentences import tr_sentence
from gui.panel.words import clock_text, plain
from sensors.errors import SospiroError
from sessions.folder import SessionFolder
from sessions.store.answers import answers_of
from sessions.store.entries import Note, Rating, When
from sessions.store.ratings import before_and_after, ratings_of

NONE = "–"
SKIPPED = mark("skipped")


@dataclass(frozen=True, slots=True)
class RatedItem:
    """One item on 0–10: what was said before, during (each with its time) and after, and by how much it changed."""

    item: str
    before: str
    during: str
    after: str
    change: str


@dataclass(frozen=True)
class Said:
    """Ratings and notes; `trouble` says why there are none to be shown."""

    rated: tuple[RatedItem, ...] = ()
    notes: tuple[Note, ...] = ()
    trouble: str = ""

    @property
    def words(self) -> str:
        """All ratings in sentences."""
        told = [
            tr(
                "{item}: before {before}, during {during}, after {after}, change {change}.",
                item=one.item,
                before=one.before,
                during=one.during,
                after=one.after,
                change=one.change,
            )
            for one in self.rated
        ]
        return " ".join(told) or tr("Nothing was rated.")


def said_of(folder: SessionFolder) -> Said:
    """Return what was rated and noted; a damaged file is told of, not raised."""
    try:
        return Said(_rated(ratings_of(folder)), tuple(sorted(answers_of(folder).notes, key=lambda note: note.utc)))
    except SospiroError as error:
        return Said(trouble=tr_sentence(error.sentence))


def note_head(note: Note) -> str:
    """Return when a note was written, on this machine's clock."""
    return when(note.utc)


def _rated(ratings: list[Rating]) -> tuple[RatedItem, ...]:
    pairs = before_and_after(ratings)
    found = []
    for item, pair in pairs.items():
        of_item = [one for one in ratings if one.item == item]
        moved = pair.change
        by = NONE if moved is None or pair.before is None or pair.before.value is None else _change(moved)
        during = ", ".join(_timed(one) for one in of_item if one.when is When.DURING)
        found.append(RatedItem(tr_sentence(plain(item, 40)), _by_hand(of_item, When.BEFORE), during or NONE,
                               _by_hand(of_item, When.AFTER), by))  # fmt: skip
    return tuple(found)


def _by_hand(ratings: list[Rating], when: When) -> str:
    return next((_value(one) for one in ratings if one.when is when), NONE)


def _timed(rating: Rating) -> str:
    if rating.seconds is None:
        return _value(rating)
    return tr("{value} at {time}", value=_value(rating), time=clock_text(rating.seconds))


def _value(rating: Rating) -> str:
    return tr(SKIPPED) if rating.value is None else signed(rating.value)


def _change(by: float) -> str:
    return tr("no change") if round(by, 1) == 0 else number(by, "+.1f").replace("-", "−")

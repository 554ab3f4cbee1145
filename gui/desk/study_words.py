"""What the research view says of a study: words only, none of which differs between the arms of a masked one."""

from collections.abc import Sequence
from datetime import datetime

from gui.desk.deviation_words import deviation_words
from gui.language import mark, tr
from gui.panel.words import clock_text, plain
from sessions.session_file import RUNNING
from sessions.study.deviations import Deviating
from sessions.study.log import Given
from sessions.study.overview import KeyPlace, Overview, Places

DAY, MOMENT = mark("%d %b %Y"), mark("%d %b, %H:%M")

BETWEEN = "  ·  "
SHORT = 8
"""Figures of a hash that are shown at first: enough to tell two by, and to read out."""

NONE = mark(
    "No study yet. One is made on the command line: sospiro study new NAME --protocol FILE --size 40 --key FILE"
)
KEYS = {
    KeyPlace.BESIDE: mark(
        "The key lies beside the list: whoever can read this folder can open the study. "
        "Move it to a stick, and set study_key to where it is then."
    ),
    KeyPlace.INSIDE: mark(
        "The key lies in the data folder: whoever can read the data can open the study. "
        "Move it to a stick, and set study_key to where it is then."
    ),
    KeyPlace.APART: mark("The key lies apart from the data: {file}"),
    KeyPlace.MISSING: mark("The key is not here: {file}. Places and sessions need it; plug in the stick."),
}


def key_words(found: Overview) -> str:
    """Return where the key lies, and what is wrong with that."""
    return tr(KEYS[found.key_place], file=plain(str(found.key)))


def places_words(places: Places) -> str:
    """Return how many places are given, of a stratum where there are some."""
    if places.stratum:
        said = tr("{stratum}: {n} of {of} places given", stratum=places.stratum, n=places.given, of=places.size)
    else:
        said = tr("{n} of {of} places given", n=places.given, of=places.size)
    return said


def person_words(one: Given, found: Overview) -> str:
    """Return a participant in two lines: who, under which code, since when; the arm where nobody is masked."""
    told = tr("unmasked") if one.participant in found.unmasked else tr("masked")
    parts = (one.stratum, day_words(one.utc), found.arms.get(one.participant, told))
    return f"{one.participant}{BETWEEN}{one.code}\u2028" + BETWEEN.join(plain(part) for part in parts if part)


def arms_words(found: Overview) -> str:
    """Return the arms with how many had each; that they are hidden while anybody is masked."""
    if not found.arms:
        return tr("Hidden while anybody is masked") if not found.opened else tr("Everybody is unmasked")
    had = list(found.arms.values())
    return BETWEEN.join(f"{plain(arm)}: {had.count(arm)}" for arm in sorted(set(had)))


def deviation_lines(sessions: Sequence[Deviating]) -> tuple[str, ...]:
    """Return each session with what people asked that the protocol did not."""
    return tuple(_session_words(one) for one in sessions)


def day_words(utc: str, form: str = DAY) -> str:
    """Return a moment as people here write it; as it stands where it is none."""
    try:
        return datetime.fromisoformat(utc).astimezone().strftime(tr(form))
    except ValueError:
        return plain(utc, 30)


def short_hash(digest: str) -> str:
    """Return the first figures of a hash."""
    return f"{digest[:SHORT]} …"


def whole_hash(digest: str) -> str:
    """Return a hash in groups that can be read out and that a line can be broken between."""
    return " ".join(digest[at : at + SHORT] for at in range(0, len(digest), SHORT))


def _session_words(one: Deviating) -> str:
    said = tr("running") if one.status == RUNNING else ""
    head = BETWEEN.join(part for part in (plain(one.participant), day_words(one.started, MOMENT), said) if part)
    found = ", ".join(f"{clock_text(time)} {deviation_words(words)}" for time, words in one.deviations)
    return f"{head}\u2028{found or tr('as planned')}"

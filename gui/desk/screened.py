"""How a person's screening stands, in the line of the check-list."""

from engine.safety.screening import QUESTIONS, Screening
from gui.desk.checks import Check, State
from gui.language import tr
from gui.language.figures import date_of
from gui.panel.words import plain


def screening_check(screening: Screening | None) -> Check:
    """Word the screening of a person with a pseudonym."""
    name = tr("Screening")
    if screening is None:
        more = tr("Nine questions before a first session.")
        return Check(name, State.LOOK, tr("not asked yet"), more)
    day = date_of(screening.time)
    if screening.uncovered:
        return Check(name, State.MISSING, tr("has a yes"), tr("See what is advised; a reason lets it begin."))
    if screening.open:
        count = len(screening.open)
        more = tr("{count} of {of} questions have no answer.", count=count, of=len(QUESTIONS))
        return Check(name, State.LOOK, tr("unfinished"), more)
    if screening.yes:
        reason = plain(screening.override.reason, 120) if screening.override else ""
        more = tr("There is a yes; sessions begin because: {reason}", reason=reason)
        return Check(name, State.READY, tr("screened on {day}", day=day), more)
    return Check(name, State.READY, tr("screened on {day}", day=day), tr("No question was answered yes."))

"""What the window of a group says of each person: how they go with the guide, in a word, a shape and a colour."""

from dataclasses import dataclass

from engine.pacing.loop import HOLD_FROM, LEAD_FROM
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import UNKNOWN, light
from sensors.stream import Signal
from sessions.group.member import MemberView, Standing
from sessions.group.view import GroupView
from sessions.snapshot import SessionPhase


@dataclass(frozen=True, slots=True)
class Going:
    """How somebody goes with the guide: a word, and the shape and colour that say the same."""

    word: str
    shape: str
    fill: str


IN_STEP = Going(mark("In step"), "disc", "together")
NEARLY = Going(mark("Nearly"), "hill", "warn")
OWN_WAY = Going(mark("Own way"), "triangle", "apart")
LISTENING = Going(mark("Listening"), "ring", "card")
NOT_HEARD = Going(mark("Not heard"), "cross", "bad")
UNSAFE = Going(mark("See to them"), "square", "warn")
AT_EASE = Going(mark("At ease"), "drop", "relief")
WAITED_FOR = Going(mark("Waiting"), "ring", "muted")
REFUSED = Going(mark("Cannot join"), "cross", "warn")
ENDED = Going(mark("Ended"), "square", "muted")
ASIDE = Going(mark("Set aside"), "dashes", "muted")

ABSENT = {Standing.WAITING: WAITED_FOR, Standing.REFUSED: REFUSED, Standing.ENDED: ENDED}

WAITING = mark("Press Start: everybody's sensors are looked for, then the music begins.")
LOOKING = mark("Looking for everybody's sensors …")
SAVING = mark("The music fades while everybody's recording is completed.")
SAVED = mark("All sessions are saved, each under its own ID.")
HELD = mark("The guide slows no further for now: somebody needs it so.")
KEPT = mark("Their recording is kept up to there.")
NOBODY = mark("Nobody is heard well: the music goes on by itself.")


def going(member: MemberView) -> Going:
    """Return how a member goes with the guide."""
    if member.standing in ABSENT:
        return ABSENT[member.standing]
    if member.snapshot.stop:
        return UNSAFE
    if member.aside:
        return ASIDE
    if not member.counts:
        return NOT_HEARD
    if member.relieved:
        return AT_EASE
    synchrony = member.snapshot.synchrony
    if synchrony is None:
        return LISTENING
    return IN_STEP if synchrony >= LEAD_FROM else NEARLY if synchrony >= HOLD_FROM else OWN_WAY


def below(member: MemberView) -> str:
    """Return the line below: what is wrong with the sensor or asked by safety, else how fast they breathe."""
    if member.standing is Standing.WAITING:
        return tr("Waiting for {streams}", streams=member.told)
    if member.standing in ABSENT:
        return tr(KEPT) if member.standing is Standing.ENDED else tr_sentence(member.told)
    snapshot = member.snapshot
    if snapshot.stop:
        return tr_sentence(snapshot.stop)
    quality = snapshot.body.respiration
    shown = light(Signal.RESPIRATION, quality)
    if not member.counts and not member.aside:
        return shown.advice or shown.word
    return tr("{rate} breaths/min", rate=figure(snapshot.body.respiration_rate))


def share(value: float | None) -> str:
    """Return a share of one in percent."""
    return UNKNOWN if value is None else f"{value:.0%}"


def figure(value: float | None) -> str:
    """Return a rate with one decimal."""
    return UNKNOWN if value is None else f"{value:.1f}"


def news(view: GroupView) -> str:
    """Return the one sentence on how the group stands, empty when all is well."""
    if view.phase is SessionPhase.STOPPING:
        return tr(SAVING)
    if view.phase is SessionPhase.SAVED:
        return tr(SAVED)
    if not any(member.counts for member in view.members):
        return tr(NOBODY)
    here = [member for member in view.members if member.standing is Standing.HERE]
    told = [tuple(notice.text for notice in member.snapshot.notices) for member in here]
    for_all = [text for text in (told[0] if told else ()) if all(text in each for each in told)]
    for member, texts in zip(here, told, strict=True):
        own = [text for text in texts if text not in for_all]
        if own:
            return f"{member.name}: {tr_sentence(own[0])}"
    if view.holding:
        return tr(HELD)
    ended = [member.name for member in view.members if member.standing is Standing.ENDED]
    if ended:
        return tr(
            "A fault ended the part of {names}: their recording is kept whole, and the others go on.",
            names=", ".join(ended),
        )
    return tr_sentence(for_all[0]) if for_all else far_apart(view)


def far_apart(view: GroupView) -> str:
    """Return who breathes far from the guide and what helps; empty while nobody does."""
    guide = view.shared.guide
    if not view.apart or guide is None:
        return ""
    rates = {member.name: figure(member.snapshot.body.respiration_rate) for member in view.members}
    return tr(
        "Far from the guide ({rate} breaths/min): {people}. One guide cannot meet all of you: "
        "set somebody aside, or come at different times.",
        rate=figure(guide.rate),
        people=", ".join(f"{name} ({rates.get(name, UNKNOWN)})" for name in view.apart),
    )

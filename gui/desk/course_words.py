"""A protocol in one plain sentence, as a therapist would tell it to the person."""

from collections.abc import Sequence

from engine.protocols.course import Leg
from engine.protocols.length import protocol_length
from engine.protocols.protocol import Protocol, StageKind
from engine.protocols.stage import Stage
from gui.language import mark, number, tr
from gui.language.sentences import tr_sentence
from gui.panel.stage_words import KIND_WORDS, UNTIL_WORDS
from gui.panel.words import capital, plain

DOING = {
    StageKind.BASELINE: mark("listens {minutes}"),
    StageKind.MATCH: mark("breathes with you"),
    StageKind.LEAD: mark("leads you to {rate} a minute"),
    StageKind.HOLD: mark("stays there {minutes}"),
    StageKind.AMBIENT: mark("breathes slowly in the background {minutes}"),
    StageKind.RESONANCE: mark("tries {count} rates"),
    StageKind.SILENCE: mark("is silent {minutes}"),
    StageKind.FREE: mark("lets you breathe as you like {minutes}"),
    StageKind.RETURN: mark("comes back"),
    StageKind.TAP: mark("gives a beat to tap with {minutes}"),
    StageKind.DRUM: mark("drums with you {minutes}"),
    StageKind.IMAGERY: mark("accompanies words and pictures {minutes}"),
    StageKind.PLAY: mark("plays along with you {minutes}"),
}
MOST_TOLD = 7
"""Stages; a longer plan is told by its beginning."""


def course_sentence(protocol: Protocol, legs: Sequence[Leg]) -> str:
    """Return what the music does, stage by stage, and how long it takes."""
    doing = [tr(DOING[leg.stage.kind], **_values(leg)) for leg in legs[:MOST_TOLD]]
    if len(legs) > MOST_TOLD:
        doing.append(tr("and {count} stages more", count=len(legs) - MOST_TOLD))
    return f"{capital(', '.join(doing))}; {_duration(protocol, legs)}."


def course_summary(protocol: Protocol, legs: Sequence[Leg]) -> str:
    """Return the drawn course for those who cannot see it."""
    stages = (
        tr("{stage} from minute {begins} to {ends}", stage=stage_name(leg.stage), begins=f"{leg.begins:.0f}",
           ends=f"{leg.ends:.0f}")
        for leg in legs
    )  # fmt: skip
    return f"{course_sentence(protocol, legs)} {', '.join(stages)}."


def stage_name(stage: Stage) -> str:
    """Return what a stage is called."""
    return tr_sentence(plain(stage.name, 60)) or tr(KIND_WORDS[stage.kind])


def _values(leg: Leg) -> dict[str, str]:
    rates = [rate for _, rate in leg.points if rate is not None]
    plan = leg.stage.resonance
    known = leg.stage.minutes is not None
    return {
        "minutes": tr("{minutes} min", minutes=f"{leg.ends - leg.begins:.0f}") if known else _open_end(leg),
        "rate": number(rates[-1], ".3g") if rates else "",
        "count": str(len(plan.rates)) if plan is not None else "",
    }


def _open_end(leg: Leg) -> str:
    return tr(UNTIL_WORDS["told" if leg.stage.until == "told" else "therapist"])


def _duration(protocol: Protocol, legs: Sequence[Leg]) -> str:
    length = protocol_length(protocol)
    if any(leg.open for leg in legs):
        return tr("until you stop")
    minutes = f"{legs[-1].ends:.0f}"
    return (
        tr("{minutes} min", minutes=minutes)
        if length.least == length.most
        else tr("about {minutes} min", minutes=minutes)
    )

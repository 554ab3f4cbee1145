"""What the panel and the status line say of a protocol: stages, sentences to say, ratings, and when to end."""

from dataclasses import dataclass

from engine.protocols.programme import ENDING, StageView
from engine.protocols.protocol import OPEN_SESSION, StageKind
from gui.panel.words import clock_text, plain
from sessions.snapshot import SessionPhase, Snapshot

LONGEST_NAME, LONGEST_PROMPT, LONGEST_REASON = 60, 400, 130

KIND_WORDS = {
    StageKind.BASELINE: "Baseline",
    StageKind.MATCH: "Matching",
    StageKind.LEAD: "Leading",
    StageKind.HOLD: "Staying",
    StageKind.AMBIENT: "Ambient",
    StageKind.RESONANCE: "Resonance",
    StageKind.SILENCE: "Silence",
    StageKind.FREE: "Free breathing",
    StageKind.RETURN: "Coming back",
}

KIND_MEANINGS = {
    StageKind.BASELINE: "the person breathes as always, and the music only listens",
    StageKind.MATCH: "the music breathes as the person does",
    StageKind.LEAD: "the music slows as far as the person follows",
    StageKind.HOLD: "the music stays at its rate",
    StageKind.AMBIENT: "the music breathes slowly; there is nothing to follow",
    StageKind.RESONANCE: "to find the rate at which the heart swings most",
    StageKind.SILENCE: "no music, nothing to follow",
    StageKind.FREE: "the person breathes as they like",
    StageKind.RETURN: "back to the person's own pace, then an end",
}

UNTIL_WORDS = {"matched": "until matched", "arrived": "until arrived", "therapist": "until Next"}
UNTIL_MEANINGS = {
    "matched": "when the person breathes with the music, or it has gone with them for a minute",
    "arrived": "when the target is reached and followed",
    "therapist": "when Next stage is pressed",
}

WHOM = {"person": "For the person", "therapist": "For the therapist"}

SCALES = {
    "pain": ("no pain", "the worst there can be"),
    "anxiety": ("no anxiety", "the most there can be"),
    "relaxation": ("not relaxed", "as relaxed as can be"),
}
"""What 0 and 10 mean, for the items of the shipped protocols."""
ANY_SCALE = ("not at all", "as much as can be")


@dataclass(frozen=True, slots=True)
class StageWords:
    """A stage as shown: its name, where it stands, and both in a whole sentence."""

    name: str
    place: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to say now, and for whom it is."""

    whom: str
    text: str


def stage_of(snapshot: Snapshot) -> StageView | None:
    """Return the stage of a protocol that is on; None in an open session, in a masked one, and while a session ends."""
    view = snapshot.stage
    if view is None or snapshot.phase is not SessionPhase.RUNNING or view.of < 2:
        return None
    # what is in no protocol is no stage to anybody: an open session, and the gentle end that every session is given
    return None if view.stage in (OPEN_SESSION.stages[0], ENDING) else view


def stage_words(view: StageView, now: float) -> StageWords:
    """Word a stage at `now` (LSL s)."""
    stage = view.stage
    name = plain(stage.name, LONGEST_NAME) or KIND_WORDS[stage.kind]
    left = "" if view.ends is None else clock_text(view.ends - now)
    until = UNTIL_WORDS.get(stage.until) or (f"{left} left" if left else "until done")
    ways = (UNTIL_MEANINGS.get(stage.until, ""), f"in {left} at the latest" if left else "")
    end = " and ".join(way for way in ways if way) or "by itself"
    meaning = f"{name}, stage {view.number} of {view.of}: {KIND_MEANINGS[stage.kind]}. It ends {end}."
    return StageWords(name, f"stage {view.number} of {view.of} · {until}", meaning)


def sentence(snapshot: Snapshot) -> Sentence | None:
    """Return what is to be said now: what safety asks for comes before what the protocol has planned."""
    if snapshot.phase is not SessionPhase.RUNNING:
        return None
    if snapshot.prompt:
        return Sentence(WHOM["person"], plain(snapshot.prompt, LONGEST_PROMPT))
    view = snapshot.stage
    if view is None or not view.prompt:
        return None
    return Sentence(WHOM.get(view.prompt_to, WHOM["person"]), plain(view.prompt, LONGEST_PROMPT))


def stop_words(reason: str) -> str:
    """Word why a session should be ended, with what to do."""
    return (
        f"Better to end here: {plain(reason, LONGEST_REASON)}. "
        "Ask how the person feels. Stop ends gently, and the recording is safe."
    )


def question(item: str) -> str:
    """Word an item that is to be rated."""
    shown = plain(item, LONGEST_NAME).strip()
    return f"{shown[:1].upper()}{shown[1:]}, right now"


def scale_ends(item: str) -> tuple[str, str]:
    """Return what 0 and 10 of an item mean."""
    return SCALES.get(item.strip().casefold(), ANY_SCALE)


def status_parts(snapshot: Snapshot) -> tuple[str, str, str]:
    """Return, for a line of text, where the protocol stands, what to say and why to end; each empty for none."""
    view, said = stage_of(snapshot), sentence(snapshot)
    words = stage_words(view, snapshot.time) if view else None
    stage = f"{words.name}, {words.place.replace(' · ', ', ')}" if words else ""
    stop = f"better to end here: {plain(snapshot.stop, LONGEST_REASON)}" if snapshot.stop else ""
    return stage, f"{said.whom.lower()}: {said.text}" if said else "", stop

"""What the panel and the status line say of a protocol: stages, sentences to say, ratings, and when to end."""

from dataclasses import dataclass

from engine.protocols.programme import ENDING, StageView
from engine.protocols.protocol import OPEN_SESSION, StageKind
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import capital, clock_text, plain
from sessions.snapshot import SessionPhase, Snapshot

LONGEST_NAME, LONGEST_PROMPT, LONGEST_REASON = 60, 400, 130

KIND_WORDS = {
    StageKind.BASELINE: mark("Baseline"),
    StageKind.MATCH: mark("Matching"),
    StageKind.LEAD: mark("Leading"),
    StageKind.HOLD: mark("Staying"),
    StageKind.AMBIENT: mark("Ambient"),
    StageKind.RESONANCE: mark("Resonance"),
    StageKind.SILENCE: mark("Silence"),
    StageKind.FREE: mark("Free breathing"),
    StageKind.RETURN: mark("Coming back"),
    StageKind.TAP: mark("Tapping"),
    StageKind.DRUM: mark("Drumming"),
    StageKind.IMAGERY: mark("Imagery"),
    StageKind.PLAY: mark("Playing along"),
}

KIND_MEANINGS = {
    StageKind.BASELINE: mark("the person breathes as always, and the music only listens"),
    StageKind.MATCH: mark("the music breathes as the person does"),
    StageKind.LEAD: mark("the music slows as far as the person follows"),
    StageKind.HOLD: mark("the music stays at its rate"),
    StageKind.AMBIENT: mark("the music breathes slowly; there is nothing to follow"),
    StageKind.RESONANCE: mark("to find the rate at which the heart swings most"),
    StageKind.SILENCE: mark("no music, nothing to follow"),
    StageKind.FREE: mark("the person breathes as they like"),
    StageKind.RETURN: mark("back to the person's own pace, then an end"),
    StageKind.TAP: mark("the person taps with the beat of the music"),
    StageKind.DRUM: mark("the person drums with the music, and the music answers"),
    StageKind.IMAGERY: mark("the person listens to words and lets pictures come, in time with the music"),
    StageKind.PLAY: mark("the therapist or the person plays an instrument along with the music"),
}

UNTIL_WORDS = {
    "matched": mark("until matched"),
    "arrived": mark("until arrived"),
    "told": mark("until told"),
    "therapist": mark("until Next"),
}
UNTIL_MEANINGS = {
    "matched": mark("when the person breathes with the music, or it has gone with them for a minute"),
    "arrived": mark("when the target is reached and followed"),
    "told": mark("when everything was said"),
    "therapist": mark("when Next stage is pressed"),
}

WHOM = {
    "person": mark("For the person"),
    "therapist": mark("For the therapist"),
    "recording": mark("A recording says"),
}

SCALES = {
    "pain": (mark("no pain"), mark("the worst there can be")),
    "anxiety": (mark("no anxiety"), mark("the most there can be")),
    "relaxation": (mark("not relaxed"), mark("as relaxed as can be")),
}
"""What 0 and 10 mean, for the items of the shipped protocols."""
ANY_SCALE = (mark("not at all"), mark("as much as can be"))


@dataclass(frozen=True, slots=True)
class StageWords:
    """A stage as shown: its name, where it stands, and both in a whole sentence."""

    name: str
    place: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to say now, and for whom it is; `told` is whether a script of guided imagery says it."""

    whom: str
    text: str
    to_person: bool
    told: bool = False


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
    name = tr_sentence(plain(stage.name, LONGEST_NAME)) or tr(KIND_WORDS[stage.kind])
    left = "" if view.ends is None else clock_text(view.ends - now)
    until = tr(UNTIL_WORDS.get(stage.until, "")) or (tr("{left} left", left=left) if left else tr("until done"))
    place = tr("stage {number} of {of}", number=view.number, of=view.of)
    meaning = tr("{name}, {place}: {meaning}.", name=name, place=place, meaning=tr(KIND_MEANINGS[stage.kind]))
    return StageWords(name, f"{place} · {until}", f"{meaning} {_end(stage.until, left)}")


def _end(until: str, left: str) -> str:
    """Say when a stage ends."""
    when = tr(UNTIL_MEANINGS.get(until, ""))
    if when and left:
        return tr("It ends {when} and in {left} at the latest.", when=when, left=left)
    if left:
        return tr("It ends in {left} at the latest.", left=left)
    return tr("It ends {when}.", when=when) if when else tr("It ends by itself.")


def widest_place() -> str:
    """Return the longest that the place of a stage is said with."""
    return f"{tr('stage {number} of {of}', number=12, of=14)} · {tr('until matched')}"


def sentence(snapshot: Snapshot) -> Sentence | None:
    """Return what is to be said now: what safety asks for comes before what the protocol has planned."""
    if snapshot.phase is not SessionPhase.RUNNING:
        return None
    if snapshot.prompt:
        return Sentence(tr(WHOM["person"]), tr_sentence(plain(snapshot.prompt, LONGEST_PROMPT)), True)
    view = snapshot.stage
    if view is None or not view.prompt:
        return None
    whom = view.prompt_to if view.prompt_to in WHOM else "person"
    told = bool(view.script)
    # a script has been put into its language already
    words = plain(view.prompt, LONGEST_PROMPT)
    return Sentence(tr(WHOM[whom]), words if told else tr_sentence(words), whom != "therapist", told)


def stop_words(reason: str) -> str:
    """Word why a session should be ended, with what to do."""
    return tr(
        "Better to end here: {reason}. Ask how the person feels. Stop ends gently, and the recording is safe.",
        reason=tr_sentence(plain(reason, LONGEST_REASON)),
    )


def question(item: str) -> str:
    """Word an item that is to be rated."""
    return tr("{item}, right now", item=capital(tr_sentence(plain(item, LONGEST_NAME).strip())))


def scale_ends(item: str) -> tuple[str, str]:
    """Return what 0 and 10 of an item mean."""
    low, high = SCALES.get(item.strip().casefold(), ANY_SCALE)
    return tr(low), tr(high)


def status_parts(snapshot: Snapshot) -> tuple[str, str, str]:
    """Return, for a line of text, where the protocol stands, what to say and why to end; each empty for none."""
    view, said = stage_of(snapshot), sentence(snapshot)
    words = stage_words(view, snapshot.time) if view else None
    stage = f"{words.name}, {words.place.replace(' · ', ', ')}" if words else ""
    stop = f"better to end here: {plain(snapshot.stop, LONGEST_REASON)}" if snapshot.stop else ""
    return stage, f"{said.whom.lower()}: {said.text}" if said else "", stop

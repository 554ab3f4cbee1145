"""What the check-list says before a session: one line for each thing, how it stands, and what to do about it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import light, plain
from sensors.state import QualityReason
from sensors.stream import HEARTS, Signal
from sessions.controller import StreamOption
from sessions.folder import ANONYMOUS, SESSION_BYTES
from sessions.previewed import Previewed, SoundChecked
from sessions.sources import is_played

HOUR_BYTES = SESSION_BYTES / 2
"""What an hour of recording takes, with its sound."""

FEW_HOURS = 10.0
ENOUGH_GOOD = 0.8
"""Share of the last 30 s in which a signal is to be good."""

NAMES = {Signal.RESPIRATION: mark("Breathing"), Signal.ECG: mark("Heart")}


class State(StrEnum):
    """How one thing stands."""

    READY = "ready"
    OPTIONAL = "optional"
    WAITING = "waiting"
    LOOK = "look"
    MISSING = "missing"


WORDS = {
    State.READY: mark("ready"),
    State.OPTIONAL: mark("if you like"),
    State.WAITING: mark("one moment"),
    State.LOOK: mark("please look"),
    State.MISSING: mark("missing"),
}
LOOKS = {
    State.READY: ("disc", "good"),
    State.OPTIONAL: ("ring", "card"),
    State.WAITING: ("ring", "card"),
    State.LOOK: ("triangle", "warn"),
    State.MISSING: ("cross", "bad"),
}
"""Shape and colour of each."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line: its name, how it stands in a word, and more about it or what to do."""

    name: str
    state: State
    word: str
    more: str


def _check(name: str, state: State, more: str, word: str = "") -> Check:
    return Check(name, state, word or tr(WORDS[state]), more)


def participant_check(participant: str) -> Check:
    """Word who the session is of."""
    name = tr("Participant")
    if participant == ANONYMOUS:
        return _check(name, State.OPTIONAL, tr("Nothing but the session itself is kept."), tr("anonymous"))
    return _check(name, State.READY, tr("All is kept under this code, without a name."), participant)


def input_checks(
    previewed: Sequence[Previewed], options: Sequence[StreamOption], sensors: bool, playing: bool = False
) -> tuple[Check, Check]:
    """Word breathing and heart; with neither, no session begins that goes by them (`sensors`).

    What is `playing` here in place of a device takes a moment until it is seen, which is nothing to be seen to.
    """
    if playing and not any(is_played(option.stream) for option in options):
        breathing, heart = (
            _check(tr(name), State.WAITING, tr("one moment"), tr("Starting…")) for name in NAMES.values()
        )
        return breathing, heart
    breathing, heart = (signal_check(signal, previewed, options, sensors) for signal in NAMES)
    used = {one.signal for one in previewed} | {option.signal for option in options if option.chosen}
    if sensors and used.isdisjoint((Signal.RESPIRATION, *HEARTS)):
        return replace(breathing, state=State.MISSING), replace(heart, state=State.MISSING)
    return breathing, heart


def signal_check(
    signal: Signal, previewed: Sequence[Previewed], options: Sequence[StreamOption], sensors: bool
) -> Check:
    """Word one of the two inputs, by its last 30 s where it is heard already.

    Parameters
    ----------
    signal
        RESPIRATION, or ECG for all that heartbeats are read from.
    sensors
        Whether the protocol goes by them.
    """
    kinds = HEARTS if signal is Signal.ECG else (signal,)
    name = tr(NAMES[signal])
    heard = next((one for one in previewed if one.signal in kinds), None)
    if heard is not None and heard.seconds >= 1.0:
        return _heard(name, signal, heard)
    chosen = next((option for option in options if option.chosen and option.signal in kinds), None)
    if chosen is not None:
        return _check(name, State.WAITING, plain(chosen.stream.name, 60), tr("listening"))
    if sum(option.signal in kinds for option in options) > 1:
        return _check(name, State.LOOK, tr("More than one looks like it: choose one."), tr("to be chosen"))
    if not sensors:
        return _check(name, State.OPTIONAL, tr("This protocol goes by the clock."), tr("not needed"))
    advice = tr("Switch the sensor on, or choose a stream.")
    return _check(name, State.LOOK, advice, tr("not found"))


def _heard(name: str, signal: Signal, heard: Previewed) -> Check:
    shown = light(signal, heard.quality)
    stream = plain(heard.name, 40)
    share = tr(
        "{stream} · good for {share} % of {seconds} s",
        stream=stream,
        share=f"{100 * heard.good:.0f}",
        seconds=f"{heard.seconds:.0f}",
    )
    if heard.quality.reason is not QualityReason.GOOD:
        return _check(name, State.LOOK, f"{shown.advice} · {stream}" if shown.advice else share, shown.word)
    return _check(name, State.READY if heard.good >= ENOUGH_GOOD else State.WAITING, share, shown.word)


def sound_check(sound: SoundChecked, limit: float) -> Check:
    """Word where the sound goes, and whether it is known how loud it is there.

    Parameters
    ----------
    limit
        dB(A) that fill the dose of a week in 40 h.
    """
    name = tr("Sound")
    if sound.playing:
        return _check(name, State.WAITING, tr("Music as in the session: is it pleasant, not loud?"), tr("playing"))
    if sound.device == "":
        return _check(name, State.WAITING, tr("Looking for the device."))
    if sound.device is None:
        return _check(name, State.LOOK, tr("The session plays silently; check the device."), tr("no sound card"))
    device = plain(sound.device, 50)
    if sound.notice:
        return _check(name, State.LOOK, tr_sentence(plain(sound.notice)))
    if sound.calibration is None:
        return _check(name, State.READY, tr("{device} · loudness not calibrated", device=device), tr("found"))
    level = sound.calibration.reading
    more = tr(
        "{device} · at most {level} dB(A), limit {limit}", device=device, level=f"{level:.0f}", limit=f"{limit:.0f}"
    )
    return _check(name, State.READY if level <= limit else State.LOOK, more, tr("calibrated"))


def disk_check(free: int) -> Check:
    """Word how much can still be recorded."""
    name, hours = tr("Disk"), free / HOUR_BYTES
    word = tr("{hours} h free", hours=f"{hours:.0f}" if hours >= 1 else f"{hours:.1f}")
    if free < SESSION_BYTES:
        return _check(name, State.MISSING, tr("A session needs two hours of room: free some space."), word)
    if hours < FEW_HOURS:
        return _check(name, State.LOOK, tr("Enough for this session; make room soon."), word)
    return _check(name, State.READY, tr("Room for recordings with their sound."), word)


def ratings_check(given: int, by_protocol: bool) -> Check:
    """Word what was rated before the session."""
    name = tr("Ratings before")
    if given and by_protocol:
        return _check(name, State.READY, tr("Kept. The protocol asks again: press Skip there."), tr("given"))
    if given:
        return _check(name, State.READY, tr("They are kept with the session that begins now."), tr("given"))
    if by_protocol:
        return _check(name, State.OPTIONAL, tr("The protocol asks for them at its beginning."), tr("come later"))
    return _check(name, State.OPTIONAL, tr("Pain, anxiety, relaxation: half a minute."))


def ready_words(checks: Sequence[Check]) -> tuple[State, str]:
    """Return what to say beside Start: what is missing, else what to look at, else that all is ready."""
    for state, words in (
        (State.MISSING, mark("Not yet: {what}")),
        (State.LOOK, mark("You can start. Worth a look: {what}")),
    ):
        found = [check for check in checks if check.state is state]
        if found:
            what = " · ".join(f"{check.name}: {check.word}" for check in found)
            return state, tr(words, what=what)
    waiting = [check.name for check in checks if check.state is State.WAITING]
    if waiting:
        return State.WAITING, tr("You can start. Still listening: {what}.", what=", ".join(waiting))
    return State.READY, tr("All is ready.")

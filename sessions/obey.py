"""What a command does: from a person's request to the call of the engine that answers it."""

import math
from collections.abc import Callable
from enum import StrEnum

from engine.conductor import Conductor
from sessions.commands import REFUSED_MASKED, Command, CommandKind

Simple = Callable[[Conductor, float], None]
Valued = Callable[[Conductor, float, float], None]
Named = Callable[[Conductor, float, str, float], None]


def _mute(conductor: Conductor, _now: float, on: float) -> None:
    conductor.muted = bool(on)


def _pause(conductor: Conductor, _now: float, on: float) -> None:
    conductor.paused = bool(on)


def _aside(conductor: Conductor, _now: float, on: float) -> None:
    conductor.aside = bool(on)


def _morph(conductor: Conductor, place: float) -> None:
    if conductor.morph is not None:
        conductor.morph.ask(place)


def _scene(conductor: Conductor, word: str) -> None:
    conductor.keep_scene(word)
    if conductor.morph is not None:
        conductor.morph.go_by(word)


SIMPLE: dict[CommandKind, Simple] = {
    CommandKind.COMFORTABLE: lambda conductor, now: conductor.pacing.comfortable(now),
    CommandKind.REFRESH: lambda conductor, now: conductor.pacing.refresh(now),
    CommandKind.NEXT_STAGE: lambda conductor, _: conductor.programme.next(),
    CommandKind.DISCOMFORT: lambda conductor, now: conductor.safety.discomfort(now),
    CommandKind.SET_ASIDE: lambda conductor, now: conductor.safety.set_aside(now),
}
VALUED: dict[CommandKind, Valued] = {
    CommandKind.HOLD: lambda conductor, now, on: conductor.pacing.hold(now, bool(on)),
    CommandKind.MUTE: _mute,
    CommandKind.FOLLOW: lambda conductor, _, on: conductor.playing.set_follow(bool(on)),
    CommandKind.PAUSE: _pause,
    CommandKind.ASIDE: _aside,
    CommandKind.VOLUME: lambda conductor, _, volume_db: conductor.set_volume(volume_db),
    CommandKind.TARGET: lambda conductor, now, rate: conductor.aim(now, rate),
    CommandKind.AROUSAL: lambda conductor, _, arousal: conductor.set_arousal(arousal),
    CommandKind.MORPH: lambda conductor, _, place: _morph(conductor, place),
    CommandKind.EXTEND: lambda conductor, _, minutes: conductor.programme.extend(60.0 * minutes),
}
NAMED: dict[CommandKind, Named] = {
    CommandKind.LAYER: lambda conductor, _, layer, level: conductor.set_layer(layer, level),
    CommandKind.TEXTURE: lambda conductor, _, quality, by: conductor.lean(quality, by),
    CommandKind.RATING: lambda conductor, now, item, value: conductor.rate(now, item, value),
}
WORDED: dict[CommandKind, Callable[[Conductor, str], None]] = {
    CommandKind.PLAY: lambda conductor, mode: conductor.playing.set_notes(mode),
    CommandKind.STYLE: lambda conductor, name: conductor.set_style(name),
    CommandKind.LEAD: lambda conductor, speed: conductor.set_lead(speed),
    CommandKind.SCENE: _scene,
}
BY_THE_GUIDE = (CommandKind.COMFORTABLE, CommandKind.REFRESH)
SWITCHES = (CommandKind.HOLD, CommandKind.MUTE, CommandKind.PAUSE, CommandKind.ASIDE, CommandKind.FOLLOW)


class Answer(StrEnum):
    """What came of a request."""

    DONE = "done"
    NOTHING = "nothing"
    REFUSED = "refused"


def obey(conductor: Conductor, now: float, command: Command, masked: bool = False) -> Answer:
    """Do what is asked, and tell what came of it.

    A request that misses its number, or whose number is none, does nothing. In a masked session nobody steers the
    music: what can be heard would tell the arm, and what is changed would no longer be it.
    """
    if masked and command.kind in REFUSED_MASKED:
        return Answer.REFUSED
    before = conductor.asked
    _do(conductor, now, command)
    # of a masked session it would tell the arm whether there was a guide to do it with
    told = masked and command.kind in BY_THE_GUIDE
    return Answer.DONE if told or conductor.asked != before else Answer.NOTHING


def _do(conductor: Conductor, now: float, command: Command) -> None:
    kind = command.kind
    value = 0.0 if command.value is None and kind in SWITCHES else command.value
    if kind in SIMPLE:
        SIMPLE[kind](conductor, now)
    elif kind in WORDED:
        WORDED[kind](conductor, command.text)
    elif value is not None and math.isfinite(value):
        if kind in VALUED:
            VALUED[kind](conductor, now, value)
        elif kind in NAMED:
            NAMED[kind](conductor, now, command.text, value)

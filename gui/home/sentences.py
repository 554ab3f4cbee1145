"""What the window says of how things stand: calm, short, and never a fault of the person."""

from engine.protocols.length import protocol_length
from engine.protocols.protocol import Protocol
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import plain
from sensors.stream import HEARTS, Signal
from sessions.controller import Controller
from sessions.snapshot import Snapshot

RECOVERED = mark("The last session ended early. All that was recorded is safe.")
STARTING, LOOKING = mark("One moment…"), mark("One moment… looking for your sensor")
ALONE = mark("No sensor was found: the guide plays by itself. Just listen.")
SILENT = mark("No loudspeaker was found. Follow the picture.")
STOPPING = mark("The music goes. Everything is saved.")
BEFORE, AFTER = mark("How is it now, before the music?"), mark("How is it now?")
EASED_OUT = mark("It ended a little early, to keep it easy for you. How is it now?")
CUT_SHORT = mark("It ended early, and what was recorded is safe. How is it now?")
HEARD = (Signal.RESPIRATION, *HEARTS)


SILENT_AFTER = 6.0
"""Seconds that a sound card may take to open."""


def plan_words(protocol: Protocol, minutes: float | None) -> str:
    """Return a protocol's name and how long it is played."""
    most = protocol_length(protocol).most
    name = tr_sentence(plain(protocol.name))
    shortest = min((one for one in (most, minutes) if one is not None), default=None)
    if shortest is None:
        return name
    return tr("{name}, about {minutes:.0f} minutes", name=name, minutes=max(1.0, shortest))


def sensor_words(controller: Controller, protocol: Protocol, may_be_alone: bool) -> str:
    """Say whether a sensor is there that the protocol would listen to; nothing where it listens to none."""
    if not protocol.sensors:
        return ""
    if any(option.signal in HEARD for option in controller.options()):
        return tr("Your sensor is there.")
    if may_be_alone:
        return tr("No sensor is there yet. Without one, the guide plays by itself.")
    return tr("No sensor is there yet: please put it on and switch it on.")


def failed_words(why: str) -> str:
    """Say that a session could not begin, and why."""
    return tr("It could not begin: {why}", why=tr_sentence(plain(why, 300)))


def playing_words(controller: Controller, snapshot: Snapshot, alone: bool) -> str:
    """Say while it plays what a person should know; nothing where all is as expected."""
    heard = snapshot.output.mode != "silent" or controller.settings().sound.device == "none"
    if not heard and snapshot.elapsed > SILENT_AFTER:
        return tr(SILENT)
    return tr(ALONE) if alone else ""

"""What a hand or foot does to a pedal, a pad, a key, a knob or a game-pad's button."""

from dataclasses import dataclass
from enum import StrEnum


class ControlKind(StrEnum):
    """What a control is, as its device tells."""

    NOTE = "note"
    KNOB = "knob"
    PROGRAM = "program"
    BUTTON = "button"
    HAT = "hat"


class Move(StrEnum):
    """What happened to a control."""

    PRESS = "press"
    RELEASE = "release"
    TURN = "turn"


@dataclass(frozen=True, slots=True)
class Control:
    """One thing that can be pressed or turned.

    Attributes
    ----------
    device
        Name of the device; of two alike the second ends in "(2)".
    number
        Note, controller or program of MIDI (0–127); button of a game-pad, or four for each of its hats: up, right,
        down, left.
    channel
        Of MIDI, 1–16; 0 for a game-pad.
    """

    device: str
    kind: ControlKind
    number: int
    channel: int = 0


@dataclass(frozen=True, slots=True)
class ControlEvent:
    """A move of a control.

    Attributes
    ----------
    time
        When it reached this machine, LSL seconds.
    value
        How far down or how hard, 0–1. A knob is pressed from half its way on.
    """

    time: float
    control: Control
    move: Move
    value: float


@dataclass(frozen=True, slots=True)
class NoteEvent:
    """A key of an instrument that goes down or comes up, or its sustain pedal.

    Every one is told, as soon as it is heard and however many there are: nothing is taken for a bounce.

    Attributes
    ----------
    time
        When it reached this machine, LSL seconds.
    channel
        Of MIDI, 1–16.
    number
        MIDI note number of the key; 64 for the pedal.
    value
        How hard it was struck, 0–1, 0 where it comes up; how far the pedal is down.
    pedal
        Whether it is the pedal.
    """

    time: float
    device: str
    channel: int
    number: int
    value: float
    pedal: bool = False


class FaultKind(StrEnum):
    """Why controls cannot be heard."""

    NO_MIDI_LIBRARY = "no MIDI library"
    NO_MIDI = "no MIDI"
    NO_PAD_LIBRARY = "no game-pad library"
    IN_USE = "in use"
    FLOOD = "flood"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class ControlFault:
    """A fault, and the device it is one of; empty where it is none's."""

    kind: FaultKind
    device: str = ""

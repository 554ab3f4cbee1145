"""What the session tells the process that sends, and what that answers: one JSON object on each line."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from enum import StrEnum
from typing import Any, NamedTuple

from engine.guidance import GuideBreath

Argument = int | float | str
Told = Mapping[str, Any]


class StudioNote(NamedTuple):
    """A note of the music, or of a hand.

    Attributes
    ----------
    time
        When it sounds, LSL seconds.
    velocity
        0–1.
    seconds
        Until it ends.
    key
        Number of a note that may be released before; 0 for any other.
    """

    time: float
    layer: str
    pitch: float
    velocity: float
    seconds: float
    key: int = 0


class Way(StrEnum):
    """A way out of the session."""

    MIDI = "midi"
    LIGHTS = "lights"
    OSC = "osc"
    LINK = "link"


class Standing(StrEnum):
    """How a way out stands."""

    OPEN = "open"
    MISSING = "missing"
    LOST = "lost"
    NO_MIDI = "no MIDI"
    NO_LIBRARY = "no library"
    UNKNOWN_HOST = "unknown host"
    HANGS = "hangs"


def note_told(note: StudioNote) -> Told:
    """Return what is told of a note."""
    return {"note": list(note)}


def breath_told(breath: GuideBreath) -> Told:
    """Return what is told of a breath of the guide."""
    return {"breath": list(astuple(breath))}


def osc_told(address: str, *arguments: Argument) -> Told:
    """Return what is told of a message that goes out at once."""
    return {"osc": [address, *arguments]}


def line_of(told: Told) -> str:
    """Return the line of what is told."""
    return json.dumps(told, allow_nan=False) + "\n"


def read_line(line: str) -> Told:
    """Return what a line tells; a damaged one raises `ValueError`."""
    told = json.loads(line)
    if not isinstance(told, dict):
        raise ValueError(f"not an object: {line[:80]!r}")
    return told


def note_of(fields: Sequence[Any]) -> StudioNote:
    """Return the note that `note_told` told; what is none raises `ValueError` or `TypeError`."""
    time, layer, pitch, velocity, seconds, key = fields
    note = StudioNote(float(time), str(layer), float(pitch), float(velocity), float(seconds), int(key))
    if not all(math.isfinite(number) for number in (note.time, note.pitch, note.velocity, note.seconds)):
        raise ValueError("a note that is no number")
    return note


def breath_of(fields: Sequence[Any]) -> GuideBreath:
    """Return the breath that `breath_told` told; what is none raises `ValueError` or `TypeError`."""
    number, onset, rate, share, beats = fields
    return GuideBreath(int(number), float(onset), float(rate), float(share), int(beats))

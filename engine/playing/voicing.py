"""A played note as the sound is asked for it."""

from engine.limits import clamp
from engine.music.style import Style
from engine.strike import Strike, StrikeKind
from engine.tapping.drummer import LOUDEST

LOUDEST_NOTE = 0.8
"""Share of the loudest stroke that a note struck as hard as can be has."""

SOFTEST, CURVE = 0.08, 1.3
"""Share of that which the softest has, and how the rest grows with how hard it was struck."""

VOICES = {"handpan": "handpan", "plucked": "plucked"}
"""Instruments of a style's melody that the notes share; with any other they are a felt piano's."""


def note_of(number: int, now: float, pitch: int, velocity: float, style: Style, gain: float) -> Strike:
    """Return the note `number` that sounds at once, struck at `velocity` (0–1); `gain` is 0–1."""
    level = SOFTEST + (1.0 - SOFTEST) * clamp(velocity, 0.0, 1.0) ** CURVE
    instrument = VOICES.get(style.melody.instrument, "felt piano")
    return Strike(StrikeKind.NOTE, now, instrument, float(pitch), LOUDEST * LOUDEST_NOTE * gain * level, number)


def let_go(number: int) -> Strike:
    """Return the end of the note `number`."""
    return Strike(StrikeKind.RELEASE, 0.0, "", 0.0, 0.0, number)

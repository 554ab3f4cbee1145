"""Between score and sound: the layers, the notes, and what the composer may ask of whoever plays."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from engine.music.form import Shape
from engine.music.harmony import Chord

SUBDIVISION = 4
"""Ticks per beat; every note falls on a tick of the guide's breath."""


class Layer(StrEnum):
    """One part of the music with a level of its own; also the names of the stems."""

    GUIDE = "guide"
    MIRROR = "mirror"
    BED = "bed"
    MELODY = "melody"
    DRUM = "drum"
    NATURE = "nature"
    REWARD = "reward"
    PENALTY = "penalty"


@dataclass(frozen=True, slots=True)
class Note:
    """A note to be played on the coming tick.

    Attributes
    ----------
    layer
        MELODY, DRUM or REWARD.
    pitch
        MIDI note number, fractions allowed. A frame drum's is the tonic for the low stroke and a fifth above it for the
        light one; a handpan's lies anywhere from its ding to two octaves above.
    velocity
        Loudness, 0–1.
    seat
        Whose voice of a group plays it, from 0; −1 where nobody's in particular does.
    """

    layer: Layer
    pitch: float
    velocity: float
    seat: int = -1


class Ensemble(Protocol):
    """Whoever plays what the composer decides."""

    def change(self, chord: Chord, seconds: float) -> None:
        """Let bed and reward fade to `chord` over `seconds`; a change still under way is not cut short."""
        ...

    def begin(self, shape: Shape) -> None:
        """Let a section be heard in what plays no notes."""
        ...

    def climb(self, chord: Chord) -> None:
        """Let the guide climb the tones of `chord` from its next inhale onset on."""
        ...

    def prepare(self, notes: Sequence[Note]) -> None:
        """Play exactly `notes` on the coming tick; an empty sequence is a rest."""
        ...

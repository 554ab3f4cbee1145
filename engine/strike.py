"""A stroke that sounds beside the music: the answer to a hit, or the beat that a person taps to."""

from dataclasses import dataclass
from enum import StrEnum


class StrikeKind(StrEnum):
    """What a stroke is for; also the layer of its cue."""

    ANSWER = "answer"
    PULSE = "pulse"


@dataclass(frozen=True, slots=True)
class Strike:
    """A stroke.

    Attributes
    ----------
    time
        When it is to sound, LSL seconds; at once where that is over.
    instrument
        "frame drum" or "handpan".
    pitch
        MIDI note number.
    level
        Height of its first swing, 0–1 of full scale; the sound may make it softer, never louder.
    """

    kind: StrikeKind
    time: float
    instrument: str
    pitch: float
    level: float

"""What sounds beside the music: the answer to a hit, the beat that a person taps to, and the notes they play."""

from dataclasses import dataclass
from enum import StrEnum


class StrikeKind(StrEnum):
    """What a stroke is for; also the layer of its cue."""

    ANSWER = "answer"
    PULSE = "pulse"
    NOTE = "note"
    """A note that somebody plays."""
    DRONE = "drone"
    """The tone that sounds along with a hum; let go as a note is."""
    RELEASE = "release"
    """No stroke but the end of a note: it fades from here on."""


@dataclass(frozen=True, slots=True)
class Strike:
    """A stroke.

    Attributes
    ----------
    time
        When it is to sound, LSL seconds; at once where that is over.
    instrument
        "frame drum" or "handpan"; of a note "felt piano", "handpan" or "plucked"; "drone".
    pitch
        MIDI note number.
    level
        Height of its first swing, 0–1 of full scale; the sound may make it softer, never louder.
    key
        Number of a note, of which its release has the same; 0 for a stroke.
    """

    kind: StrikeKind
    time: float
    instrument: str
    pitch: float
    level: float
    key: int = 0

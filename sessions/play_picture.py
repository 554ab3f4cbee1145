"""What is to be seen of playing along: which keys fit now, and what is played."""

from dataclasses import dataclass

from engine.playing.settings import NotesMode, Player


@dataclass(frozen=True, slots=True)
class PlayedNote:
    """A note of an instrument.

    Attributes
    ----------
    time
        When it was struck, LSL seconds, as its device stamped it.
    pitch
        MIDI note number of the key.
    sounds
        MIDI note number that sounds for it; None where none does.
    """

    time: float
    player: Player
    pitch: int
    velocity: float
    sounds: int | None = None


@dataclass(frozen=True, slots=True)
class PlayPicture:
    """Playing along as it stands.

    Attributes
    ----------
    mode, follow
        How notes are taken, and whether the guide follows the therapist's playing.
    key
        Name of the scale of the music, as "D dorian".
    scale, chord
        Pitch classes (0–11, C = 0) of the scale and of the chord that sound now: those to light up.
    held
        Keys that are down.
    notes
        How many were played in this stage.
    in_scale
        Share of them whose keys lay in the scale as they were struck; None before the first.
    tempo
        Beats/min of the therapist's playing; None while it cannot be told.
    following
        Whether the guide goes by that tempo at the moment.
    pedal
        Whether a held pedal holds the guide.
    """

    mode: NotesMode = NotesMode.OFF
    follow: bool = False
    key: str = ""
    scale: frozenset[int] = frozenset()
    chord: frozenset[int] = frozenset()
    held: tuple[PlayedNote, ...] = ()
    notes: int = 0
    in_scale: float | None = None
    tempo: float | None = None
    following: bool = False
    pedal: bool = False

"""Modes as half-steps above the tonic, and a mode on a tonic as the notes one may play."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from engine.music.style import Mode

MODES: dict[Mode, tuple[int, ...]] = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "minor hexatonic": (0, 2, 3, 5, 7, 10),
    "major pentatonic": (0, 2, 4, 7, 9),
    "minor pentatonic": (0, 3, 5, 7, 10),
    "suspended pentatonic": (0, 2, 5, 7, 10),
    "insen": (0, 1, 5, 7, 10),
}

NAMES = ("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")


def note_name(note: float) -> str:
    """Return the name of the nearest MIDI note number, as D3 or F#4 (C4 = 60)."""
    octave, pitch_class = divmod(round(note), 12)
    return f"{NAMES[pitch_class]}{octave - 1}"


@dataclass(frozen=True)
class Scale:
    """A mode on a tonic.

    Attributes
    ----------
    tonic
        Pitch class, 0–11 (C = 0).
    """

    tonic: int
    mode: Mode

    @cached_property
    def classes(self) -> tuple[int, ...]:
        """Pitch classes, the tonic first."""
        return tuple((self.tonic + step) % 12 for step in MODES[self.mode])

    @cached_property
    def home(self) -> frozenset[int]:
        """Pitch classes of rest: tonic, its third if the mode has one, its fifth."""
        steps = {step for step in MODES[self.mode] if step in (0, 3, 4, 7)}
        return frozenset((self.tonic + step) % 12 for step in steps)

    def between(self, low: int, high: int) -> tuple[int, ...]:
        """Return its MIDI note numbers from `low` to `high`, both included, rising."""
        return _between(self.classes, low, high)

    @property
    def name(self) -> str:
        """For a person, as "D dorian"."""
        return f"{NAMES[self.tonic]} {self.mode}"


@lru_cache(maxsize=256)
def _between(classes: tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    return tuple(note for note in range(low, high + 1) if note % 12 in classes)

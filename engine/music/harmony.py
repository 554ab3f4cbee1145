"""Chords of a calm mode, led from one to the next with small steps of each voice."""

import itertools
import random
from dataclasses import dataclass

_DORIAN = (0, 2, 3, 5, 7, 9, 10)
_TONIC = 50
"""D3; all of the music stays in D dorian."""

_PAD_LOW, _PAD_HIGH = 50, 69
_CHORDS = {0: (0, 2, 4, 8), 3: (3, 5, 7, 11), 2: (2, 4, 6, 8), 6: (6, 8, 10, 7), 4: (4, 6, 8, 10), 1: (1, 3, 5, 7)}
"""Degrees above the tonic by root: Dm add9, G add9, Fmaj7, C add9; and Am7, Em7, which want to go on."""

_UNRESOLVED = frozenset({4, 1})
_FOLLOWERS = {0: (3, 2, 6, 4), 3: (0, 2, 6, 1), 2: (6, 0, 3, 4), 6: (3, 0, 2, 1), 4: (0, 2, 3), 1: (2, 0, 3)}


@dataclass(frozen=True, slots=True)
class Chord:
    """Notes that sound together, MIDI note numbers.

    Attributes
    ----------
    root
        Pitch of the bass.
    pad
        Four voices, each near the one it came from.
    guide
        Five rising chord tones the guide climbs through the inhale.
    """

    root: int
    pad: tuple[int, ...]
    guide: tuple[int, ...]

    @property
    def classes(self) -> frozenset[int]:
        """Pitch classes, 0–11."""
        return frozenset(note % 12 for note in self.pad)


class Harmony:
    """Walks through the mode.

    Parameters
    ----------
    choice
        Source of everything random.
    """

    def __init__(self, choice: random.Random) -> None:
        self._choice = choice
        self._degree = 0
        self._chord = _voiced(0, (50, 57, 60, 64))

    def next(self, tension: float) -> Chord:
        """Return the present chord and walk on; `tension` 0–1 makes unresolved chords likelier."""
        chord = self._chord
        followers = _FOLLOWERS[self._degree]
        tense = self._choice.random() < tension
        candidates = [d for d in followers if (d in _UNRESOLVED) == tense] or list(followers)
        self._degree = self._choice.choice(candidates)
        self._chord = _voiced(self._degree, chord.pad)
        return chord


def _note(degree: int) -> int:
    return _TONIC + 12 * (degree // 7) + _DORIAN[degree % 7]


def _voiced(root: int, before: tuple[int, ...]) -> Chord:
    classes = [_note(degree) % 12 for degree in _CHORDS[root]]
    choices = [[n for n in range(_PAD_LOW, _PAD_HIGH + 1) if n % 12 == c] for c in classes]
    voicings = [tuple(sorted(v)) for v in itertools.product(*choices) if _spread(v)]
    pad = min(voicings, key=lambda v: (sum(abs(a - b) for a, b in zip(v, before, strict=True)), v))
    return Chord(classes[0] + 36, pad, _ladder(classes))


def _spread(voicing: tuple[int, ...]) -> bool:
    notes = sorted(voicing)
    return all(b - a >= 2 for a, b in itertools.pairwise(notes))


def _ladder(classes: list[int]) -> tuple[int, ...]:
    low = next(n for n in range(55, 67) if n % 12 == classes[0])
    stable = {classes[0], classes[1], classes[2]}
    return tuple(n for n in range(low, low + 24) if n % 12 in stable)[:5]

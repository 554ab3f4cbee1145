"""The chords a mode offers, and how much each of them wants to go on."""

import itertools
from dataclasses import dataclass
from functools import cache

from engine.music.scale import Scale

_SHAPES = ((0, 2, 4, 1), (0, 2, 4, 6), (0, 2, 4, 5), (0, 3, 4, 1))
"""Scale steps above the root where the mode has thirds everywhere: added ninth, seventh, sixth, suspended."""

_FULL_MODE = 7
_FIFTH, _FOURTH, _MAJOR_THIRD, _TRITONE = 7, 5, 4, 6


@dataclass(frozen=True, slots=True)
class Sonority:
    """A chord before it is voiced.

    Attributes
    ----------
    classes
        Four pitch classes, the root first; it may come twice.
    tension
        0 is home, 1 wants to go on more than any other chord of its mode.
    """

    classes: tuple[int, ...]
    tension: float

    @property
    def root(self) -> int:
        """Pitch class of the bass."""
        return self.classes[0]


@cache
def sonorities(scale: Scale) -> tuple[Sonority, ...]:
    """Return the chords of `scale`, calmest first.

    Modes of seven notes stack thirds; modes with gaps give open and suspended chords. Chords with a tritone, or with a
    note a half-step above their root or fifth, are left out: they never sound calm.
    """
    kinds = _stacked(scale) if len(scale.classes) == _FULL_MODE else _open(scale)
    chords = list({(kind[0], frozenset(kind)): kind for kind in kinds if _is_calm(kind)}.values())
    raw = {chord: _unrest(chord, scale) for chord in chords}
    calmest, tensest = min(raw.values()), max(raw.values())
    span = max(tensest - calmest, 1e-9)
    found = [Sonority(chord, (unrest - calmest) / span) for chord, unrest in raw.items()]
    return tuple(sorted(found, key=lambda s: (s.tension, s.classes)))


def _stacked(scale: Scale) -> list[tuple[int, ...]]:
    notes = scale.classes
    chords = [tuple(notes[(d + step) % len(notes)] for step in shape) for d in range(len(notes)) for shape in _SHAPES]
    return [chord for chord in chords if (chord[2] - chord[0]) % 12 == _FIFTH]


def _open(scale: Scale) -> list[tuple[int, ...]]:
    chords: list[tuple[int, ...]] = []
    for root in scale.classes:
        above = {(note - root) % 12: note for note in scale.classes}
        support = next((above[i] for i in (_FIFTH, _FOURTH, _MAJOR_THIRD) if i in above), None)
        if support is not None:
            others = [note for note in scale.classes if note not in (root, support)]
            chords += [(root, support, *pair) for pair in itertools.combinations(others, 2)]
            chords += [(root, support, other, root) for other in others]
    return chords


def _is_calm(chord: tuple[int, ...]) -> bool:
    intervals = {(a - b) % 12 for a, b in itertools.permutations(chord, 2)}
    above = {(note - chord[0]) % 12 for note in chord}
    return _TRITONE not in intervals and 1 not in above and not {_FIFTH, _FIFTH + 1} <= above


def _unrest(chord: tuple[int, ...], scale: Scale) -> float:
    """Weigh what keeps a chord from resting: a foreign root, foreign notes, no tonic, a half-step to the tonic."""
    foreign = sum(note not in scale.home for note in chord) / len(chord)
    leaning = any((note - scale.tonic) % 12 in (1, 11) for note in chord)
    return 0.25 * (chord[0] != scale.tonic) + 0.35 * foreign + 0.2 * (scale.tonic not in chord) + 0.2 * leaning

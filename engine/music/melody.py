"""Notes on the beats: a pentatonic line of small steps that remembers its motif."""

import random

from engine.music.ensemble import Layer, Note
from engine.music.harmony import Chord

_PENTATONIC = (0, 2, 5, 7, 9)
"""D, E, G, A, B: the notes of D dorian with no half step between them."""

_SCALE = tuple(n for n in range(62, 80) if (n - 50) % 12 in _PENTATONIC)
_STEPS = (-2, -1, -1, 1, 1, 2)
_MOTIF, _REPEAT = 4, 0.45


class Melody:
    """Decides what sounds on the next beat.

    Parameters
    ----------
    choice
        Source of everything random.
    """

    def __init__(self, choice: random.Random) -> None:
        self._choice = choice
        self._place = len(_SCALE) // 2
        self._motif: list[int] = []
        self._recalled: list[int] = []

    def next(self, beat: int, chord: Chord, density: float) -> Note | None:
        """Return the note of beat number `beat` of a breath, or None for a rest; `density` 0–1."""
        likely = min(1.0, 0.15 + density * (1.1 if beat % 2 == 0 else 0.8))
        if self._choice.random() >= likely:
            return None
        self._move(self._step())
        if beat == 0:
            self._settle(chord)
        loud = 0.75 if beat == 0 else 0.6
        return Note(Layer.MELODY, _SCALE[self._place], loud * self._choice.uniform(0.75, 1.0))

    def _step(self) -> int:
        if self._recalled:
            return self._recalled.pop(0)
        if len(self._motif) == _MOTIF and self._choice.random() < _REPEAT:
            self._recalled = list(self._motif)
            return self._recalled.pop(0)
        step = self._choice.choice(_STEPS)
        self._motif = [*self._motif[-_MOTIF + 1 :], step]
        return step

    def _move(self, step: int) -> None:
        place = self._place + step
        if not 0 <= place < len(_SCALE):
            place = self._place - step
        self._place = place

    def _settle(self, chord: Chord) -> None:
        near = [i for i, note in enumerate(_SCALE) if note % 12 in chord.classes]
        if near:
            self._place = min(near, key=lambda i: (abs(i - self._place), i))

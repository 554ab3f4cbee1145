"""Broken chords below a melody, as a pianist's left hand plays them: its lowest note where the chord begins."""

import random
from itertools import cycle

from engine.music import style as styles
from engine.music.ensemble import SUBDIVISION, Layer, Note
from engine.music.form import Shape
from engine.music.harmony import Chord
from engine.music.metre import Metre, Placed

_BELOW, _ABOVE = 12, 4
"""Half-steps below and above the melody's lowest note between which the figures lie."""

_WEIGHT, _MANY = 1.0, 6
_VELOCITY = 0.34
_ORDERS = ((1, 2), (2, 1), (1, 3), (2, 3), (1, 2, 3), (2, 3, 1), (1, 3, 2))
"""Which tones of the chord, from the lowest up, follow the first."""

_KEPT = 0.75


class Figures:
    """Decides the left hand of one breath at a time; a figure is kept for a while before another takes its place."""

    def __init__(self, choice: random.Random, part: styles.Melody) -> None:
        self._choice, self._part = choice, part
        self._low = styles.note_number(part.low) - _BELOW
        self._high = min(styles.note_number(part.low) + _BELOW + _ABOVE, styles.note_number(part.high) + 1)
        self._order = choice.choice(_ORDERS)

    def plan(self, metre: Metre, chord: Chord, coming: Chord, density: float, shape: Shape) -> list[Placed]:
        """Return the figure of `chord` in this breath, and the first note of `coming` on the next inhale onset."""
        if self._choice.random() > _KEPT:
            self._order = self._choice.choice(_ORDERS)
        count = round(density * self._part.figures * shape.density * _MANY)
        tones = self._tones(chord)
        ticks = range(2 * SUBDIVISION, metre.end, 2 * SUBDIVISION)[:count]
        figure = [(tick, tones[place % len(tones)]) for tick, place in zip(ticks, cycle(self._order), strict=False)]
        if count:
            figure.append((metre.end, self._tones(coming)[0]))
        return [self._placed(tick, note) for tick, note in figure]

    def _tones(self, chord: Chord) -> list[int]:
        """Return tones of the chord from its root up, at least a third apart."""
        root = self._low + (chord.root - self._low) % 12
        tones = [root]
        for note in range(root + 3, self._high):
            if note % 12 in chord.classes and note - tones[-1] > 2:
                tones.append(note)
        return tones

    def _placed(self, tick: int, note: int) -> Placed:
        velocity = _VELOCITY * self._choice.uniform(0.9, 1.1)
        return Placed(tick, Note(Layer.MELODY, float(note), velocity), _WEIGHT)

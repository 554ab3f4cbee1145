"""Phrases that breathe: up with the inhale, down with the exhale, ending on a turn of the breath on a chord tone.

A theme is kept for the whole session and comes back after other things; a second one is found for each contrast.
"""

import random

from engine.music import style as styles
from engine.music.ensemble import Layer, Note
from engine.music.form import Section, Shape
from engine.music.harmony import Chord
from engine.music.line import Line
from engine.music.metre import Metre, Placed
from engine.music.motif import Motif, invent, varied

_ARCH = 3.5
"""A breath with at least so many notes to say rises and falls; below it does one of the two."""

_PAUSE = 0.55
_DRIFT = 5
_WEIGHT, _END_WEIGHT = 2.0, 3.0
_SWELL = 0.3


class Melody:
    """Decides the melody of one breath at a time.

    Parameters
    ----------
    choice
        Source of everything random.
    part
        Range and activity.
    """

    def __init__(self, choice: random.Random, part: styles.Melody) -> None:
        self._choice, self._part = choice, part
        self._low, self._high = styles.note_number(part.low), styles.note_number(part.high)
        self._theme, self._second = invent(choice), invent(choice)
        self._section = Section.STATEMENT
        self._last: int | None = None
        self._drift = 0
        self._asked: Motif | None = None
        self._paused = True

    def begin(self, section: Section) -> None:
        """Begin a section: the theme returns a little changed, a contrast finds a thought of its own."""
        self._section, self._asked = section, None
        if section is Section.CONTRAST:
            self._second = invent(self._choice)
        elif section is Section.STATEMENT:
            self._theme = varied(self._theme, self._choice)

    def plan(
        self, metre: Metre, chord: Chord, coming: Chord, density: float, shape: Shape, more: float = 0.0
    ) -> list[Placed]:
        """Return the notes of a breath on `chord`, the last of which may sound with `coming` on the next inhale onset.

        Parameters
        ----------
        density
            Of the texture, 0–1.
        more
            Notes to say beyond what density asks, for a breath that must differ from another.
        """
        talk = density * self._part.activity * shape.density
        wanted = (1.2 + 9.0 * talk + self._choice.uniform(-0.8, 0.8)) * min(1.5, metre.seconds / 10.0) + more
        if self._pauses(talk) and more < 1:
            return []
        line = self._line(metre, chord, coming, max(1, round(wanted)), shape)
        if line.notes:
            self._last = line.notes[-1][1]
        return self._placed(line, metre, talk)

    def _pauses(self, talk: float) -> bool:
        """Leave about as much silence as sound, but never two breaths of it."""
        self._paused = not self._paused and self._asked is None and self._choice.random() < _PAUSE - 0.6 * talk
        return self._paused

    def _line(self, metre: Metre, chord: Chord, coming: Chord, wanted: int, shape: Shape) -> Line:
        self._drift = max(-_DRIFT, min(_DRIFT, self._drift + self._choice.choice((-2, -1, 1, 2))))
        centre = (self._low + self._high) / 2 + shape.register + self._drift
        line = Line(self._choice, (self._low, self._high), centre, self._last)
        motif, asked = self._motif(), self._asked
        arches = wanted >= _ARCH
        rises = asked is None and (arches or self._choice.random() < 0.5)
        self._asked = None
        if rises:
            said = (wanted + 1) // 2 if arches else wanted
            line.rise(motif.tail(said), metre.turn, chord)
        if arches or not rises:
            reply = self._reply(asked or motif, metre).tail(max(2, wanted - len(line.notes)) if arches else wanted)
            line.fall(reply, metre.turn, metre.end, chord, coming)
        elif self._choice.random() < 0.7:
            self._asked = motif
        return line

    def _motif(self) -> Motif:
        choice = self._choice
        if self._section is Section.CONTRAST:
            return self._second
        if self._section is Section.DEVELOPMENT:
            source = choice.choice((self._theme, self._theme, self._second))
            return choice.choice((source.tail(3), varied(source, choice), source.augmented(), source))
        if self._section is Section.REST:
            return self._theme.tail(2).augmented()
        return self._theme

    def _reply(self, motif: Motif, metre: Metre) -> Motif:
        """Return what falls after a motif that rose: its mirror or its way back, broader where there is time."""
        reply = motif.inverted() if self._choice.random() < 0.5 else motif.answered()
        broad = reply.augmented()
        fits = sum(broad.lengths) <= metre.end - metre.turn - 2
        return broad if fits and self._choice.random() < 0.5 else reply

    def _placed(self, line: Line, metre: Metre, talk: float) -> list[Placed]:
        """Give each note its loudness: swelling to the turn, sinking after it."""
        placed = []
        for tick, pitch in line.notes:
            away = (metre.turn - tick) / metre.turn if tick <= metre.turn else (tick - metre.turn) / metre.end
            human = self._choice.uniform(0.94, 1.06)
            velocity = (0.56 + 0.25 * talk) * (1.0 - _SWELL * min(1.0, away)) * human
            weight = _END_WEIGHT if tick in (metre.turn, metre.end) else _WEIGHT
            placed.append(Placed(tick, Note(Layer.MELODY, float(pitch), velocity), weight))
        return placed

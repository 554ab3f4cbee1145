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

_ARCH, _WHOLE = 3.5, 0.75
"""A breath with at least so many notes to say mostly rises and falls; others do one of the two."""

_PAUSE, _TALKATIVE = 0.7, 0.85
_ELSEWHERE = 1.2
"""A plan that was taken back until so many more notes are wanted leaves theme and question behind."""

_DRIFT, _FAITHFUL, _ENDS = 5, 0.6, 4
_WEIGHT, _END_WEIGHT = 2.0, 3.0
_SWELL = 0.3
_SECOND_VOICE = (3, 4, 5, 7, 8, 9, 12, 15, 16)


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
        self._ends: tuple[int, ...] = ()
        self._drift = 0
        self._asked: Motif | None = None
        self._paused = True
        self._earlier: tuple[tuple[int, ...], Motif | None, bool] = ((), None, True)

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
            Above 0 takes back the last plan and makes another, with so many notes beyond what density asks.
        """
        if more:
            self._ends, self._asked, self._paused = self._earlier
        self._earlier = (self._ends, self._asked, self._paused)
        talk = density * self._part.activity * shape.density
        wanted = (1.4 + 16.0 * talk + self._choice.uniform(-0.8, 0.8)) * min(1.5, metre.seconds / 10.0) + more
        if self._pauses(talk) and more < 1:
            return []
        motif = self._motif()
        if more >= _ELSEWHERE:
            motif, self._asked = invent(self._choice), None
        line = self._line(metre, chord, coming, max(1, round(wanted)), shape, motif)
        ends = [note for tick, note in line.notes if tick in (metre.turn, metre.end)]
        self._ends = (*self._ends, *ends)[-_ENDS:]
        return self._placed(line, metre, chord, coming, talk)

    def _pauses(self, talk: float) -> bool:
        """Leave about as much silence as sound, but never two breaths of it."""
        self._paused = not self._paused and self._asked is None and self._choice.random() < _PAUSE - _TALKATIVE * talk
        return self._paused

    def _line(self, metre: Metre, chord: Chord, coming: Chord, wanted: int, shape: Shape, motif: Motif) -> Line:
        self._drift = max(-_DRIFT, min(_DRIFT, self._drift + self._choice.choice((-2, -1, 1, 2))))
        centre = (self._low + self._high) / 2 + shape.register + self._drift + self._choice.uniform(-2.0, 2.0)
        line = Line(self._choice, metre, (self._low, self._high), centre, self._ends)
        asked = self._asked
        arches = wanted >= _ARCH and self._choice.random() < _WHOLE
        rises = asked is None and (arches or self._choice.random() < 0.5)
        self._asked = None
        if rises:
            said = (wanted + 1) // 2 if arches else wanted
            longer = motif.sequenced() if said > len(motif.steps) + 1 else motif
            line.rise(longer.tail(said), chord)
        if arches or not rises:
            left = max(2, wanted - len(line.notes))
            line.fall(self._reply(asked or motif, metre, left), chord, coming)
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
        return self._theme if choice.random() < _FAITHFUL else varied(self._theme, choice)

    def _reply(self, motif: Motif, metre: Metre, notes: int) -> Motif:
        """Return what falls after a motif that rose: its mirror or its way back, twice or broader if time allows."""
        reply = motif.inverted() if self._choice.random() < 0.5 else motif.answered()
        longer = reply.sequenced() if notes > len(reply.steps) + 1 else reply.augmented()
        fits = sum(longer.lengths) <= metre.end - metre.turn
        return (longer if fits and self._choice.random() < 0.6 else reply).tail(notes)

    def _placed(self, line: Line, metre: Metre, chord: Chord, coming: Chord, talk: float) -> list[Placed]:
        """Give each note its loudness: swelling to the turn, sinking after it."""
        placed = []
        for tick, pitch in line.notes:
            away = (metre.turn - tick) / metre.turn if tick <= metre.turn else (tick - metre.turn) / metre.end
            human = self._choice.uniform(0.94, 1.06)
            velocity = (0.6 + 0.1 * talk) * (1.0 - _SWELL * min(1.0, away)) * human
            weight = _END_WEIGHT if tick in (metre.turn, metre.end) else _WEIGHT
            placed.append(Placed(tick, Note(Layer.MELODY, float(pitch), velocity), weight))
            under = self._under(pitch, coming if tick == metre.end else chord)
            if weight == _END_WEIGHT and under and self._choice.random() < self._part.doubled:
                placed.append(Placed(tick, Note(Layer.MELODY, float(under), 0.75 * velocity), weight))
        return placed

    def _under(self, pitch: int, chord: Chord) -> int | None:
        """Return a chord tone a third to a tenth below `pitch`, not far below the melody's range."""
        below = [pitch - gap for gap in _SECOND_VOICE if pitch - gap >= self._low - _DRIFT]
        tones = [note for note in below if note % 12 in chord.classes]
        return self._choice.choice(tones) if tones else None

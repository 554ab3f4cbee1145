"""The pulse: a low stroke on each turn of the breath and light ones on the beats between, slowly changing."""

import random

from engine.music import style as styles
from engine.music.ensemble import SUBDIVISION, Layer, Note
from engine.music.form import Shape
from engine.music.harmony import Chord
from engine.music.metre import Metre, Placed
from engine.music.voicing import bass_note

_BEATS = 16
_INHALE, _EXHALE, _LIGHT, _FIELD = 0.78, 0.55, 0.3, 0.42
_TURN_WEIGHT, _LIGHT_WEIGHT = 4.0, 0.0
_FILL = 1.6
_EDGE = 7
_FIELDS, _BARS = 8, 2
_SYNCOPATED, _SPARED = 0.25, 0.3


class Drum:
    """Decides the strokes of one breath at a time: a frame drum, or a handpan that plays the notes of the key.

    The frame drum's low stroke is the tonic, its light stroke the fifth above; the handpan's low stroke is its ding.
    """

    def __init__(self, choice: random.Random, part: styles.Drum) -> None:
        self._choice, self._part = choice, part
        self._low = styles.note_number(part.low)
        self._first = sorted(range(_BEATS), key=lambda beat: (beat % 2) + choice.random())
        self._fields = [[choice.randrange(1, _FIELDS) for _ in range(_BEATS)] for _ in range(_BARS)]
        self._late = [choice.random() < _SYNCOPATED for _ in range(_BEATS)]
        self._bar = 0

    def plan(self, metre: Metre, chord: Chord, coming: Chord, density: float, shape: Shape) -> list[Placed]:
        """Return the strokes of a breath on `chord`, the one on the next inhale onset included."""
        beats = metre.beats()
        self._bar = (self._bar + 1) % _BARS
        self._evolve(len(beats))
        light = round(_FILL * density * self._part.activity * shape.light_strokes * len(beats))
        order = [place for place in self._first if place < len(beats)]
        if order and self._choice.random() < _SPARED:
            order.remove(self._choice.choice(order))
        strokes = [self._light(beats[place], place, chord) for place in order[:light]]
        turns = [self._turn(metre.turn, chord, inhale=False), self._turn(metre.end, coming, inhale=True)]
        return [*strokes, *turns]

    def _evolve(self, beats: int) -> None:
        """Change little, so that the pattern is known again and yet moves."""
        choice = self._choice
        if choice.random() < 0.3:
            place = choice.randrange(_BEATS - 1)
            self._first[place : place + 2] = reversed(self._first[place : place + 2])
        if choice.random() < 0.7:
            fields, place = self._fields[self._bar], choice.randrange(max(1, min(beats, _BEATS)))
            fields[place] = max(1, min(_FIELDS - 1, fields[place] + choice.choice((-2, -1, 1, 2))))
        if choice.random() < 0.15:
            place = choice.randrange(_BEATS)
            self._late[place] = not self._late[place]

    def _light(self, beat: int, place: int, chord: Chord) -> Placed:
        late = self._late[place] and self._part.instrument == "handpan"
        velocity = _LIGHT if self._part.instrument == "frame drum" else _FIELD
        return self._stroke(beat + (SUBDIVISION // 2 if late else 0), self._field(place, chord), velocity)

    def _turn(self, tick: int, chord: Chord, inhale: bool) -> Placed:
        low = inhale or self._part.instrument == "frame drum"
        pitch = self._ding(chord) if low else self._pan(chord)[3]
        return self._stroke(tick, pitch, _INHALE if inhale else _EXHALE, _TURN_WEIGHT)

    def _field(self, place: int, chord: Chord) -> int:
        """Return the pitch of a light stroke; a field that rubs with the chord gives way to the one below."""
        if self._part.instrument == "frame drum":
            return self._ding(chord) + _EDGE
        pan = self._pan(chord)
        field = self._fields[self._bar][place]
        rubs = pan[field] % 12 not in chord.classes and (pan[field] - 1) % 12 in chord.classes
        return pan[field - 1] if rubs else pan[field]

    def _pan(self, chord: Chord) -> tuple[int, ...]:
        ding = self._ding(chord)
        return (ding, *chord.scale.between(ding + 5, ding + 36)[: _FIELDS - 1])

    def _ding(self, chord: Chord) -> int:
        return bass_note(chord.scale.tonic, self._low)

    def _stroke(self, tick: int, pitch: int, velocity: float, weight: float = _LIGHT_WEIGHT) -> Placed:
        human = velocity * self._choice.uniform(0.88, 1.12)
        return Placed(tick, Note(Layer.DRUM, float(pitch), human), weight)

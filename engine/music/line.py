"""One melodic line: motifs set on the notes of a key so that each ends on a chord tone and is easily sung."""

import random
from collections.abc import Sequence
from itertools import accumulate, pairwise

from engine.music.ensemble import SUBDIVISION
from engine.music.harmony import Chord
from engine.music.metre import Metre
from engine.music.motif import Motif

UP, DOWN = 1, -1
FIFTH, TRITONE, THIRD = 7, 6, 4
"""Half-steps of the largest leap, of the one that is not sung, and of the largest move that is no leap."""

Timed = tuple[int, int]
"""Tick and MIDI note."""

_CROWDED, _AWAY, _RUBS, _AGAIN, _WHIM, _LEANS = 0.2, 0.45, 4.0, 2.0, 3.0, 2.0


class Line:
    """A phrase in the making.

    Parameters
    ----------
    span
        Lowest and highest MIDI note.
    centre
        Where it should lie, MIDI.
    ends
        The notes that the phrases before ended on, the newest last; none of them is a good end for this one.

    Attributes
    ----------
    notes
        Pairs of tick and MIDI note, in order.
    """

    def __init__(
        self, choice: random.Random, metre: Metre, span: tuple[int, int], centre: float, ends: Sequence[int]
    ) -> None:
        self._metre = metre
        self._choice, self._span, self._centre, self._ends = choice, span, centre, ends
        self.notes: list[Timed] = []

    def rise(self, motif: Motif, chord: Chord) -> None:
        """Climb to the exhale onset and end on a tone of `chord`."""
        self._add(motif, _onsets(motif, self._metre.turn, 1), chord, chord, UP)

    def fall(self, motif: Motif, chord: Chord, coming: Chord) -> None:
        """Come down with the exhale to the next inhale onset, and end on a tone of `coming`."""
        first = self._metre.turn + (SUBDIVISION // 2 if self.notes else 0)
        self._add(motif, _onsets(motif, self._metre.end, first), chord, coming, DOWN)

    def _add(self, motif: Motif, onsets: list[int], chord: Chord, target: Chord, way: int) -> None:
        steps = motif.tail(len(onsets)).heading(way).steps
        ladder = chord.scale.between(*self._span)
        ends = [place for place, note in enumerate(ladder) if note % 12 in target.classes]
        shape = list(accumulate(steps, initial=-sum(steps)))
        runs = [[end + offset for offset in shape] for end in ends]
        inside = [[ladder[place] for place in run] for run in runs if min(run) >= 0 and max(run) < len(ladder)]
        if not inside:
            inside = [[ladder[end]] for end in ends]
        if inside:
            best = min(inside, key=lambda notes: self._cost(notes, chord, target))
            notes = list(zip(onsets[-len(best) :], best, strict=True))
            notes = [
                (tick, note)
                for place, (tick, note) in enumerate(notes)
                if not _rubs(notes, place, chord, target) and (tick != self._metre.turn or note % 12 in chord.classes)
            ]
            self._join(_sung(notes, chord.scale.between(0, 127)), chord.scale.between(0, 127), way)

    def _join(self, notes: list[Timed], ladder: tuple[int, ...], way: int) -> None:
        """Add a part of the phrase; what leads badly from the note before, or the wrong way, is left out of it."""
        while notes and (
            _sung([*self.notes[-1:], *notes], ladder)[: len(self.notes[-1:])] != self.notes[-1:]
            or way * (notes[-1][1] - notes[0][1]) < 0
        ):
            notes.pop(0)
        self.notes = _sung([*self.notes, *notes], ladder)

    def _cost(self, notes: list[int], chord: Chord, target: Chord) -> float:
        said = [note for _, note in self.notes]
        before = [*self._ends, *said][-1:]
        cost = _AWAY * abs(sum(notes) / len(notes) - self._centre) + self._choice.random() * _WHIM
        cost += _AGAIN * (notes[-1] in self._ends or notes[-1] in before) + _AGAIN * (notes[0] in said[-1:])
        for note in before:
            leap = abs(notes[0] - note)
            cost += _CROWDED * leap + (8.0 if leap > FIFTH else 0.0)
        for apex in said[-1:]:
            cost += 3.0 * max(0, notes[0] - apex, apex - notes[0] - THIRD)
        cost -= _LEANS * sum(_leans(note, chord) and below == note - 1 for note, below in pairwise(notes))
        timed = list(enumerate(notes))
        return cost + _RUBS * sum(_rubs(timed, place, chord, target) for place in range(len(notes)))


def _onsets(motif: Motif, end: int, first: int) -> list[int]:
    """Return the ticks of as many notes, from the last one backwards, as fit from `first` to `end`; mostly on beats."""
    ticks = [end]
    for length in reversed(motif.lengths):
        tick = ticks[0] - length
        if length >= SUBDIVISION and tick % SUBDIVISION:
            tick -= tick % SUBDIVISION
        if tick < first:
            break
        ticks.insert(0, tick)
    return ticks


def _sung(notes: list[Timed], ladder: tuple[int, ...]) -> list[Timed]:
    """Leave out what could not be sung: from the end backwards, tritones, wide leaps, leaps without a step after."""
    kept: list[Timed] = []
    for tick, note in reversed(notes):
        if kept and (abs(note - kept[0][1]) > FIFTH or abs(note - kept[0][1]) == TRITONE):
            continue
        leads = len(kept) > 1 and abs(note - kept[0][1]) > THIRD
        if leads and not _is_step(kept[0][1], kept[1][1], ladder):
            continue
        kept.insert(0, (tick, note))
    return kept


def _is_step(a: int, b: int, ladder: tuple[int, ...]) -> bool:
    return abs(ladder.index(a) - ladder.index(b)) <= 1


def _rubs(notes: list[Timed], place: int, chord: Chord, target: Chord) -> bool:
    """Tell whether a note lies a half-step above a chord tone and does not resolve down into it."""
    note = notes[place][1]
    if place == len(notes) - 1:
        return note % 12 not in target.classes
    return _leans(note, chord) and notes[place + 1][1] != note - 1


def _leans(note: int, chord: Chord) -> bool:
    return note % 12 not in chord.classes and (note - 1) % 12 in chord.classes

"""One melodic line: motifs set on the notes of a key so that each ends on a chord tone and is easily sung."""

import random
from itertools import accumulate

from engine.music.ensemble import SUBDIVISION
from engine.music.harmony import Chord
from engine.music.motif import Motif

FIFTH, THIRD = 7, 4
"""Half-steps of the largest leap, and of the largest move that is no leap."""

_CROWDED, _AWAY, _RUBS, _AGAIN = 0.35, 0.3, 4.0, 1.5


class Line:
    """A phrase in the making.

    Parameters
    ----------
    span
        Lowest and highest MIDI note.
    centre
        Where it should lie, MIDI.
    last
        The note that the phrase before ended on.

    Attributes
    ----------
    notes
        Pairs of tick and MIDI note, in order.
    """

    def __init__(self, choice: random.Random, span: tuple[int, int], centre: float, last: int | None) -> None:
        self._choice, self._span, self._centre, self._last = choice, span, centre, last
        self.notes: list[tuple[int, int]] = []

    def rise(self, motif: Motif, turn: int, chord: Chord) -> None:
        """Climb to the exhale onset at tick `turn` and end on a tone of `chord`."""
        self._add(motif, _onsets(motif, turn, 1), chord, chord)

    def fall(self, motif: Motif, turn: int, end: int, chord: Chord, coming: Chord) -> None:
        """Come down after `turn` to the next inhale onset at tick `end`, and end on a tone of `coming`."""
        first = turn + SUBDIVISION // 2 if self.notes else turn
        self._add(motif, _onsets(motif, end, first), chord, coming)

    def _add(self, motif: Motif, onsets: list[int], chord: Chord, target: Chord) -> None:
        steps = motif.tail(len(onsets)).steps
        ladder = chord.scale.between(*self._span)
        ends = [place for place, note in enumerate(ladder) if note % 12 in target.classes]
        shape = list(accumulate(steps, initial=-sum(steps)))
        runs = [[end + offset for offset in shape] for end in ends]
        inside = [[ladder[place] for place in run] for run in runs if min(run) >= 0 and max(run) < len(ladder)]
        if not inside:
            inside = [[ladder[end]] for end in ends]
        if inside:
            best = min(inside, key=lambda notes: self._cost(notes, chord, target))
            self.notes = _sung(
                [*self.notes, *zip(onsets[-len(best) :], best, strict=True)], chord.scale.between(0, 127)
            )
            self.notes = [n for i, n in enumerate(self.notes) if not _rubs(self.notes, i, chord, target)]

    def _cost(self, notes: list[int], chord: Chord, target: Chord) -> float:
        before = self.notes[-1][1] if self.notes else self._last
        cost = _AWAY * abs(sum(notes) / len(notes) - self._centre) + self._choice.random() * 1.5
        if before is not None:
            leap = abs(notes[0] - before)
            cost += _CROWDED * leap + (8.0 if leap > FIFTH else 0.0) + (_AGAIN if notes[-1] == before else 0.0)
        if self.notes:
            cost += 3.0 * max(0, notes[0] - self.notes[-1][1]) + (_AGAIN if notes[0] == self.notes[-1][1] else 0.0)
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


def _sung(notes: list[tuple[int, int]], ladder: tuple[int, ...]) -> list[tuple[int, int]]:
    """Leave out what could not be sung: from the end backwards, leaps beyond a fifth or not followed by a step."""
    kept: list[tuple[int, int]] = []
    for tick, note in reversed(notes):
        if kept and abs(note - kept[0][1]) > FIFTH:
            continue
        leads = len(kept) > 1 and abs(note - kept[0][1]) > THIRD
        if leads and not _is_step(kept[0][1], kept[1][1], ladder):
            continue
        kept.insert(0, (tick, note))
    return kept


def _is_step(a: int, b: int, ladder: tuple[int, ...]) -> bool:
    return abs(ladder.index(a) - ladder.index(b)) <= 1


def _rubs(notes: list[tuple[int, int]], place: int, chord: Chord, target: Chord) -> bool:
    """Tell whether a note lies a half-step above a chord tone and does not resolve down into it."""
    note = notes[place][1]
    if place == len(notes) - 1:
        return note % 12 not in target.classes
    harsh = note % 12 not in chord.classes and (note - 1) % 12 in chord.classes
    return harsh and notes[place + 1][1] != note - 1

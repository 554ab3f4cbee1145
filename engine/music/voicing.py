"""Voice leading: each voice to the nearest note, wide below and close above, no parallel fifths in the outer voices."""

import itertools
import math
from collections.abc import Iterator, Sequence
from functools import lru_cache

_HARSH = (1, 13)
"""Half-steps between two voices that rub: a minor second and a minor ninth."""

_PERFECT = (0, 7)
_LARGE = 4
_LOW_GAP, _HIGH_GAP = 5, 9


def bass_note(pitch_class: int, low: int) -> int:
    """Return the MIDI note of `pitch_class` in the octave above `low`."""
    return low + (pitch_class - low) % 12


def voiced(
    classes: Sequence[int], bass: int, low: int, high: int, before: tuple[int, Sequence[int]] | None = None
) -> tuple[int, ...]:
    """Return four rising MIDI notes between `low` and `high`, one for each pitch class.

    Parameters
    ----------
    bass
        The note below them.
    before
        Bass and voices of the chord before.
    """
    offered = _offered(tuple(classes), bass, low, high)
    if before is None:
        return offered[0][1]
    best = (math.inf, offered[0][1])
    for cost, voices in offered:
        if cost > best[0]:  # leading a voice only adds
            break
        best = min(best, (cost + _motion(voices, bass, *before), voices))
    return best[1]


@lru_cache(maxsize=512)
def _offered(classes: tuple[int, ...], bass: int, low: int, high: int) -> list[tuple[float, tuple[int, ...]]]:
    """Return what each way to lay out the chord costs by itself, the best first."""
    return sorted((_cost(voices, bass, (low + high) / 2), voices) for voices in _candidates(classes, low, high))


def _candidates(classes: Sequence[int], low: int, high: int) -> Iterator[tuple[int, ...]]:
    places = [[note for note in range(low, high + 1) if note % 12 == pitch_class] for pitch_class in classes]
    for notes in itertools.product(*places):
        if len(set(notes)) == len(notes):
            yield tuple(sorted(notes))


def _cost(voices: Sequence[int], bass: int, centre: float) -> float:
    return _spacing(voices, bass) + 0.25 * abs(sum(voices) / len(voices) - centre)


def _spacing(voices: Sequence[int], bass: int) -> float:
    gaps = [b - a for a, b in itertools.pairwise(voices)]
    harsh = sum(b - a in _HARSH for a, b in itertools.combinations((bass, *voices), 2))
    muddy = max(0, _LOW_GAP - gaps[0]) + max(0, _LOW_GAP - (voices[0] - bass))
    return 40.0 * harsh + 1.5 * muddy + sum(1.5 * max(0, gap - _HIGH_GAP) for gap in gaps[1:])


def _motion(voices: Sequence[int], bass: int, bass_before: int, before: Sequence[int]) -> float:
    moves = [b - a for a, b in zip(before, voices, strict=True)]
    cost = sum(abs(move) + 3.0 * max(0, abs(move) - _LARGE) for move in moves)
    outer = ((bass_before, bass), (before[-1], voices[-1]))
    cost += 18.0 * parallel(*outer) + 9.0 * parallel((before[0], voices[0]), outer[1])
    return cost + 0.6 * max(0, abs(moves[-1]) - 2)


def parallel(lower: tuple[int, int], upper: tuple[int, int]) -> bool:
    """Tell whether two voices, each (before, after), move alike from one fifth or octave into another."""
    if lower[0] == lower[1] or upper[0] == upper[1]:
        return False
    intervals = [(above - below) % 12 for below, above in zip(lower, upper, strict=True)]
    return intervals[0] == intervals[1] and intervals[0] in _PERFECT


def is_smooth(before: tuple[int, Sequence[int]], after: tuple[int, Sequence[int]]) -> bool:
    """Tell whether a chord, as (bass, voices), follows another without outer parallels and without harsh seconds."""
    (bass_before, voices_before), (bass, voices) = before, after
    harsh = any(b - a in _HARSH for a, b in itertools.combinations((bass, *voices), 2))
    return not harsh and not parallel((bass_before, bass), (voices_before[-1], voices[-1]))

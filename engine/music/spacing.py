"""Room between the notes: two onsets a second at most, and no more notes of a layer than an instrument lets ring."""

import math
from collections.abc import Sequence
from dataclasses import replace

from engine.music.ensemble import Layer
from engine.music.metre import Placed

MOST_PER_SECOND = 2
MOST_RINGING, RING_SECONDS = 7, 6.6
"""No more notes of a layer than so many begin within the time that the longest of them rings."""

_LOUDEST = 0.8
REACH = RING_SECONDS
"""How many seconds of music before a breath still count."""


def spaced(placed: Sequence[Placed], before: Sequence[Placed], tick_seconds: float) -> list[Placed]:
    """Leave out the lightest notes until there is room for all that stay.

    Parameters
    ----------
    before
        Notes before this breath, which sound anyway; their ticks count from its inhale onset, none above 0.
    """
    room = math.ceil(1.0 / tick_seconds - 1e-9)
    sounding = {note.tick for note in before}
    kept = sorted(placed, key=lambda note: note.tick)
    while (tick := _crowded(kept, sounding, room)) is not None:
        kept = [note for note in kept if note.tick != tick]
    for layer in Layer:
        others = [note for note in kept if note.note.layer is not layer]
        ringing = sorted(note.tick for note in before if note.note.layer is layer)
        own = [note for note in kept if note.note.layer is layer]
        while (lightest := _one_too_many(own, ringing, RING_SECONDS / tick_seconds)) is not None:
            own.remove(lightest)
        kept = [*others, *own]
    return sorted(kept, key=lambda note: note.tick)


def softened(placed: Sequence[Placed]) -> list[Placed]:
    """Return the notes with the loudness of a single one shared by those that begin together."""
    powers: dict[int, float] = {}
    for each in placed:
        powers[each.tick] = powers.get(each.tick, 0.0) + each.note.velocity**2
    return [_softer(each, min(1.0, _LOUDEST / max(math.sqrt(powers[each.tick]), 1e-9))) for each in placed]


def _softer(placed: Placed, share: float) -> Placed:
    return replace(placed, note=replace(placed.note, velocity=placed.note.velocity * share))


def _crowded(kept: Sequence[Placed], sounding: set[int], room: int) -> int | None:
    """Return the tick of the lightest onset among three that lie within `room` ticks."""
    weights: dict[int, float] = dict.fromkeys(sounding, math.inf)
    for note in kept:
        weights[note.tick] = max(weights.get(note.tick, 0.0), note.weight)
    ticks = sorted(weights)
    for three in zip(ticks, ticks[1:], ticks[MOST_PER_SECOND:], strict=False):
        ours = [tick for tick in three if weights[tick] < math.inf]
        if three[-1] - three[0] < room and ours:
            return min(ours, key=lambda tick: (weights[tick], -tick))
    return None


def _one_too_many(own: Sequence[Placed], ringing: Sequence[int], ticks: float) -> Placed | None:
    """Return the lightest of the notes of one layer that begin too many within `ticks`."""
    begun = sorted([*ringing, *(note.tick for note in own)])
    for first, last in zip(begun, begun[MOST_RINGING:], strict=False):
        inside = [note for note in own if first <= note.tick <= last]
        if last - first < ticks and inside:
            return min(inside, key=lambda note: (note.weight, note.note.velocity))
    return None

"""Room between the notes: never more than two onsets within a second, whatever the layers have in mind."""

import math
from collections.abc import Sequence

from engine.music.metre import Placed

MOST_PER_SECOND = 2


def spaced(placed: Sequence[Placed], before: Sequence[int], tick_seconds: float) -> list[Placed]:
    """Leave out the lightest notes until no three onsets lie within a second.

    Notes on one tick count once, by the heaviest of them.

    Parameters
    ----------
    before
        Ticks of the last onsets before this breath, counted from its inhale onset: none above 0.
    """
    room = math.ceil(1.0 / tick_seconds - 1e-9)
    kept = list(placed)
    while True:
        weights: dict[int, float] = dict.fromkeys(before[-MOST_PER_SECOND:], math.inf)
        for note in kept:
            weights[note.tick] = max(weights.get(note.tick, 0.0), note.weight)
        ticks = sorted(weights)
        crowds = zip(ticks, ticks[MOST_PER_SECOND:], strict=False)
        crowd = next(((first, last) for first, last in crowds if last - first < room), None)
        if crowd is None:
            return kept
        inside = [tick for tick in ticks if crowd[0] <= tick <= crowd[1]]
        lightest = min(inside, key=lambda tick: (weights[tick], -tick))
        kept = [note for note in kept if note.tick != lightest]

"""A motif: a few steps and lengths that a listener can know again, and what music does with one."""

import random
from dataclasses import dataclass, replace
from itertools import pairwise

from engine.music.ensemble import SUBDIVISION

_RHYTHMS = ((4, 4), (8, 4), (4, 8), (6, 2), (4, 4, 4), (4, 4, 8), (8, 4, 4), (4, 8, 4), (6, 2, 8), (8, 8), (4, 6, 2))
_STEPS, _ODDS = (1, 2, 3, -1, 0), (10, 4, 1, 3, 1)
_LEAP = 2


@dataclass(frozen=True, slots=True)
class Motif:
    """Notes by what lies between them; as it is invented, it rises.

    Attributes
    ----------
    steps
        Scale steps from each note to the next.
    lengths
        Ticks from each onset to the next.
    """

    steps: tuple[int, ...]
    lengths: tuple[int, ...]

    def inverted(self) -> "Motif":
        """Mirror the steps: what rose now falls."""
        return replace(self, steps=tuple(-step for step in self.steps))

    def answered(self) -> "Motif":
        """Walk the same way back, from the last note to the first."""
        return Motif(tuple(-step for step in reversed(self.steps)), tuple(reversed(self.lengths)))

    def augmented(self) -> "Motif":
        """Take twice the time."""
        return replace(self, lengths=tuple(2 * length for length in self.lengths))

    def sequenced(self) -> "Motif":
        """Say it twice, the second time from the note after its last one, in the direction it goes."""
        on = 1 if sum(self.steps) > 0 else -1
        return Motif((*self.steps, on, *self.steps), (*self.lengths, SUBDIVISION, *self.lengths))

    def heading(self, way: int) -> "Motif":
        """Go up (1) or down (-1) on the whole: mirrored if it does not."""
        return self.inverted() if way * sum(self.steps) < 0 else self

    def tail(self, notes: int) -> "Motif":
        """Keep the last `notes` notes, at least one."""
        first = max(0, len(self.steps) + 1 - max(1, notes))
        return Motif(self.steps[first:], self.lengths[first:])


def invent(choice: random.Random) -> Motif:
    """Return a motif of three or four notes that rises, mostly by step; a leap is followed by a step."""
    lengths = choice.choice(_RHYTHMS)
    while True:
        steps = tuple(choice.choices(_STEPS, _ODDS, k=len(lengths)))
        if sum(steps) > 0 and is_singable(steps):
            return Motif(steps, lengths)


def varied(motif: Motif, choice: random.Random) -> Motif:
    """Return `motif` with one step or its rhythm changed, so that it is still known."""
    if choice.random() < 0.4:
        fitting = [rhythm for rhythm in _RHYTHMS if len(rhythm) == len(motif.lengths)]
        return replace(motif, lengths=choice.choice(fitting))
    place = choice.randrange(len(motif.steps))
    steps = (*motif.steps[:place], choice.choices(_STEPS, _ODDS)[0], *motif.steps[place + 1 :])
    return replace(motif, steps=steps) if sum(steps) > 0 and is_singable(steps) else motif


def is_singable(steps: tuple[int, ...]) -> bool:
    """Tell whether each leap is followed, and before it was led to, by a step."""
    return all(abs(a) < _LEAP or abs(b) < _LEAP for a, b in pairwise(steps))

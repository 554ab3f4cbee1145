"""The reward of a group: each member's own voice, at its own place in the breath, while they go with the guide."""

import math
from collections.abc import Sequence

from engine.gate import finite
from engine.limits import clamp
from engine.music.ensemble import SUBDIVISION, Layer, Note
from engine.music.harmony import Chord
from engine.music.metre import Metre, Placed

PITCHES = (69, 81, 74, 86, 71, 83, 77, 88)
"""Around which MIDI note each voice sings: low and high in turn, so that neighbours lie an octave apart."""

HALF_AN_OCTAVE = 6
AT_ONCE = 4
"""Voices within one breath; more of them take turns."""

FROM = 0.25
SOFT, LOUD = 0.25, 0.5
_WEIGHT = 3.0


class Company:
    """Decides who is heard in one breath after the other, and where."""

    def __init__(self) -> None:
        self._breath = 0

    def plan(self, metre: Metre, chord: Chord, coming: Chord, rewards: Sequence[float]) -> list[Placed]:
        """Return the notes of a breath: of each whose turn it is one, on a tone that its chord and the next share."""
        told = [finite(reward) or 0.0 for reward in rewards[: len(PITCHES)]]
        heard = [seat for seat, reward in enumerate(told) if reward >= FROM]
        self._breath += 1
        turns = math.ceil(len(heard) / AT_ONCE)
        singing = [seat for place, seat in enumerate(heard) if (place + self._breath) % turns == 0]
        classes = chord.classes & coming.classes or chord.classes
        return [
            Placed(_tick(metre, place, len(singing)), _note(seat, told[seat], classes), _WEIGHT)
            for place, seat in enumerate(singing)
        ]


def _tick(metre: Metre, place: int, of: int) -> int:
    """Return the beat on which the voice at `place` of `of` begins: evenly over the breath, off its turns."""
    beats = metre.beats() or [SUBDIVISION]
    return beats[min(len(beats) - 1, math.floor((place + 0.5) / of * len(beats)))]


def _note(seat: int, reward: float, classes: frozenset[int]) -> Note:
    centre = PITCHES[seat]
    near = range(centre - HALF_AN_OCTAVE, centre + HALF_AN_OCTAVE + 1)
    tones = [pitch for pitch in near if pitch % 12 in classes] or [centre]
    pitch = min(tones, key=lambda tone: (abs(tone - centre), tone))
    velocity = SOFT + (LOUD - SOFT) * clamp(reward, 0.0, 1.0)
    return Note(Layer.REWARD, float(pitch), velocity, seat)

"""Which tone sounds along with a hum: of the music's scale, consonant with the hum, and below it."""

import math

from engine.music.scale import Scale

LOWEST, HIGHEST = 40, 60
"""MIDI note numbers of a drone, E2 to C4: below a voice, above what small loudspeakers leave out."""

BELOW = 5
"""Half-steps that it lies below the hum at least."""

CONSONANT = {0: 0.0, 7: 60.0, 5: 90.0, 4: 110.0, 3: 120.0, 9: 130.0, 8: 140.0}
"""Half-steps from drone up to hum, without octaves, and what each costs against the unison."""

OFF_TUNE = 3.0
"""Cents of that cost for each cent off tune."""

NOT_IN_CHORD = 25.0
OCTAVE_DOWN = 8.0
STAYS = 60.0
"""By how much another tone has to suit better before the drone moves to it."""


def note_of(hertz: float) -> float:
    """Return a pitch as a MIDI note number, with its fraction."""
    return 69.0 + 12.0 * math.log2(hertz / 440.0)


def drone_note(hum: float, scale: Scale, chord: frozenset[int] | None = None, before: int | None = None) -> int:
    """Return the MIDI note of the drone for a hum of `hum` (a MIDI note number with its fraction).

    The drone takes the pitch class of the hum where the scale has it, so that person and music are in unison in the
    tuning of the music; a hum between its notes, or far from all, gets the note that is most consonant with it, a fifth
    below before a third. An octave below the hum comes before two.

    Parameters
    ----------
    chord
        Pitch classes that sound; of notes alike those are taken.
    before
        The drone that sounds, which stays for a small change of the hum.
    """
    highest = max(LOWEST, min(HIGHEST, math.floor(hum) - BELOW))
    notes = scale.between(LOWEST, highest) or scale.between(LOWEST, LOWEST + 11)
    return min(notes, key=lambda note: (_cost(hum, note, chord) - (STAYS if note == before else 0.0), -note))


def _cost(hum: float, note: int, chord: frozenset[int] | None) -> float:
    apart = hum - note
    octaves, within = divmod(apart, 12.0)
    rubs = min(
        min(abs(within - step), 12.0 - abs(within - step)) * 100.0 * OFF_TUNE + cost for step, cost in CONSONANT.items()
    )
    away = OCTAVE_DOWN * max(0.0, octaves)
    return rubs + away + (NOT_IN_CHORD if chord and note % 12 not in chord else 0.0)

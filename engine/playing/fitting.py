"""Which notes fit the music: those of its scale, and which of them a key outside is meant for."""

from collections.abc import Collection

LOWEST, HIGHEST = 0, 127


def nearest(pitch: int, scale: Collection[int], chord: Collection[int]) -> int:
    """Return the note that sounds for the key `pitch`: itself where it lies in the scale, else the nearest that does.

    Of two as near as each other the one of the chord is meant, of two of the chord (or none) the lower, which leans
    less. All are MIDI note numbers; the key is returned as it is where there is no scale.

    Parameters
    ----------
    scale, chord
        Pitch classes, 0–11.
    """
    if not scale or pitch % 12 in scale:
        return pitch
    fitting = (note for note in range(LOWEST, HIGHEST + 1) if note % 12 in scale)
    return min(fitting, key=lambda note: (abs(note - pitch), note % 12 not in chord, note))

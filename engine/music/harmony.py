"""Walks through a key: away from home and back while all is calm, on without arriving while the music still leads."""

import itertools
import math
import random
from dataclasses import dataclass
from functools import cached_property

from engine.music.scale import Scale
from engine.music.sonority import Sonority, sonorities
from engine.music.style import Style, note_number
from engine.music.voicing import bass_note, is_smooth, voiced

_CALM_ARCS = ((0.0, 0.35, 0.7, 0.45), (0.0, 0.5, 0.3, 0.65), (0.0, 0.3, 0.5, 0.35), (0.0, 0.65, 0.35, 0.5))
"""Tension wanted of each chord in a period of four: out and back home."""

_LEADING = 0.5
"""Tension of the texture at which nothing comes home any more."""

_ARRIVES_BELOW, _LED_ABOVE = 0.22, 0.32
_APPROACH, _HOME = 0.5, 0.2
_FIT = 0.16
_BASS_MOTION = {5: 1.0, 7: 0.85, 10: 0.8, 2: 0.8, 3: 0.7, 4: 0.7, 8: 0.7, 9: 0.7, 1: 0.5, 11: 0.5, 0: 0.45, 6: 0.1}
"""How well the bass moves up by so many half-steps: fourths and fifths best, then steps, then thirds."""

_IN_COMMON = (0.25, 0.8, 1.0, 0.9, 0.2)
"""How well a chord follows one with which it shares so many notes; all of them would be no change."""

_MEMORY, _TRIES = 3, 4
_GUIDE_TONES, _GUIDE_SPAN, _GUIDE_GAPS = 5, 19, (3, 2)
_MODULATES = 0.7


@dataclass(frozen=True)
class Chord:
    """Notes that sound together, MIDI note numbers.

    Attributes
    ----------
    root
        Pitch of the bass.
    pad
        Four voices, each near the one it came from.
    guide
        Five rising chord tones the guide climbs through the inhale.
    tension
        0 is home, 1 wants to go on.
    scale
        The key it stands in.
    """

    root: int
    pad: tuple[int, ...]
    guide: tuple[int, ...]
    tension: float
    scale: Scale

    @cached_property
    def classes(self) -> frozenset[int]:
        """Pitch classes, 0–11."""
        return frozenset(note % 12 for note in self.pad)


class Harmony:
    """Finds the next chord.

    Parameters
    ----------
    choice
        Source of everything random.
    style
        Gives keys, modes and ranges.
    before
        The chord that sounds already, when another style takes over; the new key then shares its notes if any can.
    """

    def __init__(self, choice: random.Random, style: Style, before: Chord | None = None) -> None:
        self._choice, self._style = choice, style
        self._before = before
        self._scale = self._first_scale()
        self._recent: list[Sonority] = []
        self._arc, self._place = _CALM_ARCS[0], 0
        self._led = False
        self._owed: list[float] = []

    @property
    def scale(self) -> Scale:
        """The key of the newest chord."""
        return self._scale

    def next(self, tension: float, boundary: bool = False) -> Chord:
        """Return the next chord.

        Parameters
        ----------
        tension
            Of the texture, 0–1: high keeps the music on its way, and when it falls the music comes home.
        boundary
            Whether a section begins with this chord: the key may change, and a period begins.
        """
        if boundary:
            self._place = 0
            self._modulate()
        wanted = self._wanted(tension)
        for _ in range(_TRIES):
            sonority = self._chosen(wanted)
            chord = self._voiced(sonority)
            if self._before is None or is_smooth((self._before.root, self._before.pad), (chord.root, chord.pad)):
                break
        self._recent = [*self._recent[-_MEMORY + 1 :], sonority]
        self._before = chord
        return chord

    def _wanted(self, tension: float) -> float:
        if self._led and tension < _ARRIVES_BELOW:
            self._led, self._owed = False, [_APPROACH, 0.0, 0.0]
        self._led = self._led or tension > _LED_ABOVE
        if self._place == 0:
            self._arc = self._choice.choice(_CALM_ARCS)
        calm = self._arc[self._place]
        self._place = (self._place + 1) % len(self._arc)
        if self._owed:
            self._place = 1
            return self._owed.pop(0)
        share = min(1.0, max(0.0, tension) / _LEADING)
        return calm + share * (0.55 + 0.4 * calm - calm)

    def _chosen(self, wanted: float) -> Sonority:
        offered = [chord for chord in sonorities(self._scale) if (chord.tension <= _HOME) == (wanted < _HOME)]
        weights = [self._weight(chord, wanted) for chord in offered]
        return self._choice.choices(offered, weights)[0]

    def _weight(self, chord: Sonority, wanted: float) -> float:
        fit = math.exp(-(((chord.tension - wanted) / _FIT) ** 2)) + 1e-6
        if not self._recent:
            return fit
        last = self._recent[-1]
        motion = _BASS_MOTION[(chord.root - last.root) % 12]
        common = _IN_COMMON[len(set(chord.classes) & set(last.classes))]
        fresh = 0.08 if chord is last else 0.4 if chord in self._recent else 1.0
        return fit * motion * common * (1.0 if wanted < _HOME else fresh)

    def _voiced(self, chord: Sonority) -> Chord:
        bed = self._style.bed
        bass = bass_note(chord.root, note_number(bed.bass))
        before = None if self._before is None else (self._before.root, self._before.pad)
        pad = voiced(chord.classes, bass, note_number(bed.low), note_number(bed.high), before)
        guide = _ladder(chord.classes, note_number(self._style.guide.low))
        return Chord(bass, pad, guide, chord.tension, self._scale)

    def _first_scale(self) -> Scale:
        scales = self._scales()
        if self._before is not None:
            shared = [len(self._before.classes & set(scale.classes)) for scale in scales]
            scales = [scale for scale, count in zip(scales, shared, strict=True) if count == max(shared)]
        return self._choice.choice(scales)

    def _scales(self) -> list[Scale]:
        harmony = self._style.harmony
        return [Scale(note_number(tonic) % 12, mode) for tonic in harmony.tonics for mode in harmony.modes]

    def _modulate(self) -> None:
        """Go to another key that holds every note of the chord that sounds, which then belongs to both."""
        draw = self._choice.random()
        if not self._style.harmony.modulates or self._before is None or draw >= _MODULATES:
            return
        pivot = self._before.classes
        near = [scale for scale in self._scales() if scale != self._scale and pivot <= set(scale.classes)]
        if near:
            self._scale = self._choice.choice(near)


def _ladder(classes: tuple[int, ...], low: int) -> tuple[int, ...]:
    """Return five rising tones of the chord from `low` on, a third or more apart unless that leads too high."""
    for gap in _GUIDE_GAPS:
        tones = [next(note for note in itertools.count(low) if note % 12 in classes)]
        while len(tones) < _GUIDE_TONES:
            tones.append(next(note for note in itertools.count(tones[-1] + gap) if note % 12 in classes))
        if tones[-1] - tones[0] <= _GUIDE_SPAN:
            break
    return tuple(tones)

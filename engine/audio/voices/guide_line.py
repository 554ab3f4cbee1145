"""What all guide instruments share: the tones they climb, how loud they are, and the glint that marks the turn.

The amplitude is the square root of the clock's swell, so the power is a V that touches zero on the inhale onset. The
band from 2 to 4 kHz is kept for the guide: there the onset can be measured from the finished sound.
"""

import math
from typing import Any

from engine.audio.graph.breath_clock import TURN, BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.noise import NoiseLoop
from engine.audio.voices.pitch import hertz
from engine.audio.voices.places import Places
from engine.music.harmony import Chord

TONES = 5
_TABLE = 512
_WIDTH = 1.4
_GLINT_IN, _GLINT_OUT = 101, 96
_GLINT = 0.01
_HISS_IN, _HISS_OUT = (3350.0, 0.058), (2250.0, 0.07)
_HISS_Q = 5.0
INWARD, OUTWARD = 0, 1
"""The places of what is heard on the way in, and on the way out."""

_FASTEST = 0.5
_AHEAD = 0.03
"""Breaths per second at most, and seconds between two looks, with a margin."""


class GuideLine:
    """In and out as two voices that share a ladder of chord tones: up it on the way in, down it an octave lower.

    Attributes
    ----------
    tones, low_tones
        Frequencies of the ladder, Hz, taken at the inhale onset; and an octave lower.
    weights
        Level of each tone now, 0–1; their powers add up to about two.
    rising, falling
        Amplitude of what is heard on the way in, and on the way out; they cross at the exhale onset in
        `breath_clock.TURN` seconds.
    vibrato
        Factor on frequencies, slightly around 1.
    glint
        Two faint overtones of the chord in the measured band, the higher one on the way in, each in a hiss of its own:
        they make onset and turn exact even where everything else happens to be still.
    """

    def __init__(self, clock: BreathClock, controls: Controls, white: NoiseLoop) -> None:
        self._clock = clock
        self._sides: list[Places] = []
        self._moved = True
        self._pitches = pyo.Sig([220.0] * TONES)
        self._glints = [pyo.Sig(2349.3), pyo.Sig(3520.0)]
        self.tones = pyo.SampHold(self._pitches, clock.inhale, 1.0)
        self.low_tones = self.tones * 0.5
        self.weights = pyo.Lookup([_weight(i) for i in range(TONES)], clock.lift * 2.0 - 1.0)
        loud = pyo.Sqrt(clock.swell) * (clock.presence * controls["guide"])
        turned = clock.outward * (math.pi / 2)
        self.rising, self.falling = pyo.Cos(turned, mul=loud), pyo.Sin(turned, mul=loud)
        self.vibrato = pyo.FastSine([4.7, 5.1, 4.9, 5.3, 4.6], mul=0.0025, add=1.0)
        low, high = (pyo.FastSine(pyo.SampHold(glint, clock.inhale, 1.0), mul=_GLINT) for glint in self._glints)
        hissing = [(0.07, *_HISS_IN), (0.47, *_HISS_OUT)]
        near, far = (pyo.Biquad(white.play([at]), freq=f, q=_HISS_Q, type=2, mul=loud) for at, f, loud in hissing)
        self.glint = (high + near) * self.rising + (low + far) * self.falling

    def sides(self) -> Places:
        """Return places for `INWARD` and `OUTWARD`: the side of the breath that is not heard sleeps."""
        self._sides.append(Places(2))
        return self._sides[-1]

    def move(self) -> None:
        """Note that the guide is elsewhere in its breath from the coming block on: no side may sleep."""
        self._moved = True

    def step(self, _: float) -> None:
        """Let the side sleep that is silent until the next step, which comes within 30 ms."""
        phase, share = self._clock.place
        soon = phase + _AHEAD * _FASTEST
        inward = self._moved or soon >= 1.0 or phase < share + TURN * _FASTEST
        outward = self._moved or soon >= share
        self._moved = False
        for sides in self._sides:
            for side, needed in ((INWARD, inward), (OUTWARD, outward)):
                (sides.wake if needed else sides.sleep)(side)

    def climb(self, chord: Chord) -> None:
        """Take the tones of `chord` at the next inhale onset."""
        ladder = [hertz(chord.guide[i % len(chord.guide)]) for i in range(TONES)]
        self._pitches.setValue(ladder)
        for glint, floor in zip(self._glints, (_GLINT_OUT, _GLINT_IN), strict=True):
            glint.setValue(hertz(_lowest(chord, floor)))


def _lowest(chord: Chord, note: int) -> int:
    return min(note + (tone - note) % 12 for tone in chord.guide)


def _weight(tone: int) -> Any:
    places = [i / (_TABLE - 1) * (TONES - 1) - tone for i in range(_TABLE)]
    return pyo.DataTable(_TABLE, init=[math.cos(math.pi / 2 * min(1.0, abs(p) / _WIDTH)) for p in places])

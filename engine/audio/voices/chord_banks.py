"""The chord as signals: two banks of voices, of which one fades into the other at every change."""

import math
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.pitch import hertz
from engine.audio.voices.places import Places
from engine.music.harmony import Chord

VOICES = 4
_REST = 0.05
"""Seconds between two fades, so that the bank that faded out is silent when it is retuned."""


class ChordBanks:
    """Pitches and levels of the chord for everything sustained.

    Attributes
    ----------
    pads
        Frequencies, Hz: the four voices of the first bank, then those of the second.
    roots
        Frequency of the bass in each bank, Hz.
    pad_loud, root_loud
        Their levels, 0–1; the powers of the two banks add up to one.
    """

    def __init__(self) -> None:
        self.pads, self.roots = pyo.Sig([220.0] * 2 * VOICES), pyo.Sig([55.0] * 2)
        self._fades: Any = pyo.SigTo([0.0, 0.0], time=1.0, init=0.0)
        self.root_loud = pyo.Sin(self._fades * (math.pi / 2))
        self.pad_loud = pyo.Sig([self.root_loud[i // VOICES] for i in range(2 * VOICES)])
        self._places: list[Places] = []
        self._sounding = 0
        self._left = 0.0
        self._wanted: tuple[Chord, float] | None = None

    def places(self, each: int = VOICES) -> Places:
        """Return places for the `each` streams of each bank: the bank that is silent sleeps."""
        self._places.append(Places(2, each))
        return self._places[-1]

    def change(self, chord: Chord, seconds: float) -> None:
        """Fade to `chord` over `seconds` (at least 0.1), as soon as a fade still under way has ended."""
        self._wanted = (chord, max(0.1, seconds))
        self.step(0.0)

    def step(self, seconds: float) -> None:
        """Let `seconds` pass."""
        fading, self._left = self._left > 0.0, max(0.0, self._left - seconds)
        if fading and self._left == 0.0:
            for places in self._places:
                places.sleep(1 - self._sounding)
        if self._wanted is not None and self._left == 0.0:
            self._begin(*self._wanted)
            self._wanted = None

    def _begin(self, chord: Chord, seconds: float) -> None:
        old, new = self._sounding, 1 - self._sounding
        for places in self._places:
            places.wake(new)
        for voice in range(VOICES):
            self.pads[new * VOICES + voice].setValue(hertz(chord.pad[voice % len(chord.pad)]))
        self.roots[new].setValue(hertz(chord.root))
        self._fades.setTime(seconds)
        self._fades[old].setValue(0.0)
        self._fades[new].setValue(1.0)
        self._sounding = new
        self._left = seconds + _REST

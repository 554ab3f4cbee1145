"""The bed: pad and bass, which always sound while the music plays and change chord by fading one bank into another."""

import math

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.guide_voice import hertz
from engine.music.harmony import Chord

CHANGE_SECONDS = 2.2
"""How long one chord fades into the next; the bank that has faded out can then be retuned unheard."""


class Bed:
    """Two banks of four pad voices and a bass.

    Attributes
    ----------
    dry
        Stereo signal.
    send
        Mono signal for the reverb.
    """

    def __init__(self, clock: BreathClock, controls: Controls) -> None:
        self._banks = [_Bank(), _Bank()]
        self._sounding = 0
        calm = (clock.lift - 0.4) * clock.presence + 0.4
        drift = pyo.Sine(0.031, mul=0.08, add=1.0)
        cutoff = (300.0 + 600.0 * controls["brightness"]) * (0.75 + 0.5 * calm) * drift
        saws = [bank.saws for bank in self._banks]
        pad = pyo.Mix(saws, 2) + pyo.Mix(saws, 1, mul=0.5)
        soft = pyo.ButLP(pyo.ButLP(pyo.ButHP(pad, 110.0), cutoff), cutoff, mul=(0.85 + 0.15 * calm) * controls["bed"])
        bass = pyo.Mix([bank.bass for bank in self._banks], 1, mul=controls["bed"] * (0.35 + 0.65 * controls["warmth"]))
        self.dry = soft + bass
        self.send = pyo.Mix(soft, 1, mul=0.5)

    def change(self, chord: Chord) -> None:
        """Fade to `chord`; call at most once in `CHANGE_SECONDS`."""
        self._banks[self._sounding].fade(0.0)
        self._sounding = 1 - self._sounding
        self._banks[self._sounding].tune(chord)
        self._banks[self._sounding].fade(1.0)


class _Bank:
    def __init__(self) -> None:
        self._pitches, self._root = pyo.Sig([220.0] * 4), pyo.Sig(55.0)
        self._fade = pyo.SigTo(0.0, time=CHANGE_SECONDS, init=0.0)
        loud = pyo.Sin(self._fade * (math.pi / 2), mul=0.125)
        self.saws = pyo.SuperSaw(self._pitches, detune=0.28, bal=0.55, mul=loud)
        self.bass = pyo.Osc(pyo.HarmTable([1.0, 0.4, 0.15, 0.05]), self._root, mul=loud, interp=2)

    def tune(self, chord: Chord) -> None:
        self._pitches.setValue([hertz(note) for note in chord.pad])
        self._root.setValue(hertz(chord.root))

    def fade(self, target: float) -> None:
        self._fade.setValue(target)

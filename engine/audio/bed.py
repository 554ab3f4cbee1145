"""The bed: pad and bass, which always sound while the music plays and change chord by fading one bank into another."""

import math
from typing import Any

from engine.audio.breath_clock import BreathClock
from engine.audio.controls import Controls
from engine.audio.guide_voice import hertz
from engine.audio.harmony import Chord
from engine.audio.pyo_env import pyo

CHANGE_SECONDS = 2.2
"""How long one chord fades into the next; the bank that has faded out can then be retuned unheard."""

_PLACES = (0.22, 0.62, 0.38, 0.78)


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
        calm = clock.lift * clock.presence + 0.4 * (1.0 - clock.presence)
        drift = pyo.Sine(0.031, mul=0.08, add=1.0)
        cutoff = (260.0 + 520.0 * controls["brightness"]) * (0.75 + 0.5 * calm) * drift
        loud = (0.80 + 0.20 * calm) * controls["bed"]
        raw = [self._banks[0].pad[i] + self._banks[1].pad[i] for i in range(2)]
        pad = [pyo.ButLP(pyo.ButLP(pyo.ButHP(side, 110.0), cutoff), cutoff * 1.5) for side in raw]
        bass = (self._banks[0].bass + self._banks[1].bass) * (0.35 + 0.65 * controls["warmth"])
        self.dry = [(pad[i] + bass) * loud for i in range(2)]
        self.send = (pad[0] + pad[1]) * loud * 0.5

    def change(self, chord: Chord) -> None:
        """Fade to `chord`; call at most once in `CHANGE_SECONDS`."""
        self._banks[self._sounding].fade(0.0)
        self._sounding = 1 - self._sounding
        self._banks[self._sounding].tune(chord)
        self._banks[self._sounding].fade(1.0)


class _Bank:
    def __init__(self) -> None:
        self._pitches = [pyo.Sig(220.0) for _ in range(4)]
        self._root = pyo.Sig(55.0)
        self._fade = pyo.SigTo(0.0, time=CHANGE_SECONDS, init=0.0)
        loud = pyo.Sin(self._fade * (math.pi / 2))
        saws = [pyo.SuperSaw(pitch, detune=0.28, bal=0.55, mul=0.10 * loud) for pitch in self._pitches]
        self.pad = [self._side(saws, side) for side in (0, 1)]
        table = pyo.HarmTable([1.0, 0.35, 0.12, 0.04])
        self.bass: Any = pyo.Osc(table, self._root, mul=loud * 0.11, interp=2)

    @staticmethod
    def _side(saws: list[Any], side: int) -> Any:
        gains = [math.sin(place * math.pi / 2) if side else math.cos(place * math.pi / 2) for place in _PLACES]
        return pyo.Mix([saw * gain for saw, gain in zip(saws, gains, strict=True)])

    def tune(self, chord: Chord) -> None:
        for pitch, note in zip(self._pitches, chord.pad, strict=True):
            pitch.setValue(hertz(note))
        self._root.setValue(hertz(chord.root))

    def fade(self, target: float) -> None:
        self._fade.setValue(target)

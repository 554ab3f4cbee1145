"""Soft notes on the beats, four voices in turn so that one may ring while the next begins."""

import math

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.guide_voice import hertz
from engine.music.ensemble import Note

_VOICES = 4
_LENGTH, _ATTACK, _DECAY = 3.0, 0.04, 0.5
_TABLE = 8192


class Pluck:
    """The note of the next beat is set ahead and taken up inside the graph on the very sample of the beat.

    Attributes
    ----------
    note
        1 on the sample a note begins.
    pitch
        MIDI note number that the next note takes.
    dry, send
        Stereo signal, and mono signal for the reverb.
    """

    def __init__(self, clock: BreathClock, controls: Controls) -> None:
        self._armed = pyo.Sig(0.0)
        self.pitch, self._hertz, self._velocity = pyo.Sig(62.0), pyo.Sig(hertz(62)), pyo.Sig(0.0)
        self.note = clock.beat * self._armed
        turn = pyo.Select(pyo.Counter(self.note, 0, _VOICES), list(range(_VOICES)))
        loud = pyo.SampHold(self._velocity, turn, 1.0, mul=0.095)
        shape = pyo.TrigEnv(turn, pyo.DataTable(_TABLE, init=_envelope()), dur=_LENGTH, mul=loud)
        pitches = pyo.SampHold(self._hertz, turn, 1.0)
        voices = pyo.Osc(pyo.HarmTable([1.0, 0.18]), pitches, mul=shape, interp=2)
        both = pyo.Mix(voices, 2) + pyo.Mix(voices, 1, mul=0.7)
        self.dry = pyo.ButLP(both, 900.0 + 500.0 * controls["brightness"], mul=0.4 + 0.6 * controls["melody"])
        self.send = pyo.Mix(self.dry, 1)

    def prepare(self, note: Note | None) -> None:
        """Play `note` on the next beat, or rest."""
        self._armed.setValue(0.0 if note is None else 1.0)
        if note is not None:
            self.pitch.setValue(float(note.pitch))
            self._hertz.setValue(hertz(note.pitch))
            self._velocity.setValue(note.velocity)


def _envelope() -> list[float]:
    seconds = [_LENGTH * i / (_TABLE - 1) for i in range(_TABLE)]
    end = math.exp(-(_LENGTH - _ATTACK) / _DECAY)
    rise = [0.5 - 0.5 * math.cos(math.pi * min(1.0, s / _ATTACK)) for s in seconds]
    return [r * max(0.0, math.exp(-max(0.0, s - _ATTACK) / _DECAY) - end) for s, r in zip(seconds, rise, strict=True)]

"""Soft notes on the beats, six voices in turn so that one may ring while the next begins."""

import math

from engine.audio.breath_clock import BreathClock
from engine.audio.controls import Controls
from engine.audio.guide_voice import hertz
from engine.audio.melody import Note
from engine.audio.pyo_env import pyo

_VOICES = 6
_LENGTH = 3.2
_ATTACK = 0.03
_SILENT_HERTZ = 30.0


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
        self.pitch = pyo.Sig(62.0)
        self._hertz, self._velocity = pyo.Sig(hertz(62)), pyo.Sig(0.0)
        self.note = clock.beat * self._armed
        turn = pyo.Counter(self.note, 0, _VOICES)
        self._envelope = pyo.DataTable(8192, init=_envelope(8192))
        self._timbre = pyo.HarmTable([1.0, 0.22, 0.0, 0.05])
        voices = [self._voice(pyo.Select(turn, i)) for i in range(_VOICES)]
        gains = [(math.cos(a), math.sin(a)) for a in (0.35, 1.2, 0.6, 0.95, 0.45, 1.1)]
        level = 0.4 + 0.6 * controls["bed"]
        mixed = [pyo.Mix([voice * gain[i] for voice, gain in zip(voices, gains, strict=True)]) for i in range(2)]
        cutoff = 900.0 + 500.0 * controls["brightness"]
        self.dry = [pyo.ButLP(side, cutoff, mul=level) for side in mixed]
        self.send = (self.dry[0] + self.dry[1]) * 0.6

    def prepare(self, note: Note | None) -> None:
        """Play `note` on the next beat, or rest."""
        self._armed.setValue(0.0 if note is None else 1.0)
        if note is not None:
            self.pitch.setValue(float(note.pitch))
            self._hertz.setValue(hertz(note.pitch))
            self._velocity.setValue(note.velocity)

    def _voice(self, trigger: object) -> object:
        pitch = pyo.SampHold(self._hertz, trigger, 1.0)
        loud = pyo.SampHold(self._velocity, trigger, 1.0)
        shape = pyo.TrigEnv(trigger, self._envelope, dur=_LENGTH)
        return pyo.Osc(self._timbre, pyo.Max(pitch, _SILENT_HERTZ), mul=shape * loud * 0.2, interp=2)


def _envelope(size: int) -> list[float]:
    seconds = [_LENGTH * i / (size - 1) for i in range(size)]
    rise = [0.5 - 0.5 * math.cos(math.pi * min(1.0, s / _ATTACK)) for s in seconds]
    fall = [math.exp(-max(0.0, s - _ATTACK) / 0.55) - math.exp(-(_LENGTH - _ATTACK) / 0.55) for s in seconds]
    return [max(0.0, r * f) for r, f in zip(rise, fall, strict=True)]

"""The cue: climbs the chord and brightens through the inhale, sinks and darkens through the exhale to the very turn.

Its amplitude is the square root of the clock's swell, so its power is a V that touches zero on the inhale onset. The
band from 2 to 4 kHz is kept for it: there the onset can be measured from the finished sound.
"""

import math
from typing import Any

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.noise import NoiseLoop
from engine.music.harmony import Chord

_TONES = 5
_TABLE = 512
_WIDTH = 1.4
_LOWEST_OVERTONE = 96


class GuideVoice:
    """Five chord tones faded into one another, a low partner on the way down, and air like a breath.

    A faint overtone in the measured band makes the turn exact even where the air happens to be still.

    Attributes
    ----------
    dry
        Stereo signal.
    send
        Mono signal for the reverb, without the bright part, so that the measured band stays dry.
    """

    def __init__(self, clock: BreathClock, controls: Controls, air: NoiseLoop) -> None:
        self._pitches = pyo.Sig([220.0] * _TONES)
        self._overtone = pyo.Sig(2349.3)
        tones = pyo.SampHold(self._pitches, clock.inhale, 1.0)
        weights = pyo.Lookup([_weight(i) for i in range(_TONES)], clock.lift * 2.0 - 1.0)
        loud = pyo.Sqrt(clock.swell) * (clock.presence * controls["guide"])
        dark = pyo.Osc(pyo.HarmTable([1.0, 0.18, 0.05]), tones, mul=weights, interp=2)
        bright = pyo.Osc(pyo.HarmTable([0.1, 0.5, 0.4, 0.3, 0.2, 0.1]), tones, mul=weights, interp=2)
        low = pyo.Osc(pyo.HarmTable([1.0, 0.4, 0.2, 0.08]), pyo.Sig(tones[0]) * 0.5, interp=2)
        body = pyo.Mix(dark, 1, mul=0.055) + low * (clock.exhaling * (1.0 - clock.exhaling) * 0.2)
        edge = pyo.Mix(bright, 2, mul=0.085) * (clock.lift * (0.35 + 0.65 * controls["brightness"]))
        breath = pyo.Biquad(air.play([0.0, 0.43]), freq=2400.0 + 800.0 * clock.lift, q=2.5, type=2, mul=0.018)
        glass = pyo.Osc(pyo.HarmTable([1.0]), pyo.SampHold(self._overtone, clock.inhale, 1.0), mul=0.005, interp=2)
        self.dry = (edge + breath + (body + glass)) * loud
        self.send = body * loud

    def climb(self, chord: Chord) -> None:
        """Take the tones of `chord` at the next inhale onset."""
        self._pitches.setValue([hertz(note) for note in chord.guide])
        self._overtone.setValue(hertz(_LOWEST_OVERTONE + (chord.root - _LOWEST_OVERTONE) % 12))


def hertz(note: float) -> float:
    """Return the frequency of a MIDI note number, A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((note - 69.0) / 12.0))


def _weight(tone: int) -> Any:
    places = [i / (_TABLE - 1) * (_TONES - 1) - tone for i in range(_TABLE)]
    return pyo.DataTable(_TABLE, init=[math.cos(math.pi / 2 * min(1.0, abs(p) / _WIDTH)) for p in places])

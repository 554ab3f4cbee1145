"""The cue: climbs the chord and brightens through the inhale, sinks and darkens through the exhale to the very turn.

Its amplitude is the square root of the clock's swell, so its power is a V that touches zero on the inhale onset. The
band from 2 to 4 kHz is kept for it: there the onset can be measured from the finished sound (`tests`).
"""

from typing import Any

from engine.audio.breath_clock import BreathClock
from engine.audio.controls import Controls
from engine.audio.harmony import Chord
from engine.audio.noise import NoiseLoop
from engine.audio.pyo_env import pyo

_TONES = 5
_WIDTH = 1.3
_DETUNE = (0.9985, 1.0015)


class GuideVoice:
    """Five chord tones faded into one another, a low partner on the way down, and air like a breath.

    Attributes
    ----------
    dry
        Stereo signal.
    send
        Mono signal for the reverb, without the bright part, so that the measured band stays dry.
    """

    def __init__(self, clock: BreathClock, controls: Controls, air: NoiseLoop) -> None:
        self._pitches = [pyo.Sig(hertz) for hertz in (220.0, 277.0, 330.0, 440.0, 554.0)]
        held = [pyo.SampHold(pyo.Max(pitch, 20.0), clock.inhale, 1.0) for pitch in self._pitches]
        tones = [pyo.Max(pitch, 50.0) for pitch in held]
        self._loudness = pyo.Sqrt(clock.swell) * clock.presence * controls["guide"]
        weights = self._weights(clock)
        dark = [self._dark(tones, weights, detune) for detune in _DETUNE]
        low = self._low(tones, weights, clock)
        bright = self._bright(tones, weights, clock, controls)
        breath = [self._breath(clock, air, place) for place in (0.0, 0.43)]
        self.dry = [
            (dark[i] * 0.16 + low * 0.10 + bright * 0.10 + breath[i] * 0.10) * self._loudness for i in range(2)
        ]
        self.send = (dark[0] + dark[1]) * self._loudness * 0.08

    def climb(self, chord: Chord) -> None:
        """Take the tones of `chord` at the next inhale onset."""
        for pitch, note in zip(self._pitches, chord.guide, strict=True):
            pitch.setValue(hertz(note))

    @staticmethod
    def _weights(clock: BreathClock) -> list[Any]:
        place = clock.lift * (_TONES - 1)
        near = [pyo.Clip(1.0 - pyo.Abs(place - i) / _WIDTH, 0.0, 1.0) for i in range(_TONES)]
        return [weight * (2.0 - weight) for weight in near]

    @staticmethod
    def _dark(tones: list[Any], weights: list[Any], detune: float) -> Any:
        table = pyo.HarmTable([1.0, 0.18, 0.05])
        return pyo.Mix(
            [pyo.Osc(table, tone * detune, mul=weight, interp=2) for tone, weight in zip(tones, weights, strict=True)]
        )

    @staticmethod
    def _low(tones: list[Any], weights: list[Any], clock: BreathClock) -> Any:
        table = pyo.HarmTable([1.0, 0.3, 0.12, 0.05])
        voices = [pyo.Osc(table, tone * 0.5, mul=w, interp=2) for tone, w in zip(tones, weights, strict=True)]
        return pyo.Mix(voices) * pyo.Clip(clock.exhaling * 5.0, 0.0, 1.0)

    @staticmethod
    def _bright(tones: list[Any], weights: list[Any], clock: BreathClock, controls: Controls) -> Any:
        table = pyo.HarmTable([0.2, 0.5, 0.4, 0.3, 0.2, 0.1])
        voices = [pyo.Osc(table, tone, mul=w, interp=2) for tone, w in zip(tones, weights, strict=True)]
        return pyo.Mix(voices) * (clock.lift * (0.2 + 0.8 * controls["brightness"]))

    @staticmethod
    def _breath(clock: BreathClock, air: NoiseLoop, place: float) -> Any:
        return pyo.Biquad(air.play(place), freq=2400.0 + 800.0 * clock.lift, q=2.5, type=2)


def hertz(note: float) -> float:
    """Return the frequency of a MIDI note number, A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((note - 69.0) / 12.0))

"""The reward: upper voices on the chord."""

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.chord_banks import VOICES
from engine.audio.voices.instrument import Instrument, Stage, wide


def choir(stage: Stage) -> Instrument:
    """Return far singers an octave above the bed, who lean on the breath of the guide."""
    clock, chords = stage.clock, stage.chords
    table = pyo.HarmTable([1.0, 0.45, 0.22, 0.1, 0.05])
    places = chords.places()
    with places.built():
        vibrato = pyo.FastSine([4.4 + 0.19 * i for i in range(2 * VOICES)], mul=0.0056, add=2.0)
        turn = pyo.FastSine([0.061 + 0.009 * i for i in range(2 * VOICES)], mul=0.3, add=0.7)
        tones = pyo.Osc(table, chords.pads * vibrato, mul=chords.pad_loud * turn, interp=2)
    singing = wide(tones, 0.07, 0.3)
    vowel = singing * 0.4 + pyo.Biquad(singing, freq=[640.0, 670.0], q=2.0, type=2, mul=0.8)
    calm = (clock.lift - 0.5) * clock.company + 0.5
    soft = pyo.ButLP(vowel, 600.0 + 1300.0 * stage.controls["brightness"], mul=0.75 + 0.25 * calm)
    return Instrument(soft, pyo.Mix(soft, 1, mul=0.7), places=places)

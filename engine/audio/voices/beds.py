"""The beds: what always sounds below, held chords that change by fading one bank of voices into another."""

from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.chord_banks import VOICES
from engine.audio.voices.instrument import Instrument, Stage, swapped, tilted, wide
from engine.audio.voices.places import Places

_BANKS = 2 * VOICES


def pad(stage: Stage) -> Instrument:
    """Return two soft voices to each tone, drifting slightly apart, under a filter that opens with the breath."""
    table = pyo.HarmTable([0.07 * n**-1.35 for n in range(1, 13)])
    places = stage.chords.places()
    with places.built():
        drift = pyo.FastSine([0.041 + 0.013 * i for i in range(_BANKS)], mul=0.0016, add=1.0)
        low = pyo.Osc(table, stage.chords.pads * drift * 0.9985, mul=stage.chords.pad_loud, interp=2)
        high = pyo.Osc(table, stage.chords.pads * (2.0 - drift) * 1.0015, mul=stage.chords.pad_loud, interp=2)
    both = wide(low, 1.0, 0.3) + swapped(pyo.Mix(high, 2))
    return _opened(stage, places, both, 330.0, 1400.0)


def strings(stage: Stage) -> Instrument:
    """Return a section of bowed strings: vibrato, a body that resonates, a slow breathing of the bow."""
    table = pyo.HarmTable([0.07 * n**-0.9 for n in range(1, 15)])
    places = stage.chords.places()
    with places.built():
        vibrato = pyo.FastSine([4.3 + 0.23 * i for i in range(_BANKS)], mul=0.0022, add=1.0)
        drift = pyo.FastSine([0.11 + 0.017 * i for i in range(_BANKS)], mul=0.0012, add=1.0)
        bow = pyo.FastSine([0.07 + 0.011 * i for i in range(_BANKS)], mul=0.18, add=0.82)
        loud = stage.chords.pad_loud * bow
        near = pyo.Osc(table, stage.chords.pads * vibrato, mul=loud, interp=2)
        far = pyo.Osc(table, stage.chords.pads * drift * 1.0022, mul=loud, interp=2)
    both = pyo.Mix(near, 2) + swapped(pyo.Mix(far, 2))
    body = pyo.Biquad(both, freq=[290.0, 310.0], q=1.2, type=2, mul=0.9) + both * 0.55
    return _opened(stage, places, body, 440.0, 1400.0)


def drone(stage: Stage) -> Instrument:
    """Return strings like a tanpura's: each swells in its turn, and a shimmer wanders slowly through its overtones."""
    low = pyo.HarmTable([0.12 * level for level in (1.0, 0.55, 0.35, 0.3, 0.12)])
    rich = pyo.HarmTable([0.0, 0.0, 0.035, *[0.07 * n**-0.5 for n in range(4, 13)]])
    places = stage.chords.places()
    with places.built():
        turn = pyo.FastSine([0.113, 0.127, 0.098, 0.107] * 2, initphase=[0.0, 0.25, 0.5, 0.75] * 2, mul=0.3, add=0.7)
        loud = stage.chords.pad_loud * turn
        tones = pyo.Osc(low, stage.chords.pads, mul=loud, interp=2)
        overtones = pyo.Osc(rich, stage.chords.pads * 1.0006, mul=loud, interp=2)
    place = pyo.FastSine([0.053, 0.067], mul=330.0, add=840.0)
    shimmer = pyo.Biquad(pyo.Mix(overtones, 2), freq=place, q=2.2, type=2, mul=1.5 * stage.controls["brightness"])
    return _opened(stage, places, wide(tones, 0.8, 0.4) + shimmer, 450.0, 900.0, 1250.0)


def own_music(stage: Stage) -> Instrument:
    """Return a person's own music, softer and darker as the guide breathes out.

    Loudness moves by 4 dB, as in Leslie et al. 2019 (30–50 %), and a filter with it.
    """
    clock = stage.clock
    full = (clock.lift - 1.0) * clock.company + 1.0
    return Instrument(pyo.ButLP(stage.tape.sound, 1800.0 + 5200.0 * full, mul=2.6 + 1.6 * full), pyo.Sig(0.0))


def _opened(stage: Stage, places: Places, voices: Any, dark: float, opening: float, top: float = 1600.0) -> Instrument:
    clock, controls = stage.clock, stage.controls
    calm = (clock.lift - 0.4) * clock.company + 0.4
    cutoff = (dark + opening * controls["brightness"]) * (0.8 + 0.4 * calm)
    open_ = tilted(pyo.ButHP(voices, 100.0), controls["brightness"], 300.0)
    soft = pyo.ButLP(pyo.ButLP(open_, cutoff), top, mul=0.88 + 0.12 * calm)
    return Instrument(soft, pyo.Mix(soft, 1, mul=0.45), places=places)

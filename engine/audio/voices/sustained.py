"""Melody instruments that hold their notes: flute and bowed strings."""

from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Instrument, Stage, wide
from engine.audio.voices.slots import Slots
from engine.audio.voices.strands import held, trembling

_SLOTS = 6


def flute(stage: Stage) -> Instrument:
    """Return a wooden flute: breath before tone, and a vibrato that comes late."""
    slots = Slots(stage.clock, stage.controls, _SLOTS, lambda _: 2.2)
    loud = held(slots, 0.45)
    late = trembling(slots, 0.5, 0.4, 0.0035)
    table = pyo.HarmTable([1.0, 0.22, 0.1, 0.03])
    with slots.places.built():
        pitch = slots.hertz * pyo.FastSine([4.6 + 0.1 * i for i in range(_SLOTS)], mul=late, add=1.0)
        tone = pyo.Osc(table, pitch, mul=loud, interp=2)
    # one breath for all notes: a filter that follows each of them costs as much as the drum
    breath = pyo.Biquad(stage.white.play([0.13]), freq=750.0, q=1.2, type=2, mul=pyo.Mix(loud, 1, mul=0.045))
    return _held(stage, slots, wide(tone, 0.2) + pyo.Mix(breath, 2), 0.5)


def bowed_strings(stage: Stage) -> Instrument:
    """Return a solo of two muted strings."""
    slots = Slots(stage.clock, stage.controls, _SLOTS, lambda _: 2.8)
    loud = held(slots, 0.4)
    late = trembling(slots, 0.45, 0.3, 0.004)
    table = pyo.HarmTable([n**-1.1 for n in range(1, 12)])
    with slots.places.built():
        pitch = slots.hertz * pyo.FastSine([4.9 + 0.09 * i for i in range(_SLOTS)], mul=late, add=1.0)
        near = pyo.Osc(table, pitch, mul=loud, interp=2)
        far = pyo.Osc(table, pitch * 1.001, mul=loud, interp=2)
    return _held(stage, slots, wide(near, 0.11) + wide(far, 0.08, 0.0), 0.45)


def _held(stage: Stage, slots: Slots, tones: Any, send: float) -> Instrument:
    soft = pyo.ButLP(tones + stage.hush, 500.0 + 1600.0 * stage.controls["brightness"])
    return Instrument(soft, pyo.Mix(soft, 1, mul=send), slots)

"""Struck and plucked instruments: glass, handpan, felt piano, plucked strings, bells."""

from collections.abc import Callable
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Instrument, Stage, wide
from engine.audio.voices.slots import Slots
from engine.audio.voices.strands import Strand, fading, knock, struck

_SLOTS = 7


def glass(stage: Stage) -> Instrument:
    """Return glass touched with soft mallets: a pure tone with a slow shimmer."""
    slots = Slots(stage.clock, stage.controls, _SLOTS, _ringing(4.0, 74.0))
    strands = [
        Strand(level=0.85),
        Strand(level=0.28, ratio=1.0008),
        Strand(level=0.2, ratio=2.001),
        Strand(level=0.08, ratio=2.76, decay=3),
    ]
    return _rung(stage, slots, struck(slots, strands), 0.26, 0.6)


def handpan(stage: Stage) -> Instrument:
    """Return a handpan: tone, octave and twelfth, each beating a little with the steel around it."""
    return _pan(stage, Slots(stage.clock, stage.controls, _SLOTS, _ringing(3.4, 66.0)), 0.24)


def ding(stage: Stage) -> Instrument:
    """Return the low centre note of a handpan."""
    return _pan(stage, Slots(stage.clock, stage.controls, _SLOTS, _ringing(3.2, 54.0)), 0.17)


def felt_piano(stage: Stage) -> Instrument:
    """Return a piano with felt between hammers and strings: two strings to a note, and the soft knock of the key."""
    slots = Slots(stage.clock, stage.controls, _SLOTS, _ringing(4.2, 66.0))
    strands = [
        Strand((1.0, 0.4, 0.16, 0.06), level=0.6),
        Strand((1.0, 0.3, 0.1), level=0.45, ratio=1.0009),
        Strand((0.0, 0.5, 0.45, 0.3, 0.2, 0.1), level=0.5, ratio=1.0004, decay=4),
    ]
    thud = pyo.ButLP(stage.white.play([0.37]), 260.0, mul=knock(slots) * 0.9)
    return _rung(stage, slots, struck(slots, strands), 0.2, 0.45, thud)


def plucked(stage: Stage) -> Instrument:
    """Return silk strings like a guqin's: each note bends down into its pitch, and sways as it fades."""
    slots = Slots(stage.clock, stage.controls, _SLOTS, _ringing(3.6, 62.0))
    with slots.places.built():
        sway = pyo.FastSine([4.1 + 0.13 * i for i in range(_SLOTS)], mul=0.0016)
        bend = 1.0 + fading(slots, 0.003, 6.0, 0.013) + sway
    strands = [
        Strand((1.0, 0.5, 0.3, 0.16, 0.1), level=0.6),
        Strand((0.0, 0.5, 0.6, 0.5, 0.45, 0.3, 0.25, 0.2), level=0.7, decay=4),
        Strand((1.0, 0.6), level=0.25, ratio=1.0012),
    ]
    return _rung(stage, slots, struck(slots, strands, bend), 0.2, 0.4)


def bells(stage: Stage) -> Instrument:
    """Return small bells far away."""
    slots = Slots(stage.clock, stage.controls, 4, _ringing(4.4, 80.0))
    strands = [
        Strand(level=0.8),
        Strand(level=0.3, ratio=1.0021),
        Strand(level=0.3, ratio=0.5),
        Strand(level=0.1, ratio=2.0, decay=3),
    ]
    return _rung(stage, slots, struck(slots, strands), 0.28, 0.9)


def _pan(stage: Stage, slots: Slots, gain: float) -> Instrument:
    strands = [
        Strand(level=0.8),
        Strand(level=0.22, ratio=1.0023),
        Strand(level=0.4, ratio=2.001),
        Strand(level=0.2, ratio=2.998, decay=2),
    ]
    skin = pyo.ButLP(stage.white.play([0.71]), 420.0, mul=knock(slots) * 0.5)
    return _rung(stage, slots, struck(slots, strands), gain, 0.5, skin)


def _ringing(seconds: float, pitch: float) -> Callable[[float], float]:
    """Return the length of a note: `seconds` at `pitch`, shorter above and longer below, within a factor of 1.5."""

    def length(note: float) -> float:
        return float(seconds * min(1.5, max(1 / 1.5, 2.0 ** ((pitch - note) / 24.0))))

    return length


def _rung(stage: Stage, slots: Slots, tones: Any, gain: float, send: float, noise: Any = None) -> Instrument:
    soft = pyo.ButLP(wide(tones, gain) + stage.hush, 500.0 + 1700.0 * stage.controls["brightness"])
    dry = soft if noise is None else soft + noise * gain
    return Instrument(dry, pyo.Mix(soft, 1, mul=send), slots)

"""Struck and sustained notes as a few strands of harmonics, each of which dies away at its own pace."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.envelope import SIZE, Samples, place, rising
from engine.audio.voices.slots import Slots

_KNOCK = 0.18
_DOWN = math.log(1000.0)
"""A note has ended 60 dB down."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A part of a note's spectrum.

    Attributes
    ----------
    harmonics
        Levels of the harmonics.
    level
        Of the whole strand.
    ratio
        Of its frequency to that of the note.
    decay
        How many times faster than the note it dies away; as many times as much it comes forward when struck hard.
    """

    harmonics: tuple[float, ...] = (1.0,)
    level: float = 1.0
    ratio: float = 1.0
    decay: int = 1


def struck(slots: Slots, strands: list[Strand], bend: Any = 1.0) -> Any:
    """Return struck notes, one signal per slot, that rise as the texture asks.

    Parameters
    ----------
    bend
        Factor on all frequencies.
    """
    with slots.places.built():
        pitch = slots.hertz * bend
        powers = [slots.envelope(dying)]
        for _ in range(1, max(strand.decay for strand in strands)):
            powers.append(powers[-1] * powers[0])
        total = None
        for strand in strands:
            tone = _sounding(strand, pitch * strand.ratio, powers[strand.decay - 1])
            total = tone if total is None else total + tone
        return total


def _sounding(strand: Strand, pitch: Any, loud: Any) -> Any:
    if len(strand.harmonics) == 1:
        return pyo.FastSine(pitch, mul=loud * (strand.level * strand.harmonics[0]))
    table = pyo.HarmTable([strand.level * harmonic for harmonic in strand.harmonics])
    return pyo.Osc(table, pitch, mul=loud, interp=2)


def fading(slots: Slots, attack: float, decay: float, level: float) -> Any:
    """Return 0 to velocity times `level`: a rise within the share `attack`, whatever the texture asks, and a fall.

    It is 60 dB down `decay` times sooner than the note.
    """
    return _played(slots, level * dying(attack, decay))


def dying(attack: float, decay: float = 1.0) -> Samples:
    """Return how a struck note fades after a rise over the share `attack`; `decay` times sooner than it ends."""
    fall = np.exp(-_DOWN * decay * np.maximum(0.0, place() - attack)) - math.exp(-_DOWN * decay * (1.0 - attack))
    return rising(attack) * np.maximum(0.0, fall)


def knock(slots: Slots) -> Any:
    """Return what the hand or the hammer does at the onset of each note, one signal for all: 0 to velocity."""
    onset = pyo.Clip(pyo.Mix(slots.trigger, 1), 0.0, 1.0)
    hard = pyo.SampHold(slots.blow, onset, 1.0)
    shape = np.sin(np.pi * place() ** 0.3) ** 2 * np.exp(-4.0 * place())
    return pyo.TrigEnv(onset, pyo.DataTable(SIZE, init=shape.tolist()), dur=_KNOCK, mul=hard)


def held(slots: Slots, release: float) -> Any:
    """Return 0 to velocity: rises as the texture asks, gives way, falls over the share `release`."""
    return slots.envelope(lambda attack: _holding(attack, release))


def trembling(slots: Slots, attack: float, release: float, level: float) -> Any:
    """Return 0 to velocity times `level`, as `held`, but for a rise over the share `attack`: for vibrato."""
    return _played(slots, level * _holding(attack, release))


def _holding(attack: float, release: float) -> Samples:
    return rising(attack) * rising(release)[::-1] * (1.0 - 0.3 * place())


def _played(slots: Slots, shape: Samples) -> Any:
    table = pyo.DataTable(SIZE, init=shape.tolist())
    with slots.places.built():
        return pyo.TrigEnv(slots.trigger, table, dur=slots.seconds, mul=slots.velocity)

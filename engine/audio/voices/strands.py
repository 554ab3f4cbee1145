"""Struck and sustained notes as a few strands of harmonics, each of which dies away at its own pace."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.slots import Slots

_TABLE = 8192
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


def struck(slots: Slots, strands: list[Strand], attack: float, bend: Any = 1.0) -> Any:
    """Return struck notes, one signal per slot.

    Parameters
    ----------
    attack
        Share of the note's length in which it rises.
    bend
        Factor on all frequencies.
    """
    with slots.places.built():
        pitch = slots.hertz * bend
        powers = [fading(slots, attack)]
        for _ in range(1, max(strand.decay for strand in strands)):
            powers.append(powers[-1] * powers[0])
        total = None
        for place, strand in enumerate(strands):
            # a quarter of a turn apart, so that what is nearly in tune adds up in power wherever it is struck first
            tone = _sounding(strand, pitch * strand.ratio, powers[strand.decay - 1], 0.25 * place % 1.0)
            total = tone if total is None else total + tone
        return total


def _sounding(strand: Strand, pitch: Any, loud: Any, phase: float) -> Any:
    if len(strand.harmonics) == 1:
        return pyo.FastSine(pitch, phase, mul=loud * (strand.level * strand.harmonics[0]))
    table = pyo.HarmTable([strand.level * harmonic for harmonic in strand.harmonics])
    return pyo.Osc(table, pitch, phase, mul=loud, interp=2)


def fading(slots: Slots, attack: float, decay: float = 1.0, level: float = 1.0) -> Any:
    """Return 0 to velocity times `level`: a soft rise, then an exponential fall.

    It is 60 dB down at the end, or `decay` times sooner.
    """
    place = np.linspace(0.0, 1.0, _TABLE)
    rise = 0.5 - 0.5 * np.cos(np.pi * np.minimum(1.0, place / attack))
    fall = np.exp(-_DOWN * decay * np.maximum(0.0, place - attack)) - math.exp(-_DOWN * decay * (1.0 - attack))
    return _played(slots, level * rise * np.maximum(0.0, fall))


def knock(slots: Slots) -> Any:
    """Return what the hand or the hammer does at the onset of each note, one signal for all: 0 to velocity."""
    onset = pyo.Clip(pyo.Mix(slots.trigger, 1), 0.0, 1.0)
    hard = pyo.SampHold(pyo.Mix(slots.trigger * slots.velocity, 1), onset, 1.0)
    place = np.linspace(0.0, 1.0, _TABLE)
    shape = np.sin(np.pi * place**0.3) ** 2 * np.exp(-4.0 * place)
    return pyo.TrigEnv(onset, pyo.DataTable(_TABLE, init=shape.tolist()), dur=_KNOCK, mul=hard)


def held(slots: Slots, attack: float, release: float, level: float = 1.0) -> Any:
    """Return 0 to velocity times `level`: rises over the share `attack`, gives way, falls over the share `release`."""
    place = np.linspace(0.0, 1.0, _TABLE)
    rise = 0.5 - 0.5 * np.cos(np.pi * np.minimum(1.0, place / attack))
    fall = 0.5 - 0.5 * np.cos(np.pi * np.minimum(1.0, (1.0 - place) / release))
    return _played(slots, level * rise * fall * (1.0 - 0.3 * place))


def _played(slots: Slots, shape: Any) -> Any:
    table = pyo.DataTable(_TABLE, init=shape.tolist())
    with slots.places.built():
        return pyo.TrigEnv(slots.trigger, table, dur=slots.seconds, mul=slots.velocity)

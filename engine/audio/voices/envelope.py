"""How notes rise and fall: one table to a slot, drawn anew with the attack that the texture asks when it is armed."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.audio.graph.pyo_env import pyo

SIZE = 8192
RISE = 0.59
"""A raised cosine spends so much of its rise between a tenth and nine tenths."""

_FINEST = 1024

Samples = npt.NDArray[np.float64]
Shape = Callable[[float], Samples]
"""Draws an envelope of `SIZE` points whose rise takes that share of the note."""


def place() -> Samples:
    """Return the time of every point of an envelope, 0–1 of the note."""
    return np.linspace(0.0, 1.0, SIZE)


def rising(share: float) -> Samples:
    """Return a raised cosine, 0 to 1 within `share` of the note."""
    return 0.5 - 0.5 * np.cos(np.pi * np.minimum(1.0, place() / share))


class Envelope:
    """An envelope that plays in every slot from its trigger on; slots are drawn anew while they are silent.

    Parameters
    ----------
    trigger, seconds, velocity
        Signals, one for each slot.
    """

    def __init__(self, shape: Shape, trigger: Any, seconds: Any, velocity: Any) -> None:
        self._drawn = lru_cache(maxsize=32)(lambda step: shape(step / _FINEST))
        self._tables = [pyo.DataTable(SIZE) for _ in range(len(trigger))]
        self._steps = [0] * len(self._tables)
        self.signal = pyo.TrigEnv(trigger, self._tables, dur=seconds, mul=velocity)

    def prepare(self, slot: int, attack: float) -> None:
        """Let the next note in `slot` rise from a tenth to nine tenths within `attack`, a share of its length."""
        step = min(_FINEST // 2, max(1, round(attack / RISE * _FINEST)))
        if step != self._steps[slot]:
            view = np.asarray(self._tables[slot].getBuffer())
            view[:SIZE] = self._drawn(step)
            del view  # it must not outlive its table
            self._steps[slot] = step

"""Events read out of the graph with their exact sample number, however late Python looks."""

from enum import IntFlag
from functools import reduce
from operator import add

import numpy as np

from engine.audio.graph.breath_clock import BreathClock
from engine.audio.graph.pyo_env import pyo
from engine.output import BLOCK_SIZE

_RING = 256 * BLOCK_SIZE


class Event(IntFlag):
    """What happened on a sample; several may at once."""

    INHALE = 1
    EXHALE = 2
    BEAT = 4
    TICK = 8
    LATCH = 16


class EventTap:
    """A ring inside the graph that holds the last 1.36 s of its triggers."""

    def __init__(self, clock: BreathClock) -> None:
        triggers = {Event.INHALE: clock.inhale, Event.EXHALE: clock.exhale, Event.BEAT: clock.beat}
        triggers |= {Event.TICK: clock.tick, Event.LATCH: clock.latch}
        code = reduce(add, (trigger * event.value if event > 1 else trigger for event, trigger in triggers.items()))
        self._table = pyo.DataTable(_RING)
        self._fill = pyo.TableFill(code, self._table)
        self._views = [np.asarray(self._table.getBuffer())]
        self._read = 0

    def read(self, rendered: int) -> list[tuple[int, Event]]:
        """Return (sample, events) of everything since the last call.

        Parameters
        ----------
        rendered
            Samples rendered since the graph was started; at most a ring more than at the last call.
        """
        if rendered - self._read > _RING:
            raise OverflowError(f"events of {rendered - self._read} samples do not fit a ring of {_RING}")
        found: list[tuple[int, Event]] = []
        while self._read < rendered:
            begin = self._read % _RING
            count = min(rendered - self._read, _RING - begin)
            fresh = self._views[0][begin : begin + count]
            found += [(self._read + int(i), Event(round(fresh[i]))) for i in fresh.nonzero()[0]]
            self._read += count
        return found

    def close(self) -> None:
        """Let go of the ring. A view that outlives its table would crash the process later."""
        self._views.clear()

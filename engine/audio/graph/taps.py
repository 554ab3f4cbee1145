"""Events read out of the graph with their exact sample number, however late Python looks."""

from enum import IntFlag

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
    NOTE = 8
    LATCH = 16


class EventTap:
    """Rings inside the graph that hold the last 1.36 s of its triggers and of the pitch in force.

    Parameters
    ----------
    note, pitch
        Trigger of a note and the signal that holds its MIDI note number; None without voices.
    """

    def __init__(self, clock: BreathClock, note: object = None, pitch: object = None) -> None:
        triggers = {Event.INHALE: clock.inhale, Event.EXHALE: clock.exhale, Event.BEAT: clock.beat}
        triggers |= {Event.LATCH: clock.latch} | ({} if note is None else {Event.NOTE: note})
        code = pyo.Mix([trigger * event.value for event, trigger in triggers.items()])
        self._tables = [pyo.DataTable(_RING), pyo.DataTable(_RING)]
        self._fills = [pyo.TableFill(code, self._tables[0]), pyo.TableFill(pyo.Sig(pitch or 0.0), self._tables[1])]
        self._views = [np.asarray(table.getBuffer()) for table in self._tables]
        self._read = 0

    def read(self, rendered: int) -> list[tuple[int, Event, float]]:
        """Return (sample, events, pitch) of everything since the last call.

        Parameters
        ----------
        rendered
            Samples rendered since the graph was started; at most a ring more than at the last call.
        """
        if rendered - self._read > _RING:
            raise OverflowError(f"events of {rendered - self._read} samples do not fit a ring of {_RING}")
        found = []
        while self._read < rendered:
            begin = self._read % _RING
            count = min(rendered - self._read, _RING - begin)
            for i in self._views[0][begin : begin + count].nonzero()[0]:
                code = Event(round(self._views[0][begin + i]))
                found.append((self._read + int(i), code, float(self._views[1][begin + i])))
            self._read += count
        return found

    def close(self) -> None:
        """Let go of the rings. A view that outlives its table would crash the process later."""
        self._views.clear()

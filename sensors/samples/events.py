"""A stream whose samples are events with a time of their own: ready-made RR intervals."""

import math
from collections.abc import Callable

import numpy as np

from sensors.samples.quality import graded
from sensors.samples.ring import TraceRing
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Chunk, Floats, Stream

STALE_AFTER = 3.0
"""Seconds without an event, longer than any pause between two heartbeats."""
MOST_PER_SECOND = 8.0
LONG_AGO = 1e9


class EventInput:
    """Reads one channel of an irregular stream, each sample by its own stamp; what `Input` is for sampled signals.

    Parameters
    ----------
    stream, channel
        What is read.
    take
        Called with values and times (s) of new events, both shape (n,).
    """

    def __init__(self, stream: Stream, channel: int, take: Callable[[Floats, Floats], object]) -> None:
        self.stream, self.channel = stream, channel
        self.ring = TraceRing(MOST_PER_SECOND)
        self.notice = ""
        self.last_time = -math.inf
        self._take = take
        self._arrived: float | None = None
        self._fresh = False

    def feed(self, chunk: Chunk) -> None:
        """Take the next events; those that are no numbers are left out."""
        values, times = chunk.samples[:, self.channel], chunk.times
        known = np.isfinite(values) & np.isfinite(times)
        values, times = values[known], times[known]
        if values.size:
            self._fresh = True
            self._keep(values, times)
            self._take(values, times)

    def _keep(self, values: Floats, times: Floats) -> None:
        """Keep events for drawing; where their clock went back, what was drawn before is dropped."""
        falls = np.flatnonzero(times < np.concatenate([[self.last_time], times[:-1]]))
        if falls.size:
            self.ring = TraceRing(MOST_PER_SECOND)
            values, times = values[falls[-1] :], times[falls[-1] :]
        self.last_time = float(times[-1])
        self.ring.extend(times.tolist(), values.tolist())

    def moment(self, now: float) -> float:
        """Return `now` (s): the clock of events is not doubted."""
        return now

    def judge(self, now: float, trust: float | None) -> SignalQuality:
        """Return the quality at `now` (s), given what the tracker makes of the events."""
        if self._fresh:
            self._arrived, self._fresh = now, False
        age = LONG_AGO if self._arrived is None else max(0.0, now - self._arrived)
        return graded(age, STALE_AFTER, QualityReason.GOOD, trust)

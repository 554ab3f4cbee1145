"""The newest corrected RR intervals, and how much of a stretch of time they fill."""

import math
from collections import deque

import numpy as np

from engine.measures.measure import ENOUGH, too_little
from sensors.state import BodyState, RRInterval
from sensors.stream import Floats

SHORTEST_MS, LONGEST_MS = 250.0, 3000.0
AHEAD, BEHIND = 5.0, 120.0
"""An interval that ended later or earlier than this, seconds from now, has a wrong stamp."""
HOLE = 0.75
"""Share of an interval that may be missing before it; an early beat shifts its end by up to half of one."""
MARGIN = 10.0
"""Seconds before a stretch from which a spline through it may begin."""
SILENT = 10.0
"""Seconds after which the heart counts as not heard any more."""


class RRWindow:
    """Keeps the corrected intervals of the last `seconds` up to the newest; what is no interval leaves a hole.

    A window of time ends at the newest interval, not now: intervals are judged one heartbeat late.
    """

    def __init__(self, seconds: float) -> None:
        self._keeps = seconds
        self._times: deque[float] = deque()
        self._rr_ms: deque[float] = deque()
        self._arrays: tuple[Floats, Floats] | None = None
        self._covered: tuple[tuple[float, float], float] | None = None

    @property
    def newest(self) -> float | None:
        """End of the newest interval, LSL s."""
        return self._times[-1] if self._times else None

    def update(self, now: float, body: BodyState) -> None:
        """Take the intervals judged since the state before, at `now` (LSL s)."""
        for interval in body.intervals:
            # one stamp from the future would make all after it old
            if _is_sound(interval) and now - BEHIND <= interval.time <= now + AHEAD:
                self._add(interval.time, float(interval.corrected_ms or 0.0))

    def _add(self, time: float, rr_ms: float) -> None:
        # a change of source tells the last heartbeats again
        if self._times and time <= self._times[-1]:
            return
        self._times.append(time)
        self._rr_ms.append(rr_ms)
        self._arrays = None
        while self._times[0] <= time - self._keeps:
            self._times.popleft()
            self._rr_ms.popleft()

    def series(self, start: float, end: float) -> tuple[Floats, Floats]:
        """Return end (s) and length (ms) of the intervals that ended in (start, end], both of shape (n,)."""
        times, rr_ms = self._all()
        first, last = np.searchsorted(times, (start, end), "right")
        return times[first:last], rr_ms[first:last]

    def around(self, start: float, end: float) -> tuple[Floats, Floats]:
        """Return `series` from a little before `start` to the first interval that ends at `end` or later."""
        times, rr_ms = self.series(start - MARGIN, math.inf)
        # later intervals would bend the spline, and with it what was told before they came
        upto = int(np.searchsorted(times, end)) + 1
        return times[:upto], rr_ms[:upto]

    def covered(self, start: float, end: float) -> float:
        """Return how many seconds between `start` and `end` lie within an interval."""
        if self._covered is not None and self._covered[0] == (start, end):
            return self._covered[1]
        covered = self._seconds_within(start, end)
        # no later heartbeat can change what lies before one that is known
        self._covered = ((start, end), covered) if self._times and end <= self._times[-1] else None
        return covered

    def _seconds_within(self, start: float, end: float) -> float:
        ends, rr_ms = self._all()
        begins = ends - 1e-3 * rr_ms
        # an early beat's corrected interval reaches back into the one before: no second counts twice
        begins[1:] = np.maximum(begins[1:], ends[:-1])
        return min(end - start, float(np.maximum(0.0, np.minimum(ends, end) - np.maximum(begins, start)).sum()))

    def _all(self) -> tuple[Floats, Floats]:
        if self._arrays is None:
            self._arrays = np.array(self._times), np.array(self._rr_ms)
        return self._arrays

    def shortage(self, now: float, window: float, end: float | None = None) -> str:
        """Return why the `window` seconds before `end` (the newest interval) do not do, empty when they do.

        They must reach back all the way and be known for 90 %, and the heart must have been heard within 10 s.
        """
        end = self.newest if end is None else end
        if end is None or self.newest is None:
            return "no heartbeat yet"
        if now - self.newest > SILENT:
            return f"no heartbeat for {now - self.newest:.0f} s"
        covered = self.covered(end - window, end)
        # 90 % may be there while the window is not over yet: that is no window
        first = self._times[0] - 1e-3 * self._rr_ms[0]
        if first > end - window or covered < ENOUGH * window:
            return too_little(covered, window, "s")
        return ""


def joined(times: Floats, rr_ms: Floats) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Tell of each interval but the first whether it follows the one before without a hole; shape (n − 1,)."""
    gaps = times[1:] - times[:-1] - 1e-3 * rr_ms[1:]
    return np.asarray(gaps <= HOLE * 1e-3 * rr_ms[1:], dtype=np.bool_)


def _is_sound(interval: RRInterval) -> bool:
    rr_ms = interval.corrected_ms
    return rr_ms is not None and SHORTEST_MS <= rr_ms <= LONGEST_MS and math.isfinite(interval.time)

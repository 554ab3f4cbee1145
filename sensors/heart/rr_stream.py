"""Heartbeats from a stream of ready-made RR intervals."""

import math
from collections import deque

from sensors.heart.rhythm import HeartRhythm
from sensors.heart.rr_unit import RRUnit
from sensors.state import Heartbeat, RRInterval
from sensors.stream import Floats

TOGETHER = 0.25
LEAK = 5e-4
GAP = 4.0
BACKWARDS = 0.5
SLIP_BEATS, SLIP_SHARE = 8, 0.6
FEWEST_REPEATS = 4
MOST_TOGETHER = 16
AHEAD = 0.2


class RRTracker:
    """Turns the RR intervals that a device sends into heartbeats; needs no rate and no `SampleTimeline`.

    A strap sends the intervals since its last message, so each comes with a stamp of up to a second after the
    heartbeat that ends it, and several with the same one. As a stamp can only be late, heartbeat k stands at
    `t_k = min(t_{k-1} + rr_k, stamp_k)`: the times keep the intervals, and lean on the earliest stamps. The intervals
    of the first message are placed backwards from its stamp when the second one comes. It begins anew after 4 s without
    a message, after a loss (eight stamps in a row too late) and when the clock goes back by half a second.

    Zero, NaN and what is no interval are passed over, and so are a value sent again and again, and more intervals than
    there was time for. Milliseconds, seconds and 1/1024 s are told apart by `sensors.heart.rr_unit.RRUnit`. How the
    samples are cut into chunks changes nothing.
    """

    def __init__(self) -> None:
        self._rhythm = HeartRhythm()
        self._unit = RRUnit()
        self._held: deque[tuple[float, float]] = deque(maxlen=MOST_TOGETHER)
        self._time = math.nan
        self._stamp = -math.inf
        self._value = self._since = math.nan
        self._times = 0
        self._repeating = False
        self._late: deque[float] = deque(maxlen=SLIP_BEATS)

    def prime(self, rate: float = 0.0) -> None:
        """Begin anew for another stream, whatever its `rate`; the last heartbeat is kept."""
        del rate
        self._unit = RRUnit()
        self._repeating = False
        self._stamp = -math.inf
        self._begin()

    def take(self, values: Floats, stamps: Floats) -> list[Heartbeat]:
        """Take samples in order of arrival and return the heartbeats found with them.

        Parameters
        ----------
        values
            Intervals as sent, shape (n,).
        stamps
            When they were sent, on the LSL clock, shape (n,), seconds.
        """
        found: list[Heartbeat] = []
        for value, stamp in zip(values.tolist(), stamps.tolist(), strict=True):
            if math.isfinite(stamp):
                found += self._step(value, stamp)
        return found

    def drain(self) -> tuple[Heartbeat, ...]:
        """Return the heartbeats found since the last call."""
        return self._rhythm.drain()

    def drain_intervals(self) -> tuple[RRInterval, ...]:
        """Return the RR intervals judged since the last call, each one heartbeat after its own."""
        return self._rhythm.drain_intervals()

    def trust(self, now: float) -> float | None:
        """Return how much the intervals look like a heart's, 0–1; None until there has been time for a few."""
        return self._rhythm.trust(now, self._stamp)

    def rate(self, now: float) -> float | None:
        """Return the heart rate (beats per minute); None when it is too old."""
        return self._rhythm.rate(now)

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s); None while nothing can be said."""
        return self._rhythm.expected(now)

    def _begin(self) -> None:
        self._held.clear()
        self._late.clear()
        self._time = self._value = math.nan
        self._unit.begin()
        self._rhythm.begin()

    def _step(self, value: float, stamp: float) -> list[Heartbeat]:
        if stamp < self._stamp - BACKWARDS:
            self._begin()
        self._stamp = stamp
        self._rhythm.heard(stamp)
        rr_ms = self._unit.milliseconds(value)
        if rr_ms is None:
            return []
        again = self._is_again(value, rr_ms, stamp)
        if math.isnan(self._time):
            return self._wait(rr_ms, stamp, again)
        return self._follow(rr_ms, stamp, again)

    def _is_again(self, value: float, rr_ms: float, stamp: float) -> bool:
        """Tell a value that is the same as before, and notice a device that sends each one over and over."""
        if value != self._value:
            self._value, self._since, self._times = value, stamp, 1
            return False
        self._times += 1
        if self._times > FEWEST_REPEATS and stamp - self._since < 1e-3 * rr_ms:
            self._repeating = True
        return True

    def _wait(self, rr_ms: float, stamp: float, again: bool) -> list[Heartbeat]:
        """Hold the intervals of the first message back until the second one shows that it is whole."""
        if not self._held or stamp - self._held[0][1] <= TOGETHER:
            if not (self._held and again):
                self._held.append((rr_ms, stamp))
            return []
        intervals = [held for held, _ in self._held][1:]
        time = self._held[-1][1] - 1e-3 * sum(intervals)
        found = [self._rhythm.add(time, stamp, None, 1.0)]
        for held in intervals:
            time += 1e-3 * held
            found.append(self._rhythm.add(time, stamp, held, 1.0))
        self._held.clear()
        self._time = time
        return found + self._follow(rr_ms, stamp, again)

    def _follow(self, rr_ms: float, stamp: float, again: bool) -> list[Heartbeat]:
        rr = 1e-3 * rr_ms
        late = stamp - self._time - rr
        no_room = self._time > stamp + AHEAD * rr
        if no_room or (again and late < (0.25 if self._repeating else -0.5) * rr):
            return []
        self._unit.compare(rr_ms, stamp)
        self._late.append(late / rr)
        lost = len(self._late) == SLIP_BEATS and min(self._late) > SLIP_SHARE
        if late > GAP or lost:
            self._begin()
            self._rhythm.heard(stamp)
            return self._wait(rr_ms, stamp, False)
        # Two beats never stand closer than a third of their interval, however wrong the stamps.
        self._time = max(self._time + rr / 3, min(self._time + rr * (1 + LEAK), stamp))
        return [self._rhythm.add(self._time, max(self._time, stamp), rr_ms, 1.0)]

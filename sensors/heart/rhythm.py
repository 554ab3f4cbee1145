"""What a row of heartbeats tells: heart rate, trust, judged RR intervals and the next heartbeat."""

import math
from collections import deque
from collections.abc import Callable, Sequence
from statistics import median

from sensors.heart.early import EarlyBeats
from sensors.heart.expected import NextBeat
from sensors.heart.intervals import RRCleaner
from sensors.heart.trust import heart_trust
from sensors.state import Heartbeat, RRInterval

SHORTEST_RR_MS = 300.0
LONGEST_RR_MS = 2000.0
STALE_AFTER = 2.5
AVERAGED = 5
JUDGED = 8
FEWEST = 3
UNJUDGED = 8.0
KEPT = 4096


class HeartRhythm:
    """Takes heartbeats one by one, whatever they come from.

    Parameters
    ----------
    judge
        Makes of the confidences and RR intervals (ms) of the last heartbeats how far they can be trusted, 0–1.
    """

    def __init__(self, judge: Callable[[Sequence[float], Sequence[float]], float] = heart_trust) -> None:
        self._judge = judge
        self._cleaner = RRCleaner()
        self._next = NextBeat(self._cleaner.predictor)
        self.early = EarlyBeats()
        self._rr: deque[float] = deque(maxlen=JUDGED)
        self._corrected: deque[float] = deque(maxlen=AVERAGED)
        self._confidence: deque[float] = deque(maxlen=JUDGED)
        self._beats: deque[Heartbeat] = deque(maxlen=KEPT)
        self._intervals: deque[RRInterval] = deque(maxlen=KEPT)
        self._rate = self._trust = 0.0
        self._longest_silence = STALE_AFTER
        self._began_at = math.nan
        self.last_time: float | None = None

    def begin(self) -> None:
        """Begin anew after a gap; the last heartbeat is kept."""
        for memory in (self._rr, self._corrected, self._confidence):
            memory.clear()
        self._cleaner.begin()
        self._next.begin()
        self._began_at = math.nan

    def heard(self, time: float) -> None:
        """Note that the signal has come as far as `time` (s)."""
        if math.isnan(self._began_at):
            self._began_at = time

    def add(
        self,
        time: float,
        reported_at: float,
        interval_ms: float | None,
        confidence: float,
        height: float = math.nan,
        slope: float = math.nan,
    ) -> Heartbeat:
        """Take the next heartbeat, `interval_ms` after the one before (None across a gap, any length else)."""
        usable = interval_ms is not None and SHORTEST_RR_MS <= interval_ms <= LONGEST_RR_MS
        beat = Heartbeat(time, reported_at, interval_ms if usable else None, confidence, height, slope)
        self._beats.append(beat)
        self._confidence.append(confidence)
        self.early.add(time, beat.rr_ms, confidence)
        self.last_time = time
        judged = self._cleaner.step(time, reported_at, interval_ms)
        self._intervals += judged
        self._next.step(time, interval_ms)
        self._corrected.extend(interval.corrected_ms for interval in judged if interval.corrected_ms is not None)
        if beat.rr_ms is not None:
            self._rr.append(beat.rr_ms)
            self._sum_up()
        return beat

    def drain(self) -> tuple[Heartbeat, ...]:
        """Return the heartbeats taken since the last call, the newest 4096 at most."""
        beats = tuple(self._beats)
        self._beats.clear()
        return beats

    def drain_intervals(self) -> tuple[RRInterval, ...]:
        """Return the RR intervals judged since the last call, the newest 4096 at most."""
        intervals = tuple(self._intervals)
        self._intervals.clear()
        return intervals

    def trust(self, now: float, heard_at: float) -> float | None:
        """Return how much this looks like a heart, 0–1; None until there has been time for a few heartbeats.

        What `judge` says of the last 8 heartbeats, at `now` in a signal that has come as far as `heard_at`, s.
        """
        if len(self._rr) < FEWEST:
            return None if not heard_at - self._began_at > UNJUDGED else 0.0
        return 0.0 if self.silent(min(now, heard_at)) else self._trust

    def rate(self, now: float) -> float | None:
        """Return 60000 / the median of the last 5 RR intervals (heartbeats per minute); None when they are too old.

        Judged intervals count as corrected; the newest, not judged yet, as measured.
        """
        if len(self._rr) < FEWEST or self.silent(now):
            return None
        return self._rate

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s); None while nothing can be said."""
        return None if len(self._rr) < FEWEST or self.silent(now) else self._next.expected(now)

    def silent(self, now: float) -> bool:
        """Tell whether the last heartbeat is too long ago at `now` (s)."""
        return self.last_time is None or now - self.last_time > self._longest_silence

    def _sum_up(self) -> None:
        usual = median([*self._corrected, self._rr[-1]][-AVERAGED:])
        self._rate = 60_000.0 / usual
        self._longest_silence = max(STALE_AFTER, STALE_AFTER * usual / 1e3)
        self._trust = self._judge(self._confidence, self._rr)

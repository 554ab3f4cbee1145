"""Heartbeats and heart rate from the R-peaks of one ECG."""

from collections import deque
from statistics import median

from sensors.rpeaks import RPeak, RPeakDetector
from sensors.state import Heartbeat
from sensors.stretch import Stretch
from sensors.trust import heart_trust

SHORTEST_RR_MS = 300.0
LONGEST_RR_MS = 2000.0
STALE_AFTER = 2.5
AVERAGED = 5
JUDGED = 8
FEWEST = 3
UNJUDGED = 8.0


class HeartTracker:
    """Turns the samples of an ECG into heartbeats with their RR intervals, and those into a heart rate.

    RR intervals are counted in samples, not taken from two time stamps, so late or bunched stamps do not make them
    jump; none is given across a gap.
    """

    def __init__(self) -> None:
        self._detector: RPeakDetector | None = None
        self._last_index: float | None = None
        self._last_time: float | None = None
        self._rr: deque[float] = deque(maxlen=JUDGED)
        self._confidence: deque[float] = deque(maxlen=JUDGED)
        self._rate = self._trust = 0.0
        self._longest_silence = STALE_AFTER
        self._events: list[Heartbeat] = []
        self._primed_at = float("nan")
        self._sample_time = float("nan")

    def prime(self, rate: float) -> None:
        """Begin anew after a gap or for another stream of `rate` samples per second; the last heartbeat is kept."""
        self._detector = RPeakDetector(rate)
        self._last_index = None
        self._rr.clear()
        self._confidence.clear()
        self._primed_at = float("nan")

    def process(self, stretch: Stretch) -> list[Heartbeat]:
        """Take the next samples; return the heartbeats found with them."""
        if self._detector is None:
            return []
        self._sample_time = float(stretch.times[-1])
        if self._primed_at != self._primed_at:
            self._primed_at = float(stretch.times[0])
        peaks = self._detector.process(stretch.values.tolist())
        return [beat for peak in peaks if (beat := self._accept(peak, stretch))] if peaks else []

    def drain(self) -> tuple[Heartbeat, ...]:
        """Return the heartbeats found since the last call."""
        events, self._events = tuple(self._events), []
        return events

    def trust(self, now: float) -> float | None:
        """Return how much the ECG looks like one, 0–1; None until there has been time for a few heartbeats.

        What `heart_trust` says of the last 8 R-peaks.
        """
        if len(self._rr) < FEWEST:
            return None if not self._sample_time - self._primed_at > UNJUDGED else 0.0
        if self._silent(min(now, self._sample_time)):
            return 0.0
        return self._trust

    def rate(self, now: float) -> float | None:
        """Return 60000 / the median of the last 5 RR intervals (heartbeats per minute); None when they are too old."""
        if len(self._rr) < FEWEST or self._silent(now):
            return None
        return self._rate

    def _silent(self, now: float) -> bool:
        return self._last_time is None or now - self._last_time > self._longest_silence

    def _sum_up(self) -> None:
        usual = median(list(self._rr)[-AVERAGED:])
        self._rate = 60_000.0 / usual
        self._longest_silence = max(STALE_AFTER, STALE_AFTER * usual / 1e3)
        self._trust = heart_trust(self._confidence, self._rr)

    def _accept(self, peak: RPeak, stretch: Stretch) -> Heartbeat | None:
        rr_ms = None
        if self._last_index is not None:
            interval = (peak.index - self._last_index) * stretch.period * 1e3
            rr_ms = interval if SHORTEST_RR_MS <= interval <= LONGEST_RR_MS else None
        time = stretch.time_of(peak.index, peak.reported)
        if self._last_time is not None and self._last_index is not None and time <= self._last_time:
            return None
        self._last_index, self._last_time = peak.index, time
        self._confidence.append(peak.confidence)
        if rr_ms is not None:
            self._rr.append(rr_ms)
            self._sum_up()
        known = float(stretch.times[peak.reported - stretch.first])
        beat = Heartbeat(time, max(time, known), rr_ms, peak.confidence, peak.height, peak.slope)
        self._events.append(beat)
        return beat

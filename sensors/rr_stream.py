"""Heartbeats from a stream of ready-made RR intervals."""

from sensors.rhythm import HeartRhythm
from sensors.state import Heartbeat, QualityReason, RRInterval, SignalQuality
from sensors.stream import Floats


class RRTracker:
    """Turns the RR intervals that a device sends into heartbeats; needs no rate and no `SampleTimeline`."""

    def __init__(self) -> None:
        self._rhythm = HeartRhythm()
        self._heard_at = float("nan")

    def prime(self, rate: float = 0.0) -> None:
        """Begin anew after a gap or for another stream; `rate` is not needed."""
        del rate
        self._rhythm.begin()

    def take(self, values: Floats, stamps: Floats) -> list[Heartbeat]:
        """Take samples as they were sent with their stamps on the LSL clock (s), both shape (n,); return heartbeats."""
        found = []
        for value, stamp in zip(values.tolist(), stamps.tolist(), strict=True):
            self._heard_at = stamp
            self._rhythm.heard(stamp)
            found.append(self._rhythm.add(stamp, stamp, value, 1.0))
        return found

    def judge(self, now: float) -> SignalQuality:
        """Return the quality of the stream at `now` (s)."""
        age = max(0.0, now - self._heard_at)
        return SignalQuality(self.trust(now) or 0.0, QualityReason.GOOD, age)

    def drain(self) -> tuple[Heartbeat, ...]:
        """Return the heartbeats found since the last call."""
        return self._rhythm.drain()

    def drain_intervals(self) -> tuple[RRInterval, ...]:
        """Return the RR intervals judged since the last call, each one heartbeat after its own."""
        return self._rhythm.drain_intervals()

    def trust(self, now: float) -> float | None:
        """Return how much the intervals look like a heart's, 0–1; None until there has been time for a few."""
        return self._rhythm.trust(now, self._heard_at)

    def rate(self, now: float) -> float | None:
        """Return the heart rate (beats per minute); None when it is too old."""
        return self._rhythm.rate(now)

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s); None while nothing can be said."""
        return self._rhythm.expected(now)

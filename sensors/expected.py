"""When the next heartbeat will be."""

from collections.abc import Sequence

from sensors.state import RRInterval


class NextBeat:
    """Predicts the next heartbeat from the intervals so far."""

    def __init__(self) -> None:
        self._last: float | None = None
        self._interval: float | None = None

    def begin(self) -> None:
        """Begin anew after a gap."""
        self._last = self._interval = None

    def step(self, time: float, rr_ms: float | None, judged: Sequence[RRInterval]) -> None:
        """Take a heartbeat at `time` (s), its interval to the one before (ms) and what has been judged with it."""
        self._last = time
        for interval in judged:
            self._interval = (interval.corrected_ms or interval.rr_ms) / 1e3
        if self._interval is None and rr_ms:
            self._interval = rr_ms / 1e3

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s); None while nothing can be said."""
        if self._last is None or self._interval is None or now - self._last > 2 * self._interval:
            return None
        return self._last + self._interval

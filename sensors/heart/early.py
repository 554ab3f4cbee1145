"""How many heartbeats come early, told by sure peaks alone and whatever the rhythm."""

from collections import deque
from itertools import pairwise
from statistics import fmean

WINDOW = 60.0
FEWEST = 20
SURE = 0.5
EARLY, PAUSE = 0.8, 1.1
"""Times the mean of the minute: shorter than the one, then longer than the other, is an early beat and its pause."""


class EarlyBeats:
    """Share of early heartbeats over a minute.

    Trust and judged intervals go by what is usual; when every second or third beat is early nothing is, the signal
    counts as noisy, and nobody would be told.
    """

    def __init__(self) -> None:
        self._beats: deque[tuple[float, float | None, float]] = deque()

    def add(self, time: float, rr_ms: float | None, confidence: float) -> None:
        """Take the next heartbeat (s), `rr_ms` after the one before (None across a gap)."""
        # what lies in the future, too, is of a clock that was set back; the new beat stays, whatever its time
        while self._beats and not time - WINDOW < self._beats[0][0] <= time:
            self._beats.popleft()
        self._beats.append((time, rr_ms, confidence))

    def share(self, now: float) -> float | None:
        """Return the share at `now` (s), 0–1; None while there are fewer than 20 heartbeats, or unsure ones."""
        beats = [beat for beat in self._beats if now - WINDOW < beat[0] <= now]
        rr_ms = [rr for _, rr, _ in beats if rr is not None]
        if len(rr_ms) < FEWEST or fmean(confidence for *_, confidence in beats) < SURE:
            return None
        usual = fmean(rr_ms)
        early = sum(
            first is not None and second is not None and first < EARLY * usual and second > PAUSE * usual
            for (_, first, _), (_, second, _) in pairwise(beats)
        )
        return early / len(rr_ms)

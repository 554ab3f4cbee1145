"""Whether a person goes with the guide at all: judged over minutes, as six breaths can be in step by chance."""

from collections import deque

LONG = 180.0
SETTLED = 15.0
"""Seconds by which the first breath judged may lie less than `LONG` back: one slow breath, not more."""
HALF = 0.5
"""Who breathes by themselves at about the guide's rate is in step for just under half of the time, whatever the
phase; who follows, for seven tenths and more."""


class Company:
    """The breaths of the last 3 minutes, each with its length and whether it was in sync.

    They count by their length: otherwise the quick breaths of one who is lost would outvote the slow ones before.
    """

    def __init__(self) -> None:
        self._breaths: deque[tuple[float, float, bool]] = deque()

    def add(self, time: float, seconds: float, in_sync: bool | None) -> None:
        """Take a breath of so many seconds that ended at `time` (LSL s); None is one that no guide sounded in."""
        if in_sync is not None:
            self._breaths.append((time, seconds, in_sync))
        while self._breaths and self._breaths[0][0] < time - LONG:
            self._breaths.popleft()

    def restart(self) -> None:
        """Judge afresh."""
        self._breaths.clear()

    def lost(self, now: float) -> bool:
        """Tell whether less than half of 3 minutes was breathed in sync; not before there are 3 minutes."""
        breaths = self._breaths
        if not breaths or breaths[0][0] > now - LONG + SETTLED:
            return False
        together = sum(seconds for _, seconds, in_sync in breaths if in_sync)
        return together < HALF * sum(seconds for _, seconds, _ in breaths)

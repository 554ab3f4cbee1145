"""Whether a person goes with the guide at all: judged over minutes, as six breaths can be in step by chance."""

from collections import deque

from engine.pacing.recognition import OwnBreathing

LONG = 180.0
SETTLED = 15.0
"""Seconds by which the first breath judged may lie less than `LONG` back: one slow breath, not more."""
HALF = 0.5
"""Who breathes by themselves at about the guide's rate is in step for just under half of the time, whatever the
phase; who follows, for seven tenths and more."""

BEYOND = 1.0
"""Breaths/min by which a person may come to breathe faster than when the guide started: it never plays faster."""
BEYOND_LONGEST = 30.0
"""Half the minute for which nobody is to be more than a breath/min ahead of the guide: it needs time to reach them."""


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


class Outpaced:
    """How long a person has breathed faster than any guide that keeps to their breathing at its start may go back to.

    Backing off ends at that breathing; beyond it only a music that follows the person stays near them.
    """

    def __init__(self) -> None:
        self._since: float | None = None

    def add(self, time: float, start: OwnBreathing | None, recent: OwnBreathing | None) -> None:
        """Take the breathing when the guide started and the recent one, at `time` (LSL s)."""
        beyond = start is not None and recent is not None and recent.rate > start.rate + BEYOND
        if not beyond:
            self._since = None
        elif self._since is None:
            self._since = time

    def lasting(self, now: float) -> bool:
        """Tell whether it has lasted too long."""
        return self._since is not None and now - self._since >= BEYOND_LONGEST

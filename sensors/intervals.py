"""RR intervals judged one heartbeat later: normal, ectopic, missed, extra or an artefact."""

import math
from collections import deque
from dataclasses import dataclass
from statistics import median

from sensors.state import RRInterval, RRMark

WINDOW = 91
MEDIAN_OF = 11


@dataclass(frozen=True, slots=True)
class _Open:
    """An interval that waits for the one after it."""

    time: float
    reported_at: float
    rr_ms: float


class RRCleaner:
    """Judges RR intervals as they come, each with the one after it in view."""

    def __init__(self) -> None:
        self._usual: deque[float] = deque(maxlen=MEDIAN_OF)
        self._changes: deque[float] = deque(maxlen=WINDOW)
        self._open: _Open | None = None

    def begin(self) -> None:
        """Begin anew after a gap; what waits is not judged."""
        self._open = None
        self._usual.clear()

    def step(self, time: float, reported_at: float, rr_ms: float | None) -> list[RRInterval]:
        """Take a heartbeat and its interval to the one before (ms; None starts anew); return what can be judged now."""
        if rr_ms is None or not math.isfinite(rr_ms) or rr_ms <= 0:
            self.begin()
            return []
        before, self._open = self._open, _Open(time, reported_at, rr_ms)
        if before is None:
            return []
        usual = median(self._usual) if self._usual else before.rr_ms
        normal = abs(before.rr_ms - usual) < 0.3 * usual
        if normal:
            self._usual.append(before.rr_ms)
        mark = RRMark.NORMAL if normal else RRMark.ARTEFACT
        return [RRInterval(before.time, reported_at, before.rr_ms, mark, before.rr_ms if normal else None)]

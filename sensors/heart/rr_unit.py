"""The unit of a stream of RR intervals, from its numbers."""

import math

MILLISECOND, TICK_1024 = 1.0, 1000.0 / 1024.0
SECONDS = 0.1, 10.0
MILLISECONDS = 100.0, 10_000.0
BLOCK = 30.0
CONFIRMED = 2
DRIFT, DRIFT_MARGIN = 1.0 - 1000.0 / 1024.0, 0.009


class RRUnit:
    """Tells seconds, milliseconds and 1/1024 s (as Bluetooth straps send them) apart.

    Seconds lie in 0.1–10, the other two in 100–10,000. Those differ by 2.4 %, which shows in the stamps: taken for
    milliseconds, 1/1024 s fill more time than has passed. The least lateness of the stamps within 30 s is compared
    with that within the 30 s before, since a stamp can be late by a second; two such drifts in a row, and whole numbers
    only, settle it. Lost intervals let stamps come later, never earlier, so they cannot be mistaken for it.
    """

    def __init__(self) -> None:
        self._whole = True
        self._scale = MILLISECOND
        self.begin()

    def begin(self) -> None:
        """Begin anew after a gap; what was found is kept."""
        self._start = math.nan
        self._sum = 0.0
        self._block_end = BLOCK
        self._least = math.inf
        self._least_before = math.nan
        self._drifts = 0

    def milliseconds(self, value: float) -> float | None:
        """Return the interval `value` in ms; None when it is none."""
        if SECONDS[0] <= value <= SECONDS[1]:
            return 1e3 * value
        if not MILLISECONDS[0] <= value <= MILLISECONDS[1]:
            return None
        self._whole = self._whole and value == round(value)
        return value * self._scale

    def compare(self, rr_ms: float, stamp: float) -> None:
        """Hold an interval of a row without gaps against its stamp (s)."""
        if self._scale != MILLISECOND or not self._whole:
            return
        if math.isnan(self._start):
            self._start = stamp
            return
        self._sum += 1e-3 * rr_ms
        elapsed = stamp - self._start
        self._least = min(self._least, elapsed - self._sum)
        if elapsed >= self._block_end:
            self._close_block()

    def _close_block(self) -> None:
        drift = (self._least_before - self._least) / BLOCK
        self._drifts = self._drifts + 1 if abs(drift - DRIFT) < DRIFT_MARGIN else 0
        if self._drifts >= CONFIRMED:
            self._scale = TICK_1024
        self._least_before, self._least = self._least, math.inf
        self._block_end += BLOCK

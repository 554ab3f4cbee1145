"""How fast a stream really sends, measured from its stamps over the last seconds."""

import math

from sensors.samples.stamps import Measured, measured

MEASURE_OVER = 10.0
FIRST_MEASURE_OVER = 4.0
FLOOD_MEASURE_OVER = 1.0
FLOOD = 20.0
BACKWARDS = 0.5
FEWEST = 16
MOST = 1_000_000


class Pace:
    """Collects stamps until they span 10 s (the first time 4 s, of a flood 1 s), and begins anew at a gap.

    Parameters
    ----------
    rate
        Samples per second as far as known; 0 while unknown.

    Attributes
    ----------
    last
        The newest stamp (s); NaN without any.
    due
        Up to which stamp (s) nothing need be measured; NaN without any.
    room
        How many stamps may be added by `extend` before one must come by `add`.
    """

    def __init__(self, rate: float) -> None:
        self.last = self.due = math.nan
        self.room = 0
        self._stamps: list[float] = []
        self._over = FIRST_MEASURE_OVER
        self.expect(rate)

    def expect(self, rate: float) -> None:
        """Take `rate` (samples per second) as known from now on."""
        self._flood = min(MOST, max(FEWEST, round(FLOOD * rate))) if rate else MOST
        self._look_ahead()

    def extend(self, stamps: list[float]) -> None:
        """Add stamps, one at least, before `due`, no more than `room`, without a gap between them."""
        self._stamps += stamps
        self.last = stamps[-1]
        self.room -= len(stamps)

    def add(self, stamp: float, period: float, longest: float) -> Measured | None:
        """Add the next stamp (s), perhaps no number; return the measurement that it completes.

        Parameters
        ----------
        period
            Seconds per sample as far as known.
        longest
            The longest step (s) that is no gap.
        """
        stamps = self._stamps
        if not math.isfinite(stamp):
            if not stamps:
                return None
            stamp = self.last + period
        elif stamps and (not -BACKWARDS <= stamp - self.last <= longest or len(stamps) >= MOST):
            stamps.clear()
        stamps.append(stamp)
        self._look_ahead()
        return measured(stamps) if stamp >= self.due and len(stamps) >= FEWEST else None

    def longer(self) -> bool:
        """Go on collecting for the whole 10 s where that was only a first, short measurement; return whether it was."""
        hasty = self._over < MEASURE_OVER and len(self._stamps) < self._flood
        self._over = MEASURE_OVER
        self._look_ahead()
        return hasty

    def forget(self) -> None:
        """Begin anew with the newest stamp, and measure over 10 s."""
        del self._stamps[:-1]
        self._over = MEASURE_OVER
        self._look_ahead()

    def evenness(self) -> float:
        """Return the share (0–1) of the steps so far that are whole multiples of the usual one; 0 for too few."""
        return measured(self._stamps).evenness if len(self._stamps) >= FEWEST else 0.0

    def _look_ahead(self) -> None:
        size = len(self._stamps)
        is_flood = size >= self._flood
        self.room = (MOST if is_flood else self._flood) - size - 1
        if size:
            self.last = self._stamps[-1]
            self.due = self._stamps[0] + (FLOOD_MEASURE_OVER if is_flood else self._over)
        else:
            self.last = self.due = math.nan

"""When the next heartbeat will be."""

from sensors.heart.predictor import IntervalPredictor

PREMATURE = 0.85
LATE = 1.7
REPORTED_AFTER = 0.2


class NextBeat:
    """Foretells the next heartbeat from the corrected intervals and the newest one, which is not judged yet.

    A newest interval far too short was a premature heartbeat and a pause follows, so that the next one stands two
    usual intervals after the one before; a far too long one says nothing about the next.

    Parameters
    ----------
    predictor
        Fed with corrected intervals by `sensors.heart.intervals.RRCleaner`, up to the last but one.
    """

    def __init__(self, predictor: IntervalPredictor) -> None:
        self._predictor = predictor
        self._last = 0.0
        self._interval: float | None = None
        self._usual: float | None = None

    def begin(self) -> None:
        """Begin anew after a gap: nothing is foretold."""
        self._interval = self._usual = None

    def step(self, time: float, rr_ms: float | None) -> None:
        """Take a heartbeat at `time` (s) and its interval to the one before (ms; None across a gap)."""
        expected = self._predictor.predict()
        self._last = time
        if rr_ms is None or expected is None:
            self.begin()
            return
        ratio = rr_ms / expected
        if PREMATURE <= ratio <= LATE:
            following = self._predictor.predict(rr_ms)
        elif ratio < PREMATURE:
            following = 2 * expected - rr_ms
        else:
            following = self._predictor.predict(expected)
        self._usual = expected / 1e3
        self._interval = (following or expected) / 1e3

    def expected(self, now: float) -> float | None:
        """Return when the next heartbeat is expected (s), at most 0.2 s before `now`; None when nothing can be said.

        A heartbeat is reported a little after it stood, so one that is overdue by less than 0.2 s may still be named;
        after that the one following it is. None once that is overdue too.
        """
        if self._interval is None or self._usual is None or now - self._last > self._interval + self._usual:
            return None
        due = self._last + self._interval
        return due if due >= now - REPORTED_AFTER else due + self._usual

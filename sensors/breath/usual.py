"""What a person's half breaths were like of late: how deep, how steep, how long."""

from collections import deque
from statistics import median

REMEMBERED = 5
FALSE_STARTS = 10
LEAST_DEPTH = 0.3
OVERDUE = 2.5
FADING = 2.0


class UsualHalf:
    """Medians of the last five half breaths; steepness and length apart for rises and falls.

    While a turn is overdue by more than 2.5 usual halves, depth and steepness fade by half for each half of one more,
    so that what became shallow all at once, as a belt that slipped, is heard again soon.

    Attributes
    ----------
    known
        Whether there is enough to go by.
    """

    def __init__(self) -> None:
        self._depths: deque[float] = deque(maxlen=REMEMBERED)
        self._slopes = {rising: deque[float](maxlen=REMEMBERED) for rising in (True, False)}
        self._lengths = {rising: deque[float](maxlen=REMEMBERED) for rising in (True, False)}
        self._false_starts: deque[float] = deque(maxlen=FALSE_STARTS)
        self.known = False
        self.depth = self.false_start = 0.0
        self._steep = {True: 0.0, False: 0.0}
        self._long = {True: 0.0, False: 0.0}

    def steepness(self, rising: bool) -> float:
        """Return the usual steepest slope of a rise or a fall; 0 while unknown."""
        return self._steep[rising]

    def length(self, rising: bool) -> float:
        """Return how long a rise or a fall usually takes, in samples; that of the other while there was none."""
        return self._long[rising] or self._long[not rising]

    def mean_length(self) -> float:
        """Return the mean of a rise and a fall, in samples."""
        return 0.5 * (self.length(True) + self.length(False))

    def fading(self, rising: bool, elapsed: float) -> float:
        """Return what is left, 0–1, of the usual depth when a rise or fall has taken `elapsed` samples so far."""
        length = self.length(rising)
        return float(2.0 ** min(0.0, FADING * (OVERDUE - elapsed / length))) if length else 1.0

    def learn(self, rising: bool, depth: float, slope: float, length: float, false_start: float) -> None:
        """Take a finished rise or fall.

        Parameters
        ----------
        slope
            Its steepest.
        length
            In samples.
        false_start
            The steepest way back within it that came to nothing.
        """
        if self.known and depth < LEAST_DEPTH * self.depth and self._false_starts:
            # Too small for a breath: then its own beginning was a false start of the half before it.
            self._false_starts[-1] = max(self._false_starts[-1], slope)
        self._false_starts.append(false_start)
        self._depths.append(max(depth, LEAST_DEPTH * self.depth))
        self._slopes[rising].append(slope)
        self._lengths[rising].append(max(1.0, length))
        self._sum_up(rising)

    def forget(self) -> None:
        """Know nothing again."""
        for memory in (self._depths, *self._slopes.values(), *self._lengths.values(), self._false_starts):
            memory.clear()
        self.known = False
        self.depth = self.false_start = 0.0
        self._steep = {True: 0.0, False: 0.0}
        self._long = {True: 0.0, False: 0.0}

    def _sum_up(self, rising: bool) -> None:
        self.known = len(self._depths) > 1
        self.depth = median(self._depths)
        self._steep[rising] = median(self._slopes[rising])
        self._long[rising] = median(self._lengths[rising])
        # Not the steepest: that may have been a cough.
        self.false_start = sorted(self._false_starts)[-2] if len(self._false_starts) > 2 else 0.0

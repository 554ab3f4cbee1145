"""When each sample of a microphone was, by the driver's word for the beginnings of its buffers."""

import statistics
from collections import deque

REMEMBERED = 50
"""Buffers whose middle is believed: no late callback moves it."""

LEAP = 0.02
"""Seconds by which the middle of the last buffers has to be off before samples must have been lost."""

DOUBTED = 15


class Placing:
    """Keeps the LSL second of sample 0; samples are counted since `begin`.

    Parameters
    ----------
    rate
        Samples per second.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._sightings: deque[float] = deque(maxlen=REMEMBERED)

    def begin(self) -> None:
        """Count from 0 again."""
        self._sightings.clear()

    def see(self, sample: int, begins: float) -> bool:
        """Take that `sample` began at `begins` (s); False when samples must have been lost without a word."""
        self._sightings.append(begins - sample / self._rate)
        if len(self._sightings) < REMEMBERED:
            return True
        newest = list(self._sightings)[-DOUBTED:]
        return min(newest) - statistics.median(self._sightings) < LEAP

    def time(self, place: float) -> float:
        """Return when something `place` seconds after sample 0 was."""
        return statistics.median(self._sightings) + place

"""The tempo of somebody who plays, read from the onsets of their notes beside the beat that sounds."""

import math
import statistics
from collections import deque

TOGETHER = 0.07
"""Seconds within which notes are one chord."""

LEVELS = (0.25, 0.5, 1.0, 2.0, 4.0)
"""How long a note may last in beats, a sixteenth to a whole note; with triplets among them a tempo a fifth beside the
music's would be taken for another."""

WINDOW, FEWEST = 8, 5
"""Intervals that are looked at, and below which no tempo is told."""

UNEVEN = 0.08
"""Share of the beat by which the middle interval may stray, beyond which there is no tempo in what is played."""

STALE_BEATS, STALE = 5.0, 6.0
"""The playing has stopped when nothing came for so many of its beats, or so many seconds."""


def in_beats(interval: float, beat: float) -> float:
    """Return how long the beat of a player lasts whose notes are `interval` seconds apart.

    How many beats that is tells the music's own, `beat` seconds long: the level of the metre that is nearest.
    """
    return interval / min(LEVELS, key=lambda level: abs(math.log(interval / (level * beat))))


class TempoReader:
    """Reads a tempo from onsets. All times are LSL seconds."""

    def __init__(self) -> None:
        self._last = -math.inf
        self._beats: deque[float] = deque(maxlen=WINDOW)

    def hear(self, time: float, beat: float | None) -> None:
        """Take a note struck at `time` while the music's beat lasts `beat` seconds; None while it has none."""
        interval = time - self._last
        if 0.0 <= interval < TOGETHER:
            return
        self._last = max(self._last, time)
        if 0.0 < interval < STALE and beat is not None and beat > 0.0:
            self._beats.append(in_beats(interval, beat))
        elif interval >= STALE:
            self._beats.clear()

    def forget(self) -> None:
        """Begin anew."""
        self._last = -math.inf
        self._beats.clear()

    def tempo(self, now: float) -> float | None:
        """Return beats/min at `now`; None where too little was played, it has stopped, or it has no even beat."""
        if len(self._beats) < FEWEST:
            return None
        beat = statistics.median(self._beats)
        strays = statistics.median(abs(one / beat - 1.0) for one in self._beats)
        if strays > UNEVEN or now - self._last > min(STALE, STALE_BEATS * beat):
            return None
        return 60.0 / beat

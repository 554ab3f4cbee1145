"""When a sample sounds, learnt from what the sound card says of its own time."""

import math
import statistics
from collections import deque

from engine.output import SAMPLE_RATE

_WINDOW = 30
_SETTLED = 8
_STEEPEST = 300e-6
_GAP = 0.004


class SampleClock:
    """Fits samples to LSL time; a `Timeline` for live sound.

    A card tells its time with errors to both sides, now and then of many milliseconds. So the median of each second
    counts, and through those of the last 30 s a line whose slope is the drift of the card (tens of ppm). When a second
    lies more than 4 ms off the line, the card has lost time: a new segment begins there.

    Parameters
    ----------
    sample, time
        One sample and when it sounds, LSL seconds, until observations tell better.
    """

    def __init__(self, sample: float, time: float) -> None:
        self.segments = 0
        """How many segments were begun by observation."""
        self.anchor(sample, time)

    def anchor(self, sample: float, time: float) -> None:
        """Forget everything: `sample` sounds at `time`."""
        self._sample0, self._offset, self._slope = sample, time, 0.0
        self._seconds: deque[tuple[float, float]] = deque(maxlen=_WINDOW)
        self._second = math.nan
        self._seen: list[tuple[float, float]] = []

    def jump(self) -> None:
        """Note that the card has lost time: the next observation begins a new segment, at once."""
        self._seconds.clear()
        self._seen = []
        self._second = -math.inf

    def observe(self, sample: float, time: float) -> None:
        """Take up that `sample` was said to sound at `time` (LSL seconds, output latency included)."""
        self._seen.append((sample, time - self._nominal(sample)))
        if math.isnan(self._second):
            self._second = time
        elif time - self._second >= 1.0:
            self._second = time
            middle = statistics.median(late for _, late in self._seen)
            self._add(statistics.fmean(seen for seen, _ in self._seen), middle)
            self._seen = []

    def time(self, sample: float) -> float:
        """Return when `sample` sounds, LSL seconds."""
        return self._nominal(sample) + self._offset + self._slope * (sample - self._sample0) / SAMPLE_RATE

    def sample(self, time: float) -> float:
        """Return which sample sounds at `time`, fractions included."""
        return self._sample0 + (time - self._offset) * SAMPLE_RATE / (1.0 + self._slope)

    def _nominal(self, sample: float) -> float:
        return (sample - self._sample0) / SAMPLE_RATE

    def _add(self, sample: float, late: float) -> None:
        expected = self.time(sample) - self._nominal(sample)
        if not self._seconds or abs(late - expected) > _GAP:
            self._seconds.clear()
            self.segments += 1
        self._seconds.append((sample, late))
        self._fit()

    def _fit(self) -> None:
        at = [(sample - self._sample0) / SAMPLE_RATE for sample, _ in self._seconds]
        late = [value for _, value in self._seconds]
        count = len(at)
        mean_at, mean_late = sum(at) / count, sum(late) / count
        self._slope = 0.0
        if count >= _SETTLED:
            spread = sum((a - mean_at) ** 2 for a in at)
            slope = sum((a - mean_at) * (v - mean_late) for a, v in zip(at, late, strict=True)) / spread
            self._slope = min(_STEEPEST, max(-_STEEPEST, slope))
            self._offset = mean_late - self._slope * mean_at
        else:
            self._offset = statistics.median(late)

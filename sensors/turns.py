"""Where a breathing signal turns: its troughs and peaks, as it comes in."""

import math
from collections import deque
from dataclasses import dataclass
from statistics import median

from sensors.filters import group_delay, lowpass

WORKING_RATE = 25.0
SMOOTHING = 1.0
SLOPE_OVER = 0.4
STEEP = 0.35
MOVED_STEEP = 0.08
MOVED_ANY = 0.3
MOVED_SOON = 0.5
MOVED_NOISE = 5.0
SHORTEST_HALF = 0.5
SHORTEST_SHARE = 0.2
SETTLING = 2.0


@dataclass(frozen=True, slots=True)
class Turn:
    """A trough (`rising` from here) or a peak (falling from here).

    Attributes
    ----------
    index, reported
        Where it was, and with which sample it became known, in samples since the first one (0).
    value
        Smoothed signal there.
    rising
        Which way the signal goes from here.
    """

    index: float
    reported: int
    value: float
    rising: bool


class TurnDetector:
    """Finds troughs and peaks in turn; each is final when it is given, and dated back to the extreme.

    The signal is smoothed (1 Hz, the delay is taken off again). It has turned when it has moved back by 8 % of the
    usual depth at 35 % of the usual steepest slope, or by 30 % at any slope, and in any case by five times the spread
    of its noise. Usual is the median of the last five half-breaths; both shares fade when a turn is overdue by
    more than three of them, and what was usual is then forgotten. Two turns lie at least 0.5 s and a fifth of the
    usual breath apart, unless the signal has moved by half the usual depth since or a turn is overdue.

    Parameters
    ----------
    rate
        Samples per second; 4 or more.
    level_share
        A turn is the last moment within this share of the usual depth from the extreme; a higher one puts the turn
        after a pause at the end of it.
    """

    def __init__(self, rate: float, level_share: float = 0.003) -> None:
        self._level_share = level_share
        self._stride = max(1, int(rate // WORKING_RATE))
        self._rate = rate / self._stride
        self._smooth = lowpass(SMOOTHING, self._rate)
        self._lag = group_delay([self._smooth], 0.2, self._rate)
        self._sum, self._raw_count, self._count = 0.0, 0, 0
        self._recent: deque[float] = deque(maxlen=max(2, round(SLOPE_OVER * self._rate) + 1))
        self._direction = 0
        self._low = self._high = (0.0, 0)
        self._steepest = 0.0
        self._depths: deque[float] = deque(maxlen=5)
        self._slopes: deque[float] = deque(maxlen=5)
        self._halves: deque[float] = deque(maxlen=6)
        self._usual = (0.0, 0.0, 0.0)
        self._turned: tuple[float, int] | None = None
        self._mean = self._spread = 0.0
        self._x1 = self._x2 = self._roughness = 0.0

    @property
    def value(self) -> float:
        """The smoothed signal now."""
        return self._recent[-1] if self._recent else 0.0

    @property
    def slope(self) -> float:
        """How fast it moves, per second."""
        recent = self._recent
        return (recent[-1] - recent[0]) / (len(recent) - 1) * self._rate if len(recent) > 1 else 0.0

    @property
    def delay(self) -> float:
        """Seconds by which `value` lags behind the signal."""
        return self._lag / self._rate

    @property
    def settled(self) -> bool:
        """Whether there has been enough signal to judge it."""
        return self._count > SETTLING * self._rate

    @property
    def clarity(self) -> float:
        """Share of the signal's variance that is slow movement, not sample-to-sample noise, 0–1."""
        total = self._spread + self._roughness
        return self._spread / total if total > 0 else 0.0

    def step(self, value: float) -> Turn | None:
        """Take one sample; return the turn that became known with it."""
        self._sum += value
        self._raw_count += 1
        if self._raw_count % self._stride:
            return None
        mean, self._sum = self._sum / self._stride, 0.0
        if not self._count:
            self._begin(mean)
        self._count += 1
        self._measure_noise(mean)
        return self._follow(self._smooth.step(mean))

    def _begin(self, value: float) -> None:
        self._smooth.settle(value)
        self._x1 = self._x2 = self._mean = value
        self._low = self._high = (value, 0)

    def _measure_noise(self, x: float) -> None:
        bend = x - 2 * self._x1 + self._x2
        self._x2, self._x1 = self._x1, x
        self._roughness += max(1 / (3 * self._rate), 1 / self._count) * (bend * bend / 6 - self._roughness)

    def _follow(self, smooth: float) -> Turn | None:
        weight = max(1 / (12 * self._rate), 1 / self._count)
        self._mean += weight * (smooth - self._mean)
        self._spread += weight * ((smooth - self._mean) ** 2 - self._spread)
        self._recent.append(smooth)
        level = self._level_share * self._usual[0]
        high, low = self._high[0], self._low[0]
        if smooth >= high - level:
            self._high = (smooth if smooth > high else high, self._count)
        if smooth <= low + level:
            self._low = (smooth if smooth < low else low, self._count)
        slope = self.slope
        self._steepest = max(self._steepest, abs(slope))
        if not self.settled:
            return None
        if self._direction <= 0 and slope > 0 and self._has_turned(smooth - self._low[0], slope, self._low[1]):
            return self._turn(self._low, rising=True)
        if self._direction >= 0 and slope < 0 and self._has_turned(self._high[0] - smooth, -slope, self._high[1]):
            return self._turn(self._high, rising=False)
        return None

    def _has_turned(self, moved: float, slope: float, since: int) -> bool:
        depth, steep, half = self._usual if len(self._depths) > 1 else (2.5 * math.sqrt(self._spread), 0.0, 0.0)
        overdue = 1.0
        if self._turned is not None:
            too_soon = since - self._turned[1] < max(SHORTEST_HALF * self._rate, 2 * SHORTEST_SHARE * half)
            late = max(1.0, self._lateness())
            # A faint extreme soon after a turn must not stand in the way of all that follow.
            if too_soon and late == 1.0 and moved < MOVED_SOON * depth:
                return False
            overdue = 1 / late
        share = MOVED_STEEP if steep and slope > STEEP * steep * overdue else MOVED_ANY
        # What a third of a second of smoothing leaves of the noise.
        noise = math.sqrt(self._roughness * 3 / self._rate)
        return moved > max(share * depth * overdue, MOVED_NOISE * noise, 0.0)

    def _learn(self, depth: float, half: int) -> None:
        self._depths.append(max(depth, 0.3 * self._usual[0]))
        self._slopes.append(self._steepest)
        self._halves.append(float(half))
        self._usual = (median(self._depths), median(self._slopes), median(self._halves))

    def _forget(self) -> None:
        for memory in (self._depths, self._slopes, self._halves):
            memory.clear()
        self._usual = (0.0, 0.0, 0.0)

    def _lateness(self) -> float:
        """How long ago the last turn was, in three usual half-breaths."""
        half = self._usual[2]
        return (self._count - self._turned[1]) / (3 * half) if half and self._turned else 0.0

    def _turn(self, extreme: tuple[float, int], rising: bool) -> Turn:
        value, at = extreme
        if self._lateness() > 1:
            self._forget()
        elif self._turned is not None:
            self._learn(abs(value - self._turned[0]), at - self._turned[1])
        self._turned = extreme
        self._direction = 1 if rising else -1
        self._low = self._high = (self.value, self._count)
        self._steepest = 0.0
        index = (at - self._lag - 0.5) * self._stride - 0.5
        return Turn(max(0.0, index), self._raw_count - 1, value, rising)

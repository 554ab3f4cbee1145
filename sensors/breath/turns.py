"""Where a breathing signal turns: its troughs and peaks, as it comes in."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from sensors.breath.airflow import Volume
from sensors.breath.slope import SlidingSlope
from sensors.breath.turn_time import leaving, settling
from sensors.breath.usual import UsualHalf
from sensors.samples.filters import group_delay, lowpass
from sensors.stream import Floats

WORKING_RATE = 25.0
SMOOTHING = 2.0
LOOK_BACK = 30.0
SETTLING = 2.0
SHORTEST_HALF = 0.5
SPREAD_TO_DEPTH = 2.5

SLOPE_SHARE = 0.11
SLOPE_SHARE_OF_NOISE = 0.25
MOST_NOISE = 0.4
NARROWEST, WIDEST = 0.32, 1.1

RIPE_DEPTH, RIPE_DEPTH_RANGE = 0.9, 0.5
RIPE_TIME, RIPE_TIME_RANGE = 0.8, 0.5
ANYHOW = 0.36
ANYHOW_SOON = 0.5
ANYHOW_NOISE = 2.0
START_SHARE, START_NOISE, START_SECONDS = 0.3, 2.5, 8.0
MOVED, MOVED_UNRIPE = 0.005, 0.34
MOVING = (2.5, 0.15)
STILL_AFTER = 0.6
AT_ONCE = (0.9, 0.07)
AFTER_STILLNESS = (2.8, 0.16)
DEEP = 1.75
UNRIPE = (2.0, 0.3)
BEGINS = 0.4
LEFT_OF_TURN = 0.5
FEWEST_FITTED = 8
FORGOTTEN, LONGEST_HALF = 0.7, 20.0
TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Turn:
    """A trough (`rising` from here) or a peak (falling from here).

    Attributes
    ----------
    index, reported
        Where the signal left its extreme, and with which sample that became known, in samples since the first one (0).
    value
        Smoothed signal there.
    rising
        Which way the signal goes from here.
    plateau
        For how many samples before `index` the signal had been at rest there; 0 for none, and of a flow, which itself
        tells when it begins.
    """

    index: float
    reported: int
    value: float
    rising: bool
    plateau: float = 0.0


class TurnDetector:
    """Finds troughs and peaks in turn; each is final when it is given, and dated back to where it was.

    A half breath is ripe once it has nearly its usual depth and length. Then the signal has turned as soon as its slope
    points the other way by more than noise would make it (`SlidingSlope`), by more than any false start of the last ten
    half breaths, and by 7 % of the usual steepest; after a stillness, which may still last, and after a half breath
    1.75 times as deep as usual, which a stillness often follows, the noise must be exceeded clearly and it takes 16 %.
    The less ripe, the more: up to a third of the usual depth and of the usual steepness. A way back of 36 % of the
    usual depth is a turn whenever it comes. Usual is what the last five half breaths were like (`UsualHalf`). The slope
    is taken over 11 % of a usual half breath, and over more in noise. Signals are worked on at about 25 Hz; blocks of
    samples are averaged to get there.

    Parameters
    ----------
    rate
        Samples per second; 4 or more.
    airflow
        The signal is a flow: its volume is followed, which turns where the flow reverses.
    """

    def __init__(self, rate: float, airflow: bool = False) -> None:
        self._stride = max(1, int(rate // WORKING_RATE))
        self._rate = rate / self._stride
        self._block: list[float] = []
        self._raw_count = self._count = 0
        self._volume = Volume(self._rate) if airflow else None
        self._smooth = lowpass(SMOOTHING, self._rate)
        self._lag = group_delay([self._smooth], 0.2, self._rate)
        self._slope = SlidingSlope(self._rate, LOOK_BACK)
        self._usual = UsualHalf()
        self._value = 0.0
        self._low = self._high = (0.0, 0)
        self._turned: tuple[float, float] | None = None
        self._direction = 0
        self._steepest = self._pending = self._false_start = 0.0
        self._moved_at = self._began_at = 0
        self._mean = self._spread = 0.0
        self._x1 = self._x2 = self._roughness = 0.0

    @property
    def working_rate(self) -> float:
        """Samples per second of what `between` returns."""
        return self._rate

    @property
    def value(self) -> float:
        """The smoothed signal now; of a flow, its volume."""
        return self._value

    @property
    def slope(self) -> float:
        """How fast it moves, per second."""
        return self._slope.slope

    @property
    def slope_delay(self) -> float:
        """Seconds by which `slope` lags behind the signal."""
        return self._slope.delay / self._rate

    @property
    def delay(self) -> float:
        """Seconds by which `value` lags behind the signal."""
        return (self._lag + 0.5) / self._rate

    @property
    def settled(self) -> bool:
        """Whether there has been enough signal to judge it."""
        return self._count > SETTLING * self._rate

    @property
    def clarity(self) -> float:
        """Share of the signal's variance that is slow movement, not sample-to-sample noise, 0–1."""
        total = self._spread + self._roughness
        return self._spread / total if total > 0 else 0.0

    def follow(self, values: Sequence[float]) -> Iterator[Turn]:
        """Take the next samples, however many, as far as the turns are asked for.

        With each turn the detector stands where the turn became known.
        """
        stride, block = self._stride, [*self._block, *values]
        whole = len(block) - len(block) % stride
        self._block = block[whole:]
        for at in range(0, whole, stride):
            self._raw_count += stride
            turn = self._take(sum(block[at : at + stride]) / stride)
            if turn is not None:
                yield turn

    def process(self, values: Sequence[float]) -> list[Turn]:
        """Take the next samples, however many; return the turns that became known with them."""
        return list(self.follow(values))

    def step(self, value: float) -> Turn | None:
        """Take one sample; return the turn that became known with it."""
        turns = self.process((value,))
        return turns[0] if turns else None

    def between(self, start: float, stop: float) -> Floats:
        """Return the signal at about 25 Hz from sample `start` to sample `stop`, of the last 30 s, shape (n,)."""
        first, last = (round((at + 0.5) / self._stride - 0.5) for at in (start, stop))
        values = self._slope.newest(self._count - first)
        return values[: max(0, values.size - (self._count - 1 - last))]

    def _take(self, x: float) -> Turn | None:
        if self._volume is not None:
            x = self._volume.step(x)
        if not self._count:
            self._smooth.settle(x)
            self._x1 = self._x2 = self._mean = x
            self._low = self._high = (x, 0)
        self._count += 1
        self._slope.step(x)
        value = self._value = self._smooth.step(x)
        self._measure_spread(x, value)
        if value >= self._high[0]:
            self._high = (value, self._count)
        if value <= self._low[0]:
            self._low = (value, self._count)
        if not self.settled:
            return None
        for rising in (True, False):
            if self._direction != (1 if rising else -1) and self._has_turned(rising):
                return self._turn(rising)
        self._steepest = max(self._steepest, abs(self._slope.slope))
        return None

    def _measure_spread(self, x: float, value: float) -> None:
        weight = max(1 / (12 * self._rate), 1 / self._count)
        self._mean += weight * (value - self._mean)
        self._spread += weight * ((value - self._mean) ** 2 - self._spread)
        bend = x - 2 * self._x1 + self._x2
        self._x2, self._x1 = self._x1, x
        self._roughness += max(1 / (3 * self._rate), 1 / self._count) * (bend * bend / 6 - self._roughness)

    def _has_turned(self, rising: bool) -> bool:
        extreme, sign = (self._low, 1.0) if rising else (self._high, -1.0)
        slope, noise = sign * self._slope.slope, self._slope.noise
        if extreme[1] == self._count:
            self._false_start, self._pending = max(self._false_start, self._pending), 0.0
        if slope <= 0:
            if self._direction:
                self._began_at = self._count
            if -slope > max(MOVING[0] * noise, MOVING[1] * self._usual.steepness(not rising)):
                self._moved_at = self._count
            return False
        moved = sign * (self._value - extreme[0])
        if self._turned is None or not self._usual.known:
            depth = SPREAD_TO_DEPTH * _spread(self._slope.newest(round(START_SECONDS * self._rate)))
            soon = self._turned is not None and self._count - self._turned[1] < SHORTEST_HALF * self._rate
            return not soon and moved > START_SHARE * depth and slope > START_NOISE * noise
        if self._is_enough(rising, moved, slope, extreme):
            return True
        self._pending = max(self._pending, slope)
        return False

    def _is_enough(self, rising: bool, moved: float, slope: float, extreme: tuple[float, int]) -> bool:
        usual, noise = self._usual, self._slope.noise
        start, since = self._turned or extreme
        elapsed, length = self._count - since, usual.length(not rising)
        left = usual.fading(not rising, elapsed)
        depth, steep = usual.depth * left, usual.steepness(rising) * left
        soon = extreme[1] - since < SHORTEST_HALF * self._rate
        if moved > (ANYHOW_SOON if soon else ANYHOW) * depth and slope > ANYHOW_NOISE * noise:
            return True
        if soon:
            return False
        unripe = max(
            _lack(abs(extreme[0] - start) / max(depth, TINY), RIPE_DEPTH, RIPE_DEPTH_RANGE),
            _lack(elapsed / length, RIPE_TIME, RIPE_TIME_RANGE),
        )
        still = self._count - self._moved_at >= STILL_AFTER * self._rate
        deep = abs(extreme[0] - start) > DEEP * depth
        noises, share = AFTER_STILLNESS if still or deep else AT_ONCE
        if slope < BEGINS * max(noises * noise, share * steep):
            self._began_at = self._count
        needed = max((noises + UNRIPE[0] * unripe) * noise, (share + UNRIPE[1] * unripe) * steep)
        return moved > (MOVED + MOVED_UNRIPE * unripe) * depth and slope > max(needed, usual.false_start * left)

    def _turn(self, rising: bool) -> Turn:
        value, at = self._low if rising else self._high
        leaves, plateau = self._date(rising, value, at)
        if self._turned is not None:
            before, since = self._turned
            elapsed = self._count - since
            if self._usual.fading(not rising, elapsed) < FORGOTTEN or elapsed > LONGEST_HALF * self._rate:
                self._usual.forget()
            else:
                self._usual.learn(not rising, abs(value - before), self._steepest, leaves - since, self._false_start)
                self._slope.widen(self._width())
        self._turned = (value, leaves)
        self._direction = 1 if rising else -1
        self._low = self._high = (self._value, self._count)
        self._steepest = self._pending = self._false_start = 0.0
        self._moved_at = self._count
        index = max(0.0, (leaves - 0.5) * self._stride - 0.5)
        return Turn(index, self._raw_count - 1, value, rising, min(index, plateau * self._stride))

    def _date(self, rising: bool, value: float, at: int) -> tuple[float, float]:
        """Return when the signal left the extreme, counted in blocks, and for how many it had rested there."""
        since = self._turned[1] if self._turned is not None else 0.0
        width = 2 * self._slope.delay
        start = min(self._began_at - width - round(LEFT_OF_TURN * self._rate), self._count - FEWEST_FITTED)
        values = self._slope.newest(self._count - max(start, int(since)))
        if values.size < FEWEST_FITTED:
            return max(since, at - self._lag), 0.0
        first = self._count - values.size + 1
        earliest = self._began_at - self._slope.delay - round(0.1 * self._rate)
        leaves = first + leaving(values, earliest - first, rising)
        if self._turned is None or self._volume is not None:
            return leaves, 0.0
        values = self._slope.newest(self._count - int(since))
        first = self._count - values.size + 1
        return leaves, settling(values, leaves - first, self._turned[0], value, leaves - since)

    def _width(self) -> float:
        usual = self._usual
        steep = max(TINY, min(usual.steepness(rising) or math.inf for rising in (True, False)))
        share = SLOPE_SHARE + SLOPE_SHARE_OF_NOISE * min(MOST_NOISE, self._slope.noise / steep)
        return min(WIDEST, max(NARROWEST, share * usual.mean_length() / self._rate))


def _lack(part: float, enough: float, over: float) -> float:
    return min(1.0, max(0.0, (enough - part) / over))


def _spread(values: Floats) -> float:
    """Return the standard deviation of `values` about the straight line through them."""
    line = np.linspace(-1.0, 1.0, values.size)
    about = values - values.mean()
    return float((about - line * (line @ about) / (line @ line)).std())

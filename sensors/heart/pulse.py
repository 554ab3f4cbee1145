"""Pulses of a photoplethysmogram as it comes in."""

import math
from collections import deque
from collections.abc import Iterable
from statistics import median

import numpy as np

from sensors.heart.peak import Peak
from sensors.heart.pulse_wave import Rise, RiseFollower, SlopeFilter
from sensors.samples.history import History
from sensors.stream import Floats

LEARNING = 3.0
THRESHOLD = 0.45
REFRACTORY = 0.28
NOTCH, NOTCH_SHARE = 0.5, 0.8
SEARCH_BACK = 1.6
SHAPE = 0.6
NOISE_FREE, NOISE_ONLY = 0.35, 0.70
FEWEST = 3
HEAVIER = 1.2
BLOCK, BLOCKS = 1.5, 8
CLEARLY = 1.1


class PulseDetector:
    """Finds pulses causally at 25–1000 Hz, whatever the unit, the polarity and the size of the chunks.

    The time of a pulse is its steepest rise: unlike the foot and the top it is sharp in every shape of wave, and it is
    known soon (cf. Peng et al. 2015, doi 10.1088/0967-3334/36/11/2255). Every rise of the smoothed wave is weighed by
    slope × height, and believed when it reaches an adaptive level between the usual pulses and what lies between them
    (the scheme of Pan & Tompkins 1985), so the dicrotic wave, whose rise is flat and low, is not. A pulse wave rises
    more steeply than it falls, which tells its polarity. The first 3 s set the levels and are then gone through; so do
    any 3 s without a pulse.

    Parameters
    ----------
    rate
        Samples per second; 25 or more is good.

    Notes
    -----
    Values must be finite (`sensors.samples.door.Door` sees to it).
    """

    def __init__(self, rate: float) -> None:
        self._filter = SlopeFilter(rate)
        self._rate = self._filter.rate
        self._slopes = History(round(6 * self._rate))
        self._followers = {1.0: RiseFollower(1.0), -1.0: RiseFollower(-1.0)}
        self._rises: dict[float, deque[Rise]] = {sign: deque(maxlen=64) for sign in self._followers}
        self._polarity = _Polarity(self._rate)
        self._sign = 0.0
        self._signal: deque[float] = deque(maxlen=8)
        self._noise: deque[float] = deque(maxlen=8)
        self._intervals: deque[int] = deque(maxlen=8)
        self._shape: Floats | None = None
        self._learned_at = self._last = -1
        self._last_weight = 0.0

    def process(self, values: Iterable[float]) -> list[Peak]:
        """Take the next samples and return the pulses that became known with them."""
        found: list[Peak] = []
        for slope in self._filter.process(values):
            found += self._step(slope)
        return found

    def _step(self, slope: float) -> list[Peak]:
        now = self._slopes.count
        self._slopes.append(slope)
        self._polarity.step(slope)
        newest = None
        for sign, follower in self._followers.items():
            rise = follower.step(now, slope)
            if rise is not None:
                self._rises[sign].append(rise)
                newest = rise if sign == self._sign else newest
        if now - max(self._learned_at, self._last, 0) >= LEARNING * self._rate:
            return self._learn(now)
        if self._learned_at < 0:
            return []
        found = self._judge(newest, now) if newest is not None else []
        return found or self._search_back(now)

    def _learn(self, now: int) -> list[Peak]:
        """Set polarity and levels from the last 3 s, and go through these once more."""
        self._learned_at = now
        sign = self._polarity.sign or self._sign or 1.0
        if sign != self._sign:
            self._sign, self._shape = sign, None
        start = now - LEARNING * self._rate
        rises = [rise for rise in self._rises[sign] if rise.at >= start]
        halves = [[rise.weight for rise in rises if (rise.at >= now + 0.5 * (start - now)) is late] for late in (0, 1)]
        self._signal.clear()
        self._noise.clear()
        self._signal.append(median([max(half, default=0.0) for half in halves]))
        return [pulse for rise in rises for pulse in self._judge(rise, now)]

    @property
    def _threshold(self) -> float:
        signal = median(self._signal)
        noise = min(median(self._noise), 0.8 * signal) if self._noise else 0.0
        return noise + THRESHOLD * (signal - noise)

    def _judge(self, rise: Rise, now: int) -> list[Peak]:
        since = rise.at - self._last if self._last >= 0 else self._rate
        if since < REFRACTORY * self._rate:
            # A heavier rise in the shadow of the last pulse: that one was the dicrotic wave, which must not stay in.
            if rise.at > self._last and rise.weight > HEAVIER * self._last_weight:
                self._signal.append(rise.weight)
            return []
        early = bool(self._intervals) and since < NOTCH * median(self._intervals)
        if rise.weight <= max(self._threshold, NOTCH_SHARE * median(self._signal) if early else 0.0):
            self._noise.append(rise.weight)
            return []
        return [self._accept(rise, now)]

    def _search_back(self, now: int) -> list[Peak]:
        """Accept the heaviest rise of a gap that is too long, if it is heavy enough."""
        if len(self._intervals) < FEWEST or now - self._last < SEARCH_BACK * median(self._intervals):
            return []
        oldest = self._last + NOTCH * median(self._intervals)
        best = max((rise for rise in self._rises[self._sign] if rise.at > oldest), key=_weight, default=None)
        return [self._accept(best, now)] if best is not None and best.weight > 0.5 * self._threshold else []

    def _accept(self, rise: Rise, now: int) -> Peak:
        if self._last >= 0:
            self._intervals.append(rise.at - self._last)
        usual = median(self._signal)
        self._signal.append(min(rise.weight, 2 * usual) if len(self._signal) > FEWEST else rise.weight)
        self._last, self._last_weight = rise.at, rise.weight
        if self._polarity.sign == -self._sign:
            self._learned_at = self._last = -1
        confidence = self._contrast() * self._likeness(rise.at) ** 2
        index = max(0.0, self._filter.place(rise.at + self._part(rise.at)))
        return Peak(index, self._filter.last_sample(now), confidence, rise.height / self._rate, math.nan)

    def _contrast(self) -> float:
        noise = median(self._noise) / median(self._signal) if self._noise else 0.0
        return min(1.0, max(0.0, (NOISE_ONLY - noise) / (NOISE_ONLY - NOISE_FREE)))

    def _likeness(self, at: int) -> float:
        """Return how much the slope before and in this rise is like the usual one (0–1), and learn it."""
        length = round(SHAPE * self._rate)
        cut = self._sign * self._slopes.window(at - length + 1, at + 1)[1]
        cut = cut - cut.sum() / length
        norm = float(np.linalg.norm(cut))
        if cut.size < length or norm == 0:
            return 0.0
        unit = cut / norm
        like = 1.0 if self._shape is None else float(unit @ self._shape / np.linalg.norm(self._shape))
        self._shape = unit if self._shape is None else 0.9 * self._shape + 0.1 * unit
        return max(0.0, like)

    def _part(self, at: int) -> float:
        """Return where between samples the slope was steepest, -0.5–0.5 of a sample off `at`."""
        near = self._slopes.window(at - 1, at + 2)[1].tolist()
        if len(near) < 3:
            return 0.0
        left, middle, right = near
        bend = left - 2 * middle + right
        return max(-0.5, min(0.5, 0.5 * (left - right) / bend)) if bend else 0.0


class _Polarity:
    """Tells which way the wave is steeper, from the steepest rise and fall of each 1.5 s of the last 12 s."""

    def __init__(self, rate: float) -> None:
        self._block = max(1, round(BLOCK * rate))
        self._rises: deque[float] = deque(maxlen=BLOCKS)
        self._falls: deque[float] = deque(maxlen=BLOCKS)
        self._rise = self._fall = 0.0
        self._count = 0

    def step(self, slope: float) -> None:
        self._rise, self._fall = max(self._rise, slope), max(self._fall, -slope)
        self._count += 1
        if self._count % self._block == 0:
            self._rises.append(self._rise)
            self._falls.append(self._fall)
            self._rise = self._fall = 0.0

    @property
    def sign(self) -> float:
        """1 when it rises more steeply, -1 when it falls more steeply, 0 when there is little between them."""
        if not self._rises:
            return 0.0
        rise, fall = median(self._rises), median(self._falls)
        if max(rise, fall) <= CLEARLY * min(rise, fall):
            return 0.0
        return 1.0 if rise > fall else -1.0


def _weight(rise: Rise) -> float:
    return rise.weight

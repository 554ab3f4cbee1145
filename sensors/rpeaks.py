"""R-peaks of an ECG as it comes in."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

import numpy as np

from sensors.history import History
from sensors.qrs import QrsFeature
from sensors.rwave import RWave

WORKING_RATE = 250.0
THRESHOLD = 0.55
DROP = 0.8
LEARNING = 2.0
RELEARN_AFTER = 3.0
REFRACTORY = 0.25
T_WAVE = 0.36
LONGEST_WAIT = 0.09
SEARCH_BACK = 1.5
OUTGROWN, OUTGROWN_PEAKS, EVEN = 3.0, 4, 1.5


@dataclass(frozen=True, slots=True)
class RPeak:
    """The top of an R wave.

    Attributes
    ----------
    index
        Its place in samples since the first one (0), between samples where it lies there.
    reported
        The sample with which it became known.
    confidence
        0–1: how much it looks like those before and stands out from what lies between them.
    height
        Of the smoothed R wave over the level around it, in units of the signal; positive when it points the usual way
        of this lead, so that a series of them is steady and carries the breathing.
    slope
        Steepest rise plus steepest fall of the smoothed QRS complex, units of the signal per second.
    """

    index: float
    reported: int
    confidence: float
    height: float
    slope: float


class RPeakDetector:
    """Finds R-peaks causally, whatever the unit, the polarity and the size of the chunks.

    After Pan & Tompkins (1985, doi 10.1109/TBME.1985.325532) and Hamilton & Tompkins (1986): adaptive signal and
    noise levels, refractory time, T-wave rule, search-back. Different from them: the feature is the product of two
    bands (`QrsFeature`) instead of a squared slope; levels are medians of the last eight peaks; a peak is believed
    when the feature has fallen to 80 % of it, so that an R-peak is known about 0.1 s after it stood; the R time is
    refined on the raw signal to a fraction of a sample; a premature complex of another shape is not believed while
    there is noise. The first 2 s set the levels and are then gone through; so do any 3 s without an R-peak. Levels
    learnt while there was no heart to hear (electrodes off) are given up when four peaks in even steps tower over them.

    Parameters
    ----------
    rate
        Samples per second; 100 or more is good, about 60 the least that makes sense.

    Notes
    -----
    Values must be finite (`sensors.door.Door` sees to it). Costs about 10 µs per sample of up to 500 Hz.
    """

    def __init__(self, rate: float) -> None:
        self._stride = max(1, int(rate // WORKING_RATE))
        self._rate = rate / self._stride
        self._feature = QrsFeature(self._rate)
        self._band = History(round(6 * self._rate))
        self._features = History(round(6 * self._rate))
        self._wave = RWave(rate, self._stride, self._feature)
        self._sum = 0.0
        self._signal: deque[float] = deque(maxlen=8)
        self._noise: deque[float] = deque(maxlen=8)
        self._slopes: deque[float] = deque(maxlen=8)
        self._intervals: deque[int] = deque(maxlen=8)
        self._towering: deque[int] = deque(maxlen=OUTGROWN_PEAKS)
        self._threshold = float("inf")
        self._learned_at = -1
        self._last = -1
        self._top = -1.0
        self._top_at = -1
        self._before = 0.0
        self._missed: deque[tuple[int, float]] = deque(maxlen=32)
        self._patience = self._longest_wait()

    def process(self, values: Iterable[float]) -> list[RPeak]:
        """Take the next samples and return the R-peaks that became known with them."""
        found: list[RPeak] = []
        for value in values:
            found += self.step(value)
        return found

    def step(self, value: float) -> list[RPeak]:
        """Take one sample and return the R-peaks that became known with it; nearly always none."""
        self._wave.append(value)
        self._sum += value
        if self._wave.count % self._stride:
            return []
        band, feature = self._feature.step(self._sum / self._stride)
        self._sum = 0.0
        self._band.append(band)
        self._features.append(feature)
        now = self._features.count - 1
        if self._learned_at < 0:
            return self._learn_first(now) if now >= LEARNING * self._rate else []
        return self._follow(now, feature, now)

    def _learn_first(self, now: int) -> list[RPeak]:
        self._learn(now)
        found: list[RPeak] = []
        start, features = self._features.window(0, now + 1)
        for at, feature in enumerate(features.tolist(), start):
            found += self._follow(at, feature, now)
        return found

    def _learn(self, now: int) -> None:
        """Set the levels from the last 2 s; the first 0.3 s ever are left out, for the filters to settle."""
        start = max(now - round(LEARNING * self._rate), round(0.3 * self._rate))
        features = self._features.window(start, now + 1)[1]
        halves = np.array_split(features, 2)
        self._signal.clear()
        self._noise.clear()
        self._signal.append(float(np.mean([half.max() for half in halves])))
        self._noise.append(float(np.median(features)))
        self._learned_at = now
        self._set_threshold()

    def _set_threshold(self) -> None:
        signal = median(self._signal)
        noise = min(median(self._noise) if self._noise else 0.0, 0.8 * signal)
        self._threshold = noise + THRESHOLD * (signal - noise)

    def _follow(self, at: int, feature: float, now: int) -> list[RPeak]:
        """Follow the feature to its next peak and judge that; then see what may have been missed."""
        found: list[RPeak] = []
        if self._top < 0:
            if feature > self._before:
                self._top, self._top_at = feature, at
        elif feature > self._top:
            self._top, self._top_at = feature, at
        elif feature < DROP * self._top or at - self._top_at > LONGEST_WAIT * self._rate:
            found = self._judge(self._top_at, self._top, now)
            self._top = -1.0
        self._before = feature
        if not found and at - (self._last if self._last >= 0 else self._learned_at) > self._patience:
            found = self._search_back(at, now)
        return found

    def _judge(self, at: int, top: float, now: int) -> list[RPeak]:
        if top > OUTGROWN * median(self._signal) and self._has_outgrown(at):
            self._start_over(now)
        since = at - self._last if self._last >= 0 else at + int(self._rate)
        if since < REFRACTORY * self._rate:
            return []
        if top <= self._threshold:
            self._noise.append(top)
            self._missed.append((at, top))
            self._set_threshold()
            return []
        if since < T_WAVE * self._rate and self._slopes and self._slope(at) < 0.5 * median(self._slopes):
            self._noise.append(top)
            self._set_threshold()
            return []
        if self._is_stranger(at, since):
            self._noise.append(min(top, median(self._signal)))
            self._missed.append((at, 0.5 * top))
            self._set_threshold()
            return []
        return [self._accept(at, top, now)]

    def _is_stranger(self, at: int, since: int) -> bool:
        """Tell a premature complex that looks unlike the others while there is noise about."""
        if len(self._intervals) < 5 or since >= 0.85 * median(self._intervals):
            return False
        noisy = bool(self._noise) and median(self._noise) > 0.1 * median(self._signal)
        return noisy and self._wave.likeness(self._band, at) < 0.8

    def _slope(self, at: int) -> float:
        band = self._band.window(at - self._feature.window, at + 1)[1]
        return float(np.abs(np.diff(band)).max()) if band.size > 1 else 0.0

    def _accept(self, at: int, top: float, now: int) -> RPeak:
        usual = median(self._signal)
        contrast = self._contrast(top)
        if self._last >= 0:
            self._intervals.append(at - self._last)
            self._patience = self._longest_wait()
        self._slopes.append(self._slope(at))
        self._signal.append(min(top, 2 * usual) if len(self._signal) > 3 else top)
        self._set_threshold()
        self._missed = deque((m for m in self._missed if m[0] > at + REFRACTORY * self._rate), maxlen=32)
        self._last = at
        index, height, slope, likeness = self._wave.locate(self._band, at)
        return RPeak(index, (now + 1) * self._stride - 1, contrast * likeness, height, slope)

    def _has_outgrown(self, at: int) -> bool:
        """Take a peak that towers over the usual ones; tell whether these are the R waves and the others were not."""
        if self._towering and at - self._towering[-1] < REFRACTORY * self._rate:
            return False
        self._towering.append(at)
        steps = np.diff(self._towering)
        if len(self._towering) < OUTGROWN_PEAKS:
            return False
        return bool(steps.max() <= EVEN * steps.min() and steps.max() <= LEARNING * self._rate)

    def _start_over(self, now: int) -> None:
        for memory in (self._towering, self._slopes, self._intervals):
            memory.clear()
        self._patience = self._longest_wait()
        self._wave.forget()
        self._learn(now)

    def _contrast(self, top: float) -> float:
        noise = median(self._noise) if self._noise else 0.0
        return min(1.0, max(0.0, (top - 1.5 * noise) / (top + 1e-300)))

    def _longest_wait(self) -> float:
        usual = median(self._intervals) if len(self._intervals) >= 3 else self._rate
        return SEARCH_BACK * usual + self._feature.delay + self._feature.window

    def _search_back(self, at: int, now: int) -> list[RPeak]:
        """Accept the best rejected peak of a gap that is too long; learn anew when there has been nothing for 3 s."""
        oldest = max(self._last + T_WAVE * self._rate, at - RELEARN_AFTER * self._rate)
        candidates = [candidate for candidate in self._missed if candidate[0] > oldest]
        best = max(candidates, key=lambda candidate: candidate[1], default=(0, 0.0))
        if best[1] > 0.5 * self._threshold:
            return [self._accept(*best, now)]
        if at - max(self._last, self._learned_at) > RELEARN_AFTER * self._rate:
            self._learn(now)
        return []

"""R-peaks of an ECG as it comes in."""

from collections import deque
from collections.abc import Sequence
from statistics import median

import numpy as np

from sensors.heart.levels import Levels
from sensors.heart.peak import Peak
from sensors.heart.qrs import QrsFeature
from sensors.heart.rwave import RWave
from sensors.heart.shape import UsualShape
from sensors.samples.decimate import BlockMean
from sensors.samples.history import History
from sensors.stream import Floats

WORKING_RATE = 250.0
MEMORY = 6.0
DROP, LONGEST_WAIT = 0.8, 0.09
RISE, STALL, PLAIN = 1.04, 0.01, 0.8
LEARNING, SETTLING = 2.0, 0.3
RELEARN_AFTER = 3.0
REFRACTORY = 0.25
T_WAVE, STEEP = 0.36, 0.5
PREMATURE, DISTRUST = 0.85, 4.0
LIKE, MURKY = 0.9, 0.1
SEARCH_BACK, FOUND_BACK = 1.5, 0.5
ECHO, ECHO_BEATS, RECURRENT = 0.05, 4, 3
OUTGROWN, OUTGROWN_PEAKS, EVEN = 3.0, 4, 1.5


class RPeakDetector:
    """Finds R-peaks causally, whatever the unit, the polarity and the size of the chunks.

    After Pan & Tompkins (1985, doi 10.1109/TBME.1985.325532) and Hamilton & Tompkins (1986): adaptive signal and
    noise levels, refractory time, T-wave rule, search-back. Different from them: the feature is the product of two
    bands (`QrsFeature`) instead of a squared slope. Among noise, a peak that comes early must look like the heartbeats
    before. In a quiet signal a weak and odd complex is believed unless it comes behind every heartbeat, as a T wave
    does. While the signal is calm a peak is believed once the feature no longer rises, else once it has fallen to
    80 %: about 0.06 or 0.1 s after the R wave; nothing is taken back. The R time is refined on the raw signal to a
    fraction of a sample. The first 2 s set the levels and are then gone through; any 3 s without an R-peak set them
    anew. Levels learnt while there was no heart to hear (electrodes off) are given up when four peaks in even steps
    tower over them.

    Parameters
    ----------
    rate
        Samples per second; 100 or more is good, about 60 the least that makes sense.

    Notes
    -----
    Values must be finite (`sensors.samples.door.Door` sees to it). Costs about 2 µs per sample of up to 500 Hz, and
    the same per group of samples above; a chunk costs some 15 µs more.
    """

    def __init__(self, rate: float) -> None:
        self._stride = max(1, int(rate // WORKING_RATE))
        self._rate = rate / self._stride
        self._stall = max(1, round(STALL * self._rate))
        self._most = max(1, round(rate))
        self._decimator = BlockMean(self._stride)
        self._feature = QrsFeature(self._rate)
        self._band = History(round(MEMORY * self._rate))
        self._both = History(round(MEMORY * self._rate))
        self._features = History(round(MEMORY * self._rate))
        self._wave = RWave(rate, self._stride, self._feature)
        self._shape = UsualShape(self._rate, self._feature.window)
        self._levels = Levels()
        self._slopes: deque[float] = deque(maxlen=8)
        self._intervals: deque[int] = deque(maxlen=8)
        self._towering: deque[int] = deque(maxlen=OUTGROWN_PEAKS)
        self._missed: deque[tuple[int, float]] = deque(maxlen=32)
        self._echoes: deque[tuple[int, int, float]] = deque(maxlen=64)
        self._count = self._beats = 0
        self._learned_at = self._last = -1
        self._top = self._mark = -1.0
        self._top_at = self._mark_at = -1
        self._before = 0.0
        self._patience = self._longest_wait()

    def process(self, values: Sequence[float] | Floats) -> list[Peak]:
        """Take the next samples and return the R-peaks that became known with them."""
        raw = np.asarray(values, np.float64)
        found: list[Peak] = []
        for start in range(0, raw.size, self._most):
            found += self._process(raw[start : start + self._most])
        return found

    def step(self, value: float) -> list[Peak]:
        """Take one sample and return the R-peaks that became known with it; nearly always none."""
        return self.process((value,))

    def _process(self, raw: Floats) -> list[Peak]:
        self._wave.extend(raw)
        band, both, features = self._feature.extend(self._decimator.extend(raw))
        self._band.extend(band)
        self._both.extend(both)
        self._features.extend(features)
        found: list[Peak] = []
        for feature in features:
            now = self._count
            self._count += 1
            if self._learned_at < 0:
                found += self._learn_first(now) if now >= LEARNING * self._rate else []
            elif self._top < 0 and feature <= self._before and not self._is_missed(now):
                self._before = feature  # as with most samples, there is nothing to follow
            else:
                found += self._follow(now, feature, now)
        return found

    def _learn_first(self, now: int) -> list[Peak]:
        self._learn(now)
        found: list[Peak] = []
        start, features = self._features.window(0, now + 1)
        for at, feature in enumerate(features.tolist(), start):
            found += self._follow(at, feature, now)
        return found

    def _learn(self, now: int) -> None:
        """Set the levels from the last 2 s; the first 0.3 s ever are left out, for the filters to settle."""
        start = max(now - round(LEARNING * self._rate), round(SETTLING * self._rate))
        self._levels.learn(self._features.window(start, now + 1)[1])
        self._shape.forget()
        self._learned_at = now

    def _follow(self, at: int, feature: float, now: int) -> list[Peak]:
        """Follow the feature to its next peak and judge that; then see what may have been missed."""
        found: list[Peak] = []
        if self._top < 0:
            if feature > self._before:
                self._top = self._mark = feature
                self._top_at = self._mark_at = at
        elif feature > self._top:
            self._top, self._top_at = feature, at
            if feature > RISE * self._mark:
                self._mark, self._mark_at = feature, at
            elif self._is_plain(at, now):
                found = self._judge(at, now)
        elif feature < DROP * self._top or at - self._top_at > LONGEST_WAIT * self._rate:
            found = self._judge(self._top_at, now)
        elif self._is_plain(at, now):
            found = self._judge(at, now)
        self._before = feature
        if not found and self._is_missed(at):
            found = self._search_back(at, now)
        return found

    def _is_missed(self, at: int) -> bool:
        """Tell whether there should have been a heartbeat by now."""
        return at - (self._last if self._last >= 0 else self._learned_at) > self._patience

    def _is_plain(self, at: int, now: int) -> bool:
        """Tell whether the feature no longer rises, and there is no doubt what it shows."""
        if not self._levels.calm or self._top <= self._levels.threshold or at - self._mark_at < self._stall:
            return False
        return self._shape.likeness(self._both, at, now) > PLAIN

    def _judge(self, at: int, now: int) -> list[Peak]:
        """Believe the peak that was followed, or count it as noise."""
        size, self._top = self._top, -1.0
        if size > OUTGROWN * self._levels.signal and self._has_outgrown(at):
            self._start_over(now)
        since = at - self._last if self._last >= 0 else at + int(self._rate)
        if since < REFRACTORY * self._rate:
            return []
        flat = since < T_WAVE * self._rate and self._slopes and self._slope(at) < STEEP * median(self._slopes)
        if not flat and (self._is_beat(at, size, since, now) or self._is_odd(size, since)):
            return [self._accept(at, size, now)]
        self._levels.add_noise(size, self._echoed(since, size) >= RECURRENT)
        self._echoes.append((self._beats, since, size))
        if not flat:
            self._missed.append((at, size))
        return []

    def _is_beat(self, at: int, size: float, since: int, now: int) -> bool:
        """Tell whether a peak is high enough; among noise, one that comes early must look like a heartbeat, too."""
        if size <= self._levels.threshold:
            return False
        early = PREMATURE - since / median(self._intervals) if len(self._intervals) >= 5 else 0.0
        if early <= 0 or self._levels.murk < MURKY:
            return True
        required = self._levels.threshold * (1 + DISTRUST * self._levels.murk * early)
        return size > required and self._shape.likeness(self._both, at, now) > LIKE

    def _is_odd(self, size: float, since: int) -> bool:
        """Tell a weak or strange heartbeat of a quiet signal from a T wave, which comes behind every heartbeat."""
        return self._beats > ECHO_BEATS and self._levels.stands_alone(size) and not self._echoed(since, size)

    def _echoed(self, since: int, size: float) -> int:
        """Return behind how many of the last heartbeats a peak like this was rejected at the same distance."""
        first, near = self._beats - ECHO_BEATS, ECHO * self._rate
        beats = {b for b, delay, echo in self._echoes if b >= first and abs(since - delay) < near and echo > 0.5 * size}
        return len(beats)

    def _slope(self, at: int) -> float:
        band = self._band.window(at - self._feature.window, at + 1)[1]
        return float(np.abs(np.diff(band)).max()) if band.size > 1 else 0.0

    def _accept(self, at: int, size: float, now: int) -> Peak:
        contrast = self._levels.contrast(size)
        if self._last >= 0:
            self._intervals.append(at - self._last)
            self._patience = self._longest_wait()
        self._slopes.append(self._slope(at))
        self._levels.add_beat(size)
        self._missed = deque((m for m in self._missed if m[0] > at + REFRACTORY * self._rate), maxlen=32)
        self._last = at
        self._beats += 1
        likeness = max(0.0, self._shape.learn(self._both, at, now))
        wave = self._wave.locate(self._band, at, now)
        return Peak(wave.index, (now + 1) * self._stride - 1, contrast * likeness, wave.height, wave.slope)

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
        self._learn(now)

    def _longest_wait(self) -> float:
        usual = median(self._intervals) if len(self._intervals) >= 3 else self._rate
        return SEARCH_BACK * usual + self._feature.delay + self._feature.window

    def _search_back(self, at: int, now: int) -> list[Peak]:
        """Accept the best rejected peak of a gap that is too long; learn anew when there has been nothing for 3 s."""
        oldest = max(self._last + T_WAVE * self._rate, at - RELEARN_AFTER * self._rate)
        candidates = [missed for missed in self._missed if missed[0] > oldest]
        best = max(candidates, key=lambda missed: missed[1], default=(0, 0.0))
        if best[1] > FOUND_BACK * self._levels.threshold:
            self._levels.take_back(best[1])
            return [self._accept(*best, now)]
        if at - max(self._last, self._learned_at) > RELEARN_AFTER * self._rate:
            self._learn(now)
        return []

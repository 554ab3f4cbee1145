"""The exact place of an R wave, and how much it looks like the ones before."""

import math
from dataclasses import dataclass

import numpy as np

from sensors.heart.qrs import QrsFeature
from sensors.samples.history import History
from sensors.stream import Floats

SEARCH = 0.045
SMOOTHING = 0.035
BEFORE = (-0.065, -0.045)
AFTER = (0.035, 0.048)
STICKING = 0.25


def _hann(width: float) -> Floats:
    """Return a Hann window of `width` samples, which need not be whole, with the sum 1."""
    half = math.ceil(width / 2) - 1
    window: Floats = np.cos(np.pi * np.arange(-half, half + 1) / width) ** 2
    window /= window.sum()
    return window


@dataclass(frozen=True, slots=True)
class Wave:
    """An R wave: where it stands in raw samples, height and slope as in `Peak`."""

    index: float
    height: float
    slope: float


class RWave:
    """Keeps the raw signal and refines a peak of the feature to the R wave in it.

    Parameters
    ----------
    rate
        Samples per second of the raw signal.
    stride
        Raw samples per sample of the feature.
    """

    def __init__(self, rate: float, stride: int, feature: QrsFeature) -> None:
        self._raw = History(round(6 * rate))
        self._rate = rate
        self._stride = stride
        self._feature = feature
        self._reach = max(2, round(SEARCH * rate))
        self._smooth = _hann(SMOOTHING * rate)
        self._polarity = 0.0
        self._sign = 0.0

    def extend(self, values: Floats) -> None:
        """Take the next raw samples."""
        self._raw.extend(values)

    def locate(self, band: History, at: int, now: int) -> Wave:
        """Refine peak `at` of the feature on what was known at its sample `now`; `band` is the low band."""
        start, window = band.window(at - self._feature.window + 1, at + 1)
        strongest = start + int(np.argmax(np.abs(window)))
        guess = (strongest - self._feature.delay) * self._stride + (self._stride - 1) / 2
        return self._refine(guess, (now + 1) * self._stride)

    def _refine(self, guess: float, known: int) -> Wave:
        """Find the top of the smoothed raw wave near `guess`; a parabola through three samples gives the fraction."""
        half, centre = self._smooth.size // 2, round(guess)
        start = centre - self._reach - 1 - half
        first, raw = self._raw.window(start, min(known, centre + self._reach + 2 + half))
        if raw.size < self._smooth.size + 4:
            return Wave(max(0.0, guess), 0.0, 0.0)
        smooth = np.convolve(raw, self._smooth, "valid")
        level = self._level(centre, BEFORE, known, float(np.median(smooth)))
        upright = self._upright(smooth, level)
        top = 1 + int(np.argmax(upright[1:-1]))
        left, middle, right = upright[top - 1 : top + 2].tolist()
        bend = left - 2 * middle + right
        part = max(-0.5, min(0.5, 0.5 * (left - right) / bend)) if bend else 0.0
        changes = np.diff(upright) * self._rate
        place = first + half + top
        height = middle - 0.25 * (left - right) * part - self._sign * self._ground(place, known, level)
        return Wave(max(0.0, place + part), height, float(changes.max() - changes.min()))

    def _level(self, place: int, seconds: tuple[float, float], known: int, otherwise: float) -> float:
        """Return the mean of the raw signal from and to `seconds` after `place`, or `otherwise` where it is unknown."""
        start, stop = (place + round(at * self._rate) for at in seconds)
        samples = self._raw.window(start, max(stop, start + 1))[1]
        return float(samples.mean()) if samples.size and stop <= known else otherwise

    def _ground(self, place: int, known: int, level: float) -> float:
        """Return the level on which the wave stands: on the line from before it to after it, so wander cancels."""
        before = self._level(place, BEFORE, known, level)
        after = self._level(place, AFTER, known, before)
        centre, other = (0.5 * sum(seconds) for seconds in (BEFORE, AFTER))
        return before - centre * (after - before) / (other - centre)

    def _upright(self, smooth: Floats, level: float) -> Floats:
        """Turn the wave so that the R wave of this lead points up; the choice is slow to change."""
        up, down = float(smooth.max()) - level, level - float(smooth.min())
        balance = (up - down) / (abs(up) + abs(down)) if up or down else 0.0
        self._polarity = 0.9 * self._polarity + 0.1 * balance if self._polarity else balance
        if not self._sign or self._sign * self._polarity < -STICKING:
            self._sign = 1.0 if self._polarity >= 0 else -1.0
        return self._sign * smooth

"""The slope of a pulse wave, and every rise in it."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats

WORKING_RATE = 100.0
SMOOTHING = 0.08
EASED = 0.5


class SlopeFilter:
    """Slope of a signal over some 0.08 s, smoothed as long, with a delay that is the same at every frequency.

    However the samples are cut into chunks, each value comes out of the same additions in the same order.

    Attributes
    ----------
    rate
        Slopes per second, 100–200, or the rate of the signal where that is lower.
    """

    def __init__(self, rate: float) -> None:
        self._stride = max(1, int(rate // WORKING_RATE))
        self.rate = rate / self._stride
        self._width = max(1, round(SMOOTHING * self.rate))
        self._rest: Floats = np.empty(0)
        self._before: Floats | None = None

    def process(self, values: Iterable[float]) -> list[float]:
        """Take the next samples and return the slopes that are complete, in units of the signal per second."""
        taken = values if isinstance(values, np.ndarray) else np.array(list(values), dtype=float)
        samples = np.concatenate([self._rest, taken])
        count = samples.size // self._stride
        self._rest = samples[count * self._stride :]
        if not count:
            return []
        blocks = samples[: count * self._stride].reshape(count, self._stride)
        means = sum((blocks[:, k] for k in range(1, self._stride)), blocks[:, 0]) / self._stride
        return self._slopes(means)

    def _slopes(self, means: Floats) -> list[float]:
        width, reach = self._width, 2 * self._width - 1
        before = np.full(reach, means[0]) if self._before is None else self._before
        row = np.concatenate([before, means])
        self._before = row[-reach:]
        changes = row[width:] - row[:-width]
        count = means.size
        smooth = sum((changes[k : k + count] for k in range(1, width)), changes[:count])
        slopes: list[float] = (smooth * (self.rate / width**2)).tolist()
        return slopes

    def place(self, at: float) -> float:
        """Return the sample of the signal, counted from 0, that slope `at` belongs to."""
        return (at - self._width + 0.5) * self._stride + 0.5 * (self._stride - 1)

    def last_sample(self, at: int) -> int:
        """Return the sample with which slope `at` became known."""
        return (at + 1) * self._stride - 1


@dataclass(frozen=True, slots=True)
class Rise:
    """A rise of the wave: where it was steepest, how steep, and how high until it had eased to half of that."""

    at: int
    steepest: float
    height: float

    @property
    def weight(self) -> float:
        """Geometric mean of steepness and height: small for what is only steep or only high."""
        return math.sqrt(self.steepest * self.height)


class RiseFollower:
    """Follows the slope of a wave, turned by `sign`, through its rises."""

    def __init__(self, sign: float) -> None:
        self._sign = sign
        self._top = self._sum = 0.0
        self._at = 0
        self._told = True

    def step(self, at: int, slope: float) -> Rise | None:
        """Take the slope at `at`; return the rise that has just eased."""
        turned = self._sign * slope
        if turned > 0:
            self._sum += turned
        if turned > self._top:
            self._top, self._at, self._told = turned, at, False
            return None
        rise = None
        if not self._told and turned < EASED * self._top:
            rise, self._told = Rise(self._at, self._top, self._sum), True
        if turned <= 0:
            self._top = self._sum = 0.0
        return rise

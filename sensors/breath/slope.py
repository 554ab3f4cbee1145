"""How steep a signal is, and how much of that is noise."""

from operator import mul

import numpy as np

from sensors.stream import Floats

NOISE_SECONDS = 8.0
NOISE_SETTLING = 2.0
LONGEST_STEP = 4.0
NORMAL = 1.25


class SlidingSlope:
    """Slope of the least-squares line through the newest samples, and the standard deviation that noise gives it.

    Two lines about the same middle, one through twice as many samples, agree on a parabola: what they differ by is
    noise, a heart that shakes the chest, and everything else too quick for a breath. Its mean size over 8 s, times
    1.25 as of a normal distribution, stands for the deviation; a single jerk counts four times that at most.

    Parameters
    ----------
    rate
        Samples per second.
    kept
        How many seconds `newest` can look back.

    Attributes
    ----------
    slope
        Per second, of the time `delay` ago.
    noise
        Standard deviation of `slope`.
    """

    def __init__(self, rate: float, kept: float) -> None:
        self.slope = 0.0
        self.noise = 0.0
        self._rate = rate
        self._kept = max(64, round(kept * rate))
        self._values: list[float] = []
        self._count = 0
        self._half = 0
        self._short: list[int] = []
        self._long: list[int] = []
        self._short_gain = self._long_gain = 0.0
        self.widen(0.4)

    @property
    def delay(self) -> int:
        """Samples by which `slope` lags behind the newest one."""
        return self._half

    def widen(self, seconds: float) -> None:
        """Use the samples of about so many seconds from now on."""
        half = max(2, round(0.5 * seconds * self._rate))
        if half != self._half:
            self._half = half
            self._short, self._short_gain = self._line(half)
            self._long, self._long_gain = self._line(2 * half)

    def step(self, value: float) -> None:
        """Take the next sample."""
        values = self._values
        values.append(value)
        self._count += 1
        if len(values) > 2 * self._kept:
            del values[: -self._kept]
        size = 2 * self._half + 1
        if len(values) < size:
            return
        self.slope = self._short_gain * sum(map(mul, self._short, values[-size:]))
        if len(values) >= 2 * size - 1:
            self._measure_noise(values, size)

    def newest(self, count: int) -> Floats:
        """Return the newest samples, as many as are kept."""
        return np.array(self._values[-max(1, min(count, self._kept)) :])

    def _measure_noise(self, values: list[float], size: int) -> None:
        half = self._half
        short = self._short_gain * sum(map(mul, self._short, values[-size - half : -half]))
        long = self._long_gain * sum(map(mul, self._long, values[1 - 2 * size :]))
        step = NORMAL * abs(short - long)
        if self._count > NOISE_SETTLING * self._rate:
            step = min(step, LONGEST_STEP * self.noise)
        self.noise += max(1 / (NOISE_SECONDS * self._rate), 1 / self._count) * (step - self.noise)

    def _line(self, half: int) -> tuple[list[int], float]:
        weights = list(range(-half, half + 1))
        return weights, self._rate / sum(weight * weight for weight in weights)

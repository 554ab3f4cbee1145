"""Second-order filters that take one sample at a time.

Called for a handful of samples every 20 ms, plain Python is several times faster than `scipy.signal.sosfilt`, and
however a signal is cut into chunks the result is the same to the last bit.
"""

import cmath
import math
from collections.abc import Sequence


class Biquad:
    """A second-order section in transposed direct form II, with a0 = 1."""

    __slots__ = ("_z1", "_z2", "a1", "a2", "b0", "b1", "b2")

    def __init__(self, b0: float, b1: float, b2: float, a1: float, a2: float) -> None:
        self.b0, self.b1, self.b2, self.a1, self.a2 = b0, b1, b2, a1, a2
        self._z1 = self._z2 = 0.0

    def settle(self, x: float) -> None:
        """Put the filter into the state it has after a long time of constant `x`."""
        y = x * (self.b0 + self.b1 + self.b2) / (1 + self.a1 + self.a2)
        self._z2 = self.b2 * x - self.a2 * y
        self._z1 = self.b1 * x - self.a1 * y + self._z2

    def step(self, x: float) -> float:
        """Filter the next sample."""
        y = self.b0 * x + self._z1
        self._z1 = self.b1 * x - self.a1 * y + self._z2
        self._z2 = self.b2 * x - self.a2 * y
        return y

    def extend(self, values: Sequence[float]) -> list[float]:
        """Filter the next samples; the same as `step` one by one, in a third of the time."""
        b0, b1, b2, a1, a2, z1, z2 = self.b0, self.b1, self.b2, self.a1, self.a2, self._z1, self._z2
        filtered = []
        for x in values:
            y = b0 * x + z1
            z1 = b1 * x - a1 * y + z2
            z2 = b2 * x - a2 * y
            filtered.append(y)
        self._z1, self._z2 = z1, z2
        return filtered

    def response(self, frequency: float, rate: float) -> complex:
        """Return the complex gain at `frequency` (Hz)."""
        z = cmath.exp(-2j * math.pi * frequency / rate)
        return (self.b0 + z * (self.b1 + z * self.b2)) / (1 + z * (self.a1 + z * self.a2))


def in_series(first: Biquad, second: Biquad, values: Sequence[float]) -> list[float]:
    """Filter the next samples by one section and then the other; the same as both `extend`, in less time."""
    b0, b1, b2, a1, a2, z1, z2 = first.b0, first.b1, first.b2, first.a1, first.a2, first._z1, first._z2
    d0, d1, d2, c1, c2, w1, w2 = second.b0, second.b1, second.b2, second.a1, second.a2, second._z1, second._z2
    filtered = []
    for x in values:
        y = b0 * x + z1
        z1 = b1 * x - a1 * y + z2
        z2 = b2 * x - a2 * y
        v = d0 * y + w1
        w1 = d1 * y - c1 * v + w2
        w2 = d2 * y - c2 * v
        filtered.append(v)
    first._z1, first._z2, second._z1, second._z2 = z1, z2, w1, w2
    return filtered


def _butterworth(corner: float, rate: float) -> tuple[float, float, float, float]:
    omega = 2 * math.pi * min(corner, 0.45 * rate) / rate
    alpha = math.sin(omega) / math.sqrt(2)
    return math.cos(omega), 1 + alpha, -2 * math.cos(omega) / (1 + alpha), (1 - alpha) / (1 + alpha)


def lowpass(corner: float, rate: float) -> Biquad:
    """Return a Butterworth low-pass of second order; `corner` in Hz (Bristow-Johnson, Audio EQ Cookbook)."""
    cosine, a0, a1, a2 = _butterworth(corner, rate)
    return Biquad((1 - cosine) / 2 / a0, (1 - cosine) / a0, (1 - cosine) / 2 / a0, a1, a2)


def highpass(corner: float, rate: float) -> Biquad:
    """Return a Butterworth high-pass of second order; `corner` in Hz (Bristow-Johnson, Audio EQ Cookbook)."""
    cosine, a0, a1, a2 = _butterworth(corner, rate)
    return Biquad((1 + cosine) / 2 / a0, -(1 + cosine) / a0, (1 + cosine) / 2 / a0, a1, a2)


def group_delay(sections: Sequence[Biquad], frequency: float, rate: float) -> float:
    """Return the delay of `sections` in series near `frequency` (Hz), in samples."""
    width = 0.01 * frequency
    turn = 1 + 0j
    for section in sections:
        turn *= section.response(frequency + width, rate) / section.response(frequency - width, rate)
    return -cmath.phase(turn) / (2 * math.pi * 2 * width) * rate

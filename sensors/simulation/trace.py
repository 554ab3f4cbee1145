"""A signal of the simulated person that can be read at any moment of the last seconds, for devices of any rate."""

import numpy as np

from sensors.stream import Floats

KEPT = 8.0
AHEAD = 2
"""Samples after a moment that must be known to read it between two samples."""


class Trace:
    """The last `KEPT` seconds of an evenly sampled signal, read between its samples by cubic interpolation.

    Parameters
    ----------
    rate
        Samples per second; the first stands at 0 s.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._values = np.empty(0)
        self._first = 0

    def extend(self, values: Floats) -> None:
        """Append samples; the oldest are forgotten."""
        self._values = np.concatenate([self._values, values])
        forgotten = max(0, self._values.size - round(KEPT * self._rate))
        self._values, self._first = self._values[forgotten:], self._first + forgotten

    def known_until(self, rate: float) -> float:
        """Return up to which time (s) a reader of `rate` samples per second may read."""
        ahead = 0 if rate == self._rate else AHEAD
        return (self._first + self._values.size - 1 - ahead) / self._rate

    def at(self, times: Floats) -> Floats:
        """Return the signal at `times` (s), shape (n,): cubic through the four samples around (Catmull and Rom 1974).

        What lies beyond either end reads as the end.
        """
        # Rounded, as a sample's own time must give that sample alone.
        position = np.round(times * self._rate, 6) - self._first
        index = np.floor(position).astype(int)
        part = position - index
        last = self._values.size - 1
        a, b, c, d = (self._values[np.clip(index + step, 0, last)] for step in (-1, 0, 1, 2))
        curved = part * (2 * a - 5 * b + 4 * c - d + part * (3 * (b - c) + d - a))
        return np.asarray(b + 0.5 * part * (c - a + curved))

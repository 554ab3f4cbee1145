"""The newest values of a signal, held for looking back."""

import numpy as np

from sensors.stream import Floats


class History:
    """A bounded memory of samples addressed by their count from the beginning (0 is the first ever).

    Parameters
    ----------
    length
        Number of newest samples that are kept.
    """

    __slots__ = ("_length", "_values", "count")

    def __init__(self, length: int) -> None:
        self._length = max(1, length)
        self._values = [0.0] * self._length
        self.count = 0

    def append(self, value: float) -> None:
        """Take the next sample."""
        self._values[self.count % self._length] = value
        self.count += 1

    def window(self, start: int, stop: int) -> tuple[int, Floats]:
        """Return samples `start` … `stop` - 1 as far as they are held, and the count of the first one returned."""
        start = max(start, self.count - self._length, 0)
        stop = max(start, min(stop, self.count))
        at, end = start % self._length, start % self._length + stop - start
        kept = self._values[at:end] if end <= self._length else self._values[at:] + self._values[: end - self._length]
        return start, np.array(kept)

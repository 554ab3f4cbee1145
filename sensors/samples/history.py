"""The newest values of a signal, held for looking back."""

from collections.abc import Sequence

import numpy as np

from sensors.stream import Floats


class History:
    """A bounded memory of samples addressed by their count from the beginning (0 is the first ever).

    The values lie in one piece: when the room behind them is used up, the newest are copied back to its beginning.

    Parameters
    ----------
    length
        Number of newest samples that are kept, at least.
    """

    __slots__ = ("_end", "_length", "_values", "count")

    def __init__(self, length: int) -> None:
        self._length = max(1, length)
        self._values: Floats = np.zeros(4 * self._length)
        self._end = 0
        self.count = 0

    def extend(self, values: Sequence[float] | Floats) -> None:
        """Take the next samples."""
        size = len(values)
        if self._end + size > self._values.size:
            self._make_room(size)
        self._values[self._end : self._end + size] = values
        self._end += size
        self.count += size

    def append(self, value: float) -> None:
        """Take the next sample."""
        if self._end == self._values.size:
            self._make_room(1)
        self._values[self._end] = value
        self._end += 1
        self.count += 1

    def _make_room(self, size: int) -> None:
        kept = self._values[max(0, self._end - self._length) : self._end].copy()
        if kept.size + size > self._values.size:
            self._values = np.zeros(4 * self._length + size)
        self._values[: kept.size] = kept
        self._end = kept.size

    def window(self, start: int, stop: int) -> tuple[int, Floats]:
        """Return samples `start` … `stop` - 1 as far as they are held, and the count of the first one returned.

        What is returned is a view: it holds until the next `extend`.
        """
        begin = self.count - self._end
        start = max(start, self.count - self._length, 0)
        stop = max(start, min(stop, self.count))
        return start, self._values[start - begin : stop - begin]

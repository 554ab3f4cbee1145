"""The newest seconds of a signal, for drawing."""

import numpy as np

from sensors.stream import Floats

KEPT_SECONDS = 120.0
MOST_SAMPLES = 250_000
LARGEST_WAIT = 512


class TraceRing:
    """Times and values of the newest two minutes; reading copies no more than is asked for.

    New samples wait in lists until they are read, or there are many. Both are written twice, half a buffer apart, so
    that any stretch of them lies in one piece.
    """

    def __init__(self, rate: float) -> None:
        self._length = int(min(MOST_SAMPLES, max(64.0, KEPT_SECONDS * rate)))
        self._data: Floats = np.zeros((2, 2 * self._length))
        self._at = 0
        self._held = 0
        self._waiting: tuple[list[float], list[float]] = ([], [])

    def extend(self, times: list[float], values: list[float]) -> None:
        """Append samples; the oldest make room."""
        self._waiting[0].extend(times)
        self._waiting[1].extend(values)
        if len(self._waiting[0]) >= LARGEST_WAIT:
            self._write()

    def _write(self) -> None:
        block = np.array(self._waiting)[:, -self._length :]
        self._waiting = ([], [])
        while block.shape[1]:
            piece = block[:, : self._length - self._at]
            size = piece.shape[1]
            self._data[:, self._at : self._at + size] = piece
            self._data[:, self._at + self._length : self._at + self._length + size] = piece
            self._at = (self._at + size) % self._length
            self._held = min(self._length, self._held + size)
            block = block[:, size:]

    def newest(self, seconds: float) -> tuple[Floats, Floats]:
        """Return copies of the times and values of the newest `seconds`, each shape (n,)."""
        self._write()
        end = self._at + self._length
        times = self._data[0, end - self._held : end]
        if not times.size:
            return np.empty(0), np.empty(0)
        start = end - self._held + int(np.searchsorted(times, times[-1] - seconds))
        return self._data[0, start:end].copy(), self._data[1, start:end].copy()

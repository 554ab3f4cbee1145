"""What a heartbeat usually looks like."""

import numpy as np

from sensors.samples.history import History
from sensors.stream import Floats

LENGTH, TAIL = 0.12, 0.03
SLACK = 0.008
FAMILIAR, MATURE = 0.7, 8
SLOWEST = 0.1


class UsualShape:
    """A running mean of the band-passed QRS complexes, each scaled to the same energy.

    Parameters
    ----------
    rate
        Samples per second of the band-passed signal.
    window
        Samples before a peak of the feature among which its QRS complex lies.
    """

    def __init__(self, rate: float, window: int) -> None:
        self._window = window
        self._length = max(5, round(LENGTH * rate))
        self._tail = round(TAIL * rate)
        self._slack = max(1, round(SLACK * rate))
        self._ones = np.ones(self._length)
        self._shape: Floats | None = None
        self._learned = 0

    def forget(self) -> None:
        """Begin anew."""
        self._shape = None
        self._learned = 0

    def likeness(self, band: History, at: int, now: int) -> float:
        """Return the correlation (-1–1) of the complex at feature peak `at` with the usual shape; 1 without one."""
        return self._match(band, at, now)[0]

    def learn(self, band: History, at: int, now: int) -> float:
        """Take a heartbeat and return its likeness; strange ones do not change the shape once it is known well."""
        likeness, cut = self._match(band, at, now)
        if self._learned < MATURE or likeness >= FAMILIAR:
            self._blend(cut)
        return likeness

    def _blend(self, cut: Floats) -> None:
        norm = float(np.linalg.norm(cut))
        if norm == 0 or cut.size != self._length:
            return
        weight = max(1 / (self._learned + 1), SLOWEST)
        self._shape = cut / norm if self._shape is None else (1 - weight) * self._shape + weight / norm * cut
        self._learned += 1

    def _match(self, band: History, at: int, now: int) -> tuple[float, Floats]:
        """Return how much the complex is like the usual one where it is most so, and that piece of the band."""
        start, recent = band.window(at - self._window + 1, at + 1)
        strongest = start + int(np.argmax(np.abs(recent)))
        # Nothing after `now` may be looked at: in a longer chunk it is there, in a shorter one not.
        end = min(strongest + self._tail, now)
        cut = band.window(end - self._length + 1, end + 1)[1]
        if self._shape is None or cut.size < self._length:
            return 1.0, cut
        region = band.window(end - self._length + 1 - self._slack, min(end + self._slack, now) + 1)[1]
        energy = np.convolve(region * region, self._ones, "valid") * float(self._shape @ self._shape)
        likeness = np.correlate(region, self._shape, "valid") / np.sqrt(energy + 1e-300)
        best = int(np.argmax(likeness))
        return float(likeness[best]), region[best : best + self._length]

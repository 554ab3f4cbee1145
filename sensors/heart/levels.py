"""How high the heartbeats of an ECG stand in the QRS feature, and how high what lies between them."""

from collections import deque
from statistics import fmean, median

import numpy as np

from sensors.stream import Floats

REMEMBERED, LONG = 8, 48
THRESHOLD = 0.6
CALM = 0.15
QUIET, SPARED = 0.15, 3
FAINT, CLEAR = 0.35, 1.5


class Levels:
    """Signal and noise level, the medians of the last eight peaks of either kind, and what is believed with them.

    Attributes
    ----------
    threshold
        What a peak must exceed.
    murk
        Noise level over signal level, 0–0.8.
    """

    def __init__(self) -> None:
        self._signal: deque[float] = deque(maxlen=REMEMBERED)
        self._noise: deque[float] = deque(maxlen=REMEMBERED)
        self._clutter: deque[float] = deque(maxlen=LONG)
        self.threshold = float("inf")
        self.murk = 0.0

    @property
    def signal(self) -> float:
        """The usual height of a heartbeat."""
        return median(self._signal)

    @property
    def calm(self) -> bool:
        """Tell whether heartbeats tower so far above the rest that they may be believed early."""
        return self.murk < CALM

    def learn(self, features: Floats) -> None:
        """Begin anew with the levels found in a stretch of the feature that holds heartbeats in both its halves."""
        self._signal.clear()
        self._noise.clear()
        self._signal.append(fmean(float(half.max()) for half in np.array_split(features, 2)))
        self._noise.append(float(np.median(features)))
        self._settle()

    def add_beat(self, size: float) -> None:
        """Take a peak that is a heartbeat."""
        self._signal.append(min(size, 2 * self.signal) if len(self._signal) > 3 else size)
        self._settle()

    def add_noise(self, size: float, explained: bool) -> None:
        """Take a peak that is none; one that is `explained`, a T wave, tells nothing about the noise."""
        self._clutter.append(size)
        if not explained:
            self._noise.append(size)
            self._settle()

    def take_back(self, size: float) -> None:
        """Forget a peak that was taken for noise and is a heartbeat after all."""
        for memory in (self._noise, self._clutter):
            if size in memory:
                memory.remove(size)

    def contrast(self, size: float) -> float:
        """Return how far a peak stands out from the noise, 0–1."""
        noise = median(self._noise) if self._noise else 0.0
        return min(1.0, max(0.0, (size - 1.5 * noise) / (size + 1e-300)))

    def stands_alone(self, size: float) -> bool:
        """Tell whether a peak is far above all noise of a quiet signal, even if it is far below the heartbeats.

        A few of the last 48 noise peaks are spared: they may have been such heartbeats themselves.
        """
        if len(self._clutter) < LONG // 4:
            return False
        usual, loudest = self.signal, sorted(self._clutter)[-1 - SPARED]
        return loudest <= QUIET * usual and size >= max(FAINT * usual, CLEAR * loudest)

    def _settle(self) -> None:
        signal = self.signal
        noise = min(median(self._noise), 0.8 * signal) if self._noise else 0.0
        self.threshold = noise + THRESHOLD * (signal - noise)
        self.murk = noise / signal if signal > 0 else 1.0

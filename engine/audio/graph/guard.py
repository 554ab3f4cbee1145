"""Watches what comes out: a graph that gives no more numbers, or always the same one, is to be rebuilt."""

import math

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE

_STUCK = SAMPLE_RATE // 2


class OutputGuard:
    """Judges each block of the finished sound and keeps its peak."""

    def __init__(self) -> None:
        self._peak = 0.0
        self._still = 0

    def sound(self, frames: npt.NDArray[np.float32], audible: bool) -> bool:
        """Return whether `frames` are sound: finite, and not stuck for half a second while `audible`."""
        high, low = frames.max(axis=0), frames.min(axis=0)
        peak = float(max(high.max(), -low.min()))
        if not math.isfinite(peak) or not math.isfinite(float(high.sum() + low.sum())):
            return False
        self._peak = max(self._peak, peak)
        # each channel by itself: both may be stuck at different values
        self._still = self._still + len(frames) if audible and bool((high == low).all()) else 0
        return self._still < _STUCK

    def take_level(self) -> float:
        """Return the peak since the last call, dBFS, at least −120."""
        level = 20.0 * math.log10(max(self._peak, 1e-6))
        self._peak = 0.0
        return level

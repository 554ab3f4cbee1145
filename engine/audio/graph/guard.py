"""Watches what comes out: a graph that gives no more numbers, or always the same one, is to be rebuilt."""

import math

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE

_STUCK, _STUCK_LOUD = SAMPLE_RATE // 2, SAMPLE_RATE // 20


class OutputGuard:
    """Judges each block of the finished sound and keeps its peak."""

    def __init__(self) -> None:
        self._peak = 0.0
        self._still = 0
        self._heard = False

    def sound(self, frames: npt.NDArray[np.float32], audible: bool) -> bool:
        """Return whether `frames` are sound: finite and, while `audible`, not stuck.

        Stuck is silence for half a second after there was sound, or one and the same size for a twentieth. Silence
        from the beginning is left alone: building the graph again would not change it.
        """
        sizes = np.abs(frames)
        flat = sizes.reshape(-1)
        peak = float(flat[flat.argmax()])  # as max, but four times as fast; what is no number is the largest to both
        if not math.isfinite(peak):
            return False
        self._peak = max(self._peak, peak)
        self._still = self._still + len(sizes) if audible and _of_one_size(sizes) else 0
        self._heard = self._heard or peak > 0.0
        return self._still < (_STUCK_LOUD if peak > 0.0 else _STUCK) or not self._heard

    def take_level(self) -> float:
        """Return the peak since the last call, dBFS, at least −120."""
        level = 20.0 * math.log10(max(self._peak, 1e-6))
        self._peak = 0.0
        return level


def _of_one_size(sizes: npt.NDArray[np.float32]) -> bool:
    """Return whether each channel by itself is: an infinity inside comes out of the limiter as a square wave."""
    # the ends differ in nearly every block, and to look at all of it costs ten times as much
    return sizes.item(0) == sizes.item(-2) and sizes.item(1) == sizes.item(-1) and bool((sizes == sizes[0]).all())

"""The electrocardiogram of one lead: five Gaussian waves per heartbeat, after ECGSYN (McSharry et al. 2003).

A beat out of a ventricle has no P wave, a QRS complex over 120 ms wide and a T wave turned round; its waves are ours.
"""

import math
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sensors.stream import Floats

ECG_RATE = 250
"""Samples per second."""
LOOK_AHEAD = 0.36
"""Seconds by which a heartbeat must be known before its R-peak is due, as the P wave stands before it."""


class _Waves(NamedTuple):
    """Each of shape (waves, 1): seconds from the R-peak, seconds, microvolts, at an RR interval of 1 s."""

    centres: Floats
    widths: Floats
    heights: Floats
    stretched: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, *waves: tuple[float, float, float, bool]) -> "_Waves":
        centres, widths, heights, stretched = (np.array(row)[:, None] for row in zip(*waves, strict=True))
        return cls(centres, widths, heights, stretched)


_NORMAL = _Waves.of(
    (-0.17, 0.028, 120.0, True),
    (-0.035, 0.010, -120.0, False),
    (0.0, 0.011, 1000.0, False),
    (0.032, 0.012, -220.0, False),
    (0.26, 0.052, 280.0, True),
)
"""P, Q, R, S and T."""
_EXTRA = _Waves.of((0.0, 0.032, 1500.0, False), (0.09, 0.040, -450.0, False), (0.30, 0.065, -420.0, True))
"""R, S and T out of a ventricle."""
_BEFORE, _AFTER = 0.34, 0.56
_BUFFER = 8 * ECG_RATE


class EcgWaveform:
    """Heartbeats in, microvolts out, sample by sample from time 0."""

    def __init__(self) -> None:
        self._buffer = np.zeros(_BUFFER)
        self._first = 0
        self._next = 0

    def add(self, time: float, rr: float, amplitude: float, extra: bool = False) -> None:
        """Draw the heartbeat with its R-peak at `time` (s); P and T move with the root of `rr` (s)."""
        form = _EXTRA if extra else _NORMAL
        low = max(math.ceil((time - _BEFORE) * ECG_RATE), self._next)
        high = int((time + _AFTER) * ECG_RATE)
        if high < low:
            return
        at = np.arange(low, high + 1) / ECG_RATE - time
        stretch = np.where(form.stretched, math.sqrt(min(max(rr, 0.4), 1.5)), 1.0)
        waves = form.heights * np.exp(-0.5 * ((at - form.centres * stretch) / (form.widths * stretch)) ** 2)
        self._buffer[low - self._first : high + 1 - self._first] += amplitude * waves.sum(axis=0)

    def take(self, count: int) -> Floats:
        """Return the next `count` samples, at most half a second; no later heartbeat can change them."""
        start = self._next - self._first
        taken = self._buffer[start : start + count].copy()
        self._next += count
        if start + count > _BUFFER // 2:
            self._buffer = np.concatenate([self._buffer[start + count :], np.zeros(start + count)])
            self._first = self._next
        return taken

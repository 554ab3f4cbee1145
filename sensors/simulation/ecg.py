"""The electrocardiogram of one lead: five Gaussian waves per heartbeat, after ECGSYN (McSharry et al. 2003)."""

import math

import numpy as np

from sensors.stream import Floats

ECG_RATE = 250
"""Samples per second."""
LOOK_AHEAD = 0.36
"""Seconds by which a heartbeat must be known before its R-peak is due, as the P wave stands before it."""

_CENTRES = np.array([-0.17, -0.035, 0.0, 0.032, 0.26])[:, None]
_WIDTHS = np.array([0.028, 0.010, 0.011, 0.012, 0.052])[:, None]
_HEIGHTS = np.array([120.0, -120.0, 1000.0, -220.0, 280.0])[:, None]
"""P, Q, R, S and T: seconds from the R-peak, seconds, microvolts, at an RR interval of 1 s."""
_STRETCHED = np.array([True, False, False, False, True])[:, None]
_BEFORE, _AFTER = 0.34, 0.56
_BUFFER = 8 * ECG_RATE


class EcgWaveform:
    """Heartbeats in, microvolts out, sample by sample from time 0."""

    def __init__(self) -> None:
        self._buffer = np.zeros(_BUFFER)
        self._first = 0
        self._next = 0

    def add(self, time: float, rr: float, amplitude: float) -> None:
        """Draw the heartbeat with its R-peak at `time` (s); P and T move with the root of `rr` (s)."""
        low = max(math.ceil((time - _BEFORE) * ECG_RATE), self._next)
        high = int((time + _AFTER) * ECG_RATE)
        if high < low:
            return
        at = np.arange(low, high + 1) / ECG_RATE - time
        stretch = np.where(_STRETCHED, math.sqrt(min(max(rr, 0.4), 1.5)), 1.0)
        waves = _HEIGHTS * np.exp(-0.5 * ((at - _CENTRES * stretch) / (_WIDTHS * stretch)) ** 2)
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

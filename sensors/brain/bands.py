"""The bands of the EEG, and how strong each is in one channel, quarter second by quarter second."""

from dataclasses import dataclass

import numpy as np
from scipy import signal

from sensors.brain.artefacts import NAMED_FIRST, Artefacts
from sensors.brain.electrodes import Band as Band
from sensors.samples.stretch import Stretch
from sensors.state import Disturbance
from sensors.stream import Floats

EDGES = {Band.THETA: (4.0, 8.0), Band.ALPHA: (8.0, 12.0), Band.SMR: (12.0, 15.0)}
"""Hz; SMR, the sensorimotor rhythm, as in neurofeedback (Sterman 2000)."""
SLOW, FAST = (0.5, 4.0), (30.0, 45.0)
"""Hz: where blinks and movement are, and where muscles are."""
MAINS, NOTCH = (50.0, 60.0), 2.0
"""Hz taken out before muscles are listened for, and how wide."""
BLOCK, BLOCKS = 0.25, 4
"""Seconds of one block; how many make the window of 1 s over which power is told."""
BEFORE, AFTER = 2, 1
"""Blocks around a window in which nothing may have disturbed: filters ring on for about half a second."""
ORDER = 4
"""Of each slope: mains of 500 µV leave 0.03 µV in the alpha band."""


@dataclass(frozen=True, slots=True)
class Window:
    """One second of one channel.

    Attributes
    ----------
    time
        Of its last sample, s.
    powers
        Of each band of `Band`, in squared units of the stream; None where something disturbed, or too little is known.
    why
        What disturbed.
    """

    time: float
    powers: Floats | None
    why: Disturbance | None = None


class ChannelPower:
    """Follows the bands in one channel. However the samples are cut into stretches, the same windows come."""

    def __init__(self) -> None:
        self._windows: list[Window] = []

    def prime(self, rate: float) -> None:
        """Begin anew at `rate` samples per second; what was told but not yet taken stays."""
        self._size = max(1, round(BLOCK * rate))
        highest = 0.45 * rate
        bands = [*EDGES.values(), SLOW, (min(FAST[0], 0.6 * highest), min(FAST[1], highest))]
        self._filters = [signal.butter(ORDER, edges, "bandpass", fs=rate, output="sos") for edges in bands]
        hum = [signal.tf2sos(*signal.iirnotch(mains, mains / NOTCH, rate)) for mains in MAINS if mains < highest]
        self._filters[-1] = np.vstack([*hum, self._filters[-1]])
        self._states: list[Floats] | None = None
        self._artefacts = Artefacts()
        self._waiting: list[float] = []
        self._times: list[float] = []
        self._powers: list[Floats] = []
        self._disturbed: list[Disturbance | None] = []

    def process(self, stretch: Stretch) -> None:
        """Take the next samples."""
        self._waiting += stretch.values.tolist()
        self._times += stretch.times.tolist()
        while len(self._waiting) >= self._size:
            block, self._waiting = np.array(self._waiting[: self._size]), self._waiting[self._size :]
            time, self._times = self._times[self._size - 1], self._times[self._size :]
            self._add(time, block)

    def drain(self) -> list[Window]:
        """Return the windows that are new."""
        windows, self._windows = self._windows, []
        return windows

    def _add(self, time: float, block: Floats) -> None:
        *bands, slow, fast = self._filtered(block)
        self._powers.append(np.array([float(np.mean(band**2)) for band in bands]))
        self._disturbed.append(self._disturbance(block, slow, fast))
        needed = BEFORE + BLOCKS + AFTER
        if len(self._powers) < needed:
            return
        self._powers, self._disturbed = self._powers[-needed:], self._disturbed[-needed:]
        powers = np.mean(self._powers[BEFORE : BEFORE + BLOCKS], axis=0)
        why = next((one for one in NAMED_FIRST if one in self._disturbed), None)
        clean = why is None and self._artefacts.known and bool((powers > 0).all())
        self._windows.append(Window(time - AFTER * BLOCK, powers if clean else None, why))

    def _disturbance(self, block: Floats, slow: Floats, fast: Floats) -> Disturbance | None:
        # of a dead input nothing is usual, or all that follows would be too much
        if not np.ptp(block) > 0:
            return Disturbance.CONTACT
        return self._artefacts.take(float(np.ptp(slow)), float(np.mean(fast**2)))

    def _filtered(self, block: Floats) -> list[Floats]:
        if self._states is None:  # as if the first sample had always been there: a step would ring for seconds
            self._states = [signal.sosfilt_zi(sos) * block[0] for sos in self._filters]
        pairs = [signal.sosfilt(s, block, zi=z) for s, z in zip(self._filters, self._states, strict=True)]
        self._states = [state for _, state in pairs]
        return [filtered for filtered, _ in pairs]

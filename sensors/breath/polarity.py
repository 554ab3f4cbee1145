"""Which way a respiration signal moves while the person breathes in, told by the heart."""

from collections import deque
from math import pi

import numpy as np
import numpy.typing as npt

from sensors.state import Heartbeat
from sensors.stream import Floats

LOOKED_AT = 120.0
FEWEST_SECONDS = 92.0
ODD_RATE = 0.25
FEWEST_HEARTBEATS = 40
LOOK_EVERY = 5
GRID = 4.0
SEGMENT = 30.0
SLOWEST, FASTEST = 3 / 60, 20 / 60
FASTEST_BREATH = 45 / 60
LEAST_SWING = 1.0
LEAST_AGREEMENT = 0.85
WIDEST_LAG = 75.0


class Polarity:
    """Decides once, and then keeps to it, whether a respiration signal is inverted.

    The heart speeds up while a person breathes in (respiratory sinus arrhythmia), but how long after depends on the
    rate and the person: slow breathing is followed at once or even foreseen, quick breathing lags behind (Angelone &
    Coulter, J Appl Physiol 19:479, 1964). So heart rate and signal are set beside one another at the frequency of the
    breath, 3–20/min, in half-overlapping stretches of 30 s over the last two minutes. When their phase is the same all
    along and within 75° of in step or of opposite, that decides; what lies between decides nothing. Nor does a swing of
    less than 1 beat/min to either side: in ventilated patients pressure on the heart makes one that small, and that may
    go the other way. Heart rates more than a quarter off the median are left out.

    Attributes
    ----------
    inverted
        None until decided.
    """

    def __init__(self, inverted: bool | None = None) -> None:
        self.inverted = inverted
        self._beats: deque[tuple[float, float, float, float]] = deque()
        self._count = 0

    def forget(self) -> None:
        """Begin anew with the evidence, after a gap or on another stream; a decision stays."""
        self._beats.clear()

    def heartbeat(self, beat: Heartbeat, level: float) -> None:
        """Take a heartbeat and the respiration signal at that moment."""
        if self.inverted is not None or beat.rr_ms is None:
            return
        beats = self._beats
        if beats and beat.time <= beats[-1][0]:
            beats.clear()
        beats.append((beat.time, level, beat.time - beat.rr_ms / 2000, 60_000 / beat.rr_ms))
        while beats[0][0] < beat.time - LOOKED_AT:
            beats.popleft()
        self._count += 1
        enough = len(beats) >= FEWEST_HEARTBEATS and beat.time - beats[0][0] >= FEWEST_SECONDS
        if enough and self._count % LOOK_EVERY == 0:
            self.inverted = _inverted(np.array(beats))


def _inverted(beats: Floats) -> bool | None:
    """Tell from rows of time, level, time of the rate and rate (beats/min) whether the signal is inverted."""
    middle = np.median(beats[:, 3])
    even = np.abs(beats[:, 3] - middle) < ODD_RATE * middle
    if even.sum() < FEWEST_HEARTBEATS:
        return None
    times, levels, rate_times, rates = beats[even].T
    grid = np.arange(times[0], rate_times[-1], 1 / GRID)
    level, rate = np.interp(grid, times, levels), np.interp(grid, rate_times, rates)
    length = round(SEGMENT * GRID)
    starts = range((grid.size - length) % (length // 2), grid.size - length + 1, length // 2)
    breath, heart = (np.array([_spectrum(signal[at : at + length]) for at in starts]) for signal in (level, rate))
    frequencies = np.fft.rfftfreq(4 * length, 1 / GRID)
    band = (frequencies >= SLOWEST) & (frequencies <= FASTEST_BREATH)
    strongest = int(np.argmax(np.where(band, (np.abs(breath) ** 2).sum(axis=0), -1.0)))
    breath, heart = breath[:, strongest], heart[:, strongest]
    together = heart * breath.conj()
    agreement = abs(together.sum()) / max(float(np.abs(together).sum()), 1e-300)
    # A Hann window halves a sine, and the spectrum halves it again.
    swing = float(np.median(np.abs(heart))) * 4 / length
    lag = abs(float(np.angle(together.sum()))) * 180 / pi
    told = swing >= LEAST_SWING and agreement >= LEAST_AGREEMENT and frequencies[strongest] <= FASTEST
    if not told or WIDEST_LAG < lag < 180 - WIDEST_LAG:
        return None
    return lag > 90


def _spectrum(signal: Floats) -> npt.NDArray[np.complex128]:
    line = np.linspace(-1.0, 1.0, signal.size)
    level = signal - signal.mean() - line * (line @ signal) / (line @ line)
    return np.fft.rfft(level * np.hanning(signal.size), 4 * signal.size)

"""A-weighting (IEC 61672) as second-order sections, for the meter in the graph and for what sounds beside it."""

import math
from collections import deque

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE

LOW_PASS, HIGH_PASS = 0, 1
SILENCE = 1e-12


def _pair(first: float, second: float) -> tuple[float, float]:
    """Return corner (Hz) and Q of the one section that has real poles at both frequencies, Hz."""
    return math.sqrt(first * second), math.sqrt(first * second) / (first + second)


WEIGHTING = (
    (HIGH_PASS, *_pair(20.6, 20.6)),
    (HIGH_PASS, *_pair(107.7, 737.9)),
    (LOW_PASS, *_pair(12194.0, 12194.0)),
)
"""Kind, corner in Hz, and Q of each section."""


def response(kind: int, corner: float, q: float, hertz: float) -> float:
    """Return the gain of a section at `hertz` (bilinear transform, exact at the corner)."""
    s = 1j * math.tan(math.pi * hertz / SAMPLE_RATE) / math.tan(math.pi * corner / SAMPLE_RATE)
    return abs((s * s if kind == HIGH_PASS else 1.0) / (s * s + s / q + 1.0))


SCALE = 1.0 / math.prod(response(*section, 1000.0) for section in WEIGHTING) ** 2
"""What the power after all sections is multiplied by, to be that of 1 kHz."""


def in_db(power: float) -> float:
    """Return dB(A) re full scale of a weighted power, before `SCALE`; −120 for silence."""
    return 10.0 * math.log10(max(SCALE * power, SILENCE))


def together_db(one: float, other: float) -> float:
    """Return the level of two sounds that have nothing to do with one another."""
    return 10.0 * math.log10(10.0 ** (one / 10.0) + 10.0 ** (other / 10.0))


class BesideMeter:
    """A-weighted level of the last second of what sounds beside the music; costs nothing while nothing does."""

    def __init__(self) -> None:
        self._state: npt.NDArray[np.float64] | None = None
        self._pieces: deque[tuple[int, float]] = deque()
        self._samples = 0

    def take(self, frames: npt.NDArray[np.float32]) -> None:
        """Take the next frames, shape (n, 2), in order."""
        silent = not frames.any()
        if silent and not any(energy for _, energy in self._pieces):
            self._state = None
            self._pieces.clear()
            self._samples = 0
            return
        self._pieces.append((len(frames), self._energy(frames)))
        self._samples += len(frames)
        while self._samples - self._pieces[0][0] >= SAMPLE_RATE:
            self._samples -= self._pieces.popleft()[0]

    @property
    def level_db(self) -> float:
        """Level in dB(A) re full scale, the powers of both sides added; −120 for silence."""
        return in_db(sum(energy for _, energy in self._pieces) / SAMPLE_RATE)

    def _energy(self, frames: npt.NDArray[np.float32]) -> float:
        from scipy import signal

        if self._state is None:
            self._state = np.zeros((len(WEIGHTING), 2, 2))
        weighted, self._state = signal.sosfilt(_SECTIONS, frames.astype(np.float64), axis=0, zi=self._state)
        # what the filter rings on with, long below hearing, shall end
        energy = float((weighted**2).sum())
        return energy if energy > SILENCE else 0.0


def _section(kind: int, corner: float, q: float) -> list[float]:
    """Return a section's coefficients, as the sound's own filters have them."""
    w = 2.0 * math.pi * corner / SAMPLE_RATE
    alpha, c = math.sin(w) / (2.0 * q), math.cos(w)
    high = kind == HIGH_PASS
    side, middle = ((1.0 + c) / 2.0, -(1.0 + c)) if high else ((1.0 - c) / 2.0, 1.0 - c)
    return [part / (1.0 + alpha) for part in (side, middle, side, 1.0 + alpha, -2.0 * c, 1.0 - alpha)]


_SECTIONS = np.array([_section(*section) for section in WEIGHTING])

"""How loud the finished sound is, weighted like the ear: what the dose meter counts."""

import math
from typing import Any

import numpy as np

from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.band import sections
from engine.output import SAMPLE_RATE

_POLES = (20.6, 107.7, 737.9, 12194.0)
_SILENCE = 1e-12


def a_weighting() -> tuple[tuple[float, ...], ...]:
    """Return A-weighting (IEC 61672) as second-order sections b0 b1 b2 a0 a1 a2 at 48 kHz, 0 dB at 1 kHz."""
    f1, f2, f3, f4 = (_warped(pole) for pole in _POLES)
    high_pass = np.array([1.0, -2.0, 1.0])
    parts = [
        (high_pass, np.convolve([1.0, -f1], [1.0, -f1])),
        (high_pass, np.convolve([1.0, -f2], [1.0, -f3])),
        (np.array([1.0, 2.0, 1.0]), np.convolve([1.0, -f4], [1.0, -f4])),
    ]
    z = np.exp(-2j * np.pi * 1000.0 / SAMPLE_RATE * np.arange(3))
    return tuple(tuple(float(c) for c in (*(b / abs((b @ z) / (a @ z))), *a)) for b, a in parts)


class Meter:
    """A-weighted level of the last second.

    Parameters
    ----------
    sound
        Stereo signal.
    hush
        Noise far below hearing, against denormal numbers.
    """

    def __init__(self, sound: Any, hush: Any) -> None:
        weighted = sections(pyo.Mix(sound, 2) + hush, a_weighting())
        self._power = pyo.Average(pyo.Mix(weighted * weighted, 1), size=SAMPLE_RATE)

    @property
    def level_db(self) -> float:
        """Level in dB(A) re full scale, the powers of both sides added; −120 for silence."""
        return 10.0 * math.log10(max(float(self._power.get()), _SILENCE))


def _warped(pole: float) -> float:
    """Return where the bilinear transform puts a pole at `pole` Hz."""
    w = math.tan(math.pi * pole / SAMPLE_RATE)
    return (1.0 - w) / (1.0 + w)

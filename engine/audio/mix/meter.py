"""How loud the finished sound is, weighted like the ear: what the dose meter counts."""

import math
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.output import SAMPLE_RATE

_LOW_PASS, _HIGH_PASS = 0, 1
_SILENCE = 1e-12


def _pair(first: float, second: float) -> tuple[float, float]:
    """Return corner (Hz) and Q of the one section that has real poles at both frequencies, Hz."""
    return math.sqrt(first * second), math.sqrt(first * second) / (first + second)


_WEIGHTING = (
    (_HIGH_PASS, *_pair(20.6, 20.6)),
    (_HIGH_PASS, *_pair(107.7, 737.9)),
    (_LOW_PASS, *_pair(12194.0, 12194.0)),
)
"""A-weighting (IEC 61672) as second-order sections: kind, corner in Hz, Q."""


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
        weighted = sound + hush
        for kind, corner, q in _WEIGHTING:
            weighted = pyo.Biquad(weighted, freq=corner, q=q, type=kind)
        self._power = pyo.Average(pyo.Mix(weighted * weighted, 1), size=SAMPLE_RATE)
        self._scale = 1.0 / math.prod(_response(*section, 1000.0) for section in _WEIGHTING) ** 2

    @property
    def level_db(self) -> float:
        """Level in dB(A) re full scale, the powers of both sides added, 0 dB at 1 kHz; −120 for silence."""
        return 10.0 * math.log10(max(self._scale * float(self._power.get()), _SILENCE))


def _response(kind: int, corner: float, q: float, hertz: float) -> float:
    """Return the gain of a section at `hertz` (bilinear transform, exact at the corner)."""
    s = 1j * math.tan(math.pi * hertz / SAMPLE_RATE) / math.tan(math.pi * corner / SAMPLE_RATE)
    return abs((s * s if kind == _HIGH_PASS else 1.0) / (s * s + s / q + 1.0))

"""Keeps the band from 2 to 4 kHz free for the guide."""

from typing import Any

from engine.audio.graph.pyo_env import pyo

SECTIONS = (
    (0.002992504263, -0.003623087221, 0.002992504263, 1.0, -1.659720205284, 0.691397688812),
    (1.0, -1.872462534265, 1.0, 1.0, -1.779252351504, 0.806399090568),
    (1.0, -1.930626315037, 1.0, 1.0, -1.912263454089, 0.936564760884),
)
"""Chebyshev low-pass of the second kind: order 6, 50 dB down from 1950 Hz on, at 48 kHz (b0 b1 b2 a0 a1 a2 each)."""


def below_guide(signal: Any) -> Any:
    """Return `signal` without what lies above 1.95 kHz; flat to 0.9 kHz, so nothing rings."""
    for b0, b1, b2, a0, a1, a2 in SECTIONS:
        signal = pyo.Biquada(signal, b0=b0, b1=b1, b2=b2, a0=a0, a1=a1, a2=a2)
    return signal

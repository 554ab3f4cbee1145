"""The penalty, off by default: a veil of noise, at its most 20 dB below the programme."""

from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Stage

_LEVEL = 0.03


def veil(stage: Stage) -> Any:
    """Return a stereo signal, already at the level of its layer."""
    hiss = pyo.ButHP(stage.pink.play([0.15, 0.65]), 300.0)
    return hiss * (stage.controls["penalty"] * _LEVEL)

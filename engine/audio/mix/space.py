"""The room around the music."""

from functools import reduce
from operator import add
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.noise import NoiseLoop

_FLOOR = 4e-6  # of noise whose own deviation is 0.25: -120 dB, so that the tail never turns into denormals


class Space:
    """One stereo reverb for all.

    Attributes
    ----------
    wet
        Stereo signal.
    """

    def __init__(self, sends: list[Any], controls: Controls, noise: NoiseLoop) -> None:
        feed = reduce(add, sends) + noise.play([0.8]) * _FLOOR
        wet = 0.2 + 0.8 * controls["space"]
        room = pyo.STRev(feed, inpos=0.5, revtime=2.8, cutoff=1600, bal=1, roomSize=1.4, firstRefGain=-9)
        self.wet = room * wet

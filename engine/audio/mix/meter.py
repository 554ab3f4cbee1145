"""How loud the finished sound is, weighted like the ear: what the dose meter counts."""

from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.weighting import WEIGHTING, in_db
from engine.output import SAMPLE_RATE


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
        for kind, corner, q in WEIGHTING:
            weighted = pyo.Biquad(weighted, freq=corner, q=q, type=kind)
        self._power = pyo.Average(pyo.Mix(weighted * weighted, 1), size=SAMPLE_RATE)

    @property
    def level_db(self) -> float:
        """Level in dB(A) re full scale, the powers of both sides added, 0 dB at 1 kHz; −120 for silence."""
        return in_db(float(self._power.get()))

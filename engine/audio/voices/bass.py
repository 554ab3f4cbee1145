"""The low voice of every bed."""

import math

from engine.audio.graph.pyo_env import pyo
from engine.audio.voices.instrument import Stage


class Bass:
    """The root of the chord, warm and steady.

    Attributes
    ----------
    dry
        Stereo signal.
    """

    def __init__(self, stage: Stage) -> None:
        controls, chords = stage.controls, stage.chords
        self._gain = pyo.SigTo(1.0, time=0.0, init=1.0)
        loud = self._gain * controls["bed"] * (0.35 + 0.65 * controls["warmth"])
        loud = loud * (1.2 - 0.6 * controls["brightness"])
        table = pyo.HarmTable([1.0, 0.5, 0.22, 0.1, 0.04])
        with chords.places(1).built():
            tone = pyo.Osc(table, chords.roots, mul=chords.root_loud * 0.14, interp=2)
        self.dry = pyo.Mix(pyo.Mix(tone, 1, mul=loud), 2)

    def aim(self, level_db: float, seconds: float) -> None:
        """Fade to `level_db` over `seconds`."""
        self._gain.setTime(seconds)
        self._gain.setValue(math.pow(10.0, level_db / 20.0))

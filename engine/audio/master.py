"""Reverb, fader and limiter: everything the voices share."""

from typing import Any

from engine.audio.controls import Controls
from engine.audio.noise import NoiseLoop
from engine.audio.pyo_env import pyo

CEILING_DB = -3.0
"""Clip level, dBFS; 2 dB below the -1 dBTP promised, for what lies between the samples."""

_DRIVE = 2.2
_LOOKAHEAD_MS = 5.0
_FLOOR = 4e-6  # of noise whose own deviation is 0.25


class Space:
    """The room: one stereo reverb, fed with a floor of -120 dB noise so that its tail never turns into denormals."""

    def __init__(self, sends: list[Any], controls: Controls, noise: NoiseLoop) -> None:
        feed = pyo.Mix(sends) + noise.play(0.8) * _FLOOR
        self._reverb = pyo.STRev(feed, inpos=0.5, revtime=2.6, cutoff=1800, bal=1, roomSize=1.3, firstRefGain=-9)
        wet = 0.25 + 0.75 * controls["space"]
        self.wet = [pyo.Sig(self._reverb[side]) * wet for side in (0, 1)]


class Master:
    """Fader, then a linked look-ahead limiter and a clip at the ceiling; plays to the server's outputs."""

    def __init__(self, sides: list[list[Any]], controls: Controls) -> None:
        bus = [pyo.DCBlock(pyo.Mix(side), mul=controls.gain * _DRIVE) for side in sides]
        peak = pyo.Max(pyo.Abs(bus[0]), pyo.Abs(bus[1]))
        gain = pyo.Compress(
            peak,
            thresh=CEILING_DB - 1.5,
            ratio=50,
            risetime=0.0006,
            falltime=0.12,
            lookahead=_LOOKAHEAD_MS,
            outputAmp=True,
        )
        ceiling = 10.0 ** (CEILING_DB / 20.0)
        late = [pyo.SDelay(side, _LOOKAHEAD_MS / 1000, 2 * _LOOKAHEAD_MS / 1000) for side in bus]
        self._out = [pyo.Clip(side * gain, -ceiling, ceiling) for side in late]
        for channel, side in enumerate(self._out):
            side.out(channel)

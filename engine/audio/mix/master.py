"""Reverb, fader and limiter: everything the voices share."""

from typing import Any

from engine.audio.graph.guide_switch import LATENCY
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.controls import Controls
from engine.audio.voices.noise import NoiseLoop
from engine.output import SAMPLE_RATE

CEILING_DB = -3.0
"""Clip level, dBFS; 2 dB below the -1 dBTP promised, for what lies between the samples."""

_DRIVE = 1.25  # the programme stays below -23 LUFS at the default volume
_LOOKAHEAD_MS = 1000.0 * LATENCY / SAMPLE_RATE
_FLOOR = 4e-6  # of noise whose own deviation is 0.25: -120 dB, so that the tail never turns into denormals


class Space:
    """The room: one stereo reverb for all.

    Attributes
    ----------
    wet
        Stereo signal.
    """

    def __init__(self, sends: list[Any], controls: Controls, noise: NoiseLoop) -> None:
        feed = pyo.Mix(sends, 1) + noise.play([0.8]) * _FLOOR
        wet = 0.3 + 0.9 * controls["space"]
        self.wet = pyo.STRev(feed, inpos=0.5, revtime=2.6, cutoff=1800, bal=1, roomSize=1.3, firstRefGain=-9, mul=wet)


class Master:
    """Fader, then a linked look-ahead limiter and a clip at the ceiling; plays to the server's outputs."""

    def __init__(self, layers: list[Any], controls: Controls) -> None:
        bus = pyo.DCBlock(pyo.Mix(layers, 2), mul=controls.gain * _DRIVE)
        sizes = pyo.Abs(bus)
        gain = pyo.Compress(
            pyo.Max(pyo.Sig(sizes[0]), pyo.Sig(sizes[1])),
            thresh=CEILING_DB - 1.5,
            ratio=50,
            risetime=0.0006,
            falltime=0.12,
            lookahead=_LOOKAHEAD_MS,
            outputAmp=True,
        )
        ceiling = 10.0 ** (CEILING_DB / 20.0)
        late = pyo.SDelay(bus, _LOOKAHEAD_MS / 1000, 2 * _LOOKAHEAD_MS / 1000)
        self._out = pyo.Clip(late * gain, -ceiling, ceiling).out()

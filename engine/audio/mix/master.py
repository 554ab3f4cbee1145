"""Fader and limiter: everything the layers share on their way to the loudspeaker."""

from functools import cached_property, reduce
from operator import add
from typing import Any

from engine.audio.graph.guide_switch import LATENCY
from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.band import below_guide
from engine.audio.mix.controls import Controls
from engine.audio.mix.doze import Doze
from engine.audio.mix.meter import Meter
from engine.audio.voices.noise import NoiseLoop
from engine.output import SAMPLE_RATE

CEILING_DB = -3.0
"""Clip level, dBFS; 2 dB below the -1 dBTP promised, for what lies between the samples."""

_DRIVE = 0.84
_NOISE = 0.195
_LOOKAHEAD_MS = 1000.0 * LATENCY / SAMPLE_RATE


class Master:
    """Gain for each layer, then a linked look-ahead limiter and a clip at the ceiling; plays to the server's outputs.

    Parameters
    ----------
    layers
        Stereo signals by name, kept out of the guide's band.
    whole
        The same, heard as they are: the guide, and a person's own music.
    trim
        Signal: gain of the style.
    pink
        Noise to calibrate by: −23 LUFS.
    said
        Stereo signal: recorded prompts, which the music steps back for.
    hush
        Noise far below hearing, against denormal numbers.

    Attributes
    ----------
    meter
        Level of what leaves it.
    """

    def __init__(
        self,
        layers: dict[str, Any],
        whole: dict[str, Any],
        controls: Controls,
        trim: Any,
        pink: NoiseLoop,
        hush: Any,
        said: Any,
    ) -> None:
        self._layers, self._whole, self._hush = layers, whole, hush
        self._gain = controls.gain * controls.duck * trim * _DRIVE
        others = below_guide(reduce(add, layers.values()) + hush)
        noise = Doze(lambda: pink.play([0.25, 0.75]) * (controls.noise * _NOISE), lambda: controls.noise_gain)
        controls.each_step.append(noise.step)
        bus = pyo.DCBlock(reduce(add, whole.values()) + others, mul=self._gain) + noise.sound + said * controls.voice
        ceiling = 10.0 ** (CEILING_DB / 20.0)
        late = pyo.SDelay(bus, _LOOKAHEAD_MS / 1000, 2 * _LOOKAHEAD_MS / 1000)
        self._out = pyo.Clip(late * _limiting(bus), -ceiling, ceiling).out()
        self.meter = Meter(self._out, hush)

    @cached_property
    def stems(self) -> dict[str, Any]:
        """The layers as they enter the limiter, at the gain of the master; built when first asked for."""
        parts: dict[str, list[Any]] = {name: [layer] for name, layer in self._whole.items()}
        for name, layer in self._layers.items():
            parts.setdefault(name, []).append(below_guide(layer + self._hush))
        return {name: pyo.DCBlock(pyo.Mix(part, 2), mul=self._gain) for name, part in parts.items()}


def _limiting(bus: Any) -> Any:
    sizes = pyo.Abs(bus)
    return pyo.Compress(
        pyo.Max(pyo.Sig(sizes[0]), pyo.Sig(sizes[1])),
        thresh=CEILING_DB - 1.5,
        ratio=50,
        risetime=0.0006,
        falltime=0.12,
        lookahead=_LOOKAHEAD_MS,
        outputAmp=True,
    )

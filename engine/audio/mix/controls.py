"""The texture as signals: every number passes the gate, moves at a limited speed, and is smoothed once more inside."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

from engine.audio.graph.pyo_env import pyo
from engine.audio.mix.fader import Fader
from engine.audio.mix.voice_fader import VoiceFader
from engine.gate import Limit, ParameterGate
from engine.guidance import Direction, Texture
from engine.music.ensemble import Layer

_SMOOTHING, _MUTING, _CLOSING = 0.05, 0.5, 2.0
_TEXTURE = tuple(f.name for f in fields(Texture))
_LAYERS = tuple(layer.value for layer in Layer)
_SIGNALS = ("brightness", "warmth", "space", "breath_level", "ebb", *_LAYERS)
_SLEWS = dict.fromkeys(_LAYERS, 0.25) | {"breath_level": 2.0, "guide": 0.5, "level": 1e9}
_SLEW = 0.2


def _limits() -> dict[str, Limit]:
    limits = {name: Limit(0.0, 1.0, getattr(Texture(), name), _SLEWS.get(name, _SLEW)) for name in _TEXTURE}
    limits["attack"], limits["ebb"] = Limit(0.01, 0.5, Texture().attack, 0.1), Limit(0.0, 0.5, 0.0, 0.1)
    limits["volume_db"] = Limit(-60.0, 0.0, -6.0)
    return limits


class Controls:
    """Texture parameters by name as audio signals, and the gains of the master.

    Parameters
    ----------
    volume_db
        Volume before any direction came.

    Attributes
    ----------
    gain, noise, voice
        Signals: gain of the music, of the pink noise that the loudness is calibrated by, and of recorded prompts.
    duck
        Signal: gain of the music beneath what is said.
    duck_db
        How much softer it is to be, dB; set it at any time.
    each_step
        Called with the seconds of every step, after everything has moved.
    """

    def __init__(self, volume_db: float) -> None:
        self.gate = ParameterGate(_limits())
        self.gate.set("volume_db", volume_db)
        self.each_step: list[Callable[[float], None]] = []
        self._fader, self._noise_fader = Fader(), Fader()
        self._voice_fader, self.duck_db, self._speaking = VoiceFader(), 0.0, True
        self._playing = self._muted = self._calibrating = False
        self._gain = self._noise = 0.0
        self._signals = {name: self._smooth(self.gate.value(name)) for name in _SIGNALS}
        self.gain, self.noise = self._smooth(0.0), self._smooth(0.0)
        self.voice, self.duck = self._smooth(0.0), self._smooth(1.0)
        self._spoken = (0.0, 1.0)
        # the streams themselves: pyo's wrapping of a list of one costs thirty times as much as setting it
        self._streams = {name: signal.getBaseObjects()[0] for name, signal in self._signals.items()}

    def __getitem__(self, name: str) -> Any:
        return self._signals[name]

    @property
    def texture(self) -> Texture:
        """The texture as it is now, on its way to what was asked."""
        return Texture(**{name: self.gate.value(name) for name in _TEXTURE})

    @property
    def audible(self) -> bool:
        """Whether the fader is open."""
        return self._gain > 0.0 or self._noise > 0.0

    @property
    def noise_gain(self) -> float:
        """Gain that the pink noise heads for."""
        return self._noise

    def aim(self, direction: Direction) -> None:
        """Head for what `direction` asks."""
        for name in _TEXTURE:
            self.gate.set(name, getattr(direction.texture, name))
        self.gate.set("volume_db", direction.volume_db)
        self._playing, self._speaking = direction.playing is True, True

    def mute(self, muted: bool) -> None:
        """Close the master within half a second, or let it open again from 20 dB below."""
        self._muted = muted
        self._fader.close(_MUTING if muted else _CLOSING)

    def calibrate(self, on: bool) -> None:
        """Fade to pink noise instead of the music, or back."""
        self._calibrating = on

    def fade(self, seconds: float) -> None:
        """Close the master over `seconds`, until the next direction."""
        self._fader.close(seconds - 2 * _SMOOTHING)
        self._noise_fader.close(seconds - 2 * _SMOOTHING)
        self._playing = self._calibrating = self._speaking = False

    def step(self, seconds: float) -> None:
        """Move everything by `seconds`."""
        for name, value in self.gate.step(seconds).items():
            if name in self._streams:
                self._streams[name].setValue(value)
        heard = self._playing and not self._muted and not self._calibrating
        gain = self._fader.step(seconds, self.gate.value("volume_db"), self.gate.value("level"), heard)
        noise = self._noise_fader.step(seconds, 0.0, 1.0, self._calibrating and not self._muted)
        if gain != self._gain:
            self.gain.setValue(gain)
            self._gain = gain
        if noise != self._noise:
            self.noise.setValue(noise)
            self._noise = noise
        self._step_voice(seconds)
        for step in self.each_step:
            step(seconds)

    def _step_voice(self, seconds: float) -> None:
        heard = self._speaking and not self._muted and not self._calibrating
        voice = self._voice_fader.step(seconds, self.gate.value("volume_db"), heard, self.duck_db)
        spoken = (voice, self._voice_fader.duck)
        if spoken != self._spoken:
            self.voice.setValue(spoken[0])
            self.duck.setValue(spoken[1])
            self._spoken = spoken

    @staticmethod
    def _smooth(value: float) -> Any:
        return pyo.SigTo(value, time=_SMOOTHING, init=value)

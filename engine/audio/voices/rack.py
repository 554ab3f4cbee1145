"""The instruments of one layer, all built once: one is awake, another is faded to, and what has faded out sleeps."""

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial, reduce
from operator import add

from engine.audio.graph.pyo_env import kept_alive, pyo
from engine.audio.voices.instrument import Instrument, Stage
from engine.audio.voices.places import Places
from engine.music.ensemble import Layer, Note

FADE_SECONDS = 3.5
_SETTLED = 0.2
_INAUDIBLE = 1e-3

Build = Callable[[Stage], Instrument]


class Rack:
    """One layer.

    Parameters
    ----------
    builders
        Instruments by the names that styles call them.

    Attributes
    ----------
    dry, send
        Stereo signal, and mono signal for the reverb.
    """

    def __init__(self, layer: Layer, builders: Mapping[str, Build], stage: Stage) -> None:
        self._layer, self._controls = layer, stage.controls
        self._players = {name: _Player(layer, build, stage) for name, build in builders.items()}
        self.dry = reduce(add, (player.dry for player in self._players.values()))
        self.send = reduce(add, (player.send for player in self._players.values()))
        self._chosen: _Player | None = None
        self._now = 0.0

    def choose(self, name: str, level_db: float) -> None:
        """Fade to the instrument `name`, or to none when there is no such; at once before anything was rendered."""
        seconds = FADE_SECONDS if self._now > 0 else 0.0
        chosen = self._players.get(name)
        if self._chosen is not None and self._chosen is not chosen:
            self._chosen.head(0.0, seconds, self._now)
        if chosen is not None:
            chosen.head(math.pow(10.0, level_db / 20.0), seconds, self._now)
        self._chosen = chosen

    def place(self, notes: Sequence[Note]) -> list[Note]:
        """Arm `notes` for the coming tick and return those that will sound."""
        heard = self._controls.gate.value(self._layer.value) > _INAUDIBLE
        placed = []
        for player in self._players.values():
            if player.slots is not None and player.awake:
                placed += player.slots.place(notes if heard and player is self._chosen else (), self._now)
        return placed

    def step(self, seconds: float) -> None:
        """Let `seconds` pass."""
        self._now += seconds
        for player in self._players.values():
            if player.awake or player is self._chosen:
                player.step(self._now)


class _Player:
    """An instrument with its fader, and every object born for it."""

    def __init__(self, layer: Layer, build: Build, stage: Stage) -> None:
        with kept_alive() as born:
            self._fade = pyo.SigTo(0.0, time=0.0, init=0.0)
            instrument = build(stage)
            # the guide carries its level itself, in the power of its V
            loud = self._fade if layer is Layer.GUIDE else self._fade * stage.controls[layer.value]
            self.dry, self.send = instrument.dry * loud, instrument.send * loud
        self.slots = instrument.slots
        self._places = instrument.places or (self.slots.places if self.slots else Places(0))
        self._objects = [item for item in born if isinstance(item, pyo.PyoObject) and item not in self._places]
        self._level = partial(stage.controls.gate.value, layer.value)
        self._gain = 0.0
        self._silent_at = 0.0
        self.awake = True
        self._sleep()

    def head(self, gain: float, seconds: float, now: float) -> None:
        """Fade to `gain` over `seconds`."""
        if gain == self._gain:
            return
        if gain == 0.0 and self.slots is not None:
            self.slots.disarm(now)
        self._fade.setTime(seconds)
        self._fade.setValue(gain)
        self._gain, self._silent_at = gain, now + seconds + _SETTLED
        self.step(now)

    def step(self, now: float) -> None:
        """Wake for what may be heard; sleep once it has faded and rung out: a stopped object costs nothing."""
        if self._gain > 0.0 and self._level() > 0.0:
            self._silent_at = max(self._silent_at, now + _SETTLED)
            self._wake()
        if not self.awake:
            return
        if self.slots is not None:
            self.slots.doze(now)
        if now >= self._silent_at and not (self.slots is not None and self.slots.ringing(now)):
            self._sleep()

    def _wake(self) -> None:
        if not self.awake:
            for item in self._objects:
                item.play()
            self._places.rouse()
            self.awake = True

    def _sleep(self) -> None:
        for item in self._objects:
            item.stop()
        self._places.rest()
        self.awake = False

"""Moves the texture towards what body and pacing ask, by the table of mappings."""

import math
from collections.abc import Iterable
from collections.abc import Mapping as Table
from dataclasses import asdict

from engine.guidance import PacingState, Texture
from engine.limits import clamp
from engine.music.ensemble import Layer
from engine.music.style import Ranges
from engine.textures.drivers import Drivers
from engine.textures.mappings import MAPPINGS, NEUTRAL, ByState, Curve, Driver, Mapping
from sensors.state import BodyState

_RANGED = tuple(Ranges.model_fields)
_LAYERS = tuple(layer.value for layer in Layer)


LOOK_EVERY = 0.1
"""Seconds from one look at the table to the next; a change of state is looked at at once."""

LEANED = ("brightness", "density", "warmth", "space")
"""Qualities of the sound that a person may lean to one side."""

HAND_SLEW = 0.25
"""Per second, at least, for what a person has just set: a hand on a slider wants to hear what it does."""

SOFTEST = 0.4
"""Level of the guide where its cues are softened most."""


class LayerLevels:
    """A person's own level for each layer, 0 (off) to 1; the texture moves within it.

    Attributes
    ----------
    stage
        What the stage of a protocol makes of layers, 0–1, within what the person has set; 1 for those not named.
    morph
        The same of the way between two scenes.
    only_bed
        Whether all but the bed is silent for now.
    """

    def __init__(self, levels: Iterable[tuple[str, float]] = ()) -> None:
        self.stage: Table[str, float] = {}
        self.morph: Table[str, float] = {}
        self.only_bed = False
        self._levels = dict.fromkeys(_LAYERS, 1.0) | {Layer.PENALTY.value: 0.0}
        for layer, level in levels:
            self.set(layer, level)

    def set(self, layer: str, level: float) -> None:
        """Set one layer; a name that is none or a level that is no number changes nothing."""
        if layer in self._levels and math.isfinite(level):
            self._levels[layer] = clamp(level, 0.0, 1.0)

    @property
    def own(self) -> Table[str, float]:
        """What a person has set, by layer."""
        return dict(self._levels)

    def by_hand(self, layer: str) -> float:
        """Return what a person makes of a layer, whatever the stage does."""
        return 0.0 if self.only_bed and layer != Layer.BED.value else self._levels[layer]

    def __getitem__(self, layer: str) -> float:
        return self.by_hand(layer) * self.stage.get(layer, 1.0) * self.morph.get(layer, 1.0)


class TextureMap:
    """Applies `MAPPINGS` tick by tick.

    Parameters
    ----------
    ranges
        What the style allows.
    arousal
        0–10 as set by a person; None measures it.
    levels
        A person's own level by layer.

    Attributes
    ----------
    soften
        How far the guide's cues are softened, 0–1.
    leanings
        How far a person wants a quality of `LEANED` towards the low (−1) or high (1) end of what the style allows.
    scene
        The same as a scene of the music has it, beside the person's wish.
    """

    def __init__(
        self, ranges: Ranges | None = None, arousal: float | None = None, levels: Iterable[tuple[str, float]] = ()
    ) -> None:
        self.ranges = ranges or Ranges()
        self.levels = LayerLevels(levels)
        self.drivers = Drivers(arousal)
        self.soften = 0.0
        self.leanings = dict.fromkeys(LEANED, 0.0)
        self.scene: Table[str, float] = {}
        self._now: float | None = None
        self._state: PacingState | None = None
        self._looked = -math.inf
        self._aims: dict[str, float] = {}
        self._hands: dict[str, float] = {}
        self._by_hand: set[str] = set()
        self._values = asdict(Texture(guide=0.0))

    def update(
        self, now: float, body: BodyState, state: PacingState, synchrony: float | None, rsa_gain: float | None = None
    ) -> Texture:
        """Return the texture at `now` (LSL s); `rsa_gain` in doublings since the RSA amplitude was first known."""
        seconds = 0.0 if self._now is None else max(0.0, now - self._now)
        self._now = now
        known = self.drivers.update(now, seconds, body, state, synchrony, rsa_gain)
        if state is not self._state or not self._looked <= now < self._looked + LOOK_EVERY:
            self._look(now, known, state)
        for name, aim in self._aims.items():
            slew = MAPPINGS[name].slew
            self._approach(name, aim, seconds * (max(slew, HAND_SLEW) if name in self._by_hand else slew))
        return Texture(**self._values)

    def lean(self, quality: str, by: float) -> None:
        """Lean a quality of the sound, −1 to 1; anything else changes nothing."""
        if quality in self.leanings and math.isfinite(by):
            self.leanings[quality] = clamp(by, -1.0, 1.0)

    def _look(self, now: float, known: Table[Driver, float | None], state: PacingState) -> None:
        """Ask the table anew; what it says moves far slower than the session ticks."""
        self._state, self._looked = state, now
        self._feel_hands()
        for name, mapping in MAPPINGS.items():
            wanted = asked(mapping, known, state)
            if wanted is not None:
                self._aims[name] = self._scaled(name, wanted)

    def _feel_hands(self) -> None:
        """Note what a person has set since the last look; it moves fast until it is there."""
        hands = {name: self.levels.by_hand(name) for name in _LAYERS} | self.leanings
        self._by_hand |= {name for name, hand in hands.items() if hand != self._hands.get(name, hand)}
        self._hands = hands

    def _scaled(self, name: str, value: float) -> float:
        if name in _RANGED:
            low, high = getattr(self.ranges, name)
            value = clamp(value + self.leanings.get(name, 0.0) + self.scene.get(name, 0.0), 0.0, 1.0)
            return float(low + value * (high - low))
        if name == Layer.GUIDE.value:
            value *= 1.0 - self.soften * (1.0 - SOFTEST)
        return value * self.levels[name] if name in _LAYERS else value

    def _approach(self, name: str, aim: float, reach: float) -> None:
        value = self._values[name]
        if value != aim:
            self._values[name] = clamp(aim, value - reach, value + reach)
        else:
            self._by_hand.discard(name)


def asked(mapping: Mapping, known: Table[Driver, float | None], state: PacingState) -> float | None:
    """Return what a mapping asks for, within its bounds; None when it hangs on a driver that has no neutral value."""
    total = 0.0
    for part in mapping.parts:
        value = _contribution(part, known, state)
        if value is None:
            return None
        total += value
    return clamp(total, mapping.low, mapping.high)


def _contribution(part: Curve | ByState, known: Table[Driver, float | None], state: PacingState) -> float | None:
    if isinstance(part, ByState):
        return part.at(state)
    value = known.get(part.driver)
    value = NEUTRAL.get(part.driver) if value is None or not math.isfinite(value) else value
    return None if value is None else part.at(value)

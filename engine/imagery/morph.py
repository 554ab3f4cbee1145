"""Pain music and healing music: two scenes, and the way from the one to the other."""

from collections.abc import Mapping
from typing import Literal, TypeVar

from engine.imagery.script import Part, Scene
from engine.limits import clamp

Name = TypeVar("Name", bound=str)

BY_HAND, BY_SYNCHRONY = 0.1, 1 / 60
"""How far the music goes on its way in a second: as a hand asks, and as the breath does."""
_BACK, _OVER = 0.4, 0.6


class MorphScenes(Part):
    """What somebody's pain sounds like, and what does them good.

    Attributes
    ----------
    by
        What goes from the one to the other: a hand, on a slider, knob or pad; or the synchrony of breath and guide.
    """

    by: Literal["hand", "synchrony"] = "hand"
    pain: Scene
    healing: Scene


class Morph:
    """Where the music is between the two, 0 (pain) to 1 (healing).

    Attributes
    ----------
    place, wanted
        Where it is, and where it is going.
    style
        Name of the style to play there; empty for none.
    """

    def __init__(self, scenes: MorphScenes) -> None:
        self._scenes = scenes
        self._now: float | None = None
        self.place = self.wanted = 0.0
        self.style = scenes.pain.style

    def ask(self, place: float) -> None:
        """Head for `place`; nothing where the breath leads."""
        if self._scenes.by == "hand":
            self.wanted = clamp(place, 0.0, 1.0)

    def update(self, now: float, synchrony: float | None) -> None:
        """Go on to `now` (LSL s); synchrony 0–1, None while unknown."""
        seconds = 0.0 if self._now is None else max(0.0, now - self._now)
        self._now = now
        if self._scenes.by == "synchrony" and synchrony is not None:
            self.wanted = clamp(synchrony, 0.0, 1.0)
        reach = seconds * (BY_HAND if self._scenes.by == "hand" else BY_SYNCHRONY)
        self.place = clamp(self.wanted, self.place - reach, self.place + reach)
        # a style cannot be half another one: it changes in the middle, and not to and fro there
        if self.place >= _OVER:
            self.style = self._scenes.healing.style
        elif self.place <= _BACK:
            self.style = self._scenes.pain.style

    @property
    def levels(self) -> dict[str, float]:
        """Level of each layer that either scene names, 0–1."""
        return self._between(self._scenes.pain.texture, self._scenes.healing.texture, 1.0)

    @property
    def lean(self) -> dict[str, float]:
        """How far each quality leans that either scene names, −1 to 1."""
        return self._between(self._scenes.pain.lean, self._scenes.healing.lean, 0.0)

    def _between(self, one: Mapping[Name, float], other: Mapping[Name, float], usual: float) -> dict[str, float]:
        ends = {name: (one.get(name, usual), other.get(name, usual)) for name in (*one, *other)}
        return {str(name): low + self.place * (high - low) for name, (low, high) in sorted(ends.items())}

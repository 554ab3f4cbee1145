"""Pain music and healing music: two scenes, and the way from the one to the other."""

from collections.abc import Mapping
from typing import Literal, TypeVar, cast

from engine.imagery.script import Part, Quality, Scene
from engine.limits import clamp
from engine.settings import LayerName

Name = TypeVar("Name", bound=str)

BY_HAND, BY_SYNCHRONY = 0.1, 1 / 60
"""How far the music goes on its way in a second: as a hand asks, and as the breath does."""
_BACK, _OVER = 0.4, 0.6
ENDS = {"pain": 0.0, "healing": 1.0}
"""Where each scene lies."""

WAYS = ("hand", "synchrony")
NOT_KEPT = "penalty"
"""The layer that is no music of anybody's."""

_EXACT = 3


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

    @property
    def scenes(self) -> MorphScenes:
        """The two, as they are now."""
        return self._scenes

    def keep(self, name: str, scene: Scene) -> None:
        """Let `scene`, which sounds now, be the one called `name`, and stand there."""
        self._scenes = self._scenes.model_copy(update={name: scene})
        self.place = self.wanted = ENDS[name]
        self.style = scene.style

    def go_by(self, way: str) -> None:
        """Let the hand or the synchrony lead from now on; another word changes nothing."""
        if way in WAYS:
            self._scenes = self._scenes.model_copy(update={"by": way})

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


def sounding_scene(
    style: str, levels: Mapping[str, float], leanings: Mapping[str, float], between: Morph | None
) -> Scene:
    """Return as a scene what hands, and the place between the scenes there are, make of the music.

    Parameters
    ----------
    levels, leanings
        A person's own level of each layer, and how far they lean each quality of the sound.
    """
    played, leaned = (between.levels, between.lean) if between else ({}, {})
    heard = {name: round(level * played.get(name, 1.0), _EXACT) for name, level in levels.items() if name != NOT_KEPT}
    lean = {name: round(clamp(by + leaned.get(name, 0.0), -1.0, 1.0), _EXACT) for name, by in leanings.items()}
    return Scene(
        style=style,
        texture={cast(LayerName, name): level for name, level in heard.items() if level != 1.0},
        lean={cast(Quality, name): by for name, by in lean.items() if by},
    )

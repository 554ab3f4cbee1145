"""The texture of a group: of each quality the median of those who count, never moving faster than for one person."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from statistics import median

from engine.guidance import Texture
from engine.limits import clamp
from engine.textures.mappings import MAPPINGS
from engine.textures.texture_map import SOFTEST

_NAMES = tuple(field.name for field in fields(Texture))
_SLOWEST = 0.25
"""Per second, at least: what a hand has set for all is heard as it is for one."""


class GroupTexture:
    """Moves one texture towards what the textures of the members have in common."""

    def __init__(self) -> None:
        self._values: dict[str, float] = {}
        self._now = 0.0

    def update(self, now: float, members: Sequence[Texture], soften: float) -> Texture:
        """Return the texture at `now` (LSL s).

        Parameters
        ----------
        members
            What each of those who count would hear alone; where none is, everything stays.
        soften
            How far the cues of the guide are to be softened, 0–1, for whoever of the group needs it most.
        """
        aims = {name: median(getattr(one, name) for one in members) for name in _NAMES} if members else self._values
        if not self._values:
            self._values, self._now = aims or asdict(Texture(guide=0.0)), now
        seconds, self._now = now - self._now, now
        for name, aim in aims.items():
            wanted = min(aim, 1.0 - soften * (1.0 - SOFTEST)) if name == "guide" else aim
            reach = seconds * max(_SLOWEST, MAPPINGS[name].slew)
            self._values = self._values | {name: clamp(wanted, self._values[name] - reach, self._values[name] + reach)}
        return Texture(**self._values)

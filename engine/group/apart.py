"""Who of a group breathes so far from the guide that one music cannot meet them."""

import math
from collections.abc import Mapping

FAR = 0.25
"""Share of the guide's rate by which a breath may be longer or shorter and still be met within some minutes."""

NEAR = 0.2
"""Below which somebody far is near again: between the two nothing changes."""

LASTING = 20.0
"""Seconds for which it must be so before it is told."""


class Apart:
    """Tells who has been far from the guide for a while.

    Attributes
    ----------
    who
        Their names, in the order in which they were given.
    """

    def __init__(self) -> None:
        self.who: tuple[str, ...] = ()
        self._since: dict[str, float] = {}

    def update(self, now: float, guide: float | None, rates: Mapping[str, float | None]) -> None:
        """Take how fast (breaths/min) each of those who count breathes at `now` (LSL s); None while it is unknown.

        Parameters
        ----------
        guide
            Rate of the guide, None while none plays: then nobody is told to be far from it.
        """
        far = [name for name, rate in rates.items() if guide and rate and self._is_far(name, rate / guide)]
        self._since = {name: self._since.get(name, now) for name in far}
        self.who = tuple(name for name in far if now - self._since[name] >= LASTING)

    def _is_far(self, name: str, ratio: float) -> bool:
        least = NEAR if name in self._since else FAR
        return math.isfinite(ratio) and abs(ratio - 1.0) > least

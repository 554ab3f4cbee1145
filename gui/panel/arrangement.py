"""How the window is arranged by the room it has: as usual, narrow, low, or both."""

from dataclasses import dataclass

LEAST = (840, 490)
"""Smallest window: 1280x800 at 150 % less the bars of a desktop."""

LOW_BELOW = 696
"""Height, pixels, below which plots give way so that the breath, the numbers and the lights keep theirs."""


TINY_BELOW = 520
"""Height, pixels, below which the lowest line gives way too."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Attributes
    ----------
    narrow
        Controls are smaller and fold away, the column of numbers is slimmer.
    low
        Of the plots the breath alone stays; numbers stand in a square.
    tiny
        The line below the controls is gone, but for what has to be said there.
    """

    narrow: bool = False
    low: bool = False
    tiny: bool = False

    @property
    def small(self) -> bool:
        """Whether it is not as usual."""
        return self.narrow or self.low


def arrangement(width: int, height: int, usual_width: int) -> Arrangement:
    """Return how a window of this size is arranged; `usual_width` is what it needs as usual, in its language."""
    return Arrangement(width < usual_width, height < LOW_BELOW, height < TINY_BELOW)

"""The guide behind a person who does not follow it, and how to tell when they do again."""

from engine.pacing.headings import BEHIND_MOST

SLOWER = 0.92
"""Share of the person's own rate; but at most `BEHIND_MOST` below it, so that nobody is pulled at by a whole breath."""
STEADY_FROM, SHOWN_FROM = 0.25, 0.85
"""Guide breaths by which it would have slipped past somebody who does not listen."""


class Trail:
    """Keeps the guide 8 % slower than the person breathed when last out of step, but at most 0.6 breaths/min.

    A guide at the person's own rate is in step with half of all sleepers, by chance and for good. One that is slower
    slips past whoever does not listen: they are in step (a quarter of a period either way) until it has slipped by half
    a breath. Whoever is in step for longer, with a margin for uneven breathing, has come to the guide.

    Parameters
    ----------
    own_rate
        Breaths per minute of the person now; may lie beyond what a guide can play.
    """

    def __init__(self, own_rate: float) -> None:
        self._own_rate = own_rate
        self._slipped = 0.0

    def add(self, in_sync: bool | None, guide_rate: float, own_rate: float) -> None:
        """Take whether one more breath was in sync, and both rates (breaths/min) at that time."""
        if not in_sync:
            self._own_rate, self._slipped = own_rate, 0.0
        else:
            self._slipped += max(0.0, 1.0 - guide_rate / self._own_rate)

    def wanted(self, guide_rate: float) -> float:
        """Return the rate to head for; a guide that may be being followed stays where it is."""
        behind = max(SLOWER * self._own_rate, self._own_rate - BEHIND_MOST)
        return guide_rate if self._slipped >= STEADY_FROM else behind

    @property
    def followed(self) -> bool:
        """Whether the person has shown that they follow."""
        return self._slipped >= SHOWN_FROM

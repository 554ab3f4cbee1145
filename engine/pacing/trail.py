"""The guide behind a person who does not follow it, and how to tell when they do again."""

SLOWER = 0.92
SHOWN_BELOW = 0.95
STEADY_FROM = 4
SHOWN_AFTER = 12


class Trail:
    """Keeps the guide 8 % slower than the person breathed when last out of step.

    A guide at the person's own rate is in step with half of all sleepers, by chance and for good. One that is 5–8 %
    slower slips past whoever does not listen: they are in step (a quarter of a period either way) for 11 breaths in a
    row at most. Whoever is in step for 12 has come to the guide.

    Parameters
    ----------
    own_rate
        Breaths per minute of the person now; may lie beyond what a guide can play.
    """

    def __init__(self, own_rate: float) -> None:
        self._own_rate = own_rate
        self._run = 0

    def add(self, in_sync: bool | None, guide_rate: float, own_rate: float) -> None:
        """Take whether one more breath was in sync, and both rates (breaths/min) at that time."""
        if not in_sync:
            self._own_rate, self._run = own_rate, 0
        elif guide_rate <= SHOWN_BELOW * self._own_rate:
            self._run += 1

    def wanted(self, guide_rate: float) -> float:
        """Return the rate to head for; a guide that may be being followed stays where it is."""
        return guide_rate if self._run >= STEADY_FROM else SLOWER * self._own_rate

    @property
    def followed(self) -> bool:
        """Whether the person has shown that they follow."""
        return self._run >= SHOWN_AFTER

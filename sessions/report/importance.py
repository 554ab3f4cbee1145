"""The smallest change of a rating that is usually felt as better, where anybody has published one.

None of it is a claim about a treatment: it helps to read a number that a person gave.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Importance:
    """A change that counts: in points or as a share of the first value, whichever is less, and where it is from."""

    points: float | None
    share: float | None
    source: str
    better: str = "lower"

    def needed(self, before: float) -> float | None:
        """Return how far a value of `before` has to change; None where it cannot improve."""
        ways = [way for way in (self.points, None if self.share is None else self.share * before) if way is not None]
        return min(ways) if ways and min(ways) > 0 else None

    def reached(self, before: float, after: float) -> bool:
        """Tell whether the change is that large, in the direction that is better."""
        needed = self.needed(before)
        gained = before - after if self.better == "lower" else after - before
        return needed is not None and gained >= needed - 1e-9

    @property
    def words(self) -> str:
        """What is usually felt as better."""
        ways = [] if self.points is None else [f"{self.points:g} point{'' if self.points == 1 else 's'}"]
        ways += [] if self.share is None else [f"{100 * self.share:.0f} %"]
        return f"a change of at least {' or '.join(ways)} is usually felt as better ({self.source})"


PAIN = Importance(2.0, 0.30, "Farrar et al. 2001, Pain 94:149–158, for pain now, 0–10")
RATINGS = {"pain": PAIN}
NOT_KNOWN = "none is known for this item (an own item of 0–10, not a validated scale)"


def of_item(item: str) -> str:
    """Return the minimal important change of a rated item in words."""
    return RATINGS[item].words if item in RATINGS else NOT_KNOWN

"""Which rating is asked now, and what was answered: one item at a time, each answer can be changed for a moment."""

from collections.abc import Sequence
from dataclasses import dataclass

SETTLE_SECONDS = 1.5
"""An answer is given this long after the last press, so that a slip of the finger can be put right."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An item rated 0–10 at `time` (LSL s)."""

    item: str
    value: int
    time: float


class Asking:
    """Goes through the items that a stage asks.

    Attributes
    ----------
    item
        The one that is asked; empty for none.
    count
        How many the stage asks.
    chosen
        What was pressed and is not yet given.
    """

    def __init__(self) -> None:
        self.item = ""
        self.count = 0
        self.chosen: Answer | None = None
        self._open: tuple[str, ...] = ()
        self._done: set[str] = set()
        self._stage = 0
        self._typed = False

    def take(self, stage: int, items: Sequence[str]) -> None:
        """Take what is unanswered in a stage. What the session no longer asks may be asked again later."""
        again = stage == self._stage and bool(items)
        self._stage = stage
        self._done = self._done & {*items} if again else set()
        self.count = max(self.count if again else 0, len(items))
        self._open = tuple(item for item in items if item not in self._done)
        if self.chosen is None:
            self._ask()

    @property
    def number(self) -> int:
        """Place of the item among those that the stage asks, from 1; 0 for none."""
        return min(self.count, self.count - len(self._open) + 1) if self.item else 0

    def choose(self, value: int, time: float) -> None:
        """Press a value of the scale."""
        if self.item:
            self.chosen = Answer(self.item, value, time)
            self._typed = False

    def type(self, digit: int, time: float) -> None:
        """Press a digit; 1 and then 0 is ten."""
        ten = digit == 0 and self._typed and self.chosen is not None and self.chosen.value == 1
        self.choose(10 if ten else digit, time)
        self._typed = True

    def skip(self) -> None:
        """Leave the item unanswered."""
        self.chosen = None
        self._close(self.item)

    def due(self, now: float) -> Answer | None:
        """Return an answer whose time has come, once."""
        answer = self.chosen
        if answer is None or (now - answer.time < SETTLE_SECONDS and answer.item in self._open):
            return None
        self.chosen = None
        self._close(answer.item)
        return answer

    def _close(self, item: str) -> None:
        self._done.add(item)
        self._open = tuple(still for still in self._open if still != item)
        self._ask()

    def _ask(self) -> None:
        self.item = self._open[0] if self._open else ""

"""What one electrode shows at rest, and how far above that it is now."""

from collections.abc import Sequence
from statistics import median

import numpy as np

from sensors.brain.bands import BLOCK
from sensors.stream import Floats

BASELINE = 30.0
"""Seconds without disturbance that make the baseline."""
LEAST = 10.0
"""Seconds that will do for an electrode that was disturbed while another one heard its half minute."""
LOOSE, EACH = 0.8, 0.4
"""By how many powers of ten the bands fall on average, and each of them, when an electrode comes off; opening the eyes
moves but one."""
FEWEST = 20


class Usual:
    """The median of the logarithm of each band's power over the first half minute of one electrode."""

    def __init__(self) -> None:
        self._first: list[Floats] = []
        self._rest: Floats | None = None

    @property
    def heard(self) -> float:
        """Seconds that were heard of the half minute."""
        return min(BASELINE, len(self._first) * BLOCK)

    @property
    def known(self) -> bool:
        """Whether the baseline is settled."""
        return self._rest is not None

    def settle(self) -> None:
        """Let what was heard be the baseline, where it is enough."""
        if self._rest is None and self.heard >= LEAST:
            self._rest = self._median()

    def is_loose(self, powers: Floats) -> bool:
        """Whether the electrode has come off: every band far below what is usual."""
        if len(self._first) < FEWEST:
            return False
        rest = self._rest if self._rest is not None else self._median()
        fallen = rest - np.log10(powers)
        return bool(fallen.mean() > LOOSE and (fallen > EACH).all())

    def above(self, powers: Floats) -> Floats | None:
        """Take a window's powers; return how far they are above the baseline, in dB, or None before it is settled."""
        if self._rest is None:
            self._first.append(np.log10(powers))
            return None
        told: Floats = 10.0 * (np.log10(powers) - self._rest)
        return told

    def _median(self) -> Floats:
        return np.array([median(column) for column in np.array(self._first).T.tolist()])


def heard_together(usual: Sequence[Usual]) -> float:
    """Return the seconds of the baseline heard by the electrode that heard most; at half a minute all are settled."""
    heard = max(one.heard for one in usual)
    if heard >= BASELINE:
        for one in usual:
            one.settle()
    return heard

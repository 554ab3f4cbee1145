"""Tells a signal that stands still, or stays at its rails, from one that rests."""

from collections import deque
from statistics import median

import numpy as np

from sensors.state import QualityReason
from sensors.stream import Floats

FLAT_SHARE = 1e-3
RAIL_WIDTH = 2e-3
RAIL_SHARE = 0.9
TWO_RAILS_SHARE, EACH_RAIL_SHARE = 0.6, 0.1
GROUP = 8
GROUPS = 60

TREMBLING, COARSE = 0.3, 0.1
GENTLE = 0.5
LONGEST_REST = 12.0
HABIT = 1.5
RESTS_KEPT = 120.0
MOVES_KEPT = 120
TAIL = 4


class Stillness:
    """Looks at blocks of about 0.25 s for *flat* and *clipped*; the last 1.75 s of them make the window.

    *Flat*: the window moves by less than a thousandth of what is usual, the median of the last two minutes, so that
    wild values do not count for long. *Clipped*: more than 90 % of it lies at the highest or lowest value of the last
    two minutes, or 60 % at both.

    Parameters
    ----------
    blocks
        How many blocks make the window.
    """

    _two_rails_share = TWO_RAILS_SHARE

    def __init__(self, blocks: int) -> None:
        self._window = blocks
        self._blocks: deque[tuple[float, float]] = deque(maxlen=blocks)
        self._rails: deque[tuple[float, float]] = deque(maxlen=blocks)
        self._spans: deque[float] = deque(maxlen=GROUPS)
        self._groups: deque[tuple[float, float]] = deque(maxlen=GROUPS)
        self._count = 0
        self._low = self._high = 0.0
        self._usual = 0.0

    def take(self, block: Floats) -> QualityReason:
        """Return FLAT, CLIPPED or GOOD, by the window that ends with `block`, shape (n,)."""
        low, high = float(block.min()), float(block.max())
        self._blocks.append((low, high))
        self._remember(low, high)
        margin = RAIL_WIDTH * (self._high - self._low)
        below = np.count_nonzero(block <= self._low + margin) / block.size
        above = np.count_nonzero(block >= self._high - margin) / block.size
        self._rails.append((below, above))
        if len(self._blocks) < self._window:
            return QualityReason.GOOD
        low, high = min(b[0] for b in self._blocks), max(b[1] for b in self._blocks)
        still = self._is_still(low, high)
        if not still and self._count % GROUP == 0:
            self._spans.append(high - low)
            self._usual = median(self._spans)
        if not self._spans:
            return QualityReason.FLAT if still else QualityReason.GOOD
        if self._at_rails():
            return QualityReason.CLIPPED
        return QualityReason.FLAT if still else QualityReason.GOOD

    def _is_still(self, low: float, high: float) -> bool:
        return high - low <= max(FLAT_SHARE * self._usual, 1e-9 * max(abs(low), abs(high)))

    def _remember(self, low: float, high: float) -> None:
        """Renew the lowest and highest value of the last two minutes."""
        if self._count % GROUP == 0:
            self._groups.append((low, high))
            self._low, self._high = min(g[0] for g in self._groups), max(g[1] for g in self._groups)
        else:
            last = self._groups[-1]
            self._groups[-1] = (min(last[0], low), max(last[1], high))
            self._low, self._high = min(self._low, low), max(self._high, high)
        self._count += 1

    def _at_rails(self) -> bool:
        below = sum(share for share, _ in self._rails) / self._window
        above = sum(share for _, share in self._rails) / self._window
        both = min(below, above) > EACH_RAIL_SHARE and below + above > self._two_rails_share
        return both or below + above > RAIL_SHARE


class BreathStillness(Stillness):
    """Leaves a breath its pauses: held, it may rest for 12 s without being *flat* or *clipped*.

    Only where the rest looks like one. A signal that trembled while it moved trembles while it rests, so if that has
    gone, the sensor has gone. One that never trembled (coarse steps, or computed) rests when it came to it slowly, as
    breaths end. And either may rest, at the rail of a sensor that cannot follow a deep breath, half as long again as
    the second longest time of the last two minutes from which it came back.

    Parameters
    ----------
    blocks
        How many blocks make the window.
    seconds
        Length of a block.
    """

    # A sensor too narrow for the breath is at either rail most of the time, and yet shows its turns.
    _two_rails_share = RAIL_SHARE

    def __init__(self, blocks: int, seconds: float) -> None:
        super().__init__(blocks)
        self._seconds = seconds
        self._trembling: deque[float] = deque(maxlen=MOVES_KEPT)
        self._standing: deque[float] = deque(maxlen=MOVES_KEPT)
        self._speeds: deque[float] = deque(maxlen=MOVES_KEPT)
        self._rests: deque[tuple[int, int]] = deque(maxlen=GROUPS)
        self._tail = np.zeros(0)
        self._mean = 0.0
        self._rested = 0
        self._allowed = 0.0
        self._excused = 0

    def take(self, block: Floats) -> QualityReason:
        """Return FLAT, CLIPPED or GOOD, by the window that ends with `block`, shape (n,)."""
        reason = super().take(block)
        low, high = float(block.min()), float(block.max())
        if self._is_still(low, high):
            if not self._rested:
                self._allowed = self._rest_allowed(low, high, abs(low - self._mean))
            self._rested += 1
        else:
            self._move(block)
        if self._spans and 0 < self._rested * self._seconds <= self._allowed:
            self._excused = self._window
        elif self._rested:
            self._excused = 0
        else:
            self._excused = max(0, self._excused - 1)
        return QualityReason.GOOD if self._excused else reason

    def _move(self, block: Floats) -> None:
        if self._rested:
            self._rests.append((self._count, self._rested))
            self._rested = 0
        steps = np.diff(np.concatenate([self._tail, block]))
        bends = np.diff(steps)
        self._tail = block[-TAIL:]
        self._trembling.append(np.count_nonzero(bends[1:] * bends[:-1] < 0) / max(1, bends.size - 1))
        self._standing.append(np.count_nonzero(steps == 0) / max(1, steps.size))
        mean = float(block.sum()) / block.size
        self._speeds.append(abs(mean - self._mean))
        self._mean = mean

    def _rest_allowed(self, low: float, high: float, step: float) -> float:
        """Return for how many seconds the rest that begins now with `step`, between `low` and `high`, may last."""
        if not self._speeds:
            return 0.0
        trembles = median(self._trembling) > TREMBLING and median(self._standing) < COARSE
        if not trembles and max(step, self._speeds[-1]) <= GENTLE * median(self._speeds):
            return LONGEST_REST
        margin = RAIL_WIDTH * (self._high - self._low)
        if trembles and self._low + margin < low and high < self._high - margin:
            return 0.0
        since = self._count - RESTS_KEPT / self._seconds
        before = sorted(length for ended, length in self._rests if ended > since)
        return min(LONGEST_REST, HABIT * self._seconds * before[-2]) if len(before) > 1 else 0.0

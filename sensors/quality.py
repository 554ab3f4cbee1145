"""How far a signal can be trusted, moment by moment."""

from collections import deque

from sensors.state import QualityReason, SignalQuality

WINDOW = 1.75
BLOCK = 0.25
STALE_AFTER = 1.5
LOST_AFTER = 10.0
FLAT_SHARE = 1e-3
RAIL_WIDTH = 2e-3
RAIL_SHARE = 0.9
REPLACED_SHARE = 0.1
NOISY_BELOW = 0.5
MEMORY = 120.0


class QualityMonitor:
    """Watches the samples of one stream for what no rate may be taken from.

    The range known is that of the last two minutes, so that one wild value does not stand for longer. In this order:
    *lost* without samples for 10 s, *stale* for 1.5 s; *clipped* when more than 90 % of the last 2 s lies at the
    highest or lowest value known; *flat* when the last 2 s move by less than a thousandth of the known range; *noisy*
    when more than 10 % of them had to be replaced, or when the tracker behind it does not find what it looks for. A
    signal is judged *good* with 0.5 until its tracker has seen enough to have an opinion.

    Parameters
    ----------
    rate
        Samples per second.
    """

    def __init__(self, rate: float) -> None:
        self._per_block = max(2, round(BLOCK * rate))
        blocks = max(1, round(WINDOW * rate / self._per_block))
        self._blocks: deque[tuple[float, float, int, int]] = deque(maxlen=blocks)
        self._known: deque[tuple[float, float]] = deque(maxlen=max(blocks, round(MEMORY * rate / self._per_block)))
        self._low = self._high = 0.0
        self._moved = False
        self._block: list[float] = []
        self._replaced = 0
        self._reason = QualityReason.GOOD

    def step(self, value: float, replaced: bool) -> None:
        """Take the next sample as the door let it in, and whether the door had to replace it."""
        self._block.append(value)
        self._replaced += replaced
        if len(self._block) >= self._per_block:
            self._close_block()

    def judge(self, age: float, trust: float | None) -> SignalQuality:
        """Return the quality of a signal whose last sample is `age` seconds old.

        Parameters
        ----------
        trust
            What the tracker makes of the signal, 0–1; None while it has seen too little.
        """
        if age > LOST_AFTER:
            return SignalQuality(0.0, QualityReason.LOST, age)
        if age > STALE_AFTER:
            return SignalQuality(0.0, QualityReason.STALE, age)
        if self._reason is not QualityReason.GOOD:
            return SignalQuality(0.0, self._reason, age)
        if trust is None:
            return SignalQuality(0.5, QualityReason.GOOD, age)
        reason = QualityReason.GOOD if trust >= NOISY_BELOW else QualityReason.NOISY
        return SignalQuality(min(1.0, max(0.0, trust)), reason, age)

    def _close_block(self) -> None:
        low, high = min(self._block), max(self._block)
        self._known.append((low, high))
        self._low = min(low for low, _ in self._known)
        self._high = max(high for _, high in self._known)
        margin = RAIL_WIDTH * (self._high - self._low)
        floor, ceiling = self._low + margin, self._high - margin
        at_rail = sum(1 for value in self._block if value <= floor or value >= ceiling)
        self._blocks.append((low, high, at_rail, self._replaced))
        self._block.clear()
        self._replaced = 0
        self._reason = self._look() if len(self._blocks) == self._blocks.maxlen else QualityReason.GOOD

    def _look(self) -> QualityReason:
        samples = len(self._blocks) * self._per_block
        low = min(block[0] for block in self._blocks)
        high = max(block[1] for block in self._blocks)
        span = self._high - self._low
        still = high - low <= max(FLAT_SHARE * span, 1e-9 * max(abs(low), abs(high)))
        if sum(block[3] for block in self._blocks) > REPLACED_SHARE * samples:
            return QualityReason.NOISY
        self._moved = self._moved or not still
        if self._moved and sum(block[2] for block in self._blocks) > RAIL_SHARE * samples:
            return QualityReason.CLIPPED
        return QualityReason.FLAT if still else QualityReason.GOOD

"""How far a signal can be trusted, moment by moment."""

from collections import deque

import numpy as np

from sensors.samples.noise import NOISE_OF
from sensors.samples.still import BreathStillness, Stillness
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Signal

WINDOW = 1.75
BLOCK = 0.25
STALE_AFTER = 1.5
LOST_AFTER = 10.0
REPLACED_SHARE = 0.1
NOISY_BELOW = 0.5


def graded(age: float, stale_after: float, reason: QualityReason, trust: float | None) -> SignalQuality:
    """Return the quality of a signal whose last sample is `age` s old, stale after `stale_after` s.

    Silence goes before what the samples show (`reason`), and that before what the tracker makes of them (`trust`, 0–1,
    None while it has seen too little).
    """
    if age > LOST_AFTER:
        return SignalQuality(0.0, QualityReason.LOST, age)
    if age > stale_after:
        return SignalQuality(0.0, QualityReason.STALE, age)
    if reason is not QualityReason.GOOD:
        return SignalQuality(0.0, reason, age)
    if trust is None:
        return SignalQuality(0.5, QualityReason.GOOD, age)
    believed = QualityReason.GOOD if trust >= NOISY_BELOW else QualityReason.NOISY
    return SignalQuality(min(1.0, max(0.0, trust)), believed, age)


class QualityMonitor:
    """Watches the samples of one stream for what no rate may be taken from.

    In this order: *lost* without samples for 10 s, *stale* for 1.5 s; *noisy* when more than 10 % of the last 1.75
    s had to be replaced; *clipped* or *flat* by `sensors.samples.still`; *noisy* by the samples themselves
    (`sensors.samples.noise`), or when the tracker behind them does not find what it looks for. A signal is judged
    *good* with 0.5 until its tracker has seen enough to have an opinion. Samples are looked at in blocks of 0.25 s,
    counted, not timed.

    Parameters
    ----------
    rate
        Samples per second.
    signal
        What the samples show.
    """

    def __init__(self, rate: float, signal: Signal) -> None:
        self._per_block = max(3, round(BLOCK * rate))
        seconds = self._per_block / rate
        blocks = max(2, int(WINDOW / seconds + 0.1))
        self._still = BreathStillness(blocks, seconds) if signal is Signal.RESPIRATION else Stillness(blocks)
        self._noise = NOISE_OF[signal](self._per_block, rate)
        self._replaced: deque[int] = deque([0], maxlen=blocks)
        self._block: list[float] = []
        self._reason = QualityReason.GOOD

    @property
    def trouble(self) -> str:
        """What is wrong with the signal, for the person to set right (`Noise.trouble`); empty without such trouble."""
        return self._noise.trouble

    def take(self, values: list[float], replaced: list[int]) -> None:
        """Take the next samples as the door let them in, and the places of those it had to replace."""
        at = 0
        while at < len(values):
            end = at + self._per_block - len(self._block)
            self._block += values[at:end]
            self._replaced[-1] += sum(1 for place in replaced if at <= place < end) if replaced else 0
            if len(self._block) == self._per_block:
                self._close_block()
            at = end

    def judge(self, age: float, trust: float | None) -> SignalQuality:
        """Return the quality of a signal whose last sample is `age` seconds old.

        Parameters
        ----------
        trust
            What the tracker makes of the signal, 0–1; None while it has seen too little.
        """
        return graded(age, STALE_AFTER, self._reason, trust)

    def _close_block(self) -> None:
        block = np.array(self._block)
        self._block = []
        stuck, noisy = self._still.take(block), self._noise.take(block)
        if sum(self._replaced) > REPLACED_SHARE * self._per_block * len(self._replaced):
            self._reason = QualityReason.NOISY
        elif stuck is not QualityReason.GOOD:
            self._reason = stuck
        else:
            self._reason = QualityReason.NOISY if noisy else QualityReason.GOOD
        self._replaced.append(0)

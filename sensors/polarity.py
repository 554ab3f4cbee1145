"""Which way a respiration signal moves while the person breathes in, told by the heart."""

from collections import deque

import numpy as np

from sensors.state import Heartbeat

FEWEST_HEARTBEATS = 40
MOST_HEARTBEATS = 150
CERTAINTY = 4.0


class Polarity:
    """Decides once, and then keeps to it, whether a respiration signal is inverted.

    The heart speeds up while a person breathes in (respiratory sinus arrhythmia). From heartbeat to heartbeat the
    change of the heart rate is set beside the change of the signal, over the last 150 heartbeats: once there are 40
    and their correlation r is beyond doubt, |r| √n ≥ 4, its sign decides. A heart that does not swing with the breath,
    or lags it by a quarter of a breath, never decides.

    Attributes
    ----------
    inverted
        None until decided.
    """

    def __init__(self, inverted: bool | None = None) -> None:
        self.inverted = inverted
        self._last: tuple[float, float] | None = None
        self._changes: deque[tuple[float, float]] = deque(maxlen=MOST_HEARTBEATS)

    def forget(self) -> None:
        """Begin anew with the evidence, after a gap or on another stream; a decision stays."""
        self._last = None
        self._changes.clear()

    def heartbeat(self, beat: Heartbeat, level: float) -> None:
        """Take a heartbeat and the respiration signal at that moment."""
        if self.inverted is not None:
            return
        if beat.rr_ms is None:
            self._last = None
            return
        rate = 60_000 / beat.rr_ms
        if self._last is not None:
            self._changes.append((rate - self._last[0], level - self._last[1]))
            self._decide()
        self._last = (rate, level)

    def _decide(self) -> None:
        if len(self._changes) < FEWEST_HEARTBEATS:
            return
        hearts, breaths = np.array(self._changes).T
        spread = float(hearts.std() * breaths.std())
        if spread <= 0:
            return
        correlation = float(((hearts - hearts.mean()) * (breaths - breaths.mean())).mean()) / spread
        if abs(correlation) * len(self._changes) ** 0.5 >= CERTAINTY:
            self.inverted = correlation < 0

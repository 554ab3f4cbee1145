"""A breath that is known by its rate alone, as when it is read from the ECG: taken once per breath."""

from engine.measures.recent import rate_from_ecg
from sensors.state import BodyState


class RateOnly:
    """Turns a rate that is always there into one reading per breath, so that both count alike.

    Turns read from an ECG come 1.6–3.3 s late: too late to meet them with a guide, but their rate is sound.
    """

    def __init__(self) -> None:
        self._next: float | None = None

    def update(self, now: float, body: BodyState) -> float | None:
        """Return breaths/min when a whole breath has passed at `now` (LSL s) since the reading before, else None."""
        rate = rate_from_ecg(body)
        if rate is None:
            self._next = None
            return None
        due = self._next is not None and now >= self._next
        if self._next is None or due:
            self._next = now + 60.0 / rate
        return rate if due else None

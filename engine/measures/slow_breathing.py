"""Time spent breathing slowly."""

from collections.abc import Sequence

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, unknown
from engine.measures.recent import RecentBreaths, rate_from_ecg
from sensors.state import BodyState

SLOW = 10.0
LONGEST_STEP = 2.5
TIME_BELOW_10 = MeasureKind(
    "time_below_10",
    "Time below 10/min",
    "s",
    "the session so far",
    "How long the breath has been slower than 10 a minute since the session began.",
)


class SlowBreathing:
    """Seconds in breaths of fewer than 10 a minute, since the start.

    Breath by breath, sighs and all, as RESPeRATE counts its minutes; time without a measured breath counts for nothing.
    Ours: while the breath is read from the ECG there is a rate only, which holds from one state to the next.
    """

    kinds = (TIME_BELOW_10,)

    def __init__(self) -> None:
        self._breaths = RecentBreaths(0.0)
        self._slow = self._heard = 0.0
        self._newest: float | None = None
        self._rate_since: tuple[float, float] | None = None

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s); the guide changes nothing."""
        del guide
        for breath in self._breaths.update(now, body.breaths):
            # where the respiration takes over, the ECG has counted a part of the breath already
            uncounted = breath.period if self._newest is None else breath.end - self._newest
            self._count(max(0.0, min(breath.period, uncounted)), breath.rate, breath.end)
        # after a break, the rate before it tells nothing of the time between
        if self._rate_since is not None and 0.0 < now - self._rate_since[0] <= LONGEST_STEP:
            self._count(now - self._rate_since[0], self._rate_since[1], now)
        rate = rate_from_ecg(body)
        self._rate_since = None if rate is None else (now, rate)

    def _count(self, seconds: float, rate: float, until: float) -> None:
        self._heard += seconds
        self._slow += seconds if rate < SLOW else 0.0
        self._newest = until if self._newest is None else max(self._newest, until)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the time so far at `now` (LSL s)."""
        if self._newest is None:
            return (unknown(TIME_BELOW_10, "no breath yet"),)
        label = f"of {self._heard:.0f} s in which the breath was heard"
        return (known(TIME_BELOW_10, self._slow, self._heard, now - self._newest, label),)

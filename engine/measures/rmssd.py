"""RMSSD: how much the heart varies from one beat to the next."""

import math
from collections.abc import Sequence

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, unknown
from engine.measures.recent import RecentGuide
from engine.measures.rr_window import RRWindow, joined
from sensors.state import BodyState
from sensors.stream import Floats

WINDOW = 60.0
PACED, SPONTANEOUS = 0.9, 0.1
RMSSD = MeasureKind(
    "rmssd",
    "RMSSD",
    "ms",
    "60 s",
    "How much the time between two heartbeats changes from beat to beat; rest and slow breathing usually raise it.",
)


def rmssd(times: Floats, rr_ms: Floats) -> float | None:
    """Return the root of the mean squared difference of successive RR intervals, ms.

    Task Force of ESC and NASPE (1996), doi 10.1161/01.CIR.93.5.1043. Ours: intervals are the corrected ones, and no
    difference is taken across a hole; None without one.

    Parameters
    ----------
    times, rr_ms
        End (s) and length (ms) of each interval, shape (n,), oldest first.
    """
    differences = (rr_ms[1:] - rr_ms[:-1])[joined(times, rr_ms)]
    return math.sqrt(float(np.mean(differences**2))) if differences.size else None


class RMSSDMeasure:
    """RMSSD of the last 60 s, labelled by what the breath did: paced, partly paced or spontaneous.

    Paced is where a guide played for 90 % of the window, spontaneous where it did for at most 10 %: numbers of the two
    cannot be compared, since slow paced breathing raises RMSSD by itself.
    """

    kinds = (RMSSD,)

    def __init__(self) -> None:
        self._rr = RRWindow(WINDOW + 10.0)
        self._guide = RecentGuide(WINDOW + 30.0)

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the newly latched breaths of the guide."""
        self._rr.update(now, body)
        self._guide.update(now, guide)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the measure at `now` (LSL s)."""
        end = self._rr.newest
        age = None if end is None else now - end
        reason = self._rr.shortage(now, WINDOW)
        if reason or end is None or age is None:
            return (unknown(RMSSD, reason, WINDOW, age),)
        value = rmssd(*self._rr.series(end - WINDOW, end))
        if value is None:
            return (unknown(RMSSD, "no two intervals follow each other", WINDOW, age),)
        return (known(RMSSD, value, WINDOW, age, self._label(end)),)

    def _label(self, end: float) -> str:
        # a guide that starts or ends within the window makes neither of the two
        share = self._guide.covered(end - WINDOW, end) / WINDOW
        if share >= PACED:
            return "paced"
        return "spontaneous" if share <= SPONTANEOUS else "partly paced"

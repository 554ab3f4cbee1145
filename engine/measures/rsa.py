"""RSA amplitude: how far the heart rate swings within one breath."""

import heapq
import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, too_little, unknown
from engine.measures.recent import RecentBreaths, RecentGuide
from engine.measures.rr_window import RRWindow
from sensors.state import BodyState, Breath

BREATHS = 6
KEPT = 60.0
FEWEST, FILLED = 3, 0.7
"""Intervals a breath must hold, and the share of it they must fill."""
WITHOUT = 10.0
"""Seconds without a measured breath before one of the guide stands in for it."""
SLOWEST_REPORT = 10.0
SMALLEST = 0.1
RSA_AMPLITUDE = MeasureKind(
    "rsa_amplitude",
    "RSA amplitude",
    "beats/min",
    "6 breaths",
    "How far the heart rate rises and falls within one breath; slow, easy breathing usually makes the swing larger.",
)
RSA_AMPLITUDE_MS = MeasureKind(
    "rsa_amplitude_ms",
    "RSA amplitude (intervals)",
    "ms",
    "6 breaths",
    "The same swing within one breath, as the difference between the longest and the shortest time between heartbeats.",
)


@dataclass(frozen=True, slots=True)
class RSABreath:
    """The swing within one breath from `onset` to `end` (LSL s), in beats/min and in ms.

    `by_guide` tells that the guide gave the bounds, since no breath could be measured.
    """

    onset: float
    end: float
    amplitude: float
    amplitude_ms: float
    by_guide: bool


class RSA:
    """Highest less lowest heart rate (and RR interval) within each breath, and their median over 6 breaths.

    The peak-to-trough method (Grossman, van Beek & Wientjes 1990, doi 10.1111/j.1469-8986.1990.tb03198.x), with ours:
    extremes are taken over the whole breath, since the heart trails fast and leads slow breathing, so that a breath
    always has a swing. A breath is bounded by its measured inhale onsets; where none was reported for 10 s before a
    breath of the guide, the guide's bounds are used. It needs 3 intervals that fill 70 % of it.
    """

    kinds = (RSA_AMPLITUDE, RSA_AMPLITUDE_MS)

    def __init__(self) -> None:
        self._rr = RRWindow(KEPT)
        self._breaths = RecentBreaths(KEPT)
        self._guide = RecentGuide(KEPT)
        self._waiting: list[tuple[float, bool, float, float]] = []
        self._latest: deque[RSABreath] = deque(maxlen=BREATHS)
        self._told: list[RSABreath] = []
        self.first: float | None = None
        """The first amplitude of the session, the person's own baseline."""

    @property
    def amplitude(self) -> float | None:
        """Beats/min; None before 6 breaths with heartbeats in them."""
        return median(b.amplitude for b in self._latest) if len(self._latest) == BREATHS else None

    @property
    def gain(self) -> float | None:
        """Doublings of the amplitude since it was first known; None while unknown."""
        if self.amplitude is None or not self.first:
            return None
        return math.log2(max(self.amplitude, SMALLEST) / self.first)

    def drain(self) -> list[RSABreath]:
        """Return the breaths measured since the last call."""
        told, self._told = self._told, []
        return told

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the newly latched breaths of the guide."""
        self._rr.update(now, body)
        for breath in self._breaths.update(now, body.breaths):
            heapq.heappush(self._waiting, (_reported(breath), False, breath.inhale_onset, breath.end))
        for cued in self._guide.update(now, guide):
            heapq.heappush(self._waiting, (cued.end, True, cued.onset, cued.end))
        # the heart was not heard for long, and what it did then will not be told any more
        while self._waiting and self._waiting[0][0] < now - KEPT:
            heapq.heappop(self._waiting)
        # an interval that ends after a breath was reported shows that all within the breath are known
        while self._waiting and self._rr.newest is not None and self._rr.newest > self._waiting[0][0]:
            _, by_guide, onset, end = heapq.heappop(self._waiting)
            if not (by_guide and self._is_measured(onset, end)):
                self._measure(onset, end, by_guide)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return the median amplitudes at `now` (LSL s)."""
        if not self._latest:
            return tuple(unknown(kind, too_little(0, BREATHS, "breaths")) for kind in self.kinds)
        age = now - self._latest[-1].end
        span = self._latest[-1].end - self._latest[0].onset
        if age > KEPT:
            return tuple(unknown(kind, f"no breath with heartbeats for {age:.0f} s", span, age) for kind in self.kinds)
        if len(self._latest) < BREATHS:
            reason = too_little(len(self._latest), BREATHS, "breaths")
            return tuple(unknown(kind, reason, span, age) for kind in self.kinds)
        bounds = "breaths of the guide" if any(b.by_guide for b in self._latest) else ""
        baseline = "" if self.first is None else f"at first {self.first:.1f}"
        swing = median(b.amplitude for b in self._latest), median(b.amplitude_ms for b in self._latest)
        return (
            known(RSA_AMPLITUDE, swing[0], span, age, "; ".join(filter(None, (baseline, bounds)))),
            known(RSA_AMPLITUDE_MS, swing[1], span, age, bounds),
        )

    def _is_measured(self, onset: float, end: float) -> bool:
        return any(onset - WITHOUT < _reported(breath) <= end for breath in self._breaths.all)

    def _measure(self, onset: float, end: float, by_guide: bool) -> None:
        # where guide and measured breath take over from each other they overlap
        if self._latest and onset < self._latest[-1].end - 1e-3:
            return
        _, rr_ms = self._rr.series(onset, end)
        if rr_ms.size < FEWEST or rr_ms.sum() < FILLED * 1e3 * (end - onset):
            return
        rates = 60_000.0 / rr_ms
        found = RSABreath(onset, end, float(rates.max() - rates.min()), float(rr_ms.max() - rr_ms.min()), by_guide)
        if self._latest and end - self._latest[-1].end > KEPT:
            self._latest.clear()
        self._latest.append(found)
        self._told.append(found)
        if self.first is None and self.amplitude is not None:
            self.first = max(self.amplitude, SMALLEST)


def _reported(breath: Breath) -> float:
    """Return when a breath was known; its end where that cannot be."""
    believable = breath.end <= breath.reported_at <= breath.end + SLOWEST_REPORT
    return breath.reported_at if believable else breath.end

"""What heart, breath and guide did since an assessment began, kept whole: steps are looked at when they are over."""

from collections.abc import Sequence

from engine.guidance import GuideBreath
from engine.measures.recent import RecentBreaths, RecentGuide
from engine.measures.rr_window import RRWindow
from engine.measures.rsa import RSA, RSABreath
from engine.protocols.fields import LONGEST_MINUTES
from sensors.state import BodyState, Breath, RRMark

KEPT = 60.0 * LONGEST_MINUTES
EDGE = 0.25
"""Seconds by which a breath may pass the end of a stretch and still lie in it."""


class Evidence:
    """The events of an assessment, as they became known."""

    def __init__(self) -> None:
        self.rr = RRWindow(KEPT)
        self._breaths = RecentBreaths(KEPT)
        self._guide = RecentGuide(KEPT)
        self._rsa = RSA()
        self._swings: list[RSABreath] = []
        self._marks: list[tuple[float, bool]] = []

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s) and the guide breaths latched since the call before."""
        self.rr.update(now, body)
        self._breaths.update(now, body.breaths)
        self._guide.update(now, guide)
        self._rsa.update(now, body, guide)
        self._swings += self._rsa.drain()
        self._marks += [(i.time, i.mark is not RRMark.NORMAL) for i in body.intervals]

    @property
    def guide(self) -> Sequence[GuideBreath]:
        """The breaths of the guide, oldest first."""
        return self._guide.all

    def breaths(self, start: float, end: float) -> list[Breath]:
        """Return the whole breaths between `start` and `end` (s)."""
        return [b for b in self._breaths.all if start - EDGE <= b.inhale_onset and b.end <= end + EDGE]

    def swings(self, start: float, end: float) -> list[RSABreath]:
        """Return the swing of the heart rate in every whole breath between `start` and `end` (s)."""
        return [s for s in self._swings if start - EDGE <= s.onset and s.end <= end + EDGE]

    def corrected(self, start: float, end: float) -> float:
        """Return the share of the intervals that ended between `start` and `end` (s) that were corrected, 0–1."""
        marks = [marked for time, marked in self._marks if start < time <= end]
        return sum(marks) / len(marks) if marks else 0.0

    def heard(self, start: float, end: float) -> float:
        """Return the share of the time between `start` and `end` (s) for which the heart is known, 0–1."""
        if self.rr.newest is None or end <= start:
            return 0.0
        return self.rr.covered(start, end) / (end - start)

    def breathed(self, start: float, end: float) -> float:
        """Return the share of the time between `start` and `end` (s) that lies within a measured breath, 0–1."""
        inside = (min(b.end, end) - max(b.inhale_onset, start) for b in self._breaths.all)
        return sum(max(0.0, seconds) for seconds in inside) / (end - start) if end > start else 0.0

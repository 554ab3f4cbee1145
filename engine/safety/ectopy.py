"""The share of heartbeats that came early, over the last minute; a remark, not a diagnosis."""

import math
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from engine.measures.rr_window import AHEAD, BEHIND, LONGEST_MS, SHORTEST_MS
from engine.safety.advice import SafetyEvent, SafetyKind
from engine.safety.settings import SafetySettings
from engine.safety.standing import LOST_AFTER, Standing, Turn
from sensors.state import RRInterval, RRMark

WINDOW = 60.0
FEWEST = 20
"""Heartbeats below which no share is told."""
WELL_SHARE = 0.5
"""Part of the limit below which all is well again."""
WELL_FOR = 30.0
READABLE = 0.7
"""Part of the intervals that must be heartbeats with clear ends; else it is the sensor that is irregular."""
SILENT = 10.0
EARLY, PAUSE = 0.8, 1.1
"""Times the mean of the minute: shorter than the one, then longer than the other, is an early beat and its pause."""
JOINED = 0.1


@dataclass(slots=True)
class _Interval:
    time: float
    rr_ms: float
    clear: bool
    early: bool


class Ectopy:
    """Counts the early heartbeats among those of the last 60 s.

    An interval marked ectopic and shorter than expected ends in an early one; the pause after it is marked too, and is
    no second one. Marks go by what is usual, and when every second beat is early nothing is: so a short interval
    followed by a pause counts whatever its mark.
    """

    def __init__(self, settings: SafetySettings) -> None:
        self._limit = settings.ectopic_share
        self.rule = Standing(SafetyKind.ECTOPY, 0.0, WELL_FOR)
        self.rules = (self.rule,)
        self._kept: deque[_Interval] = deque()
        self._counted: float | None = None
        self._events: list[SafetyEvent] = []

    def update(self, now: float, intervals: Iterable[RRInterval], told: float | None = None) -> None:
        """Take the RR intervals judged since the call before, at `now` (LSL s).

        Parameters
        ----------
        told
            The share as the sensors tell it (`BodyState.early_share`) while they give no intervals.
        """
        new = [interval for interval in intervals if _is_measured(interval, now)]
        for interval in new:
            self._add(interval)
        count = len(self._kept)
        while self._kept and not now - WINDOW < self._kept[0].time <= now + AHEAD:
            self._kept.popleft()
        if new or len(self._kept) < count:
            self._counted = share(tuple(self._kept))
        known = self._counted if self._kept and now - self._kept[-1].time <= SILENT else None
        known = known if told is None else told
        over = None if known is None else known > self._limit
        well = None if known is None else known <= WELL_SHARE * self._limit
        self._tell(now, self.rule.update(now, over, well), known)

    def rate(self, median_rate: float | None) -> float | None:
        """Return the heart rate (beats/min) to judge by, given the usual one, which goes by a median.

        While many beats are early the median is that of short or of long intervals alone: then the mean counts.
        """
        if median_rate is None or not self.rule.on or not self._kept:
            return median_rate
        return 60_000.0 / fmean(interval.rr_ms for interval in self._kept)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _add(self, interval: RRInterval) -> None:
        # a change of source tells the last heartbeats again
        if self._kept and interval.time <= self._kept[-1].time:
            return
        rr_ms, ectopic = interval.rr_ms or math.nan, interval.mark is RRMark.ECTOPIC
        early = ectopic and (interval.corrected_ms is None or rr_ms < interval.corrected_ms)
        self._kept.append(_Interval(interval.time, rr_ms, ectopic or interval.mark is RRMark.NORMAL, early))

    def _tell(self, now: float, turn: Turn | None, share: float | None) -> None:
        if turn is None:
            return
        if turn is Turn.BEGAN:
            self.rule.why = f"more than {self._limit:.0%} of the heartbeats came early"
            self.rule.sentence = text = (
                f"More than {self._limit:.0%} of the heartbeats of the last minute came early: the guide holds its "
                "rate. This is not a diagnosis; loose electrodes look alike."
            )
        elif turn is Turn.ENDED:
            text = f"Early heartbeats are below {WELL_SHARE * self._limit:.0%} again: the guide may lead on."
        else:
            text = f"No clear heartbeats for {LOST_AFTER:.0f} s: the hold is released, and they are watched when heard."
        self._events.append(SafetyEvent(now, SafetyKind.ECTOPY, text, share, turn is Turn.BEGAN))


def share(kept: Sequence[_Interval]) -> float | None:
    """Return the share of early heartbeats, 0–1; None while too few of them are clear."""
    if len(kept) < FEWEST:
        return None
    usual = fmean(interval.rr_ms for interval in kept)
    early, clear = {i for i, k in enumerate(kept) if k.early}, {i for i, k in enumerate(kept) if k.clear}
    for i, (first, second) in enumerate(pairwise(kept)):
        joined = abs(second.time - first.time - 1e-3 * second.rr_ms) < JOINED
        if joined and first.rr_ms < EARLY * usual and second.rr_ms > PAUSE * usual:
            early.add(i)
            clear |= {i, i + 1}
    enough = len(clear) >= max(FEWEST, READABLE * len(kept))
    return len(early) / len(clear) if enough else None


def _is_measured(interval: RRInterval, now: float) -> bool:
    """Tell an interval that was measured and has a believable stamp: a wrong one must not fill or empty the minute."""
    rr_ms = interval.rr_ms
    return rr_ms is not None and SHORTEST_MS <= rr_ms <= LONGEST_MS and now - BEHIND <= interval.time <= now + AHEAD

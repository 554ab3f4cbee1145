"""The share of heartbeats that came early, over the last minute; a remark, not a diagnosis."""

import math
from collections import deque
from collections.abc import Iterable

from engine.measures.rr_window import AHEAD, BEHIND
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


class Ectopy:
    """Counts heartbeats of the last 60 s: an interval marked ectopic and shorter than expected ends in an early one.

    The pause after an early beat is marked ectopic too, and is no second one.
    """

    def __init__(self, settings: SafetySettings) -> None:
        self._limit = settings.ectopic_share
        self.rule = Standing(SafetyKind.ECTOPY, 0.0, WELL_FOR)
        self.rules = (self.rule,)
        self._beats: deque[tuple[float, RRMark, bool]] = deque()
        self._newest = -math.inf
        self._events: list[SafetyEvent] = []

    def update(self, now: float, intervals: Iterable[RRInterval]) -> None:
        """Take the RR intervals judged since the call before, at `now` (LSL s)."""
        for interval in intervals:
            # what was put in is not measured, and a wrong stamp must not fill or empty the window
            if interval.rr_ms is not None and now - BEHIND <= interval.time <= now + AHEAD:
                self._add(interval)
        while self._beats and not now - WINDOW < self._beats[0][0] <= now + AHEAD:
            self._beats.popleft()
        share = self._share(now)
        over = None if share is None else share > self._limit
        well = None if share is None else share <= WELL_SHARE * self._limit
        self._tell(now, self.rule.update(now, over, well), share)

    def drain(self) -> list[SafetyEvent]:
        """Return what was noted since the last call."""
        events, self._events = self._events, []
        return events

    def _add(self, interval: RRInterval) -> None:
        if self._beats and interval.time <= self._beats[-1][0]:
            return
        early = interval.corrected_ms is None or (interval.rr_ms or 0.0) < interval.corrected_ms
        self._beats.append((interval.time, interval.mark, interval.mark is RRMark.ECTOPIC and early))

    def _share(self, now: float) -> float | None:
        """Return the share of early heartbeats, 0–1; None while too few of them are clear."""
        clear = sum(mark in (RRMark.NORMAL, RRMark.ECTOPIC) for _, mark, _ in self._beats)
        if clear < FEWEST or clear < READABLE * len(self._beats) or now - self._beats[-1][0] > SILENT:
            return None
        return sum(early for *_, early in self._beats) / clear

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

"""Hears a session again: the recorded input through today's detectors and measures, beside the guide it played."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.judge import Judge
from engine.measures.registry import Measures
from sensors.body import Body
from sensors.state import BodyState
from sensors.stream import Signal, Stream
from sessions.cohort.recorded_input import RecordedInput, length, recorded_inputs
from sessions.derived import DerivedStreams
from sessions.measured import Measured
from sessions.recording.own_streams import BODY, BREATH_MEASURES, BREATHS, HEARTBEATS, MEASURES
from sessions.recording.xdf_read import RecordedStream
from sessions.span import start_of
from sessions.summarise import Streams, recorded_guide
from sessions.usable import QUALITY, usable_share

TICK = 0.25
"""Seconds; breaths and heartbeats are known to the sample either way."""

TICKS_OF_BODY = round(1.0 / TICK)
HEARD = (HEARTBEATS, BREATHS, BODY, MEASURES, BREATH_MEASURES)


@dataclass(frozen=True, slots=True)
class Again:
    """A session as it was heard again.

    Attributes
    ----------
    streams
        By name: everything that was recorded, with those of `HEARD` made anew.
    start, seconds
        LSL time of its beginning, and its length.
    usable
        For each signal that was recorded the share of the seconds (0–1) in which it was usable; None for no second.
    """

    streams: Streams
    start: float
    seconds: float
    usable: Mapping[Signal, float | None]


class Interrupted(Exception):  # noqa: N818 - nothing went wrong
    """Somebody asked to stop."""


def hear_again(
    record: Mapping[str, Any], recording: Mapping[int, RecordedStream], stopped: Callable[[], bool] = lambda: False
) -> Again:
    """Return the session of a record and its recording as today's engine hears it. Blocks for some seconds.

    Time counts from the beginning of the session, so the same input gives the same numbers on any clock.

    Raises
    ------
    SospiroError
        BAD_FILE when the stamps cannot be of one session.
    Interrupted
        When `stopped` says so.
    """
    # Sospiro opens its own streams first, so of two with one name the first is ours
    streams = {recorded.stream.name: recorded for recorded in reversed(list(recording.values()))}
    start = start_of(record)
    inputs = recorded_inputs(record, recording, start)
    seconds = length(streams, inputs, start)
    ear = _Ear(inputs, [replace(breath, onset=breath.onset - start) for breath in recorded_guide(streams)])
    for tick in range(1, math.floor(seconds / TICK) + 1):
        if stopped():
            raise Interrupted
        ear.hear(tick * TICK)
    ear.measured.flush()
    made = {stream.name: ear.derived.recorded(stream, start) for stream in HEARD}
    judged = [one.signal for one in inputs if one.signal in QUALITY]
    heard = {signal: usable_share(made[BODY.name].column(QUALITY[signal])) for signal in judged}
    return Again({**streams, **made}, start, seconds, heard)


class _Collected(DerivedStreams):
    """Keeps what a session derives in memory."""

    def __init__(self) -> None:
        self._rows: dict[str, list[tuple[float, ...]]] = {}

    def recorded(self, stream: Stream, start: float) -> RecordedStream:
        """Return one of its streams as if it were read from a recording that began at `start` (LSL s)."""
        rows = np.array(self._rows.get(stream.name, []), np.float64).reshape(-1, 1 + len(stream.channels))
        return RecordedStream(stream, rows[:, 0] + start, rows[:, 1:])

    def _numbers(self, stream: Stream, times: Sequence[float], rows: Sequence[Sequence[float]]) -> None:
        kept = self._rows.setdefault(stream.name, [])
        kept += [(time, *row) for time, row in zip(times, rows, strict=True)]


class _Ear:
    """Body, judge and measures of one session, tick by tick."""

    def __init__(self, inputs: Sequence[RecordedInput], guide: Sequence[GuideBreath]) -> None:
        self.derived = _Collected()
        self._inputs, self._guide = inputs, guide
        self._body, self._measures, self._judge = Body(), Measures(), Judge()
        self.measured = Measured(self._measures, self.derived, 0.0)
        self._latched = self._ticks = 0

    def hear(self, now: float) -> None:
        """Live on to `now`, in seconds of the session."""
        for one in self._inputs:
            self._feed(one, now)
        body, guide = self._body.state(now), self._newly_latched(now)
        self._measures.update(now, body, guide)
        self._judge.guide.update(now, guide)
        self._keep(body, self._judged(now, body))
        self.measured.keep(now)

    def _feed(self, one: RecordedInput, now: float) -> None:
        new = one.given == 0
        chunk = one.until(now)
        if chunk is None:
            return
        if new:
            self._body.attach(one.signal, one.recorded.stream, one.channel, one.inverted)
        self._body.feed(one.signal, chunk)

    def _newly_latched(self, now: float) -> list[GuideBreath]:
        first = self._latched
        while self._latched < len(self._guide) and self._guide[self._latched].onset <= now:
            self._latched += 1
        return list(self._guide[first : self._latched])

    def _judged(self, now: float, body: BodyState) -> dict[float, bool]:
        return {one.breath.inhale_onset: one.in_sync for one in self._judge.judge(now, body.breaths)}

    def _keep(self, body: BodyState, in_sync: Mapping[float, bool]) -> None:
        self.derived.heartbeats(body.heartbeats)
        self.derived.breaths([(breath, in_sync.get(breath.inhale_onset)) for breath in body.breaths])
        self._ticks += 1
        if self._ticks % TICKS_OF_BODY == 0:
            self.derived.body(body)

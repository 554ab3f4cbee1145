"""A recording heard as if it happened now: the live pipeline, sample by sample, and every event it tells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from sensors.detection.choice import Heard
from sensors.detection.pipelines import (
    BreathPipeline,
    Companion,
    EcgBreathPipeline,
    Event,
    EventKind,
    HeartPipeline,
    Pipeline,
)
from sensors.recordings.columns import Column
from sensors.state import QualityReason, SignalQuality
from sensors.stream import Chunk, Floats, Signal

LOOKS_PER_SECOND = 4
"""How often the quality is judged."""
FINE_STEPS = 20
"""Steps per second in which two signals are read side by side, so that neither is far ahead of the other."""
QUALITY_CHANGE = 0.1
USUAL_CHUNK = 0.02


@dataclass(frozen=True, slots=True)
class Detection:
    """What was heard.

    Attributes
    ----------
    events
        In the order of their reports; times in seconds from the first sample of the column.
    qualities
        (time, quality) at the first judgement and at every change of the reason or of more than 0.1.
    shares
        Share of the time for which each reason held.
    seconds, samples, rate
        Length of the column, and samples per second as the pipeline came to take them; 0 when it could not.
    inverted
        Whether the respiration signal falls while breathing in; None where nobody told and the heart could not.
    """

    events: tuple[Event, ...]
    qualities: tuple[tuple[float, SignalQuality], ...]
    shares: dict[QualityReason, float]
    seconds: float
    samples: int
    rate: float
    inverted: bool | None = None


def detect(heard: Heard, chunk: int | None = None, progress: Callable[[float], None] | None = None) -> Detection:
    """Stream a column through the live pipeline and return its events.

    Chunks end at every point of a fixed grid of signal time, on which quality and rates are asked for, so the events
    do not depend on `chunk`.

    Parameters
    ----------
    chunk
        Samples given at a time, at least 1; 20 ms of them unless given.
    progress
        Called now and then with the share that is done, 0–1.
    """
    pipeline, companion = _build(heard)
    feed = _Feed(heard.column, heard.column.times[0], chunk)
    beside = _Feed(heard.heart[1], heard.column.times[0], None) if heard.heart and companion else None
    notes = _Notes(pipeline)
    steps, number = FINE_STEPS if beside else LOOKS_PER_SECOND, 0
    while not feed.done:
        number += 1
        now = number / steps
        if beside is not None and companion is not None:
            for part in beside.until(now):
                companion.input.feed(part)
        for part in feed.until(now):
            pipeline.feed(part)
        notes.hear()
        if number % (steps // LOOKS_PER_SECOND) == 0:
            notes.judge(now)
        if progress is not None and number % (100 * steps) == 0:
            progress(min(1.0, now / feed.seconds))
    inverted = pipeline.polarity.inverted if isinstance(pipeline, BreathPipeline) else None
    return notes.detection(feed, inverted)


def _build(heard: Heard) -> tuple[Pipeline, Companion | None]:
    stream = heard.column.stream
    if heard.signal is not Signal.RESPIRATION:
        return HeartPipeline(stream, heard.signal), None
    if heard.from_ecg:
        return EcgBreathPipeline(stream), None
    breath = BreathPipeline(stream, heard.inverted)
    if heard.heart is None or heard.inverted is not None:
        return breath, None
    signal, column = heard.heart
    return breath, Companion(column.stream, signal, breath)


class _Feed:
    """Gives out the samples of a column as chunks, up to a moment counted from `start` (s)."""

    def __init__(self, column: Column, start: float, chunk: int | None) -> None:
        self._values = column.values[:, np.newaxis]
        self._times: Floats = column.times - start
        # A stamp that goes back is due with the latest before it, as it would have been live.
        self._due = np.maximum.accumulate(self._times)
        rate = column.stream.nominal_rate
        self._chunk = chunk or max(1, round(USUAL_CHUNK * rate)) if rate else chunk or 1
        self._next = 0
        self.seconds = float(self._due[-1])
        self.samples = len(self._times)

    @property
    def done(self) -> bool:
        return self._next >= self.samples

    def until(self, now: float) -> Iterator[Chunk]:
        last = int(np.searchsorted(self._due, now, side="right"))
        while self._next < last:
            # counted from the first sample, so that chunks end where they would without the grid
            end = min(last, (self._next // self._chunk + 1) * self._chunk)
            yield Chunk(self._values[self._next : end], self._times[self._next : end])
            self._next = end


class _Notes:
    """Asks the pipeline on the grid, and keeps what it says."""

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._events: list[Event] = []
        self._qualities: list[tuple[float, SignalQuality]] = []
        self._held: dict[QualityReason, int] = {}

    def hear(self) -> None:
        """Take what was found since the last call."""
        self._events += self._pipeline.events()

    def judge(self, now: float) -> None:
        """Ask for the quality at `now` (s), and for the rate at whole seconds."""
        quality = self._pipeline.quality(now)
        self._held[quality.reason] = self._held.get(quality.reason, 0) + 1
        if not self._qualities or _differ(self._qualities[-1][1], quality):
            self._qualities.append((now, quality))
            self._events.append(Event(EventKind.QUALITY, now, now, quality.value, None))
        if now == int(now) and quality.reason is QualityReason.GOOD:
            self._ask_rate(now, quality)

    def _ask_rate(self, now: float, quality: SignalQuality) -> None:
        told = self._pipeline.rate(now)
        if told is not None:
            rate, confidence = told
            sure = quality.value if confidence is None else confidence
            self._events.append(Event(self._pipeline.rate_kind, now, now, rate, sure))

    def detection(self, feed: _Feed, inverted: bool | None) -> Detection:
        judged = max(1, sum(self._held.values()))
        return Detection(
            tuple(sorted((_from_zero(event) for event in self._events), key=lambda event: event.reported_at)),
            tuple(self._qualities),
            {reason: count / judged for reason, count in self._held.items()},
            feed.seconds,
            feed.samples,
            self._pipeline.input.timeline.rate,
            inverted,
        )


def _from_zero(event: Event) -> Event:
    """Keep an event from before the first sample, where a parabola may put it, at 0."""
    return event if event.time >= 0 else replace(event, time=0.0)


def _differ(one: SignalQuality, other: SignalQuality) -> bool:
    return one.reason is not other.reason or abs(one.value - other.value) > QUALITY_CHANGE

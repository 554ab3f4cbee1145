"""One attached stream on its way in: every sample gets its time, passes the door, is watched, kept and tracked."""

import logging
import math
from collections.abc import Callable

import numpy as np

from sensors.door import Door
from sensors.quality import QualityMonitor
from sensors.ring import TraceRing
from sensors.state import SignalQuality
from sensors.stream import Chunk, Floats, Stream
from sensors.stretch import Stretch
from sensors.timeline import SampleTimeline

log = logging.getLogger(__name__)

LONG_AGO = 1e9
UNKNOWN_RATE = 100.0
RING_RATE = 1000.0


class Input:
    """Reads one channel of a stream for one tracker.

    Parameters
    ----------
    stream, channel
        What is read.
    prime
        Called with the sampling rate at the beginning of each segment: the tracker begins anew.
    track
        Called with each stretch of samples; of a segment they come without a hole.
    """

    def __init__(
        self, stream: Stream, channel: int, prime: Callable[[float], None], track: Callable[[Stretch], None]
    ) -> None:
        self.stream, self.channel = stream, channel
        self.timeline = SampleTimeline(stream.nominal_rate)
        self.last_time = math.nan
        self._prime, self._track = prime, track
        self._arrived: float | None = None
        self._fresh = False
        self._segment = -1
        self._rate = math.nan
        self._values: list[float] = []
        self._times: list[float] = []
        self._anchors: list[float] = []
        self._period = 0.0
        self._tracked = 0
        self.ring: TraceRing
        self.door: Door
        self.quality: QualityMonitor
        self._open_segment()

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples of the stream."""
        timeline = self.timeline
        for value, stamp in zip(chunk.samples[:, self.channel].tolist(), chunk.times.tolist(), strict=True):
            uneven = timeline.uneven
            time = timeline.step(stamp)
            if timeline.segment != self._segment or timeline.period != self._period:
                self._pass_on(uneven)
                if timeline.segment != self._segment:
                    self._open_segment()
                self._period = timeline.period
            if time != time:
                continue
            replaced = self.door.replaced
            clean = self.door.step(value)
            self.quality.step(clean, self.door.replaced > replaced)
            self._values.append(clean)
            self._times.append(time)
            self._anchors.append(timeline.anchor)
        self._pass_on(timeline.uneven)

    def judge(self, now: float, trust: float | None) -> SignalQuality:
        """Return the quality at `now` (s), given what the tracker makes of the signal."""
        return self.quality.judge(self._age(now), trust)

    def _age(self, now: float) -> float:
        """Seconds since the last sample, by its own time or by when it came, whichever is longer."""
        if self._fresh:
            self._arrived, self._fresh = now, False
        if self._arrived is None:
            return LONG_AGO
        return max(0.0, now - self._arrived, now - self.last_time)

    def _pass_on(self, uneven: Floats | None) -> None:
        """Hand the collected samples to ring and tracker."""
        if not self._values:
            return
        if self._times[0] < self.last_time:
            # The ring wants rising times: what was drawn before a clock went back is dropped.
            self.ring = TraceRing(self._rate or RING_RATE)
        self.last_time, self._fresh = self._times[-1], True
        self.ring.extend(self._times, self._values)
        if self._rate:
            self._track(
                Stretch(
                    np.array(self._values),
                    np.array(self._times),
                    self._tracked,
                    self._period,
                    np.array(self._anchors),
                    uneven,
                )
            )
            self._tracked += len(self._values)
        self._values, self._times, self._anchors = [], [], []

    def _open_segment(self) -> None:
        timeline = self.timeline
        if timeline.rate != self._rate:
            if self._segment >= 0:
                log.info("%s declares %g Hz and sends %.6g", self.stream.name, self.stream.nominal_rate, timeline.rate)
            self.ring = TraceRing(timeline.rate or RING_RATE)
        self._segment, self._rate, self._period = timeline.segment, timeline.rate, timeline.period
        self._tracked = 0
        working = timeline.rate or UNKNOWN_RATE
        self.door = Door(working)
        self.quality = QualityMonitor(working)
        if timeline.rate:
            self._prime(timeline.rate)

"""One attached stream on its way in: every sample gets its time, passes the door, is watched, kept and tracked."""

import logging
import math
from collections import deque
from collections.abc import Callable

import numpy as np

from sensors.samples.door import Door
from sensors.samples.quality import QualityMonitor
from sensors.samples.ring import TraceRing
from sensors.samples.stretch import Stretch
from sensors.samples.thin import Thinner, thinning
from sensors.samples.timeline import WRONG_RATE, Run, SampleTimeline
from sensors.state import SignalQuality
from sensors.stream import Chunk, Signal, Stream

log = logging.getLogger(__name__)

LONG_AGO = 1e9
UNKNOWN_RATE = 100.0
RING_RATE = 1000.0
LATEST, EARLIEST = 1.5, -1.0
ARRIVALS, FEWEST_ARRIVALS = 20, 3


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
    signal
        What the channel shows.
    """

    def __init__(
        self,
        stream: Stream,
        channel: int,
        prime: Callable[[float], None],
        track: Callable[[Stretch], None],
        signal: Signal,
    ) -> None:
        self.stream, self.channel = stream, channel
        self.timeline = SampleTimeline(stream.nominal_rate)
        self.last_time = math.nan
        self._prime, self._track, self._signal = prime, track, signal
        self._arrived: float | None = None
        self._delays: deque[float] = deque(maxlen=ARRIVALS)
        self._fresh = False
        self._segment = -1
        self._rate = math.nan
        self._tracked = 0
        self._last_sent = math.nan
        self.ring: TraceRing
        self.door: Door
        self.quality: QualityMonitor
        self._thinner: Thinner | None
        self._open_segment(0, self.timeline.rate)

    @property
    def notice(self) -> str:
        """A sentence for the person when the signal is in trouble or not what it declares to be; else empty."""
        stream, rate = self.stream, self.timeline.rate
        if self.quality.trouble:
            return f"The stream '{stream.name}' {self.quality.trouble}"
        if stream.nominal_rate > 0 and rate and abs(rate / stream.nominal_rate - 1) > WRONG_RATE:
            return (
                f"The stream '{stream.name}' declares {stream.nominal_rate:g} Hz but sends {rate:.4g}:"
                " Sospiro goes by the measured rate."
            )
        delay = self._offset()
        if delay:
            word = "behind" if delay > 0 else "ahead of"
            return (
                f"The stream '{stream.name}' stamps its samples {abs(delay):.3g} s {word} this computer's clock:"
                " Sospiro goes by their arrival."
            )
        return ""

    def feed(self, chunk: Chunk) -> None:
        """Take the next samples of the stream."""
        values = chunk.samples[:, self.channel].tolist()
        for run in self.timeline.place(chunk.times.tolist()):
            if run.segment != self._segment:
                self._open_segment(run.segment, run.rate)
            new = values if run.size == len(values) else values[run.first : run.first + run.size]
            if run.lost:
                new = self._fill(new, run)
            self._last_sent = new[-1]
            self._take(new, run)

    def judge(self, now: float, trust: float | None) -> SignalQuality:
        """Return the quality at `now` (s), given what the tracker makes of the signal."""
        return self.quality.judge(self._age(now), trust)

    def moment(self, now: float) -> float:
        """Return `now` (s) on the clock of the stream's stamps, where that is off by seconds; else `now` itself."""
        return now - self._offset()

    def _age(self, now: float) -> float:
        """Seconds since the last sample, by its own time or by when it came, whichever is longer."""
        if self._fresh:
            self._arrived, self._fresh = now, False
            self._delays.append(now - self.last_time)
        if self._arrived is None:
            return LONG_AGO
        return max(0.0, now - self._arrived, self.moment(now) - self.last_time)

    def _offset(self) -> float:
        """Seconds by which even the earliest samples of late are behind the clock (before it: negative); 0 if few."""
        delay = min(self._delays) if len(self._delays) >= FEWEST_ARRIVALS else 0.0
        return 0.0 if EARLIEST <= delay <= LATEST else delay

    def _fill(self, values: list[float], run: Run) -> list[float]:
        """Return `values` with others put in on a straight line where samples of `run` were lost."""
        values = values[:]
        for place, count in reversed(run.lost):
            before, after = values[place - 1] if place else self._last_sent, values[place]
            values[place:place] = [before + (after - before) * k / (count + 1) for k in range(1, count + 1)]
        return values

    def _take(self, values: list[float], run: Run) -> None:
        """Let the samples in, and hand them to quality, ring and tracker."""
        times, anchors, period = run.times, run.anchors, run.period
        if self._thinner is not None:
            values, times, anchors = self._thinner.take(values, run)
            period *= self._thinner.factor
            if not values:
                return
        values, replaced = self.door.take(values)
        self.quality.take(values, replaced)
        if times[0] < self.last_time:
            # The ring wants rising times: what was drawn before a clock went back is dropped.
            self.ring = TraceRing(self._rate or RING_RATE)
            self._delays.clear()
        self.last_time, self._fresh = times[-1], True
        self.ring.extend(times, values)
        if self._rate:
            when = np.array(times)
            believed = when if anchors == times else np.array(anchors)
            self._track(Stretch(np.array(values), when, self._tracked, period, believed, run.before))
            self._tracked += len(values)

    def _open_segment(self, segment: int, rate: float) -> None:
        factor = thinning(rate)
        self._thinner = Thinner(factor) if factor > 1 else None
        if rate / factor != self._rate:
            if self._segment >= 0:
                log.info("%s declares %g Hz and sends %.6g", self.stream.name, self.stream.nominal_rate, rate)
            self._rate = rate / factor
            self.ring = TraceRing(self._rate or RING_RATE)
            self.door = Door(self._rate or UNKNOWN_RATE)
            self.quality = QualityMonitor(self._rate or UNKNOWN_RATE, self._signal)
        self._segment, self._tracked = segment, 0
        if self._rate:
            self._prime(self._rate)

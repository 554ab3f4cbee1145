"""The time of every sample, from stamps that come late, in bursts, out of order or not at all."""

import math
from collections import deque

import numpy as np

from sensors.stamps import measured_period, wander
from sensors.stream import Floats

LEAK = 0.002
GAP = 0.75
BACKWARDS = 0.5
SLIP = 0.06
SLIP_WINDOW = 2.0
MEASURE_OVER = 10.0
FIRST_MEASURE_OVER = 4.0
WRONG_RATE = 0.05
FEWEST_MEASURED = 16
MOST_MEASURED = 1_000_000


class SampleTimeline:
    """Places samples evenly in time by their count, anchored to the earliest stamps.

    A stamp can only be late, by the radio, the driver or the network, so the time of sample k is the lower envelope
    `t_k = min(t_{k-1} + (1 + leak) / rate, stamp_k)`: the 73 samples that a chest strap stamps within 1 ms come out
    evenly spaced, and the leak lets the envelope follow a clock that drifts by up to 0.2 %. It is a recursion over
    single samples, so how they are cut into chunks cannot matter. Nothing is compared with the present: stamps may
    lie in the future.

    A new segment begins where samples are missing (a stamp more than 0.75 s late, or every one of the last 2 s late
    by 60 ms) and where the clock jumps back by more than 0.5 s; a jump of a single stamp is ignored. A device that
    sends bursts further apart than 0.75 s is recognised after its first one. Stamps that are no number are carried
    on by the sample count. A stream whose declared rate is 0, or more than 5 % off the rate measured over 10 s, goes
    by the measured rate in a new segment; smaller errors are corrected in place. A stream of rate 0 whose steps are
    truly uneven keeps its own stamps.

    Attributes
    ----------
    rate
        Samples per second that detectors should be built for; 0 while unknown. Changes only with `segment`.
    segment
        Counts from 0; one more at every gap.
    count
        Samples of this segment so far.
    """

    def __init__(self, nominal_rate: float) -> None:
        declared = math.isfinite(nominal_rate) and 0.01 <= nominal_rate <= 1e6
        self.rate = float(nominal_rate) if declared else 0.0
        self.segment = 0
        self.count = 0
        self._period = 1.0 / self.rate if declared else 0.0
        self._declared = declared
        self._time = math.nan
        self._newest = -math.inf
        self._jump = math.nan
        self._tolerance = GAP
        self._burst = (math.nan, 0.0)
        self._least_late = math.inf
        self._slip_count = max(1, round(SLIP_WINDOW * self.rate))
        self._measure_over = FIRST_MEASURE_OVER
        self._stamps: list[float] = []
        self._own_stamps: deque[float] | None = None

    @property
    def anchor(self) -> float:
        """Time of the last sample (s) as it is believed now: what `step` returned, unless that would have fallen."""
        return self._time

    @property
    def uneven(self) -> Floats | None:
        """Times of the newest samples (20 s, s), shape (n,), of a stream that keeps its own stamps; else None."""
        return None if self._own_stamps is None else np.array(self._own_stamps)

    @property
    def period(self) -> float:
        """Seconds between two samples as measured; 0 while unknown."""
        return self._period

    def step(self, stamp: float) -> float:
        """Take the stamp of the next sample (s) and return its time (s), never before that of the last one.

        NaN until the first stamp that is a number.
        """
        if math.isnan(self._time):
            self._time = stamp if math.isfinite(stamp) else math.nan
        else:
            self._advance(stamp)
        self.count += 1
        if self._own_stamps is not None:
            self._own_stamps.append(self._time)
        self._measure(stamp)
        if self._time > self._newest:
            self._newest = self._time
        return self._newest if self._newest > -math.inf else math.nan

    def _advance(self, stamp: float) -> None:
        expected = self._time + self._period * (1 + LEAK)
        late = stamp - expected
        if not math.isfinite(late):
            self._time += self._period
        elif self._period == 0.0 or self._own_stamps is not None:
            self._follow(stamp, late)
        elif -BACKWARDS <= late <= self._tolerance:
            self._jump = math.nan
            self._time = stamp if late < 0 else expected
            self._watch(stamp, late)
        else:
            self._consider_jump(stamp, late)

    def _follow(self, stamp: float, late: float) -> None:
        if -BACKWARDS <= late <= 4 * GAP:
            self._jump = math.nan
            self._time = max(self._time, stamp)
        else:
            self._consider_jump(stamp, late)

    def _consider_jump(self, stamp: float, late: float) -> None:
        if abs(stamp - self._jump) < BACKWARDS:
            self._burst = (self._time + self._period, late)
            self._begin(stamp)
        else:
            self._jump = stamp
            self._time += self._period

    def _begin(self, stamp: float) -> None:
        self.segment += 1
        self.count = 0
        self._slip_count = max(1, round(SLIP_WINDOW * self.rate))
        self._time = stamp
        self._newest = -math.inf
        self._jump = math.nan
        self._least_late = math.inf
        if self._own_stamps is not None:
            self._own_stamps.clear()

    def _watch(self, stamp: float, late: float) -> None:
        """Learn the spacing of bursts, and notice a small loss: then every stamp is late, not only the first ones."""
        before, lateness = self._burst
        if before == before:
            before += self._period
            caught_up = stamp <= before + SLIP
            if caught_up:
                self._tolerance = max(self._tolerance, min(3.0, 1.5 * lateness))
            self._burst = (math.nan if caught_up else before, lateness)
        if late < self._least_late:
            self._least_late = late
        if self.count % self._slip_count == 0:
            if self._least_late > SLIP:
                self._begin(stamp)
            self._least_late = math.inf

    def _measure(self, stamp: float) -> None:
        stamps = self._stamps
        if self._own_stamps is not None:
            return
        if not math.isfinite(stamp):
            if not stamps:
                return
            stamp = stamps[-1] + self._period
        elif stamps:
            is_gap = not -BACKWARDS <= stamp - stamps[-1] <= max(self._tolerance, 4 * self._period)
            if is_gap or len(stamps) >= MOST_MEASURED:
                stamps.clear()
        stamps.append(stamp)
        if stamp - stamps[0] >= self._measure_over and len(stamps) >= FEWEST_MEASURED:
            self._adopt(measured_period(stamps), wander(stamps))

    def _adopt(self, period: float, unevenness: float) -> None:
        if not 1e-6 <= period <= 100.0:
            self._stamps.clear()
            return
        error = abs(period * self.rate - 1) if self.rate else math.inf
        hasty = self._measure_over < MEASURE_OVER
        self._measure_over = MEASURE_OVER
        if self.rate and hasty and error > WRONG_RATE:
            return
        self._stamps.clear()
        if error > WRONG_RATE:
            self.rate, self._period = 1.0 / period, period
            if not self._declared and unevenness > 0.3:
                self._own_stamps = deque(maxlen=max(16, round(20 / period)))
            self._begin(self._time)
        else:
            # Halfway each time for small errors: bursts let the rate be measured to 0.2 % only, and the envelope
            # takes up the rest.
            self._period += (0.5 if error < 2 * LEAK else 1.0) * (period - self._period)

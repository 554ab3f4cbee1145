"""The time of every sample, from stamps that come late, in bursts, out of order or not at all."""

import math
from collections import deque
from collections.abc import Iterator

import numpy as np

from sensors.samples.pace import BACKWARDS, Pace
from sensors.samples.stamps import EVEN_ENOUGH, LOST, ON_GRID, Measured
from sensors.samples.stretch import LONGEST_STRETCH, UNEVEN_SECONDS
from sensors.stream import Floats

LEAK = 0.002
GAP = 0.75
SLIP = 0.06
SLIP_WINDOW = 2.0
WRONG_RATE = 0.05
UNEVEN_ENOUGH = 0.3
SHORTEST_UNEVEN = 0.01
LATE_WHERE_LOST = 0.5
LONGEST_FILL = 0.1
FEWEST_FILLED = 5


class Run:
    """Neighbouring samples of one segment and one period.

    Attributes
    ----------
    first, size
        Which of the samples given is the first of the run, and how many of them it has.
    segment, rate, period
        Of the timeline, while these samples came.
    times, anchors
        Seconds: never falling, and as believed at each sample. Those of samples that were lost are among them.
    lost
        For each place where samples were lost: how many samples of the run came before it, and how many were lost.
    before
        The newest times of the segment up to the last of the run, of a stream that keeps its own stamps; else None.
    """

    __slots__ = ("anchors", "before", "first", "lost", "period", "rate", "segment", "size", "times")

    def __init__(self, first: int, segment: int, rate: float, period: float) -> None:
        self.first, self.size = first, 0
        self.segment, self.rate, self.period = segment, rate, period
        self.times: list[float] = []
        self.anchors: list[float] = []
        self.lost: list[tuple[int, int]] = []
        self.before: Floats | None = None


class SampleTimeline:
    """Places samples evenly in time by their count, anchored to the earliest stamps.

    A stamp can only be late, by the radio, the driver or the network, so the time of sample k is the lower envelope
    `t_k = min(t_{k-1} + (1 + leak) / rate, stamp_k)`: the 73 samples that a chest strap stamps within 1 ms come out
    evenly spaced, and the leak lets the envelope follow a clock that drifts by up to 0.2 %. It is a recursion over
    single samples, so how they are cut into chunks cannot matter. Nothing is compared with the present: stamps may
    lie in the future.

    A new segment begins where samples are missing (a stamp more than 0.75 s late, or every one of the last 2 s late
    by 60 ms) and where the clock jumps back by more than 0.5 s; a jump of a single stamp is ignored. A device that
    sends bursts further apart than 0.75 s is recognised after its first one. Where a device with even stamps has lost
    samples once, further ones that are missing, 100 ms or five at most, are given a place. Stamps that are no number
    are carried on by the sample count. A stream whose declared rate is 0, or more than 5 % off the rate measured over
    10 s (a flood: over 1 s), goes by the measured rate in a new segment; smaller errors are corrected in place. A
    stream of rate 0 whose steps are truly uneven keeps its own stamps.

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
        self._newest = self._floor = -math.inf
        self._jump = math.nan
        self._tolerance = GAP
        self._burst = (math.nan, 0.0)
        self._least_late = math.inf
        self._slip_count = max(1, round(SLIP_WINDOW * self.rate))
        self._pace = Pace(self.rate)
        self._loses = False
        self._lost = 0
        self._own_stamps: deque[float] | None = None

    @property
    def anchor(self) -> float:
        """Time of the last sample (s) as it is believed now: what `step` returned, unless that would have fallen."""
        return self._time

    @property
    def uneven(self) -> Floats | None:
        """Times of the newest samples (s), shape (n,), of a stream that keeps its own stamps; else None."""
        return None if self._own_stamps is None else np.array(self._own_stamps)

    @property
    def period(self) -> float:
        """Seconds between two samples as measured; 0 while unknown."""
        return self._period

    def place(self, stamps: list[float]) -> Iterator[Run]:
        """Take the stamps of the next samples (s); yield them in runs, none longer than `LONGEST_STRETCH` samples.

        What comes before the first stamp that is a number has no time and is in no run. Take all that is yielded.
        """
        at, run = 0, Run(0, self.segment, self.rate, self._period)
        while at < len(stamps):
            room = LONGEST_STRETCH - len(run.times)
            if room <= 0:
                yield _ended(run, self._own_stamps)
                run = Run(at, self.segment, self.rate, self._period)
                continue
            at += self._hurry(stamps[at : at + room] if at or len(stamps) > room else stamps, run)
            if at == len(stamps):
                break
            own, time = self._own_stamps, self.step(stamps[at])
            if self.segment != run.segment or self._period != run.period:
                if run.times:
                    yield _ended(run, own)
                run = Run(at, self.segment, self.rate, self._period)
            if time == time:
                self._add(run, time)
            else:
                run.first = at + 1
            at += 1
        if run.times:
            yield _ended(run, self._own_stamps)

    def step(self, stamp: float) -> float:
        """Take the stamp of the next sample (s) and return its time (s), never before that of the last one.

        NaN until the first stamp that is a number.
        """
        self._lost, self._floor = 0, self._newest
        if math.isnan(self._time):
            self._time = stamp if math.isfinite(stamp) else math.nan
        else:
            self._advance(stamp)
        self.count += 1
        if self._own_stamps is not None:
            self._own_stamps.append(self._time)
        else:
            self._measure(stamp)
        if self._time > self._newest:
            self._newest = self._time
        return self._newest if self._newest > -math.inf else math.nan

    def _hurry(self, stamps: list[float], run: Run) -> int:
        """Do what `step` does for the first samples that nothing is unusual of; return how many."""
        pace, period, time = self._pace, self._period, self._time
        last, due = pace.last, pace.due
        # A stamp that is no number, or none at all, is what differs from itself.
        unusual = self._burst[0] == self._burst[0] or self._jump == self._jump or last != last or time != time
        room = min(self._slip_count - self.count % self._slip_count - 1, pace.room)
        if unusual or not period or room <= 0 or self._own_stamps is not None:
            return 0
        step, newest, least = period * (1 + LEAK), self._newest, self._least_late
        latest = LATE_WHERE_LOST * period if self._loses else self._tolerance
        longest = max(self._tolerance, 4 * period)
        times, anchors, back = run.times, run.anchors, -BACKWARDS
        already = len(times)
        for stamp in stamps if room >= len(stamps) else stamps[:room]:
            expected = time + step
            late = stamp - expected
            if not (back <= late <= latest and stamp < due and back <= stamp - last <= longest):
                break
            last, time = stamp, expected
            if late < 0:
                time = stamp
            if late < least:
                least = late
            if time > newest:
                newest = time
            times.append(newest)
            anchors.append(time)
        size = len(times) - already
        if size:
            self._time, self._newest, self._least_late = time, newest, least
            self.count += size
            run.size += size
            pace.extend(stamps[:size] if size < len(stamps) else stamps)
        return size

    def _add(self, run: Run, time: float) -> None:
        """Add the sample of the last step, after those that were lost before it."""
        for missing in range(self._lost, 0, -1):
            run.anchors.append(self._time - missing * self._period)
            run.times.append(min(time, max(self._floor, run.anchors[-1])))
        if self._lost:
            run.lost.append((run.size, self._lost))
        run.size += 1
        run.times.append(time)
        run.anchors.append(self._time)

    def _advance(self, stamp: float) -> None:
        expected = self._time + self._period * (1 + LEAK)
        late = stamp - expected
        if not math.isfinite(late):
            self._time += self._period
        elif self._period == 0.0 or self._own_stamps is not None:
            self._follow(stamp, late)
        elif -BACKWARDS <= late <= self._tolerance:
            self._jump = math.nan
            if self._loses and self._fill(stamp, late):
                expected = self._time + self._period * (1 + LEAK)
                late = stamp - expected
            self._time = stamp if late < 0 else expected
            self._watch(stamp, late)
        else:
            self._consider_jump(stamp, late)

    def _fill(self, stamp: float, late: float) -> bool:
        """Give their place to the samples that were lost before `stamp`, if it lies that many steps further on."""
        steps = (stamp - self._pace.last) / self._period
        if not 1.5 < steps < 1.5 + max(FEWEST_FILLED, LONGEST_FILL / self._period):
            return False
        lost = round(steps) - 1
        if abs(steps - lost - 1) > ON_GRID or late < (lost - 0.5) * self._period:
            return False
        self._lost = lost
        self._time += lost * self._period
        return True

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
        self._newest = self._floor = -math.inf
        self._jump = math.nan
        self._least_late = math.inf
        self._lost = 0
        if self._own_stamps is not None:
            self._own_stamps = deque(maxlen=self._own_stamps.maxlen)

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
                self._loses = self._loses or self._pace.evenness() > EVEN_ENOUGH
                self._begin(stamp)
            self._least_late = math.inf

    def _measure(self, stamp: float) -> None:
        measured = self._pace.add(stamp, self._period, max(self._tolerance, 4 * self._period))
        if measured is not None:
            self._adopt(measured)

    def _adopt(self, measured: Measured) -> None:
        period = measured.period
        if not 1e-6 <= period <= 100.0:
            self._pace.forget()
            return
        error = abs(period * self.rate - 1) if self.rate else math.inf
        if self.rate and error > WRONG_RATE and self._pace.longer():
            return
        self._pace.forget()
        even = measured.evenness > EVEN_ENOUGH
        self._loses = self._loses or (even and measured.lost > LOST)
        if error > WRONG_RATE:
            self.rate, self._period = 1.0 / period, period
            self._pace.expect(self.rate)
            if not self._declared and not even and measured.wander > UNEVEN_ENOUGH and period >= SHORTEST_UNEVEN:
                self._own_stamps = deque(maxlen=round(UNEVEN_SECONDS / period) + LONGEST_STRETCH)
            self._begin(self._time)
        else:
            # Halfway each time for small errors: bursts let the rate be measured to 0.2 % only, and the envelope
            # takes up the rest.
            self._period += (0.5 if error < 2 * LEAK else 1.0) * (period - self._period)


def _ended(run: Run, own: deque[float] | None) -> Run:
    """Return `run` with the stamps of its stream, if that keeps its own."""
    run.before = None if own is None else np.array(own)
    return run

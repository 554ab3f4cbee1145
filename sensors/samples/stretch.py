"""What a tracker is given: neighbouring samples of one segment, each with its place in time."""

from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats

LONGEST_STRETCH = 256
"""A stretch has no more samples than about this, however long the chunk it comes from."""
UNEVEN_SECONDS = 20.0
"""How far back the own times of uneven samples are known."""


# Not frozen, which would make it three times as dear to make, fifty times a second for each stream.
@dataclass(slots=True)
class Stretch:
    """Neighbouring samples of one segment; only to be read.

    Attributes
    ----------
    values
        Shape (n,), finite, units of the stream.
    times
        Shape (n,), seconds on the LSL clock; never falling.
    first
        Which sample of the segment the first one is, from 0.
    period
        Seconds between two samples.
    anchors
        Shape (n,): the same times as they were believed at each sample, before they were kept from falling.
    before
        Of a stream with uneven steps the times of the newest samples up to the last one of this stretch; else None.
    """

    values: Floats
    times: Floats
    first: int
    period: float
    anchors: Floats
    before: Floats | None = None

    def time_of(self, index: float, reported: int) -> float:
        """Return the time (s) of sample `index` of the segment, as known at sample `reported` of this stretch."""
        back = reported - index
        if self.before is None:
            return float(self.anchors[reported - self.first]) - back * self.period
        last = self.before.size - (self.first + self.values.size - reported)
        if not 0 <= back <= min(last, UNEVEN_SECONDS / self.period):
            return float(self.anchors[reported - self.first]) - back * self.period
        return float(np.interp(last - back, np.arange(self.before.size), self.before))

"""Electrodes and belts that sit badly: for seconds a signal is noisy, flat, or not there."""

import math
from enum import Enum

import numpy as np

from sensors.simulation import settings
from sensors.stream import Floats


class _Fault(Enum):
    NOISE = 0
    FLAT = 1
    LOST = 2


class LooseContact:
    """What becomes of the samples of one signal, each by its number: how they are cut changes nothing.

    Parameters
    ----------
    rate
        Samples per second.
    loud
        Standard deviation of the noise, units of the signal.
    """

    def __init__(self, contact: settings.Contact, rate: float, loud: float, random: np.random.Generator) -> None:
        self._contact, self._rate, self._loud = contact, rate, loud
        self._plans, self._noise = random.spawn(2)
        self._fault = _Fault.LOST
        self._first = self._end = 0
        self._level = 0.0
        if contact.faults_per_min:
            self._plan(0)
        else:
            self._first = self._end = 2**62

    def spoil(self, values: Floats, number: int) -> None:
        """Change `values` in place, the first of which is the sample `number`; NaN is a sample that is never sent."""
        until = number + values.size
        while self._first < until:
            low, high = max(self._first, number), min(self._end, until)
            self._apply(values[low - number : high - number], begins=low == self._first)
            if self._end > until:
                return
            self._plan(self._end)

    def _apply(self, part: Floats, begins: bool) -> None:
        if self._fault is _Fault.NOISE:
            part += self._loud * self._noise.standard_normal(part.size)
        elif self._fault is _Fault.LOST:
            part[:] = math.nan
        else:
            if begins and part.size:
                self._level = float(part[0])
            part[:] = self._level

    def _plan(self, after: int) -> None:
        gap = self._plans.exponential(60.0 / self._contact.faults_per_min)
        length = self._plans.exponential(self._contact.fault_seconds)
        self._first = after + math.ceil(gap * self._rate)
        self._end = self._first + math.ceil(length * self._rate)
        self._fault = _Fault(int(self._plans.integers(3)))

"""Lung volume from airflow: a flow sensor turns where the flow reverses, not where it peaks."""

import re
from collections import deque
from statistics import median

from sensors.stream import Stream

LOOK_BACK_SECONDS = 30.0
LOOKS_PER_SECOND = 5
STILL_SHARE = 0.08
LEAK_SECONDS = 30.0

_FLOW = re.compile(r"flow|nasal|pneumot", re.IGNORECASE)
_WARMTH = re.compile(r"therm|temp", re.IGNORECASE)


def is_airflow(stream: Stream, channel: int) -> bool:
    """Tell a stream of airflow (nasal cannula, pneumotachograph) by the names it carries.

    A thermistor or thermocouple is none, though it sits in the flow: it warms as long as air comes out of the body and
    cools as long as air goes in, so like a volume, not like a flow, it turns where the flow reverses.
    """
    described = stream.channels[channel]
    words = (described.label, described.type, stream.name, stream.type)
    return any(_FLOW.search(word) for word in words) and not any(_WARMTH.search(word) for word in words)


class Volume:
    """Integrates airflow into a volume that stands still while no air flows.

    The zero of a flow sensor is unknown and its gain differs between the directions, so zero is the median of the
    last 30 s, not the mean. Less than 8 % of the usual flow (90th percentile) counts as none: then a pause is a
    plateau of the volume, and the turn after it is where air begins to flow. A leak of 30 s keeps the sum bounded.

    Parameters
    ----------
    rate
        Samples per second.
    """

    def __init__(self, rate: float) -> None:
        self._interval = 1 / rate
        self._keep = 1 - 1 / (LEAK_SECONDS * rate)
        self._stride = max(1, round(rate / LOOKS_PER_SECOND))
        self._recent: deque[float] = deque(maxlen=round(LOOK_BACK_SECONDS * LOOKS_PER_SECOND))
        self._seen = 0
        self._zero = self._least = 0.0
        self._volume = 0.0

    def step(self, flow: float) -> float:
        """Take the next sample of the flow and return the volume, in the flow's unit times seconds."""
        if self._seen % self._stride == 0:
            self._recent.append(flow)
            if self._seen % (LOOKS_PER_SECOND * self._stride) == 0:
                self._find_zero()
        self._seen += 1
        moved = flow - self._zero
        if not -self._least <= moved <= self._least:
            self._volume = self._keep * self._volume + moved * self._interval
        return self._volume

    def _find_zero(self) -> None:
        self._zero = median(self._recent)
        flows = sorted(abs(flow - self._zero) for flow in self._recent)
        self._least = STILL_SHARE * flows[int(0.9 * (len(flows) - 1))]

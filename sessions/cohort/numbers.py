"""Means, and numbers as they may stand in a table: the same to the last digit on every machine."""

import math

import numpy as np

from sensors.stream import Floats, Stream
from sessions.cohort.columns import CIRCULAR, Value
from sessions.summarise import Streams

DIGITS = 9
"""Significant digits kept: beyond them two machines may differ."""


def finite(streams: Streams, own: Stream, label: str) -> Floats:
    """Return the values of a channel that are known, shape (n,); none where there is no such stream."""
    values = streams[own.name].column(label) if own.name in streams else np.empty(0)
    return values[np.isfinite(values)]


def mean(values: Floats, label: str = "") -> float | None:
    """Return the mean of what `label` names: of angles (degrees) the direction of the mean vector; None for none."""
    if not values.size:
        return None
    if label not in CIRCULAR:
        return math.fsum(values.tolist()) / values.size
    angles = np.radians(values).tolist()
    return math.degrees(math.atan2(math.fsum(map(math.sin, angles)), math.fsum(map(math.cos, angles))))


def median(values: Floats) -> float | None:
    """Return the median; None of nothing."""
    return float(np.median(values)) if values.size else None


def plain(value: Value) -> Value:
    """Return a value as it may stand in a table: what is not finite is not known."""
    if not isinstance(value, float):
        return value
    return float(f"{value:.{DIGITS}g}") if math.isfinite(value) else None

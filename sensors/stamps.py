"""What a run of raw stamps says about the stream that sent them."""

import numpy as np

from sensors.stream import Floats


def measured_period(stamps: list[float]) -> float:
    """Return seconds per sample of a run of stamps (s), 16 or more.

    Bursts: the slope of the lower envelope, from the least late stamp of the first half to that of the second. Evenly
    stamped samples: the regression line, or, when some are missing, the mean of the steps near the median one.
    """
    times = np.asarray(stamps) - stamps[0]
    steps = np.diff(times)
    middle = float(np.median(steps))
    if middle < 0.3 * steps.mean():
        return _envelope_slope(times)
    if steps.max() < max(8 * middle, 0.1):
        return _slope(times)
    usual = steps[np.abs(steps - middle) <= 0.5 * middle]
    return float(usual.mean())


def wander(stamps: list[float]) -> float:
    """Return how uneven the steps are beside bursts: their relative spread, 0 for a perfect clock or bursts."""
    steps = np.diff(np.asarray(stamps))
    mean = float(steps.mean())
    if mean <= 0 or float(np.median(steps)) < 0.2 * mean:
        return 0.0
    return float(steps.std()) / mean


def _slope(times: Floats) -> float:
    return float(np.polyfit(np.arange(times.size), times, 1)[0])


def _envelope_slope(times: Floats) -> float:
    half = times.size // 2
    late = times - _slope(times) * np.arange(times.size)
    first, second = int(np.argmin(late[:half])), half + int(np.argmin(late[half:]))
    return float((times[second] - times[first]) / (second - first))

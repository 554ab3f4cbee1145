"""What a run of raw stamps says about the stream that sent them."""

import numpy as np

from sensors.stream import Floats


def measured_period(stamps: list[float]) -> float:
    """Return seconds per sample of a gapless run of stamps (s); at least 8 of them.

    Evenly stamped samples: the mean of the steps near the median one, so that lost samples do not count. Bursts: the
    slope of the lower envelope, from the least late stamp of the first half to that of the second.
    """
    times = np.asarray(stamps) - stamps[0]
    steps = np.diff(times)
    middle = float(np.median(steps))
    usual = steps[np.abs(steps - middle) <= 0.5 * abs(middle)]
    if usual.size > 0.6 * steps.size:
        return float(usual.mean())
    return _envelope_slope(times)


def wander(stamps: list[float]) -> float:
    """Return how uneven the steps are beside bursts: their relative spread, 0 for a perfect clock or bursts."""
    steps = np.diff(np.asarray(stamps))
    mean = float(steps.mean())
    if mean <= 0 or float(np.median(steps)) < 0.2 * mean:
        return 0.0
    return float(steps.std()) / mean


def _envelope_slope(times: Floats) -> float:
    count = np.arange(times.size)
    slope = float(np.polyfit(count, times, 1)[0])
    half = times.size // 2
    late = times - slope * count
    first, second = int(np.argmin(late[:half])), half + int(np.argmin(late[half:]))
    return float((times[second] - times[first]) / (second - first))

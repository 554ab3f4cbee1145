"""What a run of raw stamps says about the stream that sent them."""

from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats

ON_GRID = 0.25
LOST = 0.01
EVEN_ENOUGH = 0.8
TURNED_BACK = 0.002


@dataclass(frozen=True, slots=True)
class Measured:
    """What a few seconds of stamps tell.

    Attributes
    ----------
    period
        Seconds from one sample to the next.
    wander
        How uneven the steps are beside bursts: their relative spread, 0 for a perfect clock or bursts.
    evenness
        Share (0–1) of the steps that are whole multiples of the usual one; 0 for bursts. Near 1 for even stamps, also
        when samples are missing; low for truly uneven steps, and 0 where steps go back, as between packets whose
        samples are stamped back from a late arrival.
    lost
        Share (0–1) of samples missing between the stamps: steps of two, three … usual ones. A step that is too short
        is taken off again, so that a sample that was only stamped late is not missed.
    """

    period: float
    wander: float
    evenness: float
    lost: float


def measured(stamps: list[float]) -> Measured:
    """Return what `stamps` (s), 16 or more of them and not all the same, tell.

    The period of bursts is the slope of the lower envelope, from the least late stamp of the first half to that of the
    second; of evenly stamped samples the regression line, or, when some are missing, the time by the count with those.
    """
    times = np.array(stamps) - stamps[0]
    steps = np.diff(times)
    mean, usual = float(times[-1]) / steps.size, float(np.median(steps))
    if mean <= 0:
        return Measured(0.0, 0.0, 0.0, 0.0)
    wander = float(steps.std()) / mean if usual >= 0.2 * mean else 0.0
    if usual <= 0.5 * mean:
        period = _envelope_slope(times) if usual < 0.3 * mean else _period(times, steps, usual)
        return Measured(period, wander, 0.0, 0.0)
    multiples = np.round(steps / usual)
    counted = float(multiples.sum())
    if np.mean(multiples < 1) > TURNED_BACK:
        # Packets that come now late and now early: a long step is made up for by the next ones, nothing is missing.
        return Measured(_period(times, steps, usual), wander, 0.0, 0.0)
    evenness = float(np.mean(np.abs(steps - multiples * usual) <= ON_GRID * usual))
    lost = max(0.0, 1.0 - steps.size / counted)
    gaps = evenness > EVEN_ENOUGH and lost > LOST
    return Measured(float(times[-1]) / counted if gaps else _period(times, steps, usual), wander, evenness, lost)


def _period(times: Floats, steps: Floats, usual: float) -> float:
    if steps.max() < max(8 * usual, 0.1):
        return _slope(times)
    return float(steps[np.abs(steps - usual) <= 0.5 * usual].mean())


def _slope(times: Floats) -> float:
    """Return the slope of the regression line of `times` over their count."""
    count = np.arange(times.size) - 0.5 * (times.size - 1)
    # Not `count @ times`: for so few numbers BLAS wakes all its threads and spins them for 10 ms.
    return float((count * times).sum() / (count * count).sum())


def _envelope_slope(times: Floats) -> float:
    half = times.size // 2
    late = times - _slope(times) * np.arange(times.size)
    first, second = int(np.argmin(late[:half])), half + int(np.argmin(late[half:]))
    return float((times[second] - times[first]) / (second - first))

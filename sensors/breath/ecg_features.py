"""What a breath changes in a heartbeat: height and slope of the R wave and the RR interval, freed of ectopic beats."""

from collections.abc import Sequence
from math import inf

import numpy as np
import numpy.typing as npt

from sensors.state import Heartbeat
from sensors.stream import Floats

Bools = npt.NDArray[np.bool_]

HEIGHT, SLOPE, RR = 0, 1, 2
LARGEST = 1e100
EPSILON = float(np.finfo(float).eps)
OUTLIER, MAD_TO_SD = 4.0, 1.4826
PREMATURE, PAUSE = 0.8, 1.1


def features(beats: Sequence[Heartbeat]) -> tuple[Floats, Floats]:
    """Return the times (s), shape (n,), and height, slope and RR of `beats`, shape (n, 3), robustly standardised.

    An ectopic beat and what lies more than 4 robust standard deviations (Hampel) from the median are replaced by the
    median, 0. A feature that most beats do not have, or that never changes, is 0 throughout.
    """
    times = np.array([beat.time for beat in beats])
    rr = _bounded([beat.rr_ms or np.nan for beat in beats])
    ectopic = _ectopic(rr)
    after = np.concatenate([[False], ectopic[:-1]])
    height = _standardise(_bounded([beat.height for beat in beats]), ectopic)
    slope = _standardise(_bounded([beat.slope for beat in beats]), ectopic)
    return times, np.stack([height, slope, _standardise(rr, ectopic | after)], axis=1)


def _bounded(values: Sequence[float]) -> Floats:
    """Return `values` with NaN for what is no measurement, so that sums of the rest stay finite."""
    told = np.array(values)
    return np.where(np.abs(told) < LARGEST, told, np.nan)


def _ectopic(rr: Floats) -> Bools:
    """Tell premature beats with a pause after them; a swing of the breath takes more than one beat to come back."""
    known = rr[np.isfinite(rr)]
    usual = _median(known) if known.size else inf
    following = np.concatenate([rr[1:], [np.nan]])
    return (rr < PREMATURE * usual) & (following > PAUSE * usual)


def _standardise(values: Floats, replaced: Bools) -> Floats:
    usable = np.isfinite(values) & ~replaced
    if 2 * np.count_nonzero(usable) < values.size:
        return np.zeros(values.size)
    middle = _median(values[usable])
    spread = MAD_TO_SD * _median(np.abs(values[usable] - middle))
    if spread <= EPSILON * abs(middle):
        return np.zeros(values.size)
    near = usable & (np.abs(values - middle) <= OUTLIER * spread)
    return np.where(near, values - middle, 0.0) / spread


def _median(values: Floats) -> float:
    # np.median takes five times as long on so few values, and this is the most of what a heartbeat costs.
    ordered = np.sort(values)
    return float(ordered[(values.size - 1) // 2] + ordered[values.size // 2]) / 2

"""How far a breath is by the way it moves, when neither its depth nor its length is known yet."""

import math
from dataclasses import dataclass

import numpy as np

ANGLES = math.pi * np.linspace(0.02, 0.98, 97)
RATIOS = np.tan(ANGLES / 2) / ANGLES
SOONEST = 0.2
FASTER, MUCH_FASTER = 1.2, 1.5
HALF_FULL = 0.5
LEAST_ROOM = 0.0025


@dataclass(frozen=True, slots=True)
class Motion:
    """The smoothed signal at a moment.

    Attributes
    ----------
    value
        Carried on to that moment.
    slope
        Per second, of `age` seconds before.
    """

    value: float
    slope: float
    age: float


def part(way: float, speed: float, elapsed: float) -> float:
    """Return the share, 0–1, that is over of a half breath that has come `way` in `elapsed` s and moves at `speed`.

    Of a half cosine of any depth and length, way / (speed · elapsed) = tan(πu / 2) / (πu) at the share u. 1 where no
    half cosine is like that.
    """
    ratio = way / (speed * elapsed) if speed * elapsed > 0 else math.inf
    return float(np.interp(ratio, RATIOS, ANGLES)) / math.pi if ratio > RATIOS[0] else 1.0


def deeper(level: float, speed: float) -> float:
    """Return how sure it is, 0–1, that a breath will be deeper than usual: faster than usual ones are at its level.

    Parameters
    ----------
    level
        0–1, from the usual trough to the usual peak.
    speed
        In usual half breaths: usual depths per usual length.
    """
    if level < HALF_FULL:
        return 0.0
    usual = math.pi * math.sqrt(max(LEAST_ROOM, level * (1 - level)))
    return min(1.0, max(0.0, (speed / usual - FASTER) / (MUCH_FASTER - FASTER)))

"""When exactly a signal turned, looked at once it is known to have turned."""

import numpy as np

from sensors.stream import Floats

LEVEL = 0.55
PLATEAU_SHARE = 0.55
PLATEAU_RAMP = 0.15


def leaving(values: Floats, earliest: int, rising: bool) -> float:
    """Return where `values` leave their extreme, as a place among them.

    Two half parabolas that meet in one point are fitted by least squares, for each sample from `earliest` on as the
    point; the way there may also be flat. Between samples the error of the fit is taken for a parabola.

    Parameters
    ----------
    values
        Shape (n,), n ≥ 8; the turn lies within.
    rising
        Which way the signal goes after it.
    """
    count = values.size
    sign = 1.0 if rising else -1.0
    points = np.arange(min(max(2, earliest), count - 3), count - 1, dtype=np.float64)
    apart = np.arange(count, dtype=np.float64) - points[:, None]
    before, after = np.minimum(0, apart) ** 2, np.maximum(0, apart) ** 2
    before -= before.mean(axis=1, keepdims=True)
    after -= after.mean(axis=1, keepdims=True)
    about = values - values.mean()
    bb, aa, ab = (before**2).sum(axis=1), (after**2).sum(axis=1), (before * after).sum(axis=1)
    by, ay = before @ about, after @ about
    bend_before = (by * aa - ay * ab) / (bb * aa - ab**2)
    flat = sign * bend_before < 0
    bend_before = np.where(flat, 0.0, bend_before)
    bend_after = np.where(flat, ay / aa, (ay - bend_before * ab) / aa)
    gained = np.where(sign * bend_after < 0, -np.inf, bend_before * by + bend_after * ay)
    best = int(gained.argmax())
    return float(points[best]) + (_summit(gained[best - 1 : best + 2]) if 0 < best < gained.size - 1 else 0.0)


def _summit(around: Floats) -> float:
    """Return where the parabola through three neighbours is highest, -0.5 to 0.5 from the middle one."""
    left, middle, right = around.tolist()
    bend = left - 2 * middle + right
    return min(0.5, max(-0.5, 0.5 * (left - right) / bend)) if np.isfinite(bend) and bend < 0 else 0.0


def settling(values: Floats, leaves: float, start: float, end: float, length: float) -> float:
    """Return how long before it left it the signal had come to rest at its extreme, in samples; 0 for no plateau.

    A half breath like a cosine is in the outer 45 % of its way for half of its time. From 55 % of its time on it
    counts as a plateau, from 70 % on all of that is one.

    Parameters
    ----------
    values
        The signal up to the turn and further.
    leaves
        Where it leaves the extreme, as a place among `values`.
    start, end
        Signal at the turn before and at this one.
    length
        Of the half breath that ends, in samples.
    """
    last = min(values.size - 1, max(0, int(leaves)))
    level = start + LEVEL * (end - start)
    short = np.flatnonzero((values[: last + 1] - level) * (1.0 if end > start else -1.0) < 0)
    stay = leaves - (float(short[-1]) if short.size else 0.0)
    share = (stay / max(1.0, length) - PLATEAU_SHARE) / PLATEAU_RAMP
    return max(0.0, stay) * min(1.0, max(0.0, share))

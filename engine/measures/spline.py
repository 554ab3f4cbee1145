"""A cubic spline through uneven points, without scipy: to import that takes half a second of every start."""

import numpy as np

from sensors.stream import Floats


def natural_spline(knots: Floats, values: Floats, at: Floats) -> Floats:
    """Return the natural cubic spline through `values` at `knots`, read at the moments `at`.

    Twice smooth, its second derivative 0 at both ends (de Boor, A Practical Guide to Splines, 1978, chapter 4).

    Parameters
    ----------
    knots, values
        Shape (n,), n at least 2, knots rising.
    at
        Shape (m,), within the knots.
    """
    steps = np.diff(knots)
    slopes = np.diff(values) / steps
    bends = np.zeros(len(knots))
    bends[1:-1] = _bends(steps, 6.0 * np.diff(slopes))
    left = np.clip(np.searchsorted(knots, at, "right") - 1, 0, len(knots) - 2)
    step = steps[left]
    after = (at - knots[left]) / step
    before = 1.0 - after
    bent = (before**3 - before) * bends[left] + (after**3 - after) * bends[left + 1]
    return np.asarray(before * values[left] + after * values[left + 1] + bent * step**2 / 6.0, dtype=np.float64)


def _bends(steps: Floats, right: Floats) -> list[float]:
    """Return the inner second derivatives: a tridiagonal system, solved by Thomas' elimination."""
    inner, across = (2.0 * (steps[:-1] + steps[1:])).tolist(), steps[1:-1].tolist()
    found: list[float] = right.tolist()
    for k in range(1, len(found)):
        share = across[k - 1] / inner[k - 1]
        inner[k] -= share * across[k - 1]
        found[k] -= share * found[k - 1]
    for k in range(len(found) - 1, -1, -1):
        beyond = across[k] * found[k + 1] if k + 1 < len(found) else 0.0
        found[k] = (found[k] - beyond) / inner[k]
    return found

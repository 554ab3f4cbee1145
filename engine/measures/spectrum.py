"""Corrected RR intervals as an even series, and its power spectrum."""

from typing import Literal

import numpy as np

from engine.measures.spline import natural_spline
from sensors.stream import Floats

Taper = Literal["rectangular", "hann", "hamming"]
CLOSEST, LONGEST_STEP = 0.05, 1.5
"""Seconds from one value to the next: nearer ones are left out; a longer way is a straight line, as a spline would
swing out there."""


def evenly(times: Floats, values: Floats, at: Floats) -> Floats:
    """Return `values` known at `times` (s, at least two) at the moments `at`, by a cubic spline.

    A straight line would take a quarter of a swing of 0.3 Hz away at 60 beats/min. Across holes it is straight all
    the same; before the first and after the last value it stays at that value.
    """
    # what follows another at once is no heartbeat of its own, and would bend the spline
    apart = np.diff(np.maximum.accumulate(times), prepend=-np.inf) > CLOSEST
    times, values = times[apart], values[apart]
    holes = np.flatnonzero(np.diff(times) > LONGEST_STEP)
    filled = [np.arange(times[k] + 1.0, times[k + 1] - 0.5, 1.0) for k in holes]
    knots = np.sort(np.concatenate([times, *filled]))
    return natural_spline(knots, np.interp(knots, times, values), np.clip(at, times[0], times[-1]))


def straightened(values: Floats) -> Floats:
    """Return an even series less its straight line; shape (n,)."""
    place = np.linspace(-1.0, 1.0, len(values))
    slope = float(place @ values / (place @ place))
    return np.asarray(values - values.mean() - slope * place, dtype=np.float64)


def power_spectrum(values: Floats, rate: float, taper: Taper, padded: int) -> tuple[Floats, Floats]:
    """Return the one-sided power spectral density of an even series, its straight line and mean taken off.

    Parameters
    ----------
    values
        Shape (n,), at `rate` Hz.
    taper
        Symmetric, of n points; its own power is divided out, so that the sum over a band times the step is a variance.
    padded
        Length with zeros behind, at least n.

    Returns
    -------
    frequencies, density
        Hz and units²/Hz, both of shape (padded // 2 + 1,).
    """
    weights = _weights(taper, len(values))
    spectrum = np.fft.rfft(straightened(values) * weights, padded)
    density = 2.0 * np.abs(spectrum) ** 2 / (rate * float(weights @ weights))
    frequencies: Floats = np.arange(len(density), dtype=np.float64) * (rate / padded)
    return frequencies, np.asarray(density, dtype=np.float64)


def _weights(taper: Taper, count: int) -> Floats:
    if taper == "rectangular":
        return np.ones(count)
    return np.asarray(np.hanning(count) if taper == "hann" else np.hamming(count), dtype=np.float64)

"""The photoplethysmogram of a simulated person: each heartbeat a systolic and a diastolic wave.

Two Gaussian waves per pulse as in Tang et al. (2020), *Sci. Rep.* 10:13883, here with fixed times after the R-peak
instead of shares of the cycle; the pulse is smaller and lies higher while the chest is full.
"""

import numpy as np

from sensors.stream import Floats

_CENTRES = np.array([0.30, 0.52])
_WIDTHS = np.array([0.075, 0.11])
_HEIGHTS = np.array([1.0, 0.42])
"""Systolic and diastolic wave: seconds from the R-peak, seconds, share of the pulse."""
_LATEST = 1.2
_SMALLER, _HIGHER = 0.25, 0.35


def pulse_wave(times: Floats, heartbeats: Floats, volumes: Floats) -> Floats:
    """Return the pulse at `times` (s): 0 between pulses and 1 at their top, with what the breath does to it.

    Parameters
    ----------
    times, volumes
        Shape (n,): rising, and the air in the lungs at these times, about 0 to 1.
    heartbeats
        R-peaks up to the last of `times`, s; a later one shows in no pulse yet.
    """
    near = heartbeats[(heartbeats > times[0] - _LATEST) & (heartbeats <= times[-1])] if times.size else heartbeats[:0]
    since = times[:, None, None] - near[:, None]
    waves = (_HEIGHTS * np.exp(-0.5 * ((since - _CENTRES) / _WIDTHS) ** 2)).sum(axis=(1, 2))
    return np.asarray(waves * (1 - _SMALLER * volumes) + _HIGHER * volumes)

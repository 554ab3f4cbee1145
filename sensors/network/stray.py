"""Stamps that stand on no LSL clock: a program's Unix time, a device's own nanoseconds.

The Excite-O-Meter, for one, passes the nanosecond counter of its strap on as LSL's seconds.
"""

import numpy as np

from sensors.stream import Chunk, Floats

STRAY = 3e7
"""Seconds, about a year: no two LSL clocks differ by as much once their offset is known."""
_STEP = 10.0


def on_this_clock(samples: Floats, timestamps: Floats, offset: float, now: float) -> list[Chunk]:
    """Return samples that arrived at `now` (s) as one chunk, or, where their stamps are stray, as they arrived.

    Stray ones keep their stamps, and each row of neighbours gets the offset that puts its last at `now`.

    Parameters
    ----------
    samples, timestamps, offset
        As in `Chunk`.
    """
    numbers = timestamps[np.isfinite(timestamps)]
    if not len(numbers) or abs(numbers[-1] + offset - now) <= STRAY:
        return [Chunk(samples, timestamps, offset)]
    with np.errstate(invalid="ignore"):
        cuts = np.flatnonzero(np.abs(np.diff(timestamps)) > _STEP) + 1
    rows = zip(np.split(samples, cuts), np.split(timestamps, cuts), strict=True)
    return [Chunk(part, stamps, _arriving(stamps, offset, now)) for part, stamps in rows]


def _arriving(stamps: Floats, offset: float, now: float) -> float:
    numbers = stamps[np.isfinite(stamps)]
    return now - float(numbers[-1]) if len(numbers) else offset

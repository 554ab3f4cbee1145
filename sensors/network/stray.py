"""Stamps that stand on no LSL clock: a program's Unix time, a device's own nanoseconds.

The Excite-O-Meter, for one, passes the nanosecond counter of its strap on as LSL's seconds.
"""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from sensors.stream import Chunk, Floats

Integers = npt.NDArray[np.int64]

STRAY = 3e7
"""Seconds, about a year: no two LSL clocks differ by as much once their offset is known."""
_STEP = 10.0


def on_this_clock(
    samples: Floats, timestamps: Floats, offset: float, now: float, exact: Integers | None = None
) -> list[Chunk]:
    """Return samples that arrived at `now` (s) as one chunk, or, where their stamps are stray, as they arrived.

    Stray ones keep their stamps, and each row of neighbours gets the offset that puts its last at `now`.

    Parameters
    ----------
    samples, timestamps, offset, exact
        As in `Chunk`.
    """
    numbers = timestamps[np.isfinite(timestamps)]
    if not len(numbers) or abs(numbers[-1] + offset - now) <= STRAY:
        return [Chunk(samples, timestamps, offset, exact)]
    with np.errstate(invalid="ignore"):
        cuts = np.flatnonzero(np.abs(np.diff(timestamps)) > _STEP) + 1
    rows = [slice(first, last) for first, last in pairwise([0, *cuts.tolist(), len(timestamps)])]
    return [
        Chunk(samples[r], timestamps[r], _arriving(timestamps[r], offset, now), None if exact is None else exact[r])
        for r in rows
    ]


def _arriving(stamps: Floats, offset: float, now: float) -> float:
    numbers = stamps[np.isfinite(stamps)]
    return now - float(numbers[-1]) if len(numbers) else offset

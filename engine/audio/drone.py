"""The tone that sounds along with a hum: it swells, stays, and ends by itself when nobody lets it go."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from engine.output import SAMPLE_RATE

Samples = npt.NDArray[np.float32]

SECONDS = 18.0
"""After which it has ended: longer than anybody breathes out."""

RISE, LAST = 0.15, 0.8
"""Seconds in which it swells, and its last ones."""

RELEASE = 0.8
"""Seconds in which it falls silent when it is let go: a gentle tail."""

SECOND, THIRD, FOURTH = 0.5, 0.22, 0.1
"""Levels of its partials; the third is its twelfth, so a fifth sounds along."""

SHIMMER = 0.12
"""By how much the upper partials come and go, once in a loop, so that it stays alive."""

LOOP = 4
"""Seconds that are computed, a whole number of its periods: its pitch is off by 1.5 cents at most."""


@lru_cache(maxsize=6)
def drone(pitch: float) -> Samples:
    """Return it, shape (n,), its highest swing 1; not to be written to. Takes some 10 ms at first."""
    size = LOOP * SAMPLE_RATE
    periods = round(LOOP * 440.0 * 2.0 ** ((pitch - 69.0) / 12.0))
    phase = (np.arange(size) * periods % size).astype(np.float32) * np.float32(2 * np.pi / size)
    one, other = np.sin(phase), np.cos(phase)
    # sines of whole multiples by their sums, as each sine of so many samples would keep the renderer waiting
    two, three = 2.0 * one * other, one * (3.0 - 4.0 * one * one)
    four = 2.0 * two * (1.0 - 2.0 * one * one)
    shimmer = (1.0 + SHIMMER * np.sin(2 * np.pi * np.arange(size) / size)).astype(np.float32)
    loop: Samples = one + shimmer * (SECOND * two + THIRD * three + FOURTH * four)
    loop /= np.abs(loop).max()
    sound: Samples = np.resize(loop, round(SECONDS * SAMPLE_RATE))
    sound[: round(RISE * SAMPLE_RATE)] *= _swell(RISE)
    sound[-round(LAST * SAMPLE_RATE) :] *= _swell(LAST)[::-1]
    sound.flags.writeable = False
    return sound


def _swell(seconds: float) -> Samples:
    count = round(seconds * SAMPLE_RATE)
    rising: Samples = (np.sin(0.5 * np.pi * np.arange(count) / count) ** 2).astype(np.float32)
    return rising

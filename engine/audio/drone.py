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

SHIMMER_HZ, SHIMMER = 0.31, 0.12
"""How the upper partials come and go a little, so that it stays alive."""


@lru_cache(maxsize=6)
def drone(pitch: float) -> Samples:
    """Return it, shape (n,), its highest swing 1; not to be written to. Takes 20 to 50 ms at first."""
    time = np.arange(round(SECONDS * SAMPLE_RATE)) / SAMPLE_RATE
    hertz = 440.0 * 2.0 ** ((pitch - 69.0) / 12.0)
    phase = ((time * hertz) % 1.0).astype(np.float32) * np.float32(2 * np.pi)
    one, other = np.sin(phase), np.cos(phase)
    # sines of whole multiples by their sums: half a dozen of them over 18 s would take the renderer too long
    two, three = 2.0 * one * other, one * (3.0 - 4.0 * one * one)
    four = 2.0 * two * (1.0 - 2.0 * one * one)
    shimmer = (1.0 + SHIMMER * np.sin(2 * np.pi * SHIMMER_HZ * time)).astype(np.float32)
    sound: Samples = one + shimmer * (SECOND * two + THIRD * three + FOURTH * four)
    rising = np.sin(0.5 * np.pi * np.clip(time / RISE, 0.0, 1.0)) ** 2
    falling = np.sin(0.5 * np.pi * np.clip((time[-1] - time) / LAST, 0.0, 1.0)) ** 2
    sound *= (rising * falling).astype(np.float32)
    sound /= np.abs(sound).max()
    sound.flags.writeable = False
    return sound

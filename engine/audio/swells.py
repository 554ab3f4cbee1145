"""Finds the guide's inhale onsets in finished sound, with no help from the cues, to check a recording by its log."""

import numpy as np
import numpy.typing as npt
from scipy import ndimage, signal

BAND = (2000.0, 4000.0)
"""Hz; nothing but the guide sounds here (`GuideVoice`)."""

_STEP = 0.001
_SMOOTH = 0.004
_SHORTEST_BREATH = 1.8
_DEPTH_DB, _FLOOR_DB = 9.0, 6.0
_FLAT = 0.1


def inhale_swells(frames: npt.NDArray[np.floating], rate: float) -> npt.NDArray[np.float64]:
    """Return the times at which the guide begins to swell, seconds from the first frame.

    The power of the guide's band falls to the turn of the breath and rises from it like a V; the times are the deepest
    points of its valleys, at least 9 dB deep. The first breath of a guide has no fall before it and is found less well.

    Parameters
    ----------
    frames
        Shape (n,) or (n, channels).
    rate
        Frames per second, above 8000.
    """
    mono = frames if frames.ndim == 1 else frames.mean(axis=1)
    band = signal.sosfiltfilt(signal.butter(4, BAND, "bandpass", fs=rate, output="sos"), mono.astype(np.float64))
    step = round(rate * _STEP)
    power = (band[: len(band) // step * step].reshape(-1, step) ** 2).mean(axis=1)
    level = 10.0 * np.log10(ndimage.gaussian_filter1d(power, _SMOOTH / _STEP) + 1e-14)
    valleys, _ = signal.find_peaks(-level, prominence=_DEPTH_DB, distance=round(_SHORTEST_BREATH / _STEP))
    turns = [_turn(level, int(valley)) for valley in valleys]
    return np.asarray([(turn + 0.5) * step / rate for turn in turns])


def _turn(level: npt.NDArray[np.float64], valley: int) -> int:
    """Return the deepest step, or where a flat valley ends: nothing was heard before the first breath of a guide."""
    risen = np.flatnonzero(level[valley:] > level[valley] + 2 * _DEPTH_DB)
    after = level[valley : valley + (int(risen[0]) if len(risen) else 1)]
    end = int(np.flatnonzero(after <= level[valley] + _FLOOR_DB)[-1])
    return valley + end if end * _STEP > _FLAT else valley

"""Finds the guide's inhale onsets in finished sound, with no help from the cues, to check a recording by its log."""

import numpy as np
import numpy.typing as npt
from scipy import ndimage, signal

BAND = (2000.0, 4000.0)
"""Hz; nothing but the guide sounds here (`GuideVoice`)."""

_STEP = 0.001
_SMOOTH = 0.004
_SHORTEST_BREATH = 1.8
_DEPTH_DB, _HEARD_DB = 9.0, 25.0
_BEFORE, _RISE = 500, 25


def inhale_swells(frames: npt.NDArray[np.floating], rate: float) -> npt.NDArray[np.float64]:
    """Return the times at which the guide begins to swell, seconds from the first frame.

    The power of the guide's band falls to the turn of the breath and rises from it like a V; the times are the deepest
    points of its valleys, at least 9 dB deep.

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
    heard = np.percentile(level, 75) - _HEARD_DB
    ends = [*valleys[1:], len(level)]
    turns = [_turn(level, valley, end, heard) for valley, end in zip(valleys, ends, strict=True)]
    return np.asarray([(turn + 0.5) * step / rate for turn in turns if turn is not None])


def _turn(level: npt.NDArray[np.float64], valley: int, end: int, heard: float) -> int | None:
    """Return the step of the turn in [valley, end), None when no swell follows.

    Where nothing was heard before, as before the first breath of a guide, it is where the steepest rise begins.
    """
    top = valley + int(level[valley:end].argmax())
    if level[top] < heard:
        return None
    if level[max(0, valley - _BEFORE) : valley + 1].max() >= heard:
        return valley
    rise = level[valley + _RISE : top + _RISE + 1]
    foot = valley + int((rise - level[valley : valley + len(rise)]).argmax())
    return foot + int(np.flatnonzero(level[foot : foot + _RISE] <= level[foot] + _DEPTH_DB)[-1])

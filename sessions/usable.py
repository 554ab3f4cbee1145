"""How much of a signal could be used: one definition for reports and cohorts."""

import numpy as np

from sensors.stream import Floats, Signal

USABLE = 0.5
"""Quality above which a signal counts as usable; it stands exactly there while nothing is known yet."""

QUALITY = {Signal.ECG: "ecg_quality", Signal.PPG: "ppg_quality", Signal.RR: "rr_quality",
           Signal.RESPIRATION: "respiration_quality"}  # fmt: skip
"""Columns of `own_streams.BODY` that hold the quality of each input, once a second."""


def usable_share(quality: Floats) -> float | None:
    """Return the share (0-1) of the seconds with a usable signal, of those whose quality was kept; None without any.

    `quality` has shape (n,), a value for each second, NaN for none.
    """
    known = quality[np.isfinite(quality)]
    return float(np.mean(known > USABLE)) if known.size else None

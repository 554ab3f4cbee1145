"""LF and HF: how much of the heart's variation is slow and how much is quick."""

from collections.abc import Sequence
from statistics import median

import numpy as np

from engine.guidance import GuideBreath
from engine.measures.measure import Measure, MeasureKind, known, unknown
from engine.measures.recent import RecentBreaths, rate_from_ecg
from engine.measures.rr_window import MARGIN, RRWindow
from engine.measures.spectrum import evenly, power_spectrum
from sensors.state import BodyState
from sensors.stream import Floats

WINDOW, EVERY = 120.0, 5.0
RATE, PADDED = 4.0, 1024
LF_BAND, HF_BAND = (0.04, 0.15), (0.15, 0.40)
BREATH_IN_LF = 9.0
"""Breaths/min below which the breath itself swings in the LF band."""
LF_POWER = MeasureKind(
    "lf_power",
    "LF power",
    "ms²",
    "120 s, every 5 s",
    "The heart's slow waves, 2.4 to 9 a minute; below 9 breaths/min the breath is one of them. No measure of stress.",
)
HF_POWER = MeasureKind(
    "hf_power",
    "HF power",
    "ms²",
    "120 s, every 5 s",
    "The heart's quick waves, 9 to 24 a minute, where breathing shows at its usual speed and leaves when it slows.",
)


def band_powers(rr_ms: Floats, rate: float = RATE) -> tuple[float, float]:
    """Return the power of LF (0.04–0.15 Hz) and of HF (0.15–0.40 Hz), ms².

    Bands of the Task Force of ESC and NASPE (1996), doi 10.1161/01.CIR.93.5.1043. Deviations: one Hann window over
    120 s and a straight line taken off, where they ask for 5 minutes; 2 minutes are their least for LF.

    Parameters
    ----------
    rr_ms
        Shape (n,), an even series at `rate` Hz.
    """
    frequencies, density = power_spectrum(rr_ms, rate, "hann", max(PADDED, len(rr_ms)))

    def power(low: float, high: float) -> float:
        # half open: what lies at 0.15 Hz counts once
        return float(density[(frequencies >= low) & (frequencies < high)].sum() * frequencies[1])

    return power(*LF_BAND), power(*HF_BAND)


class BandPowers:
    """LF and HF of the last 120 s, every 5 s, each labelled by where the breath is.

    There is no ratio of the two: below 9 breaths/min it tells how slowly one breathes, and at no rate is it a measure
    of stress (Reyes del Paso et al. 2013, doi 10.1111/psyp.12027).
    """

    kinds = (LF_POWER, HF_POWER)

    def __init__(self) -> None:
        self._rr = RRWindow(WINDOW + EVERY + MARGIN)
        self._breaths = RecentBreaths(WINDOW)
        self._rate: float | None = None
        self._found: tuple[float, tuple[float, float]] | None = None

    def update(self, now: float, body: BodyState, guide: Sequence[GuideBreath] = ()) -> None:
        """Take the body at `now` (LSL s); the guide changes nothing."""
        del guide
        self._rr.update(now, body)
        self._breaths.update(now, body.breaths)
        self._rate = rate_from_ecg(body)

    def measures(self, now: float) -> tuple[Measure, ...]:
        """Return LF and HF at `now` (LSL s)."""
        end = None if self._rr.newest is None else EVERY * (self._rr.newest // EVERY)
        age = None if end is None else now - end
        reason = self._rr.shortage(now, WINDOW, end)
        if reason or end is None or age is None:
            return tuple(unknown(kind, reason, WINDOW, age) for kind in self.kinds)
        if self._found is None or self._found[0] != end:
            at = np.arange(end - WINDOW, end, 1.0 / RATE)
            self._found = end, band_powers(evenly(*self._rr.around(end - WINDOW, end), at))
        labels = labels_for(self._breathing(end))
        powers = zip(self.kinds, self._found[1], labels, strict=True)
        return tuple(known(kind, power, WINDOW, age, label) for kind, power, label in powers)

    def _breathing(self, end: float) -> float | None:
        # a rate from the ECG stands in only where no breath was measured
        lately = [b.period for b in self._breaths.all if end - WINDOW < b.end <= end]
        return 60.0 / median(lately) if lately else self._rate


def labels_for(respiration_rate: float | None) -> tuple[str, str]:
    """Return what LF and what HF must be read with at this rate (breaths/min), which may be unknown."""
    if respiration_rate is None:
        return "breathing rate unknown: the breath may swing in here", "breathing rate unknown"
    rate = f"{respiration_rate:.1f} breaths/min"
    if respiration_rate < BREATH_IN_LF:
        return f"at {rate} the breath itself swings in here", f"at {rate} without the swing of the breath"
    return f"at {rate} without the swing of the breath", f"at {rate} the breath itself swings in here"

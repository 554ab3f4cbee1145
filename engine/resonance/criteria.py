"""The six criteria of one step of an assessment, each shown beside the others and none weighed against another."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

import numpy as np

from engine.measures.bands import LF_BAND, RATE, band_powers
from engine.measures.coherence import CoherenceSettings, coherence
from engine.measures.heart_phase import heart_breath_phase
from engine.measures.spectrum import evenly, power_spectrum
from engine.resonance.evidence import Evidence
from sensors.state import Breath
from sensors.stream import Floats

PADDED = 8192
CLEAR_PEAK = 0.1
"""Share of the highest LF peak that another must reach to count; an engineering choice."""


@dataclass(frozen=True, slots=True)
class Criteria:
    """What Lehrer et al. (2000, doi 10.1023/A:1009554825745) look at, in their order; None for what cannot be told.

    Attributes
    ----------
    phase, phase_share
        Heart rate against lung volume at the breathing rate, degrees (0: they rise and fall together), and the share of
        the heart's variation that the breath explains.
    peak_to_trough
        Median over the breaths of highest less lowest heart rate, beats/min.
    lf_power
        0.04–0.15 Hz, ms².
    lf_peak, lf_peak_rate
        Height of the highest point in LF, ms²/Hz, and where it is, per minute.
    smoothness
        Share of the heart's variation that is one even wave, 0–1 (the coherence share, over the whole step).
    lf_peaks
        Local maxima in LF of at least a tenth of the highest.
    """

    phase: float | None = None
    phase_share: float | None = None
    peak_to_trough: float | None = None
    lf_power: float | None = None
    lf_peak: float | None = None
    lf_peak_rate: float | None = None
    smoothness: float | None = None
    lf_peaks: int | None = None


def criteria_of(evidence: Evidence, start: float, end: float) -> Criteria:
    """Return the criteria of the stretch from `start` to `end` (LSL s); without a heart there are none."""
    times, rr_ms = evidence.rr.around(start, end)
    swings = [swing.amplitude for swing in evidence.swings(start, end)]
    if len(times) < 2 or times[-1] < start:
        return Criteria()
    phase, share = _phase(times, rr_ms, evidence.breaths(start, end))
    even = evenly(times, rr_ms, np.arange(start, end, 1.0 / RATE))
    frequencies, density = power_spectrum(even, RATE, "hann", PADDED)
    band = (frequencies >= LF_BAND[0]) & (frequencies < LF_BAND[1])
    return Criteria(
        phase=phase,
        phase_share=share,
        peak_to_trough=median(swings) if swings else None,
        lf_power=band_powers(even)[0],
        lf_peak=float(density[band].max()),
        lf_peak_rate=60.0 * float(frequencies[band][density[band].argmax()]),
        smoothness=_smoothness(even, end - start),
        lf_peaks=_peaks(density[band]),
    )


def _phase(times: Floats, rr_ms: Floats, breaths: Sequence[Breath]) -> tuple[float | None, float | None]:
    found = heart_breath_phase(times, rr_ms, breaths) if breaths else None
    return (None, None) if found is None else (found.degrees, found.share)


def _smoothness(even: Floats, seconds: float) -> float | None:
    settings = CoherenceSettings(window_seconds=seconds, rate=RATE, padded=PADDED)
    found = coherence(even, settings)
    return None if found is None else found.share


def _peaks(density: Floats) -> int:
    inside = density[1:-1]
    tops = (inside > density[:-2]) & (inside >= density[2:]) & (inside >= CLEAR_PEAK * density.max())
    return int(tops.sum())

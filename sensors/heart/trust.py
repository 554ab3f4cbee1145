"""How much a row of heartbeats looks like a heart."""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median

HALF_SURE = 0.25
TOO_IRREGULAR = 0.3


def heart_trust(confidences: Sequence[float], rr_ms: Sequence[float]) -> float:
    """Return 0–1 for the last heartbeats: their mean confidence times the regularity of their intervals.

    Between two neighbours intervals change by a few per cent in sinus rhythm (median of the last 8), by 10–20 % in
    atrial fibrillation, and by more when the peaks are noise.
    """
    return fmean(confidences) * _regularity(rr_ms)


def ecg_trust(confidences: Sequence[float], rr_ms: Sequence[float]) -> float:
    """Return what `heart_trust` does, for R-peaks, of which even unsure ones may be believed.

    Noise has a mean confidence of 0.00–0.03 (0.2 when it comes and goes), R-peaks in heavy noise 0.1–0.5, and those
    may still all be true: so 0.2 counts as 0.55, and 0.9 in full.
    """
    mean = fmean(confidences)
    return heart_trust([min(1.0, (1 + HALF_SURE) * mean / (mean + HALF_SURE))], rr_ms)


def _regularity(rr_ms: Sequence[float]) -> float:
    changes = [abs(b - a) / max(a, b) for a, b in pairwise(rr_ms)]
    return max(0.0, 1.0 - (median(changes) / TOO_IRREGULAR) ** 2) if changes else 0.0

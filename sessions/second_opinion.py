"""What neurokit2, reading a recording at leisure, makes of the same heart and breath."""

import logging
import warnings
from collections.abc import Callable
from typing import Any

import numpy as np

from sensors.stream import Floats, Signal
from sessions.folder import SessionFolder
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.session_file import read_record, streams_used

logger = logging.getLogger(__name__)

SHORTEST = 10.0
"""Seconds of signal below which no rate is given."""

RR_LIMITS = (0.3, 2.0)
BREATH_LIMITS = (2.0, 30.0)
"""Seconds; what lies outside is a gap or a mistake, not an interval."""

Peaks = Callable[[Floats, float], Floats]
Middle = Callable[[Floats], Any]


def second_opinion(folder: SessionFolder) -> dict[str, float | None]:
    """Return `heart_rate` (beats/min) and `respiration_rate` (breaths/min) over a session, found by neurokit2.

    From the raw streams as recorded: the mean of all RR intervals, and, as a pause within a breath often shows a peak
    of its own, the median of all breaths; None where the session has no such stream or neurokit2 finds nothing in it.
    Blocks for some seconds.

    Raises
    ------
    SospiroError
        When the recording or its record cannot be read.
    """
    recording = read_recording(folder.recording)
    found: dict[str, tuple[RecordedStream, int]] = {}
    for use in streams_used(read_record(folder)):
        recorded = recording.get(use.stream_id)
        if recorded is None or use.channel >= recorded.values.shape[1]:
            continue
        if use.signal not in found or len(recorded.stamps) > len(found[use.signal][0].stamps):
            found[use.signal] = recorded, use.channel
    return {
        "heart_rate": _rate(found.get(Signal.ECG), _r_peaks, RR_LIMITS, np.mean),
        "respiration_rate": _rate(found.get(Signal.RESPIRATION), _inhale_peaks, BREATH_LIMITS, np.median),
    }


def _rate(
    source: tuple[RecordedStream, int] | None, peaks: Peaks, limits: tuple[float, float], middle: Middle
) -> float | None:
    if source is None:
        return None
    recorded, channel = source
    samples = np.asarray(recorded.values[:, channel], dtype=np.float64)
    finite = np.isfinite(samples)
    rate = _sampling_rate(recorded)
    if rate is None or np.count_nonzero(finite) < SHORTEST * rate:
        return None
    samples = np.where(finite, samples, np.median(samples[finite]))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            intervals = np.diff(peaks(samples, rate)) / rate
    except Exception:
        logger.info("neurokit2 found nothing in %s", recorded.stream.name, exc_info=True)
        return None
    good = intervals[(intervals >= limits[0]) & (intervals <= limits[1])]
    return float(60.0 / middle(good)) if len(good) else None


def _sampling_rate(recorded: RecordedStream) -> float | None:
    if recorded.stream.nominal_rate > 0:
        return recorded.stream.nominal_rate
    steps = np.diff(recorded.stamps)
    steps = steps[np.isfinite(steps) & (steps > 0)]
    return float(1.0 / steps.mean()) if len(steps) else None


def _r_peaks(samples: Floats, rate: float) -> Floats:
    import neurokit2

    cleaned = neurokit2.ecg_clean(samples, sampling_rate=rate)
    return np.asarray(neurokit2.ecg_peaks(cleaned, sampling_rate=rate)[1]["ECG_R_Peaks"], dtype=np.float64)


def _inhale_peaks(samples: Floats, rate: float) -> Floats:
    import neurokit2

    cleaned = neurokit2.rsp_clean(samples, sampling_rate=rate)
    return np.asarray(neurokit2.rsp_peaks(cleaned, sampling_rate=rate)[1]["RSP_Peaks"], dtype=np.float64)

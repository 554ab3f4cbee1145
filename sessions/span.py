"""When a session began and when it ended: one answer for its summary, its reports, its exports and a cohort."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from sessions.recording.own_streams import BREATH_PHASE, RECORDER
from sessions.recording.xdf_read import RecordedStream

STEADY = (RECORDER.name, BREATH_PHASE.name)
"""Streams of our own that run from the first tick to the last, and lie open in a masked session too."""

LONGEST = 86_400.0
"""Seconds; a stamp that makes a session longer is wrong."""


def start_of(record: Mapping[str, Any]) -> float:
    """Return the LSL time (s) at which a session began: second 0 of all its figures, files and pictures.

    It is the moment that `clock` of the record also tells in UTC: when its sound ran, a moment before the first tick.
    """
    return float(record["clock"]["lsl"])


def end_of(streams: Mapping[str, RecordedStream], start: float) -> float | None:
    """Return the LSL time (s) of the last sign of life by the session's own stamps; None where it left none."""
    stamps = np.concatenate([np.empty(0), *(streams[name].stamps for name in STEADY if name in streams)])
    stamps = stamps[(stamps >= start) & (stamps <= start + LONGEST)]
    return float(stamps.max()) if stamps.size else None

"""A minute of the breath's own signal beside the guide: the last one in which the guide led."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from engine.guidance import PacingState
from sensors.stream import Signal
from sessions.report.evidence import Evidence
from sessions.report.tracks import Curve, Span
from sessions.session_file import streams_used
from sessions.summarise import recorded_guide

MINUTE = 60.0
FEWEST = 100


@dataclass(frozen=True, slots=True)
class Near:
    """The signal, its unit as the device tells it, and the guide's inhales in the same stretch (seconds)."""

    signal: Curve
    unit: str
    inhales: tuple[Span, ...]


def near(evidence: Evidence) -> Near | None:
    """Return the last minute of the guide before it eased back; None without a guide or a signal of the breath."""
    use = next((one for one in streams_used(evidence.record) if one.signal == Signal.RESPIRATION), None)
    recorded = evidence.recording.get(use.stream_id) if use is not None else None
    end = _led_until(evidence)
    if use is None or recorded is None or end is None or not 0 <= use.channel < len(recorded.stream.channels):
        return None
    seconds = evidence.since(recorded.times)
    order = np.argsort(seconds, kind="stable")
    around = order[(seconds[order] >= max(end - MINUTE, 0.0)) & (seconds[order] <= end)]
    values = np.asarray(recorded.values[around, use.channel], dtype=np.float64)
    if np.count_nonzero(np.isfinite(values)) < FEWEST:
        return None
    unit = recorded.stream.channels[use.channel].unit
    first = float(seconds[around][0])
    return Near(_open_gaps(seconds[around], values), unit, _inhales(evidence, first, end))


def _led_until(evidence: Evidence) -> float | None:
    back = [at for at, state, _ in evidence.summary.states if state == PacingState.RETURN]
    until = back[0] if back else evidence.seconds
    onsets = [breath.onset - evidence.start for breath in recorded_guide(evidence.streams)]
    return until if any(until - MINUTE < onset < until for onset in onsets) else None


def _inhales(evidence: Evidence, first: float, last: float) -> tuple[Span, ...]:
    found = []
    for breath in recorded_guide(evidence.streams):
        begins = breath.onset - evidence.start
        ends = begins + breath.inhale_share * 60.0 / breath.rate
        if ends > first and begins < last:
            found.append(Span(max(begins, first), min(ends, last), "inhale"))
    return tuple(found)


def _open_gaps(seconds: np.ndarray, values: np.ndarray) -> Curve:
    steps = np.diff(seconds)
    breaks = np.flatnonzero(steps > max(1.0, 5.0 * float(np.median(steps)))) + 1
    return Curve(np.insert(seconds, breaks, seconds[breaks]), np.insert(values, breaks, np.nan))

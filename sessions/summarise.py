"""The figures of a session, computed from what was recorded and from nothing else."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.entrainment import phase_locking
from engine.guidance import GuideBreath, PacingState
from sensors.state import Breath
from sensors.stream import Floats, Stream
from sessions.folder import SessionFolder
from sessions.recording.own_streams import (
    ACOUSTICS,
    BODY,
    BREATH_MEASURES,
    BREATHS,
    GUIDE_BREATHS,
    HEARTBEATS,
    MEASURES,
    STATE,
)
from sessions.recording.xdf_read import RecordedStream, read_recording
from sessions.session_file import read_record
from sessions.span import end_of, start_of
from sessions.summary import MeasureFigures, SessionSummary

RATE_BREATHS = 8
"""Breaths whose median is the rate at the start and at the end."""

RATE_SECONDS = 60
"""The same of a breath that is known by its rate alone, once a second."""

ENTRAINMENT_SECONDS = 60.0
OF_BREATHS = ("asynchrony", "period_error", "rsa_amplitude", "rsa_amplitude_ms")
OF_SECONDS = ("plv", "rmssd", "coherence_ratio")
OF_SOUND = ("loudness", "notes_per_second", "centroid")
FEWEST_BREATHS = 6

Streams = Mapping[str, RecordedStream]


def summary_from_recording(folder: SessionFolder) -> SessionSummary:
    """Return the figures of the session in `folder`, read from its recording and `session.json`.

    Blocks while it reads the whole file.

    Raises
    ------
    SospiroError
        BAD_FILE or MISSING_FILE when recording or record cannot be read.
    """
    return figures(folder, read_record(folder), read_recording(folder.recording))


def figures(folder: SessionFolder, record: Mapping[str, Any], recording: dict[int, RecordedStream]) -> SessionSummary:
    """Return the figures of a recording that has been read; `files` are those in the folder now."""
    # Sospiro opens its own streams first, so of two with one name the first is ours.
    streams = {recorded.stream.name: recorded for recorded in reversed(recording.values())}
    start = start_of(record)
    end = end_of(streams, start)
    end = start if end is None else end
    states = tuple(_states(streams, start))
    breaths = recorded_breaths(streams)
    rates = _finite(streams, BODY, "respiration_rate")
    guide = [breath for breath in recorded_guide(streams) if breath.onset <= end]
    locked_until = min(end, guide[-1].end) if guide else end
    return SessionSummary(
        session=str(folder.path),
        id=folder.path.name,
        started=str(record.get("started", "")),
        seconds=end - start,
        respiration_rate_start=_median_rate(breaths[:RATE_BREATHS], rates[:RATE_SECONDS]),
        respiration_rate_end=_median_rate(breaths[-RATE_BREATHS:], rates[-RATE_SECONDS:]),
        heart_rate_mean=_heart_rate(streams),
        guide_rate_end=_led_to(guide, start, states),
        synchrony=_synchrony(streams),
        entrainment=phase_locking(breaths, guide, locked_until - ENTRAINMENT_SECONDS, locked_until),
        time_below_10=_last(_finite(streams, MEASURES, "time_below_10")),
        measures=_measures(streams),
        states=states,
        files=folder.files(),
        status=str(record.get("status", "")),
    )


def recorded_breaths(streams: Streams) -> list[Breath]:
    """Return the measured breaths, oldest first; entries that are no breath are left out."""
    table = _table(streams, BREATHS, ("period", "inhale_share", "depth", "reported_at"))
    good = np.isfinite(table[:, :3]).all(axis=1) & (table[:, 1] > 0) & (table[:, 2] > 0) & (table[:, 2] < 1)
    return [
        Breath(onset, onset + period * share, onset + period, reported_at, depth)
        for onset, period, share, depth, reported_at in table[good].tolist()
    ]


def recorded_guide(streams: Streams) -> list[GuideBreath]:
    """Return the breaths of the guide, oldest first; entries that are no breath are left out."""
    table = _table(streams, GUIDE_BREATHS, ("number", "rate", "inhale_share", "beats_per_breath"))
    good = np.isfinite(table).all(axis=1) & (table[:, 2] > 0) & (table[:, 3] > 0) & (table[:, 3] < 1)
    return [
        GuideBreath(int(number), onset, rate, share, int(beats))
        for onset, number, rate, share, beats in table[good].tolist()
    ]


def _table(streams: Streams, own: Stream, labels: tuple[str, ...]) -> Floats:
    """Return stamps and channels of a stream, shape (n, 1 + channels), ordered by stamp."""
    if own.name not in streams:
        return np.empty((0, 1 + len(labels)))
    stream = streams[own.name]
    table = np.column_stack([stream.stamps, *(stream.column(label) for label in labels)])
    return table[np.argsort(stream.stamps, kind="stable")]


def _median_rate(breaths: list[Breath], rates: Floats) -> float | None:
    """Return the median of the breaths, or of the rates where there is no breath, as with an ECG alone."""
    known = np.array([breath.rate for breath in breaths]) if breaths else rates
    return float(np.median(known)) if known.size else None


def _led_to(guide: list[GuideBreath], start: float, states: tuple[tuple[float, str, str], ...]) -> float | None:
    """Return the rate of the last guide breath that began before the easing back at the end."""
    returning = [start + after for after, state, _ in states if state == PacingState.RETURN]
    led = [breath.rate for breath in guide if not returning or breath.onset < returning[0]]
    return led[-1] if led else None


def _heart_rate(streams: Streams) -> float | None:
    rr_ms = _finite(streams, HEARTBEATS, "rr_ms")
    return float(60_000.0 / rr_ms.mean()) if len(rr_ms) else None


def _synchrony(streams: Streams) -> float | None:
    in_sync = _finite(streams, BREATHS, "in_sync")
    return float(in_sync.mean()) if len(in_sync) else None


def _measures(streams: Streams) -> dict[str, MeasureFigures]:
    kept = (
        (BREATH_MEASURES, OF_BREATHS, "breaths", FEWEST_BREATHS),
        (MEASURES, OF_SECONDS, "seconds", 1),
        (ACOUSTICS, OF_SOUND, "times 10 s", 1),
    )
    return {
        channel.label: _over_all(channel.unit, _finite(streams, own, channel.label), of, fewest)
        for own, names, of, fewest in kept
        for channel in own.channels
        if own.name in streams and channel.label in names
    }


def _over_all(unit: str, values: Floats, of: str, fewest: int) -> MeasureFigures:
    if len(values) < fewest:
        return MeasureFigures(unit, None, None, len(values), of)
    return MeasureFigures(unit, float(values.mean()), float(np.median(values)), len(values), of)


def _last(values: Floats) -> float | None:
    return float(values[-1]) if values.size else None


def _finite(streams: Streams, own: Stream, label: str) -> Floats:
    values = streams[own.name].column(label) if own.name in streams else np.empty(0)
    return values[np.isfinite(values)]


def _states(streams: Streams, start: float) -> list[tuple[float, str, str]]:
    if STATE.name not in streams:
        return []
    found = []
    for time, text in zip(streams[STATE.name].stamps.tolist(), streams[STATE.name].texts, strict=True):
        try:
            entry = json.loads(text)
            found.append((time - start, str(entry["state"]), str(entry["reason"])))
        except (ValueError, KeyError, TypeError):
            continue
    return found

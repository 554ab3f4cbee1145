"""The one row of a session in the table of a cohort."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from engine.measures.registry import MEASURES as KINDS
from sensors.stream import Signal
from sessions.cohort.again import Again
from sessions.cohort.columns import SESSION_COLUMNS, Value
from sessions.cohort.numbers import finite, mean, median, plain
from sessions.recording.own_streams import ACOUSTICS, BODY, BREATH_MEASURES, BREATHS, HEARTBEATS, MEASURES
from sessions.summarise import FEWEST_BREATHS, OF_BREATHS
from sessions.summary import SessionSummary

Row = dict[str, Value]


def session_row(record: Mapping[str, Any], again: Again, summary: SessionSummary, more: Row) -> Row:
    """Return a value for each of `SESSION_COLUMNS`, None for what is not known; `more` comes on top.

    Of a masked session the body is told, as everywhere until it is opened, and nothing that goes by the guide.
    """
    masked = bool(record.get("masked"))
    row = {**_about(record, masked), **_body(again, summary), **more}
    if not masked:
        row |= {**_guided(summary), **_measures(again), **_sound(again)}
    return {column.name: plain(row.get(column.name)) for column in SESSION_COLUMNS}


def _about(record: Mapping[str, Any], masked: bool) -> Row:
    protocol, arm, study, versions = (_table(record.get(name)) for name in ("protocol", "arm", "study", "versions"))
    return {
        "started": str(record.get("started", "")),
        "protocol": str(protocol.get("name") or ""),
        "protocol_sha256": str(protocol.get("sha256") or ""),
        "arm": "" if masked else str(arm.get("name") or ""),
        "study": str(study.get("name") or ""),
        "masked": masked,
        "status": str(record.get("status", "")),
        "recorded_with": str(versions.get("sospiro") or ""),
    }


def _body(again: Again, summary: SessionSummary) -> Row:
    streams, heart = again.streams, again.usable.keys() - {Signal.RESPIRATION}
    periods = finite(streams, BREATHS, "period")
    return {
        "seconds": again.seconds,
        **{f"{signal}_usable": share for signal, share in again.usable.items()},
        "heartbeats": len(streams[HEARTBEATS.name].stamps) if heart else None,
        "breaths": len(periods) if Signal.RESPIRATION in again.usable else None,
        "heart_rate": summary.heart_rate_mean,
        "respiration_rate": median(60.0 / periods if periods.size else finite(streams, BODY, "respiration_rate")),
        "respiration_rate_start": summary.respiration_rate_start,
        "respiration_rate_end": summary.respiration_rate_end,
    }


def _guided(summary: SessionSummary) -> Row:
    return {
        "guide_rate_end": summary.guide_rate_end,
        "guided_in_sync": summary.synchrony,
        "entrainment": summary.entrainment,
        "seconds_below_10": summary.time_below_10,
    }


def _measures(again: Again) -> Row:
    found: Row = {}
    for kind in KINDS:
        of_breaths = kind.name in OF_BREATHS
        values = finite(again.streams, BREATH_MEASURES if of_breaths else MEASURES, kind.name)
        told = values if len(values) >= (FEWEST_BREATHS if of_breaths else 1) else np.empty(0)
        found[f"{kind.name}_mean"], found[f"{kind.name}_median"] = mean(told, kind.name), median(told)
        found[f"{kind.name}_count"] = len(values)
    return found


def _sound(again: Again) -> Row:
    return {f"{one.label}_mean": mean(finite(again.streams, ACOUSTICS, one.label)) for one in ACOUSTICS.channels}


def _table(entry: Any) -> dict[str, Any]:
    return entry if isinstance(entry, dict) else {}

"""A session in pieces, for its two long tables: breath by breath, and 10 s by 10 s."""

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from engine.measures.registry import MEASURES as KINDS
from sensors.stream import Floats, Stream
from sessions.cohort.again import Again
from sessions.cohort.columns import Value
from sessions.cohort.numbers import mean, plain
from sessions.recording.own_streams import BODY, BREATH_MEASURES, BREATHS, GUIDE, MEASURES
from sessions.recording.xdf_read import RecordedStream

WINDOW = 10.0
OF_BREATH = ("period", "inhale_share", "depth", "sigh", "pause", "in_sync")
MEASURED = ("asynchrony", "period_error", "rsa_amplitude", "rsa_amplitude_ms")

Rows = list[list[Value]]


def breath_rows(again: Again) -> Rows:
    """Return a row for each breath, in the order of `BREATH_COLUMNS` without their keys."""
    breaths, measured = again.streams[BREATHS.name], again.streams[BREATH_MEASURES.name]
    told = dict(zip(measured.stamps.tolist(), _matrix(measured, MEASURED).tolist(), strict=True))
    unknown = [math.nan] * len(MEASURED)
    rows = zip(breaths.stamps.tolist(), _matrix(breaths, OF_BREATH).tolist(), strict=True)
    return _plain_rows([[stamp - again.start, *own, *told.get(stamp, unknown)] for stamp, own in rows])


def window_rows(again: Again) -> Rows:
    """Return a row for each whole 10 s, in the order of `WINDOW_COLUMNS` without their keys."""
    rates = _means(again, BODY, ("heart_rate", "respiration_rate"))
    guide = _means(again, GUIDE, ("rate",))
    measures = _means(again, MEASURES, [kind.name for kind in KINDS])
    after = WINDOW * np.arange(len(rates))[:, np.newaxis]
    return _plain_rows(np.hstack([after, rates, guide, measures]).tolist())


def _means(again: Again, own: Stream, labels: Sequence[str]) -> Floats:
    """Return means over each 10 s, shape (windows, labels); NaN where nothing was known."""
    found = np.full((math.floor(again.seconds / WINDOW), len(labels)), np.nan)
    if own.name not in again.streams:
        return found
    recorded = again.streams[own.name]
    order = np.argsort(recorded.stamps, kind="stable")
    # a second that ends with the window belongs to it; the margin is for stamps on a clock of many digits
    edges = again.start + WINDOW * np.arange(len(found) + 1) + 1e-6
    cuts = np.searchsorted(recorded.stamps[order], edges, side="right")
    for index, label in enumerate(labels):
        values = recorded.column(label)[order]
        for window, (first, last) in enumerate(pairwise(cuts.tolist())):
            part = values[first:last]
            told = mean(part[np.isfinite(part)], label)
            found[window, index] = np.nan if told is None else told
    return found


def _matrix(recorded: RecordedStream, labels: Sequence[str]) -> Floats:
    return np.column_stack([recorded.column(label) for label in labels])


def _plain_rows(rows: Sequence[Sequence[float]]) -> Rows:
    return [[plain(value) for value in row] for row in rows]

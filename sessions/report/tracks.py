"""What went on in a session as curves over time, with its gaps left open, ready to be drawn or summed up."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sensors.state import Breath
from sensors.stream import Floats, Signal
from sessions.recording.own_streams import BODY, BRAIN, BREATH_MEASURES, HEARTBEATS, MEASURES, STAGES, STATE
from sessions.recording.xdf_read import RecordedStream
from sessions.report.evidence import Evidence
from sessions.segments import segments_of
from sessions.session_file import StreamUse, streams_used
from sessions.summarise import recorded_breaths, recorded_guide
from sessions.usable import QUALITY, usable_share
from sessions.usable import USABLE as USABLE

Places = npt.NDArray[np.intp]
SHORTEST_GAP = 1.0
"""Seconds without samples that are a gap, not a hiccup."""
BREATH_GAP = 1.0
"""Seconds between the end of a breath and the next one from which on the line is broken."""
HEART_GAP = 3.0
FAR = 3.0
"""Times the usual distance between two values from which on a line is broken."""
SAMPLES_MISSED = 5.0
SAID = {
    Signal.ECG: "ECG",
    Signal.PPG: "pulse",
    Signal.RR: "RR intervals",
    Signal.RESPIRATION: "respiration",
    Signal.EEG: "EEG",
}
NAMES = {
    Signal.ECG: "ECG",
    Signal.PPG: "Pulse (PPG)",
    Signal.RR: "RR intervals",
    Signal.RESPIRATION: "Respiration",
    Signal.EEG: "EEG",
}
JUDGED = {**{signal: (BODY.name, label) for signal, label in QUALITY.items()}, Signal.EEG: (BRAIN.name, "quality")}
"""Stream and column of the quality of each input."""


@dataclass(frozen=True, slots=True)
class Curve:
    """Values over time: both shape (n,), `seconds` since the start; NaN in `values` breaks the line."""

    seconds: Floats
    values: Floats

    @property
    def known(self) -> bool:
        """Whether there is anything to draw."""
        return bool(np.isfinite(self.values).any())


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the session, in seconds since it began, and its name."""

    begins: float
    ends: float
    name: str


@dataclass(frozen=True, slots=True)
class InputQuality:
    """How good one input was.

    Attributes
    ----------
    usable
        Share of the seconds in which its quality was above `USABLE`, 0–1; None when no quality was kept.
    gaps
        Stretches without any sample.
    samples
        How many were recorded.
    """

    signal: Signal
    stream: str
    quality: Curve
    usable: float | None
    gaps: tuple[Span, ...]
    samples: int


def breathing(evidence: Evidence) -> Curve:
    """Return breaths/min: of each breath at its middle, or once a second where only the body's state lies open."""
    breaths = recorded_breaths(evidence.streams)
    if not breaths:
        return _measured(evidence, BODY.name, "respiration_rate")
    middles = np.array([(breath.inhale_onset + breath.end) / 2.0 for breath in breaths])
    rates = np.array([breath.rate for breath in breaths])
    return _broken(evidence.since(middles), rates, _after_pauses(breaths))


def breathing_by_ecg(evidence: Evidence) -> Curve:
    """Return breaths/min as the ECG told it while no belt was heard, once a second; nothing without any breath."""
    if not recorded_breaths(evidence.streams):
        return _nothing()
    rate = _measured(evidence, BODY.name, "respiration_rate")
    by_ecg = _measured(evidence, BODY.name, "respiration_from_ecg").values
    return Curve(rate.seconds, np.where(by_ecg == 1.0, rate.values, np.nan))


def guide(evidence: Evidence) -> Curve:
    """Return the guide's breaths/min as steps, one from each onset to the next."""
    end = evidence.start + evidence.seconds
    played = [breath for breath in recorded_guide(evidence.streams) if breath.onset <= end]
    seconds: list[float] = []
    rates: list[float] = []
    for number, breath in enumerate(played):
        if number and breath.onset - played[number - 1].end > BREATH_GAP:
            seconds.append(seconds[-1])
            rates.append(np.nan)
        until = min(breath.end, end)
        seconds += evidence.since(np.array([breath.onset, until])).tolist()
        rates += [breath.rate, breath.rate]
    return Curve(np.array(seconds), np.array(rates))


def heart_rate(evidence: Evidence) -> Curve:
    """Return beats/min of each RR interval, broken where heartbeats were not heard."""
    stream = evidence.streams.get(HEARTBEATS.name)
    if stream is None:
        return _nothing()
    order = np.argsort(stream.stamps, kind="stable")
    stamps, rr_ms = stream.stamps[order], stream.column("rr_ms")[order]
    known = np.isfinite(rr_ms) & (rr_ms > 0)
    stamps, rates = stamps[known], 60_000.0 / rr_ms[known]
    return _broken(evidence.since(stamps), rates, np.flatnonzero(np.diff(stamps) > HEART_GAP) + 1)


def of_breaths(evidence: Evidence, label: str) -> Curve:
    """Return a measure of single breaths (`own_streams.BREATH_MEASURES`)."""
    return _measured(evidence, BREATH_MEASURES.name, label)


def of_seconds(evidence: Evidence, label: str) -> Curve:
    """Return a measure that was read once a second (`own_streams.MEASURES`)."""
    return _measured(evidence, MEASURES.name, label)


def running_median(curve: Curve, width: int = 6) -> Curve:
    """Return the median of the last `width` known values at each of them, broken where values are far apart."""
    known = np.isfinite(curve.values)
    seconds, values = curve.seconds[known], curve.values[known]
    ends = range(width, len(values) + 1)
    medians = np.array([float(np.median(values[end - width : end])) for end in ends])
    seconds = seconds[width - 1 :]
    apart = np.diff(seconds)
    far = np.flatnonzero(apart > FAR * np.median(apart)) + 1 if apart.size else np.empty(0, dtype=np.intp)
    return _broken(seconds[: len(medians)], medians, far)


def states(evidence: Evidence) -> tuple[Span, ...]:
    """Return what the guide was doing from when to when."""
    return _spans(evidence, _told(evidence, STATE.name, "state"))


def stages(evidence: Evidence) -> tuple[Span, ...]:
    """Return the stages of the protocol from when to when, named by their numbers."""
    return _spans(evidence, _told(evidence, STAGES.name, "number"))


def qualities(evidence: Evidence) -> tuple[InputQuality, ...]:
    """Return how good each input was that heart, breath or brain waves were read from."""
    uses = {use.signal: use for use in streams_used(evidence.record)}
    return tuple(_quality(evidence, uses[signal], signal) for signal in JUDGED if signal in uses)


def _quality(evidence: Evidence, use: StreamUse, signal: Signal) -> InputQuality:
    quality = _measured(evidence, *JUDGED[signal])
    parts = parts_of(evidence, use)
    return InputQuality(
        signal,
        use.name,
        quality,
        usable_share(quality.values),
        _gaps(evidence, parts),
        sum(len(part.stamps) for part in parts),
    )


def parts_of(evidence: Evidence, use: StreamUse) -> list[RecordedStream]:
    """Return the recorded stream of an input, oldest first: one that was lost and came back has several parts."""
    return [evidence.recording[number] for number, _ in segments_of(evidence.recording, use)]


def _gaps(evidence: Evidence, parts: Sequence[RecordedStream]) -> tuple[Span, ...]:
    rates = [part.stream.nominal_rate for part in parts]
    if not rates or min(rates) <= 0:
        return ()
    least = max(SHORTEST_GAP, SAMPLES_MISSED / min(rates))
    begins, ends = evidence.start, evidence.start + evidence.seconds
    stamped = np.concatenate([part.times for part in parts])
    times = np.sort(stamped[np.isfinite(stamped)])
    edges = np.concatenate([[begins], times[(times >= begins) & (times <= ends)], [ends]])
    found = np.flatnonzero(np.diff(edges) > least)
    seconds = evidence.since(edges)
    return tuple(Span(float(seconds[k]), float(seconds[k + 1]), "no signal") for k in found)


def _told(evidence: Evidence, stream: str, key: str) -> list[tuple[float, str]]:
    """Return (seconds, word) of each entry of a stream of texts; entries that make no sense are left out."""
    recorded = evidence.streams.get(stream)
    if recorded is None:
        return []
    found = []
    for stamp, text in zip(recorded.stamps.tolist(), recorded.texts, strict=True):
        try:
            found.append((stamp - evidence.start, str(json.loads(text)[key])))
        except (ValueError, KeyError, TypeError):
            continue
    return sorted(found)


def _spans(evidence: Evidence, told: Sequence[tuple[float, str]]) -> tuple[Span, ...]:
    ends = [*(begins for begins, _ in told[1:]), evidence.seconds]
    spans = [Span(begins, end, name) for (begins, name), end in zip(told, ends, strict=False)]
    return tuple(span for span in spans if span.ends > span.begins)


def _measured(evidence: Evidence, stream: str, label: str) -> Curve:
    recorded = evidence.streams.get(stream)
    if recorded is None:
        return _nothing()
    order = np.argsort(recorded.stamps, kind="stable")
    return Curve(evidence.since(recorded.stamps[order]), recorded.column(label)[order])


def _after_pauses(breaths: Sequence[Breath]) -> Places:
    ends, onsets = (np.array([getattr(one, name) for one in breaths]) for name in ("end", "inhale_onset"))
    return np.flatnonzero(onsets[1:] - ends[:-1] > BREATH_GAP) + 1


def _broken(seconds: Floats, values: Floats, before: Places) -> Curve:
    """Return a curve with a break in front of the samples at the places `before`."""
    if not len(before):
        return Curve(seconds, values)
    return Curve(np.insert(seconds, before, seconds[before - 1]), np.insert(values, before, np.nan))


def _nothing() -> Curve:
    return Curve(np.empty(0), np.empty(0))

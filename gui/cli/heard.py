"""How what was heard in a recording is told: lines of CSV, a few words, or one JSON object."""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import median
from typing import Any

from sensors.detection.choice import Heard, others
from sensors.detection.detect import Detection
from sensors.detection.pipelines import Event, EventKind
from sensors.detection.scoring import Match, RateError, Score
from sensors.recordings import RecordedStream
from sensors.state import QualityReason
from sensors.stream import Signal

HEADER = "kind,time,reported_at,value,confidence"
MOST_FAULTS = 6


def csv(found: Detection) -> str:
    """Return the events as CSV, one in a line; times with microseconds."""
    return "\n".join([HEADER, *map(_row, found.events), ""])


def _row(event: Event) -> str:
    return f"{event.kind},{event.time:.6f},{event.reported_at:.6f},{_number(event.value)},{_number(event.confidence)}"


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4f}"


def choice(recordings: Sequence[RecordedStream], heard: Heard, asked: bool) -> list[str]:
    """Return what was chosen and why, and what else there was; `asked`: the column was."""
    column = heard.column
    what = "respiration out of the ECG" if heard.from_ecg else heard.signal.value
    lines = [f"Hearing {what} in '{column.label}' ({column.reason})."]
    stated = next((r.stream.nominal_rate for r in recordings if column.place in r.places), 0.0)
    if stated != column.stream.nominal_rate:
        lines.append(f"Taken at {column.stream.nominal_rate:g} Hz as asked; the recording says {stated:g} Hz.")
    left = {} if asked else others(recordings, heard)
    for signal, labels in left.items():
        lines.append(
            f"There is {signal} in {', '.join(repr(label) for label in labels[:8])} too: --signal or --column chooses."
        )
    if heard.heart is not None:
        lines.append(f"Which way it moves is told by the {heard.heart[0]} in '{heard.heart[1].label}' (--polarity).")
    return lines


def summary(heard: Heard, found: Detection) -> list[str]:
    """Return length, counts and the quality with its reasons."""
    rate = f"{found.rate:.6g} Hz" if found.rate else "no steady rate"
    counts = ", ".join(f"{count} {kind}" for kind, count in _counts(found).items())
    lines = [f"{found.seconds:.1f} s at {rate}: {counts or 'no event'}."]
    if (usual := _usual_rate(found)) is not None:
        lines.append(f"Median rate {usual:.1f}/min.")
    if heard.signal is Signal.RESPIRATION and not heard.from_ecg:
        lines.append(_polarity_words(heard, found))
    shares = ", ".join(f"{reason} {share:.1%}" for reason, share in found.shares.items())
    return [*lines, f"Quality: {shares or 'not judged'}{_faults(found)}."]


def _polarity_words(heard: Heard, found: Detection) -> str:
    if found.inverted is None:
        return (
            "Breathing in was taken as rising; --polarity inverted turns it round, auto asks a heart signal beside it."
        )
    source = "as asked" if heard.inverted is not None else "as the heart tells"
    return f"Breathing in is {'falling' if found.inverted else 'rising'}, {source}."


def _faults(found: Detection) -> str:
    spans: list[tuple[QualityReason, float, float]] = []
    for (start, quality), (end, _) in zip(found.qualities, [*found.qualities[1:], (found.seconds, None)], strict=True):
        if quality.reason is QualityReason.GOOD:
            continue
        if spans and spans[-1][0] == quality.reason and spans[-1][2] == start:
            spans[-1] = (quality.reason, spans[-1][1], end)
        else:
            spans.append((quality.reason, start, end))
    told = [f"{reason} {start:.1f}–{end:.1f} s" for reason, start, end in spans[:MOST_FAULTS]]
    more = [f"and {len(spans) - MOST_FAULTS} times more"] if len(spans) > MOST_FAULTS else []
    return "; " + ", ".join([*told, *more]) if told else ""


def score_lines(scored: Score) -> list[str]:
    """Return the score in words."""
    marks = scored.matches[0].matched + scored.matches[0].missed
    return [
        f"Scored {scored.kind} against {marks} marks:",
        *map(_match_words, scored.matches),
        f"error {_span(scored.error, '+')} median, {_span(scored.spread)} SD; "
        f"latency {_span(scored.latency)} median, {_span(scored.worst_latency)} 99th percentile",
        *_rate_words("as shown", scored.shown_rate),
        *_rate_words("by the onsets", scored.event_rate),
    ]


def _match_words(match: Match) -> str:
    return (
        f"within {match.tolerance * 1e3:.0f} ms: sensitivity {match.sensitivity:.2%}, precision {match.precision:.2%}, "
        f"F1 {match.f1:.2%} ({match.matched} found, {match.missed} missed, {match.extra} too many)"
    )


def _rate_words(source: str, error: RateError | None) -> list[str]:
    if error is None:
        return []
    if math.isnan(error.mean_error):
        return [f"rate over 32 s {source}: none to compare"]
    told = f"mean absolute error {error.mean_error:.2f}/min, for {error.share:.1%} of the time"
    return [f"rate over 32 s {source}: {told}"]


def _span(seconds: float, sign: str = "") -> str:
    """Return a short time in words; milliseconds where that is what one would say."""
    if math.isnan(seconds):
        return "unknown"
    return f"{seconds:{sign}.2f} s" if abs(seconds) >= 1.0 else f"{seconds * 1e3:{sign}.1f} ms"


def as_dict(file: Path, heard: Heard, found: Detection, scored: Score | None, out: Path | None) -> dict[str, Any]:
    """Return all of it for JSON; the events only where they do not stand in a file."""
    said: dict[str, Any] = {
        "recording": file,
        "signal": heard.signal,
        "from_ecg": heard.from_ecg,
        "stream": heard.column.stream.name,
        "column": heard.column.label,
        "reason": heard.column.reason,
        "rate": found.rate,
        "seconds": found.seconds,
        "samples": found.samples,
        "inverted": found.inverted,
        "counts": _counts(found),
        "median_rate": _usual_rate(found),
        "quality": {
            "shares": {reason.value: share for reason, share in found.shares.items()},
            "changes": [
                {"time": time, "value": quality.value, "reason": quality.reason} for time, quality in found.qualities
            ],
        },
        "score": None if scored is None else _score_dict(scored),
        "out": out,
    }
    if out is None:
        said["events"] = [asdict(event) for event in found.events]
    return said


def _score_dict(scored: Score) -> dict[str, Any]:
    shares = ("sensitivity", "precision", "f1")
    matches = [asdict(match) | {name: getattr(match, name) for name in shares} for match in scored.matches]
    return asdict(scored) | {"matches": matches}


def _counts(found: Detection) -> dict[str, int]:
    return {kind.value: count for kind, count in Counter(event.kind for event in found.events).items()}


def _usual_rate(found: Detection) -> float | None:
    kinds = (EventKind.HEART_RATE, EventKind.RESPIRATION_RATE)
    rates = [event.value for event in found.events if event.kind in kinds and event.value is not None]
    return median(rates) if rates else None

"""Everything that happened at a moment, in one list: states, stages, cues, markers, commands, heartbeats, breaths."""

import json
import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from sensors.stream import Stream
from sessions.export.arrays import SessionArrays, Track
from sessions.markers import told_markers
from sessions.recording.own_streams import (
    BREATHS,
    COMMANDS,
    CUES,
    GUIDE_BREATHS,
    HEARTBEATS,
    MARKERS,
    PROMPTS,
    SAFETY,
    STAGES,
    STATE,
)

COLUMNS = ("onset", "duration", "trial_type", "name", "value", "detail")
KINDS = {
    "state": "What the guide was doing, until the next state; detail: why it changed.",
    "stage": "Stage of the protocol by its kind, until the next one; value: its number; detail: its own name.",
    "cue": "Timed event of the music; value: pitch (MIDI note number); detail: layer.",
    "guide_breath": "A breath of the guide from its inhale onset; value: guide rate (breaths/min).",
    "breath": "A breath of the person from its inhale onset; value: share of it spent breathing in (0-1).",
    "heartbeat": "A heartbeat of the person; value: RR interval that it ends (ms).",
    "command": "What a person asked of the program; value and detail: what went with it.",
    "marker": "A timed note; detail: the stream that sent it.",
    "safety": "What the watch over safety noted; value: the figure that led to it; detail: in words.",
    "prompt": "What a script of guided imagery said; value: which of its prompts; detail: the words.",
    "rating": "An answer on a scale from 0 to 10; value: the answer, n/a where it was skipped; detail: when.",
}
"""Kinds of event and what their columns mean, as a data dictionary tells it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something at a moment: seconds since the session began, and seconds that it lasted (None: no length)."""

    onset: float
    duration: float | None
    kind: str
    name: str = ""
    value: float | None = None
    detail: str = ""


Told = tuple[str, float | None, str]


def events_of(session: SessionArrays) -> list[Event]:
    """Return all events with a known time, oldest first."""
    found = [
        *_lasting(session, STATE, "state", lambda e: (_word(e["state"]), None, _word(e.get("reason")))),
        *_lasting(session, STAGES, "stage", lambda e: (_word(e["stage"]), _number(e["number"]), _word(e.get("name")))),
        *_moments(session, CUES, "cue", lambda e: (_word(e["kind"]), _number(e.get("pitch")), _word(e.get("layer")))),
        *_moments(
            session, COMMANDS, "command", lambda e: (_word(e["kind"]), _number(e.get("value")), _word(e.get("text")))
        ),
        *_moments(
            session, SAFETY, "safety", lambda e: (_word(e["about"]), _number(e.get("value")), _word(e.get("text")))
        ),
        *_moments(
            session, PROMPTS, "prompt", lambda e: (_word(e.get("script")), _number(e["number"]), _word(e.get("text")))
        ),
        *_markers(session),
        *_heart_and_breath(session),
        *_ratings(session),
    ]
    return sorted((event for event in found if math.isfinite(event.onset)), key=lambda event: (event.onset, event.kind))


def texts_of(track: Track) -> Iterator[tuple[float, str]]:
    """Yield time (s since the session began) and text of each sample of a stream of text."""
    yield from zip(track.times.tolist(), track.texts, strict=True)


def entry_of(text: str) -> dict[str, Any] | None:
    """Return the JSON object that a text holds; None for any other text."""
    try:
        entry = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return entry if isinstance(entry, dict) else None


def _moments(session: SessionArrays, own: Stream, kind: str, tell: Callable[[dict[str, Any]], Told]) -> list[Event]:
    track, found = session.own(own), []
    for time, text in texts_of(track) if track is not None else ():
        entry = entry_of(text)
        try:
            name, value, detail = tell(entry or {})
        except KeyError:
            continue
        found.append(Event(time, 0.0, kind, name, value, detail))
    return found


def _lasting(session: SessionArrays, own: Stream, kind: str, tell: Callable[[dict[str, Any]], Told]) -> list[Event]:
    """Return events that last until the next one of their kind, the last one until the session's end."""
    found = sorted(_moments(session, own, kind, tell), key=lambda event: event.onset)
    ends = [event.onset for event in found[1:]] + [max(session.seconds, found[-1].onset)] if found else []
    return [Event(e.onset, end - e.onset, kind, e.name, e.value, e.detail) for e, end in zip(found, ends, strict=True)]


def _markers(session: SessionArrays) -> Iterator[Event]:
    for track in session.tracks:
        own = track.own and track.name == MARKERS.name
        if track.marks or own:
            for time, text in told_markers(texts_of(track)) if own else texts_of(track):
                yield Event(time, 0.0, "marker", text, None, track.name)


def _heart_and_breath(session: SessionArrays) -> Iterator[Event]:
    for time, rr_ms in _rows(session, HEARTBEATS, "rr_ms"):
        yield Event(time, 0.0, "heartbeat", value=_number(rr_ms))
    for time, period, share in _rows(session, BREATHS, "period", "inhale_share"):
        yield Event(time, _number(period), "breath", value=_number(share))
    for time, rate in _rows(session, GUIDE_BREATHS, "rate"):
        yield Event(time, 60.0 / rate if rate > 0 else None, "guide_breath", value=_number(rate))


def _rows(session: SessionArrays, own: Stream, *labels: str) -> Iterable[list[float]]:
    track = session.own(own)
    if track is None or not len(track.values):
        return []
    places = [channel.label for channel in track.stream.channels]
    if any(label not in places for label in labels):
        return []
    columns = [track.column(places.index(label)) for label in labels]
    return [list(map(float, row)) for row in np.column_stack([track.times, *columns])]


def _ratings(session: SessionArrays) -> Iterator[Event]:
    for rating in session.ratings:
        if rating.seconds is not None:
            yield Event(rating.seconds, 0.0, "rating", rating.item, rating.value, rating.when)


def stages_of(session: SessionArrays) -> list[tuple[str, float, float]]:
    """Return each stage as (number and kind, beginning, end), seconds since the session began."""
    stages = [event for event in events_of(session) if event.kind == "stage"]
    bounds = [stage.onset for stage in stages] + [math.inf]
    return [
        (f"{index}-{stage.name}", begin, end)
        for index, (stage, (begin, end)) in enumerate(zip(stages, pairwise(bounds), strict=True), 1)
    ]


def _word(value: Any) -> str:
    return "" if value is None else str(value)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)

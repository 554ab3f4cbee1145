"""Computes an assessment of resonance again from what a session recorded, and from nothing else.

Which steps there were stands in the journal; heartbeats, breaths and guide are those of the recording, taken in the
order in which they became known.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from engine.guidance import GuideBreath
from engine.resonance.evidence import Evidence
from engine.resonance.outcome import Outcome, outcome_of
from engine.resonance.schedule import Step
from engine.resonance.step_result import ENDED_EARLY, result_of
from sensors.errors import Reason, SospiroError
from sensors.state import BodyState, Breath, RRInterval, RRMark
from sessions.folder import SessionFolder
from sessions.recording.journal import read_journal
from sessions.recording.own_streams import INTERVALS
from sessions.recording.xdf_read import read_recording
from sessions.summarise import Streams, recorded_breaths, recorded_guide

EVENT = "resonance_step"
TICK = 1.0
AROUND = 120.0
"""Seconds before the first step and after the last that are taken in."""
MARKS = tuple(RRMark)


@dataclass(frozen=True, slots=True)
class RecordedStep:
    """A step as the journal tells it; `judged` where it came to an end, `early` where somebody ended it."""

    step: Step
    planned: int
    judged: bool
    early: bool


@dataclass(frozen=True)
class RecordedAssessment:
    """The last assessment of a session, and what it rests on."""

    outcome: Outcome
    evidence: Evidence


def recorded_assessment(folder: SessionFolder) -> RecordedAssessment:
    """Return the last assessment of the session in `folder`.

    Blocks while it reads the whole recording.

    Raises
    ------
    SospiroError
        BAD_FILE when the session holds no assessment of which a step was judged, or its recording cannot be read.
    """
    judged = [told for told in last_assessment(read_journal(folder.journal)) if told.judged]
    if not judged:
        sentence = f"Session {folder.path.name} holds no resonance assessment of which a step was finished."
        raise SospiroError(Reason.BAD_FILE, sentence)
    recording = read_recording(folder.recording)
    streams = {recorded.stream.name: recorded for recorded in reversed(recording.values())}
    evidence = _heard(streams, judged[0].step.begins - AROUND, judged[-1].step.ends + AROUND)
    results = tuple(result_of(evidence, told.step, cut_short=told.early) for told in judged)
    stopped = judged[-1].early or len(judged) < judged[-1].planned
    return RecordedAssessment(outcome_of(results, judged[-1].planned, stopped), evidence)


def last_assessment(journal: list[dict[str, Any]]) -> list[RecordedStep]:
    """Return the steps of the last assessment in a journal; entries that make no sense are left out."""
    steps: list[RecordedStep] = []
    for entry in journal:
        told = _step(entry.get("data")) if entry.get("kind") == EVENT else None
        if told is None:
            continue
        if not told.judged and told.step.number == 1:
            steps = []
        steps.append(told)
    return steps


def _step(data: Any) -> RecordedStep | None:
    try:
        times = [float(data[name]) for name in ("rate", "begins", "settled", "ends")]
        step = Step(int(data["number"]), *times)
        early = data.get("reason") == ENDED_EARLY
        told = RecordedStep(step, int(data["planned"]), data["event"] == "ended", early)
    except (KeyError, TypeError, ValueError):
        return None
    return told if all(map(math.isfinite, times)) and step.rate > 0.0 and step.settled <= step.ends else None


def _heard(streams: Streams, start: float, end: float) -> Evidence:
    evidence = Evidence()
    known: list[tuple[float, RRInterval | Breath | GuideBreath]] = [
        *((interval.reported_at, interval) for interval in _intervals(streams)),
        *((breath.reported_at, breath) for breath in recorded_breaths(streams)),
        *((breath.onset, breath) for breath in recorded_guide(streams)),
    ]
    inside = sorted((each for each in known if start <= each[0] <= end), key=lambda each: each[0])
    for now, events in _by_tick(inside):
        intervals = tuple(event for event in events if isinstance(event, RRInterval))
        breaths = tuple(event for event in events if isinstance(event, Breath))
        guide = [event for event in events if isinstance(event, GuideBreath)]
        evidence.update(now, BodyState(now, intervals=intervals, breaths=breaths), guide)
    return evidence


def _by_tick(
    known: list[tuple[float, RRInterval | Breath | GuideBreath]],
) -> Iterator[tuple[float, list[RRInterval | Breath | GuideBreath]]]:
    ticks: dict[int, list[RRInterval | Breath | GuideBreath]] = {}
    for time, event in known:
        ticks.setdefault(math.ceil(time / TICK), []).append(event)
    for tick, events in ticks.items():
        yield tick * TICK, events


def _intervals(streams: Streams) -> list[RRInterval]:
    """Return the judged intervals; entries that make no sense are left out."""
    if INTERVALS.name not in streams:
        return []
    stream = streams[INTERVALS.name]
    columns = [stream.column(label).tolist() for label in ("rr_ms", "corrected_ms", "mark", "reported_at")]
    rows = zip(stream.stamps.tolist(), *columns, strict=True)
    return [
        RRInterval(time, reported, _or_none(rr_ms), MARKS[int(mark)], _or_none(corrected))
        for time, rr_ms, corrected, mark, reported in rows
        if math.isfinite(time) and math.isfinite(reported) and mark in range(len(MARKS))
    ]


def _or_none(value: float) -> float | None:
    return value if math.isfinite(value) else None

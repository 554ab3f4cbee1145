"""What happened in a session over its minutes: curves, bands and marks, ready to be drawn or read out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np

from engine.guidance import PacingState
from gui.language import mark, number, tr
from gui.language.sentences import tr_sentence
from gui.panel.words import GUIDE_WORDS, plain
from sensors.stream import Signal
from sessions.markers import REMOVED, told_markers
from sessions.recording.own_streams import MARKERS
from sessions.report.evidence import Evidence
from sessions.report.tracks import (
    NAMES,
    USABLE,
    Curve,
    InputQuality,
    Span,
    breathing,
    breathing_by_ecg,
    guide,
    heart_rate,
    of_breaths,
    qualities,
    stages,
    states,
)

GOOD, POOR, MISSING, UNTOLD = mark("good"), mark("poor"), mark("no signal"), mark("not told")
PER_MINUTE = mark("/ min")
LONGEST_WORD = 80
HEARTS = (Signal.ECG, Signal.PPG, Signal.RR)
EMPTY = Curve(np.empty(0), np.empty(0))


@dataclass(frozen=True, slots=True)
class Moment:
    """A marker: when (s since the session began), its words, and whether it was taken back."""

    seconds: float
    words: str
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """How one input was heard: bands named `GOOD`, `POOR`, `MISSING` or `UNTOLD`, side by side."""

    name: str
    bands: tuple[Span, ...]
    usable: float | None = None

    def at(self, second: float) -> str:
        """Return the word of one moment; empty beyond the session."""
        return next((band.name for band in self.bands if band.begins <= second < band.ends), "")


@dataclass(frozen=True)
class Timeline:
    """One session.

    Attributes
    ----------
    breath, by_ecg, guide
        Breaths/min as measured, as the ECG told them while no belt was heard, and as the guide played them.
    heart, rsa
        Heart rate of each interval and RSA amplitude of each breath, both beats/min.
    states
        Bands named by the values of `PacingState`; empty where they are sealed or no guide was planned.
    stages
        Bands named in words.
    breath_gaps, heart_gaps
        Stretches in which nothing arrived.
    """

    seconds: float
    breath: Curve = EMPTY
    by_ecg: Curve = EMPTY
    guide: Curve = EMPTY
    heart: Curve = EMPTY
    rsa: Curve = EMPTY
    states: tuple[Span, ...] = ()
    stages: tuple[Span, ...] = ()
    markers: tuple[Moment, ...] = ()
    breath_gaps: tuple[Span, ...] = ()
    heart_gaps: tuple[Span, ...] = ()
    lanes: tuple[Lane, ...] = field(default=())

    def at(self, second: float) -> str:
        """Return what is known of one moment, in words."""
        state = next((span.name for span in self.states if span.begins <= second < span.ends), "")
        stage = next((span.name for span in self.stages if span.begins <= second < span.ends), "")
        told = [
            stage,
            state_word(state) if state else "",
            _value(tr("breathing"), _last(self.breath, second) or _last(self.by_ecg, second), ".1f", PER_MINUTE),
            _value(tr("guide"), _last(self.guide, second), ".1f", PER_MINUTE),
            _value(tr("heart"), _last(self.heart, second), ".0f", PER_MINUTE),
            _value(tr("RSA"), _last(self.rsa, second), ".1f", PER_MINUTE),
            *(
                f"{tr_sentence(lane.name)} {tr(word)}"
                for lane in self.lanes
                if (word := lane.at(second)) in (POOR, MISSING)
            ),
        ]
        return "  ·  ".join(word for word in told if word)


def timeline_of(evidence: Evidence) -> Timeline:
    """Return the timeline of a session; one whose recording cannot be read has no more than its length."""
    if evidence.trouble:
        return Timeline(evidence.seconds)
    inputs = qualities(evidence)
    return Timeline(
        evidence.seconds,
        breathing(evidence),
        breathing_by_ecg(evidence),
        guide(evidence),
        heart_rate(evidence),
        of_breaths(evidence, "rsa_amplitude"),
        states(evidence),
        _named(evidence, stages(evidence)),
        _markers(evidence),
        _gaps(inputs, (Signal.RESPIRATION,)),
        _gaps(inputs, HEARTS),
        tuple(Lane(NAMES[one.signal], _bands(one, evidence.seconds), one.usable) for one in inputs),
    )


def state_word(state: str) -> str:
    """Return a state of the pacing as the panel calls it; one that this version does not know as it is."""
    try:
        return tr(GUIDE_WORDS[PacingState(state)][0])
    except ValueError:
        return plain(state, LONGEST_WORD)


def _named(evidence: Evidence, found: Sequence[Span]) -> tuple[Span, ...]:
    """Return the stages with their names, as the journal tells them."""
    told = {
        str(data.get("number")): str(data.get("name") or data.get("stage") or "")
        for _, data in evidence.events("stage")
    }
    words = {number: plain(name, LONGEST_WORD).replace("_", " ") for number, name in told.items()}
    return tuple(
        Span(one.begins, one.ends, f"{one.name} {tr_sentence(words.get(one.name, ''))}".strip()) for one in found
    )


def _markers(evidence: Evidence) -> tuple[Moment, ...]:
    recorded = evidence.streams.get(MARKERS.name)
    if recorded is None:
        return ()
    told = told_markers(zip(recorded.stamps.tolist(), recorded.texts, strict=True))
    return tuple(
        Moment(at - evidence.start, tr_sentence(plain(text, LONGEST_WORD)), text.endswith(REMOVED))
        for at, text in told
        if np.isfinite(at)
    )


def _gaps(inputs: Sequence[InputQuality], signals: Sequence[Signal]) -> tuple[Span, ...]:
    return next((one.gaps for one in inputs if one.signal in signals), ())


def _bands(one: InputQuality, seconds: float) -> tuple[Span, ...]:
    """Return a quality that was told once a second as stretches of the same word, with the gaps in front of it."""
    edges = np.arange(0.0, seconds, 1.0)
    place = np.searchsorted(one.quality.seconds, edges, side="right") - 1
    told = [_quality_word(one, int(k), float(at)) for k, at in zip(place, edges, strict=True)]
    found: list[Span] = []
    for word, group in groupby(zip(told, edges.tolist(), strict=True), key=lambda pair: pair[0]):
        begins = [at for _, at in group]
        found.append(Span(begins[0], min(begins[-1] + 1.0, seconds), word))
    return tuple(found)


def _quality_word(one: InputQuality, place: int, at: float) -> str:
    if any(gap.begins <= at + 0.5 < gap.ends for gap in one.gaps):
        return MISSING
    value = float(one.quality.values[place]) if 0 <= place < len(one.quality.values) else np.nan
    return UNTOLD if np.isnan(value) else GOOD if value > USABLE else POOR


def _last(curve: Curve, second: float) -> float | None:
    """Return the value in force at a moment; None in a gap, or when the last one is half a minute old."""
    place = int(np.searchsorted(curve.seconds, second, side="right")) - 1
    if place < 0 or second - curve.seconds[place] > 30.0 or not np.isfinite(curve.values[place]):
        return None
    return float(curve.values[place])


def _value(name: str, value: float | None, digits: str, unit: str) -> str:
    return "" if value is None else f"{name} {number(value, digits)} {tr(unit)}"

"""Breathing with the guide, and the heart: figures, and in words what they show."""

from __future__ import annotations

import numpy as np

from sensors.stream import HEARTS, Signal
from sessions.recording.own_streams import BODY
from sessions.report.evidence import Evidence
from sessions.report.figures.breathing import BreathingFigure, NearFigure
from sessions.report.figures.curves import CurvesFigure, Panel
from sessions.report.model import Block, Figure, Section, Table, paragraphs
from sessions.report.near import near
from sessions.report.tracks import (
    Curve,
    InputQuality,
    Span,
    breathing,
    breathing_by_ecg,
    guide,
    heart_rate,
    of_breaths,
    qualities,
    running_median,
    stages,
    states,
)
from sessions.report.words import NOT_MEASURED, clock, joined, number, share

MOST_STATES = 30
FEWEST = 20
"""Intervals below which nothing is said of their spread."""


def breathing_section(evidence: Evidence) -> Section:
    """Return breathing and guide over time."""
    summary, breath, led = evidence.summary, breathing(evidence), guide(evidence)
    if not breath.known and not led.known:
        return Section("Breathing and guide", paragraphs(["No breathing was measured, and no guide was recorded."]))
    lost = gaps_of(evidence, (Signal.RESPIRATION,))
    words = [
        f"Breathing went from {number(summary.respiration_rate_start)} at the start to "
        f"{number(summary.respiration_rate_end, 'breaths/min')} at the end (medians of the first and last "
        "breaths that were measured)."
        if breath.known
        else "No breath was measured: the guide is shown alone.",
        _guide_words(evidence, led),
        _gap_words("respiration", lost),
        _from_ecg(evidence),
    ]
    told, marked = states(evidence), stages(evidence)
    drawn = BreathingFigure(evidence.seconds, breath, breathing_by_ecg(evidence), led, told, marked, lost)
    caption = "Rate of each breath and of the guide" if led.known else "Rate of breathing"
    caption += " above, what the guide was doing below" if told else " over time"
    caption += "; dotted lines with numbers: stages." if marked else "."
    caption += " A line is broken where nothing was measured."
    alt = "Breaths per minute over time. " + joined(words)
    blocks: list[Block] = [*paragraphs([joined(words)]), Figure(caption, alt, drawn.draw, drawn.height)]
    blocks += _near_blocks(evidence)
    if told:
        blocks.append(_state_table(evidence))
    return Section("Breathing and guide", tuple(blocks))


def heart_section(evidence: Evidence) -> Section:
    """Return heart rate and RSA amplitude over time."""
    rate, swings = heart_rate(evidence), of_breaths(evidence, "rsa_amplitude")
    if not rate.known:
        return Section("Heart rate and RSA", paragraphs(["No heartbeat was recorded: there is nothing to show."]))
    lost = gaps_of(evidence, HEARTS)
    summary = evidence.summary
    kept = evidence.measure("rsa_amplitude")
    words = [
        f"The heart rate was {number(summary.heart_rate_mean, 'beats/min')} on average.",
        _usual(rate),
        f"The RSA amplitude (highest minus lowest heart rate within a breath) had a median of "
        f"{number(kept.median, kept.unit)} over {kept.count} breaths."
        if kept is not None
        else "The RSA amplitude is sealed with the other measures."
        if evidence.masked
        else "The RSA amplitude could not be told: too few breaths with enough heartbeats.",
        _gap_words("heart", lost),
    ]
    panels = [Panel("Heart rate (beats/min)", (("heart rate, each interval", rate),), gaps=lost)]
    if swings.known:
        lines = (("median of 6 breaths", running_median(swings)),)
        panels.append(Panel("RSA amplitude\n(beats/min)", lines, (("each breath", swings),), gaps=lost))
    drawn = CurvesFigure(evidence.seconds, tuple(panels), stages(evidence))
    alt = "Heart rate and RSA amplitude over time. " + joined(words[:3])
    caption = "Heart rate from the RR intervals as measured, not corrected" + (
        ", and how far it swings within each breath." if swings.known else "."
    )
    return Section("Heart rate and RSA", (*paragraphs([joined(words)]), Figure(caption, alt, drawn.draw, drawn.height)))


def gaps_of(evidence: Evidence, signals: tuple[Signal, ...]) -> tuple[Span, ...]:
    """Return the stretches in which none of these inputs sent anything; empty when none was used."""
    used: list[InputQuality] = [one for one in qualities(evidence) if one.signal in signals]
    return used[0].gaps if used else ()


def _usual(rate: Curve) -> str:
    values = rate.values[np.isfinite(rate.values)]
    if values.size < FEWEST:
        return ""
    low, high = np.percentile(values, [5.0, 95.0])
    return f"Nine of ten intervals lay between {low:.0f} and {high:.0f} beats/min."


def _near_blocks(evidence: Evidence) -> list[Block]:
    found = near(evidence)
    if found is None:
        return []
    drawn = NearFigure(found.signal, found.unit, found.inhales)
    first, last = clock(found.signal.seconds[0]), clock(found.signal.seconds[-1])
    words = f"The respiration signal from {first} to {last}; grey: the guide breathes in."
    return [Figure(words, f"A minute from near. {words}", drawn.draw, drawn.height)]


def _guide_words(evidence: Evidence, led: Curve) -> str:
    if evidence.masked:
        return "The guide is sealed."
    if not led.known:
        return "No guide played."
    end = evidence.summary.guide_rate_end
    return f"The guide began at {led.values[0]:.1f} and was led to {number(end, 'breaths/min')}."


def _gap_words(signal: str, lost: tuple[Span, ...]) -> str:
    if not lost:
        return ""
    places = ", ".join(f"{clock(gap.begins)}–{clock(gap.ends)}" for gap in lost[:8])
    more = f" and {len(lost) - 8} more" if len(lost) > 8 else ""
    return f"No {signal} signal arrived in {len(lost)} stretch{'es' if len(lost) > 1 else ''}: {places}{more}."


def _from_ecg(evidence: Evidence) -> str:
    """Return for how much of the time the breath was told from the ECG, empty for none of it."""
    body = evidence.streams.get(BODY.name)
    by_ecg = body.column("respiration_from_ecg") if body is not None else np.empty(0)
    by_ecg = by_ecg[np.isfinite(by_ecg)]
    if not by_ecg.any():
        return ""
    return f"For {share(float(by_ecg.mean()))} of the time the breath was told from the ECG, as no belt was heard."


def _state_table(evidence: Evidence) -> Table:
    changes = evidence.summary.states
    rows = tuple((clock(at), state.replace("_", " "), reason) for at, state, reason in changes[:MOST_STATES])
    more = len(changes) - len(rows)
    caption = "What the guide did, and why" + (f" (the first {len(rows)} of {len(changes)} changes)" if more else "")
    return Table(caption, ("At", "State", "Reason"), rows or (("–", NOT_MEASURED, ""),), (0.7, 1.2, 5.0))

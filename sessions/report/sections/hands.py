"""How somebody tapped and drummed, stage by stage, and how even their breath was meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sessions.report.evidence import Evidence
from sessions.report.model import Row, Section, Table, Weight, paragraphs
from sessions.report.words import share

COLUMNS = (
    "",
    "Hits / beats",
    "On the beat",
    "Hit − beat (SD)",
    "Intervals vary by",
    "Phase correction",
    "Period correction",
)
NOTHING = "–"
HOW = (
    "On the beat: nearer to a beat than to any other quarter of one. Hit − beat: below 0 ms for hits before the beat, "
    "as most people tap to music; the latency of the device is taken away where it was measured. Corrections: how much "
    "of the last deviation the next hit makes up for, and by how much the inner tempo follows, each with its 95 % "
    "interval; told from 40 hits on."
)


def hands_section(evidence: Evidence) -> Section | None:
    """Return how the person tapped; None for a session in which nobody was asked to."""
    stages = [data for _, data in evidence.events("tapped")]
    if not stages:
        return None
    table = Table("Hits and beats", COLUMNS, tuple(map(_row, stages)), (2.0, 1.2, 1.2, 1.6, 1.3, 2.0, 2.0))
    words = (*paragraphs(_steadiness(stages[-1])), *paragraphs([HOW], Weight.SMALL))
    return Section("Tapping and drumming", (table, *words))


def _row(data: Mapping[str, Any]) -> Row:
    return (
        _stage(data),
        f"{data.get('taps', 0)} / {data.get('beats', 0)}",
        _share(data.get("near_the_beat")),
        _apart(data.get("asynchrony_ms"), data.get("asynchrony_sd_ms")),
        _share(data.get("variation")),
        _ends(data.get("alpha")),
        _ends(data.get("beta")),
    )


def _stage(data: Mapping[str, Any]) -> str:
    return f"{data.get('number', '')}. {data.get('name') or data.get('stage', '')}"


def _steadiness(last: Mapping[str, Any]) -> list[str]:
    """Say how much the breath period varied in each stage up to the last in which there were hits."""
    before = last.get("before", ())
    told = [(_stage(one), one.get("breath_variation")) for one in (*before, last)]
    known = [f"{name}: {share(value)}" for name, value in told if isinstance(value, int | float)]
    return [f"The breath period varied by (coefficient of variation) {', '.join(known)}."] if known else []


def _share(value: object) -> str:
    return share(float(value)) if isinstance(value, int | float) else NOTHING


def _apart(mean: object, spread: object) -> str:
    if not isinstance(mean, int | float) or not isinstance(spread, int | float):
        return NOTHING
    return f"{mean:+.0f} ms ({spread:.0f} ms)".replace("-", "−")


def _ends(interval: object) -> str:
    if not isinstance(interval, list | tuple) or len(interval) != len(("value", "low", "high")):
        return NOTHING
    value, low, high = (f"{float(one):.2f}".replace("-", "−") for one in interval)
    return f"{value} ({low} to {high})"

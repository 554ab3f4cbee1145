"""How long somebody hummed or sang as they breathed out, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sessions.report.evidence import Evidence
from sessions.report.model import Row, Section, Table, Weight, paragraphs
from sessions.report.words import share

COLUMNS = ("", "Exhales hummed", "Seconds (median)", "Longest", "All together")
NOTHING = "–"
HOW = (
    "Heard by a microphone, of which only pitch, level and voicing were kept, 50 times a second: no sound and no word "
    "is stored. Seconds are those hummed or sung within one exhale; stretches below 0.8 s, and what glides as speech "
    "does, do not count."
)


def humming_section(evidence: Evidence) -> Section | None:
    """Return how long the person hummed; None for a session without a microphone, or without a hum."""
    stages = [data for _, data in evidence.events("hummed")]
    if not any(data.get("hummed") for data in stages):
        return None
    table = Table("Hums", COLUMNS, tuple(map(_row, stages)), (2.0, 1.4, 1.4, 1.2, 1.2))
    return Section("Singing and humming", (table, *paragraphs([HOW], Weight.SMALL)))


def _row(data: Mapping[str, Any]) -> Row:
    return (
        f"{data.get('number', '')}. {data.get('name') or data.get('stage', '')}",
        _hummed(data),
        _seconds(data.get("median")),
        _seconds(data.get("longest")),
        _seconds(data.get("total")),
    )


def _hummed(data: Mapping[str, Any]) -> str:
    hummed, exhales, part = data.get("hummed", 0), data.get("exhales"), data.get("share")
    if not isinstance(part, int | float):
        return str(hummed)
    return f"{hummed} of {exhales} ({share(float(part))})"


def _seconds(value: object) -> str:
    return f"{float(value):.1f} s" if isinstance(value, int | float) else NOTHING

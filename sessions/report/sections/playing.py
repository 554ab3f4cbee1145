"""How somebody played along, stage by stage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sessions.report.evidence import Evidence
from sessions.report.model import Row, Section, Table, Weight, paragraphs
from sessions.report.words import share

COLUMNS = ("", "Notes (therapist)", "Taken as", "In the scale", "Tempo", "Beats vary by", "With the breath")
NOTHING = "–"
HOW = (
    "In the scale: keys that lay in the scale of the music as they were struck, whatever sounded. Tempo, in beats a "
    "minute, and how much its beats vary (coefficient of variation) are told from eight notes on. With the breath: how "
    "far the notes gather at one place of the person's breath, 0 for spread over all of it, 1 for all on one place."
)


def playing_section(evidence: Evidence) -> Section | None:
    """Return how somebody played; None for a session in which nobody was asked to, and nobody did."""
    stages = [data for _, data in evidence.events("played_along")]
    if not stages:
        return None
    table = Table("Notes", COLUMNS, tuple(map(_row, stages)), (2.0, 1.5, 1.1, 1.1, 1.0, 1.2, 1.3))
    return Section("Playing along", (table, *paragraphs([HOW], Weight.SMALL)))


def _row(data: Mapping[str, Any]) -> Row:
    return (
        f"{data.get('number', '')}. {data.get('name') or data.get('stage', '')}",
        f"{data.get('notes', 0)} ({data.get('therapist', 0)})",
        str(data.get("mode", NOTHING)),
        _told(data.get("in_scale"), share),
        _told(data.get("tempo"), "{:.0f} / min".format),
        _told(data.get("unevenness"), share),
        _told(data.get("breath_locking"), "{:.2f}".format),
    )


def _told(value: object, words: Any) -> str:
    return str(words(float(value))) if isinstance(value, int | float) else NOTHING

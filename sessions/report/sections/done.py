"""What was done: the plan and its hash, the stages as they were lived, music, programs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.protocols.canonical import read_canonical
from engine.protocols.protocol import Protocol
from sensors.errors import SospiroError
from sessions.report.evidence import Evidence
from sessions.report.model import Block, Row, Section, Table, Weight, paragraphs
from sessions.report.words import clock, length, titled

SEALED = (
    "This session is masked: which arm was played, its stages, its guide and its sound are sealed until the study is "
    "opened. What lies open (heart, breathing rate, ratings, notes, requests) is reported."
)


def planned(evidence: Evidence) -> Protocol | None:
    """Return the protocol as it was planned; None where none can be read."""
    try:
        return read_canonical(str(evidence.entry("protocol").get("canonical", "")))
    except SospiroError:
        return None


def head(evidence: Evidence) -> tuple[tuple[str, str], ...]:
    """Return the facts at the top of the report."""
    protocol, study = evidence.entry("protocol"), evidence.entry("study")
    facts = (
        ("Participant", evidence.participant),
        ("Session", evidence.name),
        ("Began", f"{evidence.dated:%Y-%m-%d %H:%M} UTC"),
        ("Length", f"{length(evidence.seconds)}{' so far' if evidence.running else ''}"),
        ("State of the record", "still running" if evidence.running else str(evidence.record.get("status", ""))),
        ("Protocol", str(protocol.get("name", ""))),
        ("Protocol SHA-256", str(protocol.get("sha256", ""))),
        ("Arm", arm_words(evidence)),
        ("Study", str(study.get("name", ""))),
        ("Code", str(study.get("code", ""))),
    )
    return tuple((name, value) for name, value in facts if value)


def arm_words(evidence: Evidence) -> str:
    """Return what may be said of the arm."""
    if evidence.masked:
        return "masked"
    arm = evidence.entry("arm")
    name, kind = str(arm.get("name", "")), str(arm.get("kind", "")).replace("_", " ")
    return f"{name} ({kind})" if name and kind else name


def done_section(evidence: Evidence) -> Section:
    """Return what was done."""
    protocol = planned(evidence)
    summary = protocol.summary if protocol is not None else ""
    blocks: list[Block] = [*paragraphs([summary])]
    if evidence.masked:
        blocks += paragraphs([SEALED], Weight.WARNING)
    elif rows := _stage_rows(evidence, protocol):
        caption = "Stages as they were lived; the figures name them by these numbers."
        columns = ("No.", "Stage", "Kind", "Began", "Lasted", "Planned", "Began because")
        blocks.append(Table(caption, columns, rows, (0.5, 1.6, 1.1, 0.8, 1.0, 1.4, 2.8)))
    else:
        blocks += paragraphs(["No stage of a protocol is told in the journal."])
    blocks.append(Table("Settings and programs", ("What", "Value"), tuple(_setting_rows(evidence)), (1.3, 4.0)))
    return Section("What was done", tuple(blocks))


def _stage_rows(evidence: Evidence, protocol: Protocol | None) -> tuple[Row, ...]:
    told = evidence.events("stage")
    ends = [*(at for at, _ in told[1:]), *([evidence.seconds] if told else [])]
    return tuple(
        (
            str(data.get("number", "")),
            str(data.get("name") or "–"),
            str(data.get("stage", "")),
            clock(max(at, 0.0)),
            length(max(end - at, 0.0)),
            _plan_of(protocol, data),
            str(data.get("reason", "")),
        )
        for (at, data), end in zip(told, ends, strict=True)
    )


def _plan_of(protocol: Protocol | None, data: Mapping[str, Any]) -> str:
    """Return how long a stage was to last; a dash where the plan does not tell, as of a gentle end by hand."""
    number = data.get("number")
    if protocol is None or not isinstance(number, int) or not 1 <= number <= len(protocol.stages):
        return "–"
    stage = protocol.stages[number - 1]
    if stage.minutes is None:
        return "open"
    return f"{'' if stage.until == 'time' else 'up to '}{stage.minutes:g} min"


def _setting_rows(evidence: Evidence) -> list[Row]:
    versions, sound, pacing = evidence.entry("versions"), evidence.setting("sound"), evidence.setting("pacing")
    rows = [
        ("Style of music", style_words(evidence)),
        ("Volume", _known(sound.get("volume_db"), "dB")),
        ("Target rate", _known(pacing.get("target_rate"), "breaths/min, unless the protocol says otherwise")),
        ("Inhale share", _known(pacing.get("inhale_share"), "of the breath")),
        ("Lead", str(pacing.get("lead", ""))),
        ("Seeds", ", ".join(f"{name} {seed}" for name, seed in evidence.entry("seeds").items())),
        ("Versions", ", ".join(f"{name} {version}" for name, version in versions.items())),
    ]
    if evidence.setting("person"):
        rows.append(("Person", "simulated by Sospiro: no human being took part in this session"))
    return [row for row in rows if row[1]]


def style_words(evidence: Evidence) -> str:
    """Return name and summary of the style of music; what a person asked for later stands among the events."""
    style = evidence.setting("style")
    name, summary = str(style.get("name", "")), str(style.get("summary", ""))
    return f"{titled(name)}: {summary}" if summary else titled(name)


def _known(value: object, unit: str) -> str:
    return f"{value:g} {unit}".replace("-", "−") if isinstance(value, int | float) else ""

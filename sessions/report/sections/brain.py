"""Brain waves of an EEG, against the person's own first half minute, and how much of it could be used."""

from __future__ import annotations

import numpy as np

from engine.measures.brain_waves import BrainWaves
from sensors.state import Disturbance
from sessions.recording.own_streams import BRAIN
from sessions.report.evidence import Evidence
from sessions.report.figures.curves import CurvesFigure, Panel
from sessions.report.model import Block, Figure, Row, Section, Table, Weight, paragraphs
from sessions.report.tracks import Curve, of_seconds, stages
from sessions.report.words import NOT_MEASURED, joined, length, listed, number, share

TITLE = "Brain waves"
HOW = (
    "In dB against the first half minute without disturbance: 0 is as then, 3 twice the power, −3 half of it. They "
    "moved the music a little where they were stronger. They differ from person to person, and nothing follows from "
    "them about health."
)
REASONS = {
    Disturbance.BLINKS: "blinks or movement",
    Disturbance.MUSCLES: "muscles",
    Disturbance.POPS: "jumps of an electrode",
    Disturbance.CONTACT: "electrodes that were off",
}
FEWEST = 10
"""Seconds with a value below which no mean is told."""


def brain_section(evidence: Evidence) -> Section | None:
    """Return the brain waves; None for a session without an EEG."""
    heard = evidence.streams.get(BRAIN.name)
    if heard is None or not len(heard.stamps):
        return None
    blocks: list[Block] = [*paragraphs([joined([_left_out(evidence), _why(evidence)])])]
    curves = [(kind.title, of_seconds(evidence, kind.name)) for kind in BrainWaves.kinds]
    if any(curve.known for _, curve in curves):
        rows = tuple(_row(name, curve, evidence.seconds) for name, curve in curves)
        columns = ("", "Mean", "First third", "Last third", "Known for")
        blocks.append(Table("Against the first half minute", columns, rows, (2.2, 1.2, 1.2, 1.2, 1.2)))
        panels = tuple(Panel(f"{name}\n(dB)", ((name, curve),)) for name, curve in curves)
        drawn = CurvesFigure(evidence.seconds, panels, stages(evidence))
        alt = f"Brain waves over time. {_means(rows)}"
        blocks.append(Figure("Broken where nothing was told.", alt, drawn.draw, drawn.height))
    elif evidence.masked:
        blocks += paragraphs(["The waves are sealed with the other measures."])
    else:
        blocks += paragraphs(["There was no half minute without disturbance: no wave is told."])
    return Section(TITLE, (*blocks, *paragraphs([HOW], Weight.SMALL)))


def _row(name: str, curve: Curve, seconds: float) -> Row:
    third = seconds / 3.0
    thirds = (curve.seconds <= third, curve.seconds > seconds - third)
    known = int(np.isfinite(curve.values).sum())
    return name, _mean(curve.values), *(_mean(curve.values[where]) for where in thirds), length(float(known))


def _mean(values: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> str:
    known = values[np.isfinite(values)]
    return number(float(known.mean()), "dB") if known.size >= FEWEST else NOT_MEASURED


def _means(rows: tuple[Row, ...]) -> str:
    return f"Mean: {listed([f'{row[0]} {row[1]}' for row in rows])}."


def _left_out(evidence: Evidence) -> str:
    """Say how long nothing could be told, and of how many electrodes."""
    columns = evidence.streams[BRAIN.name]
    rejected, electrodes = columns.column("rejected"), columns.column("electrodes")
    count = int(electrodes[-1]) if np.isfinite(electrodes[-1]) else 0
    whole = f"{count} electrode{'s were' if count != 1 else ' was'} read."
    lost = float(np.nanmax(rejected, initial=0.0))
    if lost < 1.0:
        return f"{whole} At every moment at least one of them was undisturbed."
    return f"{whole} For {length(lost)} ({share(lost / max(lost, evidence.seconds))}) none of them was undisturbed."


def _why(evidence: Evidence) -> str:
    """Say what was left out of single electrodes, and for what."""
    columns = evidence.streams[BRAIN.name]
    found = [(float(np.nan_to_num(columns.column(why)).mean()), words) for why, words in REASONS.items()]
    told = [f"{words} {share(part)}" for part, words in sorted(found, reverse=True) if part >= 0.005]
    return f"Left out of single electrodes: {listed(told)} of the time." if told else ""

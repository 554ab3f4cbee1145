"""How far the signals can be trusted: share of usable signal of each input, and what became of the RR intervals."""

from __future__ import annotations

import numpy as np

from sensors.state import RRMark
from sessions.recording.own_streams import INTERVALS
from sessions.report.evidence import Evidence
from sessions.report.figures.quality import QualityFigure
from sessions.report.model import Block, Figure, Row, Section, Table, paragraphs
from sessions.report.tracks import NAMES, SAID, USABLE, InputQuality, qualities
from sessions.report.words import length, listed, share

MARKS = tuple(RRMark)


def quality_section(evidence: Evidence) -> Section:
    """Return the quality of the inputs."""
    title = "Signal quality"
    inputs = qualities(evidence)
    if not inputs:
        return Section(title, paragraphs(["No input was recorded: the session ran without sensors."]))
    columns = ("Input", "Stream", "Usable", "Without signal", "Samples")
    caption = f"Usable: share of the seconds in which the quality was known to be above {USABLE:g} of 1."
    blocks: list[Block] = [Table(caption, columns, tuple(_row(one) for one in inputs), (1.2, 2.2, 0.9, 1.8, 1.0))]
    drawn = [one for one in inputs if one.quality.known]
    if drawn:
        figure = QualityFigure(evidence.seconds, drawn)
        told = listed([f"{SAID[one.signal]} {share(one.usable)}" for one in drawn])
        alt = f"Quality of each input over time. Usable share: {told}."
        blocks.append(Figure("Quality of each input; hatched: nothing arrived.", alt, figure.draw, figure.height))
    return Section(title, (*blocks, *paragraphs([interval_words(evidence)])))


def interval_words(evidence: Evidence) -> str:
    """Return how many RR intervals were normal, and how the others were marked; empty when none was judged."""
    stream = evidence.streams.get(INTERVALS.name)
    marks = stream.column("mark") if stream is not None else np.empty(0)
    marks = marks[np.isfinite(marks)].astype(int)
    if not marks.size:
        return ""
    counts = [(mark, int(np.count_nonzero(marks == place))) for place, mark in enumerate(MARKS)]
    if counts[0][1] == marks.size:
        return f"All {marks.size} RR intervals were normal."
    others = [f"{count} {mark}" for mark, count in counts[1:] if count]
    rest = f"{listed(others)} (corrected where the measures ask for it)"
    return f"Of {marks.size} RR intervals {counts[0][1]} were normal; {rest}."


def usable_words(evidence: Evidence) -> str:
    """Return the usable share of every input in one line; empty when there is none."""
    known = [one for one in qualities(evidence) if one.usable is not None]
    return listed([f"{SAID[one.signal]} {share(one.usable)}" for one in known])


def _row(one: InputQuality) -> Row:
    lost = sum(gap.ends - gap.begins for gap in one.gaps)
    stretches = f"{length(lost)} in {len(one.gaps)} stretch{'es' if len(one.gaps) > 1 else ''}" if one.gaps else "none"
    return NAMES[one.signal], one.stream, share(one.usable), stretches, str(one.samples)

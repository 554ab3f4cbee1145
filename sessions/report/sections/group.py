"""In a session of a group: how much this person counted for the one music, and how the group went together."""

from __future__ import annotations

import numpy as np

from sensors.stream import Floats
from sessions.group.code import group_of
from sessions.recording.own_streams import GROUP
from sessions.report.evidence import Evidence
from sessions.report.model import Section, Table, Weight, paragraphs
from sessions.report.words import NOT_MEASURED, share

HOW = (
    "The guide was the median of what suited those who counted. Group in sync: the median of their shares of breaths "
    "in sync with the guide. Breathing alike: the order parameter of their breath phases (Kuramoto 1984), mean of a "
    "minute; people who breathe each on their own reach about {chance:.0%}."
)
LABELS = [channel.label for channel in GROUP.channels]


def group_section(evidence: Evidence) -> Section | None:
    """Return how the group went; None for a session of one person."""
    known, recorded = group_of(evidence.record), evidence.streams.get(GROUP.name)
    if known is None or recorded is None or not len(recorded.stamps):
        return None
    code, place, members = known
    values = recorded.values.astype(np.float64)
    rows = (
        ("Group", f"{code}: {members} people, this one's voice of the reward the {place}. of them"),
        ("Counted for the music", share(_over_time(recorded.stamps, values[:, LABELS.index("counts")]))),
        ("Group in sync", _median(values[:, LABELS.index("synchrony")])),
        ("Breathing alike", _median(values[:, LABELS.index("coherence")])),
    )
    how = HOW.format(chance=0.5 * np.sqrt(np.pi / members))
    return Section("In a group", (Table("The group", ("", ""), rows, (1.4, 3.0)), *paragraphs([how], Weight.SMALL)))


def _over_time(stamps: Floats, values: Floats) -> float:
    """Return the mean of what stays as it is until the next row, each by how long it did."""
    lasting = np.diff(stamps, append=stamps[-1])
    return float(np.average(values, weights=lasting)) if lasting.sum() > 0.0 else float(values[-1])


def _median(values: Floats) -> str:
    known = values[np.isfinite(values)]
    return f"{share(float(np.median(known)))} (median)" if len(known) else NOT_MEASURED

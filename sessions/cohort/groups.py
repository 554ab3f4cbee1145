"""The summary of a cohort: each figure over all sessions, and by arm, participant and protocol."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sensors.stream import Floats
from sessions.cohort.columns import CIRCULAR, SUMMARISED, Column
from sessions.cohort.numbers import mean, median, plain
from sessions.cohort.row import Row
from sessions.folder import ANONYMOUS

GROUPINGS = ("all", "arm", "participant", "protocol")
LEVEL = 0.95
MASKED, NONE = "(masked)", "(none)"


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """One figure over the sessions of a group; None where there are too few.

    Attributes
    ----------
    grouping, group
        By what, and which one.
    n, people
        Sessions that have the figure, and participants behind them; each anonymous session counts as somebody else's.
    sd
        With n − 1; None of one session, and of angles.
    low, high
        95 % interval of the mean by Student's t. Several sessions of one person are no independent people, so its
        standard error is the one for clusters (Liang and Zeger 1986, doi 10.1093/biomet/73.1.13, times
        people / (people − 1)) with people − 1 degrees of freedom: with one session each, or of one person alone, it is
        the usual one.
    """

    grouping: str
    group: str
    column: Column
    n: int
    people: int
    mean: float | None
    sd: float | None
    median: float | None
    low: float | None
    high: float | None


def group_figures(rows: Sequence[Row]) -> list[GroupFigures]:
    """Return every figure of every group in which a session has it, sorted by grouping and group."""
    return [
        _figures(grouping, group, column, inside)
        for grouping in GROUPINGS
        for group, inside in _groups(rows, grouping)
        for column in SUMMARISED
        if any(row[column.name] is not None for row in inside)
    ]


def _groups(rows: Sequence[Row], grouping: str) -> Iterable[tuple[str, list[Row]]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(_group(row, grouping), []).append(row)
    return sorted(found.items())


def _group(row: Row, grouping: str) -> str:
    if grouping == "all":
        return "all"
    if grouping == "arm" and row["masked"]:
        return MASKED
    return str(row[grouping] or NONE)


def _figures(grouping: str, group: str, column: Column, rows: Sequence[Row]) -> GroupFigures:
    having = [row for row in rows if row[column.name] is not None]
    values = np.array([row[column.name] for row in having], np.float64)
    kinds = column.name.removesuffix("_mean")
    people = [str(row["folder"] if row["participant"] == ANONYMOUS else row["participant"]) for row in having]
    angle = kinds in CIRCULAR
    low, high = (None, None) if angle else _interval(values, people)
    sd = float(values.std(ddof=1)) if len(values) > 1 and not angle else None
    told = [plain(one) for one in (mean(values, kinds), sd, None if angle else median(values), low, high)]
    numbers = [one if isinstance(one, float) else None for one in told]
    return GroupFigures(grouping, group, column, len(values), len(set(people)), *numbers)


def _interval(values: Floats, people: Sequence[str]) -> tuple[float | None, float | None]:
    names = sorted(set(people))
    # of one person there is nobody else to compare with: each session stands for itself
    of = [names.index(one) for one in people] if len(names) > 1 else list(range(len(values)))
    clusters = len(set(of))
    if clusters < 2:
        return None, None
    from scipy.special import stdtrit

    middle = values.mean()
    sums = np.bincount(of, weights=values - middle)
    error = math.sqrt(float(sums @ sums) * clusters / (clusters - 1)) / len(values)
    half = float(stdtrit(clusters - 1, 0.5 + LEVEL / 2)) * error
    return float(middle) - half, float(middle) + half

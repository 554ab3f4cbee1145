"""The summary and the errors of a cohort as text: CSV for programs, Markdown for people."""

import csv
import html
import io
from collections.abc import Iterable, Mapping, Sequence

from sessions.cohort.groups import GroupFigures

HEADINGS = ("grouping", "group", "figure", "unit", "n", "people", "mean", "sd", "median", "low", "high")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def summary_csv(figures: Iterable[GroupFigures]) -> str:
    """Return the summary, one line for each group and figure; empty cells where there are too few sessions."""
    return _csv(HEADINGS, (_cells(one) for one in figures))


def errors_csv(errors: Mapping[str, str]) -> str:
    """Return folder and sentence of each session that stands in no table."""
    return _csv(("session", "sentence"), errors.items())


def summary_markdown(figures: Sequence[GroupFigures], failed: int) -> str:
    """Return the summary for reading: a table for each group."""
    lines = ["# Cohort", ""]
    if failed:
        lines += [f"{failed} sessions were left out: see errors.csv.", ""]
    for grouping, group in dict.fromkeys((one.grouping, one.group) for one in figures):
        title = "All sessions" if grouping == "all" else f"{grouping.capitalize()}: {_neutral(group)}"
        lines += [f"## {title}", "", "| figure | unit | n | people | mean | SD | median | 95 % interval |"]
        lines += ["|---|---|---:|---:|---:|---:|---:|---:|"]
        lines += [_line(one) for one in figures if (one.grouping, one.group) == (grouping, group)] + [""]
    return "\n".join(lines)


def _cells(one: GroupFigures) -> list[object]:
    told = (one.mean, one.sd, one.median, one.low, one.high)
    return [one.grouping, one.group, one.column.name, one.column.unit, one.n, one.people, *told]


def _line(one: GroupFigures) -> str:
    interval = "–" if one.low is None or one.high is None else f"{one.low:.4g} to {one.high:.4g}"
    numbers = ["–" if value is None else f"{value:.4g}" for value in (one.mean, one.sd, one.median)]
    cells = (one.column.name, one.column.unit, str(one.n), str(one.people), *numbers, interval)
    return f"| {' | '.join(cells)} |"


def _csv(headings: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    # a spreadsheet takes a text that begins so for a formula, and what somebody typed may begin so
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def _neutral(text: str) -> str:
    plain = "".join(letter if letter.isprintable() else "�" for letter in text)
    return html.escape(plain).replace("|", "\\|").replace("`", "\\`").replace("[", "\\[")

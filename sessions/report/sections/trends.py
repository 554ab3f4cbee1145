"""What changed from session to session: rates, heart, ratings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from sessions.report.figures.canvas import drawable
from sessions.report.figures.trends import Trend, TrendFigure
from sessions.report.importance import of_item
from sessions.report.model import Block, Figure, Row, Section, Table, paragraphs
from sessions.report.sections.said import NOT_A_CLAIM, change_words
from sessions.report.visits import Visit
from sessions.report.words import NOT_MEASURED, length, listed, number, plain_number, share, titled

Values: TypeAlias = tuple[float | None, ...]
MOST_ITEMS = 5
FEWEST = 2


def sessions_section(visits: Sequence[Visit]) -> Section:
    """Return the list of sessions, and which of them were not carried out to their end."""
    columns = ("No.", "Began (UTC)", "Length", "Protocol", "Breaths/min", "In sync", "State")
    rows = tuple(_row(number, visit) for number, visit in enumerate(visits, start=1))
    table = Table("All sessions, oldest first; breaths/min at the start and at the end", columns, rows,
                  (0.5, 1.6, 0.9, 1.6, 1.3, 0.8, 1.9))  # fmt: skip
    return Section("Sessions", (table, *paragraphs(_interrupted(visits))))


def trends_section(visits: Sequence[Visit]) -> Section:
    """Return rates, RSA, heart rate and synchrony over the sessions."""
    title = "Trends over the sessions"
    starts = _of(visits, "respiration_rate_start")
    ends = _of(visits, "respiration_rate_end")
    trends = [
        _trend("Breathing (breaths/min)", (("at the start", starts), ("at the end", ends)), least=4.0),
        _trend("Heart rate (beats/min)", (("mean", _of(visits, "heart_rate_mean")),), least=10.0),
        _trend("RSA amplitude\n(beats/min)", (("median", _measures(visits, "rsa_amplitude")),), least=4.0),
        _trend("In sync (share, 0–1)", (("of guided breaths", _of(visits, "synchrony")),), (-0.03, 1.03)),
    ]
    drawn = [_figure(len(visits), trend) for trend in trends if trend is not None]
    if not drawn:
        return Section(title, paragraphs([f"A trend needs {FEWEST} sessions in which the same was measured."]))
    return Section(title, (*drawn, *paragraphs(["A session in which something was not measured has no point."])))


def rated_section(visits: Sequence[Visit]) -> Section:
    """Return ratings before and after, over the sessions."""
    title = "Ratings over the sessions"
    items = _items(visits)
    if not items:
        return Section(title, paragraphs(["Nothing was rated in any session."]))
    shown = [(f"{drawable(titled(item), 18)} (0–10)", _before_after(visits, item)) for item in items[:MOST_ITEMS]]
    trends = [_trend(label, series, (-0.5, 10.5)) for label, series in shown]
    blocks: list[Block] = [_figure(len(visits), trend) for trend in trends if trend is not None]
    blocks.append(_changes(visits, items))
    important = [f"{item}: {of_item(item)}" for item in items]
    return Section(title, (*blocks, *paragraphs([f"Minimal important change – {'; '.join(important)}.", NOT_A_CLAIM])))


def _row(place: int, visit: Visit) -> Row:
    summary = visit.summary
    rates = (summary.respiration_rate_start, summary.respiration_rate_end) if summary is not None else (None, None)
    breaths = NOT_MEASURED if rates == (None, None) else " → ".join(number(rate) for rate in rates)
    state = [visit.state, "ended early" if visit.ended_early else "", "masked" if visit.masked else ""]
    return (
        str(place),
        f"{visit.started:%Y-%m-%d %H:%M}",
        "–" if summary is None else length(summary.seconds),
        visit.protocol or "–",
        breaths,
        "–" if summary is None or summary.synchrony is None else share(summary.synchrony),
        ", ".join(word for word in state if word),
    )


def _interrupted(visits: Sequence[Visit]) -> list[str]:
    groups = (
        ("ended before the end of the protocol", [n for n, v in enumerate(visits, start=1) if v.ended_early]),
        ("were cut off and recovered", [n for n, v in enumerate(visits, start=1) if v.state == "recovered"]),
        ("cannot be read any more", [n for n, v in enumerate(visits, start=1) if v.state == "damaged"]),
    )
    told = [f"{len(which)} {what} (no. {listed([str(n) for n in which])})." for what, which in groups if which]
    pauses = [(b.started - a.started).days for a, b in pairwise(visits)]
    longest = f"The longest pause between two sessions was {max(pauses)} days." if pauses and max(pauses) > 0 else ""
    known = "Sessions that were agreed on and never begun are not known to the program."
    return [" ".join(word for word in (*told, longest, known) if word)]


def _changes(visits: Sequence[Visit], items: Sequence[str]) -> Table:
    rows = tuple(
        (
            str(place),
            f"{visit.started:%Y-%m-%d}",
            item,
            _value(pair.before),
            _value(pair.after),
            change_words(item, pair),
        )
        for place, visit in enumerate(visits, start=1)
        for item, pair in visit.ratings.items()
        if item in items and (pair.before is not None or pair.after is not None)
    )
    columns = ("No.", "Day", "Item (0–10)", "Before", "After", "Change")
    return Table("First and last answer in each session, in points", columns, rows, (0.5, 1.2, 1.8, 0.9, 0.9, 1.8))


def _value(rating: object) -> str:
    value = getattr(rating, "value", None)
    return "–" if value is None else plain_number(value)


def _items(visits: Sequence[Visit]) -> list[str]:
    """Return the items, those asked most often first."""
    asked = [item for visit in visits for item, pair in visit.ratings.items() if pair.before or pair.after]
    return sorted(dict.fromkeys(asked), key=lambda item: (-asked.count(item), item))


def _before_after(visits: Sequence[Visit], item: str) -> tuple[tuple[str, Values], ...]:
    pairs = [visit.ratings.get(item) for visit in visits]
    before = tuple(pair.before.value if pair is not None and pair.before is not None else None for pair in pairs)
    after = tuple(pair.after.value if pair is not None and pair.after is not None else None for pair in pairs)
    return ("before", before), ("after", after)


def _of(visits: Sequence[Visit], name: str) -> Values:
    return tuple(None if visit.summary is None else getattr(visit.summary, name) for visit in visits)


def _measures(visits: Sequence[Visit], name: str) -> Values:
    return tuple(visit.measure(name) for visit in visits)


def _trend(
    label: str, series: tuple[tuple[str, Values], ...], limits: tuple[float, float] | None = None, least: float = 0.0
) -> Trend | None:
    """Return a trend of the series that are known often enough; None when none is."""
    known = tuple((name, values) for name, values in series if sum(v is not None for v in values) >= FEWEST)
    return Trend(label, known, limits, least) if known else None


def _figure(sessions: int, trend: Trend) -> Figure:
    drawn, words = TrendFigure(sessions, trend), _first_to_last(trend)
    return Figure(words, f"Trend over {sessions} sessions. {words}", drawn.draw, drawn.height)


def _first_to_last(trend: Trend) -> str:
    parts = []
    for name, values in trend.series:
        known = [value for value in values if value is not None]
        parts.append(f"{name} from {known[0]:.1f} to {known[-1]:.1f}")
    return f"{trend.label.replace(chr(10), ' ')}: {listed(parts)}, first session to last."

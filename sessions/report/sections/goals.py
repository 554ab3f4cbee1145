"""What a person wants to reach and how far it has come; questionnaires, medication as told, notes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sessions.report.figures.trends import Trend, TrendFigure
from sessions.report.model import Block, Figure, Row, Section, Table, Weight, paragraphs
from sessions.report.scores import importance_of, reading, scales_of
from sessions.report.words import change, plain_number
from sessions.store.entries import Filled, Goal, GoalEntry, Medication, Note
from sessions.store.questionnaire import Scale

Kept = Sequence[tuple[Goal, Sequence[GoalEntry]]]
MOST_DRAWN = 6
SCALES = (
    "Own items of 0–10 are no validated scale. Goal attainment: 0 is what was hoped for, +2 much more, −2 much less."
)


def goals_section(goals: Kept) -> Section:
    """Return each goal with where it began and where it stands."""
    if not goals:
        return Section("Goals", paragraphs(["No goal was entered."]))
    columns = ("Goal", "About", "First", "Last", "Change", "What the last value means")
    table = Table("Goals and how they stand", columns, tuple(_row(goal, entries) for goal, entries in goals),
                  (2.2, 1.0, 0.8, 0.8, 1.0, 2.6))  # fmt: skip
    blocks: list[Block] = [table]
    blocks += [_figure(goal, entries) for goal, entries in goals if len(entries) > 1][:MOST_DRAWN]
    return Section("Goals", (*blocks, *paragraphs([SCALES], Weight.SMALL)))


def questionnaires_section(filled: Sequence[Filled]) -> Section:
    """Return the scores of questionnaires, first and last of each scale."""
    title = "Questionnaires"
    if not filled:
        return Section(title, paragraphs(["No questionnaire was filled in."]))
    rows: list[Row] = []
    ordered = sorted(filled, key=lambda one: (one.questionnaire, one.on, one.utc))
    for _, group in groupby(ordered, key=lambda one: one.questionnaire):
        rows += _scale_rows(list(group))
    columns = ("Scale", "Times", "First", "Last", "Change", "To be read as")
    return Section(title, (Table("First and last score of each scale", columns, tuple(rows),
                                 (1.8, 0.7, 1.5, 1.5, 1.4, 3.0)),))  # fmt: skip


def medication_section(medication: Sequence[Medication]) -> Section:
    """Return what a person takes, as they say."""
    title = "Medication as told"
    if not medication:
        return Section(title, paragraphs(["None was entered."]))
    rows = tuple(
        (one.name, one.amount or "–", one.times or "–", f"{one.start or '?'} – {one.end or 'goes on'}")
        for one in medication
    )
    table = Table("Entered as it was told; never advice", ("Name", "Dose", "Times", "From – to"), rows)
    return Section(title, (table,))


def remarks_section(notes: Sequence[Note]) -> Section:
    """Return the notes on a person."""
    if not notes:
        return Section("Notes", paragraphs(["No note was written."]))
    rows = tuple((f"{note.utc:%Y-%m-%d %H:%M}", note.text) for note in notes)
    return Section("Notes", (Table("Notes on the person", ("Written (UTC)", "Note"), rows, (1.2, 5.0)),))


def _row(goal: Goal, entries: Sequence[GoalEntry]) -> Row:
    first, last = (entries[0], entries[-1]) if entries else (None, None)
    moved = change(first.value, last.value) if first is not None and last is not None and first is not last else "–"
    meaning = _meaning(goal, last) if last is not None else "not rated yet"
    return goal.title, goal.domain, _told(goal, first), _told(goal, last), moved, meaning


def _meaning(goal: Goal, entry: GoalEntry) -> str:
    if goal.kind == "scale":
        return f"0–10, {goal.better} is better, on {entry.on}"
    level = round(entry.value) + 2
    words = goal.levels[level] if 0 <= level < len(goal.levels) else ""
    return f"{words} (on {entry.on})"


def _told(goal: Goal, entry: GoalEntry | None) -> str:
    if entry is None:
        return "–"
    return plain_number(entry.value) if goal.kind == "scale" else f"{entry.value:+g}".replace("-", "−")


def _figure(goal: Goal, entries: Sequence[GoalEntry]) -> Figure:
    low, high = goal.range
    label = "Points (0–10)" if goal.kind == "scale" else "Attainment\n(−2 to +2)"
    spare = 0.05 * (high - low)
    trend = Trend(label, ((goal.title, tuple(entry.value for entry in entries)),), (low - spare, high + spare))
    drawn = TrendFigure(len(entries), trend, "Entry (number, oldest first)")
    words = f"{goal.title}: from {_told(goal, entries[0])} to {_told(goal, entries[-1])}, {len(entries)} entries."
    return Figure(words, f"A goal over time. {words}", drawn.draw, drawn.height)


def _scale_rows(group: Sequence[Filled]) -> list[Row]:
    rows: list[Row] = []
    for title, scale in scales_of(group[-1]):
        key = scale.key if scale is not None else title
        known = [(one, value) for one in group if (value := one.scores.get(key)) is not None]
        if not known:
            rows.append((title, str(len(group)), "items missing", "items missing", "–", reading(scale)))
            continue
        (first, before), (last, after) = known[0], known[-1]
        rows.append(
            (title, str(len(known)), f"{plain_number(round(before, 2))} ({first.on})",
             f"{plain_number(round(after, 2))} ({last.on})" if len(known) > 1 else "–",
             _changed(scale, before, after) if len(known) > 1 else "–", reading(scale))
        )  # fmt: skip
    return rows


def _changed(scale: Scale | None, before: float, after: float) -> str:
    important = importance_of(scale) if scale is not None else None
    words = change(before, after)
    if important is None:
        return words
    return f"{words}, {'reached' if important.reached(before, after) else 'not reached'}"

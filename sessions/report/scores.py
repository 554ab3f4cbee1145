"""Scores of questionnaires in words, with the change that matters where the source tells one."""

from __future__ import annotations

from collections.abc import Sequence

from sensors.errors import SospiroError
from sessions.report.importance import Importance
from sessions.report.model import Row
from sessions.report.words import plain_number
from sessions.store.entries import Filled
from sessions.store.questionnaire import Scale, find_questionnaire


def scales_of(filled: Filled) -> tuple[tuple[str, Scale | None], ...]:
    """Return (title, scale) for each score of a filled questionnaire; None for one that is not shipped any more."""
    try:
        known = {scale.key: scale for scale in find_questionnaire(filled.questionnaire).scales}
    except SospiroError:
        known = {}
    return tuple((known[key].title if key in known else key, known.get(key)) for key in filled.scores)


def score_rows(filled: Sequence[Filled]) -> tuple[Row, ...]:
    """Return a row for each score: title, value, range, day, how the source reads it."""
    return tuple(
        (title, _value(value), _range(scale), str(one.on), reading(scale))
        for one in filled
        for (title, scale), value in zip(scales_of(one), one.scores.values(), strict=True)
    )


def reading(scale: Scale | None) -> str:
    """Return what the source says of a score; its important change alone where it says no more."""
    if scale is None:
        return ""
    important = importance_of(scale)
    return scale.meaning or ("" if important is None else important.words)


def importance_of(scale: Scale) -> Importance | None:
    """Return the change of a score that matters; None where the source tells none."""
    if scale.important_change is None and scale.important_share is None:
        return None
    return Importance(scale.important_change, scale.important_share, "as its source tells", scale.better)


def _value(value: float | None) -> str:
    return "items missing" if value is None else plain_number(round(value, 2))


def _range(scale: Scale | None) -> str:
    return "" if scale is None else f"{scale.low:g}–{scale.high:g}, {scale.better} is better"

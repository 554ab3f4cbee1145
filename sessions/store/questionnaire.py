"""Questionnaires that come with Sospiro, as TOML files: items in their published wording, source and scoring.

Those that are licensed have no items here: their scores can be entered, with their range.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, read_toml
from sessions.store.entries import Filled, now

SHIPPED = Path(__file__).parent / "shipped"


class Part(BaseModel):
    """A table of such a file: nothing in it can be changed, and no key is unknown."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Item(Part):
    """A question.

    Attributes
    ----------
    ends
        What the lowest and the highest answer mean, where the answers between have no words.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    text: str
    ends: tuple[str, str] | None = None


class Scale(Part):
    """A score.

    Attributes
    ----------
    items
        Keys of the items in it; empty for one that is entered as it is.
    how
        "sum" or "mean" of the items; without every one of them there is no score, as none is made up.
    low, high
        Its range.
    better
        Which way it improves.
    screening
        The score from which the source counts a screening as positive; never a diagnosis.
    meaning
        What else the source says of it: bands, or the change that matters.
    important_change, important_share
        The smallest change that matters, in points and as a share of the first score, where the source tells one.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_]*$")
    title: str
    items: tuple[str, ...] = ()
    how: Literal["sum", "mean"] = "sum"
    low: float
    high: float
    better: Literal["lower", "higher"] = "lower"
    screening: float | None = None
    meaning: str = ""
    important_change: float | None = None
    important_share: float | None = None


class Questionnaire(Part):
    """One questionnaire.

    Attributes
    ----------
    key
        What it is called by, e.g. "phq4".
    edition
        Counted up whenever anything in the file changes what an answer means.
    source, licence
        Where it was published, and why it may or may not be shipped.
    instruction
        Said before the items.
    lowest, highest
        Range of an answer to an item.
    options
        Words for each answer from `lowest` on; empty where only the ends have words.
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9_-]*$", max_length=40)
    edition: int = Field(ge=1)
    title: str
    source: str
    licence: str
    instruction: str = ""
    lowest: int = 0
    highest: int = 10
    options: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    scales: tuple[Scale, ...] = Field(min_length=1)

    @property
    def score_only(self) -> bool:
        """Whether it is licensed, so that only its scores can be entered."""
        return not self.items

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        keys = [item.key for item in self.items]
        if len({*keys}) < len(keys) or len({scale.key for scale in self.scales}) < len(self.scales):
            raise ValueError("a key stands twice")
        if any(key not in keys for scale in self.scales for key in scale.items):
            raise ValueError("a scale asks for an item that is not there")
        if self.items and not all(scale.items for scale in self.scales):
            raise ValueError("a scale has no items")
        if self.options and len(self.options) != self.highest - self.lowest + 1:
            raise ValueError("each answer needs its word")
        return self


@cache
def questionnaires() -> tuple[Questionnaire, ...]:
    """Return those that come with Sospiro, by key; reads their files once."""
    return tuple(_read(path) for path in sorted(SHIPPED.glob("*.toml")))


def find_questionnaire(key: str) -> Questionnaire:
    """Return one by its key, whatever its case and dashes; `SospiroError` (BAD_SETTING) when there is none."""
    wanted = key.casefold().replace("-", "").replace("_", "")
    found = [one for one in questionnaires() if one.key.replace("-", "") == wanted]
    if found:
        return found[0]
    known = ", ".join(one.key for one in questionnaires())
    raise SospiroError(Reason.BAD_SETTING, f"There is no questionnaire {key[:40]!r}; there are {known}.")


def fill(questionnaire: Questionnaire, answers: Mapping[str, int | None], on: date) -> Filled:
    """Return a filled questionnaire with its scores; items that are not in `answers` count as left out.

    Raises
    ------
    SospiroError
        BAD_SETTING for an item it does not have, an answer it does not offer, or one that is score-only.
    """
    if questionnaire.score_only:
        sentence = f"{questionnaire.title} is licensed: only its scores can be entered."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    keys = [item.key for item in questionnaire.items]
    for key, value in answers.items():
        _check(questionnaire.key, key, keys, value, (questionnaire.lowest, questionnaire.highest))
    whole = {key: answers.get(key) for key in keys}
    scores = {scale.key: _score(scale, whole) for scale in questionnaire.scales}
    return _filled(questionnaire, on, whole, scores)


def enter_scores(questionnaire: Questionnaire, scores: Mapping[str, float], on: date) -> Filled:
    """Return the scores of a questionnaire that was filled in elsewhere.

    Raises
    ------
    SospiroError
        BAD_SETTING for a scale it does not have, or a score beyond its range.
    """
    keys = [scale.key for scale in questionnaire.scales]
    for key, value in scores.items():
        scale = next((one for one in questionnaire.scales if one.key == key), questionnaire.scales[0])
        _check(questionnaire.key, key, keys, value, (scale.low, scale.high))
    return _filled(questionnaire, on, {}, {key: scores.get(key) for key in keys})


def _score(scale: Scale, answers: Mapping[str, int | None]) -> float | None:
    given = [answers[key] for key in scale.items]
    known = [value for value in given if value is not None]
    # scales this short have no published rule for missing items
    if len(known) < len(given):
        return None
    return float(sum(known)) if scale.how == "sum" else sum(known) / len(known)


def _check(of: str, key: str, keys: list[str], value: float | None, within: tuple[float, float]) -> None:
    low, high = within
    if key not in keys:
        sentence = f"There is no {key[:40]!r} in {of}: write each as {keys[0]}=NUMBER; there are {', '.join(keys)}."
        raise SospiroError(Reason.BAD_SETTING, sentence)
    if value is not None and not low <= value <= high:
        raise SospiroError(Reason.BAD_SETTING, f"{key} cannot be {value:g}: it is {low:g} to {high:g}.")


def _filled(
    questionnaire: Questionnaire, on: date, answers: Mapping[str, int | None], scores: Mapping[str, float | None]
) -> Filled:
    if not any(value is not None for value in (*answers.values(), *scores.values())):
        raise SospiroError(Reason.BAD_SETTING, f"Nothing was answered: {questionnaire.title} is not entered.")
    moment = now()
    return Filled(
        id="new",
        questionnaire=questionnaire.key,
        edition=questionnaire.edition,
        on=on,
        utc=moment,
        answers=answers,
        scores=scores,
    )


def _read(path: Path) -> Questionnaire:
    file = read_toml(path, "questionnaire")
    return checked(Questionnaire, file.values, file)

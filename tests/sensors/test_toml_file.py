"""A mistake in a TOML file is told with its line and key, however deep it stands."""

import os
from datetime import date
from pathlib import Path
from typing import Literal, Self

import pytest
from pydantic import BaseModel, ConfigDict, Field, model_validator

from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, read_toml
from sensors.toml_mistake import misplaced, shown


class Card(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    milliseconds: float = Field(default=100.0, ge=0.0)


class Pick(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def _lies_low(self) -> Self:
        if self.low > self.high:
            raise misplaced("must lie below high", "low")
        if self.high > 3:
            raise misplaced("is too high")
        return self


class Study(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rates: tuple[float, ...] = Field(default=(), max_length=4)
    pair: tuple[float, float] = (0.0, 1.0)
    cards: tuple[Card, ...] = ()
    levels: dict[Literal["bed", "drum"], float] = {}
    card: Card = Card(name="default")
    spans: dict[str, Card | None] = {}
    pick: Pick | None = None


def read(folder: Path, text: str) -> Study:
    path = folder / "study.toml"
    path.write_text(text, encoding="utf-8")
    file = read_toml(path, "study")
    return checked(Study, file.values, file)


def test_arrays_become_tuples_however_deep(tmp_path: Path) -> None:
    study = read(tmp_path, 'rates = [1, 2.5]\npair = [0.1, 0.2]\n[[cards]]\nname = "A"\n[[cards]]\nname = "B"\n')
    assert study.rates == (1.0, 2.5)
    assert study.pair == (0.1, 0.2)
    assert [card.name for card in study.cards] == ["A", "B"]
    assert isinstance(study.cards, tuple)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rates = [1, 'x']\n", "study.toml line 1: 'rates' must be a valid number, not 'x'."),
        ("rates = 3\n", "study.toml line 1: 'rates' must be a list, as in [1, 2], not 3."),
        ("\n[card]\nnmae = 'A'\n", "line 3: unknown key 'card.nmae'; did you mean 'name'?"),
        ("\n[card]\n", "study.toml line 2: 'card.name' is missing."),
        (
            "\n[card]\nname = 'A'\nmilisecond = 3\n",
            "line 4: unknown key 'card.milisecond'; did you mean 'milliseconds'?",
        ),
        ("[[cards]]\nname = 'A'\nlate = 3\n", "unknown key 'cards.late'; known are name, milliseconds."),
        ("[card]\nname = 'A'\nmilliseconds = -1\n", "line 3: 'card.milliseconds' must be greater than or equal to 0"),
        ("[levels]\nbass = 1.0\n", "study.toml line 2: 'levels.bass' must be 'bed' or 'drum', not 'bass'."),
        ("cards = [1]\n", "study.toml line 1: 'cards' must be a table, as in [[cards]], not 1."),
        ("cards = 1\n", "study.toml line 1: 'cards' must be a list, as in [[cards]], not 1."),
        ("[cards]\nname = 'A'\n", "study.toml line 1: 'cards' must be a list, as in [[cards]]."),
        ("[[cards]]\nname = 'A'\n[[cards]]\nlate = 3\n", "line 4: unknown key 'cards.late'; known are name,"),
        ("cards = [\n  {name = 'A'},\n  {name = 3},\n]\n", "line 3: 'cards.name' must be a text in quotation marks"),
        ("card.name = 'A'\n\"card\".'milliseconds' = 'x'\n", "line 2: 'card.milliseconds' must be a valid number"),
        ("levels = 3\n", "study.toml line 1: 'levels' must be a table, as in [levels], not 3."),
        ("pair = [0.6]\n", "study.toml line 1: 'pair' must be a list of 2 values, not [0.6]."),
        ("pair = [1, 2, 3]\n", "study.toml line 1: 'pair' must be a list of 2 values, not [1, 2, 3]."),
        ("pair = 0.6\n", "study.toml line 1: 'pair' must be a list, as in [1, 2], not 0.6."),
        ("rates = [1, 2, 3, 4, 5]\n", "study.toml line 1: 'rates' must have at most 4 entries, not 5."),
        ("rates = true\n", "study.toml line 1: 'rates' must be a list, as in [1, 2], not true."),
        ("card = [[[[1]]]]\n", "line 1: 'card' must be a table, as in [card], not [[…]]."),
        ("rates = [0x" + "f" * 9000 + "]\n", "must be a valid number, not a number of more than 60 digits."),
        (
            "[spans.slow]\nname = 'A'\nnaem = 3\n",
            "line 3: unknown key 'spans.slow.naem'; did you mean 'name'?",
        ),
        ("a = 1\nrates = []\nrates = []\n", "study.toml line 3: 'rates' is given twice."),
        ("[card]\nname = 'A'\n[card]\n", "study.toml line 3: 'card' is given twice."),
        (
            "[card]\nname = 5 min\n",
            "study.toml is not valid TOML: Expected newline or end of document after a statement",
        ),
        ("[card]\nname = 5 min\n", "(at line 2, column 10, 'card.name')."),
        ("a." * 3000 + "a = 1\n", "study.toml is not valid TOML: its brackets or dots go too deep."),
        ("a = " + "[" * 3000 + "]" * 3000, "study.toml is not valid TOML: its brackets or dots go too deep."),
        ("b = 1\na = " + "9" * 5000 + "\n", "study.toml line 2: 'a' must be a number of fewer digits."),
        ("a = 'b\0'\n", "(at line 1, column 7, 'a')."),
        ("[pick]\nlow = 3\nhigh = 1\n", "study.toml line 2: 'pick.low' must lie below high."),
        ("[pick]\nlow = 3\nhigh = 4\n", "study.toml line 1: 'pick' is too high."),
    ],
)
def test_a_mistake_has_its_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SospiroError) as caught:
        read(tmp_path, text)
    assert caught.value.reason is Reason.BAD_SETTING
    assert said in caught.value.sentence
    assert caught.value.sentence.isprintable()
    assert len(caught.value.sentence) < 400


def test_values_of_no_file_are_told_by_their_key_alone() -> None:
    with pytest.raises(SospiroError) as caught:
        checked(Study, {"rates": ("x",)})
    assert caught.value.sentence == "'rates' must be a valid number, not 'x'."


def test_a_file_that_is_not_there_names_where_it_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SospiroError) as caught:
        read_toml(tmp_path / "gone.toml", "study", " after --study")
    assert caught.value.reason is Reason.MISSING_FILE
    assert caught.value.sentence.endswith("gone.toml; check the path after --study.")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'a = 1\nb = "\xff\xfe"', "(it holds no text: line 2 is not UTF-8)"),
        (
            b'[card]\nname = """A\n',
            "study.toml is not valid TOML: Unterminated string (at line 2, its last, 'card.name').",
        ),
        (b"#" * 4_000_000, "is larger than 1 MB; a study is a short TOML text."),
        (b"\xef\xbb\xbfrates = [1]\nrats = 2\n", "study.toml line 2: unknown key 'rats'; did you mean 'rates'?"),
        (b"rates = [1]\r\nrats = 2\r\n", "study.toml line 2: unknown key 'rats'; did you mean 'rates'?"),
    ],
)
def test_bytes_that_are_no_study(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "study.toml"
    path.write_bytes(content)
    with pytest.raises(SospiroError) as caught:
        file = read_toml(path, "study")
        checked(Study, file.values, file)
    assert said in caught.value.sentence


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes and devices among the files here")
def test_what_is_no_file_is_told_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "round.toml").symlink_to(tmp_path / "round.toml")
    for path in (tmp_path, tmp_path / "pipe.toml", tmp_path / "round.toml", Path("/dev/zero"), tmp_path / ("a" * 300)):
        with pytest.raises(SospiroError, match="cannot be read as a study") as caught:
            read_toml(path, "study")
        assert caught.value.reason is Reason.BAD_SETTING
    for odd in ("a\0b", "\ud800"):
        with pytest.raises(SospiroError, match="There is no study") as caught:
            read_toml(tmp_path / odd, "study")
        assert caught.value.sentence.isprintable()


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        ({"a": 1}, "a table"),
        ((1, ("x",), {}), "[1, […], a table]"),
        ("x" * 99, "'" + "x" * 57 + "…'"),
        (-(10**70), "a number of more than 60 digits"),
        (date(2026, 1, 2), "2026-01-02"),
    ],
)
def test_a_value_is_shown_as_it_would_be_written(value: object, text: str) -> None:
    assert shown(value) == text

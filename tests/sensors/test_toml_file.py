"""A mistake in a TOML file is told with its line and key, however deep it stands."""

from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from sensors.errors import Reason, SospiroError
from sensors.toml_file import checked, read_toml


class Card(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    milliseconds: float = Field(default=100.0, ge=0.0)


class Study(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    rates: tuple[float, ...] = ()
    pair: tuple[float, float] = (0.0, 1.0)
    cards: tuple[Card, ...] = ()
    levels: dict[Literal["bed", "drum"], float] = {}
    card: Card = Card(name="default")


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
    ],
)
def test_a_mistake_has_its_line_and_key(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(SospiroError) as caught:
        read(tmp_path, text)
    assert caught.value.reason is Reason.BAD_SETTING
    assert said in caught.value.sentence


def test_values_of_no_file_are_told_by_their_key_alone() -> None:
    with pytest.raises(SospiroError) as caught:
        checked(Study, {"rates": ("x",)})
    assert caught.value.sentence == "'rates' must be a valid number, not 'x'."


def test_a_file_that_is_not_there_names_where_it_was_asked_for(tmp_path: Path) -> None:
    with pytest.raises(SospiroError) as caught:
        read_toml(tmp_path / "gone.toml", "study", " after --study")
    assert caught.value.reason is Reason.MISSING_FILE
    assert caught.value.sentence.endswith("gone.toml; check the path after --study.")

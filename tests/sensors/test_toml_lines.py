"""Every key of a TOML text has its line, however it is written; a text that is no TOML does no harm."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sensors.toml_lines import DEEPEST, Where, depth, key_lines, key_on

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "engine").rglob("*.toml"))
TEXT = '''# [no.header]
format = 1 # x = 2
"na\\u006de" = "a # no = [1]"
\'quoted "key"\' = 2
summary = """
a = 3
\\"""x"""""
literal = \'\'\'
b = 4\'\'\'
list = [
  1, # one
  [2, 3],
]
a.b."c d" = 1
[[stages]]
kind = "x"
prompts = [{at = 1, text = "a"}, {at = 2, x = {y = 1}}]
[stages.texture]
guide = 1
[[stages]]
[[stages.prompts]]
at = 1
[[ stages . "prompts" ]]
at = 2
[arms.sham]
when = 1979-05-27 07:32:00
none = {}
'''


def places(value: Any, where: Where = ()) -> set[Where]:
    """Every table, key and array entry of what tomllib read."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return {where} - {()} | {place for key, inner in inside for place in places(inner, (*where, key))}


@pytest.mark.parametrize(
    ("where", "line"),
    [
        (("format",), 2),
        (("name",), 3),
        (('quoted "key"',), 4),
        (("summary",), 5),
        (("literal",), 8),
        (("list",), 10),
        (("list", 0), 11),
        (("list", 1, 1), 12),
        (("a", "b", "c d"), 14),
        (("stages",), 15),
        (("stages", 0, "prompts", 1, "x", "y"), 17),
        (("stages", 0, "texture"), 18),
        (("stages", 0, "texture", "guide"), 19),
        (("stages", 1), 20),
        (("stages", 1, "prompts", 0, "at"), 22),
        (("stages", 1, "prompts", 1), 23),
        (("stages", 1, "prompts", 1, "at"), 24),
        (("arms", "sham"), 25),
        (("arms", "sham", "when"), 26),
    ],
)
def test_a_key_stands_on_its_line(where: Where, line: int) -> None:
    assert key_lines(TEXT)[where] == line


@pytest.mark.parametrize("text", [TEXT, *(path.read_text(encoding="utf-8") for path in SHIPPED)])
def test_there_is_a_line_for_all_that_was_read_and_for_nothing_else(text: str) -> None:
    assert key_lines(text).keys() == places(tomllib.loads(text))


def test_the_key_on_a_line_is_told_even_of_a_text_that_is_no_toml() -> None:
    assert key_on("[a]\nb = 1\nb = 2 min\n", 3) == ("a", "b")
    assert key_on("[a]\n\n", 2) == ()


def test_depth_counts_open_brackets_and_dots() -> None:
    assert depth("a = [[1], [[2]]]\n") == 3
    assert depth("[a.b.c.d]\n") == 4
    assert depth('a = "[[[[...."\n') == 1
    assert depth("a = " + "[" * 5000) == 5000


def test_a_text_of_endless_depth_takes_no_more_memory() -> None:
    assert max(len(where) for where in key_lines("a." * 5000 + "a = " + "[" * 5000)) == DEEPEST


@given(text=st.text(alphabet=st.sampled_from("ab.[]{}=,\"'\\#\n \t1"), max_size=60))
def test_any_text_is_read_and_a_good_one_rightly(text: str) -> None:
    lines = key_lines(text)
    try:
        values = tomllib.loads(text)
    except ValueError:
        return
    assert lines.keys() == places(values)

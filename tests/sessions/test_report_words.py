"""What a report says is neutral and rightly counted: text of people, times, changes, important changes, checklists."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sessions.report.checklist import OPEN, checklist_section, checklists
from sessions.report.fonts import MISSING, set_in_font
from sessions.report.importance import PAIN, Importance, of_item
from sessions.report.model import Paragraph, Table
from sessions.report.words import MOST_LETTERS, change, clock, joined, length, listed, neutral, number, share


@given(st.text())
@example("a\u202eb\u2066c\u200f\x1b[31m\x00\u2028\ud800")
def test_nothing_that_steers_is_left(text: str) -> None:
    shown = neutral(text)
    steering = {unicodedata.category(letter) for letter in shown if letter not in "\u200c\u200d"}
    assert not steering & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert neutral(shown) == shown
    shown.encode()


def test_letters_of_people_stay_and_an_endless_text_ends() -> None:
    assert neutral("Grüße, Ελλάδα, Привет\n und 呼吸") == "Grüße, Ελλάδα, Привет und 呼吸"
    assert neutral("می\u200cخواهم") == "می\u200cخواهم"
    assert neutral("x" * (MOST_LETTERS + 7)).endswith("… (7 more letters)")
    assert (
        Paragraph("a\u202eb").text
        == Table("c", ("a\u202eb",), (("a\u202eb",),)).rows[0][0]
        == "a\N{REPLACEMENT CHARACTER}b"
    )


def test_the_font_has_what_europe_writes_and_says_what_it_lacks() -> None:
    assert set_in_font("Größe ñ ς Ж − → 0–10 …") == "Größe ñ ς Ж − → 0–10 …"
    assert set_in_font("息 a") == f"{MISSING} a"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.0, "0:00"), (59.6, "1:00"), (75.0, "1:15"), (3599.0, "59:59"), (3661.0, "1:01:01"), (-5.0, "−0:05")],
)
def test_a_time_is_told_as_on_a_clock(seconds: float, told: str) -> None:
    assert clock(seconds) == told


def test_numbers_have_their_units_and_unknown_ones_words() -> None:
    assert (number(6.04, "breaths/min"), number(-22.1, "LUFS"), number(3.0, "%")) == (
        "6.0 breaths/min",
        "−22.1 LUFS",
        "3.0 %",
    )
    assert (number(None, "s"), share(None), share(0.725)) == ("not measured", "not measured", "72 %")
    assert (length(89.4), length(600.0), length(95.0)) == ("89 s", "10 min", "1.6 min")
    assert (change(7.0, 4.0), change(4.0, 4.02), change(3.0, 7.0)) == ("−3.0", "no change", "+4.0")
    assert (listed(["a", "b", "c"]), listed(["a"]), listed([]), joined(["a", "", "b"])) == (
        "a, b and c",
        "a",
        "",
        "a b",
    )


@given(st.floats(0.0, 10.0), st.floats(0.0, 10.0))
def test_pain_is_felt_as_better_from_two_points_or_thirty_per_cent_on(before: float, after: float) -> None:
    fell = before - after
    if fell >= 2.0 or (before > 0.1 and fell >= 0.3 * before + 1e-6):
        assert PAIN.reached(before, after)
    if fell < min(2.0, 0.3 * before) - 1e-6:
        assert not PAIN.reached(before, after)


def test_an_important_change_has_its_source_and_makes_no_claim() -> None:
    assert "at least 2 points or 30 % is usually felt as better (Farrar et al. 2001" in of_item("pain")
    assert "none is known" in of_item("relaxation")
    assert Importance(5.0, None, "x", better="higher").reached(10.0, 15.0)
    assert not PAIN.reached(0.0, 0.0)


def test_the_guidelines_are_whole_and_filled_where_something_is_known() -> None:
    mbi, cred = checklists()
    assert (len(mbi.items), len(cred.items)) == (12, 24)
    assert len({item.number for item in cred.items}) == 24
    assert all("doi 10." in checklist.source for checklist in (mbi, cred))
    tables = [b for b in checklist_section({"group": "Alone."}).blocks if isinstance(b, Table)]
    answers = {row[0]: row[2] for row in tables[0].rows}
    assert (answers["5"], answers["4"]) == ("Alone.", OPEN)

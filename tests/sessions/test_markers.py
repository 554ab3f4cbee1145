"""A marker that was taken back is told once; what only looks like a removal is a marker."""

import pytest

from sessions.markers import removal, reworded, told_markers


def test_a_marker_taken_back_is_one_line_at_its_own_moment() -> None:
    lines = [(10.0, "pain"), (14.0, "sigh"), (14.6, removal("sigh", 0.6)), (20.0, "sigh")]
    assert told_markers(lines) == [(10.0, "pain"), (14.0, "sigh (removed)"), (20.0, "sigh")]


def test_of_two_alike_the_one_of_that_age_is_taken_back_and_each_only_once() -> None:
    lines = [(10.0, "pain"), (30.0, "pain"), (32.0, removal("pain", 2.0)), (33.0, removal("pain", 23.0))]
    assert told_markers(lines) == [(10.0, "pain (removed)"), (30.0, "pain (removed)")]


@pytest.mark.parametrize(
    "text", ["removed: sigh (2 s ago)", "removed: pain (9 s ago)", "removed: pain", "pain (2 s ago)"]
)
def test_what_takes_nothing_back_is_a_marker(text: str) -> None:
    assert told_markers([(12.0, text), (10.0, "pain")]) == [(10.0, "pain"), (12.0, text)]


def test_words_with_brackets_and_breaks_can_be_taken_back_and_reworded() -> None:
    text = "moved (left\nhand) (3 s ago)"
    assert told_markers([(1.0, text), (5.0, removal(text, 4.0))]) == [(1.0, f"{text} (removed)")]
    assert reworded(removal(text, 4.0), lambda _: "marker 1") == "removed: marker 1 (4 s ago)"
    assert reworded("pain", lambda _: "marker 2") == "marker 2"

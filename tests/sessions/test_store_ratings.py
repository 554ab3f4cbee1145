"""Ratings of a session as it asked them, skips too, and by hand; questionnaires and their published scoring."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.safety.settings import SafetySettings
from sensors.clock import ManualClock
from sensors.errors import Reason, SospiroError
from sessions.commands import Command, CommandKind
from sessions.derived import DerivedStreams
from sessions.folder import SessionFolder
from sessions.recording.recorder import Recorder
from sessions.store.answers import FILE, answers_of
from sessions.store.entries import Rating, When
from sessions.store.questionnaire import Scale, enter_scores, fill, find_questionnaire, questionnaires
from sessions.store.ratings import before_and_after, rate, ratings_of

Sitting = tuple[Recorder, ManualClock, SessionFolder]
DAY = date(2026, 1, 5)


@pytest.fixture
def rated(sitting: Callable[..., Sitting]) -> SessionFolder:
    """A session that began at 1000 s, asked for pain twice, and for anxiety, which was skipped."""
    recorder, clock, folder = sitting("one")
    derived = DerivedStreams(recorder)
    recorder.event("stage", 1000.0, number=1, stage="baseline", name="", reason="")
    derived.command(Command(CommandKind.RATING, 1010.0, 6.0, "Pain "))
    derived.command(Command(CommandKind.RATING, 1012.0, None, "anxiety"))
    derived.command(Command(CommandKind.VOLUME, 1013.0, -3.0))
    recorder.event("stage", 1600.0, number=3, stage="return", name="", reason="")
    derived.command(Command(CommandKind.RATING, 1610.0, 3.0, "pain"))
    clock.advance(700.0)
    recorder.close()
    return folder


def test_what_a_session_asked_comes_in_order_with_its_stage_and_its_skips(rated: SessionFolder) -> None:
    found = ratings_of(rated)
    assert [(one.item, one.value, one.seconds, one.stage, one.skipped) for one in found] == [
        ("pain", 6.0, 10.0, 1, False),
        ("anxiety", None, 12.0, 1, True),
        ("pain", 3.0, 610.0, 3, False),
    ]
    assert {one.when for one in found} == {When.DURING}
    assert found[0].utc.isoformat() == "2026-11-22T10:15:10+00:00"


def test_what_is_entered_by_hand_frames_it_and_an_edit_keeps_what_was_there(rated: SessionFolder) -> None:
    rate(rated, When.BEFORE, {"pain": 7.0, "Discomfort": None})
    rate(rated, When.AFTER, {"pain": 2.0})
    rate(rated, When.BEFORE, {"pain": 8.0})
    found = ratings_of(rated)
    assert [one.when for one in found] == ["before"] * 2 + ["during"] * 3 + ["after"]
    assert before_and_after(found)["pain"].change == -6.0
    assert (rated.path / FILE).stat().st_mode & 0o777 == 0o600
    assert answers_of(rated).history[-1].before["value"] == 7.0


def test_before_and_after_are_the_first_and_last_answer(rated: SessionFolder) -> None:
    pairs = before_and_after(ratings_of(rated))
    assert pairs["pain"].change == -3.0
    assert pairs["anxiety"] == (None, None)
    rate(rated, When.AFTER, {"relaxation": 5.0})
    alone = before_and_after(ratings_of(rated))["relaxation"]
    assert (alone.before, alone.change) == (None, None)
    assert alone.after is not None


@pytest.mark.parametrize("values", [{"pain": 11.0}, {"pain": -0.1}, {"": 3.0}, {"x" * 41: 3.0}, {"a\x1bb": 3.0}])
def test_a_rating_that_cannot_be_is_refused(rated: SessionFolder, values: dict[str, float | None]) -> None:
    with pytest.raises(SospiroError) as raised:
        rate(rated, When.BEFORE, values)
    assert raised.value.reason is Reason.BAD_SETTING
    assert not (rated.path / FILE).exists()


def test_only_a_session_is_rated_and_not_during_it(rated: SessionFolder, tmp_path: Path) -> None:
    with pytest.raises(SospiroError):
        rate(rated, When.DURING, {"pain": 3.0})
    with pytest.raises(SospiroError):
        rate(SessionFolder(tmp_path), When.BEFORE, {"pain": 3.0})


def test_a_rating_keeps_every_value_of_the_scale(rated: SessionFolder) -> None:
    for value in (0.0, 2.5, 10.0):
        rate(rated, When.BEFORE, {"pain": value})
        assert answers_of(rated).ratings[0].value == value
    assert SafetySettings().pain_rise <= 10
    with pytest.raises(ValueError, match="less than or equal to 10"):
        Rating(id="x", item="pain", value=10.5, when=When.BEFORE, utc=answers_of(rated).ratings[0].utc)


def test_peg_is_the_mean_of_three_items() -> None:
    filled = fill(find_questionnaire("PEG"), {"pain": 7, "enjoyment": 4, "activity": 5}, DAY)
    assert filled.scores == {"total": pytest.approx(16 / 3)}


def test_phq4_adds_up_and_screens_by_its_halves() -> None:
    phq4 = find_questionnaire("PHQ-4")
    filled = fill(phq4, {"nervous": 3, "worrying": 2, "down": 1, "interest": 0}, DAY)
    assert filled.scores == {"total": 6.0, "anxiety": 5.0, "depression": 1.0}
    assert {scale.key: (scale.low, scale.high, scale.screening) for scale in phq4.scales} == {
        "total": (0.0, 12.0, None),
        "anxiety": (0.0, 6.0, 3.0),
        "depression": (0.0, 6.0, 3.0),
    }
    assert phq4.options == ("Not at all", "Several days", "More than half the days", "Nearly every day")


def test_gad2_is_the_anxiety_half_of_phq4() -> None:
    gad2, phq4 = find_questionnaire("gad2"), find_questionnaire("phq4")
    assert [item.text for item in gad2.items] == [item.text for item in phq4.items[:2]]
    assert fill(gad2, {"nervous": 1, "worrying": 2}, DAY).scores == {"total": 3.0}


def test_an_item_left_out_gives_no_score_to_the_scales_it_is_in() -> None:
    filled = fill(find_questionnaire("phq4"), {"nervous": 3, "worrying": 2, "down": 1, "interest": None}, DAY)
    assert filled.scores == {"total": None, "anxiety": 5.0, "depression": None}
    assert fill(find_questionnaire("peg"), {"pain": 0}, DAY).scores == {"total": None}
    assert filled.answers["interest"] is None


@given(st.sampled_from(questionnaires()), st.data())
def test_every_score_stays_within_its_range(questionnaire: object, data: st.DataObject) -> None:
    found = next(one for one in questionnaires() if one is questionnaire)
    if found.score_only:
        scores = {s.key: data.draw(st.floats(s.low, s.high)) for s in found.scales}
        assert enter_scores(found, scores, DAY).scores == scores
        return
    answers = {item.key: data.draw(st.integers(found.lowest, found.highest)) for item in found.items}
    filled = fill(found, answers, DAY)
    for scale in found.scales:
        value = filled.scores[scale.key]
        assert value is not None
        assert scale.low <= value <= scale.high


def test_the_ranges_told_are_those_that_the_items_give() -> None:
    for one in questionnaires():
        for scale in (scale for scale in one.scales if scale.items):
            parts = len(scale.items) if scale.how == "sum" else 1
            assert (scale.low, scale.high) == (one.lowest * parts, one.highest * parts)
        assert one.source
        assert one.licence
        assert one.score_only is (one.key not in ("peg", "phq4", "gad2"))


@pytest.mark.parametrize(
    ("key", "answers"),
    [("peg", {"pain": 11}), ("peg", {"sleep": 3}), ("phq4", {"nervous": -1}), ("peg", {}), ("psqi", {"total": 3})],
)
def test_an_answer_that_is_not_offered_is_refused(key: str, answers: dict[str, int]) -> None:
    with pytest.raises(SospiroError) as raised:
        fill(find_questionnaire(key), answers, DAY)
    assert raised.value.reason is Reason.BAD_SETTING


@pytest.mark.parametrize(("key", "scores"), [("psqi", {"total": 22.0}), ("psqi", {"x": 1.0}), ("psqi", {})])
def test_a_score_beyond_its_range_is_refused(key: str, scores: dict[str, float]) -> None:
    with pytest.raises(SospiroError):
        enter_scores(find_questionnaire(key), scores, DAY)
    with pytest.raises(SospiroError):
        find_questionnaire("none")


def test_a_licensed_questionnaire_ships_no_items() -> None:
    licensed = {"stai6", "psqi", "bpi", "bdi", "hads", "promis"}
    assert licensed == {one.key for one in questionnaires() if one.score_only}
    assert all(
        isinstance(scale, Scale) and not scale.items for key in licensed for scale in find_questionnaire(key).scales
    )

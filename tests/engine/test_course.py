"""The course of a protocol, as it is drawn before a session."""

from itertools import pairwise

import pytest

from engine.protocols.course import OPEN_MINUTES, USUAL_RATE, Leg, planned_course
from engine.protocols.length import protocol_length
from engine.protocols.protocol import OPEN_SESSION, Protocol
from engine.protocols.protocol_file import list_protocols
from engine.protocols.stage import Stage, StageKind
from engine.settings import PacingSettings

SHIPPED = {item.title: item.content for item in list_protocols() if item.content}
USUAL = PacingSettings()


def course(*stages: Stage, **settings: object) -> tuple[Leg, ...]:
    return planned_course(Protocol(name="Trial", stages=stages), PacingSettings.model_validate(settings))


@pytest.mark.parametrize("name", SHIPPED)
def test_every_shipped_protocol_has_a_course_within_its_length(name: str) -> None:
    protocol = SHIPPED[name]
    legs = planned_course(protocol, USUAL)
    length = protocol_length(protocol)
    assert [leg.stage for leg in legs] == list(protocol.stages)
    assert all(one.ends == other.begins for one, other in pairwise(legs))
    assert legs[-1].ends >= length.least - 1e-6
    assert length.most is None or legs[-1].ends <= length.most + 1e-6
    for leg in legs:
        minutes = [minute for minute, _ in leg.points]
        assert minutes == sorted(minutes)
        assert leg.begins <= minutes[0]
        assert minutes[-1] <= leg.ends + 1e-9


def test_a_lead_goes_to_its_target_no_faster_than_was_set() -> None:
    (gentle,) = course(Stage(kind=StageKind.LEAD, minutes=20, until="arrived", target=6), lead="gentle")
    (brisk,) = course(Stage(kind=StageKind.LEAD, minutes=20, until="arrived", target=6), lead="brisk")
    assert gentle.points[0][1] == brisk.points[0][1] == USUAL_RATE
    assert [gentle.points[-1][1], brisk.points[-1][1]] == pytest.approx([6.0, 6.0], abs=0.02)
    assert gentle.ends > 1.5 * brisk.ends
    assert gentle.ends >= (USUAL_RATE - 6) / 0.5 - 1


def test_what_only_a_person_ends_is_open() -> None:
    (leg,) = planned_course(OPEN_SESSION, USUAL)
    assert leg.open
    reached = next(minute for minute, rate in leg.points if rate is not None and rate < 6.02)
    assert leg.ends == pytest.approx(reached + OPEN_MINUTES)


def test_no_guide_is_drawn_where_none_plays() -> None:
    legs = course(Stage(kind=StageKind.BASELINE, minutes=2), Stage(kind=StageKind.LEAD, minutes=5, target=9))
    assert {rate for _, rate in legs[0].points} == {None}
    assert None not in {rate for _, rate in legs[1].points}


def test_the_rests_of_an_assessment_are_gaps() -> None:
    (leg,) = course(Stage(kind=StageKind.RESONANCE))
    rates = [rate for _, rate in leg.points]
    assert [rate for rate in rates if rate is not None] == [6.5, 6.5, 6.0, 6.0, 5.5, 5.5, 5.0, 5.0, 4.5, 4.5]
    assert rates.count(None) == 4


def test_a_share_of_the_baseline_is_taken_of_the_person_thought_of() -> None:
    legs = planned_course(SHIPPED["Ambient 75 %"], USUAL, own_rate=12.0)
    assert legs[1].points[-1][1] == pytest.approx(9.0, abs=0.02)

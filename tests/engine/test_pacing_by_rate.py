"""A person of whom only the breathing rate is known, as from an ECG alone."""

import pytest

from engine.entrainment import same_rate
from engine.guidance import GuideBreath


def test_a_willing_person_is_led_by_the_rate_alone(sitting):
    run = sitting(4.5).run(15 * 60, by_rate=True)
    assert run.states[:3] == ["recognise", "match", "lead"]
    assert run.pacing.state == "maintain"
    assert run.guide[-1].rate == pytest.approx(6.0, abs=0.06)
    matched = run.changes[1]
    assert "13.3/min" in matched.reason
    assert 32 < matched.time < 120


def test_who_does_not_listen_is_not_dragged_down(sitting):
    run = sitting(4.5, follows=False).run(10 * 60, by_rate=True)
    assert min(g.rate for g in run.guide) > 0.88 * 60 / 4.5
    assert {"hold", "back_off"} & set(run.states)
    assert "maintain" not in run.states


def test_an_ecg_that_tells_nothing_at_once_is_waited_for_and_then_the_guide_plays_alone(sitting):
    run = sitting(5.0).run(100, quality=None, by_rate=True)
    assert run.states == ["recognise"]
    run.run(60, quality=None, by_rate=True)
    assert run.states == ["recognise", "coast"]
    assert "ECG" in run.changes[-1].reason


def test_a_breath_that_is_unclear_for_a_while_changes_nothing(sitting):
    run = sitting(4.5).run(150, by_rate=True)
    before = list(run.states)
    run.run(14, quality=None, by_rate=True)
    assert run.states == before
    run.run(10, quality=None, by_rate=True)
    assert run.states[-1] == "hold"


def test_the_same_rate_is_that_of_the_guide_in_the_same_stretch():
    guide = [GuideBreath(n, 10.0 * n, 6.0, 0.4, 10) for n in range(6)]
    assert same_rate(6.2, guide, 60.0) is True
    assert same_rate(6.6, guide, 60.0) is False
    assert same_rate(6.0, guide[:1], 60.0) is None
    assert same_rate(6.0, guide[-1:], 60.0) is None

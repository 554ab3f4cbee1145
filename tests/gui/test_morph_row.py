"""Pain music and healing music in the panel: there for who has them, by thumb, key or knob."""

from dataclasses import replace
from typing import Any

import pytest

from gui.panel.actions import turnings
from gui.panel.music_page import MusicPage
from sessions.commands import CommandKind
from sessions.study.masked_picture import masked


@pytest.fixture
def page(qtbot: Any, controller: Any) -> MusicPage:
    made = MusicPage(controller)
    qtbot.addWidget(made)
    return made


def asked(sitting: Any, morph: float | None) -> Any:
    good = sitting.running(300.0)
    return replace(good, asked=replace(good.asked, morph=morph))


def test_it_is_there_for_somebody_who_has_two_scenes(page: MusicPage, controller: Any, sitting: Any) -> None:
    page.draw(asked(sitting, None))
    assert page.between.isHidden()
    page.draw(asked(sitting, 0.25))
    assert not page.between.isHidden()
    assert page.between.fader.value() == -50
    page.between.fader.setValue(100)
    assert [(one.kind, one.value) for one in controller.posted] == [(CommandKind.MORPH, 1.0)]
    page.draw(masked(asked(sitting, 0.25)))
    assert page.between.isHidden()


def test_a_knob_turns_it_and_does_nothing_where_there_is_none(panel: Any, controller: Any, sitting: Any) -> None:
    turning = next(one for one in turnings(panel.room, controller) if one.name == "morph")
    controller.publish(asked(sitting, None))
    turning.turn(1.0)
    assert not [one for one in controller.posted if one.kind is CommandKind.MORPH]
    controller.publish(asked(sitting, 0.0))
    turning.turn(0.75)
    assert [one.value for one in controller.posted if one.kind is CommandKind.MORPH] == [0.75]

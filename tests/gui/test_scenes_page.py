"""Pain music and healing music are found and kept in the panel: by two presses, never by one, and never masked."""

from dataclasses import replace
from typing import Any

import pytest
from PyQt6.QtCore import Qt

from gui.panel.scenes_page import KEEP, LED, ScenesPage
from gui.panel.tools import SCENES
from sessions.commands import CommandKind
from sessions.study.masked_picture import masked


@pytest.fixture
def page(qtbot: Any, controller: Any) -> ScenesPage:
    made = ScenesPage(controller)
    qtbot.addWidget(made)
    return made


def asked(sitting: Any, morph: float | None = None, led_by: str = "") -> Any:
    good = sitting.running(300.0)
    return replace(good, asked=replace(good.asked, morph=morph, led_by=led_by))


def press(page: ScenesPage, controller: Any, name: str, times: int) -> list[tuple[Any, str]]:
    for _ in range(times):
        page.keep[name].asked.emit(controller.now())
        controller.clock.set(controller.now() + 1.0)
    return [(one.kind, one.text) for one in controller.posted]


@pytest.mark.parametrize("name", KEEP)
def test_what_sounds_is_kept_by_the_second_press(name: str, page: ScenesPage, controller: Any, sitting: Any) -> None:
    controller.publish(asked(sitting))
    page.draw(controller.snapshot())
    assert press(page, controller, name, 1) == []
    assert page.keep[name].words[1] == "again: keep it"
    assert press(page, controller, name, 1) == [(CommandKind.SCENE, name)]
    controller.publish(asked(sitting, 0.0, "hand"))
    page.draw(controller.snapshot())
    assert page.words.startswith(f"The {name} music is now what sounds.")
    assert page.words.endswith("for this session only, as it has no participant.")
    controller.change({"participant": "P07"})
    page.draw(controller.snapshot())
    assert page.words.endswith("kept with P07 when the session ends.")


def test_a_first_press_that_nothing_follows_is_forgotten(page: ScenesPage, controller: Any, sitting: Any) -> None:
    controller.publish(asked(sitting))
    press(page, controller, "pain", 1)
    page.draw(replace(asked(sitting), time=controller.now() + 10.0))
    assert page.keep["pain"].words[1] == " "


def test_the_way_between_them_is_led_by_hand_or_by_the_breath(page: ScenesPage, controller: Any, sitting: Any) -> None:
    page.draw(asked(sitting))
    assert not page.between.isEnabled() and not page.led["hand"].isEnabled()
    page.draw(asked(sitting, 0.25, "hand"))
    assert (page.between.isEnabled(), page.between.fader.value(), page.led["hand"].isChecked()) == (True, -50, True)
    page.between.fader.setValue(100)
    page.led["synchrony"].click()
    assert [(one.kind, one.value, one.text) for one in controller.posted] == [
        (CommandKind.MORPH, 1.0, ""),
        (CommandKind.SCENE, None, "synchrony"),
    ]
    page.draw(asked(sitting, 0.25, "synchrony"))
    assert [page.led[name].isChecked() for name in LED] == [False, True]
    assert not page.between.isEnabled(), "no hand where the breath leads"


def test_a_masked_session_has_none(page: ScenesPage, sitting: Any) -> None:
    page.draw(masked(asked(sitting, 0.25, "hand")))
    parts = (page.between, *page.keep.values(), *page.led.values())
    assert not any(part.isEnabled() for part in parts)
    assert "Masked" in page.words


def test_it_stands_in_the_drawer_and_is_reached_by_the_keyboard(
    panel: Any, controller: Any, sitting: Any, qtbot: Any
) -> None:
    controller.publish(asked(sitting, 0.25, "hand"))
    panel.tick()
    panel.activateWindow()
    qtbot.waitActive(panel)
    qtbot.keyClick(panel, Qt.Key.Key_T)
    qtbot.keyClick(panel.room.tools.tabs[SCENES], Qt.Key.Key_Space)
    panel.tick()
    assert panel.room.tools.page == SCENES
    scenes = panel.room.tools.scenes
    assert scenes.isVisible()
    assert min(part.height() for part in (*scenes.keep.values(), *scenes.led.values(), scenes.between)) >= 44

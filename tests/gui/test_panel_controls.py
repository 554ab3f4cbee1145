"""Everything a person can ask of the panel, by mouse and by key, with the moment of the press."""

from dataclasses import replace
from typing import Any

import pytest
from PyQt6.QtCore import Qt

from engine.guidance import Direction, Guidance, PacingState
from sessions.commands import Command, CommandKind
from sessions.snapshot import Notice, SessionPhase, Severity

LEFT = Qt.MouseButton.LeftButton
KEYS = {
    "comfortable": (Qt.Key.Key_F12, CommandKind.COMFORTABLE),
    "hold": (Qt.Key.Key_H, CommandKind.HOLD),
    "refresh": (Qt.Key.Key_R, CommandKind.REFRESH),
    "pause": (Qt.Key.Key_P, CommandKind.PAUSE),
}


@pytest.fixture
def leading(panel: Any, controller: Any, sitting: Any, qtbot: Any) -> Any:
    """The panel with a session that leads."""
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


@pytest.mark.parametrize("name", KEYS)
@pytest.mark.parametrize("by_key", [False, True])
def test_each_control_posts_its_command_stamped_at_the_press(
    name: str, by_key: bool, leading: Any, controller: Any, qtbot: Any
) -> None:
    key, kind = KEYS[name]
    button = getattr(leading.room.controls, name)
    pressed_at = controller.now()
    if by_key:
        qtbot.keyClick(leading, key)
    else:
        qtbot.mousePress(button, LEFT)
        controller.clock.advance(0.7)
        qtbot.mouseRelease(button, LEFT)
    assert [(c.kind, c.time) for c in controller.posted] == [(kind, pressed_at)]


def test_a_marker_is_answered_on_its_button(leading: Any, controller: Any, qtbot: Any) -> None:
    qtbot.keyClick(leading, Qt.Key.Key_M)
    assert leading.room.controls.marker.words == ("Marker", "at 5:00")
    controller.clock.advance(5.0)
    leading.room.controls.tick(controller.now())
    assert leading.room.controls.marker.words == ("Marker", "M")


def test_start_by_space_as_the_window_opens(panel: Any, controller: Any, qtbot: Any) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Space)
    assert controller.posted == [Command(CommandKind.START, controller.now())]
    assert panel.room.controls.start_stop.words[0] == "Starting…"
    qtbot.mouseClick(panel.room.controls.start_stop, LEFT)
    assert len(controller.posted) == 1, "an impatient second press is no second start"


def test_a_start_that_failed_can_be_pressed_again(panel: Any, controller: Any, qtbot: Any) -> None:
    qtbot.mouseClick(panel.room.controls.start_stop, LEFT)
    notice = Notice("No ECG stream is there; switch the sensor on.", Severity.WARNING, controller.now())
    controller.publish(replace(controller.current, notices=(notice,)))
    panel.tick()
    qtbot.mouseClick(panel.room.controls.start_stop, LEFT)
    assert [c.kind for c in controller.posted] == [CommandKind.START, CommandKind.START]


@pytest.mark.parametrize(("gap", "stops"), [(0.1, False), (0.5, True), (2.9, True), (3.2, False)])
def test_stop_needs_two_deliberate_presses_within_three_seconds(
    gap: float, stops: bool, leading: Any, controller: Any, qtbot: Any
) -> None:
    button = leading.room.controls.start_stop
    qtbot.mouseClick(button, LEFT)
    assert controller.posted == []
    assert button.words[0] == "Press again"
    controller.clock.advance(gap)
    second = controller.now()
    qtbot.mouseClick(button, LEFT)
    assert controller.posted == ([Command(CommandKind.STOP, second)] if stops else [])


def test_stop_asks_no_longer_than_three_seconds(leading: Any, controller: Any, qtbot: Any) -> None:
    qtbot.keyClick(leading.focusWidget(), Qt.Key.Key_Space)
    controller.clock.advance(3.1)
    leading.room.controls.tick(controller.now())
    assert leading.room.controls.start_stop.words[0] == "Stop"


@pytest.mark.parametrize(("gap", "asked"), [(0.3, True), (1.9, True), (2.5, False)])
def test_escape_twice_asks_for_comfortable_breathing(
    gap: float, asked: bool, leading: Any, controller: Any, qtbot: Any
) -> None:
    qtbot.keyClick(leading, Qt.Key.Key_Escape)
    assert leading.room.controls.comfortable.words[1] == "Esc once more"
    controller.clock.advance(gap)
    qtbot.keyClick(leading, Qt.Key.Key_Escape)
    assert controller.posted == ([Command(CommandKind.COMFORTABLE, controller.now())] if asked else [])


def test_escape_takes_back_a_first_press_on_stop(leading: Any, controller: Any, qtbot: Any) -> None:
    qtbot.mouseClick(leading.room.controls.start_stop, LEFT)
    qtbot.keyClick(leading, Qt.Key.Key_Escape)
    controller.clock.advance(1.0)
    qtbot.mouseClick(leading.room.controls.start_stop, LEFT)
    assert controller.posted == []


def test_hold_goes_on_and_off_and_lets_go_when_the_guide_does(
    leading: Any, controller: Any, sitting: Any, qtbot: Any
) -> None:
    hold = leading.room.controls.hold
    qtbot.keyClick(leading, Qt.Key.Key_H)
    controller.publish(sitting.running(300.5, state=PacingState.HOLD))
    leading.tick()
    assert hold.words[0] == "Go on"
    qtbot.keyClick(leading, Qt.Key.Key_H)
    assert [c.value for c in controller.posted] == [1.0, 0.0]
    qtbot.keyClick(leading, Qt.Key.Key_H)
    controller.publish(sitting.running(303.0, state=PacingState.PASSIVE))
    leading.tick()
    assert (hold.isChecked(), hold.words[0]) == (False, "Hold")


def test_volume_by_key_and_from_elsewhere(leading: Any, controller: Any, sitting: Any, qtbot: Any) -> None:
    sound = leading.room.controls.sound
    assert sound.slider.value() == -9, "the session's own volume is shown"
    qtbot.keyClick(leading, Qt.Key.Key_Minus)
    qtbot.keyClick(sound.slider, Qt.Key.Key_Left)
    assert [(c.kind, c.value) for c in controller.posted] == [(CommandKind.VOLUME, -12.0), (CommandKind.VOLUME, -15.0)]
    controller.publish(sitting.running(300.1))
    leading.tick()
    assert sound.slider.value() == -15, "a late echo of the old volume does not move the slider back"
    controller.publish(sitting.running(300.2, direction=Direction(Guidance(6.0), volume_db=-20.0)))
    leading.tick()
    assert sound.slider.value() == -20
    assert len(controller.posted) == 2, "following is no request"


def test_nothing_can_be_asked_of_a_session_that_does_not_run(panel: Any, controller: Any, qtbot: Any) -> None:
    panel.activateWindow()
    qtbot.waitActive(panel)
    for key, _ in KEYS.values():
        qtbot.keyClick(panel, key)
    for _ in range(2):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert controller.posted == []


def test_the_start_button_says_what_it_will_do(panel: Any, controller: Any, sitting: Any) -> None:
    said = []
    for phase in SessionPhase:
        controller.publish(replace(sitting.running(10.0), phase=phase))
        panel.tick()
        said.append(panel.room.controls.start_stop.words[0])
    assert said == ["Start", "Stop", "Saving…", "Start", "Start"]


def test_a_press_too_many_on_stop_begins_no_other_session(
    leading: Any, controller: Any, sitting: Any, qtbot: Any
) -> None:
    controller.publish(sitting.running(301.0, phase=SessionPhase.SAVED))
    leading.tick()
    qtbot.keyClick(leading.focusWidget(), Qt.Key.Key_Space)
    assert controller.posted == []
    controller.clock.advance(2.0)
    qtbot.keyClick(leading.focusWidget(), Qt.Key.Key_Space)
    assert [command.kind for command in controller.posted] == [CommandKind.START]

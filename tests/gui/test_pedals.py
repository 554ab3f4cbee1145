"""Pedals, pads and game-pads in the real panel: what they press, when, how they are learnt, and when they are gone."""

from dataclasses import replace
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from PyQt6.QtCore import Qt

from engine.guidance import Direction, Guidance
from gui.pedals.mapping import FILE, USUAL, Binding, Mapping, read_mapping, write_mapping
from gui.pedals.pick_up import PickUp
from gui.pedals.words import FAULTS, GONE, control_words
from sensors.controls import (
    Control,
    ControlEvent,
    ControlFault,
    ControlKind,
    FaultKind,
    HandControls,
    Move,
    Present,
)
from sessions.commands import CommandKind
from sessions.snapshot import SessionPhase
from sessions.study.masked_picture import masked

LEFT = Qt.MouseButton.LeftButton
PEDAL = Control("Piano", ControlKind.KNOB, 64, 1)
KNOB = Control("Knobs", ControlKind.KNOB, 7, 1)
PAD = Control("Pads", ControlKind.NOTE, 36, 10)


class Hands(HandControls):
    """Controls that a test moves; no process is started for them."""

    def __init__(self) -> None:
        super().__init__()
        self.feeds: list[Any] = []
        self.starts = 0

    def start(self) -> None:
        self.starts += 1

    def feed(self) -> Any:
        self.feeds.append(super().feed())
        return self.feeds[-1]

    def do(self, control: Control, time: float, move: Move = Move.PRESS, value: float = 1.0) -> None:
        for feed in self.feeds:
            feed.put(ControlEvent(time, control, move, value))


@pytest.fixture
def hands(panel: Any) -> Hands:
    """The panel's pedals, in a test's hands."""
    hands = Hands()
    panel.pedals.controls, panel.pedals._feed = hands, hands.feed()
    return hands


@pytest.fixture
def leading(panel: Any, controller: Any, sitting: Any, hands: Hands) -> Any:
    """The panel with a session that leads."""
    controller.publish(sitting.running(300.0))
    panel.tick()
    return panel


def bind(panel: Any, action: str, control: Control = PEDAL, move: Move = Move.PRESS) -> None:
    c = control
    binding = Binding(action=action, kind=c.kind, number=c.number, device=c.device, channel=c.channel, move=move)
    panel.pedals.mapping = panel.pedals.mapping.learnt(binding)
    panel.pedals.changed.emit()


def press(panel: Any, hands: Hands, controller: Any, control: Control = PEDAL, late: float = 0.0) -> float:
    """Press a control, let the window look `late` seconds afterwards, and return when it was pressed."""
    at = controller.now()
    hands.do(control, at)
    controller.clock.advance(late)
    panel.tick()
    hands.do(control, controller.now(), Move.RELEASE, 0.0)
    panel.tick()
    return at


COMMANDS = {
    "hold": CommandKind.HOLD,
    "pause": CommandKind.PAUSE,
    "refresh": CommandKind.REFRESH,
    "comfortable": CommandKind.COMFORTABLE,
    "unwell": CommandKind.DISCOMFORT,
    "marker_4": CommandKind.MARKER,
    "louder": CommandKind.VOLUME,
    "quieter": CommandKind.VOLUME,
    "undo": CommandKind.UNMARK,
    "mute": CommandKind.MUTE,
    "target_slower": CommandKind.TARGET,
    "lead_brisk": CommandKind.LEAD,
    "layer_drum": CommandKind.LAYER,
}


def test_a_pedal_posts_what_a_click_posts_with_the_moment_of_the_press(
    leading: Any, hands: Hands, controller: Any
) -> None:
    controller.publish(replace(controller.current, markers=((controller.now() - 5.0, "pain"),)))
    leading.tick()
    for action, kind in COMMANDS.items():
        bind(leading, action)
        at = press(leading, hands, controller, late=0.2)
        assert [(c.kind, c.time) for c in controller.posted] == [(kind, at)], action
        controller.posted.clear()


def test_every_action_that_a_key_has_is_one_a_pedal_has(leading: Any) -> None:
    keys = {key for action in leading.table for key in action.keys}
    by_pedal = {key for action in leading.pedals.actions for key in action.keys}
    assert keys - by_pedal == {"Esc", "Ctrl+R", "Shift+C"}
    assert len({action.name for action in leading.table}) == len(leading.table)


def test_the_button_answers_as_it_does_to_a_click(leading: Any, hands: Hands, controller: Any, qtbot: Any) -> None:
    bind(leading, "hold")
    press(leading, hands, controller)
    assert leading.room.controls.hold.isChecked()
    assert leading.room.controls.hold.isDown()
    qtbot.waitUntil(lambda: not leading.room.controls.hold.isDown())
    press(leading, hands, controller)
    assert [c.value for c in controller.posted] == [1.0, 0.0]


def test_a_marker_by_pad_is_answered_where_all_markers_are(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "marker_1", PAD)
    press(leading, hands, controller, PAD)
    assert leading.room.controls.marker.words == ("Marker", "at 5:00")
    assert controller.posted[0].text == controller.labels()[0]


def test_stop_by_pedal_needs_two_presses(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "start_stop")
    for gap, stops in ((0.1, False), (3.4, False), (0.6, True)):
        press(leading, hands, controller)
        assert controller.posted == []
        assert leading.room.controls.start_stop.words[0] == "Press again"
        controller.clock.advance(gap)
        press(leading, hands, controller)
        assert [c.kind for c in controller.posted] == ([CommandKind.STOP] if stops else []), gap
        controller.clock.advance(4.0)
        leading.tick()


def test_start_by_pedal_once(panel: Any, hands: Hands, controller: Any) -> None:
    bind(panel, "start_stop")
    press(panel, hands, controller)
    press(panel, hands, controller)
    assert [c.kind for c in controller.posted] == [CommandKind.START]


def test_what_cannot_be_clicked_cannot_be_pressed(panel: Any, hands: Hands, controller: Any) -> None:
    for action in panel.pedals.actions:
        if action.name not in ("start_stop", "client", "louder", "quieter"):
            bind(panel, action.name)
            press(panel, hands, controller)
    assert controller.posted == []


def test_a_masked_session_lets_no_pedal_tell_its_arm(leading: Any, hands: Hands, controller: Any) -> None:
    controller.publish(masked(controller.current))
    leading.tick()
    for name in ("target_slower", "lead_brisk", "layer_drum"):
        bind(leading, name)
        press(leading, hands, controller)
    assert controller.posted == []


def test_a_name_that_no_version_knows_does_nothing(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "somersault")
    press(leading, hands, controller)
    assert controller.posted == []


def test_a_flood_of_presses_leaves_the_window_its_frame(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "marker_1", PAD)
    for k in range(4096):
        hands.do(Control("Pads", ControlKind.NOTE, 36 + k % 12, 10), controller.now())
    began = process_time()
    leading.tick()
    assert process_time() - began < 1.0
    assert {c.kind for c in controller.posted} == {CommandKind.MARKER}


# -- knobs ----------------------------------------------------------------------------------------------------------


def test_a_knob_takes_hold_of_the_volume_where_it_meets_it(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "volume", KNOB, Move.TURN)
    slider = leading.room.controls.sound.slider
    assert slider.value() == -9
    for share, volume in ((0.2, -9), (0.5, -9), (0.84, -10), (0.8, -12), (0.5, -30), (1.0, 0)):
        hands.do(KNOB, controller.now(), Move.TURN, share)
        leading.tick()
        assert slider.value() == volume
    assert [c.value for c in controller.posted] == [-10.0, -12.0, -30.0, 0.0]


def test_a_volume_that_was_set_elsewhere_is_met_anew(leading: Any, hands: Hands, controller: Any, sitting: Any) -> None:
    bind(leading, "volume", KNOB, Move.TURN)
    slider = leading.room.controls.sound.slider
    for share in (0.84, 0.9):
        hands.do(KNOB, controller.now(), Move.TURN, share)
        leading.tick()
    controller.publish(sitting.running(300.2, direction=Direction(Guidance(6.0), volume_db=-40.0)))
    leading.tick()
    hands.do(KNOB, controller.now(), Move.TURN, 0.95)
    leading.tick()
    assert slider.value() == -40, "the knob lets the volume where the other hand has put it"


def test_a_knob_on_a_quality_of_the_sound(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "brightness", KNOB, Move.TURN)
    for share in (0.4, 0.5, 0.75):
        hands.do(KNOB, controller.now(), Move.TURN, share)
        leading.tick()
    last = controller.posted[-1]
    assert (last.kind, last.text, last.value) == (CommandKind.TEXTURE, "brightness", pytest.approx(0.5))


def test_pick_up_jumps_over_a_value_only_by_passing_it() -> None:
    fast = PickUp()
    assert fast.turn(0.1, 0.5) is None
    assert fast.turn(0.9, 0.5) == 0.9
    assert PickUp().turn(1.0, 0.2) is None


# -- learning -------------------------------------------------------------------------------------------------------


@pytest.fixture
def section(panel: Any, hands: Hands, qtbot: Any) -> Any:
    """The list of pedals, on its page."""
    panel.room.desk.show_page("pedals")
    return panel.room.desk.page("pedals").section


def test_learnt_by_a_click_and_a_press_shown_and_removed_by_a_click(
    panel: Any, section: Any, hands: Hands, controller: Any, qtbot: Any
) -> None:
    row = section.rows["refresh"]
    qtbot.mouseClick(row.learn, LEFT)
    assert row.shown == "Press the pedal now…"
    press(panel, hands, controller)
    assert row.shown == "Heard: Sustain pedal, Piano (not plugged in)"
    hands.present = Present(("Piano",))
    panel.tick()
    assert row.shown == "Sustain pedal, Piano"
    assert section._devices.text() == "Plugged in: Piano"
    qtbot.mouseClick(row.remove, LEFT)
    assert (row.shown, panel.pedals.mapping.bindings) == ("no pedal", ())
    assert controller.posted == []


def test_while_the_page_is_open_a_press_is_shown_and_does_nothing(
    panel: Any, section: Any, hands: Hands, controller: Any, sitting: Any
) -> None:
    bind(panel, "start_stop")
    press(panel, hands, controller)
    assert section._heard.text() == "Heard: Start; stop, when pressed twice"
    assert section.rows["start_stop"].shown == "Heard: Sustain pedal, Piano (not plugged in)"
    press(panel, hands, controller, PAD)
    assert section._heard.text().startswith("Heard, but nothing is learnt")
    assert controller.posted == []
    controller.publish(sitting.running(300.0))
    panel.tick()
    bind(panel, "hold")
    press(panel, hands, controller)
    assert [c.kind for c in controller.posted] == [CommandKind.HOLD], "with the session the page is gone"


def test_a_control_does_one_thing_and_an_action_may_have_several(
    panel: Any, section: Any, hands: Hands, controller: Any
) -> None:
    for action, control in (("hold", PEDAL), ("hold", PAD), ("pause", PEDAL)):
        panel.pedals.learn(action)
        press(panel, hands, controller, control)
    assert [b.number for b in panel.pedals.mapping.to("hold")] == [36]
    assert [b.number for b in panel.pedals.mapping.to("pause")] == [64]


def test_a_pedal_wired_the_other_way_round_is_learnt_by_its_fall(
    panel: Any, hands: Hands, controller: Any, sitting: Any
) -> None:
    panel.pedals.learn("hold")
    hands.do(PEDAL, controller.now(), Move.RELEASE, 0.0)
    panel.tick()
    assert panel.pedals.mapping.bindings[0].move is Move.RELEASE
    controller.publish(sitting.running(300.0))
    panel.tick()
    press(panel, hands, controller)
    assert len(controller.posted) == 1


def test_a_pedal_let_go_while_learning_is_not_taken_for_its_press(panel: Any, hands: Hands, controller: Any) -> None:
    hands.do(PEDAL, controller.now())
    panel.tick()
    panel.pedals.learn("hold")
    hands.do(PEDAL, controller.now(), Move.RELEASE, 0.0)
    hands.do(KNOB, controller.now(), Move.TURN, 0.3)
    panel.tick()
    assert panel.pedals.learning == "hold"


def test_learning_ends_by_itself_and_by_a_click(
    panel: Any, section: Any, hands: Hands, controller: Any, qtbot: Any
) -> None:
    row = section.rows["pause"]
    qtbot.mouseClick(row.learn, LEFT)
    qtbot.mouseClick(row.learn, LEFT)
    assert panel.pedals.learning == ""
    qtbot.mouseClick(row.learn, LEFT)
    controller.clock.advance(21.0)
    panel.tick()
    assert (panel.pedals.learning, row.shown) == ("", "no pedal")


def test_a_knob_is_learnt_by_turning_it_and_not_by_a_key(panel: Any, hands: Hands, controller: Any) -> None:
    panel.pedals.learn("volume")
    press(panel, hands, controller, PAD)
    assert panel.pedals.learning == "volume"
    hands.do(KNOB, controller.now(), Move.TURN, 0.3)
    panel.tick()
    assert panel.pedals.mapping.of(KNOB).action == "volume"


def test_the_usual_ones_wait_for_a_yes_and_leave_what_was_learnt(
    panel: Any, section: Any, hands: Hands, qtbot: Any
) -> None:
    assert panel.pedals.mapping.bindings == ()
    bind(panel, "pause")
    qtbot.mouseClick(section.usual, LEFT)
    assert panel.pedals.mapping.of(PEDAL).action == "pause"
    assert panel.pedals.mapping.of(Control("Any pad", ControlKind.BUTTON, 0)).action == "hold"
    names = {action.name for action in panel.pedals.actions}
    assert {binding.action for binding in USUAL} <= names - {"start_stop", "louder"}


def test_the_page_by_keyboard_alone(panel: Any, section: Any, hands: Hands, controller: Any, qtbot: Any) -> None:
    row = section.rows["start_stop"]
    row.learn.setFocus()
    qtbot.keyClick(row.learn, Qt.Key.Key_Space)
    assert panel.pedals.learning == "start_stop"
    press(panel, hands, controller)
    qtbot.keyClick(row.remove, Qt.Key.Key_Space)
    assert panel.pedals.mapping.bindings == ()
    for row in section.rows.values():
        assert row.learn.accessibleName() and row.remove.accessibleName()
        assert row.learn.height() >= 44


# -- what is kept, and what goes ------------------------------------------------------------------------------------


def test_nothing_is_listened_to_before_something_is_mapped(panel: Any) -> None:
    assert not panel.pedals.controls.started


def test_kept_from_start_to_start(tmp_path: Path) -> None:
    mapping = Mapping(bindings=USUAL).learnt(Binding(action="note", kind=ControlKind.NOTE, number=36, device="Pads"))
    write_mapping(tmp_path, mapping)
    assert read_mapping(tmp_path) == mapping
    assert read_mapping(None) == Mapping()


@pytest.mark.logs
@pytest.mark.parametrize("content", ["{", '{"format": 1, "bindings": [{"action": "hold"}]}', '{"format": 9}'])
def test_a_damaged_file_is_set_aside(content: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(content)
    assert read_mapping(tmp_path) == Mapping()
    assert not (tmp_path / FILE).exists()


def test_a_device_that_goes_is_told_and_works_when_it_is_back(leading: Any, hands: Hands, controller: Any) -> None:
    bind(leading, "hold")
    for devices, words in ((("Piano",), ""), ((), GONE.format(device="Piano")), (("Piano",), "")):
        hands.present = Present(devices)
        leading.tick()
        shown = leading.room.banner.words
        assert shown.endswith(words)
        assert bool(shown) == bool(words)
    press(leading, hands, controller)
    assert len(controller.posted) == 1


def test_a_device_that_any_mapping_serves_is_told_once_it_was_used(leading: Any, hands: Hands, controller: Any) -> None:
    leading.pedals.take_usual()
    for used in (False, True):
        hands.present = Present(("Piano",))
        leading.tick()
        if used:
            press(leading, hands, controller)
        hands.present = Present()
        leading.tick()
        assert leading.room.banner.words.endswith(GONE.format(device="Piano")) is used


def test_what_no_session_relies_on_is_no_news(leading: Any, hands: Hands) -> None:
    ended = Present((), (ControlFault(FaultKind.ENDED),))
    hands.present = ended
    leading.tick()
    assert leading.room.banner.words == "", "nothing is mapped"
    bind(leading, "hold")
    for devices in (("Other",), (), ("Other", "Knobs"), ()):
        hands.present = Present(devices, (ControlFault(FaultKind.NO_MIDI),))
        leading.tick()
        assert leading.room.banner.words == "", "the pedal was not there at the start, and the others do nothing"
    for present, told in ((Present(("Piano",)), ""), (ended, "cannot be heard"), (Present(("Piano",)), "")):
        hands.present = present
        leading.tick()
        assert told in leading.room.banner.words
        assert "unplugged" not in leading.room.banner.words
        assert bool(leading.room.banner.words) == bool(told)


def test_every_fault_and_every_control_has_its_words(section: Any, panel: Any, hands: Hands) -> None:
    hands.present = Present((), tuple(ControlFault(kind, "Pads") for kind in FaultKind))
    panel.tick()
    assert set(FAULTS) == set(FaultKind)
    assert section._faults.text().count("Pads") == 2
    words = {control_words(Binding(action="hold", kind=kind, number=2)) for kind in ControlKind}
    assert words == {"Pad or key 2", "Pedal or knob 2", "Program 2", "Button 3", "Cross down"}


def test_closing_lets_go_of_the_devices(panel: Any, controller: Any, qtbot: Any) -> None:
    closed: list[bool] = []
    panel.pedals.controls.close = lambda: closed.append(True)
    panel.close()
    qtbot.waitUntil(lambda: panel._closing.done)
    panel.close()
    assert closed
    assert controller.current.phase is SessionPhase.READY

"""The drawer, the marker keys, notes, and what is explained: each posts its command, and nothing stands in the way."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QShortcut
from PyQt6.QtTest import QTest

from engine.guidance import PacingState
from sessions.commands import Command, CommandKind
from sessions.snapshot import SessionPhase
from sessions.study.masked_picture import masked

LEFT = Qt.MouseButton.LeftButton
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


@pytest.fixture
def leading(panel: Any, controller: Any, sitting: Any, qtbot: Any) -> Any:
    """The panel with a session that leads."""
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


def asked(controller: Any) -> list[tuple[CommandKind, float | None, str]]:
    return [(c.kind, c.value, c.text) for c in controller.posted]


def test_the_drawer_takes_the_place_of_the_lower_plots_and_gives_it_back(leading: Any, qtbot: Any) -> None:
    room = leading.room
    stop = room.controls.start_stop
    qtbot.keyClick(leading, Qt.Key.Key_T)
    assert (room.tools.page, room.rates.isVisible(), room.breath.isVisible()) == ("Music", False, True)
    qtbot.keyClick(leading, Qt.Key.Key_K)
    assert room.tools.page == "Marker keys"
    qtbot.keyClick(leading, Qt.Key.Key_K)
    assert (room.tools.isVisible(), room.rates.isVisible(), leading.focusWidget()) == (False, True, stop)


def test_what_is_to_be_said_or_rated_comes_before_the_drawer(leading: Any, controller: Any, sitting: Any) -> None:
    QTest.keyClick(leading, Qt.Key.Key_T)
    controller.publish(sitting.running(301.0, prompt="Let the shoulders sink."))
    leading.tick()
    assert (leading.room.tools.page, leading.room.prompt.isVisible()) == ("", True)
    controller.publish(sitting.running(302.0))
    leading.tick()
    QTest.keyClick(leading, Qt.Key.Key_T)
    controller.publish(replace(controller.current, phase=SessionPhase.SAVED))
    leading.tick()
    assert not leading.room.tools.isVisible()


def test_each_control_of_the_music_posts_its_command(leading: Any, controller: Any, qtbot: Any) -> None:
    QTest.keyClick(leading, Qt.Key.Key_T)
    music = leading.room.tools.music
    qtbot.mouseClick(music.slower, LEFT)
    qtbot.mouseClick(music.leads[2], LEFT)
    music.style_box.activated.emit(music.style_box.findData("Ocean"))
    qtbot.mouseClick(music.mute, LEFT)
    qtbot.mouseClick(music.layers["melody"].button, LEFT)
    music.layers["melody"].fader.setValue(40)
    music.leanings["warmth"].fader.setValue(50)
    music.leanings["space"].fader.setValue(30)
    assert asked(controller) == [
        (CommandKind.TARGET, 5.5, ""),
        (CommandKind.LEAD, None, "brisk"),
        (CommandKind.STYLE, None, "Ocean"),
        (CommandKind.MUTE, 1.0, ""),
        (CommandKind.LAYER, 0.0, "melody"),
        (CommandKind.LAYER, 0.4, "melody"),
        (CommandKind.TEXTURE, 0.5, "warmth"),
        (CommandKind.TEXTURE, -0.3, "space"),
    ]


def test_the_drawer_follows_what_was_set_elsewhere_without_posting_it(
    leading: Any, controller: Any, sitting: Any
) -> None:
    now = sitting.running(301.0)
    layers = {**now.asked.layers, "bed": 0.0}
    told = replace(now.asked, lead="gentle", style="Ocean", layers=layers, leanings={"space": 0.5})
    controller.publish(replace(now, asked=told, target_rate=7.5))
    leading.tick()
    QTest.keyClick(leading, Qt.Key.Key_T)
    music = leading.room.tools.music
    assert [button.isChecked() for button in music.leads] == [True, False, False]
    assert music.style_box.currentText() == "Ocean"
    assert (music.layers["bed"].button.text(), music.layers["bed"].fader.value()) == ("Bed: off", 0)
    assert music.leanings["space"].fader.value() == -50, "less space is closer"
    assert music._rate.text() == "7.5"
    assert controller.posted == []


def test_a_masked_session_lets_only_mute_volume_markers_and_a_pause(
    panel: Any, controller: Any, sitting: Any, qtbot: Any
) -> None:
    pictures = []
    running = sitting.running(300.0)
    for speed, target in (("gentle", 6.0), ("brisk", 12.0)):
        controller.publish(masked(replace(running, asked=replace(running.asked, lead=speed), target_rate=target)))
        panel.tick()
        if not panel.room.tools.page:
            qtbot.keyClick(panel, Qt.Key.Key_T)
        pictures.append(panel.grab().toImage())
    music = panel.room.tools.music
    assert pictures[0] == pictures[1]
    assert not any(part.isEnabled() for part in music._tellers())
    assert music._masked.isVisible()
    assert music.mute.isEnabled()
    qtbot.keyClick(panel, Qt.Key.Key_P)
    qtbot.keyClick(panel, Qt.Key.Key_1)
    assert asked(controller) == [(CommandKind.PAUSE, 1.0, ""), (CommandKind.MARKER, None, "pain")]


@pytest.mark.parametrize(("end", "words"), [(Qt.Key.Key_Return, "breath gets deep"), (Qt.Key.Key_Escape, "marker")])
def test_a_note_is_stamped_at_the_key_press(end: Qt.Key, words: str, leading: Any, controller: Any, qtbot: Any) -> None:
    pressed_at = controller.now()
    note = leading.room.controls.note
    qtbot.keyClick(leading, Qt.Key.Key_M)
    assert leading.focusWidget() is note
    controller.clock.advance(7.0)
    qtbot.keyClicks(note, "breath gets deep")
    qtbot.keyClick(note, end)
    assert controller.posted == [Command(CommandKind.MARKER, pressed_at, text=words)]
    assert (note.isVisible(), leading.focusWidget()) == (False, leading.room.controls.start_stop)


@pytest.mark.parametrize("how", ["waits", "stops", "closes", "again"])
def test_a_note_that_is_not_finished_is_not_lost(how: str, leading: Any, controller: Any, qtbot: Any) -> None:
    pressed_at = controller.now()
    note = leading.room.controls.note
    qtbot.keyClick(leading, Qt.Key.Key_M)
    qtbot.keyClicks(note, "coug")
    controller.clock.advance(31.0)
    if how == "waits":
        leading.room.tick(controller.now())
    elif how == "stops":
        qtbot.mouseClick(leading.room.controls.start_stop, LEFT)
    elif how == "closes":
        leading.close()
    else:
        qtbot.mouseClick(leading.room.controls.marker, LEFT)
    assert controller.posted[0] == Command(CommandKind.MARKER, pressed_at, text="coug")


def test_relief_is_as_near_while_a_note_is_typed(leading: Any, controller: Any, qtbot: Any) -> None:
    qtbot.keyClick(leading, Qt.Key.Key_M)
    qtbot.keyClicks(leading.room.controls.note, "dh12")
    assert controller.posted == [], "letters and digits are words here"
    for _ in range(2):
        qtbot.keyClick(leading.focusWidget(), Qt.Key.Key_Escape)
    assert [c.kind for c in controller.posted] == [CommandKind.MARKER, CommandKind.COMFORTABLE]


def test_marker_keys_have_labels_that_can_be_edited(leading: Any, controller: Any, qtbot: Any) -> None:
    page = leading.room.tools.markers
    qtbot.keyClick(leading, Qt.Key.Key_K)
    qtbot.mouseClick(page.edit, LEFT)
    page.lines[1].setText("laughs & sings")
    qtbot.keyClick(page.lines[1], Qt.Key.Key_Return)
    assert controller.named[1] == "laughs & sings"
    assert page.buttons[1].accessibleName() == "Marker 2: laughs & sings"
    qtbot.mouseClick(page.buttons[1], LEFT)
    qtbot.keyClick(leading, Qt.Key.Key_2)
    assert asked(controller) == 2 * [(CommandKind.MARKER, None, "laughs & sings")]
    assert leading.room.controls.marker.words[1] == "at 5:00"


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_the_last_marker_is_taken_back(
    modifier: Qt.KeyboardModifier, leading: Any, controller: Any, qtbot: Any
) -> None:
    key = Qt.Key.Key_Z if modifier is Qt.KeyboardModifier.ControlModifier else Qt.Key.Key_U
    qtbot.keyClick(leading, key, modifier)
    assert controller.posted == [], "there is none"
    controller.publish(replace(controller.current, markers=((controller.now(), "pain"),)))
    leading.tick()
    qtbot.keyClick(leading, key, modifier)
    assert asked(controller) == [(CommandKind.UNMARK, None, "")]


def test_numbers_and_measures_explain_themselves(leading: Any, qtbot: Any) -> None:
    banner = leading.room.banner
    for explained in (*leading.room.numbers.numbers, *leading.room.measures.cells.values()):
        explained.setFocus()
        qtbot.keyClick(explained, Qt.Key.Key_Return)
        assert len(banner.explanation) > 40
        assert banner.explanation == explained.explanation
    assert "over 60 s" in leading.room.measures.cells["plv"].explanation
    qtbot.keyClick(leading, Qt.Key.Key_Escape)
    assert (banner.explanation, banner.currentIndex()) == ("", 0)
    qtbot.mouseClick(explained, LEFT)
    assert banner.currentIndex() == 2


def test_the_state_stands_in_one_word(leading: Any, controller: Any) -> None:
    running = controller.current
    held = replace(running, state=PacingState.HOLD)
    paused = replace(held, asked=replace(running.asked, paused=True))
    for snapshot, word in ((running, "RUNNING"), (held, "HOLDING"), (paused, "PAUSED")):
        controller.publish(snapshot)
        leading.tick()
        assert leading.room.header.words[0] == word
    assert leading.room.controls.pause.words[0] == "Go on"
    assert "bed" in leading.room.header.words[3]


def test_breaths_are_marked_as_in_sync_or_not(leading: Any, controller: Any) -> None:
    judged = [in_sync for _, in_sync in controller.current.judged]
    assert leading.room.breath.verdicts.shown == tuple(judged[-6:])
    assert set(judged[-6:]) == {True, False}
    now = controller.now()
    turns = tuple((now - age, in_sync) for age, in_sync in ((20.0, True), (12.0, False), (4.0, None)))
    controller.publish(replace(controller.current, judged=turns))
    leading.tick()
    breath = leading.room.breath
    assert breath._together.getData()[0] == pytest.approx([-20.0])
    assert breath._apart.getData()[0] == pytest.approx([-12.0])


def test_the_rates_stand_under_bands_of_what_the_pacing_did(leading: Any) -> None:
    spans = leading.room.rates._bands.spans
    assert [state for _, _, state in spans] == ["recognise", "match", "lead", "hold", "lead"]
    assert spans[-1][1] == pytest.approx(5.0)


def test_the_heart_rate_swings_and_its_amplitude_stands_over_it(leading: Any) -> None:
    times, rates = leading.room.pulse._line.getData()
    assert (times.min(), times.max()) == (pytest.approx(-60.0, abs=1.5), pytest.approx(0.0, abs=1.5))
    assert rates.max() - rates.min() > 5.0
    assert "RSA" in leading.room.pulse._title.text()


def test_every_key_is_told(panel: Any) -> None:
    told = (Path(__file__).parents[2] / "docs" / "panel.md").read_text(encoding="utf-8")
    keys = {
        cell.strip() for line in told.splitlines() if line.startswith("| ") for cell in line.split("|")[1].split(",")
    }
    bound = {shortcut.key().toString() for shortcut in panel.findChildren(QShortcut, options=DIRECT)}
    assert bound - {str(number) for number in range(1, 10)} - {"Esc"} <= keys
    assert {"1 … 9", "Esc Esc"} <= keys

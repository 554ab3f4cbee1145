"""The client's window beside the panel: it moves whatever the therapist does, and tells nothing but the breath."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PyQt6.QtCore import QPoint, Qt, QTimer
from PyQt6.QtGui import QImage
from PyQt6.QtWidgets import QApplication, QDialog, QMenu

from engine.protocols.programme import StageView
from engine.protocols.protocol import Stage, StageKind
from gui.client.circle import Circle
from gui.client.client import CLOSE, OPEN
from gui.client.saying import FADE
from gui.client.view import FILE, View, read_view, write_view
from gui.panel.application import run
from gui.panel.curves import breath_level
from gui.panel.window import Panel
from sessions.commands import CommandKind
from sessions.snapshot import Notice, Severity, Snapshot
from sessions.study.masked_picture import masked

LATE = 0.2
FRAME = 1 / 60


@pytest.fixture
def client(panel: Any, controller: Any, sitting: Any, qtbot: Any) -> Iterator[Any]:
    """The client's window, open beside the panel of a session that leads; its timer stopped."""
    controller.publish(sitting.running(300.0))
    panel.tick()
    panel.client.open()
    window = panel.client.window
    qtbot.waitUntil(lambda: window.picture.shown is not None)
    window.picture.timer.stop()
    yield window
    panel.client.close()


def shows(client: Any, controller: Any, make: Callable[[float], Snapshot], since: float, until: float) -> QImage:
    """Let the picture see a session from `since` to `until` seconds, and return what it looks like then."""
    for elapsed in np.arange(since, until, 0.1):
        controller.publish(make(float(elapsed)))
        client.picture.tick()
    return client.picture.grab().toImage()


def bare(image: QImage) -> bytes:
    return image.convertToFormat(QImage.Format.Format_RGB32).constBits().asstring(image.sizeInBytes())  # type: ignore[union-attr]


def test_each_frame_shows_the_guide_as_it_sounds_when_the_frame_is_seen(
    client: Any, controller: Any, sitting: Any
) -> None:
    picture, errors = client.picture, []
    refresh = picture.screen().refreshRate()
    begin = controller.now()
    for frame in range(600):
        now = begin + frame * FRAME
        controller.clock.set(now)
        if frame % 2 == 0:
            controller.current = sitting.running(now - LATE - 5000.0)
        picture.tick()
        picture.repaint()
        seen_at = now + 1 / refresh
        breath = next(b for b in sitting.guide if b.onset <= seen_at < b.end)
        errors.append(abs((picture.phase - breath.phase(seen_at) + 0.5) % 1.0 - 0.5) * breath.period)
    assert max(errors) < 0.05


def test_the_circle_on_the_screen_is_as_large_as_the_breath_is_deep(client: Any, controller: Any, sitting: Any) -> None:
    client.set_view(View(style="circle", mood="night", size="large"))
    shows(client, controller, sitting.running, 300.0, 310.0)
    for elapsed in np.arange(310.0, 320.0, 0.9):
        image = shows(client, controller, sitting.running, float(elapsed), float(elapsed) + 0.05)
        seen_at = client.picture.shown.now
        near = np.linspace(seen_at - 0.05, seen_at + 0.05, 11)
        breaths = [next(b for b in sitting.guide if b.onset <= t < b.end) for t in near]
        levels = [float(breath_level(np.array([b.phase(t)]), 0.4)[0]) for t, b in zip(near, breaths, strict=True)]
        circle = client.picture._scene
        assert isinstance(circle, Circle)
        radius = disc_radius(image)
        assert circle.radius(min(levels)) - 1.5 <= radius <= circle.radius(max(levels)) + 1.5


def disc_radius(image: QImage) -> float:
    """Half the width of the disc at its middle: the sharpest edge on either side of the centre."""
    y, middle = round(0.42 * image.height()), image.width() // 2
    row = np.array([image.pixelColor(x, y).lightnessF() for x in range(image.width())])
    edge = np.abs(np.diff(row))
    left, right = int(np.argmax(edge[:middle])), middle + int(np.argmax(edge[middle:]))
    return (right - left) / 2


def test_it_keeps_moving_while_a_menu_or_a_dialog_is_open(
    client: Any, controller: Any, sitting: Any, panel: Any, qtbot: Any
) -> None:
    picture = client.picture
    menu, dialog = QMenu(panel), QDialog(panel)
    menu.addAction("Anything")
    for open_, close in ((lambda: menu.exec(QPoint(5, 5)), menu.close), (dialog.exec, dialog.reject)):
        seen: list[float] = []
        clock = QTimer()
        clock.timeout.connect(lambda: controller.clock.advance(0.02))
        clock.timeout.connect(lambda seen=seen: seen.append(picture.shown.now))
        clock.start(20)
        picture.timer.start()
        QTimer.singleShot(500, close)
        open_()
        clock.stop()
        assert len(set(seen)) > 6, "frames were painted while it was open"
        assert len({picture.phase}) == 1
    picture.timer.stop()


def test_what_is_wrong_is_not_seen_there(client: Any, controller: Any, sitting: Any) -> None:
    well = shows(client, controller, sitting.running, 300.0, 312.0)
    words = {"stop": "pain is up by 3 of 10", "folder": "/data/participants/P07/x", "markers": ((5301.0, "Ada"),)}
    notice = Notice("The belt was lost 12 s ago.", Severity.WARNING, 5300.0)
    client.picture._snapshot = None
    ill = sitting.running(311.9, reason="held", notices=(notice,), **words)
    controller.current = ill
    client.picture.tick()
    assert bare(client.picture.grab().toImage()) == bare(well)
    assert client.windowTitle() == "Sospiro"


def test_a_masked_session_and_one_without_a_guide_rest_alike(client: Any, controller: Any, sitting: Any) -> None:
    pictures = []
    for make in (
        lambda t: masked(sitting.running(t)),
        lambda t: masked(sitting.running(t, guide=None, guide_breaths=(), state="passive")),
    ):
        client.picture._breathing.__init__()
        controller.clock = type(controller.clock)(5300.0)
        pictures.append(bare(shows(client, controller, make, 300.0, 330.0)))
        assert client.picture.phase is None
    assert pictures[0] == pictures[1]


def test_a_sentence_for_the_person_comes_and_goes_softly_and_none_for_the_therapist(
    client: Any, controller: Any, sitting: Any
) -> None:
    said = "Shallow and easy, don't fill up."
    picture = client.picture
    seen = []
    for elapsed in np.arange(300.0, 310.0, 0.1):
        controller.publish(sitting.running(float(elapsed), prompt=said if 302.0 < elapsed < 306.0 else ""))
        picture.tick()
        seen.append((picture.words, picture._saying.opacity))
    opacities = np.array([opacity for _, opacity in seen])
    assert {words for words, _ in seen} == {"", said}
    assert opacities.max() == 1.0
    assert np.abs(np.diff(opacities)).max() <= 0.1 / FADE + 1e-6
    assert seen[-1][0] == ""
    stage = StageView(
        1, 2, Stage(kind=StageKind.LEAD, minutes=5.0), 5300.0, prompt="No talking now.", prompt_to="therapist"
    )
    shows(client, controller, lambda t: sitting.running(t, stage=stage), 310.0, 312.0)
    assert picture.words == ""
    shows(client, controller, lambda t: sitting.running(t, stage=replace(stage, prompt_to="person")), 312.0, 315.0)
    assert picture.words == "No talking now."
    client.set_view(View(prompts=False))
    shows(client, controller, lambda t: sitting.running(t, prompt=said), 315.0, 320.0)
    assert picture.words == ""


def test_the_words_of_imagery_are_hidden_until_they_are_switched_on_and_then_large(
    client: Any, controller: Any, sitting: Any
) -> None:
    words = "Perhaps a place comes to mind where you feel at ease."
    stage = Stage(kind=StageKind.IMAGERY, minutes=5.0, script="Safe place")
    view = StageView(1, 2, stage, 5300.0, prompt=words, prompt_to="recording", script="Safe place")
    shows(client, controller, lambda t: sitting.running(t, stage=view), 300.0, 304.0)
    assert client.picture.words == ""
    client.set_view(View(prompts=False, words=True))
    shows(client, controller, lambda t: sitting.running(t, stage=view), 304.0, 308.0)
    assert (client.picture.words, client.picture._saying.large) == (words, True)
    shows(client, controller, lambda t: sitting.running(t, prompt="Breathe as you like."), 308.0, 312.0)
    assert client.picture.words == ""


@pytest.mark.parametrize(
    ("key", "kinds"),
    [
        (Qt.Key.Key_F12, [CommandKind.COMFORTABLE]),
        (Qt.Key.Key_D, [CommandKind.DISCOMFORT]),
        (Qt.Key.Key_Space, []),
        (Qt.Key.Key_M, []),
        (Qt.Key.Key_Return, []),
    ],
)
def test_keys_of_safety_work_there_and_stop_does_not(
    key: Qt.Key, kinds: list[CommandKind], client: Any, controller: Any, qtbot: Any
) -> None:
    client.activateWindow()
    qtbot.waitUntil(client.isActiveWindow)
    qtbot.keyClick(client, key)
    qtbot.keyClick(client, key)
    assert [c.kind for c in controller.posted] == kinds * 2


def test_escape_leaves_full_screen_and_asks_for_nothing(client: Any, controller: Any, qtbot: Any) -> None:
    client.activateWindow()
    qtbot.waitUntil(client.isActiveWindow)
    qtbot.keyClick(client, Qt.Key.Key_F11)
    assert client.isFullScreen()
    assert client.cursor().shape() is Qt.CursorShape.BlankCursor
    for _ in range(2):
        qtbot.keyClick(client, Qt.Key.Key_Escape)
    assert not client.isFullScreen()
    assert client.cursor().shape() is not Qt.CursorShape.BlankCursor
    assert controller.posted == []


def test_it_opens_and_closes_by_key_and_button_and_ends_nothing(panel: Any, controller: Any, qtbot: Any) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    button = panel.room.client
    assert button.accessibleName() == OPEN
    qtbot.keyClick(panel, Qt.Key.Key_C)
    assert panel.client.window is not None
    assert button.accessibleName() == CLOSE
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.client.window is None
    panel.client.open()
    panel.client.window.activateWindow()
    qtbot.waitUntil(panel.client.window.isActiveWindow)
    qtbot.keyClick(panel.client.window, Qt.Key.Key_C)
    assert panel.client.window is None
    assert (controller.posted, controller.closings) == ([], 0)
    assert panel.isVisible()


def test_it_closes_with_the_panel_and_does_not_keep_the_program(panel: Any, client: Any, qtbot: Any) -> None:
    assert not client.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)
    panel.leave()
    qtbot.waitUntil(lambda: panel._closing.done)
    panel.tick()
    assert panel.client.window is None
    assert not panel.isVisible()


@pytest.mark.logs
def test_a_fault_of_the_picture_is_told_in_the_panel_only(
    client: Any, controller: Any, sitting: Any, panel: Any, monkeypatch: Any
) -> None:
    shows(client, controller, sitting.running, 300.0, 300.2)
    monkeypatch.setattr(client.picture._scene, "paint", lambda *_: 1 / 0)
    client.picture.repaint()
    assert "ZeroDivisionError in the client's window" in panel.room.banner.words
    monkeypatch.undo()
    before = client.picture.shown
    controller.clock.advance(0.5)
    client.picture.repaint()
    assert client.picture.shown != before


def test_every_choice_of_the_menu_is_taken_shown_and_remembered(client: Any, panel: Any, tmp_path: Path) -> None:
    panel.client._data_dir = tmp_path
    for menu in (panel.client.menu, client.menu):
        for (field, value), action in menu._actions.items():
            menu.aboutToShow.emit()
            action.trigger()
            assert getattr(panel.client.view, field) == (value if value is not True else action.isChecked())
            assert client.view == panel.client.view == read_view(tmp_path)
            client.picture.grab()
    assert panel.room.banner.words == ""


def test_a_view_is_remembered_and_a_damaged_one_is_not(tmp_path: Path) -> None:
    view = View(style="wave", mood="night", size="small", flow="right", inhale="down", reduced_motion=True)
    write_view(tmp_path, view)
    assert read_view(tmp_path) == view
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0
    assert read_view(tmp_path / "none") == read_view(None) == View()
    write_view(tmp_path / "none", view)
    assert not (tmp_path / "none").exists()


@pytest.mark.logs
@pytest.mark.parametrize("content", ["", "{", '{"format": 1, "style": "spiral"}', '{"format": 2}'])
def test_a_view_that_cannot_be_read_is_set_aside(content: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_text(content, encoding="utf-8")
    assert read_view(tmp_path) == View()
    assert not (tmp_path / FILE).exists()


def test_its_looks_are_chosen_from_the_panel_by_keys_alone(panel: Any, qtbot: Any) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    qtbot.keyClick(panel, Qt.Key.Key_C, Qt.KeyboardModifier.ShiftModifier)
    menu = panel.client.menu
    qtbot.waitUntil(menu.isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(QApplication.activePopupWidget(), key)
    assert panel.client.view.style == "wave"
    assert not menu.isVisible()


def test_the_program_opens_it_too_when_asked(controller: Any, qapp: Any) -> None:
    opened = []

    def look() -> None:
        panel = next(w for w in qapp.topLevelWidgets() if isinstance(w, Panel) and w.isVisible())
        opened.append(panel.client.window is not None)
        panel.close()

    QTimer.singleShot(200, look)
    assert run(controller, client=True) == 0
    assert opened == [True]


TWO_SCREENS = {
    "screens": [{"name": name, "x": x, "y": 0, "width": 1280, "height": 800} for name, x in (("a", 0), ("b", 1280))]
}
PROGRAM = """
from PyQt6.QtWidgets import QApplication, QMainWindow, QPushButton
from gui.client.client import Client
from gui.panel.guard import Guard
from sensors.clock import ManualClock
from sessions.snapshot import SessionPhase, Snapshot

class Controller:
    def now(self): return 5.0
    def snapshot(self): return Snapshot(SessionPhase.READY, 5.0)

app = QApplication([])
panel, button = QMainWindow(), QPushButton()
panel.show()
client = Client(panel, button, Controller(), Guard(print, app.quit), {})
client.open()
app.processEvents()
print(panel.screen().name(), client.window.screen().name(), client.window.isFullScreen(), client.window.width())
"""


def test_it_fills_the_second_screen(tmp_path: Path) -> None:
    (tmp_path / "screens.json").write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    environ = os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["a", "b", "True", "1280"], done.stderr

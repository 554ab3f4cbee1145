"""A real session in the panel ends as it should: saved, within seconds, whoever ends it and whatever was pressed."""

import os
import random
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PyQt6.QtCore import QPoint, QPointF, Qt, QTimer
from PyQt6.QtGui import QCloseEvent, QWheelEvent
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QWidget

from engine.settings import SoundSettings
from gui.desktop.ending import ending_politely, save_for_logout
from sensors.settings import LslSettings
from sensors.simulation.person import PersonSettings
from sessions.commands import Command, CommandKind
from sessions.companion import Companion
from sessions.live import LiveController
from sessions.settings import Settings
from sessions.snapshot import SessionPhase
from sessions.sources import PersonPart

pytestmark = pytest.mark.live
window = pytest.importorskip("gui.panel.window", reason="Qt or one of its system libraries is missing")

PROMISED = 3.0
BUSY = 1.5
"""Seconds more that this machine may take while other tests run beside."""

EVENTS = int(os.environ.get("SOSPIRO_FUZZ", "300"))
"""Random events of a run; `make soak` asks for 10,000."""


@pytest.fixture(scope="module")
def person(lsl: LslSettings) -> Iterator[None]:
    made = Companion(lsl, PersonPart(PersonSettings(seed=4)))
    yield
    made.close()


@pytest.fixture
def running(qtbot: Any, tmp_path: Path, lsl: LslSettings, person: None) -> Iterator[Any]:
    """The panel over a session that has just begun."""
    settings = Settings(data_dir=tmp_path / "data", lsl=lsl, sound=SoundSettings(device="none"))
    controller = LiveController(settings, wait=20.0)
    panel = window.Panel(controller, data_dir=tmp_path / "data")
    panel.live = controller
    panel.show()
    qtbot.waitExposed(panel)
    controller.post(Command(CommandKind.START, controller.now()))
    with panel.guard.installed():
        qtbot.waitUntil(lambda: controller.snapshot().elapsed > 1.0, timeout=30_000)
        yield panel
        panel.leave()
        qtbot.waitUntil(lambda: panel.left, timeout=30_000)
    panel.close()
    panel.deleteLater()


def close_twice(panel: Any, qtbot: Any) -> None:
    panel.close()
    qtbot.wait(600)
    assert panel.leaving.isVisible()
    panel.close()


WAYS: dict[str, Callable[[Any, Any], object]] = {
    "the second press": close_twice,
    "ctrl-c": lambda *_: os.kill(os.getpid(), signal.SIGINT),
    "a polite end": lambda *_: os.kill(os.getpid(), signal.SIGTERM),
    "a logout": lambda panel, _: save_for_logout(panel),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_saved_within_three_seconds(way: str, running: Any, qtbot: Any) -> None:
    with ending_politely(running.leave):
        WAYS[way](running, qtbot)
        began = time.monotonic()
        qtbot.waitUntil(lambda: not running.isVisible(), timeout=15_000)
    took = time.monotonic() - began
    print(f"{way}: {took:.2f} s")
    assert took < PROMISED + BUSY
    assert running.exit_code == 0
    assert running.live.summary is not None and running.live.summary.status == "complete"
    assert Path(running.live.summary.session, "recording.xdf").is_file()


KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in "ABCDEHKMNPRTUZ0123456789"),
    *(Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_F12),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Home),
    *(Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
]
MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 6 + [
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
]


class Fidget:
    """Somebody who presses, drags, turns, resizes and types without a thought."""

    def __init__(self, panel: Any, seed: int) -> None:
        self._panel, self._chance = panel, random.Random(seed)
        self.blocked: list[str] = []
        self._waiter = QTimer()
        self._waiter.timeout.connect(self._look_for_dialogues)
        self._waiter.start(20)

    def do(self) -> None:
        """One thing, whatever it is."""
        deeds = [self._key] * 8 + [self._click] * 6 + [self._drag, self._wheel, self._touch, self._resize]
        deeds += [self._turn_page, self._theme, self._close]
        self._chance.choice(deeds)()
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QApplication.processEvents()

    def _window(self) -> QWidget:
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.width() > 200]
        return self._chance.choice([self._panel] * 3 + windows)

    def _anything(self) -> tuple[QWidget, QPoint]:
        window = self._window()
        widget = self._chance.choice([w for w in window.findChildren(QWidget) if w.isVisible()] or [window])
        return widget, QPoint(self._chance.randrange(widget.width() + 1), self._chance.randrange(widget.height() + 1))

    def _key(self) -> None:
        window = self._window()
        QTest.keyClick(window.focusWidget() or window, self._chance.choice(KEYS), self._chance.choice(MODIFIERS))

    def _click(self) -> None:
        widget, at = self._anything()
        click = QTest.mouseDClick if self._chance.random() < 0.1 else QTest.mouseClick
        click(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _drag(self) -> None:
        widget, at = self._anything()
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        for _ in range(3):
            QTest.mouseMove(widget, QPoint(self._chance.randrange(400), self._chance.randrange(200)))
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _wheel(self) -> None:
        widget, at = self._anything()
        turn = QPoint(0, self._chance.choice([-1200, -120, 120, 1200]))
        none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
        where = QPointF(at)
        wheel = QWheelEvent(
            where, QPointF(widget.mapToGlobal(at)), QPoint(), turn, none, Qt.KeyboardModifier.NoModifier, phase, False
        )
        QApplication.sendEvent(widget, wheel)

    def _touch(self) -> None:
        widget, at = self._anything()
        # what a touch screen makes of a tap for a window that asks for no touches: a press, a jitter, a late release
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        QTest.mouseMove(widget, at + QPoint(2, -3))
        QApplication.processEvents()
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(2, -3))

    def _resize(self) -> None:
        self._panel.resize(self._chance.randrange(300, 2600), self._chance.randrange(200, 1500))

    def _turn_page(self) -> None:
        desk = self._panel.room.desk
        desk.show_page(self._chance.choice([*desk._places]))

    def _theme(self) -> None:
        self._panel._look.prefer(self._chance.choice(["system", "light", "dark", "contrast"]))

    def _close(self) -> None:
        if self._chance.random() < 0.3:
            QApplication.sendEvent(self._panel, QCloseEvent())

    def _look_for_dialogues(self) -> None:
        modal = QApplication.activeModalWidget()
        if modal is not None:
            if self._panel.live.snapshot().phase is SessionPhase.RUNNING:
                self.blocked.append(type(modal).__name__)
            modal.close()


@pytest.mark.timeout(120 + EVENTS / 10)
def test_any_events_harm_neither_window_nor_session(
    running: Any, qtbot: Any, monkeypatch: Any, tmp_path: Path, person: None
) -> None:
    """Also the sessions that were begun and stopped on the way are whole in the end."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("PyQt6.QtGui.QDesktopServices.openUrl", lambda *_: True)
    # the window shall not close: that is what the other tests are about
    closings: list[int] = []
    begin = running._closing.begin
    monkeypatch.setattr(running._closing, "begin", lambda: closings.append(1))
    faults: list[str] = []
    monkeypatch.setattr(running.guard, "take", lambda error, where: faults.append(f"{where}: {error!r}"))
    fidget = Fidget(running, seed=EVENTS)
    began = 1
    for number in range(EVENTS):
        fidget.do()
        assert not faults, f"event {number}: {faults}"
        assert not fidget.blocked, f"event {number}: a dialogue over a running session"
        if running.live.snapshot().phase is not SessionPhase.RUNNING and number % 50 == 0:
            running.live.post(Command(CommandKind.START, running.live.now()))
            began += 1
    fidget._waiter.stop()
    monkeypatch.setattr(running._closing, "begin", begin)
    assert running.live.error is None or "stream" in str(running.live.error)
    running.leave()
    qtbot.waitUntil(lambda: running.left, timeout=30_000)
    records = [path.read_text() for path in (tmp_path / "data").rglob("session.json")]
    assert records
    assert all('"complete"' in record for record in records)
    print(f"{EVENTS} events, {len(records)} sessions, asked to close {len(closings)} times", file=sys.stderr)

"""Any keys and clicks in any order: no exception, nothing modal, and Stop still stops."""

import random
from dataclasses import replace
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication, QComboBox, QWidget

from engine.guidance import PacingState
from sessions.commands import CommandKind
from sessions.snapshot import SessionPhase, Snapshot
from sessions.study.masked_picture import masked

EVENTS = 400
KEYS = [
    *(getattr(Qt.Key, f"Key_{name}") for name in "ABDEHKMNPRTUZ0123456789"),
    *(Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F12, Qt.Key.Key_Plus),
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Backspace),
]
MODIFIERS = [Qt.KeyboardModifier.NoModifier] * 5 + [Qt.KeyboardModifier.ShiftModifier]


@pytest.mark.parametrize("seed", [1, 2])
def test_any_keys_and_clicks_do_no_harm(seed: int, panel: Any, controller: Any, sitting: Any, qtbot: Any) -> None:
    chance = random.Random(seed)
    elapsed = 20.0
    panel.activateWindow()
    qtbot.waitActive(panel)
    with panel.guard.installed():
        for _ in range(EVENTS):
            if chance.random() < 0.1:
                elapsed += chance.uniform(0.1, 30.0)
                controller.publish(_any_picture(chance, sitting, elapsed))
                panel.tick()
            _do_anything(chance, panel)
            assert QApplication.activeModalWidget() is None
            assert "exception" not in panel.room.banner.words
            assert panel.room.banner.words == "" or "Error" not in panel.room.banner.words
        controller.publish(sitting.running(elapsed + 1.0))
        panel.tick()
        panel.room.escape()
        for _ in range(2):
            controller.clock.advance(0.5)
            qtbot.mouseClick(panel.room.controls.start_stop, Qt.MouseButton.LeftButton)
    assert controller.posted[-1].kind is CommandKind.STOP


def _any_picture(chance: random.Random, sitting: Any, elapsed: float) -> Snapshot:
    running: Snapshot = sitting.running(elapsed)
    asked = replace(running.asked, paused=chance.random() < 0.3, lead=chance.choice(["gentle", "brisk"]))
    shown = replace(running, asked=asked, state=chance.choice([*PacingState]), prompt=chance.choice(["", "Let go."]))
    shown = replace(shown, markers=((running.time, "pain"),) * chance.randrange(3))
    if chance.random() < 0.2:
        return masked(shown)
    return replace(shown, phase=chance.choice([SessionPhase.RUNNING] * 6 + [*SessionPhase]))


def _do_anything(chance: random.Random, panel: Any) -> None:
    # a list that is open keeps the mouse to itself, and a test that clicks beside it would wait for it
    focus = panel.focusWidget()
    if chance.random() < 0.7 and not isinstance(focus, QComboBox):
        QTest.keyClick(focus or panel, chance.choice(KEYS), chance.choice(MODIFIERS))
        return
    widgets = [w for w in panel.room.findChildren(QWidget) if w.isVisible() and not isinstance(w, QComboBox)]
    QTest.mouseClick(chance.choice(widgets), Qt.MouseButton.LeftButton)

"""Closing the window of a running session asks once, in its own place; whatever the system ends is saved unasked."""

import os
import signal
from typing import Any

import pytest
from PyQt6.QtCore import Qt
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import QApplication

from gui.desktop.ending import ending_politely, save_for_logout
from gui.panel.leaving import HIGH, PATIENCE
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot


@pytest.fixture
def running(panel: Any, controller: Any, sitting: Any) -> Any:
    notices = (Notice("the disk is full", Severity.WARNING, 5300.0),)
    controller.publish(sitting.running(300.0, notices=notices))
    panel.tick()
    return panel


def test_the_first_close_asks_in_its_own_place_and_the_second_saves(running: Any, controller: Any, qtbot: Any) -> None:
    place = running.room.breath.geometry()
    running.close()
    assert running.isVisible() and running.leaving.isVisible()
    assert QApplication.activeModalWidget() is None
    assert "nothing is lost" in running.leaving._text.whole
    assert running.room.breath.geometry() == place, "nothing moves for it"
    assert min(running.leaving.save.height(), running.leaving.keep.height()) >= HIGH
    running.close()
    assert not running._closing.begun, "two presses at once are one"
    controller.clock.advance(0.6)
    running.close()
    assert running._closing.begun and not running.leaving.isVisible()
    qtbot.waitUntil(lambda: running.left)
    running.tick()
    assert (controller.closings, running.isVisible()) == (1, False)


def test_a_question_nobody_answers_goes_and_is_asked_again(running: Any, controller: Any) -> None:
    for _ in range(2):
        running.close()
        assert running.leaving.isVisible()
        controller.clock.advance(PATIENCE + 0.1)
        running.tick()
        assert not running.leaving.isVisible()
        assert "the disk is full" in running.room.banner.words
    assert not running._closing.begun


def test_going_on_is_one_press_and_the_keyboard_comes_back(running: Any, qtbot: Any) -> None:
    running.activateWindow()
    qtbot.waitActive(running)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
        running.close()
        assert running.focusWidget() is running.leaving.keep, "what is safe has the keyboard"
        QTest.keyClick(running.focusWidget(), key)
        assert not running.leaving.isVisible()
        assert running.focusWidget() is running.room.controls.start_stop
    assert not running._closing.begun


def test_its_button_saves_and_closes(running: Any, controller: Any, qtbot: Any) -> None:
    running.close()
    qtbot.mouseClick(running.leaving.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: running.left)
    assert controller.closings == 1


def test_between_sessions_nothing_is_asked(panel: Any, controller: Any, qtbot: Any) -> None:
    controller.publish(Snapshot(SessionPhase.SAVED, 5001.0))
    panel.tick()
    panel.close()
    assert not panel.leaving.isVisible()
    qtbot.waitUntil(lambda: panel.left)
    assert controller.closings == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_saves_unasked(number: signal.Signals, running: Any, controller: Any, qtbot: Any) -> None:
    before = signal.getsignal(number)
    with ending_politely(running.leave):
        for _ in range(2):
            os.kill(os.getpid(), number)
            qtbot.waitUntil(lambda: running.left, timeout=2000)
    assert controller.closings == 1
    assert signal.getsignal(number) is before


def test_who_is_to_outlive_the_terminal_does(running: Any) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with ending_politely(running.leave):
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    signal.signal(signal.SIGHUP, before)


def test_a_logout_waits_until_all_is_saved(running: Any, controller: Any) -> None:
    saved: list[bool] = []
    controller.at_close = lambda: saved.append(True)
    save_for_logout(running)
    assert saved == [True]
    assert running.left

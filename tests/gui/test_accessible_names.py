"""Every window and every page: whatever can be pressed, moved or typed into has a name for a reader of the screen."""

from pathlib import Path
from typing import Any

import pyqtgraph as pg
import pytest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from gui.panel.explained import Explained
from tests.gui.test_panel_pictures import STATES

KINDS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
OWN = ("qt_", "QtScroll")
"""Beginnings of the names of parts that Qt makes inside its own, which tell themselves."""


def test_every_page_between_sessions(panel: Any, controller: Any, sitting: Any, qapp: Any) -> None:
    controller.publish(STATES["ready"](sitting))
    panel.tick()
    panel.look_around()
    desk = panel.room.desk
    assert {"session", "streams", "sessions", "study", "settings"} <= set(desk._places)
    for name in desk._places:
        desk.show_page(name)
        qapp.processEvents()
        assert nameless(panel) == [], name
    page = desk.page("settings")
    for work in (page.sound._work, page.privacy._work):
        work.close()


@pytest.mark.parametrize("key", ["", "T", "K", "M"])
def test_everything_while_a_session_runs(key: Any, panel: Any, controller: Any, sitting: Any, qtbot: Any) -> None:
    controller.publish(STATES["better-to-end"](sitting))
    panel.tick()
    if key:
        qtbot.keyClick(panel, key)
    assert nameless(panel) == []
    panel.resize(840, 490)
    qtbot.wait(1)
    assert nameless(panel) == []
    plots = [plot for plot in panel.findChildren(pg.PlotWidget) if plot.isVisible()]
    assert plots
    assert [plot for plot in plots if not plot.accessibleName()] == []


def test_the_window_of_the_client(panel: Any, qtbot: Any) -> None:
    panel.client.open()
    window = panel.client.window
    assert window.accessibleName() or window.windowTitle()
    assert nameless(window) == []
    panel.client.close()


def test_every_page_of_the_review(qtbot: Any, tmp_path: Path, qapp: Any) -> None:
    from gui.review.window import Review

    review = Review(tmp_path, lambda: 0.0)
    review.show()
    qtbot.waitUntil(lambda: review.work.idle)
    for page in range(review.room.tabs.count()):
        review.room.tabs.setCurrentIndex(page)
        qapp.processEvents()
        assert nameless(review) == [], page
    review.close()
    review.deleteLater()


def nameless(window: QWidget) -> list[str]:
    """Return what a person can use and no reader of the screen can call by a name."""
    parts = [part for part in window.findChildren(QWidget) if part.isVisible() and is_used(part)]
    return [
        f"{type(part).__name__} in {type(part.parentWidget()).__name__}" for part in parts if not part.accessibleName()
    ]


def is_used(part: QWidget) -> bool:
    """Tell whether a person acts upon a part: with the mouse, or as the keyboard stops there."""
    if part.objectName().startswith(OWN) or isinstance(part.parentWidget(), (QComboBox, QTabBar, QAbstractScrollArea)):
        return False
    reached = bool(part.focusPolicy().value & 1) and not isinstance(part, QAbstractScrollArea)
    return isinstance(part, (*KINDS, Explained)) or reached

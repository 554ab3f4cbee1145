"""A hand that has nothing but keys, and what it must be able to reach: shared by tests with and without a session."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PyQt6.QtCore import Qt
from PyQt6.QtGui import QImage
from PyQt6.QtTest import QTest
from PyQt6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QWidget,
)

from gui.desk.tabs import Tab
from gui.panel.explained import Explained

KINDS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)
INSIDE = (QComboBox, QTabBar, QAbstractScrollArea, QAbstractSpinBox, QLineEdit)
TYPED = (QLineEdit, QPlainTextEdit)
LONGEST_ROUND = 200
SEEN = 40
"""Pixels of a widget that must look otherwise while it has the keyboard."""


class Keys:
    """Presses keys where the keyboard is; after each, the keyboard must be somewhere that can be seen."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        window.activateWindow()
        QApplication.processEvents()

    @property
    def here(self) -> QWidget:
        """Where the keyboard is."""
        here = self.window.focusWidget()
        assert here is not None, "the keyboard is nowhere"
        assert here.isVisible() and here.isEnabled(), f"the keyboard is on {name_of(here)}, which cannot be used"
        return here

    def press(self, key: Any, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
        """Press one key and return where the keyboard is then."""
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()
        return self.here

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.here, text)
        QApplication.processEvents()

    def to(self, name: str) -> QWidget:
        """Go by Tab to what has a name that begins so."""
        for _ in range(LONGEST_ROUND):
            if name_of(self.here).startswith(name):
                return self.here
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not come to {name!r}")

    def do(self, name: str) -> QWidget:
        """Go to a button of this name and press it."""
        self.to(name)
        return self.press(Qt.Key.Key_Space)

    def round(self, key: Qt.Key = Qt.Key.Key_Tab) -> Iterator[QWidget]:
        """Go from here once around."""
        first = self.here
        yield first
        for _ in range(LONGEST_ROUND):
            here = self.press(key)
            if here is first:
                return
            yield here
        raise AssertionError(f"{key} does not come back to {name_of(first)}")


def name_of(widget: QWidget) -> str:
    """Return what a reader of the screen calls a widget."""
    return widget.accessibleName() or type(widget).__name__


def usable(window: QWidget) -> list[QWidget]:
    """Return all that a person can act upon in a window now."""
    return [w for w in window.findChildren(QWidget) if w.isVisible() and w.isEnabled() and _is_used(w)]


def _is_used(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or isinstance(widget.parentWidget(), INSIDE):
        return False
    return isinstance(widget, (*KINDS, Explained, QTabBar)) and not widget.objectName().startswith("qt_")


def beside(widget: QWidget) -> list[QAbstractButton]:
    """Return the buttons that the arrow keys go to from a widget: those of which one is chosen."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return [] if group is None else [button for button in group.buttons() if button.isVisible() and button.isEnabled()]


def walk_by_arrows(keys: Keys) -> set[QWidget]:
    """Return what arrows reach from here, and come back to here."""
    first, reached = keys.here, {keys.here}
    order = beside(first)
    size = len(order)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _ in range(size):
            reached.add(keys.press(key))
    return reached


def shows_the_keyboard(keys: Keys) -> list[str]:
    """Go around and return the names of those that look the same with the keyboard and without, or are out of sight."""
    hidden: list[str] = []
    before: tuple[QWidget, QImage] | None = None
    stops = list(keys.round())
    for here in [*stops, stops[0]]:
        if before is not None and _same(before[1], before[0].grab().toImage()):
            hidden.append(name_of(before[0]))
        seen = keys.window.childAt(here.mapTo(keys.window, here.rect().center()))
        if seen is not here and not here.isAncestorOf(seen):
            hidden.append(f"{name_of(here)}, out of sight")
        before = (here, here.grab().toImage())
        keys.press(Qt.Key.Key_Tab)
    return hidden


def _same(one: QImage, other: QImage) -> bool:
    return one.size() == other.size() and np.count_nonzero(_pixels(one) != _pixels(other)) < SEEN


def _pixels(image: QImage) -> npt.NDArray[np.uint32]:
    """Return the colours of every second row."""
    whole = image.convertToFormat(QImage.Format.Format_ARGB32)
    raw = whole.constBits()
    assert raw is not None
    return np.frombuffer(raw.asstring(whole.sizeInBytes()), np.uint32).reshape(whole.height(), -1)[::2]


def is_tab(widget: QWidget) -> bool:
    """Tell whether a widget is one of the large tabs, whose arrows turn the page."""
    return isinstance(widget, Tab)

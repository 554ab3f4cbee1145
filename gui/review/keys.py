"""The keys of the review. A key that the widget with the keyboard needs for itself stays with it."""

from collections.abc import Callable

from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTabBar, QTableWidget, QWidget


def bind(window: QWidget, keys: dict[str, Callable[[], object]]) -> None:
    """Let keys do things anywhere in a window; lines that are typed in keep theirs by themselves."""
    for key, action in keys.items():
        shortcut = QShortcut(QKeySequence(key), window)
        shortcut.setAutoRepeat(key not in ("Space", "0"))
        shortcut.activated.connect(lambda key=key, action=action: _answer(key, action))


def _answer(key: str, action: Callable[[], object]) -> None:
    focus = QApplication.focusWidget()
    if key == "Space" and isinstance(focus, QAbstractButton):
        focus.click()
    elif key == "Space" and isinstance(focus, QComboBox):
        focus.showPopup()
    elif key in ("Left", "Right") and isinstance(focus, QTabBar):
        step = 1 if key == "Right" else -1
        focus.setCurrentIndex(min(max(0, focus.currentIndex() + step), focus.count() - 1))
    elif key in ("Left", "Right") and isinstance(focus, QTableWidget):
        column = focus.currentColumn() + (1 if key == "Right" else -1)
        focus.setCurrentCell(max(0, focus.currentRow()), min(max(0, column), focus.columnCount() - 1))
    else:
        action()

"""A row of large tabs: one stop of the Tab key, then the arrow keys."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent
from PyQt6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.panel.pieces import set_property

HEIGHT = 48
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Tab(QPushButton):
    """One tab; the arrow keys go to its neighbours."""

    stepped = pyqtSignal(int)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take an arrow key; where words run from the right, left goes on."""
        step = STEPS.get(Qt.Key(event.key())) if event is not None else None
        if step is None:
            super().keyPressEvent(event)
            return
        sideways = event is not None and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        mirrored = sideways and self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.stepped.emit(-step if mirrored else step)


class Tabs(QWidget):
    """The tabs in their order; `turned` tells the number of the one that was asked for."""

    turned = pyqtSignal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addStretch(1)
        self._group.idClicked.connect(self.turned)

    @property
    def tabs(self) -> list[Tab]:
        """The tabs from the first on."""
        return [tab for tab in self._group.buttons() if isinstance(tab, Tab)]

    def add(self, words: str) -> Tab:
        """Add a tab at the end."""
        tab, number = Tab(words), len(self.tabs)
        font = tab.font()
        font.setPointSize(14)
        font.setBold(True)
        tab.setFont(font)
        tab.setCheckable(True)
        tab.setMinimumHeight(HEIGHT)
        tab.setAccessibleName(words)
        set_property(tab, "role", "step")
        tab.setStyleSheet("padding: 0 16px;")
        tab.stepped.connect(lambda step: self._step(number + step))
        self._group.addButton(tab, number)
        self._row.insertWidget(number, tab)
        self.show_turned(max(0, self._group.checkedId()))
        return tab

    def show_turned(self, number: int) -> None:
        """Show which tab is turned to; -1 for none of them."""
        self._group.setExclusive(False)
        for place, tab in enumerate(self.tabs):
            tab.setChecked(place == number)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus if place == max(0, number) else Qt.FocusPolicy.ClickFocus)
        self._group.setExclusive(number >= 0)
        if any(tab.hasFocus() for tab in self.tabs):
            self.tabs[max(0, number)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, number: int) -> None:
        tab = self.tabs[number % len(self.tabs)]
        self.turned.emit(number % len(self.tabs))
        tab.setFocus(Qt.FocusReason.TabFocusReason)

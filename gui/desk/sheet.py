"""What stands in the place of the check-list while one of its lines is worked on."""

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import label, set_points
from gui.panel.theme import Theme

HEIGHT, LARGE, LEAST_ROW = 44, 64, 56
POINTS, BUTTON_POINTS = 15, 14


class Sheet(QWidget):
    """A titled place with a way back.

    Attributes
    ----------
    left
        Emitted when the check-list may come back.
    said
        Emitted with a sentence when something could not be done.
    body
        The rows below the title.
    """

    left = pyqtSignal()
    said = pyqtSignal(str)

    def __init__(self, title: str, back: str = "") -> None:
        super().__init__()
        self.title = label(title, 16, bold=True)
        self.back = plain_button(back or tr("Back"), back or tr("Back to the check-list"), HEIGHT)
        set_points(self.back, BUTTON_POINTS)
        self.back.clicked.connect(self.left)
        head, self.body = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)
        self.body.addLayout(head)

    def open(self) -> None:
        """Show how things stand now, and put the keyboard where it is wanted."""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`, where the style sheet does not reach."""


class Choices(QListWidget):
    """A list of large rows; a press on one, or Enter, chooses it."""

    chosen = pyqtSignal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)
        set_points(self, POINTS)
        self._given = False

    def offer(self, rows: list[tuple[str, str, str]], current: str) -> None:
        """Show (key, first line, second line) of each; the current one is marked, and nothing is chosen."""
        self.clear()
        self._given = False
        for key, first, second in rows:
            item = QListWidgetItem(f"{first}\u2028{second}" if second else first)
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{first}, {second}" if second else first)
            item.setSizeHint(QSize(0, max(LEAST_ROW, 2 * self.fontMetrics().lineSpacing() + 16)))
            self.addItem(item)
            if key == current:
                self.setCurrentItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        # where the system activates by one click, both signals come
        if not self._given:
            self._given = True
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))

"""Parts of the research view: a button of words that change, a hash with its whole on demand, a titled card."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QGuiApplication, QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from gui.desk.study_words import short_hash, whole_hash
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import Card, label, say

SMALL, LARGE, LEAST_LIST = 44, 64, 76
"""Heights of what is pressed, and the least of a list, pixels."""

ROOM = 32


def reword(button: QPushButton, words: str, name: str = "") -> None:
    """Let a button say something else, with room for it; `name` is what it is called where its words do not do."""
    if button.text() != words or button.accessibleName() != (name or words):
        button.setText(words)
        button.setAccessibleName(name or words)
        button.setMinimumWidth(button.fontMetrics().horizontalAdvance(words) + ROOM)


def wrapped(points: int = 12, muted: bool = False) -> QLabel:
    """Return a label that breaks its lines."""
    made = label("", points, muted=muted)
    made.setWordWrap(True)
    return made


def colour(button: QPushButton, ground: str, ink: str) -> None:
    """Give a button that matters most its colours, while it can be pressed."""
    button.setStyleSheet(f"QPushButton:enabled {{ background: {ground}; border-color: {ground}; color: {ink}; }}")


class Lines(QListWidget):
    """A list of lines that are broken where they end; what is the same is not listed again."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self.setWordWrap(True)
        self.setMinimumHeight(LEAST_LIST)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no more than the least: it takes what is left over, and a page need not be rolled because of it."""
        return QSize(super().sizeHint().width(), LEAST_LIST)

    def show_lines(self, lines: list[str]) -> None:
        """Show `lines`; what is chosen stays so, the newest where nothing was, and no signal is sent."""
        if lines == self._lines:
            return
        self._lines, row = lines, self.currentRow()
        self.blockSignals(True)
        self.clear()
        for line in lines:
            item = QListWidgetItem(line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.replace("\u2028", ", "))
            self.addItem(item)
        if self.selectionMode() is not Lines.SelectionMode.NoSelection:
            self.setCurrentRow(row if 0 <= row < len(lines) else len(lines) - 1)
        self.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Keep what is chosen in sight when other things take room."""
        super().resizeEvent(event)
        self.scrollToItem(self.currentItem())


class TitledCard(Card):
    """A card with a heading; what it holds goes into `rows`."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = label("", 16, bold=True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(14, 10, 14, 12)
        self.rows.setSpacing(6)
        self.rows.addWidget(self.heading)


class HashRow(QWidget):
    """A hash by its first figures; the whole of it is shown and copied on demand."""

    def __init__(self) -> None:
        super().__init__()
        self._digest, self._about = "", ""
        self.words = wrapped()
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole, self.copy = plain_button("", "", SMALL, checkable=True), plain_button("", "", SMALL)
        self.whole.toggled.connect(lambda _: self._say())
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.words, 1)
        row.addWidget(self.whole)
        row.addWidget(self.copy)

    def show_hash(self, about: str, digest: str) -> None:
        """Show `digest` behind the words that tell whose it is."""
        if digest != self._digest:
            self.whole.setChecked(False)
        self._digest, self._about = digest, about
        self._say()

    def _say(self) -> None:
        shown = whole_hash(self._digest) if self.whole.isChecked() else short_hash(self._digest)
        say(self.words, f"{self._about}: {shown}")
        self.words.setAccessibleName(f"{self._about}: {self._digest}")
        reword(self.whole, tr("Whole"), tr("Show the whole hash: {what}", what=self._about))
        reword(self.copy, tr("Copy"), tr("Copy the whole hash: {what}", what=self._about))

    def _copy(self) -> None:
        if (clipboard := QGuiApplication.clipboard()) is not None:
            clipboard.setText(self._digest)

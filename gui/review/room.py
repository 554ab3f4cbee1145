"""The parts of the review's window and their places."""

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.panel.arrangement import LEAST
from gui.panel.pieces import ElidedLabel
from gui.panel.theme import Theme
from gui.panel.turned import Scrolled
from gui.panel.words import FOOTER
from gui.review.course_page import CoursePage
from gui.review.drawer import ASKING, Drawer
from gui.review.news import News
from gui.review.pages import Alone, Beside
from gui.review.said_page import SaidPage
from gui.review.shelf import Shelf
from gui.review.transport import Transport

TIMELINE, SAID, COURSE, COMPARE = range(4)
TABS = (mark("Timeline"), mark("Ratings and notes"), mark("Over all sessions"), mark("Compare"))
NAMES = {
    "Report": mark("Report this session"),
    "Export": mark("Export this session"),
    "Move": mark("Move to another participant"),
    "Delete": mark("Delete this session"),
    "Print": mark("Print this session"),
}

USUAL_WIDTH, USUAL_HEIGHT = 1040, 600
PICTURE_HEIGHT, PICTURES_HEIGHT = 440, 500
"""Pixels below which the rows of one session, and of two, would stand in each other's way."""


class Room(QWidget):
    """The list at the left; at the right what is said about the session, what can be done with it, and its pages."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("room")
        self.news, self.shelf, self.drawer = News(), Shelf(), Drawer()
        self.alone, self.beside, self.said, self.course = Alone(), Beside(), SaidPage(), CoursePage()
        self.transport = Transport()
        self.title, self.short = ElidedLabel("", 16, bold=True), ElidedLabel("", 13)
        self.buttons = {name: _button(name, f"{tr(name)} …") for name in ASKING}
        self.buttons["Print"] = _button("Print", tr("Print"))
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(tr("What is shown of the session"))
        # scrolled tabs hide those that do not fit: all of them shall be seen, if shortened
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        self.tabs.currentChanged.connect(self._turned)
        self._footer, self._shape = ElidedLabel(tr(FOOTER), muted=True), (False, False)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the window be as small as that of the panel."""
        return QSize(*LEAST)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Arrange the parts anew where they have much less room, or much more."""
        super().resizeEvent(event)
        narrow, low = shape = self.width() < USUAL_WIDTH, self.height() < USUAL_HEIGHT
        if shape == self._shape:
            return
        self._shape = shape
        self.shelf.shrink(narrow)
        self.said.shrink(narrow)
        directions = QBoxLayout.Direction
        self._top.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        for part in (self._footer, self.short):
            part.setVisible(not low)
        self.news.keep_away(low)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for part in (self.news, self.alone, self.beside, self.course):
            part.set_theme(theme)

    def allow(self, whole: bool, there: bool) -> None:
        """Let be done what can be done: with a session whose record is whole, and with one that is only there."""
        for name, button in self.buttons.items():
            button.setEnabled(there if name == "Delete" else whole)

    def _turned(self, page: int) -> None:
        self.transport.setVisible(page in (TIMELINE, COMPARE))

    def _lay_out(self) -> None:
        self.alone.setMinimumHeight(PICTURE_HEIGHT)
        self.beside.setMinimumHeight(PICTURES_HEIGHT)
        for page, name in zip((self.alone, self.said, self.course, self.beside), TABS, strict=True):
            # the course scrolls by itself, below what is said of it
            self.tabs.addTab(page if page is self.course else Scrolled(page, tr(name)), tr(name))
        right = QVBoxLayout()
        right.setSpacing(6)
        right.addLayout(self._head())
        right.addWidget(self.drawer)
        right.addWidget(self.tabs, 1)
        right.addWidget(self.transport)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.shelf)
        middle.addLayout(right, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 6)
        rows.setSpacing(8)
        rows.addWidget(self.news)
        rows.addLayout(middle, 1)
        rows.addWidget(self._footer)

    def _head(self) -> QVBoxLayout:
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(6)
        self._top.addWidget(self.title, 1)
        row = QHBoxLayout()
        row.setSpacing(6)
        self._top.addLayout(row)
        for name in ("Report", "Print", "Export", "Move", "Delete"):
            row.addWidget(self.buttons[name])
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addLayout(self._top)
        head.addWidget(self.short)
        return head


def _button(name: str, words: str) -> QPushButton:
    made = QPushButton(words)
    made.setAccessibleName(tr(NAMES[name]))
    made.setToolTip(made.accessibleName())
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made

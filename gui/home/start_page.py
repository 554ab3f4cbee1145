"""The first page: Start, and little else."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.home.pieces import HIGH, HIGHEST, START_POINTS, TITLE_POINTS, Bar, centred, large_button, resay, words_label
from gui.home.volume import Volume
from gui.language import tr
from gui.panel.pieces import say
from sessions.controller import Controller

LOW = 500
"""Pixels of a window that leaves no room for a start as high as it might be."""


class StartPage(QWidget):
    """What is played, how things stand in one sentence, and Start.

    Parameters
    ----------
    plan
        What is played, in words.
    """

    begun = pyqtSignal()
    gave = pyqtSignal()

    def __init__(self, controller: Controller, plan: str) -> None:
        super().__init__()
        self._title = centred(words_label(tr("Whenever you are ready"), TITLE_POINTS, bold=True))
        self._news = centred(words_label())
        self._plan = centred(words_label(plan, muted=True))
        self.start = large_button(tr("Start"), "", "act", START_POINTS, HIGHEST)
        self.start.clicked.connect(self.begun)
        self.give = large_button("")
        self.give.clicked.connect(self.gave)
        self.volume = Volume(controller)
        self._bar = Bar(self.volume, (self.give,))
        self.show_waiting(0)
        self._lay_out()

    def tell(self, news: str) -> None:
        """Say how things stand; empty takes it away."""
        say(self._news, news)

    def show_waiting(self, sessions: int) -> None:
        """Show how many sessions the therapist has not been given yet."""
        words = tr("Give to my therapist")
        resay(self.give, tr("{words} ({count} new)", words=words, count=sessions) if sessions else words)
        self.give.setAccessibleName(self.give.text())
        self._bar.fit()

    def open(self) -> None:
        """Put the keyboard on Start."""
        self.start.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Let Start be lower where the window is."""
        super().resizeEvent(event)
        whole = self.window()
        low = whole is not None and whole.height() < LOW
        self.start.setMinimumHeight(HIGH if low else HIGHEST)

    def _lay_out(self) -> None:
        rows, across = QVBoxLayout(self), QHBoxLayout()
        rows.setSpacing(16)
        rows.addStretch(1)
        rows.addWidget(self._title)
        rows.addWidget(self._plan)
        across.addStretch(1)
        across.addWidget(self.start, 3)
        across.addStretch(1)
        rows.addLayout(across)
        rows.addWidget(self._news)
        rows.addStretch(2)
        rows.addWidget(self._bar)

"""While it plays: the breathing picture, the volume, easier breathing, and Stop."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.client.picture import Picture
from gui.client.view import View
from gui.home.pieces import large_button, words_label
from gui.home.volume import Volume
from gui.language import tr
from gui.panel.guard import Guard
from gui.panel.pieces import say
from sessions.commands import Command, CommandKind
from sessions.controller import Controller

WIDE_STOP = 220


class PlayPage(QWidget):
    """The picture fills the page; one press on Stop ends gently."""

    stopped = pyqtSignal()

    def __init__(self, controller: Controller, guard: Guard, view: View) -> None:
        super().__init__()
        self._controller = controller
        self.picture = Picture(controller, guard)
        self.picture.set_view(view)
        self.picture.setMinimumHeight(120)
        self.volume = Volume(controller)
        self._words = words_label()
        self.easier = large_button(tr("Easier breathing"), tr("Back to comfortable breathing"), "relief")
        self.easier.clicked.connect(self.ease)
        self.stop = large_button(tr("Stop"), tr("Stop gently"))
        self.stop.setMinimumWidth(WIDE_STOP)
        self.stop.clicked.connect(self.stopped)
        bar, rows = QHBoxLayout(), QVBoxLayout(self)
        bar.setSpacing(16)
        bar.addWidget(self.volume)
        bar.addWidget(self._words, 1)
        bar.addWidget(self.easier)
        bar.addWidget(self.stop)
        rows.setSpacing(12)
        rows.addWidget(self.picture, 1)
        rows.addLayout(bar)

    def open(self) -> None:
        """Put the keyboard on Stop."""
        self.stop.setFocus(Qt.FocusReason.TabFocusReason)

    def tell(self, words: str) -> None:
        """Say in a few words what goes on; empty for nothing."""
        say(self._words, words)

    def ease(self) -> None:
        """Let the guide go back to breathing that is comfortable."""
        self._controller.post(Command(CommandKind.COMFORTABLE, self._controller.now()))

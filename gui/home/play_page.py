"""While it plays: the breathing picture, the volume, easier breathing, and Stop."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.client.picture import Picture
from gui.client.view import View
from gui.home.pieces import LEAST_WIDTH, Bar, centred, large_button, words_label
from gui.home.volume import Volume
from gui.language import tr
from gui.panel.guard import Guard
from gui.panel.pieces import say
from gui.panel.stage_words import sentence
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Snapshot

WIDE_STOP, NARROW = 220, 760
"""Pixels of Stop, and of a page on which it is no wider than its word."""
LOW = 560
"""Pixels of a page whose picture is too low for words of 12 points."""


class PlayPage(QWidget):
    """The picture fills the page; one press on Stop ends gently."""

    stopped = pyqtSignal()

    def __init__(self, controller: Controller, guard: Guard, view: View) -> None:
        super().__init__()
        self._controller = controller
        self.picture = Picture(controller, guard)
        self.picture.set_view(view)
        self._view, self._low = view, False
        self.picture.setMinimumHeight(80)
        self.volume = Volume(controller)
        # its line stays when it is empty: the picture shall not move for a word
        self._words = centred(words_label())
        self.easier = large_button(tr("Easier breathing"), tr("Back to comfortable breathing"), "relief")
        self.easier.clicked.connect(self.ease)
        self.stop = large_button(tr("Stop"), tr("Stop gently"))
        self.stop.setMinimumWidth(WIDE_STOP)
        self.stop.clicked.connect(self.stopped)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.picture, 1)
        rows.addWidget(self._words)
        self._bar = Bar(self.volume, (self.easier, self.stop))
        rows.addWidget(self._bar)

    def open(self) -> None:
        """Put the keyboard on Stop."""
        self.stop.setFocus(Qt.FocusReason.TabFocusReason)

    def tell(self, words: str, snapshot: Snapshot) -> None:
        """Say in a few words what goes on; empty for nothing but what the picture has no room to say."""
        said = sentence(snapshot) if self._low and not words else None
        say(self._words, said.text if said is not None and said.to_person else words)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Say the protocol's sentences below the picture where they would be too small in it."""
        super().resizeEvent(event)
        self.stop.setMinimumWidth(WIDE_STOP if self.width() >= NARROW else LEAST_WIDTH)
        self._bar.fit()
        low = self.height() < LOW
        if low is not self._low:
            self._low = low
            self.picture.set_view(self._view.model_copy(update={"prompts": not low, "words": not low}))
            self._words.setMinimumHeight((2 if low else 1) * self._words.fontMetrics().lineSpacing())

    def ease(self) -> None:
        """Let the guide go back to breathing that is comfortable."""
        self._controller.post(Command(CommandKind.COMFORTABLE, self._controller.now()))

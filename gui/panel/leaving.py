"""The question before a window with a running session closes: asked once, in the banner's place, never modal."""

from collections.abc import Callable

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QPushButton

from gui.language import tr
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card
from gui.panel.second_press import SecondPress
from gui.panel.theme import BASE_POINTS

PATIENCE = 10.0
"""Seconds for which the question stands."""

HIGH = 44
SIZES = (16, 14, 13, BASE_POINTS)


class Leaving(Card):
    """Asks whether to close; a second request to close is the answer, and so are its buttons.

    Parameters
    ----------
    close
        Called when the session is to be saved and the window closed.
    put_away
        Called when the question is gone.
    """

    def __init__(self, close: Callable[[], object], put_away: Callable[[], object]) -> None:
        super().__init__()
        self._close, self._put_away = close, put_away
        self._press = SecondPress(PATIENCE)
        self._text, self.save, self.keep = FittedLabel(SIZES), QPushButton(), QPushButton()
        self.save.clicked.connect(close)
        self.keep.clicked.connect(self.forget)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 2, 6, 2)
        row.setSpacing(12)
        row.addWidget(self._text, 1)
        for button in (self.keep, self.save):
            button.setMinimumHeight(HIGH)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    @property
    def waiting(self) -> bool:
        """Whether the question stands."""
        return self._press.waiting

    def ask(self, now: float) -> bool:
        """Take a request to close at `now` (LSL s); True when it is the second, False when the question stands now."""
        answered = self._press.press(now)
        if answered:
            self._put_away()
            return True
        self._text.show_words(tr("A session is running. Close once more to end and save it: nothing is lost."))
        self.save.setText(tr("Save and close"))
        self.save.setAccessibleName(tr("Save the session and close"))
        self.keep.setText(tr("Go on"))
        self.keep.setAccessibleName(tr("Go on with the session"))
        return False

    def tick(self, now: float) -> None:
        """Let a question go that nobody answered."""
        before = self.waiting
        self._press.tick(now)
        if before and not self.waiting:
            self._put_away()

    def forget(self) -> None:
        """Take the question back: the session goes on."""
        if self.waiting:
            self._press.forget()
            self._put_away()

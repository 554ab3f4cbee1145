"""A note: stamped at the key press, its words typed afterwards, in a line that is in nobody's way."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QFocusEvent
from PyQt6.QtWidgets import QLineEdit

from gui.language import tr
from sessions.commands import Command, CommandKind
from sessions.controller import Controller

HEIGHT = 24
LONGEST_NOTE = 200
PATIENCE = 30.0
"""Seconds without a key after which what was typed so far is kept as it stands."""

WORDLESS = "marker"
"""What a marker says that nobody gave words."""


class NoteLine(QLineEdit):
    """Hidden until a note is begun. Enter gives it its words; Esc, or going elsewhere, leaves a marker in any case."""

    left = pyqtSignal()

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._at: float | None = None
        self._typed_at = 0.0
        self.setObjectName("low")
        self.setFixedHeight(HEIGHT)
        self.setMaxLength(LONGEST_NOTE)
        self.setAccessibleName(tr("Words of the note"))
        self.textEdited.connect(self._typed)
        self.returnPressed.connect(self.keep)
        self.hide()

    def begin(self, at: float, clock: str) -> None:
        """Begin a note of the moment `at` (LSL s), `clock` into the session; one that is open is kept first."""
        self.keep()
        self._at = self._typed_at = at
        self.setPlaceholderText(tr("Note at {clock}: type and press Enter; Esc leaves it without words", clock=clock))
        self.show()
        self.setFocus()

    def keep(self) -> None:
        """Set the marker, with the words there are."""
        self._end(self.text().strip() or WORDLESS)

    def leave(self) -> None:
        """Set the marker without words."""
        self._end(WORDLESS)

    def tick(self, now: float) -> None:
        """Keep a note that nobody goes on with (`now` in LSL s)."""
        if self._at is not None and now - self._typed_at > PATIENCE:
            self.keep()

    def focusOutEvent(self, event: QFocusEvent | None) -> None:  # noqa: N802 - Qt's name
        """Keep the note when the keyboard goes elsewhere, but not when another window comes to the front."""
        super().focusOutEvent(event)
        if self.window() is not None and self.window().isActiveWindow():  # type: ignore[union-attr]
            self.keep()

    def _typed(self) -> None:
        self._typed_at = self._controller.now()

    def _end(self, words: str) -> None:
        at, self._at = self._at, None
        if at is None:
            return
        self._controller.post(Command(CommandKind.MARKER, at, text=words))
        had_keyboard = self.hasFocus()
        self.clear()
        self.hide()
        if had_keyboard:
            self.left.emit()

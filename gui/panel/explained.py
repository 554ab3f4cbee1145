"""What is explained when it is asked: by a click, or by Enter where the keyboard is."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QMouseEvent
from PyQt6.QtWidgets import QFrame

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Explained(QFrame):
    """A ground that gives the plain words of what stands on it; nothing opens over anything else."""

    wanted = pyqtSignal(str)

    def __init__(self, name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.explanation = ""

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Explain at Enter."""
        if event is not None and event.key() in ENTER:
            self.wanted.emit(self.explanation)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Explain at a click."""
        if event is not None and self.rect().contains(event.position().toPoint()):
            self.wanted.emit(self.explanation)

"""A list to choose one from, with an arrow that the style sheet leaves out."""

from PyQt6.QtCore import QPointF, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QPolygonF
from PyQt6.QtWidgets import QComboBox


class Choice(QComboBox):
    """Opens at a press, Space or Alt+Down; the arrow keys go from one to the next."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget and its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().text())
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y = 20.0 if mirrored else self.width() - 20.0, self.height() / 2
        painter.drawPolygon(QPolygonF([QPointF(x - 7, y - 4), QPointF(x + 7, y - 4), QPointF(x, y + 5)]))

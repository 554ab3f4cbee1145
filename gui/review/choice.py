"""A list to choose from that folds away, with its arrow drawn in the colour of its words."""

from PyQt6.QtCore import QPointF
from PyQt6.QtGui import QPainter, QPaintEvent, QPolygonF
from PyQt6.QtWidgets import QComboBox

INSET, HALF = 18, 5


class Choice(QComboBox):
    """A combo box for the style sheet of the review, which has no picture for an arrow."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().text().color()
        painter.setPen(ink)
        painter.setBrush(ink)
        x, y = self.width() - INSET, self.height() / 2
        painter.drawPolygon(QPolygonF([QPointF(x - HALF, y - 2), QPointF(x + HALF, y - 2), QPointF(x, y + HALF)]))

"""A list to choose from that folds away, with its arrow drawn in the colour of its words."""

from PyQt6.QtCore import QPointF, QSize, Qt
from PyQt6.QtGui import QPainter, QPaintEvent, QPolygonF
from PyQt6.QtWidgets import QComboBox

INSET, HALF, LEAST_WIDTH = 18, 5, 110


class Choice(QComboBox):
    """A combo box for the style sheet of the review, which has no picture for an arrow."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let a layout make it narrower than the longest of its words: they are in the list, and no window grows."""
        wanted = super().minimumSizeHint()
        return QSize(min(LEAST_WIDTH, wanted.width()), wanted.height())

    def paintEvent(self, event: QPaintEvent | None) -> None:  # noqa: N802 - Qt's name
        """Paint the widget, then the arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self.palette().text().color()
        painter.setPen(ink)
        painter.setBrush(ink)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y = INSET if mirrored else self.width() - INSET, self.height() / 2
        painter.drawPolygon(QPolygonF([QPointF(x - HALF, y - 2), QPointF(x + HALF, y - 2), QPointF(x, y + HALF)]))

"""Words in the largest letters that fit."""

from collections.abc import Sequence

from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QLabel, QSizePolicy

from gui.panel.pieces import style


class FittedLabel(QLabel):
    """Wrapped words that fill the place they have: their size goes by the place, not the place by the words.

    Parameters
    ----------
    sizes
        Points to choose from, the largest first.
    """

    def __init__(self, sizes: Sequence[int]) -> None:
        super().__init__()
        self._sizes = tuple(sizes)
        style(self, sizes[0], bold=False, muted=False)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_words(self, text: str) -> None:
        """Show `text`, whole."""
        if text != self.text():
            self.setText(text)
            self._fit()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Ask for no height, or all around would move with each sentence."""
        return False

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Choose the letters anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        heights = {points: self._height_at(points) for points in self._sizes}
        points = next((points for points in self._sizes if heights[points] <= self.height()), self._sizes[-1])
        # only a sentence that fits at no size may take more room
        self.setMinimumHeight(heights[self._sizes[-1]])
        font = self.font()
        if font.pointSize() != points:
            font.setPointSize(points)
            self.setFont(font)

    def _height_at(self, points: int) -> int:
        font = QFont(self.font())
        font.setPointSize(points)
        room = QRect(0, 0, self.width(), 10_000)
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text()).height()

"""Words in the largest letters that fit."""

from collections.abc import Sequence

from PyQt6.QtCore import QRect, Qt
from PyQt6.QtGui import QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QLabel, QSizePolicy

from gui.panel.pieces import say, style


class FittedLabel(QLabel):
    """Wrapped words that fill the place they have: their size goes by the place, not the place by the words.

    Parameters
    ----------
    sizes
        Points to choose from, the largest first.
    grows
        What is too long at the smallest size takes more height; otherwise it ends in …
    """

    def __init__(self, sizes: Sequence[int], grows: bool = False) -> None:
        super().__init__()
        self._sizes, self._grows = tuple(sizes), grows
        self._whole = ""
        style(self, sizes[0], bold=False, muted=False)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_words(self, text: str) -> None:
        """Show `text`; all of it is the accessible name."""
        if text != self._whole:
            self._whole = text
            self.setAccessibleName(text)
            self._fit()

    @property
    def whole(self) -> str:
        """The text as it was given, uncut."""
        return self._whole

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Ask for no height, or all around would move with each sentence."""
        return False

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Choose the letters anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        smallest = self._sizes[-1]
        if self._grows:
            self.setMinimumHeight(self._height_at(smallest, self._whole))
        fits = (points for points in self._sizes if self._height_at(points, self._whole) <= self.height())
        points = next(fits, smallest)
        font = self.font()
        if font.pointSize() != points:
            font.setPointSize(points)
            self.setFont(font)
        say(self, self._whole if self._grows else self._cut(points))

    def _cut(self, points: int) -> str:
        text = self._whole
        while len(text) > 1 and self._height_at(points, text) > self.height():
            text = text[: int(0.9 * len(text))].rstrip() + "…" if len(text) > 20 else ""
        return text

    def _height_at(self, points: int, text: str) -> int:
        font = QFont(self.font())
        font.setPointSize(points)
        room = QRect(0, 0, self.width(), 10_000)
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text).height()

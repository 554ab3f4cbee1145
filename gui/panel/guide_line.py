"""What the guide does and why, as large as the room beside it lets it be."""

from PyQt6.QtGui import QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.panel.fitted import FittedLabel
from gui.panel.pieces import ElidedLabel
from gui.panel.theme import BASE_POINTS

WORD, WORD_OVER_TWO_LINES = 22, 16
REASON_SIZES = (15, 14, 13, BASE_POINTS)
HEIGHT = 63


class GuideLine(QWidget):
    """A word over its reason. A reason that needs two lines takes the room from the word: it must not be cut off."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._word, self._reason = ElidedLabel("", WORD, bold=True), FittedLabel(REASON_SIZES)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._word)
        lines.addWidget(self._reason, 1)

    def show_words(self, word: str, reason: str) -> None:
        """Show both."""
        self._word.say(word)
        if reason != self._reason.whole:
            self._reason.show_words(reason)
            self._share()

    @property
    def words(self) -> tuple[str, str]:
        """Word and reason, uncut."""
        return self._word.whole, self._reason.whole

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Share the height anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        smallest = QFont(self._reason.font())
        smallest.setPointSize(BASE_POINTS)
        one_line = QFontMetrics(smallest).horizontalAdvance(self._reason.whole) <= self.width()
        points = WORD if one_line else WORD_OVER_TWO_LINES
        font = self._word.font()
        if font.pointSize() != points:
            font.setPointSize(points)
            self._word.setFont(font)

"""Large buttons and words, for hands and eyes that have a bad day."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from gui.panel.pieces import label, set_points, set_property
from gui.panel.theme import Theme, style_sheet

POINTS, START_POINTS = 18, 30
HIGH, HIGHEST = 76, 150
LEAST_WIDTH, PADDING = 150, 28
BETWEEN = 16
TITLE_POINTS, WORDS_POINTS = 22, 15


def large_button(words: str, name: str = "", role: str = "", points: int = POINTS, height: int = HIGH) -> QPushButton:
    """Return a button of one line that a shaking hand meets; `name` is what pressing it does, `words` unless given."""
    made = QPushButton(words)
    set_points(made, points)
    font = made.font()
    font.setBold(True)
    made.setFont(font)
    made.setAccessibleName(name or words)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    set_property(made, "role", role)
    made.setMinimumHeight(height)
    resay(made, words)
    return made


def resay(button: QPushButton, words: str) -> None:
    """Put other words on a button, which grows with them."""
    button.setText(words)
    button.setMinimumWidth(_width(button, words))


def _width(button: QPushButton, words: str) -> int:
    widest = max(button.fontMetrics().horizontalAdvance(line) for line in words.splitlines() or [""])
    return max(LEAST_WIDTH, widest + PADDING)


def in_two_lines(words: str) -> str:
    """Return words broken at the space nearest to their middle."""
    spaces = [place for place, letter in enumerate(words) if letter == " "]
    if not spaces:
        return words
    at = min(spaces, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:at]}\n{words[at + 1 :]}"


def words_label(text: str = "", points: int = WORDS_POINTS, bold: bool = False, muted: bool = False) -> QLabel:
    """Return words that take as many lines as they need."""
    made = label(text, points, bold, muted)
    made.setWordWrap(True)
    return made


def centred(made: QLabel) -> QLabel:
    """Put the words of a label into the middle."""
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def home_sheet(theme: Theme) -> str:
    """Return the style sheet of the window: that of the panel, whose buttons have their words on labels."""
    words = f'QPushButton[role="relief"]:enabled {{ color: {theme.on_relief}; }}'
    return style_sheet(theme) + words


class Bar(QWidget):
    """Something at the left and buttons at the right; where both would not fit, one above the other."""

    def __init__(self, left: QWidget, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._left, self._right = left, QWidget()
        self._buttons = tuple(buttons)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._right)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(BETWEEN)
        for button in buttons:
            self._beside.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BETWEEN)
        self._row.addWidget(left)
        self._row.addStretch(1)
        self._row.addWidget(self._right)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let the window be as narrow as the wider of both."""
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        low = left.height() + right.height() + 2 * BETWEEN if self._stacked else max(left.height(), right.height())
        # a button in two lines is no wider than the wider of them
        widest = max((_width(button, in_two_lines(button.text())) for button in self._buttons), default=0)
        return QSize(max(left.width(), widest), low)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Stand beside each other again where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Stack what does not fit; called when the words on a button change."""
        for button in self._buttons:
            words = button.text().replace("\n", " ")
            too_wide = button.fontMetrics().horizontalAdvance(words) + PADDING > self.width()
            if button.text() != (shown := in_two_lines(words) if too_wide else words):
                resay(button, shown)
        whole = sum(button.minimumWidth() for button in self._buttons) + BETWEEN * (len(self._buttons) - 1)
        stacked = self._left.minimumSizeHint().width() + whole + 2 * BETWEEN > self.width()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        directions = down if stacked else across, down if whole > self.width() else across
        if directions != (self._row.direction(), self._beside.direction()):
            self._row.setDirection(directions[0])
            self._beside.setDirection(directions[1])
            self._right.updateGeometry()
            self.updateGeometry()

    @property
    def _stacked(self) -> bool:
        return self._row.direction() is QBoxLayout.Direction.TopToBottom

"""Large buttons and words, for hands and eyes that have a bad day."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QLabel, QPushButton, QSizePolicy

from gui.panel.pieces import label, set_points, set_property

POINTS, START_POINTS = 18, 30
HIGH, HIGHEST = 76, 150
LEAST_WIDTH = 150
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
    width = max(button.fontMetrics().horizontalAdvance(line) for line in words.splitlines() or [""])
    button.setMinimumWidth(max(LEAST_WIDTH, width + 40))


def words_label(text: str = "", points: int = WORDS_POINTS, bold: bool = False, muted: bool = False) -> QLabel:
    """Return words that take as many lines as they need."""
    made = label(text, points, bold, muted)
    made.setWordWrap(True)
    return made


def centred(made: QLabel) -> QLabel:
    """Put the words of a label into the middle."""
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made

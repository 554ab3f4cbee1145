"""The panel's button: large, with its key written on it, and a time stamp taken at the press."""

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from gui.panel.pieces import label, say, set_property
from gui.panel.theme import BASE_POINTS

POINTS = 16
LEAST_HEIGHT, SLIM_HEIGHT = 79, 56
MARGIN = 20
"""Pixels beside the widest text."""


def plain_button(words: str, name: str, height: int, checkable: bool = False) -> QPushButton:
    """Return a button of one line, wide enough for its words."""
    made = QPushButton(words)
    font = made.font()
    font.setPointSize(BASE_POINTS)
    made.setFont(font)
    made.setCheckable(checkable)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setMinimumSize(made.fontMetrics().horizontalAdvance(words) + 32, height)
    made.setProperty("role", "step" if checkable else "")
    return made


class BigButton(QPushButton):
    """A button with a title and a line below it that names its key or answers the last press.

    `asked` carries when the button or its key went down (LSL seconds), not when it was let go.

    Parameters
    ----------
    title
        One line, or two with a line break between.
    now
        Gives LSL seconds.
    name
        Accessible name: what pressing it does.
    points
        Size of the title.
    slim
        As low as its words allow.
    """

    asked = pyqtSignal(float)

    def __init__(
        self, title: str, hint: str, now: Callable[[], float], name: str, points: int = POINTS, slim: bool = False
    ) -> None:
        super().__init__()
        self._now = now
        self._pressed_at = 0.0
        self._title, self._hint = label(title, points, bold=True), label(hint)
        lines = QVBoxLayout(self)
        above = 4 if slim else 6
        lines.setContentsMargins(10, above, 10, above)
        lines.setSpacing(0)
        for line in (self._title, self._hint):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(line)
        self.setAccessibleName(name)
        # a QPushButton asks for room for its own text, and these words are labels
        self.setMinimumHeight(max(SLIM_HEIGHT if slim else LEAST_HEIGHT, lines.sizeHint().height()))
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        # A click leaves the keyboard where it is, so the space bar stays on Start and Stop.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.pressed.connect(self._stamp)
        self.clicked.connect(lambda: self.asked.emit(self._pressed_at))

    def say(self, title: str, hint: str) -> None:
        """Change both lines."""
        say(self._title, title)
        say(self._hint, hint)

    @property
    def words(self) -> tuple[str, str]:
        """Title and hint as shown."""
        return self._title.text(), self._hint.text()

    def play(self, role: str) -> None:
        """Take the colours of a role in the style sheet: act, ask, relief, or none."""
        set_property(self, "role", role)

    def reserve(self, *words: tuple[str, str]) -> None:
        """Make room for the longest of the titles and hints it will show, so that nothing moves when they change."""
        title, hint = self._title.fontMetrics(), self._hint.fontMetrics()
        widths = [title.horizontalAdvance(line) for first, _ in words for line in first.splitlines()]
        widths += [hint.horizontalAdvance(second) for _, second in words]
        self.setMinimumWidth(max(widths) + MARGIN)

    def _stamp(self) -> None:
        self._pressed_at = self._now()

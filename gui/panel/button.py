"""The panel's button: large, with its key written on it, and a time stamp taken at the press."""

from collections.abc import Callable

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from gui.panel.pieces import label, say, set_points, set_property
from gui.panel.theme import BASE_POINTS

POINTS = 16
SMALL_POINTS = 13
LEAST_HEIGHT, SMALL_HEIGHT, SLIM_HEIGHT = 79, 64, 56
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
        self._now, self._points, self._slim = now, points, slim
        self._pressed_at = 0.0
        self._reserved: tuple[tuple[str, str], ...] = ()
        self._title, self._hint = label(title, points, bold=True), label(hint)
        lines = QVBoxLayout(self)
        lines.setSpacing(0)
        for line in (self._title, self._hint):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(line)
        self.setAccessibleName(name)
        self._lines = lines
        self.shrink(False)
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
        self._reserved = words
        title, hint = self._title.fontMetrics(), self._hint.fontMetrics()
        widths = [title.horizontalAdvance(line) for first, _ in words for line in first.splitlines()]
        widths += [hint.horizontalAdvance(second) for _, second in words]
        self.setMinimumWidth(max(widths) + MARGIN)

    def shrink(self, small: bool) -> None:
        """Take less room, yet no less than a thumb needs."""
        set_points(self._title, min(self._points, SMALL_POINTS) if small else self._points)
        above = 1 if small else 4 if self._slim else 6
        self._lines.setContentsMargins(10, above, 10, above)
        least = SLIM_HEIGHT if self._slim else SMALL_HEIGHT if small else LEAST_HEIGHT
        # a QPushButton asks for room for its own text, and these words are labels
        self.setMinimumHeight(max(least, self._lines.sizeHint().height()))
        if self._reserved:
            self.reserve(*self._reserved)

    def _stamp(self) -> None:
        self._pressed_at = self._now()

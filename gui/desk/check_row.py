"""One line of the check-list: a shape, a word, more about it, and one large thing to do."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from gui.desk.checks import LOOKS, Check, State
from gui.panel.button import plain_button
from gui.panel.pieces import Card, ElidedLabel, Mark, set_points
from gui.panel.theme import Theme

ACTION_HEIGHT, ACTION_WIDTH = 44, 136
HIGHEST = 76


class CheckRow(Card):
    """A line of the check-list.

    Parameters
    ----------
    action
        What its button says; empty for a line without one.
    """

    asked = pyqtSignal()

    def __init__(self, action: str = "") -> None:
        super().__init__()
        self._theme: Theme | None = None
        self.check: Check | None = None
        self._mark = Mark("ring", (26, 26))
        self._word, self._more = ElidedLabel("", 14, bold=True), ElidedLabel("", muted=True)
        self.action: QPushButton | None = plain_button(action, action, ACTION_HEIGHT) if action else None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMaximumHeight(HIGHEST)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self._word)
        lines.addWidget(self._more)
        lines.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 6, 1)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addLayout(lines, 1)
        if self.action is not None:
            set_points(self.action, 14)
            self.action.setMinimumWidth(max(ACTION_WIDTH, self.action.minimumWidth()))
            self.action.clicked.connect(self.asked)
            row.addWidget(self.action)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._paint()

    def show_check(self, check: Check) -> None:
        """Show how it stands."""
        if check == self.check:
            return
        self.check = check
        self._word.say(f"{check.name}: {check.word}")
        self._more.say(check.more)
        self.setAccessibleName(f"{check.name}: {check.word}. {check.more}")
        if self.action is not None:
            self.action.setAccessibleName(f"{self.action.text()}: {check.name}, {check.word}")
        self._paint()

    def offer(self, wanted: bool) -> None:
        """Show the button, or none."""
        if self.action is not None:
            self.action.setVisible(wanted)

    def reword(self, action: str) -> None:
        """Let the button say something else."""
        if self.action is not None and self.action.text() != action:
            self.action.setText(action)
            self.action.setAccessibleName(action)

    def _paint(self) -> None:
        if self._theme is not None and self.check is not None:
            shape, fill = LOOKS[State(self.check.state)]
            self._mark.paint_as(shape, getattr(self._theme, fill), self._theme.text)

    @property
    def words(self) -> tuple[str, str]:
        """Both lines, uncut."""
        return self._word.whole, self._more.whole

"""How it is now, before and after: one tap for each of two questions, and either may be left out."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from gui.desk.rating_rows import HIGHEST, item_row, ratings_given
from gui.home.pieces import TITLE_POINTS, Bar, large_button, words_label
from gui.language import mark, tr
from gui.panel.pieces import say
from gui.panel.turned import Scrolled

WORDS_WIDTH = 260
"""Pixels below which a sentence would be a column of words."""

ITEMS = (mark("pain"), mark("relaxation"))


class RatingPage(QWidget):
    """Two scales, a way on, and perhaps a way back.

    Parameters
    ----------
    title
        The question above both.
    done
        Words of the button that leads on, whether or not anything was pressed.
    back
        Words of the button that leads back; empty for none.
    """

    done = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, title: str, done: str, back: str = "") -> None:
        super().__init__()
        self._title = words_label(title, TITLE_POINTS, bold=True)
        self.rows = [item_row(item) for item in ITEMS]
        self.go_on = large_button(done, role="act")
        self.go_on.clicked.connect(self.done)
        self.back = large_button(back)
        self.back.setVisible(bool(back))
        self.back.clicked.connect(self.left)
        self._lay_out([self.back] if back else [])

    def ask(self, title: str = "") -> None:
        """Begin with nothing pressed; the keyboard goes to the way on."""
        if title:
            say(self._title, title)
        for row in self.rows:
            row.clear()
        self.go_on.setFocus(Qt.FocusReason.TabFocusReason)

    @property
    def given(self) -> dict[str, float | None]:
        """What was pressed."""
        return ratings_given(self.rows)

    def _lay_out(self, beside: Sequence[QPushButton]) -> None:
        scales, rows = QWidget(), QVBoxLayout(self)
        column = QVBoxLayout(scales)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(24)
        column.addStretch(1)
        for row in self.rows:
            row.setMaximumHeight(HIGHEST)
            column.addWidget(row, 100)
        column.addStretch(1)
        leave_out = words_label(tr("Leave out what you do not want to say."), muted=True)
        leave_out.setMinimumWidth(WORDS_WIDTH)
        rows.setSpacing(16)
        rows.addWidget(self._title)
        rows.addWidget(Scrolled(scales), 1)
        rows.addWidget(Bar(leave_out, (*beside, self.go_on)))

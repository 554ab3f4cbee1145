"""Beside Start: whether all is ready for a session, and what is not."""

from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.desk.checks import LOOKS, State
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Mark
from gui.panel.theme import BASE_POINTS, Theme

SIZES = (18, 16, 14, 13, BASE_POINTS)


class ReadyLine(QWidget):
    """A shape and a sentence, read from where the client is."""

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme | None = None
        self._state = State.WAITING
        self._mark, self._text = Mark("ring", (34, 34)), FittedLabel(SIZES)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(14)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)

    def tell(self, state: str, words: str) -> None:
        """Show how all stands (a `State`), in words."""
        self._state = State(state)
        self._text.show_words(words)
        self.setAccessibleName(words)
        self._paint()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._paint()

    def _paint(self) -> None:
        if self._theme is not None:
            shape, fill = LOOKS[self._state]
            self._mark.paint_as(shape, getattr(self._theme, fill), self._theme.text)

    @property
    def words(self) -> str:
        """The sentence as shown."""
        return self._text.whole

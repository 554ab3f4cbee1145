"""What the pages of settings are made of: a titled setting, and a choice of a few as buttons."""

from collections.abc import Mapping
from typing import Any

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.panel.button import plain_button
from gui.panel.pieces import Card, Mark, label, say, style
from gui.panel.theme import BASE_POINTS, Theme

TALL, GAP = 44, 8
LOOKS = {True: ("disc", "good"), False: ("triangle", "warn"), None: ("ring", "card")}
"""Sign of a line that tells something good, something to look at, or that it could not be told."""


class Told(QLabel):
    """Words in as many lines as they need at the width there is."""

    def __init__(self, text: str = "", muted: bool = False) -> None:
        super().__init__(text)
        style(self, BASE_POINTS, bold=False, muted=muted)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for one line; the layout asks again for the height at its width."""
        return QSize(0, self.fontMetrics().height())


class Titled(Card):
    """A setting with its name, what it is about, and what sets it."""

    def __init__(self, title: str, about: str, *parts: QWidget) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 8, 14, 10)
        rows.setSpacing(6)
        rows.addWidget(label(title, 15, bold=True))
        if about:
            rows.addWidget(Told(about, muted=True))
        for part in parts:
            rows.addWidget(part)
            if isinstance(part, QPushButton):
                rows.setAlignment(part, Qt.AlignmentFlag.AlignLeading)


class Options(QWidget):
    """A few things of which one is chosen, as buttons in as many columns as fit; `chosen` tells the key of one.

    Attributes
    ----------
    buttons
        Each by its key.
    """

    chosen = pyqtSignal(object)

    def __init__(self, name: str, words: Mapping[Any, str]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._keys = tuple(words)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._columns = 0
        made = [plain_button(text, f"{name}: {text}", TALL, checkable=True) for text in words.values()]
        self.buttons: dict[Any, QPushButton] = dict(zip(words, made, strict=True))
        for number, button in enumerate(made):
            self._group.addButton(button, number)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))
        self._arrange(len(self._keys))

    def show_chosen(self, key: object) -> None:
        """Show one of them chosen, or none."""
        self._group.setExclusive(False)
        for own, button in self.buttons.items():
            button.setChecked(own == key)
        self._group.setExclusive(True)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Choose the columns anew."""
        super().resizeEvent(event)
        widest = max(button.minimumWidth() for button in self.buttons.values()) + GAP
        self._arrange(min(len(self._keys), max(1, (self.width() + GAP) // widest)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, *divmod(place, columns))


class ToldLine(QWidget):
    """A sentence with a sign: good, to be looked at, or not to be told."""

    def __init__(self) -> None:
        super().__init__()
        self._mark, self._text = Mark("ring", (24, 24)), Told()
        self._fine: bool | None = None
        self._theme: Theme | None = None
        row = QGridLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setHorizontalSpacing(10)
        row.addWidget(self._mark, 0, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 0, 1)
        row.setColumnStretch(1, 1)

    def tell(self, fine: bool | None, text: str) -> None:
        """Say it."""
        self._fine = fine
        say(self._text, text)
        self.setAccessibleName(text)
        if self._theme is not None:
            self.set_theme(self._theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        shape, fill = LOOKS[self._fine]
        self._mark.paint_as(shape, getattr(theme, fill), theme.text)

    @property
    def words(self) -> str:
        """What is said."""
        return self._text.text()

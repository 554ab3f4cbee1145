"""Where a narrow window keeps the controls that it has no place for."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QPoint, Qt
from PyQt6.QtGui import QAction
from PyQt6.QtWidgets import QMenu, QPushButton, QWidget

from gui.language import tr
from gui.panel.button import SMALL_HEIGHT, BigButton
from gui.panel.theme import BASE_POINTS

Entry = tuple[str, Callable[[], object]]


class More(QPushButton):
    """Opens a menu of what is folded away: each entry presses its button, with whose key it is named.

    Parameters
    ----------
    entries
        Gives further entries for a part that is no button.

    Attributes
    ----------
    folded, also
        Of the row of controls, in its order; of other places.
    """

    def __init__(self, entries: Callable[[QWidget], Sequence[Entry]]) -> None:
        super().__init__(tr("More"))
        self._entries = entries
        self.folded: tuple[QWidget, ...] = ()
        self.also: tuple[QPushButton, ...] = ()
        font = self.font()
        font.setPointSize(BASE_POINTS + 1)
        font.setBold(True)
        self.setFont(font)
        self.setAccessibleName(tr("More controls"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumSize(self.fontMetrics().horizontalAdvance(self.text()) + 24, SMALL_HEIGHT)
        self._menu = QMenu(self)
        self._menu.setAccessibleName(self.accessibleName())
        self.clicked.connect(self._open)
        self.hide()

    @property
    def actions_shown(self) -> list[QAction]:
        """What the menu offers now."""
        self._fill()
        return self._menu.actions()

    def _open(self) -> None:
        # popup, not exec: the window goes on as it was while the menu is open
        self._fill()
        self._menu.popup(self.mapToGlobal(QPoint(0, -self._menu.sizeHint().height())))

    def _fill(self) -> None:
        self._menu.clear()
        for part in (*self.folded, *self.also):
            if isinstance(part, BigButton):
                title, key = part.words
                self._add(f"{title.replace(chr(10), ' ')}\t{key}", part.click, part.isEnabled(), part.accessibleName())
            elif isinstance(part, QPushButton):
                self._add(part.text(), part.click, part.isEnabled(), part.accessibleName())
            else:
                for words, action in self._entries(part):
                    self._add(words, action, True, words)

    def _add(self, words: str, action: Callable[[], object], enabled: bool, meaning: str) -> None:
        entry = QAction(words, self._menu)
        entry.setEnabled(enabled)
        entry.setToolTip(meaning)
        entry.triggered.connect(lambda: action())
        self._menu.addAction(entry)

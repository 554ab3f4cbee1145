"""The key of a plot's lines: as many entries as there is room for, the first ones first."""

from collections.abc import Sequence

from PyQt6.QtCore import QSize
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gui.panel.pieces import Mark, label
from gui.panel.theme import Theme

Key = tuple[str, str, str]
"""A line of the key: shape of its mark, name of its colour in `Theme`, word."""

GAP = 16


class Legend(QWidget):
    """Entries side by side. What does not fit whole is left out; the word of a line is nothing to be cut."""

    def __init__(self, keys: Sequence[Key]) -> None:
        super().__init__()
        self._keys = tuple(keys)
        self._marks = [Mark(shape, (26, 16)) for shape, _, _ in keys]
        self._entries = [_entry(mark, word) for mark, (_, _, word) in zip(self._marks, keys, strict=True)]
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for entry in self._entries:
            row.addWidget(entry)
        row.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for mark, (shape, colour, _) in zip(self._marks, self._keys, strict=True):
            edge = theme.guide if colour == "hill" else getattr(theme, colour)
            mark.paint_as(shape, getattr(theme, colour), edge)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Let a plot be as narrow as its title."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Choose the entries anew."""
        super().resizeEvent(event)
        used = 0
        for entry in self._entries:
            used += entry.sizeHint().width() + (GAP if used else 0)
            entry.setVisible(used <= self.width())


def _entry(mark: Mark, word: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(mark)
    row.addWidget(label(word))
    return made

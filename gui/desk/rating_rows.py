"""Large scales for what is rated before and after a session; each may be left out, and a second press takes it back."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.panel.pieces import label, say
from gui.panel.rating import Scale
from gui.panel.stage_words import question, scale_ends
from gui.panel.words import plain
from sessions.store.entries import Goal

BEFORE = (mark("pain"), mark("anxiety"), mark("relaxation"))
AFTER = (*BEFORE, mark("discomfort"))
HIGHEST, NARROW = 96, 800
"""Pixels; below the width, words and scale stand one above the other."""
ATTAINMENT = range(-2, 3)


class RatingRow(QWidget):
    """One item with its scale.

    Parameters
    ----------
    key
        The item, or the id of the goal.
    """

    changed = pyqtSignal()

    def __init__(self, key: str, words: str, ends: tuple[str, str], levels: Sequence[str] = ()) -> None:
        super().__init__()
        self.key = key
        self.value: int | None = None
        self._levels = tuple(levels)
        self.scale = Scale(ATTAINMENT if levels else range(11))
        self.scale.ask(words, ends)
        self.scale.pressed.connect(self._press)
        self.scale.typed.connect(self._press)
        self._below = label(f"0 {ends[0]} · 10 {ends[1]}", muted=True) if not levels else label("", muted=True)
        self._below.setWordWrap(True)
        name = label(words, 14, bold=True)
        name.setWordWrap(True)
        texts = QWidget()
        lines = QVBoxLayout(texts)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(name)
        lines.addWidget(self._below)
        lines.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(texts, 3)
        self._row.addWidget(self.scale, 6)
        self._show()

    def clear(self) -> None:
        """Let no value be pressed."""
        self.value = None
        self._show()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Put the words above the scale where both would be too narrow for a thumb beside each other."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not direction:
            self._row.setDirection(direction)
            self._row.setSpacing(2 if narrow else 12)
            self.setMaximumHeight(2 * HIGHEST if narrow else HIGHEST)

    def _press(self, value: int) -> None:
        self.value = None if value == self.value else value
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.scale.show_value(self.value)
        if self._levels:
            chosen = "" if self.value is None else self._levels[self.value - ATTAINMENT.start]
            say(self._below, plain(chosen, 120) or tr("−2 to +2; 0 is as expected"))


def item_row(item: str) -> RatingRow:
    """Return the row of an item that is rated from 0 to 10."""
    return RatingRow(item, question(item), scale_ends(item))


def goal_row(goal: Goal) -> RatingRow:
    """Return the row of a goal, with the levels it was given."""
    words = tr("Goal: {title}", title=plain(goal.title, 80))
    levels = [plain(level, 80) for level in goal.levels]
    ends = (levels[0], levels[-1]) if levels else (tr("not at all"), tr("reached"))
    return RatingRow(goal.id, words, ends, levels)


def ratings_given(rows: Sequence[RatingRow]) -> dict[str, float | None]:
    """Return what was rated; what was left out is not among it."""
    return {row.key: float(row.value) for row in rows if row.value is not None}

"""Whether each of the last six breaths was in sync, as a row of marks: to be seen at a glance."""

from collections.abc import Sequence

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QWidget

from gui.language import tr
from gui.panel.pieces import Mark, label
from gui.panel.theme import Theme

LAST = 6
SIZE = (20, 20)


class Verdicts(QWidget):
    """Six marks, the newest on the right: a disc in sync, a cross not, a ring where nothing is known."""

    def __init__(self) -> None:
        super().__init__()
        self._marks = [Mark("ring", SIZE) for _ in range(LAST)]
        self._theme: Theme | None = None
        self.shown: tuple[bool | None, ...] = (None,) * LAST
        self.setAccessibleName(tr("no breath judged yet"))
        # time runs to the right in every language
        in_order = QWidget()
        in_order.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        row, marks = QHBoxLayout(self), QHBoxLayout(in_order)
        row.addWidget(label(tr("In sync:")))
        row.addWidget(in_order)
        for mark in self._marks:
            marks.addWidget(mark)
        for line in (row, marks):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(3)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for mark, verdict in zip(self._marks, self.shown, strict=True):
            shape = {True: "disc", False: "cross", None: "ring"}[verdict]
            fill = {True: theme.together, False: theme.apart, None: theme.muted}[verdict]
            mark.paint_as(shape, fill, fill)

    def show_verdicts(self, verdicts: Sequence[bool | None]) -> None:
        """Show the last of the verdicts, oldest first."""
        shown = ((None,) * LAST + tuple(verdicts))[-LAST:]
        if shown == self.shown:
            return
        self.shown = shown
        together = sum(verdict is True for verdict in self.shown)
        self.setAccessibleName(tr("{together} of the last {last} breaths in sync", together=together, last=LAST))
        if self._theme is not None:
            self.set_theme(self._theme)

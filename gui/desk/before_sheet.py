"""How the person is before the session; what is given waits here until there is a session to keep it with."""

from pathlib import Path

from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.desk.rating_rows import BEFORE, item_row, ratings_given
from gui.desk.sheet import LARGE, POINTS, Sheet
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import set_points, set_property
from gui.panel.turned import Scrolled
from sessions.controller import Controller
from sessions.folder import SessionFolder
from sessions.store.editing import add_ratings
from sessions.store.entries import When


class BeforeSheet(Sheet):
    """Asks on a person's own wish: Start never waits for it."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(tr("How is it now, before the session?"), tr("Skip"))
        self._controller = controller
        self.given: dict[str, float | None] = {}
        self.rows = [item_row(item) for item in BEFORE]
        self.keep = plain_button(tr("Done"), tr("Keep these ratings for the session"), LARGE)
        self.keep.setMinimumWidth(220)
        set_property(self.keep, "role", "act")
        set_points(self.keep, POINTS)
        self.keep.clicked.connect(self.left)
        # what was pressed counts at once: somebody may press Start without a further word
        self.back.clicked.disconnect()
        self.back.clicked.connect(self._skip)
        for row in self.rows:
            row.changed.connect(self._take)
        scales, below = QWidget(), QHBoxLayout()
        column = QVBoxLayout(scales)
        column.setContentsMargins(0, 0, 8, 0)
        for row in self.rows:
            column.addWidget(row, 100)
        column.addStretch(1)
        below.addStretch(1)
        below.addWidget(self.keep)
        self.body.addWidget(Scrolled(scales), 1)
        self.body.addLayout(below)

    def open(self) -> None:
        """Put the keyboard on the first scale."""
        self.rows[0].scale.buttons[0].setFocus()

    def hand_over(self, folder: Path) -> None:
        """Keep what was given with the session in `folder`, once; the next session begins without any.

        Raises
        ------
        SospiroError
            When it cannot be kept; it stays here then.
        """
        if self.given:
            add_ratings(self._controller.settings().data_dir, SessionFolder(folder), When.BEFORE, self.given)
        self.forget()

    def forget(self) -> None:
        """Let all scales go: they were of another session, or of another person."""
        self.given = {}
        for row in self.rows:
            row.clear()

    def _take(self) -> None:
        self.given = ratings_given(self.rows)

    def _skip(self) -> None:
        self.forget()
        self.left.emit()

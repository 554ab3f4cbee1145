"""Whose session it is: those who are known, the next free code in one press, or another typed one."""

from collections.abc import Sequence
from datetime import datetime

from PyQt6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton

from gui.desk.sheet import LARGE, POINTS, Choices, Sheet
from gui.language import tr
from gui.language.figures import when
from gui.panel.button import plain_button
from gui.panel.pieces import set_points
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.folder import ANONYMOUS
from sessions.store.editing import new_participant
from sessions.store.participants import next_free, participants
from sessions.summary import SessionSummary


class PeopleSheet(Sheet):
    """Sets the participant of the next session."""

    def __init__(self, controller: Controller) -> None:
        super().__init__(tr("Whose session is it?"))
        self._controller = controller
        self._free = ""
        self.list = Choices(tr("Participants"))
        self.list.chosen.connect(self._take)
        self.new = plain_button("", "", LARGE)
        self.new.clicked.connect(lambda: self._make(self._free))
        self.typed, self.make = QLineEdit(), QPushButton(tr("Take it"))
        self.typed.setPlaceholderText(tr("Or type another pseudonym, never a name"))
        self.typed.setAccessibleName(tr("Another pseudonym"))
        self.typed.setMaxLength(32)
        self.make.setAccessibleName(tr("Take the pseudonym that was typed"))
        for part in (self.new, self.typed, self.make):
            set_points(part, POINTS)
            part.setMinimumHeight(LARGE)
        self.typed.returnPressed.connect(self._make_typed)
        self.make.clicked.connect(self._make_typed)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.new, 2)
        below.addWidget(self.typed, 3)
        below.addWidget(self.make)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(below)

    def open(self) -> None:
        """Show who there is now.

        Raises
        ------
        SospiroError
            DATA_FOLDER when the data folder cannot be read.
        """
        settings = self._controller.settings()
        known = participants(settings.data_dir)
        last = last_sessions(self._controller.recent())
        rows = [(ANONYMOUS, tr("Anonymous"), tr("Nothing but the session itself is kept."))]
        others = (one for one in known if one != ANONYMOUS)
        rows += [(one, one, tr("last session {day}", day=last[one]) if one in last else "") for one in others]
        self.list.offer(rows, settings.participant)
        self._free = next_free(known)
        self.new.setText(tr("New: {code}", code=self._free))
        self.new.setAccessibleName(tr("New participant {code}", code=self._free))
        self.typed.clear()
        self.list.setFocus()

    def _make_typed(self) -> None:
        wanted = self.typed.text().strip()
        if wanted in participants(self._controller.settings().data_dir):
            self._take(wanted)
        elif wanted:
            self._make(wanted)

    def _make(self, code: str) -> None:
        try:
            new_participant(self._controller.settings().data_dir, code)
        except SospiroError as error:
            self.said.emit(error.sentence)
            return
        self._take(code)

    def _take(self, code: str) -> None:
        try:
            self._controller.change({"participant": code})
        except SospiroError as error:
            self.said.emit(error.sentence)
            return
        self.left.emit()


def last_sessions(summaries: Sequence[SessionSummary]) -> dict[str, str]:
    """Return when each participant was here last, in words, of those who were here lately."""
    found: dict[str, str] = {}
    for summary in summaries:
        parts = summary.session.replace("\\", "/").rstrip("/").split("/")
        if len(parts) > 1:
            found.setdefault(parts[-2], _when(summary.started))
    return found


def _when(started: str) -> str:
    try:
        return when(datetime.fromisoformat(started))
    except ValueError:
        return ""

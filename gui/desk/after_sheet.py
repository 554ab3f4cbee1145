"""After a session: how the person is now, their goals, and what there is to note; kept as it is entered."""

from dataclasses import dataclass, field
from pathlib import Path

from PyQt6.QtCore import QTimer, pyqtSignal
from PyQt6.QtGui import QHideEvent
from PyQt6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.desk.rating_rows import AFTER, RatingRow, goal_row, item_row, ratings_given
from gui.desk.sheet import HEIGHT, LARGE, POINTS, Sheet
from gui.language import mark, tr
from gui.panel.button import plain_button
from gui.panel.pieces import label, set_points, set_property
from gui.panel.turned import Scrolled
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.folder import ANONYMOUS, SessionFolder
from sessions.store.editing import add_note, add_ratings, edit_note, rate_goal, remove
from sessions.store.entries import When, now
from sessions.store.participants import goals_of

SAVED = mark("The session is saved. How is it now?")
EARLY = mark("The session ended early, and what was recorded is kept. How is it now?")
KEEP_AFTER_MS = 10_000
"""How long nothing is pressed or typed before it is written: a draft is no edit for the history."""


@dataclass
class _Kept:
    """What is on the disk already; goals by their id, each with the id of its entry."""

    ratings: dict[str, float | None] = field(default_factory=dict)
    goals: dict[str, tuple[float, str]] = field(default_factory=dict)
    note: str = ""
    note_id: str = ""


class AfterSheet(Sheet):
    """Asks about the session that was saved last; all of it may be left out."""

    looked = pyqtSignal(str)

    def __init__(self, controller: Controller) -> None:
        super().__init__(tr(SAVED), tr("Next session"))
        self._controller = controller
        self._folder: SessionFolder | None = None
        self._kept = _Kept()
        self.items, self.goals = [item_row(item) for item in AFTER], list[RatingRow]()
        self.notes = QPlainTextEdit()
        self.notes.setTabChangesFocus(True)
        self.notes.setMinimumHeight(HEIGHT)
        self.notes.setAccessibleName(tr("Notes on the session"))
        self.notes.setPlaceholderText(tr("What is to be remembered of it"))
        self.review = plain_button(tr("Look at the session"), tr("Look at the session"), LARGE)
        set_property(self.review, "role", "act")
        for button in (self.review, self.back):
            set_points(button, POINTS)
            button.setMinimumHeight(LARGE)
        self.review.clicked.connect(self._look_back)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep)
        self.left.connect(self.keep)
        self.notes.textChanged.connect(self._wait)
        self._lay_out()

    def begin(self, folder: Path, whole: bool = True) -> None:
        """Ask about the session in `folder`, which ended early if not `whole`; the one before is kept first."""
        self.keep()
        self.title.setText(tr(SAVED if whole else EARLY))
        self._folder, self._kept = SessionFolder(folder), _Kept()
        for row in self.items:
            row.clear()
        self.notes.clear()
        self._show_goals(folder.parent.name)
        self._timer.stop()

    @property
    def touched(self) -> bool:
        """Whether anything was entered."""
        return bool(ratings_given((*self.items, *self.goals)) or self.notes.toPlainText())

    def keep(self) -> None:
        """Write what was entered and is not kept yet."""
        self._timer.stop()
        folder = self._folder
        if folder is None:
            return
        try:
            self._keep_all(folder)
        except SospiroError as error:
            self.said.emit(error.sentence)

    def hideEvent(self, event: QHideEvent | None) -> None:  # noqa: N802 - Qt's name
        """Keep all before another session, another page, or the end of the program."""
        super().hideEvent(event)
        self.keep()

    def _keep_all(self, folder: SessionFolder) -> None:
        data_dir = self._controller.settings().data_dir
        ratings = ratings_given(self.items)
        taken_back = dict.fromkeys(self._kept.ratings.keys() - ratings.keys())
        new = {item: value for item, value in (ratings | taken_back).items() if self._kept.ratings.get(item) != value}
        if new:
            add_ratings(data_dir, folder, When.AFTER, new)
            self._kept.ratings = ratings
        self._keep_goals(data_dir, folder.path.parent.name)
        self._keep_note(data_dir, folder)

    def _keep_goals(self, data_dir: Path, participant: str) -> None:
        given = ratings_given(self.goals)
        for goal in self._kept.goals.keys() | given.keys():
            value, entry = self._kept.goals.get(goal, (None, ""))
            if given.get(goal) == value:
                continue
            if entry:
                remove(data_dir, participant, "goal_entries", entry)
                del self._kept.goals[goal]
            wanted = given.get(goal)
            if wanted is not None:
                self._kept.goals[goal] = (wanted, rate_goal(data_dir, participant, goal, wanted, now().date()))

    def _keep_note(self, data_dir: Path, folder: SessionFolder) -> None:
        kept, text = self._kept, self.notes.toPlainText()
        if text == kept.note:
            return
        if not text.strip() and kept.note_id:
            remove(data_dir, folder, "notes", kept.note_id)
            kept.note_id = ""
        elif kept.note_id:
            edit_note(data_dir, folder, kept.note_id, text)
        elif text.strip():
            kept.note_id = add_note(data_dir, folder, text)
        kept.note = text

    def _wait(self) -> None:
        self._timer.start(KEEP_AFTER_MS)

    def _look_back(self) -> None:
        self.keep()
        if self._folder is not None:
            self.looked.emit(str(self._folder.path))

    def _show_goals(self, participant: str) -> None:
        for row in self.goals:
            row.deleteLater()
        self.goals = []
        if participant != ANONYMOUS:
            try:
                known = goals_of(self._controller.settings().data_dir, participant)
            except SospiroError as error:
                self.said.emit(error.sentence)
                known = []
            self.goals = [goal_row(goal) for goal, _ in known if goal.closed is None]
        for row in self.goals:
            row.changed.connect(self._wait)
            self._scales.insertWidget(self._scales.count() - 1, row, 100)

    def _lay_out(self) -> None:
        asked, beside, across = QWidget(), QVBoxLayout(), QHBoxLayout()
        self._scales = QVBoxLayout(asked)
        self._scales.setContentsMargins(0, 0, 8, 0)
        for row in self.items:
            row.changed.connect(self._wait)
            self._scales.addWidget(row, 100)
        self._scales.addStretch(1)
        beside.setSpacing(8)
        beside.addWidget(label(tr("Notes"), 14, bold=True))
        beside.addWidget(self.notes, 1)
        beside.addWidget(self.review)
        beside.addWidget(self.back)
        across.setSpacing(16)
        across.addWidget(Scrolled(asked), 5)
        across.addLayout(beside, 2)
        self.body.addLayout(across, 1)

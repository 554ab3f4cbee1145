"""The first page: what the next session needs, before it begins, and what is asked about it afterwards."""

from pathlib import Path

from PyQt6 import sip
from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from gui.desk.after_sheet import AfterSheet
from gui.desk.before_sheet import BeforeSheet
from gui.desk.checklist import BREATHING, HEART, PARTICIPANT, PROTOCOL, RATINGS, SCREENING, SOUND, CheckList
from gui.desk.checks import ready_words
from gui.desk.page import Page
from gui.desk.people_sheet import PeopleSheet
from gui.desk.plan_sheet import PlanSheet
from gui.desk.screening_sheet import ScreeningSheet
from gui.desk.sheet import Sheet
from gui.language import mark
from gui.panel.theme import Theme
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.folder import SessionFolder
from sessions.snapshot import SessionPhase, Snapshot

STREAMS = "streams"


class SessionPage(Page):
    """The check-list; in its place the sheets of its lines, and after a session what is asked about it.

    Ratings before a session are asked from their line and not at Start: whoever presses Start wants the music, and
    nothing may stand between the person and it.
    """

    title = mark("Session")
    told = pyqtSignal(str, str)

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._theme: Theme | None = None
        self._came_from: QWidget | None = None
        self._participant = controller.settings().participant
        self.list = CheckList(controller)
        self.before, self.after = BeforeSheet(controller), AfterSheet(controller)
        self._sheets: dict[str, Sheet] = {RATINGS: self.before}
        self._stack = QStackedWidget()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        self.list.asked.connect(self.open)
        self.after.looked.connect(self.review)
        for part in (self.list, self.before, self.after):
            self._stack.addWidget(part)
        for sheet in (self.before, self.after):
            self._connect(sheet)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self.list.set_theme(theme)
        for sheet in (self.after, *self._sheets.values()):
            sheet.set_theme(theme)

    def look(self) -> None:
        """Show how things stand now."""
        participant = self._controller.settings().participant
        if participant != self._participant:
            # what one person said is never kept with another's session
            self._participant = participant
            self.before.forget()
        try:
            checks = self.list.look(len(self.before.given))
        except SospiroError as error:
            self.said.emit(error.sentence)
            return
        self.told.emit(*map(str, ready_words(checks)))

    def take(self, snapshot: Snapshot) -> None:
        """Keep what was rated before with the session that began; ask about the one that ended."""
        folder = Path(snapshot.folder)
        if not snapshot.folder or not SessionFolder(folder).record.is_file():
            return
        if snapshot.phase is SessionPhase.RUNNING:
            self._show(self.list)
        if self.before.given:
            self._hand_over(folder)
        if snapshot.phase in (SessionPhase.SAVED, SessionPhase.FAILED):
            self.after.begin(folder, snapshot.phase is SessionPhase.SAVED)
            self._show(self.after)

    @property
    def busy(self) -> bool:
        """Whether something was entered about the last session, and there may be more."""
        return self.shown is self.after and self.after.touched

    def keep(self) -> None:
        """Keep what was entered after the last session, and a screening that is being answered."""
        self.after.keep()
        screening = self._sheets.get(SCREENING)
        if isinstance(screening, ScreeningSheet):
            screening.keep_answers()

    def escape(self) -> None:
        """Go back to the check-list; what is asked after a session stays."""
        if self.shown not in (self.list, self.after):
            self._back()

    def open(self, line: str) -> None:
        """See to a line of the check-list."""
        if line in (BREATHING, HEART):
            self.wanted.emit(STREAMS)
        elif line == SOUND:
            self._controller.try_sound()
            self.look()
        else:
            self._open_sheet(self.sheet(line))

    def sheet(self, line: str) -> Sheet:
        """Return the sheet of a line, made when it is wanted first."""
        if line not in self._sheets:
            kinds = {PARTICIPANT: PeopleSheet, PROTOCOL: PlanSheet, SCREENING: ScreeningSheet}
            made = kinds[line](self._controller)
            self._sheets[line] = made
            self._stack.addWidget(made)
            self._connect(made)
            if self._theme is not None:
                made.set_theme(self._theme)
        return self._sheets[line]

    def _connect(self, sheet: Sheet) -> None:
        sheet.left.connect(self._back)
        sheet.said.connect(self.said)

    def _open_sheet(self, sheet: Sheet) -> None:
        self._came_from = QApplication.focusWidget()
        self._show(sheet)
        try:
            sheet.open()
        except SospiroError as error:
            self._back()
            self.said.emit(error.sentence)

    def _back(self) -> None:
        """Let the list come back, and the keyboard to where it was: mostly to Start."""
        self._show(self.list)
        self.look()
        if self._came_from is not None and not sip.isdeleted(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus()
        self._came_from = None

    def _hand_over(self, folder: Path) -> None:
        try:
            self.before.hand_over(folder)
        except SospiroError as error:
            self.said.emit(error.sentence)

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)

    @property
    def shown(self) -> QWidget:
        """What stands there now."""
        return self._stack.currentWidget() or self.list

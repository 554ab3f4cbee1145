"""Who is in a study, by code; and telling one's arm as a deliberate act: two steps, with a reason that is logged."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.desk.study_pieces import SMALL, Lines, TitledCard, colour, reword, wrapped
from gui.desk.study_words import person_words
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import say
from gui.panel.theme import Theme
from gui.panel.words import plain
from sessions.study.overview import KeyPlace, Overview
from sessions.study.unmasking import Told

LONGEST_REASON = 200


class PeopleCard(TitledCard):
    """The participants with their codes.

    Signals
    -------
    wanted
        The next session shall be this participant's.
    telling
        Participant whose arm shall be told, and the reason.
    refused
        Why nobody can be unmasked here, a sentence.
    opened
        Whether the steps of unmasking are shown, and need room.
    """

    wanted = pyqtSignal(str)
    telling = pyqtSignal(str, str)
    refused = pyqtSignal(str)
    opened = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._overview: Overview | None = None
        self._asking = ""
        self.list = Lines()
        self.list.currentRowChanged.connect(lambda _: self.forget())
        self.use, self.unmask = plain_button("", "", SMALL), plain_button("", "", SMALL)
        self.reason, self.tell, self.keep = QLineEdit(), plain_button("", "", SMALL), plain_button("", "", SMALL)
        self.warning, self.answer = wrapped(), wrapped(14)
        self.reason.setMinimumHeight(SMALL)
        self.reason.setMaxLength(LONGEST_REASON)
        self.use.clicked.connect(lambda: self.wanted.emit(self.chosen))
        self.unmask.clicked.connect(self._begin)
        self.tell.clicked.connect(self._tell)
        self.keep.clicked.connect(self.forget)
        self.reason.textChanged.connect(lambda _: self.tell.setEnabled(bool(self.reason.text().strip())))
        self._steps = QWidget()
        self._lay_out()

    @property
    def chosen(self) -> str:
        """The participant that is chosen in the list; empty for none."""
        row = self.list.currentRow()
        given = self._overview.given if self._overview else ()
        return given[row].participant if 0 <= row < len(given) else ""

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        colour(self.tell, theme.ask, theme.on_ask)

    def choose(self, participant: str) -> None:
        """Choose a participant in the list."""
        people = [one.participant for one in self._overview.given] if self._overview else []
        if participant in people:
            self.list.setCurrentRow(people.index(participant))

    def show_study(self, found: Overview | None) -> None:
        """Show who has which code."""
        if found is None or self._overview is None or found.name != self._overview.name:
            self.forget()
        self._overview = found
        say(self.heading, tr("Participants"))
        self.list.setAccessibleName(tr("Participants and their codes"))
        self.list.show_lines([person_words(one, found) for one in found.given] if found else [])
        self._word()

    def show_told(self, told: Told) -> None:
        """Show an arm to whoever asked for it, until they look at something else."""
        self.forget()
        opened = ", ".join(told.opened) or tr("none")
        line = tr("{who} ({code}) has arm {arm}.", who=told.participant, code=told.code, arm=plain(told.arm))
        say(self.answer, " ".join((line, tr("Sessions opened: {names}.", names=opened), *told.notes)))
        self.answer.show()

    def forget(self) -> None:
        """Leave everything masked that was about to be told, and show no more what was."""
        self._asking = ""
        self.reason.clear()
        say(self.answer, "")
        self.answer.hide()
        self._word()

    def _begin(self) -> None:
        """Take the first step, unless the key is not here."""
        self.forget()
        found = self._overview
        if found is not None and found.key_place is KeyPlace.MISSING:
            self.refused.emit(tr("Only who has the key can tell an arm. It is not here: {file}", file=str(found.key)))
            return
        self._asking = self.chosen
        self._word()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        if self._asking and self.reason.text().strip():
            self.telling.emit(self._asking, self.reason.text().strip())

    def _word(self) -> None:
        who = self.chosen
        reword(self.use, tr("Next session"), tr("Let the next session be this participant's"))
        reword(self.unmask, tr("Unmask …"), tr("Tell the arm of this participant: asks for a reason first"))
        reword(self.tell, tr("Log it and tell the arm"))
        reword(self.keep, tr("Stay masked"))
        words = tr("Telling the arm of {who} cannot be taken back. The reason is logged with your account.", who=who)
        say(self.warning, words if self._asking else "")
        self.warning.setVisible(bool(self._asking))
        self.reason.setPlaceholderText(tr("Reason, as: adverse event"))
        self.reason.setAccessibleName(tr("Reason for telling the arm"))
        for button in (self.use, self.unmask):
            button.setEnabled(bool(who))
            button.setVisible(not self._asking)
        self.tell.setEnabled(bool(self.reason.text().strip()))
        self.opened.emit(bool(self._asking))
        self._steps.setVisible(bool(self._asking))

    def _lay_out(self) -> None:
        usual, asked, steps = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self._steps)
        steps.setContentsMargins(0, 0, 0, 0)
        for row, buttons in ((usual, (self.use, self.unmask)), (asked, (self.keep, self.tell))):
            for button in buttons:
                row.addWidget(button, 1)
        steps.addWidget(self.reason)
        steps.addLayout(asked)
        self.rows.addWidget(self.list, 1)
        self.rows.addWidget(self.answer)
        self.rows.addWidget(self.warning)
        self.rows.addWidget(self._steps)
        self.rows.addLayout(usual)
        self.answer.hide()
        self._steps.hide()

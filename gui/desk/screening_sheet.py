"""The nine questions before a person's first session, each with a large Yes and No."""

from datetime import UTC, datetime

from PyQt6.QtGui import QHideEvent
from PyQt6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.safety.screening import QUESTIONS, Answer, Question, Screening
from gui.desk.sheet import BUTTON_POINTS, HEIGHT, LARGE, POINTS, Sheet
from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.pieces import label, set_points, set_property
from gui.panel.turned import Scrolled
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.screening_file import keep_screening, read_screening
from sessions.store.audit import audit

WIDTH = 96
SHORTEST_REASON, LONGEST_REASON = 3, 400


class QuestionRow(QWidget):
    """One question; below it stands what a yes advises, once it is answered so."""

    def __init__(self, number: int, question: Question) -> None:
        super().__init__()
        self.question = question
        self._group = QButtonGroup(self)
        words = tr_sentence(question.text)
        asked, self.advice = label(f"{number}. {words}", 14), label(tr_sentence(question.advice), muted=True)
        for line in (asked, self.advice):
            line.setWordWrap(True)
        grid = QGridLayout(self)
        grid.setContentsMargins(4, 2, 4, 2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(asked, 0, 0)
        grid.addWidget(self.advice, 1, 0, 1, 3)
        self.yes, self.no = (self._key(grid, place, words) for place in (1, 2))
        self._group.buttonClicked.connect(lambda _: self._show())
        self.show_answer(Answer.NOT_ASKED)

    def show_answer(self, answer: Answer) -> None:
        """Press one of the buttons, or none."""
        self._group.setExclusive(False)
        self.yes.setChecked(answer is Answer.YES)
        self.no.setChecked(answer is Answer.NO)
        self._group.setExclusive(True)
        self._show()

    @property
    def answer(self) -> Answer:
        """What is pressed."""
        return Answer.YES if self.yes.isChecked() else Answer.NO if self.no.isChecked() else Answer.NOT_ASKED

    def _key(self, grid: QGridLayout, place: int, words: str) -> QPushButton:
        word = tr("Yes") if place == 1 else tr("No")
        made = plain_button(word, f"{word}: {words}", HEIGHT, checkable=True)
        set_points(made, BUTTON_POINTS)
        made.setMinimumWidth(WIDTH)
        self._group.addButton(made)
        grid.addWidget(made, 0, place)
        return made

    def _show(self) -> None:
        self.advice.setVisible(self.answer is Answer.YES)


class ScreeningSheet(Sheet):
    """Asks, and keeps the answers with the participant; questions may be left for later."""

    def __init__(self, controller: Controller) -> None:
        super().__init__("")
        self._controller = controller
        self._kept: Screening | None = None
        self._participant, self._opened_with = "", tuple[str, ...]()
        self.rows = [QuestionRow(number, question) for number, question in enumerate(QUESTIONS, start=1)]
        self.reason, self.keep = QLineEdit(), plain_button(tr("Keep the answers"), tr("Keep the answers"), LARGE)
        self._why: QLabel = label("", 13, bold=True)
        set_property(self.keep, "role", "act")
        set_points(self.keep, POINTS)
        self.keep.clicked.connect(self._keep)
        self.reason.setMaxLength(LONGEST_REASON)
        self.reason.setMinimumHeight(HEIGHT)
        self.reason.setAccessibleName(tr("Why a session may begin in spite of a yes"))
        self.reason.setPlaceholderText(tr("As: cleared by the treating physician"))
        for row in self.rows:
            row.yes.clicked.connect(self._show_reason)
            row.no.clicked.connect(self._show_reason)
        self._lay_out()

    def open(self) -> None:
        """Show what is kept of the participant.

        Raises
        ------
        SospiroError
            BAD_SETTING for the anonymous participant.
        """
        settings = self._controller.settings()
        self._kept = read_screening(settings.data_dir, settings.participant)
        self.title.setText(tr("Screening of {participant}", participant=settings.participant))
        for row in self.rows:
            row.show_answer(self._kept.answer(row.question.key) if self._kept else Answer.NOT_ASKED)
        self.reason.setText(self._kept.override.reason if self._kept and self._kept.override else "")
        self._show_reason()
        self._participant, self._opened_with = settings.participant, self._answered()
        # where Tab stops in all other rows too: a wrong yes is asked about, a wrong no is not
        self.rows[0].yes.setFocus()

    def _given(self) -> Screening:
        now = datetime.now(UTC)
        answers = {row.question.key: row.answer for row in self.rows}
        screening = (self._kept or Screening(time=now)).answered(now, answers)
        reason = " ".join(self.reason.text().split())
        if screening.yes and len(reason) >= SHORTEST_REASON:
            return screening.overridden(now, reason)
        return screening

    def _show_reason(self) -> None:
        count = sum(row.answer is Answer.YES for row in self.rows)
        for part in (self._why, self.reason):
            part.setVisible(count > 0)
        self._why.setText(tr("Why may a session begin anyway? Without a reason it does not."))

    def keep_answers(self) -> bool:
        """Keep what was answered since the sheet was opened; False when that cannot be done."""
        answered = self._answered()
        if not self._participant or answered == self._opened_with:
            return True
        data_dir = self._controller.settings().data_dir
        try:
            keep_screening(data_dir, self._participant, self._given())
            audit(data_dir, "edit", participant=self._participant, what="screening")
        except SospiroError as error:
            self.said.emit(error.sentence)
            return False
        self._opened_with = answered
        return True

    def hideEvent(self, event: QHideEvent | None) -> None:  # noqa: N802 - Qt's name
        """Keep the answers however the sheet is left: nobody likes to be asked nine questions twice."""
        super().hideEvent(event)
        self.keep_answers()

    def _answered(self) -> tuple[str, ...]:
        return (*(row.answer for row in self.rows), " ".join(self.reason.text().split()))

    def _keep(self) -> None:
        if self.keep_answers():
            self.left.emit()

    def _lay_out(self) -> None:
        questions, below, why = QWidget(), QHBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(questions)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)
        why.setSpacing(2)
        why.addWidget(self._why)
        why.addWidget(self.reason)
        below.setSpacing(12)
        below.addLayout(why, 1)
        below.addWidget(self.keep)
        self.body.addWidget(Scrolled(questions), 1)
        self.body.addLayout(below)

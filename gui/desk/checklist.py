"""The check-list: a line for each thing that a session needs; beside them the protocol in a sentence and a curve."""

from collections.abc import Callable

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from engine.protocols.course import planned_course
from engine.safety.dose import REFERENCE
from gui.desk.check_row import ACTION_HEIGHT, ACTION_WIDTH, CheckRow
from gui.desk.checks import (
    Check,
    disk_check,
    input_checks,
    participant_check,
    ratings_check,
    sound_check,
)
from gui.desk.course_view import CourseView
from gui.desk.course_words import course_sentence, course_summary
from gui.desk.screened import screening_check
from gui.desk.sheet import HEIGHT
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, ElidedLabel, set_points
from gui.panel.theme import Theme
from gui.panel.turned import Scrolled
from gui.panel.words import plain
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.folder import ANONYMOUS, free_bytes
from sessions.screening_file import read_screening
from sessions.settings import Settings

PARTICIPANT, SCREENING, BREATHING, HEART = "participant", "screening", "breathing", "heart"
SOUND, DISK, RATINGS, PROTOCOL = "sound", "disk", "ratings", "protocol"
ACTIONS = {
    PARTICIPANT: mark("Choose"),
    SCREENING: mark("Ask"),
    BREATHING: mark("Streams"),
    HEART: mark("Streams"),
    SOUND: mark("Listen"),
    RATINGS: mark("Rate now"),
    DISK: "",
}
NARROW = 1100
MASKED_PLAN = mark("The study says what is played, and nobody here is to know it.")


class CheckList(QWidget):
    """Shows how the next session stands; `asked` carries the line that somebody wants to see to."""

    asked = pyqtSignal(str)

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._planned: Settings | None = None
        self._sensors, self._rated_later = True, False
        self.rows = {name: CheckRow(tr(action)) for name, action in ACTIONS.items()}
        for name, row in self.rows.items():
            row.asked.connect(self._asker(name))
        self.protocol, self.sentence, self.course = (
            ElidedLabel("", 16, bold=True),
            FittedLabel((14, 13, 12)),
            CourseView(),
        )
        self.choose = plain_button(tr("Choose"), tr("Choose the protocol"), ACTION_HEIGHT)
        set_points(self.choose, 14)
        self.choose.setMinimumWidth(ACTION_WIDTH)
        self.choose.clicked.connect(lambda: self.asked.emit(PROTOCOL))
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for row in self.rows.values():
            row.set_theme(theme)
        self.course.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Give the words of the list more of the width where there is little."""
        super().resizeEvent(event)
        for place, share in enumerate((3, 2) if self.width() < NARROW else (1, 1)):
            self._across.setStretch(place, share)

    def look(self, rated: int) -> tuple[Check, ...]:
        """Show how all stands now, and return it; `rated` items were rated before the session."""
        settings = self._controller.settings()
        if settings != self._planned:
            self._planned = settings
            self._show_plan(settings)
        checks = self._checks(settings, rated)
        for name, row in self.rows.items():
            row.setVisible(name in checks)
            if name in checks:
                row.show_check(checks[name])
        # whom the protocol asks at its beginning is not asked twice
        self.rows[RATINGS].offer(bool(rated) or not self._rated_later)
        self.rows[SOUND].reword(tr("Stop") if self._controller.sound().playing else tr("Listen"))
        return tuple(checks.values())

    def _checks(self, settings: Settings, rated: int) -> dict[str, Check]:
        previewed, options = self._controller.preview(), self._controller.options()
        found = {PARTICIPANT: participant_check(settings.participant)}
        if settings.participant != ANONYMOUS:
            found[SCREENING] = screening_check(read_screening(settings.data_dir, settings.participant))
        playing = self._controller.playing is not None
        found[BREATHING], found[HEART] = input_checks(previewed, options, self._sensors, playing)
        found[SOUND] = sound_check(self._controller.sound(), REFERENCE[settings.safety.listener])
        found[DISK] = disk_check(free_bytes(settings.data_dir))
        found[RATINGS] = ratings_check(rated, self._rated_later)
        return found

    def _show_plan(self, settings: Settings) -> None:
        self.course.setVisible(not settings.study)
        self.choose.setEnabled(not settings.study)
        if settings.study:
            # also what is the same in all arms: who cannot see it cannot guess from it
            self._sensors, self._rated_later = True, False
            self.protocol.say(tr("Study {study}", study=plain(settings.study, 60)))
            self.sentence.show_words(tr(MASKED_PLAN))
            return
        try:
            protocol = settings.plan()
        except SospiroError as error:
            self.protocol.say(plain(settings.protocol, 60))
            self.sentence.show_words(tr_sentence(error.sentence))
            self.course.show_course((), "")
            return
        legs = planned_course(protocol, settings.pacing)
        self._sensors, self._rated_later = protocol.sensors, bool(protocol.stages[0].ratings)
        self.protocol.say(tr_sentence(plain(protocol.name, 60)))
        self.sentence.show_words(course_sentence(protocol, legs))
        self.course.show_course(legs, course_summary(protocol, legs))

    def _asker(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.emit(name)

    def _lay_out(self) -> None:
        lines, plan, head = QWidget(), Card(), QHBoxLayout()
        column = QVBoxLayout(lines)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(4)
        for row in self.rows.values():
            column.addWidget(row, 100)
        column.addStretch(1)
        head.addWidget(self.protocol, 1)
        head.addWidget(self.choose)
        self.sentence.setMinimumHeight(HEIGHT)
        rows = QVBoxLayout(plan)
        rows.setContentsMargins(14, 8, 8, 8)
        rows.setSpacing(6)
        rows.addLayout(head)
        rows.addWidget(self.sentence, 1)
        rows.addWidget(self.course, 4)
        self._across = across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(Scrolled(lines), 1)
        across.addWidget(plan, 1)

"""One line of news: quiet words when all is well, else one banner in the same place, so that nothing moves."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, ElidedLabel, Mark
from gui.panel.stage_words import stop_words
from gui.panel.theme import BASE_POINTS, Theme
from gui.panel.words import plain, quiet_words
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import Notice, SessionPhase, Severity, Snapshot

LONGEST_NOTICE = 220
"""Characters; two lines of the narrowest window."""

HEIGHT = 48
EXPLAIN_SIZES = (14, 13, BASE_POINTS)
SIZES = (16, 14, 13, BASE_POINTS)


class Banner(QStackedWidget):
    """The most important notice that was not dismissed: a warning before a remark, then the newest.

    Before all of them comes a reason to end the session; it goes when somebody says that they have seen it.
    """

    left = pyqtSignal()

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._stop: Notice | None = None
        self._question: QWidget | None = None
        self.setFixedHeight(HEIGHT)
        self._quiet = ElidedLabel("", 13, muted=True)
        self._quiet.setIndent(18)
        self._explained = FittedLabel(EXPLAIN_SIZES)
        self._explained.setIndent(18)
        notice = Card()
        self.addWidget(self._quiet)
        self.addWidget(notice)
        self.addWidget(self._explained)
        self._mark, self._text = Mark("disc", (26, 26)), FittedLabel(SIZES)
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.setAccessibleName(tr("Dismiss the notice"))
        self._dismiss.setMinimumHeight(40)
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dismiss.clicked.connect(self._put_away)
        row = QHBoxLayout(notice)
        row.setContentsMargins(18, 2, 6, 2)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        row.addWidget(self._dismiss)
        self._own: dict[str, Notice] = {}
        self._given: tuple[Notice, ...] = ()
        self._put_off: set[tuple[str, float]] = set()
        self._theme: Theme | None = None
        self.shown: Notice | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        warning = self.shown is not None and self.shown.severity is Severity.WARNING
        shape, fill = ("triangle", theme.warn) if warning else ("disc", theme.measured)
        self._mark.paint_as(shape, fill, theme.text)

    def draw(self, snapshot: Snapshot) -> None:
        """Take the session's notices; those it no longer gives are gone."""
        self._quiet.say(quiet_words(snapshot))
        self._take_stop(snapshot)
        if snapshot.notices != self._given:
            self._given = snapshot.notices
            self._put_off &= {notice.kind for notice in (*self._given, *self._own.values())}
            self._choose()

    def say(self, subject: str, notice: Notice) -> None:
        """Show a notice of the window's own; a new one on the same `subject` takes its place."""
        if self._own.get(subject) != notice:
            self._own[subject] = notice
            self._choose()

    def unsay(self, subject: str) -> None:
        """Take back the window's own notice on `subject`."""
        if self._own.pop(subject, None) is not None:
            self._choose()

    def ask(self, question: QWidget | None) -> None:
        """Let a question stand here before all notices; None takes it away."""
        if self._question is not None and self._question is not question:
            self.removeWidget(self._question)
            self._question.hide()
        self._question = question
        if question is not None and self.indexOf(question) < 0:
            self.addWidget(question)
        self._turn()

    def explain(self, words: str) -> None:
        """Show in the quiet place what was asked to be explained; asked again, or given nothing, put it away."""
        self._explained.show_words("" if words == self._explained.whole else words)
        self._turn()

    @property
    def explanation(self) -> str:
        """What is explained now; empty for nothing."""
        return self._explained.whole

    def _turn(self) -> None:
        if self._question is not None:
            self.setCurrentWidget(self._question)
            return
        had_keyboard = self._dismiss.hasFocus()
        self.setCurrentIndex(1 if self.shown is not None else 2 if self._explained.whole else 0)
        if had_keyboard and self.shown is None:
            # else it would stand on a line of words, where no key does anything and nobody sees it
            self.left.emit()

    def _take_stop(self, snapshot: Snapshot) -> None:
        reason = snapshot.stop if snapshot.phase is SessionPhase.RUNNING else ""
        text = stop_words(reason) if reason else ""
        if text != (self._stop.text if self._stop else ""):
            self._stop = Notice(text, Severity.WARNING, snapshot.time) if text else None
            self._choose()

    def _put_away(self) -> None:
        if self._stop is not None:
            self._controller.post(Command(CommandKind.SET_ASIDE, self._controller.now()))
        elif self.shown is not None:
            self._put_off.add(self.shown.kind)
        self._choose()

    def _choose(self) -> None:
        waiting = [n for n in (*self._given, *self._own.values()) if n.kind not in self._put_off]
        newest = max(waiting, key=lambda n: (n.severity is Severity.WARNING, n.since), default=None)
        self.shown = self._stop or newest
        self._turn()
        if self.shown is not None:
            self._text.show_words(self._word(self.shown))
            self.setAccessibleName(self._text.whole)
            self._dismiss.setText(tr("Dismiss" if self._stop is None else "Seen, go on"))
            self._dismiss.setAccessibleName(
                tr("Dismiss the notice" if self._stop is None else "Seen: let the session go on")
            )
        if self._theme is not None:
            self.set_theme(self._theme)

    def _word(self, notice: Notice) -> str:
        if notice is self._stop:
            return notice.text
        word = tr("Please note" if notice.severity is Severity.WARNING else "Note")
        said = tr_sentence(plain(notice.text, LONGEST_NOTICE))
        if notice.recording:
            said = tr("{fault} The recording goes on.", fault=said)
        return tr("{word}: {text}", word=word, text=said)

    @property
    def words(self) -> str:
        """The notice as shown, empty without one."""
        return self._text.whole if self.shown is not None else ""

    @property
    def is_quiet(self) -> bool:
        """Whether there is no news, no question, and nothing explained."""
        return self.currentWidget() is self._quiet

    @property
    def quiet_words(self) -> str:
        """What stands there when there is no notice."""
        return self._quiet.whole

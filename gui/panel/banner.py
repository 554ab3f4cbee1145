"""One line of news: quiet words when all is well, else one banner in the same place, so that nothing moves."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget

from gui.panel.pieces import Card, ElidedLabel, Mark, label, say
from gui.panel.theme import Theme
from gui.panel.words import plain, quiet_words
from sessions.snapshot import Notice, Severity, Snapshot

LONGEST_NOTICE = 220
"""Characters; two lines of the narrowest window."""

HEIGHT = 48


class Banner(QStackedWidget):
    """The most important notice that was not dismissed: a warning before a remark, then the newest."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._quiet = ElidedLabel("", 13, muted=True)
        self._quiet.setIndent(18)
        notice = Card()
        self.addWidget(self._quiet)
        self.addWidget(notice)
        self._mark, self._text = Mark("disc", (26, 26)), label("", 13)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._dismiss = QPushButton("Dismiss")
        self._dismiss.setAccessibleName("Dismiss the notice")
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
        self._put_off: set[Notice] = set()
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
        if snapshot.notices != self._given:
            self._given = snapshot.notices
            self._put_off &= {*self._given, *self._own.values()}
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

    def _put_away(self) -> None:
        if self.shown is not None:
            self._put_off.add(self.shown)
        self._choose()

    def _choose(self) -> None:
        waiting = [n for n in (*self._given, *self._own.values()) if n not in self._put_off]
        self.shown = max(waiting, key=lambda n: (n.severity is Severity.WARNING, n.since), default=None)
        self.setCurrentIndex(int(self.shown is not None))
        if self.shown is not None:
            word = "Please note" if self.shown.severity is Severity.WARNING else "Note"
            say(self._text, f"{word}: {plain(self.shown.text, LONGEST_NOTICE)}")
            self.setAccessibleName(self._text.text())
        if self._theme is not None:
            self.set_theme(self._theme)

    @property
    def words(self) -> str:
        """The notice as shown, empty without one."""
        return self._text.text() if self.shown is not None else ""

    @property
    def quiet_words(self) -> str:
        """What stands there when there is no notice."""
        return self._quiet.whole

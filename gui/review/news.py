"""One line at the top: what is being done, what was done, or what went wrong. Nothing ever stands in the way."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton

from gui.language import mark, tr
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import Card, Mark
from gui.panel.theme import BASE_POINTS, LIGHT, Theme
from gui.panel.words import plain

HEIGHT = 50
LONGEST = 400
BUSY_WIDTH = 140
CALM = mark("Arrows move the cursor, space plays, + and − zoom, 0 shows all, F6 goes to the list.")


class News(Card):
    """A banner for one sentence, with a sign beside it while something is under way."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self._mark, self._text = Mark("ring", (24, 24)), FittedLabel((14, 13, BASE_POINTS))
        self._busy = QProgressBar()
        self._busy.setRange(0, 0)
        self._busy.setTextVisible(False)
        self._busy.setFixedWidth(BUSY_WIDTH)
        self._busy.setAccessibleName(tr("Working"))
        self._dismiss = QPushButton(tr("Dismiss"))
        self._dismiss.setAccessibleName(tr("Dismiss the notice"))
        self._dismiss.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dismiss.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 6, 2)
        row.setSpacing(10)
        for part, share in ((self._mark, 0), (self._text, 1), (self._busy, 0), (self._dismiss, 0)):
            row.addWidget(part, share)
        self._theme = LIGHT
        self._doing, self._said, self._warning, self._away = "", "", False, False
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        self._show()

    def work(self, words: str) -> None:
        """Say what is being done; empty when it is done."""
        self._doing = words
        self._show()

    def say(self, words: str) -> None:
        """Say what was done, or what is to be known of what is shown; empty for nothing."""
        self._said, self._warning = words, False
        self._show()

    def warn(self, words: str) -> None:
        """Say what went wrong; it stays until it is dismissed or something new is said."""
        self._said, self._warning = words, True
        self._show()

    def clear(self) -> None:
        """Say nothing."""
        self.say("")

    @property
    def is_quiet(self) -> bool:
        """Whether there is nothing to say but the keys."""
        return not self._doing and not self._said

    @property
    def words(self) -> str:
        """What was said last and stands still, or the keys when nothing was."""
        return plain(self._said, LONGEST) or tr(CALM)

    def keep_away(self, away: bool) -> None:
        """Take room only while there is something to say."""
        self._away = away
        self.setVisible(not (away and self.is_quiet))

    def _show(self) -> None:
        if self._away:
            self.setVisible(not self.is_quiet)
        self._busy.setVisible(bool(self._doing))
        self._dismiss.setVisible(bool(self._said) and not self._doing)
        self._text.show_words(self._doing or plain(self._said, LONGEST) or tr(CALM))
        self.setAccessibleName(self._text.whole)
        theme = self._theme
        if self._said and not self._doing:
            shape, fill = ("triangle", theme.warn) if self._warning else ("disc", theme.measured)
        else:
            shape, fill = ("ring", theme.card)
        self._mark.paint_as(shape, fill, theme.text)

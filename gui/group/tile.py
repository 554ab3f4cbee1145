"""One person of a group at a glance: who, how their sensor is, and whether they go with the guide."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.group.words import below, going, share
from gui.home.pieces import large_button, words_label
from gui.language import tr
from gui.panel.pieces import Card, ElidedLabel, Mark, label, say, set_points
from gui.panel.theme import Theme
from sessions.group.member import MemberView, Standing

LARGE, SMALL = (20, 18, 30, 46), (13, 13, 15, 26)
"""Points of the name, the word and the figure, and pixels of the shape."""

ASIDE_HEIGHT = 46
LEAST_HEIGHT = 182


class Tile(Card):
    """A member; `asked` carries whether they are to be set aside, `unwell` whether they need relief, or go on again."""

    asked, unwell = pyqtSignal(bool), pyqtSignal(bool)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self._aside = self._relieved = self._here = False
        self._look = ("ring", "card")
        self._mark = Mark()
        self._name, self._word = ElidedLabel(name, bold=True), ElidedLabel(bold=True)
        self._figure = label("--", bold=True)
        self._below = words_label("", 12)
        self.aside = large_button(tr("Set aside"), tr("Set {name} aside", name=name), points=13, height=ASIDE_HEIGHT)
        self.aside.clicked.connect(lambda: self.asked.emit(not self._aside))
        self.ill = large_button(tr("Unwell"), tr("{name} feels unwell", name=name), "", 13, ASIDE_HEIGHT)
        self.ill.clicked.connect(lambda: self.unwell.emit(not self._relieved))
        for button in (self.aside, self.ill):
            button.setMinimumWidth(0)
            button.setEnabled(False)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._lay_out()
        self.shrink(False)

    def shrink(self, small: bool) -> None:
        """Take less room."""
        *points, shape = SMALL if small else LARGE
        for made, size in zip((self._name, self._word, self._figure), points, strict=True):
            set_points(made, size)
        self._mark.setFixedSize(shape, shape)

    def enable(self, running: bool) -> None:
        """Let something be asked for them while the group plays and they take part."""
        for button in (self.aside, self.ill):
            button.setEnabled(running and self._here)

    def draw(self, member: MemberView) -> None:
        """Show how the member is doing."""
        shown, self._here = going(member), member.standing is Standing.HERE
        word = tr(shown.word)
        say(self._figure, share(member.snapshot.synchrony if member.counts or member.aside else None))
        self._word.say(word)
        say(self._below, below(member))
        self._look = (shown.shape, shown.fill)
        self.setAccessibleName(
            tr(
                "{name}: {word}, in sync {share}. {below}",
                name=self.name,
                word=word,
                share=self._figure.text(),
                below=self._below.text(),
            )
        )
        if member.relieved is not self._relieved:
            self._relieved = member.relieved
            self.ill.setText(tr("Lead again") if member.relieved else tr("Unwell"))
            said = (
                tr("Lead {name} again", name=self.name)
                if member.relieved
                else tr("{name} feels unwell", name=self.name)
            )
            self.ill.setAccessibleName(said)
        if member.aside is not self._aside:
            self._aside = member.aside
            self.aside.setText(tr("Take back") if member.aside else tr("Set aside"))
            done = (
                tr("Let {name} count again", name=self.name) if member.aside else tr("Set {name} aside", name=self.name)
            )
            self.aside.setAccessibleName(done)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        shape, fill = self._look
        self._mark.paint_as(shape, getattr(theme, fill), theme.text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        head.addWidget(self._name, 1)
        head.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignVCenter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 10, 14, 10)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self._word)
        rows.addWidget(self._below)
        rows.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.aside)
        row.addWidget(self.ill)
        rows.addLayout(row)

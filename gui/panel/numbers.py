"""The four numbers, large enough for two metres; `--` and the reason where a number is not known."""

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from gui.language import mark, tr
from gui.panel.explained import Explained
from gui.panel.figures import Figure, figures
from gui.panel.pieces import Mark, label, say, set_property
from gui.panel.theme import BIG_POINTS, Theme
from gui.panel.words import UNKNOWN
from sessions.snapshot import Snapshot

BREATHING = mark(
    "How fast the person breathes, as heard over their last breaths; below it the share spent breathing in."
)
GUIDE = mark("How fast the music breathes now: the pace that it offers.")
HEART = mark("How fast the heart beats, over its last beats.")
IN_SYNC = mark("How many of the last breaths began together with the music's.")


class Number(Explained):
    """One number with its name, unit, and why it is missing when it is; a click or Enter explains it."""

    def __init__(self, name: str, unit: str, shape: str, colour: str, meaning: str) -> None:
        super().__init__()
        self._meaning = meaning
        self._name, self._unit, self._colour = name, unit, colour
        self._mark = Mark(shape, (20, 16))
        self._value, self._why = label(UNKNOWN, BIG_POINTS, bold=True), label(muted=True)
        self._aside = label()
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._mark.paint_as(self._mark.shape, getattr(theme, self._colour), theme.guide)

    def show_figure(self, shown: Figure) -> None:
        """Show a number, or why there is none."""
        say(self._value, shown.text)
        set_property(self._value, "unknown", bool(shown.why))
        below = shown.why or shown.note or self._unit
        say(self._why, below)
        say(self._aside, shown.aside)
        set_property(self._aside, "unknown", not shown.aside_known)
        self._aside.setVisible(bool(shown.aside))
        meaning = shown.meaning or self._meaning
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)
        self.explanation = f"{self._name}: {shown.text} {below}. {meaning}"
        self.setAccessibleName(f"{self._name}: {shown.text} {below} {shown.aside}".rstrip())

    @property
    def words(self) -> tuple[str, str]:
        """The number and the line below its name, as shown."""
        return self._value.text(), self._why.text()

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(8)
        self._mark.setVisible(bool(self._mark.shape))
        title.addWidget(self._mark)
        title.addWidget(label(self._name, 15, bold=True))
        title.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(title)
        words.addWidget(self._why)
        words.addWidget(self._aside)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.addLayout(words, 1)
        row.addWidget(self._value)


class Numbers(QGridLayout):
    """Breathing, guide and heart rate, and synchrony."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self.numbers = (
            Number(tr("Breathing"), tr("breaths / min"), "line", "measured", tr(BREATHING)),
            Number(tr("Guide"), tr("breaths / min"), "hill", "hill", tr(GUIDE)),
            Number(tr("Heart"), tr("beats / min"), "drop", "heart", tr(HEART)),
            Number(tr("In sync"), tr("% of breaths"), "", "text", tr(IN_SYNC)),
        )
        for row, number in enumerate(self.numbers):
            self.addWidget(number, row, 0)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for number in self.numbers:
            number.set_theme(theme)

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot."""
        for number, shown in zip(self.numbers, figures(snapshot), strict=True):
            number.show_figure(shown)

    def forget(self, why: str) -> None:
        """Show no number at all, and why."""
        for number in self.numbers:
            number.show_figure(Figure(UNKNOWN, tr(why)))

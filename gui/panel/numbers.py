"""The four numbers, large enough for two metres; `--` and the reason where a number is not known."""

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QFont, QFontMetrics, QResizeEvent
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout

from gui.language import mark, tr
from gui.panel.explained import Explained
from gui.panel.figures import Figure, figures
from gui.panel.pieces import ElidedLabel, Mark, label, say, set_points, set_property
from gui.panel.theme import BASE_POINTS, BIG_POINTS, Theme
from gui.panel.words import UNKNOWN
from sessions.snapshot import Snapshot

BREATHING = mark(
    "How fast the person breathes, as heard over their last breaths; below it the share spent breathing in."
)
GUIDE = mark("How fast the music breathes now: the pace that it offers.")
HEART = mark("How fast the heart beats, over its last beats.")
IN_SYNC = mark("How many of the last breaths began together with the music's.")

NAME_POINTS, SMALL_MARGIN, FILLING = 15, 1, 100
SMALL_POINTS = (34, 30, 26, 23, 20, 18, 16)
"""Of a number where four stand in a square, the largest that fits: such a screen stands close, or shows all larger."""


class Number(Explained):
    """One number with its name, unit, and why it is missing when it is; a click or Enter explains it."""

    def __init__(self, name: str, unit: str, shape: str, colour: str, meaning: str) -> None:
        super().__init__()
        self._meaning = meaning
        self._name, self._unit, self._colour = name, unit, colour
        self._mark = Mark(shape, (20, 16))
        self._title = ElidedLabel(name, NAME_POINTS, bold=True)
        self._value, self._why = label(UNKNOWN, BIG_POINTS, bold=True), ElidedLabel(muted=True)
        self._aside, self._small = label(), False
        self._lay_out()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._mark.paint_as(self._mark.shape, getattr(theme, self._colour), theme.guide)

    def show_figure(self, shown: Figure) -> None:
        """Show a number, or why there is none."""
        say(self._value, shown.text)
        set_property(self._value, "unknown", bool(shown.why))
        below = shown.why or shown.note or self._unit
        self._why.say(below)
        say(self._aside, shown.aside)
        set_property(self._aside, "unknown", not shown.aside_known)
        self._aside.setVisible(bool(shown.aside) and not self._small)
        meaning = shown.meaning or self._meaning
        self.setToolTip(meaning)
        self.setAccessibleDescription(meaning)
        self.explanation = f"{self._name}: {shown.text} {below}. {meaning}"
        self.setAccessibleName(f"{self._name}: {shown.text} {below} {shown.aside}".rstrip())

    @property
    def words(self) -> tuple[str, str]:
        """The number and the line below its name, as shown."""
        return self._value.text(), self._why.whole

    def shrink(self, small: bool) -> None:
        """Stand in a quarter of the place: the number below its name, and nothing beside it."""
        self._small = small
        set_points(self._title, BASE_POINTS if small else NAME_POINTS)
        set_points(self._value, SMALL_POINTS[-1] if small else BIG_POINTS)
        self._aside.setVisible(bool(self._aside.text()) and not small)
        self._row.setContentsMargins(*((8, SMALL_MARGIN, 6, SMALL_MARGIN) if small else (14, 0, 14, 0)))
        self._place(self._value, small)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Let a small number be as large as it can."""
        super().resizeEvent(event)
        if self._small:
            words = self._title.sizeHint().height() + self._why.sizeHint().height()
            free = self.contentsRect().height() - words - 2 * SMALL_MARGIN
            set_points(self._value, next((p for p in SMALL_POINTS if _line(self._value, p) <= free), SMALL_POINTS[-1]))

    def _place(self, value: QLabel, below: bool) -> None:
        """Put the number beside the words, or between name and unit."""
        self._row.removeWidget(value)
        self._words.removeWidget(value)
        if below:
            self._words.insertWidget(2, value, FILLING)
        else:
            self._row.addWidget(value)
        # its letters go by the place it gets, so it must not ask for the place of its letters
        upright = QSizePolicy.Policy.Ignored if below else QSizePolicy.Policy.Preferred
        value.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        side = Qt.AlignmentFlag.AlignLeading if below else Qt.AlignmentFlag.AlignTrailing
        value.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(8)
        self._mark.setVisible(bool(self._mark.shape))
        title.addWidget(self._mark)
        title.addWidget(self._title, 1)
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addLayout(title)
        words.addWidget(self._why)
        words.addWidget(self._aside)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self.shrink(False)


def _line(where: QLabel, points: int) -> int:
    """Return the height of a line of a label at a size, pixels."""
    font = QFont(where.font())
    font.setPointSize(points)
    return QFontMetrics(font).height()


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

    def shrink(self, small: bool) -> None:
        """Stand in a square of small numbers, or one large number below the other."""
        self.setSpacing(6 if small else 8)
        for place, number in enumerate(self.numbers):
            self.removeWidget(number)
            number.shrink(small)
            self.addWidget(number, *(divmod(place, 2) if small else (place, 0)))
        for column in range(2):
            self.setColumnStretch(column, int(small))

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

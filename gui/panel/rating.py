"""A large scale from 0 to 10 for what a stage asks of the person; it can be skipped and it never gets in the way."""

from collections.abc import Callable, Sequence

from PyQt6.QtCore import QEvent, Qt, pyqtSignal
from PyQt6.QtGui import QKeyEvent, QResizeEvent
from PyQt6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.language import tr
from gui.panel.asking import Asking
from gui.panel.pieces import Card, ElidedLabel, label, say, set_property
from gui.panel.stage_words import question, scale_ends
from gui.panel.words import LIVE
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.snapshot import SessionPhase, Snapshot

LEAST_HEIGHT, SMALL_HEIGHT = 48, 44
NARROWEST = 40
"""Pixels of a button, with the gap beside it, below which the scale takes two rows."""


class Scale(QWidget):
    """A button for each value, one of them pressed or none: one stop of the Tab key, then arrows or digits.

    Parameters
    ----------
    values
        From the lowest to the highest; digits are taken on the usual scale from 0 to 10 alone.
    """

    pressed = pyqtSignal(int)
    typed = pyqtSignal(int)

    def __init__(self, values: Sequence[int] = range(11)) -> None:
        super().__init__()
        self._values = tuple(values)
        self._digits = tuple("0123456789") if self._values == tuple(range(11)) else ()
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._folded = False
        for place, value in enumerate(self._values):
            button = QPushButton(str(value) if self._digits else f"{value:+d}".replace("-", "−").replace("+0", "0"))
            font = button.font()
            font.setPointSize(18)
            font.setBold(True)
            button.setFont(font)
            button.setCheckable(True)
            button.setMinimumHeight(LEAST_HEIGHT)
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            set_property(button, "role", "step")
            self._group.addButton(button, place)
            self._grid.addWidget(button, 0, place)
        self._group.idClicked.connect(lambda place: self.pressed.emit(self._values[place]))
        self._value: int | None = None
        self._stop_at(0)

    def ask(self, words: str, ends: tuple[str, str]) -> None:
        """Name the buttons for what they rate."""
        for value, button in zip(self._values, self.buttons, strict=True):
            meaning = {self._values[0]: f", {ends[0]}", self._values[-1]: f", {ends[1]}"}.get(value, "")
            said = (
                tr("{words}: {value} of 10", words=words, value=value) if self._digits else f"{words}: {button.text()}"
            )
            button.setAccessibleName(said + meaning)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Stand in two rows where one would leave no button wide enough for a thumb."""
        super().resizeEvent(event)
        folded = self.width() < len(self._values) * NARROWEST
        if folded is self._folded:
            return
        self._folded = folded
        columns = -(-len(self._values) // 2) if folded else len(self._values)
        for place, button in enumerate(self.buttons):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, *divmod(place, columns))

    def show_value(self, value: int | None) -> None:
        """Show one button pressed, or none; the keyboard, if it is here, goes along."""
        if value == self._value:
            return
        self._value = value
        had_keyboard = any(button.hasFocus() for button in self.buttons)
        self._group.setExclusive(False)
        for number, button in zip(self._values, self.buttons, strict=True):
            button.setChecked(number == value)
        self._group.setExclusive(True)
        here = 0 if value is None else self._values.index(value)
        self._stop_at(here)
        if had_keyboard:
            self.buttons[here].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def buttons(self) -> list[QPushButton]:
        """The buttons from the lowest value to the highest."""
        return [button for button in self._group.buttons() if isinstance(button, QPushButton)]

    def _stop_at(self, here: int) -> None:
        for number, button in enumerate(self.buttons):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if number == here else Qt.FocusPolicy.NoFocus)

    def event(self, event: QEvent | None) -> bool:
        """Keep digits for the scale that has the keyboard, before they are taken for marker keys."""
        if (
            event is not None
            and event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.text() in self._digits
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take a digit; it comes here from the button that has the keyboard."""
        if event is not None and event.text() in self._digits:
            self.typed.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class RatingCard(Card):
    """One question with its scale. What is pressed is given after a moment, in which it can be changed."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._asking = Asking()
        self._question, self._count = ElidedLabel("", 18, bold=True), label(muted=True)
        self._low, self._high = label("", 13), label("", 13)
        self.scale, self.skip = Scale(), QPushButton(tr("Skip"))
        self.skip.setMinimumSize(96, 36)
        self.skip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.scale.pressed.connect(lambda value: self._take(self._asking.choose, value))
        self.scale.typed.connect(lambda digit: self._take(self._asking.type, digit))
        self.skip.clicked.connect(self._skip)
        self._shown: tuple[str, int, int] | None = None
        self._lay_out()

    def shrink(self, small: bool) -> None:
        """Take less room, yet no less than a thumb needs."""
        self._rows.setContentsMargins(*((10, 1, 10, 1) if small else (14, 4, 14, 4)))
        self.scale.setMinimumHeight(SMALL_HEIGHT if small else LEAST_HEIGHT)
        for button in self.scale.buttons:
            button.setMinimumHeight(SMALL_HEIGHT if small else LEAST_HEIGHT)

    def draw(self, snapshot: Snapshot) -> None:
        """Take what a snapshot asks."""
        asks = snapshot.stage is not None and snapshot.phase is SessionPhase.RUNNING
        if snapshot.phase not in LIVE:
            self._asking.chosen = None
        if asks and snapshot.stage is not None:
            self._asking.take(snapshot.stage.number, snapshot.stage.ratings)
        else:
            self._asking.take(0, ())
        self._show()

    def tick(self, now: float) -> None:
        """Give an answer whose moment is over (`now` in LSL s)."""
        answer = self._asking.due(now)
        if answer is not None:
            self._controller.post(Command(CommandKind.RATING, answer.time, float(answer.value), answer.item))
            self._show()

    @property
    def wanted(self) -> bool:
        """Whether there is anything to rate."""
        return bool(self._asking.item)

    @property
    def words(self) -> tuple[str, str]:
        """The question and its place among the others; empty without one."""
        return (self._question.whole, self._count.text()) if self.wanted else ("", "")

    def _take(self, how: Callable[[int, float], None], value: int) -> None:
        how(value, self._controller.now())
        self._show()

    def _skip(self) -> None:
        if self._asking.item:
            self._controller.post(Command(CommandKind.RATING, self._controller.now(), None, self._asking.item))
        self._asking.skip()
        self._show()

    def _show(self) -> None:
        asking = self._asking
        self.scale.show_value(None if asking.chosen is None else asking.chosen.value)
        shown = (asking.item, asking.number, asking.count)
        if shown == self._shown or not asking.item:
            return
        self._shown = shown
        words, ends = question(asking.item), scale_ends(asking.item)
        self._question.say(words)
        say(
            self._count, tr("{number} of {count}", number=asking.number, count=asking.count) if asking.count > 1 else ""
        )
        say(self._low, f"0: {ends[0]}")
        say(self._high, f"10: {ends[1]}")
        self.scale.ask(words, ends)
        self.skip.setAccessibleName(tr("Skip: {words}", words=words))
        self.setAccessibleName(f"{words}, 0 {ends[0]}, 10 {ends[1]}")

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self._question, 1)
        above.addWidget(self._count)
        above.addSpacing(12)
        above.addWidget(self.skip)
        below.addWidget(self._low)
        below.addStretch(1)
        below.addWidget(self._high)
        self._rows = rows = QVBoxLayout(self)
        rows.setSpacing(2)
        rows.addLayout(above)
        rows.addWidget(self.scale, 1)
        rows.addLayout(below)
        self.shrink(False)

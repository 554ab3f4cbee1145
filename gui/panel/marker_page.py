"""The marker keys 1–9 with their labels, for a thumb; the labels can be edited, the last marker taken back."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QResizeEvent
from PyQt6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.pieces import ElidedLabel
from gui.panel.words import clock_text, plain
from sessions.commands import Command, CommandKind
from sessions.controller import Controller
from sessions.marker_labels import KEYS, LONGEST_LABEL
from sessions.snapshot import SessionPhase, Snapshot

COLUMNS = 3
HINT = mark("Keys 1–9 set a marker at any time, M one with words of its own.")


class MarkerButton(QPushButton):
    """A marker key; `asked` carries when it went down (LSL s)."""

    asked = pyqtSignal(float)

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller, self._words = controller, ""
        self._pressed_at = 0.0
        self.setMinimumSize(60, 50)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        font = self.font()
        font.setPointSize(14)
        self.setFont(font)
        self.pressed.connect(self._stamp)
        self.clicked.connect(lambda: self.asked.emit(self._pressed_at))

    def name(self, number: int, words: str) -> None:
        """Write the key and what it stands for."""
        self._words = f"{number}   {words}"
        self.setAccessibleName(tr("Marker {number}: {words}", number=number, words=words))
        self._fit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Cut the words anew."""
        super().resizeEvent(event)
        self._fit()

    def _stamp(self) -> None:
        self._pressed_at = self._controller.now()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(0, self.width() - 34))
        self.setText(shown.replace("&", "&&"))


class MarkerPage(QWidget):
    """Nine large buttons; "Edit labels" makes each a line to type in."""

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self._drawn: tuple[bool, tuple[tuple[float, str], ...]] | None = None
        self.buttons = [MarkerButton(controller) for _ in range(KEYS)]
        self.lines = [QLineEdit() for _ in range(KEYS)]
        self.edit, self.undo = QPushButton(tr("Edit labels")), QPushButton(tr("Undo the last  (U)"))
        self._news, self._pages = ElidedLabel(tr(HINT)), QStackedWidget()
        self._connect()
        self._lay_out()
        self._show_labels()

    def draw(self, snapshot: Snapshot) -> None:
        """Show what can be marked and taken back."""
        running = snapshot.phase is SessionPhase.RUNNING
        if (running, snapshot.markers) == self._drawn:
            return
        self._drawn = (running, snapshot.markers)
        for button in self.buttons:
            button.setEnabled(running)
        self.undo.setEnabled(running and bool(snapshot.markers))
        if snapshot.markers:
            at, words = snapshot.markers[-1]
            clock = clock_text(at - snapshot.time + snapshot.elapsed)
            count = len(snapshot.markers)
            last = tr(
                "Last marker: {words} at {time} ({count} in all)",
                words=tr_sentence(plain(words, 80)),
                time=clock,
                count=count,
            )
            self._news.say(last)
        else:
            self._news.say(tr(HINT))

    def press(self, number: int, time: float) -> None:
        """Set the marker of key `number` at `time` (LSL s)."""
        self._controller.post(Command(CommandKind.MARKER, time, text=self._controller.labels()[number - 1]))

    def take_back(self) -> None:
        """Take back the last marker."""
        self._controller.post(Command(CommandKind.UNMARK, self._controller.now()))

    def keep_labels(self) -> None:
        """Keep what was typed, if labels are being edited."""
        if self.edit.isChecked():
            self.edit.setChecked(False)

    def _edit(self, on: bool) -> None:
        if on:
            for line, words in zip(self.lines, self._controller.labels(), strict=True):
                line.setText(tr_sentence(words))
        else:
            self._controller.relabel([line.text() for line in self.lines])
            self._show_labels()
        self._pages.setCurrentIndex(int(on))
        self.edit.setText(tr("Keep labels" if on else "Edit labels"))
        self.edit.setAccessibleName(tr("Keep the labels" if on else "Edit the labels of the marker keys"))
        if on:
            self.lines[0].setFocus()
            self.lines[0].selectAll()

    def _show_labels(self) -> None:
        labels = self._controller.labels()
        for number, (button, words) in enumerate(zip(self.buttons, labels, strict=True), 1):
            button.name(number, tr_sentence(words))

    def _connect(self) -> None:
        for number, (button, line) in enumerate(zip(self.buttons, self.lines, strict=True), 1):
            button.asked.connect(lambda time, number=number: self.press(number, time))
            line.setMaxLength(LONGEST_LABEL)
            line.setMinimumHeight(50)
            line.setAccessibleName(tr("Label of marker key {number}", number=number))
            line.returnPressed.connect(self.keep_labels)
        for low in (self.edit, self.undo):
            low.setMinimumSize(170, 46)
            low.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.edit.setCheckable(True)
        self.edit.setAccessibleName(tr("Edit the labels of the marker keys"))
        self.edit.toggled.connect(self._edit)
        self.undo.setAccessibleName(tr("Take back the last marker"))
        self.undo.clicked.connect(self.take_back)

    def _lay_out(self) -> None:
        for parts in (self.buttons, self.lines):
            page = QWidget()
            grid = QGridLayout(page)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(8)
            for place, part in enumerate(parts):
                grid.addWidget(part, *divmod(place, COLUMNS))
            self._pages.addWidget(page)
        below = QHBoxLayout()
        below.addWidget(self._news, 1)
        below.addWidget(self.undo)
        below.addWidget(self.edit)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._pages, 1)
        rows.addLayout(below)

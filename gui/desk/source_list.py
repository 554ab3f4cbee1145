"""What can be played without a device: simulated people and recordings, each started by one press."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from gui.desk.stream_list import Column
from gui.desk.stream_row import lines_of
from gui.desk.stream_words import source_words
from gui.language import tr
from gui.panel.button import plain_button
from gui.panel.pieces import Card, ElidedLabel, label, say
from sessions.sources import Playable

KEY_HEIGHT = 56


class SourceRow(Card):
    """One thing to play; its key begins and ends it."""

    asked = pyqtSignal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._name, self._about = ElidedLabel("", bold=True), lines_of(2)
        self._about.setObjectName("muted")
        self.key = plain_button(tr("Play"), "", KEY_HEIGHT, checkable=True)
        self.key.clicked.connect(self.asked)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addStretch(1)
        for line in (self._name, self._about):
            lines.addWidget(line)
        lines.addStretch(1)
        # a row that gave way to others would let those below it move
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(8)
        row.addLayout(lines, 1)
        row.addWidget(self.key)

    def draw(self, source: Playable, plays: bool) -> None:
        """Show what can be played, and whether it plays."""
        name, about = source_words(source)
        self._name.say(name)
        self._about.show_words(tr("Plays now: press Start") if plays else about)
        words = tr("End") if plays else tr("Play")
        self.key.setText(words)
        self.key.setMinimumWidth(max(72, self.key.fontMetrics().horizontalAdvance(words) + 32))
        self.key.setAccessibleName(tr("End: {name}", name=name) if plays else tr("Play: {name}", name=name))
        self.key.setChecked(plays)

    @property
    def words(self) -> tuple[str, str]:
        """Name and the line about it, as shown."""
        return self._name.whole, self._about.whole


class SourceList(Column):
    """Simulated people first, then recordings.

    Attributes
    ----------
    asked
        Emitted with what shall play, or None to end what plays.
    file_asked
        Emitted when a person wants to choose a file.
    """

    asked = pyqtSignal(object)
    file_asked = pyqtSignal()

    def __init__(self) -> None:
        super().__init__(tr("What plays without a device"))
        self._sources: tuple[Playable, ...] | None = None
        self.shown: list[SourceRow] = []
        self._head = label("", 16, bold=True)
        self.open = plain_button(tr("Open a recording…"), "", KEY_HEIGHT)
        self.open.clicked.connect(self.file_asked)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self.open)
        self.rows.addLayout(head)
        self.rows.addStretch(1)

    def draw(self, sources: Sequence[Playable], playing: Playable | None) -> None:
        """Show what can be played, and what plays."""
        say(self._head, tr("Without a device"))
        self.open.setText(tr("Open a recording…"))
        self.open.setAccessibleName(tr("Open a recording and play it"))
        if tuple(sources) != self._sources:
            self._sources = tuple(sources)
            self._fill(len(sources))
        for row, source in zip(self.shown, sources, strict=True):
            row.draw(source, source == playing)

    def _fill(self, count: int) -> None:
        """Have `count` rows: those that are there stay, so that the keyboard keeps its place."""
        for number in range(len(self.shown), count):
            row = SourceRow()
            row.asked.connect(lambda on, number=number: self._tell(number, on))
            self.rows.insertWidget(1 + number, row)
            self.shown.append(row)
        for row in self.shown[count:]:
            self.rows.removeWidget(row)
            row.deleteLater()
        del self.shown[count:]

    def _tell(self, number: int, on: bool) -> None:
        if self._sources is not None and number < len(self._sources):
            self.asked.emit(self._sources[number] if on else None)

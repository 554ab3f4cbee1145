"""The list of sessions at the side: newest first, by person, with a line to type what is looked for."""

from collections.abc import Sequence
from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from gui.language import mark, tr
from gui.panel.pieces import Card, directed_line, label, say
from gui.panel.words import plain
from gui.review.choice import Choice
from gui.review.listing import Entry, people_in, place_of

EVERYBODY = mark("Everybody")
WIDTH, NARROW = 348, 232


class Shelf(Card):
    """Sessions to choose from; `chosen` carries the `Entry`, None when the list is empty."""

    chosen = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self._all: tuple[Entry, ...] = ()
        self._shown: tuple[Entry, ...] = ()
        self.person, self.words, self.list = Choice(tr("Whose sessions")), QLineEdit(), QListWidget()
        self.words.setAccessibleName(tr("Find a session: date, participant, protocol or status"))
        self.words.setPlaceholderText(tr("Find: date, protocol, status …"))
        self.words.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Sessions, newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._count = label("", muted=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(label(tr("Sessions"), 16, bold=True))
        for part in (self.person, self.words, self._count):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.person.currentIndexChanged.connect(self._filter)
        self.words.textChanged.connect(self._filter)
        self.list.currentRowChanged.connect(self._choose)

    def shrink(self, narrow: bool) -> None:
        """Leave more of the width to the session."""
        self.setFixedWidth(NARROW if narrow else WIDTH)

    @property
    def entry(self) -> Entry | None:
        """The chosen session."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All sessions, also those that are not looked for."""
        return self._all

    def show_entries(self, found: Sequence[Entry], choose: Path | None = None) -> None:
        """Show the sessions and choose one; None keeps the one that is chosen, or takes the newest."""
        wanted = choose or (self.entry.folder.path if self.entry is not None else None)
        person = self.person.currentData() or ""
        self._all = tuple(found)
        self.person.blockSignals(True)
        self.person.clear()
        self.person.addItem(tr(EVERYBODY), "")
        for name in people_in(found):
            self.person.addItem(plain(name, 40), name)
        self.person.setCurrentIndex(max(0, self.person.findData(person)))
        self.person.blockSignals(False)
        self._fill(wanted)

    def step(self, by: int) -> None:
        """Choose the next session in the list, or the one before."""
        self.list.setCurrentRow(min(max(0, self.list.currentRow() + by), self.list.count() - 1))

    def _filter(self) -> None:
        self._fill(self.entry.folder.path if self.entry is not None else None)

    def _fill(self, wanted: Path | None) -> None:
        person, words = self.person.currentData() or "", self.words.text()
        before = self.entry
        self._shown = tuple(one for one in self._all if one.fits(words, person))
        self.list.blockSignals(True)
        self.list.clear()
        for one in self._shown:
            lines = [line for line in (one.title, one.about, one.words) if line]
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                lines = list(map(directed_line, lines))
            item = QListWidgetItem("\u2028".join(lines))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title}, {one.about}, {one.words}")
            item.setToolTip(f"{one.folder.path.name}\n{one.words}")
            self.list.addItem(item)
        self.list.setCurrentRow(place_of(self._shown, wanted) if self._shown else -1)
        self.list.blockSignals(False)
        say(self._count, self._counted())
        if self.entry != before or not self._shown:
            self.chosen.emit(self.entry)

    def _counted(self) -> str:
        shown, count = len(self._shown), len(self._all)
        if shown != count:
            return tr("{shown} of {count} sessions, newest first", shown=shown, count=count)
        return tr("1 session") if count == 1 else tr("{count} sessions, newest first", count=count)

    def _choose(self, _row: int) -> None:
        self.chosen.emit(self.entry)

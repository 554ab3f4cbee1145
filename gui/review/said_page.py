"""Ratings before, during and after a session, and its notes, which can be added to and changed."""

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import (
    QAbstractItemView,
    QBoxLayout,
    QHeaderView,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.language import mark, tr
from gui.panel.pieces import Card, ElidedLabel, label
from gui.panel.words import plain
from gui.review.rate_row import RateRow
from gui.review.said import Said, note_head

COLUMNS = (mark("Item"), mark("Before"), mark("During"), mark("After"), mark("Change"))
NEW = mark("New note")
SHOWN = 200
ROW_HEIGHT = 40


class SaidPage(QWidget):
    """Asks for notes to be written: `added` carries the words, `edited` the note's id and the words."""

    added = pyqtSignal(str)
    edited = pyqtSignal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._said = Said()
        self.table, self.notes, self.text = QTableWidget(0, len(COLUMNS)), QListWidget(), QPlainTextEdit()
        self._words, self.rate = ElidedLabel("", muted=True), RateRow()
        self.keep = QPushButton(tr("Keep note"))
        self.keep.setAccessibleName(tr("Keep what was written as a note"))
        self.keep.clicked.connect(self._keep)
        self._set_up()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._columns.setContentsMargins(0, 4, 0, 0)
        self._columns.setSpacing(8)
        self._columns.addWidget(self._rated(), 3)
        self._columns.addWidget(self._noted(), 2)

    def shrink(self, narrow: bool) -> None:
        """Stand one below the other, or side by side."""
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def forget_draft(self) -> None:
        """Empty the line in which a note is written: it was kept."""
        self.notes.setCurrentRow(0)
        self.text.clear()

    def show_said(self, said: Said, open_to_notes: bool, same: bool = False) -> None:
        """Show what was said of a session; of the `same` one again, a note that is being written stays."""
        row, draft = (max(0, self.notes.currentRow()), self.text.toPlainText()) if same else (0, "")
        self._said = said
        self._words.say(said.trouble or ("" if said.rated else tr("Nothing was rated in this session.")))
        self._words.setVisible(bool(self._words.whole))
        self._fill_table()
        self.notes.blockSignals(True)
        self.notes.clear()
        self.notes.addItem(QListWidgetItem(tr(NEW)))
        for note in said.notes:
            item = QListWidgetItem(f"{note_head(note)}\u2028{plain(note.text, SHOWN)}")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{note_head(note)}: {plain(note.text, SHOWN)}")
            self.notes.addItem(item)
        self.notes.setCurrentRow(min(row, self.notes.count() - 1))
        self.notes.blockSignals(False)
        self.text.setPlainText(draft)
        self.rate.offer([one.item for one in said.rated])
        for part in (self.text, self.keep, self.notes, self.rate):
            part.setEnabled(open_to_notes and not said.trouble)

    def _choose(self, row: int) -> None:
        self.text.setPlainText(self._said.notes[row - 1].text if row > 0 else "")
        self.keep.setText(tr("Keep change" if row > 0 else "Keep note"))

    def _keep(self) -> None:
        row, words = self.notes.currentRow(), self.text.toPlainText().strip()
        if not words:
            self.text.setFocus()
        elif row > 0:
            self.edited.emit(self._said.notes[row - 1].id, words)
        else:
            self.added.emit(words)

    def _fill_table(self) -> None:
        self.table.setRowCount(len(self._said.rated))
        for row, one in enumerate(self._said.rated):
            for column, text in enumerate((one.item, one.before, one.during, one.after, one.change)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.table.setItem(row, column, cell)
        self.table.resizeRowsToContents()
        self.table.setAccessibleDescription(self._said.words)

    def _set_up(self) -> None:
        self.table.setHorizontalHeaderLabels([tr(name) for name in COLUMNS])
        self.table.setAccessibleName(tr("Ratings before, during and after"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        if (down := self.table.verticalHeader()) is not None:
            down.hide()
            down.setMinimumSectionSize(ROW_HEIGHT)
        if (across := self.table.horizontalHeader()) is not None:
            across.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            for column in (0, 2):
                across.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            across.setHighlightSections(False)
            across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.notes.setAccessibleName(tr("Notes on this session"))
        self.notes.setWordWrap(True)
        self.notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notes.currentRowChanged.connect(self._choose)
        self.text.setAccessibleName(tr("Words of the note"))
        self.text.setPlaceholderText(tr("Write a note on this session; no names."))
        self.text.setTabChangesFocus(True)

    def _rated(self) -> Card:
        card = Card()
        rows = QVBoxLayout(card)
        rows.addWidget(label(tr("Ratings, 0–10"), 14, bold=True))
        rows.addWidget(self._words)
        rows.addWidget(self.table, 1)
        rows.addWidget(self.rate)
        return card

    def _noted(self) -> Card:
        card = Card()
        rows = QVBoxLayout(card)
        rows.addWidget(label(tr("Notes"), 14, bold=True))
        rows.addWidget(self.notes, 3)
        rows.addWidget(self.text, 2)
        rows.addWidget(self.keep)
        return card

"""What a report, an export, a move and a deletion need to know, asked in a line below their buttons."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PyQt6.QtCore import QStandardPaths, Qt, pyqtSignal
from PyQt6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QWidget

from gui.language import mark, tr
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import label, set_property
from gui.panel.words import plain
from gui.review.choice import Choice
from gui.review.deeds import FORMAT_WORDS
from sessions.export.choices import FormatName
from sessions.store.deletion import SHORTEST_REASON

HEIGHT = 56
ASKING = (mark("Report"), mark("Export"), mark("Move"), mark("Delete"))


class Drawer(QStackedWidget):
    """One line for each of `ASKING`; an answer goes out as a signal, Esc closes it.

    Signals
    -------
    report
        Folder.
    export
        Format, folder, whether to leave out all that could tell whose it is.
    move_to
        Participant.
    delete
        Reason.
    """

    report = pyqtSignal(object)
    export = pyqtSignal(object, object, bool)
    move_to = pyqtSignal(str)
    delete = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.hide()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        there = Path(documents or Path.home()) / "Sospiro"
        self.report_folder, self.export_folder = QLineEdit(str(there)), QLineEdit(str(there / "export"))
        self.format, self.hide_names = Choice(tr("Format of the export")), QCheckBox(tr("De-identified"))
        self.person, self.reason = Choice(tr("Participant to whom the session belongs")), QLineEdit()
        self.warning = FittedLabel((12, 11))
        self._set_up()
        self._line(label(tr("Folder")), self.report_folder, self._go(tr("Write report"), self._ask_report))
        self._line(self.format, self.hide_names, label(tr("Folder")), self.export_folder,
                   self._go(tr("Export"), self._ask_export))  # fmt: skip
        self._line(label(tr("This session belongs to")), self.person, self._go(tr("Move"), self._ask_move))
        self.for_good = self._go(tr("Delete for good"), self._ask_delete)
        self.for_good.setEnabled(False)
        set_property(self.for_good, "role", "ask")
        self._line(self.warning, self.reason, self.for_good)

    def ask(self, which: str, people: Sequence[str] = (), warning: str = "") -> None:
        """Open one line, or close it when it is open."""
        page = ASKING.index(which)
        if self.isVisible() and self.currentIndex() == page:
            self.hide()
            return
        self.person.clear()
        self.person.addItems([plain(one, 40) for one in people])
        self.reason.clear()
        self.warning.show_words(warning)
        self.setCurrentIndex(page)
        self.show()
        # as by Tab: what stands there is selected, and typing takes its place
        (self.report_folder, self.format, self.person, self.reason)[page].setFocus(Qt.FocusReason.TabFocusReason)

    def _set_up(self) -> None:
        for to, words in FORMAT_WORDS.items():
            self.format.addItem(tr(words), to)
        self.hide_names.setAccessibleName(tr("De-identified: leave out all that could tell whose it is"))
        self.hide_names.setToolTip(tr("Leave out all that could tell whose it is"))
        self.hide_names.setChecked(True)
        self.report_folder.setAccessibleName(tr("Folder for the report"))
        self.export_folder.setAccessibleName(tr("Folder for the export"))
        self.person.setEditable(True)
        self.reason.setAccessibleName(tr("Why it is deleted; kept for good"))
        self.reason.setPlaceholderText(tr("Why? This is kept"))
        self.reason.textChanged.connect(self._check_reason)

    def _check_reason(self, words: str) -> None:
        self.for_good.setEnabled(len(words.strip()) >= SHORTEST_REASON)

    def _ask_report(self) -> None:
        self.report.emit(_folder(self.report_folder))

    def _ask_export(self) -> None:
        self.export.emit(FormatName(self.format.currentData()), _folder(self.export_folder),
                         self.hide_names.isChecked())  # fmt: skip

    def _ask_move(self) -> None:
        self.move_to.emit(self.person.currentText().strip())

    def _ask_delete(self) -> None:
        self.delete.emit(self.reason.text())

    def _go(self, words: str, then: Callable[[], None]) -> QPushButton:
        made = QPushButton(words)
        made.setAccessibleName(words)
        made.clicked.connect(then)
        return made

    def _line(self, *parts: QWidget) -> None:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(10, 4, 10, 4)
        row.setSpacing(10)
        for part in parts:
            row.addWidget(part, 3 if isinstance(part, FittedLabel) else 2 if isinstance(part, QLineEdit) else 0)
        close = QPushButton(tr("Cancel"))
        close.setAccessibleName(tr("Cancel (Esc)"))
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        close.clicked.connect(self.hide)
        row.addWidget(close)
        if not any(isinstance(part, QLineEdit | FittedLabel) for part in parts):
            row.addStretch(1)
        self.addWidget(page)


def _folder(line: QLineEdit) -> Path:
    return Path(line.text().strip() or ".").expanduser()

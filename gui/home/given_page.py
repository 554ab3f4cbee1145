"""What came of giving: where the file lies, and what to do with it."""

import re
from pathlib import Path

from PyQt6.QtCore import Qt, QUrl, pyqtSignal
from PyQt6.QtGui import QDesktopServices
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.home.pieces import TITLE_POINTS, Bar, centred, large_button, words_label
from gui.language import tr
from gui.panel.pieces import say
from gui.panel.words import plain
from sessions.home.giving import Gave


class GivenPage(QWidget):
    """One sentence, the folder, and the way back."""

    left = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self._file: Path | None = None
        self._title = centred(words_label("", TITLE_POINTS, bold=True))
        self._words = centred(words_label("", 17))
        self.folder = large_button(tr("Show the folder"), role="act")
        self.folder.clicked.connect(self._show_folder)
        self.back = large_button(tr("Back"))
        self.back.clicked.connect(self.left)
        rows = QVBoxLayout(self)
        rows.setSpacing(24)
        rows.addStretch(1)
        rows.addWidget(self._title)
        rows.addWidget(self._words)
        rows.addStretch(1)
        self._bar = Bar(self.back, (self.folder,))
        rows.addWidget(self._bar)

    def wait(self) -> None:
        """Show that the file is being made."""
        self._show(None, tr("One moment…"), tr("Your sessions are being put into one file."))

    def show_gave(self, gave: Gave) -> None:
        """Show the file that was made, or the last one where nothing is new."""
        title = tr("Your file is ready") if gave.sessions else tr("All has been given already")
        words = tr(
            "Send the file {file} from the folder {folder} to your therapist, who alone can open it.",
            file=_breakable(plain(gave.file.name, 120)),
            folder=_breakable(plain(str(gave.file.parent), 200)),
        )
        self._show(gave.file, title, words)

    def refuse(self, why: str) -> None:
        """Show why there is no file."""
        self._show(None, tr("There is no file yet"), why)

    def _show(self, file: Path | None, title: str, words: str) -> None:
        self._file = file
        say(self._title, title)
        say(self._words, words)
        self.folder.setVisible(file is not None)
        (self.folder if file is not None else self.back).setFocus(Qt.FocusReason.TabFocusReason)

    def _show_folder(self) -> None:
        if self._file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))


def _breakable(path: str) -> str:
    """Return a path that may go on in the next line after each of its parts."""
    return re.sub(r"([/\\_.-])", "\\1\u200b", path)

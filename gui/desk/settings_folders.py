"""Where the sessions are kept."""

from PyQt6.QtCore import QUrl
from PyQt6.QtGui import QDesktopServices
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.desk.settings_kept import KeptSettings
from gui.desk.settings_pieces import TALL, Titled, Told, ToldLine
from gui.language import mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.button import plain_button
from gui.panel.pieces import say
from gui.panel.theme import Theme
from sensors.errors import SospiroError
from sessions.folder import SESSION_BYTES, check_data_dir, free_bytes

OTHER = mark(
    "Another folder is used when Sospiro is started with --data-dir FOLDER, or with the variable SOSPIRO_DATA_DIR. "
    "What is in this one stays where it is; move the whole folder to take it along."
)
FREE = mark("{free:.1f} GB are free: enough for about {hours:.0f} hours.")
LITTLE = mark("{free:.1f} GB are free: too little for a session. Free some space before you start.")
GB = 1e9


class FolderSection(QWidget):
    """The folder, whether it can be written to, how much space is left, and how to use another."""

    def __init__(self, kept: KeptSettings) -> None:
        super().__init__()
        self._kept = kept
        self.folder = Told()
        self._space = ToldLine()
        self.open = plain_button(tr("Open the folder"), tr("Open the folder of the sessions"), TALL)
        self.open.clicked.connect(self._open)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Titled(tr("Sessions are kept in"), "", self.folder, self._space, self.open))
        rows.addWidget(Titled(tr("Another folder"), tr(OTHER)))
        rows.addStretch(1)

    def look(self) -> None:
        """Show the folder as it is now."""
        folder = self._kept.controller.settings().data_dir
        say(self.folder, str(folder))
        self.open.setEnabled(folder.is_dir())
        self._space.tell(*self._space_words())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._space.set_theme(theme)

    @property
    def words(self) -> str:
        """What is said of the space."""
        return self._space.words

    def _space_words(self) -> tuple[bool, str]:
        folder = self._kept.controller.settings().data_dir
        try:
            check_data_dir(folder)
            free = free_bytes(folder)
        except SospiroError as error:
            return False, tr_sentence(error.sentence)
        enough = free >= SESSION_BYTES
        return enough, tr(FREE if enough else LITTLE, free=free / GB, hours=2 * free / SESSION_BYTES)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._kept.controller.settings().data_dir)))

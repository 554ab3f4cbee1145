"""The window at home before anything is set up: one sentence, and a button that takes the therapist's file."""

from pathlib import Path

from PyQt6.QtCore import Qt
from PyQt6.QtWidgets import QFileDialog, QMainWindow, QVBoxLayout, QWidget

from gui.desktop.ending import ending_politely
from gui.home.pieces import TITLE_POINTS, Bar, centred, home_sheet, large_button, words_label
from gui.language import tr
from gui.language.sentences import tr_sentence
from gui.panel.appearance import appearance
from gui.panel.application import into_screen
from gui.panel.pieces import say
from gui.panel.words import plain
from sensors.errors import SospiroError
from sessions.home.keeping import is_set_up, kept_setup, open_setup, prepare
from sessions.home.setup_file import SUFFIX, HomeSetup
from sessions.settings import Settings

LEAST, SIZE = (340, 340), (760, 480)
LONGEST = 400

Ready = tuple[HomeSetup, Settings]


class FirstWindow(QMainWindow):
    """Asks for the file until one can be played, or somebody closes it.

    Parameters
    ----------
    settings
        Of this installation.
    why
        What was wrong with the file that was opened, or with the one that is kept; empty where there is none yet.

    Attributes
    ----------
    ready
        What is played, and its settings; None while there is nothing.
    """

    def __init__(self, settings: Settings, why: str = "") -> None:
        look = appearance()
        super().__init__()
        self._settings = settings
        self.ready: Ready | None = None
        self.dialog: QFileDialog | None = None
        self._title = centred(words_label("", TITLE_POINTS, bold=True))
        self._words = centred(words_label("", 17))
        self.open = large_button(tr("Open the file…"), tr("Open the file from your therapist"), "act")
        self.open.clicked.connect(self.choose)
        self.as_before = large_button(tr("Go on as before"))
        self.as_before.clicked.connect(lambda: self._take(None))
        self.as_before.setVisible(bool(why) and is_set_up(settings.data_dir))
        self.setWindowTitle("Sospiro")
        self.setMinimumSize(*LEAST)
        self.resize(*SIZE)
        self.setStyleSheet(home_sheet(look.theme))
        self._lay_out()
        self._tell(why)

    def choose(self) -> None:
        """Let the person choose the file."""
        if self.dialog is None:
            self.dialog = QFileDialog(self, tr("Open the file from your therapist"))
            self.dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
            self.dialog.setNameFilters([f"{tr('File from your therapist')} (*{SUFFIX})", f"{tr('All files')} (*)"])
            self.dialog.fileSelected.connect(lambda path: self._take(Path(path)))
        self.dialog.open()

    def _take(self, file: Path | None) -> None:
        try:
            self.ready = set_up(self._settings, file)
        except SospiroError as error:
            self._tell(error.sentence)
        else:
            self.close()

    def _tell(self, why: str) -> None:
        if why:
            say(self._title, tr("The file could not be opened"))
            say(self._words, tr_sentence(plain(why, LONGEST)))
        else:
            say(self._title, tr("Nothing is set up here yet"))
            say(
                self._words,
                tr("Open the file that your therapist gave you: its name ends in {suffix}.", suffix=SUFFIX),
            )

    def _lay_out(self) -> None:
        room = QWidget()
        room.setObjectName("room")
        rows = QVBoxLayout(room)
        rows.setSpacing(24)
        rows.addStretch(1)
        rows.addWidget(self._title)
        rows.addWidget(self._words)
        rows.addStretch(1)
        rows.addWidget(Bar(QWidget(), (self.as_before, self.open)))
        self.setCentralWidget(room)
        self.open.setFocus(Qt.FocusReason.TabFocusReason)


def set_up(settings: Settings, file: Path | None) -> Ready:
    """Return what is played at home: of `file`, which is kept from now on, else of what was kept before.

    Raises
    ------
    SospiroError
        As `open_setup`, `kept_setup` and `prepare`.
    """
    setup = kept_setup(settings.data_dir) if file is None else open_setup(file, settings)
    return setup, prepare(setup, settings)


def set_up_or_asked(settings: Settings, file: Path | None) -> Ready | None:
    """Return what is played at home; where there is nothing that can be, ask for it in a window of its own.

    None when that was closed.
    """
    why = ""
    if file is not None or is_set_up(settings.data_dir):
        try:
            return set_up(settings, file)
        except SospiroError as error:
            why = error.sentence
    return asked(settings, why)


def asked(settings: Settings, why: str) -> Ready | None:
    """Show the window until it is closed, and return what came of it."""
    from gui.home.application import dressed

    app = dressed(settings.data_dir)
    window = FirstWindow(settings, why)
    into_screen(window)
    with ending_politely(window.close):
        window.show()
        app.exec()
    return window.ready

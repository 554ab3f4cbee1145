"""The first page of somebody new: three ways to begin, each one press."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.desk.desk import Desk
from gui.desk.page import Page
from gui.desk.streams_page import recording_dialog
from gui.language import mark, tr
from gui.panel.fitted import FittedLabel
from gui.panel.pieces import label, say
from gui.panel.words import LIVE
from gui.preferences import read_preferences, write_preferences
from sensors.errors import SospiroError
from sessions.controller import Controller
from sessions.snapshot import Snapshot
from sessions.sources import Playable, recording

LEAST_HEIGHT = 200
NAME = "welcome"
TRY, DEVICE, RECORDING = "try", "device", "recording"
CHOICES = {
    TRY: (
        mark("Try it with a simulated person"),
        mark("No device is needed: somebody who is not real follows the music gladly. Then press Start."),
    ),
    DEVICE: (
        mark("Connect a device"),
        mark("A breathing belt, a chest strap or an amplifier that sends to Lab Streaming Layer (LSL)."),
    ),
    RECORDING: (
        mark("Open a recording"),
        mark("An XDF file, that of a session, or another recording of breathing or heart: it plays as if it were now."),
    ),
}
"""What can be chosen: a title, and what will happen."""

HELLO = mark("Welcome to Sospiro")
INTRODUCTION = mark("Music that breathes with a person, and leads them gently to a calmer breath. How shall it begin?")
LATER = mark("Not now")


class Choice(QPushButton):
    """One large choice: a title, and below it what will happen."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._about = FittedLabel((22, 18, 15, 12)), FittedLabel((15, 14, 13, 12))
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(20, 16, 20, 16)
        lines.setSpacing(8)
        edges = (Qt.AlignmentFlag.AlignBottom, Qt.AlignmentFlag.AlignTop)
        for line, edge, stretch in zip((self._title, self._about), edges, (4, 5), strict=True):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter | edge)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(line, stretch)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(LEAST_HEIGHT)

    def draw(self, title: str, about: str) -> None:
        """Say what this choice is."""
        self._title.show_words(tr(title))
        self._about.show_words(tr(about))
        self.setAccessibleName(tr(title))
        self.setAccessibleDescription(tr(about))


class WelcomePage(Page):
    """Three choices.

    Attributes
    ----------
    answered
        Emitted when one was made, or a session begun without: the page need not come by itself again.
    """

    title = mark("First steps")
    answered = pyqtSignal()

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self._controller = controller
        self.dialog: QFileDialog | None = None
        self._hello, self._introduction = label("", 26, bold=True), label("", 15)
        self.choices = {name: Choice() for name in CHOICES}
        self.later = QPushButton()
        self._lay_out()
        deeds: dict[str, Callable[[], None]] = {TRY: self._try, DEVICE: self._connect_device, RECORDING: self._open}
        for name, choice in self.choices.items():
            choice.clicked.connect(deeds[name])
        self.later.clicked.connect(self._leave)
        self.look()

    @property
    def first(self) -> QWidget | None:
        """The first choice: whoever is new here has nothing yet that Start could begin with."""
        return self.choices[TRY]

    def look(self) -> None:
        """Say what can be chosen."""
        say(self._hello, tr(HELLO))
        say(self._introduction, tr(INTRODUCTION))
        for name, choice in self.choices.items():
            choice.draw(*CHOICES[name])
        self.later.setText(tr(LATER))
        self.later.setAccessibleName(tr("Go on without choosing"))

    def take(self, snapshot: Snapshot) -> None:
        """Give way to the page of the session once one has begun."""
        if snapshot.phase in LIVE:
            self._leave()

    def _try(self) -> None:
        self._play(self._controller.sources()[0])

    def _connect_device(self) -> None:
        self.answered.emit()
        self.wanted.emit("streams")

    def _open(self) -> None:
        if self.dialog is None:
            self.dialog = recording_dialog(self)
            self.dialog.fileSelected.connect(self.open_file)
        self.dialog.open()

    def open_file(self, path: str) -> None:
        """Play the recording at `path`."""
        try:
            self._play(recording(path))
        except SospiroError as error:
            self.said.emit(error.sentence)

    def _play(self, source: Playable) -> None:
        try:
            self._controller.play(source)
        except SospiroError as error:
            self.said.emit(error.sentence)
            return
        self._leave()

    def _leave(self) -> None:
        self.answered.emit()
        self.done.emit()

    def _lay_out(self) -> None:
        row, rows = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(16)
        for choice in self.choices.values():
            row.addWidget(choice, 1)
        self.later.setMinimumHeight(48)
        self.later.setMinimumWidth(160)
        rows.setContentsMargins(24, 12, 24, 12)
        rows.setSpacing(14)
        for line in (self._hello, self._introduction):
            _centre(line)
            rows.addWidget(line)
        rows.addLayout(row, 1)
        rows.addWidget(self.later, 0, Qt.AlignmentFlag.AlignHCenter)


def _centre(line: QLabel) -> None:
    line.setWordWrap(True)
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)


def begin_with_welcome(desk: Desk, controller: Controller, data_dir: Path | None, at_once: bool) -> None:
    """Put the first steps among the pages, and turn to them where nobody has seen them yet.

    Parameters
    ----------
    data_dir
        Where it is remembered that they were seen; None remembers nothing, and does not turn to them.
    at_once
        A session begins with the window: there is nothing to choose.
    """

    def make() -> WelcomePage:
        page = WelcomePage(controller)
        page.answered.connect(lambda: _remember(data_dir))
        return page

    desk.add(NAME, "", make)
    if data_dir is not None and not at_once and not read_preferences(data_dir).welcomed:
        desk.show_page(NAME)


def _remember(data_dir: Path | None) -> None:
    if data_dir is not None and not (preferences := read_preferences(data_dir)).welcomed:
        write_preferences(data_dir, preferences.model_copy(update={"welcomed": True}))

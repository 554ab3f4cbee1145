"""The settings as a page of the desk: sections at the left, each applied at once and remembered."""

from pathlib import Path

from PyQt6.QtCore import QSize, Qt, pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from gui.desk.page import Page
from gui.desk.settings_folders import FolderSection
from gui.desk.settings_kept import KeptSettings
from gui.desk.settings_look import LookSection
from gui.desk.settings_pieces import TALL, Titled
from gui.desk.settings_privacy import PrivacySection
from gui.desk.settings_sound import SoundSection
from gui.language import mark, tr
from gui.panel.button import plain_button
from gui.panel.theme import Theme
from gui.panel.turned import Scrolled, Turned
from sessions.controller import Controller

SECTIONS = (
    mark("Language and look"),
    mark("Sound"),
    mark("Folders"),
    mark("Privacy"),
    mark("Pedals and first steps"),
)
LOOK, SOUND, FOLDERS, PRIVACY, MORE = range(5)
PADDING = 44
PEDALS_ABOUT = mark("A MIDI pedal or pad, or the button of a game-pad, can press any control.")
WELCOME_ABOUT = mark("The three ways to begin, as at the first start.")


class SettingsPage(Page):
    """What holds for every session to come.

    Parameters
    ----------
    data_dir
        Where it is remembered.

    Signals
    -------
    again
        Sospiro is to be started again now; it may be asked once `allow_restart` was called.
    """

    title = mark("Settings")
    again = pyqtSignal()

    def __init__(self, controller: Controller, data_dir: Path | None = None) -> None:
        super().__init__()
        kept = KeptSettings(controller, data_dir, self.said.emit)
        self.looks, self.sound = LookSection(kept), SoundSection(kept)
        self.folders, self.privacy = FolderSection(kept), PrivacySection(kept)
        self.pedals = plain_button(tr("Pedals and pads"), tr("Turn to pedals and pads"), TALL)
        self.welcome = plain_button(tr("First steps again"), tr("Turn to the first steps"), TALL)
        self.list, self._pages = QListWidget(), Turned()
        self.looks.again.connect(self.again)
        self.pedals.clicked.connect(lambda: self.wanted.emit("pedals"))
        self.welcome.clicked.connect(lambda: self.wanted.emit("welcome"))
        self._lay_out()
        self.list.currentRowChanged.connect(self._turn)
        self.list.setCurrentRow(LOOK)

    def allow_restart(self) -> None:
        """Let Sospiro be started again from here."""
        self.looks.can_restart = True
        self.looks.look()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for section in (self.sound, self.folders, self.privacy):
            section.set_theme(theme)

    def look(self) -> None:
        """Show how things stand in the section that is seen."""
        seen = self._pages.currentIndex()
        if seen < MORE:
            (self.looks, self.sound, self.folders, self.privacy)[seen].look()

    def _turn(self, row: int) -> None:
        self._pages.setCurrentIndex(max(0, row))
        if row == SOUND:
            self.sound.search()
        if row == PRIVACY:
            self.privacy.search()
        self.look()

    def _lay_out(self) -> None:
        self.list.setAccessibleName(tr("Settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name in SECTIONS:
            item = QListWidgetItem(tr(name))
            item.setSizeHint(QSize(0, TALL))
            self.list.addItem(item)
        widest = max(self.list.fontMetrics().horizontalAdvance(tr(name)) for name in SECTIONS)
        self.list.setFixedWidth(widest + PADDING)
        sections = (self.looks, self.sound, self.folders, self.privacy, self._more())
        for section, name in zip(sections, SECTIONS, strict=True):
            self._pages.addWidget(Scrolled(section, tr(name)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.list)
        row.addWidget(self._pages, 1)

    def _more(self) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Titled(tr("Pedals"), tr(PEDALS_ABOUT), self.pedals))
        rows.addWidget(Titled(tr("First steps"), tr(WELCOME_ABOUT), self.welcome))
        rows.addStretch(1)
        return made

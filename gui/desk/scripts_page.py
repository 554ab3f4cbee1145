"""The page of guided imagery: which scripts there are, what each says, and the voice of each prompt."""

from collections.abc import Callable
from pathlib import Path

from PyQt6.QtCore import QSize, Qt
from PyQt6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout

from engine.imagery.script import ENGLISH, Script
from engine.imagery.script_file import LIBRARY
from gui.desk.page import Page
from gui.desk.settings_pieces import ToldLine
from gui.desk.voice_card import VoiceCard
from gui.language import language, mark, tr
from gui.language.sentences import tr_sentence
from gui.panel.choice import Choice
from gui.panel.pieces import label, set_points
from gui.panel.theme import Theme
from gui.panel.words import LIVE
from sessions.controller import Controller
from sessions.snapshot import Snapshot
from sessions.voice_prompts import voice_of
from sessions.voice_recording import Recording, record

TALL, ROW, POINTS = 48, 52, 14
LANGUAGE_NAMES = {"en": "English", "de": "Deutsch", "zh_CN": "简体中文"}
"""Each in itself, as who speaks it looks for it."""


class ScriptsPage(Page):
    """Scripts, their prompts, and one prompt large with its voice.

    Parameters
    ----------
    begin
        Begins a recording with the microphone of this name.
    """

    title = mark("Imagery")

    def __init__(self, controller: Controller, begin: Callable[[str], Recording] = record) -> None:
        super().__init__()
        self._controller = controller
        self._stamps: tuple[tuple[str, int], ...] | None = None
        self._script: Script | None = None
        self.scripts, self.languages = Choice(tr("Script")), Choice(tr("Language of the script"))
        self.prompts, self.card, self.fault = QListWidget(), VoiceCard(controller, begin), ToldLine()
        self._lay_out()
        self.scripts.activated.connect(self._open)
        self.languages.activated.connect(self._list)
        self.prompts.currentRowChanged.connect(self._show)
        self.card.changed.connect(self._changed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self.card.set_theme(theme)
        self.fault.set_theme(theme)

    @property
    def busy(self) -> bool:
        """Whether somebody records."""
        return self.card.busy

    def take(self, snapshot: Snapshot) -> None:
        """Let the sound and the microphone be the session's once it begins."""
        if snapshot.phase in LIVE:
            self.card.rest()

    def keep(self) -> None:
        """Keep what is being recorded."""
        self.card.close_down()

    def escape(self) -> None:
        """Stop what records or plays."""
        self.card.rest()

    def look(self) -> None:
        """Show which scripts there are and what they say, where a file has changed since the last look."""
        stamps = _stamps(self._controller.settings().own_scripts)
        if stamps == self._stamps or self.busy:
            return
        self._stamps = stamps
        found = LIBRARY.listed(self._controller.settings().own_scripts)
        own = {item.title for item in found if item.own}
        files = tuple((item.path, item.title) for item in found if item.own or item.title not in own)
        chosen = self.scripts.currentData()
        self.scripts.clear()
        for path, title in files:
            whose = tr("yours") if path.parent != LIBRARY.shipped else tr("Sospiro's")
            self.scripts.addItem(f"{title} · {whose}", str(path))
        self.scripts.setCurrentIndex(max(0, self.scripts.findData(chosen)))
        self._open()

    @property
    def path(self) -> Path | None:
        """The script that is open."""
        chosen = self.scripts.currentData()
        return None if chosen is None else Path(chosen)

    def _open(self) -> None:
        """Read the script that is chosen."""
        self.card.rest()
        path = self.path
        self._read()
        spoken = self._script.languages if self._script is not None else ()
        wanted = self.languages.currentData() or language()
        self.languages.clear()
        for code in spoken:
            self.languages.addItem(LANGUAGE_NAMES.get(code, code), code)
        if self._script is not None and path is not None:
            self.languages.setCurrentIndex(self.languages.findData(self._script.language_for(wanted)))
        self._list()

    def _read(self) -> None:
        """Read it anew; what cannot be told is told to be so."""
        found = LIBRARY.listed(self._controller.settings().own_scripts)
        item = next((item for item in found if item.path == self.path), None)
        self._script = None if item is None else item.content
        self.fault.setVisible(item is not None and item.content is None)
        self.card.setVisible(self._script is not None)
        if item is not None and item.fault:
            self.fault.tell(False, tr_sentence(item.fault))

    def _list(self) -> None:
        """List the prompts in the chosen language; a filled mark stands before one that has a recording."""
        row = max(0, self.prompts.currentRow())
        self.prompts.blockSignals(True)
        self.prompts.clear()
        if self._script is not None and self.path is not None:
            for number in range(len(self._script.prompts)):
                self.prompts.addItem(self._item(self.path, self._script, number))
        self.prompts.setCurrentRow(min(row, self.prompts.count() - 1))
        self.prompts.blockSignals(False)
        self._show()

    def _item(self, path: Path, script: Script, number: int) -> QListWidgetItem:
        text = script.prompts[number].text[self._language]
        there = voice_of(path, script, number, self._language) is not None
        item = QListWidgetItem(f"{number + 1}  {'●' if there else '○'}  {text}")
        recorded = tr("recorded") if there else tr("no recording")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{number + 1}, {recorded}, {text}")
        item.setSizeHint(QSize(0, ROW))
        return item

    def _show(self) -> None:
        """Show the prompt that is chosen."""
        row = self.prompts.currentRow()
        if self._script is not None and self.path is not None and row >= 0:
            self.card.show_prompt(self.path, self._script, row, self._language)

    def _changed(self, path: Path) -> None:
        """Go on in a script that was changed, which may be a copy by now."""
        self._stamps = None
        if path != self.path:
            self.scripts.insertItem(0, "", str(path))
            self.scripts.setCurrentIndex(0)
        self.look()

    @property
    def _language(self) -> str:
        return str(self.languages.currentData() or ENGLISH)

    def _lay_out(self) -> None:
        for choice in (self.scripts, self.languages):
            choice.setMinimumHeight(TALL)
            set_points(choice, POINTS)
        self.prompts.setAccessibleName(tr("Prompts"))
        self.prompts.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.prompts.setTextElideMode(Qt.TextElideMode.ElideRight)
        set_points(self.prompts, POINTS)
        if (bar := self.prompts.verticalScrollBar()) is not None:
            bar.setAccessibleName(tr("Prompts"))
        head, body, left, rows = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(), QVBoxLayout(self)
        head.addWidget(label(tr("Script"), POINTS, bold=True))
        head.addWidget(self.scripts, 3)
        head.addWidget(self.languages, 1)
        left.addWidget(self.prompts, 1)
        body.addLayout(left, 2)
        body.addWidget(self.card, 3)
        rows.setContentsMargins(0, 0, 0, 0)
        for layout in (head, body, rows):
            layout.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self.fault)
        rows.addLayout(body, 1)


def _stamps(folder: Path) -> tuple[tuple[str, int], ...]:
    """Return which files there are in a folder, and when each was changed last."""
    try:
        return tuple(sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir()))
    except OSError:
        return ()

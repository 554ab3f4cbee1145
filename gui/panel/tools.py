"""The drawer below the breath: music, its scenes, playing or markers, where the lower plots are, over nothing."""

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.language import mark, tr
from gui.panel.button import plain_button
from gui.panel.marker_page import MarkerPage
from gui.panel.music_page import MusicPage
from gui.panel.pieces import Card
from gui.panel.play_page import PlayPage
from gui.panel.scenes_page import ScenesPage
from gui.panel.turned import Scrolled, Turned
from sessions.controller import Controller
from sessions.snapshot import Snapshot

MUSIC, SCENES, MARKERS = mark("Music"), mark("Pain and healing"), mark("Marker keys")
PLAYING = mark("Playing along")
KEYS = {MUSIC: "T", SCENES: "", PLAYING: "L", MARKERS: "K"}
TITLES = tuple(KEYS)
LOW = 36
WIDE, NARROW = 32, 8
"""Pixels beside the words of a tab."""


class Tools(Card):
    """The open page, with a button that closes it; `changed` says that it opened, closed or turned."""

    changed = pyqtSignal()

    def __init__(self, controller: Controller) -> None:
        super().__init__()
        self.music, self.markers = MusicPage(controller), MarkerPage(controller)
        self.scenes, self.playing = ScenesPage(controller), PlayPage(controller)
        self.close_button = plain_button(tr("Close"), tr("Close"), LOW)
        self.close_button.clicked.connect(self.shut)
        self.tabs = {
            title: plain_button(_tab_words(title), tr("Page: {title}", title=tr(title)), LOW, checkable=True)
            for title in TITLES
        }
        self._pages = Turned()
        self._open: int | None = None
        self._newest: Snapshot | None = None
        self._areas = [
            Scrolled(page, tr(title))
            for page, title in zip((self.music, self.scenes, self.playing, self.markers), TITLES, strict=True)
        ]
        for area in self._areas:
            self._pages.addWidget(area)
        head = QHBoxLayout()
        for title, tab in self.tabs.items():
            tab.clicked.connect(lambda _, title=title: self._stay(title))
            head.addWidget(tab)
        head.addStretch(1)
        head.addWidget(self.close_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 4, 12, 8)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self._pages, 1)
        self.shrink(narrow=False, low=False)
        self.hide()

    def shrink(self, narrow: bool, low: bool) -> None:
        """Stand in fewer columns where it is narrow, and let the pages be scrolled where it is low."""
        self.music.shrink(narrow)
        for title, tab in self.tabs.items():
            tab.setText(tr(title) if narrow else _tab_words(title))
            tab.setMinimumWidth(tab.fontMetrics().horizontalAdvance(tab.text()) + (NARROW if narrow else WIDE))
        for area in self._areas:
            area.keep_whole(not low)

    @property
    def page(self) -> str:
        """Title of the open page; empty while the drawer is shut."""
        return "" if self._open is None else TITLES[self._open]

    def turn(self, title: str) -> None:
        """Open a page, or shut the drawer when it is the open one."""
        place = TITLES.index(title)
        if self._open == place:
            self.shut()
            return
        self.markers.keep_labels()
        self._open = place
        self._pages.setCurrentIndex(place)
        self._show_tab()
        if self._newest is not None:
            self.draw(self._newest)
        self.setAccessibleName(tr(title))
        self.close_button.setAccessibleName(tr("Close: {title}", title=tr(title)))
        self.changed.emit()

    def _stay(self, title: str) -> None:
        """Turn to a page, or stay on it."""
        if self.page != title:
            self.turn(title)
        self._show_tab()

    def _show_tab(self) -> None:
        for title, tab in self.tabs.items():
            tab.setChecked(title == self.page)

    def shut(self) -> None:
        """Shut the drawer; labels that were being edited are kept."""
        if self._open is not None:
            self.markers.keep_labels()
            self._open = None
            self.changed.emit()

    def draw(self, snapshot: Snapshot) -> None:
        """Show a snapshot: the music only while it is looked at, the markers always, as their keys work at any time."""
        self._newest = snapshot
        if self.page == MUSIC:
            self.music.draw(snapshot)
        elif self.page == SCENES:
            self.scenes.draw(snapshot)
        elif self.page == PLAYING:
            self.playing.draw(snapshot)
        self.markers.draw(snapshot)


def _tab_words(title: str) -> str:
    """Return the title of a page with the key that opens it."""
    return " · ".join(filter(None, (tr(title), KEYS[title])))

"""What stands in the window between sessions: pages, each behind a large tab."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtGui import QKeySequence, QShortcut
from PyQt6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from gui.desk.page import Page
from gui.desk.tabs import Tabs
from gui.language import tr
from gui.panel.theme import Theme
from gui.panel.turned import Scrolled
from sessions.snapshot import SessionPhase, Snapshot


@dataclass
class _Place:
    """Where a page stands; it is made when it is seen for the first time."""

    title: str
    make: Callable[[], Page]
    page: Page | None = None
    area: Scrolled | None = None


class Desk(QWidget):
    """The pages between sessions: `add` them in their order, the first is the one that others lead back to.

    Ctrl+1 … turn to a page by its number, Ctrl+PgUp and Ctrl+PgDn to its neighbours.
    """

    said = pyqtSignal(str)
    review = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self._places: dict[str, _Place] = {}
        self._theme: Theme | None = None
        self._phase: SessionPhase | None = None
        self.shown = ""
        self.tabs, self._stack = Tabs(), QStackedWidget()
        self.tabs.turned.connect(lambda number: self.show_page(self._tabbed[number]))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.tabs)
        rows.addWidget(self._stack, 1)
        for key, step in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            self._bind(key, partial(self._turn, step))

    def add(self, name: str, title: str, make: Callable[[], Page]) -> None:
        """Add a page.

        Parameters
        ----------
        title
            What its tab says, in English; empty for a page without a tab, which `show_page` alone leads to.
        make
            Called when the page is seen for the first time.
        """
        place = _Place(title, make)
        self._places[name] = place
        if title:
            self.tabs.add(tr(title))
            self._bind(f"Ctrl+{len(self._tabbed)}", lambda: self.show_page(name))
        if not self.shown:
            self.show_page(name)

    def page(self, name: str) -> Page:
        """Return the page of this name; it is made if nobody has seen it yet."""
        place = self._places[name]
        if place.page is None:
            place.page = place.make()
            place.page.said.connect(self.said)
            place.page.review.connect(self.review)
            place.page.wanted.connect(self.show_page)
            place.page.done.connect(lambda: self.show_page(next(iter(self._places))))
            place.area = Scrolled(place.page, tr(place.title or place.page.title) or name)
            self._stack.addWidget(place.area)
            if self._theme is not None:
                place.page.set_theme(self._theme)
        return place.page

    def show_page(self, name: str) -> None:
        """Turn to the page of this name, which looks how things stand."""
        page = self.page(name)
        self.shown = name
        self._stack.setCurrentWidget(self._places[name].area)
        self.tabs.show_turned(self._tabbed.index(name) if name in self._tabbed else -1)
        page.look()

    def look(self) -> None:
        """Let the page that is seen look how things stand."""
        if self.shown:
            self.page(self.shown).look()

    def escape(self) -> None:
        """Hand an Esc to the page that is seen."""
        if self.shown and self.isVisible():
            self.page(self.shown).escape()

    def take(self, snapshot: Snapshot) -> None:
        """Tell the pages that a session has come to another phase."""
        if snapshot.phase is self._phase:
            return
        self._phase = snapshot.phase
        for place in self._places.values():
            if place.page is not None:
                place.page.take(snapshot)

    @property
    def busy(self) -> bool:
        """Whether somebody is entering something."""
        return any(place.page.busy for place in self._places.values() if place.page is not None)

    def keep(self) -> None:
        """Let all pages keep what was entered: the window closes."""
        for place in self._places.values():
            if place.page is not None:
                place.page.keep()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        self._theme = theme
        for place in self._places.values():
            if place.page is not None:
                place.page.set_theme(theme)

    @property
    def _tabbed(self) -> list[str]:
        return [name for name, place in self._places.items() if place.title]

    def _turn(self, step: int) -> None:
        here = self._tabbed.index(self.shown) if self.shown in self._tabbed else 0
        self.show_page(self._tabbed[(here + step) % len(self._tabbed)])

    def _bind(self, key: str, action: Callable[[], object]) -> None:
        # of a widget that is not seen no shortcut works: while a session runs these keys do nothing
        QShortcut(QKeySequence(key), self).activated.connect(action)

"""The pages beside the list that show a session: alone, and beside another one."""

from collections.abc import Sequence

from PyQt6.QtCore import pyqtSignal
from PyQt6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.language import mark, tr
from gui.panel.pieces import Card, ElidedLabel, Mark, label
from gui.panel.theme import Theme
from gui.review.choice import Choice
from gui.review.listing import Entry
from gui.review.opened import Opened
from gui.review.picture import Picture
from gui.review.rows import reach
from gui.review.timeline import Timeline
from gui.review.zoom import Zoom

KEYS = (("line", "measured", mark("measured")), ("dashes", "guide", mark("guide")))
HINT = mark("all per minute  ·  RSA: each breath, and the median of six  ·  hatched: no signal")
NONE = mark("Choose a session")


class Alone(Card):
    """One session over its minutes."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = Picture(tr("Timeline of the session"))
        self._marks = [Mark(shape, (26, 16)) for shape, _, _ in KEYS]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 6, 8, 4)
        rows.setSpacing(0)
        rows.addLayout(self._key())
        rows.addWidget(self.picture, 1)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for sign, (shape, colour, _) in zip(self._marks, KEYS, strict=True):
            sign.paint_as(shape, getattr(theme, colour), getattr(theme, colour))
        self.picture.set_theme(theme)

    def show_session(self, timeline: Timeline) -> None:
        """Show a session."""
        self.picture.show_timeline(timeline)

    def _key(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addSpacing(8)
        for sign, (_, _, word) in zip(self._marks, KEYS, strict=True):
            row.addWidget(sign)
            row.addWidget(label(tr(word)))
            row.addSpacing(6)
        row.addWidget(ElidedLabel(tr(HINT), muted=True), 1)
        return row


class Beside(Card):
    """Two sessions one above the other over the same axes; `wanted` carries the `Entry` of the other."""

    wanted = pyqtSignal(object)

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[Entry, ...] = ()
        self.first, self.second = (
            Picture(tr("The chosen session"), small=True),
            Picture(tr("The other session"), small=True),
        )
        self._title = ElidedLabel("", bold=True)
        self._words = ElidedLabel("", muted=True)
        self.other = Choice(tr("Compare with"))
        self.other.currentIndexChanged.connect(self._choose)
        second = QHBoxLayout()
        second.addWidget(label(tr("Compare with"), bold=True))
        second.addWidget(self.other)
        second.addWidget(self._words, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 4)
        rows.setSpacing(2)
        rows.addWidget(self._title)
        rows.addWidget(self.first, 1)
        rows.addLayout(second)
        rows.addWidget(self.second, 1)

    @property
    def pictures(self) -> tuple[Picture, Picture]:
        """Both pictures."""
        return self.first, self.second

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for picture in self.pictures:
            picture.set_theme(theme)

    def offer(self, entries: Sequence[Entry], chosen: Entry | None) -> None:
        """Offer the sessions to compare with: those of the same person first."""
        person = chosen.participant if chosen is not None else ""
        others = [one for one in entries if chosen is None or one.folder != chosen.folder]
        kept = self.entry
        self._entries = tuple(sorted(others, key=lambda one: one.participant != person))
        self.other.blockSignals(True)
        self.other.clear()
        self.other.addItem(tr(NONE))
        self.other.addItems([one.title for one in self._entries])
        found = next((n for n, one in enumerate(self._entries, 1) if kept and one.folder == kept.folder), 0)
        self.other.setCurrentIndex(found)
        self.other.blockSignals(False)
        if kept is not None and not found:
            self.wanted.emit(None)

    @property
    def entry(self) -> Entry | None:
        """The session to compare with, if one is chosen."""
        place = self.other.currentIndex() - 1
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def show_both(self, opened: Opened | None, other: Opened | None, title: str, zoom: Zoom) -> None:
        """Show both, each over the longer of the two and with one range of rates."""
        self._title.say(f"{title}  ·  {opened.short}" if opened else title)
        self._words.say(other.short if other is not None else tr("the same axes for both"))
        lines = [one.timeline for one in (opened, other) if one is not None]
        length = max((one.seconds for one in lines), default=0.0)
        rates = reach(*(curve for one in lines for curve in (one.breath, one.guide, one.by_ecg)))
        hearts = reach(*(one.heart for one in lines))
        for picture, one in zip(self.pictures, (opened, other), strict=True):
            picture.zoom = zoom
            picture.show_timeline(one.timeline if one is not None else Timeline(0.0), length)
            picture.set_heights(rates, hearts)

    def _choose(self, _place: int) -> None:
        self.wanted.emit(self.entry)

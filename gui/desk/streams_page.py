"""The page of the streams: what is on the network, what is read from it, and what can be played instead."""

import socket
from dataclasses import replace

from PyQt6.QtCore import Qt
from PyQt6.QtGui import QResizeEvent, QShowEvent
from PyQt6.QtWidgets import QBoxLayout, QFileDialog, QVBoxLayout

from gui.desk.page import Page
from gui.desk.remembered import Remembered
from gui.desk.source_list import SourceList
from gui.desk.stream_list import StreamList
from gui.desk.stream_row import BRAIN, SLOTS, as_used_for
from gui.desk.stream_slot import StreamSlot
from gui.desk.stream_words import is_elsewhere
from gui.language import mark, tr
from gui.panel.pieces import label, say
from gui.panel.theme import Theme
from gui.panel.words import PRIVACY
from sensors.errors import SospiroError
from sensors.network.profiles import Profile
from sensors.stream import Signal, Stream
from sessions.controller import Controller
from sessions.sources import Playable, recording

NARROW = 62
"""Widths of an m below which what can be played stands under the streams and not beside them."""


class StreamsPage(Page):
    """Which streams there are and how they are used; every change holds from the next session on.

    Parameters
    ----------
    here
        This computer's name, to tell streams of others.
    """

    title = mark("Streams")

    def __init__(self, controller: Controller, here: str = "") -> None:
        super().__init__()
        self._controller, self._here = controller, here or socket.gethostname()
        self.slots = {slot: StreamSlot(slot) for slot in SLOTS}
        self.streams, self.sources, self.remembered = StreamList(), SourceList(), Remembered()
        self.privacy, self._head = label("", muted=True), label("", 16, bold=True)
        self.dialog: QFileDialog | None = None
        self._chosen, self._sides = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._lay_out()
        self._connect()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme`."""
        for slot in self.slots.values():
            slot.set_theme(theme)

    def look(self) -> None:
        """Show what is there now."""
        options, now = self._controller.options(), self._controller.now()
        heard = {one.signal: one for one in self._controller.preview()}
        say(self._head, tr("On the network"))
        for slot in self.slots.values():
            slot.draw(options, self._controller.picked(), heard)
        self.streams.draw(options, self._here, now)
        self.sources.draw(self._controller.sources(), self._controller.playing)
        self.remembered.draw(self._controller.remembered())
        say(self.privacy, tr(PRIVACY))
        self.privacy.setVisible(any(is_elsewhere(option.stream, self._here) for option in options))

    def open_file(self) -> None:
        """Let a person choose a recording, and play it."""
        if self.dialog is None:
            self.dialog = recording_dialog(self)
            self.dialog.fileSelected.connect(self.play_file)
        self.dialog.open()

    def play_file(self, path: str) -> None:
        """Play the recording at `path`."""
        try:
            self.play(recording(path))
        except SospiroError as error:
            self.said.emit(error.sentence)

    def play(self, source: Playable | None) -> None:
        """Play this in place of a device; None ends it."""
        try:
            self._controller.play(source)
        except SospiroError as error:
            self.said.emit(error.sentence)
        self.look()

    def _connect(self) -> None:
        self.streams.asked.connect(self._choose)
        self.sources.asked.connect(self.play)
        self.sources.file_asked.connect(self.open_file)
        self.remembered.forget_asked.connect(self._forget)
        for slot in self.slots.values():
            slot.channel_asked.connect(lambda channel, slot=slot: self._choose_channel(slot, channel))
            slot.automatic_asked.connect(lambda slot=slot: self._choose_none(slot.slot))

    def _choose(self, stream: Stream, slot: str) -> None:
        option = as_used_for(slot, stream)
        self._forget_others(slot, option.signal)
        if option.signal is not None:
            self._controller.choose(option.signal, option)
        self.look()

    def _choose_channel(self, slot: StreamSlot, channel: int) -> None:
        option = slot.option
        if option is not None and option.signal is not None and channel != option.channel:
            self._controller.choose(option.signal, replace(option, channel=channel))
        self.look()

    def _choose_none(self, slot: str) -> None:
        self._forget_others(slot, None)
        self.look()

    def _forget_others(self, slot: str, but: Signal | None) -> None:
        """Choose nothing by hand for the signals of a slot, `but` one: the heart is read from one of three."""
        for signal in SLOTS[slot]:
            if signal is not but:
                self._controller.choose(signal, None)

    def _forget(self, profile: Profile) -> None:
        self._controller.forget(profile)
        self.look()

    def _lay_out(self) -> None:
        self.sources.rows.insertWidget(self.sources.rows.count() - 1, self.remembered)
        left, rows = QVBoxLayout(), QVBoxLayout(self)
        for name, slot in self.slots.items():
            if name != BRAIN:
                self._chosen.addWidget(slot, 1)
        left.addWidget(self._head)
        left.addWidget(self.streams, 1)
        self.privacy.setWordWrap(True)
        self._sides.addLayout(left, 6)
        self._sides.addWidget(self.sources, 5)
        rows.setContentsMargins(0, 0, 0, 0)
        for layout in (self._chosen, left, rows, self._sides):
            layout.setSpacing(8)
        rows.addLayout(self._chosen)
        # below them, as beside two others it would leave no room for their words
        rows.addWidget(self.slots[BRAIN])
        rows.addLayout(self._sides, 1)
        rows.addWidget(self.privacy)

    def showEvent(self, event: QShowEvent | None) -> None:  # noqa: N802 - Qt's name
        """Put the rows in order: nobody reaches for them yet."""
        super().showEvent(event)
        self.streams.begin_anew()
        self.look()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802 - Qt's name
        """Put below each other what stands side by side, where the window is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW * self.fontMetrics().horizontalAdvance("m")
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for beside in (self._chosen, self._sides):
            if beside.direction() is not direction:
                beside.setDirection(direction)


def recording_dialog(parent: Page) -> QFileDialog:
    """Return the dialog in which a recording is chosen: a file, or that of a session's folder."""
    dialog = QFileDialog(parent, tr("Open a recording"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    kinds = "*.xdf *.xdfz *.csv *.tsv *.txt *.gz *.npz *.npy *.mat *.hea *.edf *.bdf"
    dialog.setNameFilters([f"{tr('Recordings')} ({kinds})", f"{tr('All files')} (*)"])
    return dialog

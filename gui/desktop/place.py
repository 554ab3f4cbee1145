"""Where the window was is where it comes back; never where nobody sees it."""

import base64
import binascii
from pathlib import Path

from PyQt6.QtCore import QByteArray, QEvent, QObject, QRect, QTimer
from PyQt6.QtGui import QGuiApplication, QScreen
from PyQt6.QtWidgets import QMainWindow

from gui.preferences import read_preferences, write_preferences

SEEN = 120
"""Pixels of the window's head that must lie on a screen, for a hand to take hold of it."""

HEAD = 40
SETTLING_MS = 500
"""How long the system takes to bring windows over when a screen has gone."""


class Place(QObject):
    """Keeps the place of a window in the preferences of a data folder, and the window on a screen.

    Parameters
    ----------
    data_dir
        None remembers nothing.
    """

    def __init__(self, window: QMainWindow, data_dir: Path | None) -> None:
        super().__init__(window)
        self._window, self._data_dir = window, data_dir
        if data_dir is not None:
            self._restore(read_preferences(data_dir).window)
        self.come_into_sight()
        window.installEventFilter(self)
        system = QGuiApplication.instance()
        if isinstance(system, QGuiApplication):
            system.screenRemoved.connect(lambda: QTimer.singleShot(SETTLING_MS, self.come_into_sight))

    def eventFilter(self, watched: QObject | None, event: QEvent | None) -> bool:  # noqa: N802 - Qt's name
        """Keep the place while the window is still there: closing takes it away."""
        if event is not None and event.type() is QEvent.Type.Close and watched is self._window:
            self.keep()
        return False

    def keep(self) -> None:
        """Remember the place; a folder that is not there is not made for it."""
        if self._data_dir is None or not self._data_dir.is_dir():
            return
        now = base64.b64encode(self._window.saveGeometry().data()).decode("ascii")
        kept = read_preferences(self._data_dir)
        if kept.window != now:
            write_preferences(self._data_dir, kept.model_copy(update={"window": now}))

    def come_into_sight(self) -> None:
        """Move the window onto a screen if nobody could take hold of it where it is."""
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        window = self._window
        if window.isFullScreen() or window.isMaximized() or not screens:
            return
        first = QGuiApplication.primaryScreen()
        here = in_sight(window.frameGeometry(), screens, _room(first, screens))
        if here != window.frameGeometry():
            window.resize(here.size())
            window.move(here.topLeft())

    def _restore(self, kept: str) -> None:
        try:
            place = base64.b64decode(kept, validate=True)
        except binascii.Error:
            return  # somebody wrote into the file: the window comes where the system puts it
        if place:
            self._window.restoreGeometry(QByteArray(place))


def in_sight(frame: QRect, screens: list[QRect], home: QRect) -> QRect:
    """Return `frame`, or where it goes on the screen `home` when too little of its head lies on any of `screens`."""
    head = QRect(frame.left(), frame.top(), frame.width(), HEAD)
    for screen in screens:
        seen = head.intersected(screen)
        if seen.width() >= min(SEEN, frame.width()) and seen.height() >= HEAD // 2:
            return frame
    size = frame.size().boundedTo(home.size())
    moved = QRect(home.topLeft(), size)
    moved.moveCenter(home.center())
    return moved


def _room(screen: QScreen | None, screens: list[QRect]) -> QRect:
    return screen.availableGeometry() if screen is not None else screens[0]

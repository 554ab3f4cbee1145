"""The client's window as the panel knows it: opened and closed by one button and one key, and remembered."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PyQt6.QtCore import QObject, QPoint, Qt
from PyQt6.QtGui import QGuiApplication
from PyQt6.QtWidgets import QPushButton, QWidget

from gui.client.menu import ViewMenu
from gui.client.view import View, read_view, write_view
from gui.client.window import ClientWindow, other_screen
from gui.language import mark, tr
from gui.panel.guard import Guard
from sessions.controller import Controller

OPEN = mark("Show the client's picture, on the second screen where there is one")
CLOSE = mark("Close the client's picture")


class Client(QObject):
    """Keeps the view of the client and its window, which is there only while it is open.

    Parameters
    ----------
    panel
        The client's window keeps off its screen.
    button
        Opens and closes; its right button chooses how the picture looks.
    keys
        Keys of safety that the client's window takes too.
    data_dir
        Where the view is remembered; None remembers nothing.
    """

    def __init__(
        self,
        panel: QWidget,
        button: QPushButton,
        controller: Controller,
        guard: Guard,
        keys: Mapping[Qt.Key, Callable[[], object]],
        data_dir: Path | None = None,
    ) -> None:
        super().__init__(panel)
        self._panel, self._button = panel, button
        self._controller, self._guard, self._keys = controller, guard, keys
        self._data_dir = data_dir
        self.view = read_view(data_dir)
        self.window: ClientWindow | None = None
        self.menu = ViewMenu(lambda: self.view, self.set_view)
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(lambda _: self.choose())
        button.setAccessibleName(tr(OPEN))
        button.setToolTip(tr("Right button, or Shift+C: how the picture looks"))
        button.clicked.connect(self.toggle)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self._keep_off)

    def toggle(self) -> None:
        """Open the window, or close it."""
        if self.window is None:
            self.open()
        else:
            self.close()

    def open(self) -> None:
        """Open the window; the keyboard stays with the panel."""
        if self.window is not None:
            return
        self.window = ClientWindow(self._controller, self._guard, self.view, self._keys, self.set_view)
        self.window.closed.connect(self._forget)
        self.window.show_on(other_screen(self._panel))
        self._panel.activateWindow()
        self._button.setAccessibleName(tr(CLOSE))

    def close(self) -> None:
        """Close the window; the session goes on."""
        if self.window is not None:
            self.window.close()

    def choose(self) -> None:
        """Let somebody choose how the picture looks; does not wait for it."""
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    def set_view(self, view: View) -> None:
        """Show and remember a view."""
        self.view = view
        if self.window is not None:
            self.window.set_view(view)
        write_view(self._data_dir, view)

    def _forget(self) -> None:
        if self.window is not None:
            self.window.deleteLater()
        self.window = None
        self._button.setAccessibleName(tr(OPEN))

    def _keep_off(self) -> None:
        """Make room for the panel when the second screen has gone and the system moved the picture over it."""
        window = self.window
        if window is None or not window.isFullScreen():
            return
        if other_screen(self._panel) is None or window.screen() is self._panel.screen():
            window.go_full(False)

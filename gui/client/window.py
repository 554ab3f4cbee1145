"""The client's window: full screen on a screen of its own, else a plain window; closing it ends nothing."""

from collections.abc import Callable, Mapping

from PyQt6.QtCore import Qt, pyqtSignal
from PyQt6.QtGui import QCloseEvent, QContextMenuEvent, QGuiApplication, QKeyEvent, QScreen
from PyQt6.QtWidgets import QVBoxLayout, QWidget

from gui.client.menu import ViewMenu
from gui.client.picture import Looked, Picture
from gui.client.view import View
from gui.panel.guard import Guard

PLAIN_SIZE = (960, 600)
FULL_SCREEN_KEYS = (Qt.Key.Key_F, Qt.Key.Key_F11)
CLOSE_KEYS = (Qt.Key.Key_C,)
MENU_KEYS = (Qt.Key.Key_Menu,)


class ClientWindow(QWidget):
    """The picture and nothing else: no number, no name, no fault.

    Esc leaves full screen, F or F11 goes back to it, C closes, the right button or the menu key chooses how it looks.

    Parameters
    ----------
    keys
        Keys of safety, which do here what they do in the panel. Stop is none of them.
    choose
        Called with the view that was chosen here.
    """

    closed = pyqtSignal()

    def __init__(
        self,
        controller: Looked,
        guard: Guard,
        view: View,
        keys: Mapping[Qt.Key, Callable[[], object]],
        choose: Callable[[View], None],
    ) -> None:
        super().__init__()
        # the program ends with the panel, whatever is still open for the client
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        # the keyboard stays with the panel
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowTitle("Sospiro")
        self.resize(*PLAIN_SIZE)
        self._keys = dict(keys)
        self.view = view
        self.picture = Picture(controller, guard)
        self.menu = ViewMenu(lambda: self.view, choose)
        filled = QVBoxLayout(self)
        filled.setContentsMargins(0, 0, 0, 0)
        filled.addWidget(self.picture)
        self.set_view(view)

    def set_view(self, view: View) -> None:
        """Look as `view` says."""
        self.view = view
        self.picture.set_view(view)

    def show_on(self, screen: QScreen | None) -> None:
        """Fill `screen`; None shows a plain window."""
        if screen is None:
            self.showNormal()
            return
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.go_full(True)

    def go_full(self, full: bool) -> None:
        """Fill the screen, without a pointer on it, or go back to a plain window."""
        if full:
            self.setCursor(Qt.CursorShape.BlankCursor)
            self.showFullScreen()
            return
        self.unsetCursor()
        self.showNormal()
        screen = self.screen()
        if screen is not None and self.size() == screen.size():
            self.resize(*PLAIN_SIZE)

    def keyPressEvent(self, event: QKeyEvent | None) -> None:  # noqa: N802 - Qt's name
        """Take a key; none of them reaches Start, Stop or a rating."""
        if event is None or event.isAutoRepeat():
            return
        key = Qt.Key(event.key())
        if key in self._keys:
            self._keys[key]()
        elif key is Qt.Key.Key_Escape:
            self.go_full(False)
        elif key in FULL_SCREEN_KEYS:
            self.go_full(not self.isFullScreen())
        elif key in CLOSE_KEYS:
            self.close()
        elif key in MENU_KEYS:
            self.menu.popup(self.mapToGlobal(self.rect().center()))

    def contextMenuEvent(self, event: QContextMenuEvent | None) -> None:  # noqa: N802 - Qt's name
        """Let the picture be chosen."""
        if event is not None:
            self.menu.popup(event.globalPos())

    def closeEvent(self, event: QCloseEvent | None) -> None:  # noqa: N802 - Qt's name
        """Go; the session goes on."""
        super().closeEvent(event)
        self.closed.emit()


def other_screen(beside: QWidget) -> QScreen | None:
    """Return a screen on which `beside` is not; None when there is only one."""
    here = beside.screen()
    screens = (screen for screen in QGuiApplication.screens() if here is None or screen.name() != here.name())
    return next((screen for screen in screens if here is None or screen.geometry() != here.geometry()), None)
